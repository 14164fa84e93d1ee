"""What every format is turned into: a row of pieces (paragraphs, tables, notes at the foot).

A piece keeps its printed lines and says where it stood, so that whatever is read from it can be
shown in the original.  Characters that no text may hold are gone from here on.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from clearinghouse.text.blocks import Emphasis


class Shape(StrEnum):
    """What a piece is on the sheet."""

    TEXT = "text"
    TABLE = "table"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its text, its number in the file, and what is emphasised in it."""

    text: str
    number: int = 0
    emphasis: tuple[Emphasis, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a table or a note at the foot, as it stands on the sheet.

    ``line`` and ``page`` count from 1; page 0 means that the format does not tell.  ``heading`` is
    the depth of a heading or 0; ``number`` is a number that the format itself counted (a list of a
    word processor); ``bullet`` tells a list mark; ``gap`` counts the empty lines before.
    """

    lines: tuple[Line, ...] = ()
    line: int = 1
    page: int = 0
    shape: Shape = Shape.TEXT
    heading: int = 0
    bullet: bool = False
    number: str = ""
    level: int = 1
    gap: int = 0
    new_page: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something odd that a format noticed: a code, where, and its particulars."""

    code: str
    line: int = 0
    page: int = 0
    params: tuple[tuple[str, int | str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheetful:
    """The pieces of one file in reading order, the name of its format, and remarks."""

    format: str
    pieces: tuple[Piece, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Tell whether there is no text at all."""
        return not any(
            any(line.text.strip() for line in piece.lines)
            or any(cell.strip() for row in piece.rows for cell in row)
            for piece in self.pieces
        )


_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff\u00ad\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u2069]"
)
_SPACES: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_HYPHENS: Final = re.compile("[\u2010\u2011]")


def clean(text: str) -> str:
    """Return the text without characters that nobody sees, with plain spaces and plain hyphens."""
    return _HYPHENS.sub("-", _SPACES.sub(" ", _FORBIDDEN.sub("", text)))


def lines_of(texts: Iterable[str], number: int = 0) -> tuple[Line, ...]:
    """Return lines without emphasis, all at the place ``number``."""
    return tuple(Line(text, number) for text in texts)
