"""Lines that every page repeats: symbols and page numbers at the top or foot of a page.

They are taken out before sentences are joined over the ends of pages.  The first time a line
appears it stays, for it may be the symbol of the document itself.
"""

import re
from collections import Counter
from dataclasses import replace
from typing import Final

from clearinghouse.law.symbols import find_symbols
from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.formats.sheetful import Line, Piece, Shape

_NUMBER: Final = re.compile(
    r"(?:[-–—]\s?)?(?:(?:page|p\.|стр(?:аница|\.)?|бет)\s*)?\d{1,4}(?:\s*(?:/|of|из)\s*\d{1,4})?\s?[-–—]?",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_EDGE: Final = 2


def without_heads(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], list[Doubt]]:
    """Return the pieces without running heads, and a doubt for each line taken out.

    Formats that do not tell pages are left alone.
    """
    starts = [place for place, piece in enumerate(pieces) if piece.new_page and piece.page > 1]
    if not starts:
        return pieces, []
    shapes = Counter(_shape(line) for place in starts for line in _top(pieces[place]))
    shapes.update(_shape(line) for place in starts for line in _foot(pieces[place - 1]))
    kept = list(pieces)
    doubts: list[Doubt] = []
    symbols: set[str] = set()
    for place, piece in enumerate(pieces):
        before = frozenset(symbols)
        symbols.update(_symbols(piece))
        if place in starts:
            kept[place] = _cut_top(kept[place], shapes, before, doubts)
        if place + 1 in starts:
            kept[place] = _cut_foot(kept[place], shapes, before, doubts)
    return tuple(piece for piece in kept if piece.lines or piece.rows), doubts


def _top(piece: Piece) -> tuple[Line, ...]:
    return piece.lines[:_EDGE] if piece.shape is Shape.TEXT else ()


def _foot(piece: Piece) -> tuple[Line, ...]:
    return piece.lines[-1:] if piece.shape is Shape.TEXT else ()


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text.strip())


def _symbols(piece: Piece) -> set[str]:
    return {
        str(found.symbol)
        for line in piece.lines
        for found in find_symbols(line.text)
        if found.symbol
    }


def _is_head(line: Line, shapes: Counter[str], symbols: frozenset[str]) -> bool:
    text = line.text.strip()
    if _NUMBER.fullmatch(text):
        return True
    found = find_symbols(text)
    if found and found[0].start == 0 and str(found[0].symbol) in symbols:
        rest = text[found[0].end :].strip(" ,\t")
        return not rest or bool(_NUMBER.fullmatch(rest))
    return shapes[_shape(line)] > 1


def _cut_top(
    piece: Piece, shapes: Counter[str], symbols: frozenset[str], doubts: list[Doubt]
) -> Piece:
    lines = list(piece.lines)
    if piece.shape is not Shape.TEXT:
        return piece
    for _ in range(_EDGE):
        if lines and _is_head(lines[0], shapes, symbols):
            _doubt(lines.pop(0), piece, doubts)
    return replace(piece, lines=tuple(lines))


def _cut_foot(
    piece: Piece, shapes: Counter[str], symbols: frozenset[str], doubts: list[Doubt]
) -> Piece:
    if piece.shape is not Shape.TEXT or not piece.lines:
        return piece
    last = piece.lines[-1]
    if not _is_head(last, shapes, symbols):
        return piece
    _doubt(last, piece, doubts)
    return replace(piece, lines=piece.lines[:-1])


def _doubt(line: Line, piece: Piece, doubts: list[Doubt]) -> None:
    where = Where(line.number or piece.line, piece.page)
    doubts.append(Doubt(DoubtCode.RUNNING_HEAD_REMOVED, where, {"written": line.text.strip()}))
