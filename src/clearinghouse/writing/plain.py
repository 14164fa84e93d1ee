"""Plain text for mail and terminals: lines of at most 78 characters, numbers hanging.

Addresses are not shown; paragraphs are parted by empty lines, cells of a table by " | ".
"""

from collections.abc import Iterable, Iterator
from textwrap import TextWrapper
from typing import Final

from clearinghouse.text.blocks import Block, Kind
from clearinghouse.writing.outline import Listed, Listing, Piece, pieces
from clearinghouse.writing.segments import legible, one_line
from clearinghouse.writing.sheet import Part, Sheet, printed_number
from clearinghouse.writing.words import (
    WORDS,
    date_in_words,
    distribution_line,
    original_line,
    record_lines,
)

WIDTH: Final = 78
_INDENT: Final = "    "


def plain(sheet: Sheet) -> str:
    """Return the sheet as plain text, its language parts one after another."""
    parts = ["\n\n".join(_part(sheet, part)) for part in sheet.parts]
    rule = "\n\n" + "-" * WIDTH + "\n\n"
    return rule.join([*parts, _foot(sheet)]) + "\n"


def _part(sheet: Sheet, part: Part) -> Iterator[str]:
    masthead, language = sheet.masthead, part.language
    issued = date_in_words(masthead.issued_on, language) if masthead.issued_on else ""
    right = (
        one_line(masthead.symbol),
        one_line(distribution_line(part.distribution, language)),
        issued,
        original_line(masthead.original, language),
    )
    head = (
        *(legible(name).strip() for _, name in masthead.headed(language)),
        "\n".join(filter(None, right)),
        "\n".join(filter(None, map(legible, (part.originator, part.body, part.meeting)))),
        legible(part.status),
        legible(part.enclosure),
        "" if part.opens_with_title else legible(part.title),
    )
    yield from (lines for lines in head if lines.strip())
    yield from (written for piece in pieces(part.text) if (written := _piece(piece)))
    for closing in (part.place_and_date, part.addressee):
        if closing.strip():
            yield legible(closing).strip()


def _foot(sheet: Sheet) -> str:
    language = sheet.parts[0].language
    lines = [f"{WORDS[language].address}: {one_line(sheet.url)}"]
    lines += map(one_line, record_lines(sheet.checkpoint, sheet.entries, language))
    return "\n".join(lines)


def _piece(piece: Piece) -> str:
    if isinstance(piece, Listing):
        return "\n".join(_listing(piece.entries, _INDENT))
    if piece.kind is Kind.TABLE:
        return "\n".join(" | ".join(map(one_line, row)) for row in piece.rows)
    return _numbered(piece, "")


def _listing(entries: Iterable[Listed], indent: str) -> Iterator[str]:
    for entry in entries:
        yield _numbered(entry.block, indent)
        yield from _listing(entry.inner, indent + _INDENT)


def _numbered(block: Block, indent: str) -> str:
    """Return a block wrapped, its number before the first line."""
    number = one_line(printed_number(block))
    lead = f"{indent}{number} " if number else indent
    hanging = " " * len(lead) if block.kind is Kind.ENTRY else indent
    written = []
    for line in legible(block.text).strip().split("\n"):
        wrapper = TextWrapper(
            width=WIDTH,
            initial_indent=lead,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        written += wrapper.wrap(line) or [lead.rstrip()]
        lead = hanging
    return "\n".join(written).rstrip()
