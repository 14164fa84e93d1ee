"""Pages of the web: the text that a reader would see, without scripts, styles and forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import lxml.html
from lxml import etree

from clearinghouse.reading.errors import ErrorCode, Fault
from clearinghouse.reading.formats.docx_numbering import written as numbered
from clearinghouse.reading.formats.encoding import decode
from clearinghouse.reading.formats.package import Tree
from clearinghouse.reading.formats.sheetful import Line, Piece, Remark, Shape, Sheetful, clean
from clearinghouse.text.blocks import Emphasis

_UNSEEN: Final = frozenset({
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "math",
    "iframe", "object", "embed", "audio", "video", "canvas", "input", "select", "textarea",
    "button", "nav",
})  # fmt: skip
_BLOCKS: Final = frozenset({
    "p", "div", "section", "article", "main", "header", "footer", "aside", "address",
    "blockquote", "body", "html", "center", "form", "fieldset", "figure", "figcaption",
    "details", "summary", "dl", "dt", "dd", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5",
    "h6", "table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "pre", "hr",
})  # fmt: skip
_STRONG: Final = frozenset({"b", "strong"})
_SLANTED: Final = frozenset({"i", "em", "cite"})
_LIST_FORMS: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_XML_HEAD: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_MOST_SPAN: Final = 100
_LONGEST: Final = 6


@dataclass(slots=True)
class _Written:
    """The text of the paragraph that is being gathered."""

    parts: list[str] = field(default_factory=list)
    runs: list[tuple[int, int, bool]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, *, strong: bool, slanted: bool) -> None:
        if strong or slanted:
            self.runs.append((self.length, self.length + len(text), strong))
        self.parts.append(text)
        self.length += len(text)


def read_html(content: bytes) -> Sheetful:
    """Return the pieces of a page; raises :class:`Fault` where it cannot be read at all."""
    text, remarks = _decoded(content)
    try:
        parser = lxml.html.HTMLParser(huge_tree=True, no_network=True)
        root = lxml.html.document_fromstring(_XML_HEAD.sub("", clean(text)), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Fault(ErrorCode.EMPTY) from error
    return Sheetful("html", tuple(_Page().walk(root)), remarks)


def _decoded(content: bytes) -> tuple[str, tuple[Remark, ...]]:
    declared = _CHARSET.search(content[:4096])
    if declared and declared[1].lower() in {b"windows-1251", b"cp1251"}:
        return content.decode("cp1251", errors="replace"), ()
    return decode(content)


class _Page:
    """Walks through a page without recursion, so that no nesting can exhaust it."""

    def __init__(self) -> None:
        self.written = _Written()
        self.heading = 0
        self.number = ""
        self.bullet = False
        self.level = 1

    def walk(self, root: Tree) -> Iterator[Piece]:
        """Yield the pieces of the page in order."""
        stack: list[tuple[Tree, bool]] = [(root, False)]
        while stack:
            element, is_done = stack.pop()
            name = _name(element)
            if is_done:
                if name in _BLOCKS:
                    yield from self._flush(element)
                self._text(element.tail, element.getparent())
                continue
            if name == "table" and not _is_layout(element):
                yield from self._flush(element)
                yield _table(element)
                self._text(element.tail, element.getparent())
                continue
            stack.append((element, True))
            if not name or name in _UNSEEN or _is_hidden(element):
                continue
            if name in _BLOCKS:
                yield from self._flush(element)
                self._open(element, name)
            elif name == "br":
                self.written.add("\n", strong=False, slanted=False)
            self._text(element.text, element)
            stack.extend((each, False) for each in reversed(element))

    def _open(self, element: Tree, name: str) -> None:
        if re.fullmatch("h[1-6]", name):
            self.heading = int(name[1])
        if name == "li":
            parent = element.getparent()
            self.level = sum(above.tag in {"ul", "ol"} for above in element.iterancestors())
            self.bullet = parent is None or parent.tag != "ol"
            self.number = "" if self.bullet else _counted(element)

    def _text(self, text: str | None, element: Tree | None) -> None:
        plain = _SPACES.sub(" ", text or "")
        if not plain or (plain == " " and not self.written.parts):
            return
        above = [element, *element.iterancestors()] if element is not None else []
        names = {each.tag for each in above}
        if names & _UNSEEN or any(_is_hidden(each) for each in above):
            return
        self.written.add(plain, strong=bool(names & _STRONG), slanted=bool(names & _SLANTED))

    def _flush(self, element: Tree) -> Iterator[Piece]:
        """Yield the paragraph gathered so far, if it has any text."""
        written, self.written = self.written, _Written()
        line = _line_of(element)
        lines = tuple(_lines(written, line))
        if lines:
            yield Piece(
                lines,
                line,
                heading=self.heading,
                bullet=self.bullet,
                number=self.number,
                level=max(self.level, 1),
                gap=1,
            )
            self.heading, self.number, self.bullet, self.level = 0, "", False, 1


def _line_of(element: Tree) -> int:
    """Return the line of the file on which an element begins; 1 where it is not told."""
    line: object = element.sourceline
    return line if isinstance(line, int) and line > 0 else 1


def _counted(element: Tree) -> str:
    parent = element.getparent()
    assert parent is not None
    start = str(parent.get("start") or "1")
    first = int(start) if start.isascii() and start.isdigit() and len(start) < _LONGEST else 1
    before = sum(1 for each in element.itersiblings("li", preceding=True))
    form = _LIST_FORMS.get(str(parent.get("type")), "decimal")
    return numbered(first + before, form) + "."


def _lines(written: _Written, number: int) -> Iterator[Line]:
    start = 0
    for text in "".join(written.parts).split("\n"):
        end = start + len(text)
        bare = text.strip()
        if bare:
            shift = start + len(text) - len(text.lstrip())
            runs = tuple(
                Emphasis(max(first - shift, 0), min(last - shift, len(bare)), strong)
                for first, last, strong in written.runs
                if first < shift + len(bare) and last > shift
            )
            yield Line(bare, number, runs)
        start = end + 1


def _name(element: Tree) -> str:
    """Return the name of an element; "" for comments and the like."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else ""


def _is_hidden(element: Tree) -> bool:
    if not _name(element):
        return True
    return "hidden" in element.attrib or bool(_HIDDEN.search(str(element.get("style") or "")))


def _is_layout(table: Tree) -> bool:
    """Tell whether a table only lays out the page: it has one row, or holds another table."""
    return len(table.xpath(".//tr")) <= 1 or bool(table.xpath(".//table"))  # type: ignore[arg-type]


def _table(table: Tree) -> Piece:
    rows: list[list[str]] = []
    open_spans: dict[int, int] = {}
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _fill(cells, open_spans)
            span = _span(cell, "colspan")
            for column in range(len(cells), len(cells) + span):
                if _span(cell, "rowspan") > 1:
                    open_spans[column] = _span(cell, "rowspan") - 1
            cells.extend([_cell(cell), *[""] * (span - 1)])
        _fill(cells, open_spans)
        rows.append(cells)
    width = max((len(row) for row in rows), default=0)
    padded = tuple((*row, *("",) * (width - len(row))) for row in rows)
    return Piece(line=_line_of(table), shape=Shape.TABLE, rows=padded, gap=1)


def _fill(cells: list[str], open_spans: dict[int, int]) -> None:
    """Leave empty the places that a cell of an earlier row covers."""
    while open_spans.get(len(cells), 0) > 0:
        open_spans[len(cells)] -= 1
        cells.append("")


def _span(cell: Tree, name: str) -> int:
    written = str(cell.get(name) or "1")
    return min(max(int(written), 1), _MOST_SPAN) if re.fullmatch("[0-9]{1,4}", written) else 1


def _cell(cell: Tree) -> str:
    parts: list[str] = []
    for each in cell.iter():
        if parts and _name(each) in {"br", "p", "div", "li"}:
            parts.append("\n")
        if _name(each) and _name(each) not in _UNSEEN:
            parts.append(_SPACES.sub(" ", each.text or ""))
        if each is not cell:
            parts.append(_SPACES.sub(" ", each.tail or ""))
    return "\n".join(filter(None, (line.strip() for line in "".join(parts).split("\n"))))
