"""A block's words cut where the emphasis changes, and cleaned of what no page can carry.

Control characters, lone surrogates and marks that turn the direction of writing have no place on
paper and are a way to deceive: they are left out of every format.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from clearinghouse.text.blocks import Block, Emphasis

_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ILLEGIBLE: Final = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    r"\u200e\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_PLANE: Final = 0xFFFE


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words with one look."""

    text: str
    is_italic: bool = False
    is_bold: bool = False


def legible(text: str) -> str:
    """Return a text as it can be printed: no controls, one kind of line end, no tabs."""
    plain = _ILLEGIBLE.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ")
    if plain.isascii():
        return plain
    kept = (letter for letter in plain if ord(letter) & _PLANE != _PLANE)
    return unicodedata.normalize("NFC", "".join(kept))


def one_line(text: str) -> str:
    """Return a legible text without line ends and double spaces."""
    return " ".join(legible(text).split())


def segments(block: Block) -> tuple[Segment, ...]:
    """Return the words of a block in runs; together they spell its legible text."""
    text = block.text
    runs = [run for run in block.emphasis if 0 <= run.start < run.end and run.start < len(text)]
    cuts = sorted({0, len(text), *_edges(runs, len(text))})
    pieces = (
        Segment(
            legible(text[start:end]),
            any(run.start <= start < run.end and not run.strong for run in runs),
            any(run.start <= start < run.end and run.strong for run in runs),
        )
        for start, end in pairwise(cuts)
    )
    return tuple(piece for piece in pieces if piece.text)


def _edges(runs: Iterable[Emphasis], length: int) -> Iterable[int]:
    for run in runs:
        yield run.start
        yield min(run.end, length)
