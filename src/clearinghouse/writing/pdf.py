"""PDF by typst: PDF/A-2a and PDF/UA-1 in one file, the same bytes for the same sheet.

The words travel as JSON beside the template and are set as strings, so that nothing in a document
is ever read as markup.  One warm compiler serves the process; it sees no fonts but those shipped
inside typst, so that the page looks the same on every machine.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC
from importlib.resources import files
from math import sqrt
from threading import Lock
from typing import Final, Literal

import typst

from clearinghouse.law.symbols import find_note_numbers, find_symbols
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language
from clearinghouse.writing.coverage import breakable, settable
from clearinghouse.writing.outline import Listed, Listing, Piece, pieces
from clearinghouse.writing.segments import legible, one_line, segments
from clearinghouse.writing.sheet import Part, Sheet, printed_number
from clearinghouse.writing.words import (
    date_in_words,
    distribution_line,
    original_line,
    record_lines,
)

_Standard = Literal["a-2a", "ua-1"]
STANDARDS: Final[tuple[_Standard, ...]] = ("a-2a", "ua-1")
_NARROW: Final = 5
_WHOLE: Final = 40
_HEADINGS: Final = (Kind.TITLE, Kind.HEADING, Kind.ANNEX)
_DEEPEST_HEADING: Final = 4

Json = str | int | Sequence["Json"] | Mapping[str, "Json"]


class _Press:
    """The warm compiler, made when it is first needed and used by one thread at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._template = files("clearinghouse.writing").joinpath("sheet.typ").read_bytes()
        self._compiler: typst.Compiler | None = None

    def print(self, words: str, timestamp: int) -> bytes:
        """Return the PDF of a sheet given as JSON."""
        with self._lock:
            if self._compiler is None:
                self._compiler = typst.Compiler(ignore_system_fonts=True)
            printed = self._compiler.compile(
                self._template,
                format="pdf",
                sys_inputs={"sheet": words},
                pdf_standards=[*STANDARDS],
                timestamp=timestamp,
            )
        if not isinstance(printed, bytes):
            raise TypeError(type(printed))
        return printed


_PRESS: Final = _Press()


def pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a tagged, archival PDF."""
    words = json.dumps(_sheet(sheet), ensure_ascii=False, sort_keys=True)
    return _PRESS.print(words, int(sheet.written_at.timestamp()))


def _sheet(sheet: Sheet) -> dict[str, Json]:
    moment, first = sheet.written_at.astimezone(UTC), sheet.parts[0]
    return {
        "title": _line(sheet.named) or "—",
        "author": _line(" / ".join(name for _, name in sheet.masthead.organisation)),
        "date": {
            name: getattr(moment, name)
            for name in ("year", "month", "day", "hour", "minute", "second")
        },
        "lang": first.language.value,
        "form": sheet.form.value,
        "symbol": _line(sheet.masthead.symbol),
        "url": _line(sheet.url),
        "parts": [_part(sheet, part) for part in sheet.parts],
    }


def _foot(sheet: Sheet, language: Language) -> list[Json]:
    """Return what ties the paper to the record, in the language of the part at whose end it is."""
    return [_line(line) for line in record_lines(sheet.checkpoint, sheet.entries, language)]


def _part(sheet: Sheet, part: Part) -> dict[str, Json]:
    masthead = sheet.masthead
    issued = date_in_words(masthead.issued_on, part.language) if masthead.issued_on else ""
    lines = (
        distribution_line(part.distribution, part.language),
        issued,
        original_line(masthead.original, part.language),
    )
    title = "" if part.opens_with_title else _lines(part.title)
    written = [_piece(piece) for piece in pieces(part.text)]
    return {
        "lang": part.language.value,
        "organisation": [
            {"lang": tongue.value, "text": _lines(name)}
            for tongue, name in masthead.headed(part.language)
        ],
        "lines": [_line(line) for line in lines if line],
        "title": [[title, 0, False]] if title else [],
        "foot": _foot(sheet, part.language),
        "pieces": _levelled(written, is_titled=bool(title)),
        **{
            name: _lines(getattr(part, name))
            for name in (
                *("originator", "body", "meeting", "status"),
                *("enclosure", "place_and_date", "addressee", "seal"),
            )
        },
    }


def _piece(piece: Piece) -> dict[str, Json]:
    if isinstance(piece, Listing):
        return {"kind": "listing", "entries": [_entry(entry) for entry in piece.entries]}
    if piece.kind is Kind.TABLE:
        return _table(piece)
    number, runs = _line(printed_number(piece)), _runs(piece)
    kind = piece.kind.value
    if piece.kind in _HEADINGS and not number and not _has_words(runs):
        # A heading without words may not be tagged as one; an annex still opens a page.
        kind = "break" if piece.kind is Kind.ANNEX else "paragraph"
    return {"kind": kind, "number": number, "runs": runs, "level": max(piece.level, 1)}


def _entry(entry: Listed) -> dict[str, Json]:
    return {
        "number": _line(printed_number(entry.block)),
        "runs": _runs(entry.block),
        "inner": [_entry(inner) for inner in entry.inner],
    }


def _has_words(runs: Iterable[Json]) -> bool:
    return any(str(run[0]).strip() for run in runs if isinstance(run, list))


def _runs(block: Block) -> list[Json]:
    """Return runs of words with their look, and whether they must stay on one line."""
    return [
        [breakable(settable(words)), 2 * run.is_bold + run.is_italic, is_whole]
        for run in segments(block)
        for words, is_whole in _parted(run.text)
    ]


def _parted(text: str) -> Iterable[tuple[str, bool]]:
    """Part a text at symbols and note numbers, which are not broken at the end of a line."""
    named = [(found.start, found.end) for found in find_symbols(text)]
    named += [(found.start, found.end) for found in find_note_numbers(text)]
    at = 0
    for start, end in sorted(named):
        if at <= start and end - start <= _WHOLE and "\n" not in text[start:end]:
            yield text[at:start], False
            yield text[start:end], True
            at = end
    yield text[at:], False


def _table(block: Block) -> dict[str, Json]:
    width = max(map(len, block.rows), default=0)
    rows = [[*map(_lines, row), *[""] * (width - len(row))] for row in block.rows]
    if not width:
        return {"kind": "paragraph", "number": "", "runs": _runs(block), "level": 1}
    return {
        "kind": "table",
        "rows": rows,
        "heading_rows": min(max(block.heading_rows, 0), len(rows)),
        "columns": _widths(rows),
    }


def _widths(rows: Sequence[Sequence[str]]) -> list[Json]:
    """Return the share of the page for each column; 0 lets a narrow column be as wide as it is."""
    longest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    widths = [0 if length <= _NARROW else round(10 * sqrt(min(length, 200))) for length in longest]
    return list(widths) if any(widths) else [1] * len(widths)


def _levelled(written: Iterable[dict[str, Json]], *, is_titled: bool) -> list[Json]:
    """Give headings levels without gaps, as readers of the tags expect; titles come first."""
    levelled: list[Json] = []
    last = 1 if is_titled else 0
    for piece in written:
        level = _wanted_level(piece)
        if level:
            last = min(level, last + 1, _DEEPEST_HEADING)
            levelled.append({**piece, "level": last})
        else:
            levelled.append(piece)
    return levelled


def _wanted_level(piece: Mapping[str, Json]) -> int:
    """Return the level of a heading, 0 for what is none."""
    level = piece.get("level", 1)
    wanted = {"title": 1, "annex": 2, "heading": 1 + (level if isinstance(level, int) else 1)}
    return wanted.get(str(piece["kind"]), 0)


def _line(text: str) -> str:
    return settable(one_line(text))


def _lines(text: str) -> str:
    return breakable(settable(legible(text).strip()))
