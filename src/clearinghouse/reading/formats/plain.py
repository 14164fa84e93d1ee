"""Text files, plain or with Markdown's marks: the shape in which scans and exports often arrive.

Empty lines part paragraphs, tabs or bars part the cells of tables, form feeds part pages.  Lines
broken by hand stay visible as lines; joining them is a later step that knows the whole paper.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from clearinghouse.reading.formats.marks import unmark
from clearinghouse.reading.formats.sheetful import Line, Piece, Remark, Shape, Sheetful, clean
from clearinghouse.reading.grammar.markers import Marker, Series, read_markers
from clearinghouse.text.blocks import Emphasis

_HEADING: Final = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE: Final = re.compile(r"\s{0,3}(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,}|={3,})\s*$")
_BULLET: Final = re.compile(r"(\s*)(?:[-+•·●▪◦‣]|\*(?!\S))\s+")
_PICTURE: Final = re.compile(r"\s*!\[[^\]]*\]\([^)]*\)\s*$|\s*<!--.*-->\s*$")
_BARS: Final = re.compile(r"\s*\|.*\|\s*$")
_BAR_RULE: Final = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\s*$")
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ENDS: Final = tuple('.;:!?,»”")')
_TABS_OF_LONE_ROW: Final = 3


@dataclass(slots=True)
class _Raw:
    """A line of the file before its marks are read."""

    text: str
    number: int


@dataclass(slots=True)
class _Gathering:
    """Lines that belong together until an empty line ends them."""

    lines: list[_Raw] = field(default_factory=list)
    gap: int = 0
    new_page: bool = False
    page: int = 0


def read_plain(text: str, *, name: str = "", remarks: tuple[Remark, ...] = ()) -> Sheetful:
    """Return the pieces of a text file; the ending of ``name`` tells Markdown from plain text."""
    pieces = tuple(piece for gathering in _gather(text) for piece in _pieces(gathering))
    kind = "md" if name.lower().endswith((".md", ".markdown")) else "txt"
    return Sheetful(kind, pieces, remarks)


def _gather(text: str) -> Iterator[_Gathering]:
    """Yield the lines between empty lines, page by page."""
    has_pages = "\f" in text
    page = 1 if has_pages else 0
    gathering = _Gathering(page=page)
    for number, written in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        for turn, part in enumerate(written.split("\f")):
            if turn:
                if gathering.lines:
                    yield gathering
                page += 1
                gathering = _Gathering(new_page=True, page=page)
            line = clean(part)
            if line.strip() and not _PICTURE.match(line):
                gathering.lines.append(_Raw(line, number))
            elif gathering.lines:
                yield gathering
                gathering = _Gathering(gap=1, page=page)
            elif not turn:
                gathering.gap += 1
    if gathering.lines:
        yield gathering


def _pieces(gathering: _Gathering) -> Iterator[Piece]:
    """Cut one gathering into headings, tables, list entries and paragraphs."""
    first = True
    for lines, is_table in _runs(gathering.lines):
        for piece in (_table(lines),) if is_table else _paragraphs(lines):
            gap, new_page = (gathering.gap, gathering.new_page) if first else (0, False)
            yield replace(piece, page=gathering.page, gap=gap, new_page=new_page)
            first = False


def _runs(lines: list[_Raw]) -> Iterator[tuple[list[_Raw], bool]]:
    """Yield rows of tables and lines of text in turn."""
    flags = [_is_row(lines, place) for place in range(len(lines))]
    for place in range(1, len(lines)):
        # A cell that ends with a comma goes on below: "China, India,\nKazakhstan".
        if flags[place - 1] and not flags[place] and lines[place - 1].text.rstrip().endswith(","):
            flags[place] = not _BARS.match(lines[place - 1].text)
    start = 0
    for place in range(1, len(lines) + 1):
        if place < len(lines) and flags[place] == flags[start]:
            continue
        run = lines[start:place]
        tabs = run[0].text.count("\t")
        is_lone = flags[start] and place - start == 1 and not _BARS.match(run[0].text)
        yield run, flags[start] and not (is_lone and tabs < _TABS_OF_LONE_ROW)
        start = place


def _is_row(lines: list[_Raw], place: int) -> bool:
    text = lines[place].text
    if _BARS.match(text) or _BAR_RULE.match(text):
        return True
    inner = text.strip().count("\t")
    if text.count("\t") > 1 and inner:
        return True
    beside = lines[max(place - 1, 0) : place] + lines[place + 1 : place + 2]
    return inner == 1 and any("\t" in other.text.strip() for other in beside)


def _table(lines: list[_Raw]) -> Piece:
    rows: list[tuple[str, ...]] = []
    for line in lines:
        if rows and "\t" not in line.text and rows[-1][-1].endswith(","):
            rows[-1] = (*rows[-1][:-1], f"{rows[-1][-1]} {_cells(line.text)[-1]}")
        elif not _BAR_RULE.match(line.text):
            rows.append(_cells(line.text))
    width = max((len(row) for row in rows), default=0)
    padded = tuple((*row, *("",) * (width - len(row))) for row in rows)
    return Piece(line=lines[0].number, shape=Shape.TABLE, rows=padded)


def _cells(text: str) -> tuple[str, ...]:
    cells = text.strip().strip("|").split("|") if _BARS.match(text) else text.split("\t")
    return tuple(_BREAK.sub("\n", unmark(cell.strip())[0]) for cell in cells)


def _paragraphs(lines: list[_Raw]) -> Iterator[Piece]:
    """Yield the headings, list entries and paragraphs among lines of text."""
    run: list[_Raw] = []
    seen: list[Marker] = []
    for raw in lines:
        if _RULE.match(raw.text):
            yield from _flush(run)
            run = []
            continue
        heading = _HEADING.match(raw.text)
        if heading:
            yield from _flush(run)
            run = []
            yield _heading(raw, heading)
        elif not run or _begins_entry(raw.text, run, seen):
            yield from _flush(run)
            run = [raw]
            seen += _numbers(raw.text)
        else:
            run.append(raw)
    yield from _flush(run)


def _heading(raw: _Raw, heading: re.Match[str]) -> Piece:
    text, emphasis = unmark(heading[2])
    line = Line(text.strip(), raw.number, emphasis if text == text.strip() else ())
    return Piece((line,), raw.number, heading=len(heading[1]))


def _begins_entry(text: str, run: list[_Raw], seen: list[Marker]) -> bool:
    """Tell whether a line opens a new entry of a list rather than going on with the last one."""
    if _BULLET.match(text):
        return True
    readings = _numbers(text)
    if not readings:
        return False
    if any(reading.follows(before) for before in seen for reading in readings):
        return True
    opening = [reading for reading in readings if reading.opens]
    is_ended = run[-1].text.rstrip().endswith(_ENDS)
    return bool(opening) and (is_ended or any(each.closing == ")" for each in opening))


def _numbers(text: str) -> tuple[Marker, ...]:
    bullet = _BULLET.match(text)
    plain = unmark(text[bullet.end() :] if bullet else text)[0].strip()
    return tuple(one for one in read_markers(plain) if one.series is not Series.BULLET)


def _flush(run: list[_Raw]) -> Iterator[Piece]:
    if not run:
        return
    bullet = _BULLET.match(run[0].text)
    texts = [raw.text for raw in run]
    level = 1
    if bullet:
        level = 1 + len(bullet[1].expandtabs(4)) // 2
        texts[0] = texts[0][bullet.end() :]
    plain, emphasis = unmark("\n".join(_trim(text) for text in texts))
    lines = tuple(_split(plain, emphasis, (raw.number for raw in run)))
    yield Piece(lines, run[0].number, bullet=bool(bullet), level=level)


def _trim(text: str) -> str:
    return re.sub(r"[ \t]+", " ", text).strip().removesuffix("\\")


def _split(plain: str, emphasis: tuple[Emphasis, ...], numbers: Iterable[int]) -> Iterator[Line]:
    """Yield the lines of a text, each with its share of the emphasis."""
    start = 0
    for text, number in zip(plain.split("\n"), numbers, strict=False):
        end = start + len(text)
        shares = tuple(
            Emphasis(max(run.start, start) - start, min(run.end, end) - start, run.strong)
            for run in emphasis
            if run.start < end and run.end > start
        )
        yield Line(text, number, shares)
        start = end + 1
