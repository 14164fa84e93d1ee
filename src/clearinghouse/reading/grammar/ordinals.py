"""Ordinals before the names of meetings: Sixth, шестая, алтыншы, VI, 6th."""

import re
from typing import Final

from clearinghouse.law.roman import RomanError, from_roman

_ENGLISH: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_RUSSIAN: Final = (
    "перв", "втор", "треть", "четв[её]рт", "пят", "шест", "седьм", "восьм", "девят", "десят",
    "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат",
    "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
)  # fmt: skip
_KAZAKH: Final = (
    "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші",
    "тоғызыншы", "оныншы",
)  # fmt: skip
_WORDS: Final = tuple(
    (number, re.compile(rf"(?<!\w){word}{ending}(?!\w)", re.IGNORECASE))
    for words, ending in ((_ENGLISH, ""), (_RUSSIAN, r"\w{1,3}"), (_KAZAKH, r"\w{0,3}"))
    for number, word in enumerate(words, 1)
)
_FIGURE: Final = re.compile(
    r"(?<!\w)(\d{1,2})(?:st|nd|rd|th|-?(?:й|я|е|го|м|ой|ый|ая|ое)|-?(?:ші|шы))(?!\w)"
)
_ROMAN: Final = re.compile(r"(?<!\w)([IVX]{1,6})(?!\w)")
_REACH: Final = 40
_MOST_WORDS: Final = 5


def ordinal_before(text: str, place: int) -> int | None:
    """Return the ordinal in the few words before a place, the nearest one; None if none."""
    before = text[max(place - _REACH, 0) : place]
    hits = [(hit.start(), number) for number, word in _WORDS for hit in word.finditer(before)]
    hits += [(hit.start(), int(hit[1])) for hit in _FIGURE.finditer(before)]
    for hit in _ROMAN.finditer(before):
        try:
            hits.append((hit.start(), from_roman(hit[1])))
        except RomanError:
            continue
    if not hits:
        return None
    start, number = max(hits)
    return number if len(before[start:].split()) <= _MOST_WORDS else None
