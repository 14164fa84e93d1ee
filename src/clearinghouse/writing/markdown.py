"""Markdown (CommonMark with tables): headings, lists and tables as such, words escaped.

What a reader of Markdown shows is what stands in the sheet: no word of a document is taken for
markup, and numbers stay as printed.
"""

import re
from collections.abc import Iterable
from typing import Final

from clearinghouse.text.blocks import Block, Kind
from clearinghouse.writing.outline import Listed, Listing, Piece, pieces
from clearinghouse.writing.segments import Segment, legible, one_line, segments
from clearinghouse.writing.sheet import Part, Sheet, printed_number
from clearinghouse.writing.words import (
    WORDS,
    date_in_words,
    distribution_line,
    original_line,
    record_lines,
)

_MARKS: Final = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))")
_AT_START: Final = re.compile(
    r"^([ ]*)(#{1,6}(?=\s|$)|[-+=]|\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE
)
_EDGES: Final = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_LOWEST_HEADING: Final = 6


def markdown(sheet: Sheet) -> str:
    """Return the sheet as Markdown, its language parts one after another."""
    parts = ["\n\n".join(_part(sheet, part)) for part in sheet.parts]
    return "\n\n---\n\n".join([*parts, _foot(sheet)]) + "\n"


def _part(sheet: Sheet, part: Part) -> list[str]:
    masthead, language = sheet.masthead, part.language
    issued = date_in_words(masthead.issued_on, language) if masthead.issued_on else ""
    head = (
        *(_bold(one_line(name)) for _, name in masthead.headed(language)),
        _bold(one_line(masthead.symbol)),
        _lines(one_line(distribution_line(part.distribution, language))),
        _escaped(issued),
        _escaped(original_line(masthead.original, language)),
        *(_lines(words) for words in (part.originator, part.body, part.meeting, part.status)),
        _lines(part.enclosure),
    )
    title = "" if part.opens_with_title else _broken(_escaped(one_line(part.title)))
    return [
        *filter(None, head),
        *([f"# {title}"] if title else []),
        *filter(None, map(_piece, pieces(part.text))),
        *filter(None, (_lines(part.place_and_date), _lines(part.addressee))),
    ]


def _foot(sheet: Sheet) -> str:
    language = sheet.parts[0].language
    record = record_lines(sheet.checkpoint, sheet.entries, language)
    lines = [
        f"{WORDS[language].address}: {_escaped(one_line(sheet.url))}",
        "\\\n".join(_broken(_escaped(one_line(line))) for line in record),
    ]
    return "\n\n".join(filter(None, lines))


def _piece(piece: Piece) -> str:
    if isinstance(piece, Listing):
        return "\n".join(_listing(piece.entries, depth=0))
    match piece.kind:
        case Kind.TITLE:
            return _heading(piece, 2 if "/" in piece.address else 1)
        case Kind.HEADING | Kind.ANNEX:
            return _heading(piece, min(max(piece.level, 1) + 1, _LOWEST_HEADING))
        case Kind.TABLE:
            return _table(piece)
        case _:
            return _numbered(piece)


def _heading(block: Block, level: int) -> str:
    words = _numbered(block).replace("\\\n", " ")
    return f"{'#' * level} {words}" if words else ""


def _listing(entries: Iterable[Listed], depth: int) -> Iterable[str]:
    for entry in entries:
        words = _numbered(entry.block).replace("\\\n", "\\\n" + "  " * (depth + 1))
        yield f"{'  ' * depth}- {words or '&nbsp;'}"
        yield from _listing(entry.inner, depth + 1)


def _table(block: Block) -> str:
    """Return a table; its heading rows are joined into the one that Markdown knows."""
    width = max(map(len, block.rows), default=0)
    if not width:
        return ""
    rows = [[*row, *[""] * (width - len(row))] for row in block.rows]
    heads = min(max(block.heading_rows, 0), len(rows))
    head = [" ".join(filter(None, column)) for column in zip(*rows[:heads], strict=True)]
    written = [head or [""] * width, None, *rows[heads:]]
    return "\n".join(
        "| " + " | ".join(["---"] * width if row is None else map(_cell, row)) + " |"
        for row in written
    )


def _cell(words: str) -> str:
    return _escaped(legible(words).strip()).replace("\n", "<br>")


def _numbered(block: Block) -> str:
    number = _escaped(one_line(printed_number(block)))
    number = "" if block.kind is Kind.ENTRY and number == "•" else number
    words = "".join(map(_run, segments(block))).strip()
    return _broken(" ".join(filter(None, (number, words))))


def _broken(words: str) -> str:
    """Escape what would open a list or a heading in a line, and keep the ends of lines."""
    return (
        "\\\n".join(
            _AT_START.sub(_marker_escaped, line.strip()) or "&nbsp;" for line in words.split("\n")
        )
        if words.strip()
        else ""
    )


def _marker_escaped(found: re.Match[str]) -> str:
    marker = found[2]
    return f"{marker}\\" if marker.isdigit() else f"\\{marker}"


def _run(run: Segment) -> str:
    """Return a run with its stars inside the spaces at its edges, where Markdown reads them."""
    stars = "*" * (run.is_italic + 2 * run.is_bold)
    edges = _EDGES.fullmatch(run.text)
    if not stars or edges is None or not edges[2]:
        return _escaped(run.text)
    inner = _escaped(edges[2]).replace("\n", f"{stars}\n{stars}")
    return f"{edges[1]}{stars}{inner}{stars}{edges[3]}"


def _bold(words: str) -> str:
    return f"**{_escaped(words)}**" if words else ""


def _lines(words: str) -> str:
    return _broken(_escaped(legible(words).strip()))


def _escaped(words: str) -> str:
    """Escape what Markdown reads wherever it stands."""
    return _MARKS.sub(r"\\\1", words)
