"""Letters that look alike: one spelling for what the eye cannot tell apart.

A symbol typed in a Russian or Kazakh text often carries Cyrillic letters (ММ for MM), and scans
bring full-width, Greek and typographic characters.  Folding brings them together.  It folds shapes
only, never meanings: the Russian abbreviation of a body is not turned into the English one.
"""

import unicodedata
from functools import cache
from typing import Final

_CYRILLIC: Final = dict(zip("АВЕІЈКМНОРСЅТУХҮҺӀԀԌԚԜѴ", "ABEIJKMHOPCSTYXYHIDGQWV", strict=True))
_GREEK: Final = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳϿϜ", "ABEZHIKMNOPTYXCJCF", strict=True))
_ARMENIAN: Final = dict(zip("ՍՏՕ", "USO", strict=True))
_LATIN: Final = {"İ": "I", "Ɩ": "I", "Ɡ": "G", "\u0307": ""}
_DASHES: Final = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u02d7\u30fc", "-")
_SLASHES: Final = dict.fromkeys("\u2044\u2215\u29f8\u2571", "/")
_SIGNS: Final = {"№": "№", "\n": "\n"}
SHAPES: Final = _CYRILLIC | _GREEK | _ARMENIAN | _LATIN | _DASHES | _SLASHES | _SIGNS


@cache
def _folded(character: str) -> str:
    """Return what one character folds to: nothing, itself, or a few characters."""
    if character in SHAPES:
        return SHAPES[character]
    if unicodedata.category(character) == "Cf":
        return ""
    if character.isspace():
        return " "
    upper = unicodedata.normalize("NFKC", character).upper()
    if upper == character:
        return character
    return "".join(_folded(part) for part in upper)


def fold(text: str) -> str:
    """Return the key under which all spellings of one symbol meet.

    Look-alike letters, full-width forms and the kinds of dashes, slashes and spaces become plain
    Latin capitals and ASCII signs; invisible characters vanish.  Folding twice changes nothing.
    """
    return "".join(map(_folded, text))


def fold_with_positions(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the folded text and, for each of its characters, where it came from in ``text``.

    The positions have one element more than the text: the end.
    """
    pieces: list[str] = []
    positions: list[int] = []
    for position, character in enumerate(text):
        piece = _folded(character)
        pieces.append(piece)
        positions.extend([position] * len(piece))
    return "".join(pieces), (*positions, len(text))
