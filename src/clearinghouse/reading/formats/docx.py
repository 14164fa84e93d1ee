"""Papers of a word processor (.docx): paragraphs, lists, tables, notes at the foot.

Tracked changes are read as if accepted, which is remarked; numbers are counted as printed; text
boxes (where notes say what they enclose) come before the paragraph they hang on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from clearinghouse.reading.errors import ErrorCode, Fault
from clearinghouse.reading.formats.docx_numbering import Numbering
from clearinghouse.reading.formats.package import Package, Tree, child, children, local, value
from clearinghouse.reading.formats.sheetful import Line, Piece, Remark, Shape, Sheetful, clean
from clearinghouse.reading.limits import Limits
from clearinghouse.text.blocks import Emphasis

_DOCUMENT: Final = "word/document.xml"
_HEADING_NAME: Final = re.compile(r"(?:heading|заголовок|тақырып)\s*(\d)", re.IGNORECASE)
_TITLE_NAME: Final = re.compile(r"(?:title|название|атауы)$", re.IGNORECASE)
_OFF: Final = frozenset({"0", "false", "off", "none"})
_SKIPPED: Final = frozenset({"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback"})
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_DRAWN: Final = frozenset({"AlternateContent", "drawing", "pict", "object"})
_DEEPEST: Final = 40
_BODY_TEXT: Final = 9
_MOST_COLUMNS: Final = 200


@dataclass(slots=True)
class _Written:
    """The text of a paragraph while it is being gathered, line by line."""

    lines: list[tuple[str, list[Emphasis]]] = field(default_factory=lambda: [("", [])])
    boxes: list[Tree] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    breaks_page: bool = False
    rendered_breaks: int = 0

    def add(self, text: str, *, strong: bool, slanted: bool) -> None:
        plain, runs = self.lines[-1]
        text = clean(text)
        if text and (strong or slanted):
            runs.append(Emphasis(len(plain), len(plain) + len(text), strong))
        self.lines[-1] = (plain + text, runs)


@dataclass(slots=True)
class _Style:
    heading: int = 0
    list_id: str = ""
    depth: int = 0


class _Body:
    """Walks through the body of one document."""

    def __init__(self, package: Package) -> None:
        self.numbering = Numbering(package.tree("word/numbering.xml"))
        self.styles = _styles(package.tree("word/styles.xml"))
        self.notes = _notes(package.tree("word/footnotes.xml"))
        self.inserted = self.deleted = 0
        self.paragraphs = 0
        self.page = 0
        self.foot: list[Piece] = []

    def walk(self, element: Tree, depth: int = 0) -> Iterator[Piece]:
        """Yield the pieces below an element, in order."""
        if depth > _DEEPEST:
            return
        for each in element:
            match local(each):
                case "p":
                    yield from self._paragraph(each, depth)
                case "tbl":
                    yield from self._table(each, depth)
                case "ins" | "moveTo":
                    self.inserted += 1
                    yield from self.walk(each, depth + 1)
                case "del" | "moveFrom":
                    self.deleted += 1
                case "sdt":
                    content = child(each, "sdtContent")
                    if content is not None:
                        yield from self.walk(content, depth + 1)
                case "customXml" | "smartTag":
                    yield from self.walk(each, depth + 1)
                case _:
                    pass

    def _paragraph(self, element: Tree, depth: int) -> Iterator[Piece]:
        self.paragraphs += 1
        place = self.paragraphs
        properties = child(element, "pPr")
        style = self.styles.get(value(child(properties, "pStyle")), _Style())
        written = _Written(breaks_page=_is_on(child(properties, "pageBreakBefore")))
        self._gather(element, written, depth)
        for box in written.boxes:
            yield from self.walk(box, depth + 1)
        new_page = written.breaks_page
        # Only a word processor that laid the paper out knows its pages.
        self.page += written.rendered_breaks if self.page else 0
        number = self._number(properties, style)
        lines = _trimmed(written.lines, place)
        if not lines and not number:
            return
        yield Piece(
            lines,
            place,
            self.page,
            heading=self._heading(properties, style),
            bullet=number == "•",
            number="" if number == "•" else number,
            level=style.depth + 1 if number else 1,
            gap=1,
            new_page=new_page,
        )
        for note in written.notes:
            yield from self._footnote(note, place)

    def _footnote(self, note: str, place: int) -> Iterator[Piece]:
        lines = self.notes.get(note)
        if lines:
            mark = str(1 + list(self.notes).index(note))
            numbered = tuple(replace(line, number=place) for line in lines)
            self.foot.append(Piece(numbered, place, self.page, Shape.FOOTNOTE, number=mark))
        yield from ()

    def _heading(self, properties: Tree | None, style: _Style) -> int:
        outline = value(child(properties, "outlineLvl"))
        if outline.isdigit() and int(outline) < _BODY_TEXT:
            return int(outline) + 1
        return style.heading

    def _number(self, properties: Tree | None, style: _Style) -> str:
        numbered = child(properties, "numPr")
        list_id = value(child(numbered, "numId")) or style.list_id
        level = value(child(numbered, "ilvl"))
        style.depth = int(level) if level.isdigit() and len(level) == 1 else style.depth
        return (self.numbering.next(list_id, style.depth) or "") if list_id else ""

    def _gather(self, element: Tree, written: _Written, depth: int) -> None:
        """Gather the text below an element, with tracked changes accepted."""
        if depth > _DEEPEST:
            return
        for each in element:
            name = local(each)
            if name == "r":
                self._run(each, written)
            elif name in {"del", "moveFrom"}:
                self.deleted += 1
            elif name not in _SKIPPED:
                self.inserted += name in {"ins", "moveTo"}
                self._gather(each, written, depth + 1)

    def _run(self, run: Tree, written: _Written) -> None:
        properties = child(run, "rPr")
        if _is_on(child(properties, "vanish")):
            return
        strong, slanted = _is_on(child(properties, "b")), _is_on(child(properties, "i"))
        for each in run:
            name = local(each)
            if name == "t":
                written.add(each.text or "", strong=strong, slanted=slanted)
            elif name in _SIGNS:
                written.add(_SIGNS[name], strong=False, slanted=False)
            elif name in {"br", "cr"}:
                written.breaks_page = written.breaks_page or value(each, "type") == "page"
                written.lines.append(("", []))
            elif name == "lastRenderedPageBreak":
                written.rendered_breaks += 1
            elif name in {"footnoteReference", "endnoteReference"}:
                written.notes.append(value(each, "id"))
            elif name in _DRAWN:
                written.boxes.extend(_boxes(each))

    def _table(self, table: Tree, depth: int) -> Iterator[Piece]:
        rows = list(_rows(table))
        if len(rows) == 1 or all(len(row) <= 1 for row in rows):
            # A table of one row or one column only lays out a letterhead.
            for row in rows:
                for cell in row:
                    yield from self.walk(cell, depth + 1)
            return
        place = self.paragraphs + 1
        cells = [self._cells(row, depth) for row in rows]
        width = max((len(row) for row in cells), default=0)
        padded = tuple((*row, *("",) * (width - len(row))) for row in cells)
        yield Piece(line=place, page=self.page, shape=Shape.TABLE, rows=padded, gap=1)

    def _cells(self, row: list[Tree], depth: int) -> tuple[str, ...]:
        """Return the texts of a row; a cell that spans columns is followed by empty ones."""
        texts: list[str] = []
        for cell in row:
            properties = child(cell, "tcPr")
            merge = child(properties, "vMerge")
            goes_on = merge is not None and value(merge) in {"", "continue"}
            texts.append("" if goes_on else self._cell(cell, depth))
            span = value(child(properties, "gridSpan"))
            texts.extend([""] * (min(int(span), _MOST_COLUMNS) - 1 if span.isdigit() else 0))
        return tuple(texts[:_MOST_COLUMNS])

    def _cell(self, cell: Tree, depth: int) -> str:
        parts: list[str] = []
        for piece in self.walk(cell, depth + 1):
            lines = " ".join(line.text for line in piece.lines)
            nested = "\n".join(" ".join(filter(None, row)) for row in piece.rows)
            parts.append(" ".join(filter(None, (piece.number, lines, nested))))
        return "\n".join(parts)


def read_docx(content: bytes, limits: Limits) -> Sheetful:
    """Return the pieces of a .docx; raises :class:`Fault` BROKEN, ENCRYPTED or ZIP_BOMB."""
    with Package(content, limits) as package:
        tree = package.tree(_DOCUMENT)
        body_element = child(tree, "body")
        if body_element is None:
            raise Fault(ErrorCode.BROKEN, part=_DOCUMENT)
        body = _Body(package)
        body.page = int(next(body_element.iter("{*}lastRenderedPageBreak"), None) is not None)
        pieces = [*_letterhead(package, body), *body.walk(body_element), *body.foot]
    remarks: tuple[Remark, ...] = ()
    if body.inserted or body.deleted:
        counts = (("inserted", body.inserted), ("deleted", body.deleted))
        remarks = (Remark("tracked_changes", params=counts),)
    return Sheetful("docx", tuple(pieces), remarks)


def _letterhead(package: Package, body: _Body) -> Iterator[Piece]:
    """Yield the header of the first page where there is one: it may bear the symbol."""
    relations = package.tree("word/_rels/document.xml.rels")
    tree = package.tree(_DOCUMENT)
    section = next(iter(tree.iter("{*}sectPr")), None) if tree is not None else None
    if section is None or not _is_on(child(section, "titlePg")):
        return
    wanted = {
        value(each, "id")
        for each in children(section, "headerReference")
        if value(each, "type") == "first"
    }
    for relation in children(relations, "Relationship"):
        if value(relation, "Id") in wanted:
            header = package.tree(f"word/{value(relation, 'Target')}")
            if header is not None:
                yield from body.walk(header)


def _is_on(element: Tree | None) -> bool:
    return element is not None and value(element).lower() not in _OFF


def _boxes(element: Tree) -> Iterator[Tree]:
    """Yield the contents of text boxes; of alternatives only the first is read."""
    skipped: set[Tree] = set()
    for each in element.iter():
        name = local(each)
        if name == "Fallback":
            skipped.update(each.iter())
        elif name == "txbxContent" and each not in skipped:
            yield each
            skipped.update(each.iter())


def _rows(table: Tree) -> Iterator[list[Tree]]:
    for each in table:
        if local(each) == "tr" and child(each, "trPr", "del") is None:
            yield [cell for cell in each.iter("{*}tc") if _owner(cell, "tbl") is table]
        elif local(each) in {"sdt", "ins", "customXml"}:
            yield from _rows(child(each, "sdtContent") if local(each) == "sdt" else each)  # type: ignore[arg-type]


def _owner(element: Tree, name: str) -> Tree | None:
    """Return the nearest element of that name above."""
    above = element.getparent()
    while above is not None and local(above) != name:
        above = above.getparent()
    return above


def _trimmed(lines: list[tuple[str, list[Emphasis]]], place: int) -> tuple[Line, ...]:
    """Return the lines that are not empty, without spaces around them."""
    kept = []
    for text, runs in lines:
        bare = text.strip()
        if not bare:
            continue
        shift = len(text) - len(text.lstrip())
        spans: list[Emphasis] = []
        for run in runs:
            start, end = max(run.start - shift, 0), min(run.end - shift, len(bare))
            if spans and spans[-1].end == start and spans[-1].strong == run.strong:
                spans[-1] = replace(spans[-1], end=end)
            elif start < end:
                spans.append(Emphasis(start, end, run.strong))
        kept.append(Line(bare, place, tuple(spans)))
    return tuple(kept)


def _styles(tree: Tree | None) -> dict[str, _Style]:
    """Return what each paragraph style means: the depth of a heading, a list."""
    found: dict[str, _Style] = {}
    for style in children(tree, "style"):
        properties = child(style, "pPr")
        name = value(child(style, "name"))
        heading = _HEADING_NAME.match(name)
        outline = value(child(properties, "outlineLvl"))
        depth = 1 if _TITLE_NAME.match(name) else int(heading[1]) if heading else 0
        if not depth and outline.isdigit() and int(outline) < _BODY_TEXT:
            depth = int(outline) + 1
        numbered = child(properties, "numPr")
        level = value(child(numbered, "ilvl"))
        found[value(style, "styleId")] = _Style(
            depth, value(child(numbered, "numId")), int(level) if level.isdigit() else 0
        )
    return found


def _notes(tree: Tree | None) -> dict[str, tuple[Line, ...]]:
    """Return the notes at the foot, by their number in the package."""
    found: dict[str, tuple[Line, ...]] = {}
    for note in children(tree, "footnote"):
        if value(note, "type") in {"separator", "continuationSeparator", "continuationNotice"}:
            continue
        written = ["".join(t.text or "" for t in p.iter("{*}t")) for p in note.iter("{*}p")]
        lines = tuple(Line(clean(text).strip()) for text in written if text.strip())
        if lines:
            found[value(note, "id")] = lines
    return found
