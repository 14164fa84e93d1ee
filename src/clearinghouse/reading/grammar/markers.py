"""Numbers that open paragraphs: 1., 2.7, (a), б), iv., III, Chapter 2, bullets and asterisks.

A marker may be read in two ways ("i." is a letter or a Roman numeral): all readings are returned
and the row in which it stands decides.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from clearinghouse.law.lookalikes import fold
from clearinghouse.law.roman import RomanError, from_roman


class Series(StrEnum):
    """The kinds of numbers that open a paragraph."""

    NUMBER = "number"
    PARTS = "parts"
    LETTER = "letter"
    CYRILLIC = "cyrillic"
    SMALL_ROMAN = "small_roman"
    GREAT_ROMAN = "great_roman"
    CHAPTER = "chapter"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Marker:
    """A number as printed, its series, its value, and where the text behind it begins.

    ``closing`` is the sign behind the number: ".", ")" or nothing.
    """

    series: Series
    printed: str
    value: tuple[int, ...]
    end: int
    closing: str = ""

    @property
    def number(self) -> str:
        """The number as it is cited: without the dot behind it, with its bracket."""
        return self.printed.rstrip(".") if self.closing != ")" else self.printed

    def follows(self, other: "Marker") -> bool:
        """Tell whether this number is the next after ``other`` in one row."""
        if self.series is not other.series or self.closing != other.closing:
            return False
        if self.series is Series.BULLET:
            return True
        *before, last = other.value
        return self.value == (*before, last + 1)

    @property
    def opens(self) -> bool:
        """Tell whether a row may begin with this number."""
        return self.value[-1] <= 1


_CHAPTER_WORDS: Final = (
    r"chapter|section|part|article|annex|appendix|глава|раздел|часть|статья|приложение|тарау|бөлім"
)
_CHAPTER: Final = re.compile(
    rf"(?P<word>{_CHAPTER_WORDS})\s+(?:№\s*)?(?P<number>\d{{1,3}}|[IVXLСХІ]{{1,7}})\b[.:]?\s*",
    re.IGNORECASE,
)
_CHAPTER_KAZAKH: Final = re.compile(
    r"(?P<number>\d{1,3})[ -]?(?P<word>тарау|бөлім|бап|қосымша)\b[.:]?\s*", re.IGNORECASE
)
_PARTS: Final = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4})(?:\.(?!\d)|\)|(?=\s|$))\s*(?=\D|$)")
_NUMBER: Final = re.compile(r"(?:(\d{1,3})(\.)(?!\d)\s*|\(?(\d{1,3})(\))\s*)(?=\D|$)")
_LETTER: Final = re.compile(r"\(?([a-zа-яәғқңөұүһі])(\))\s*|([a-z])(\.)\s+", re.IGNORECASE)
_ROMAN: Final = re.compile(r"\(?([ivxlIVXLІХ]{1,7})(?:([.)])\s*|(?=$))")
_BULLET: Final = re.compile(r"([-–—•·●▪◦*‣])\s+")
_CYRILLIC_ROW: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_ASTERISK: Final = re.compile(r"\\?(\*{1,3}|†)\)?\s*(?=\S)")


def read_markers(text: str) -> tuple[Marker, ...]:
    """Return every way to read the number that opens ``text``; none if there is no number."""
    readings = [
        _chapter(text),
        _parts(text),
        _number(text),
        _roman(text),
        _letter(text),
        _bullet(text),
    ]
    return tuple(reading for reading in readings if reading)


def asterisk(text: str) -> tuple[str, int]:
    """Return the asterisk (or dagger) that opens ``text`` and where the text behind it begins."""
    found = _ASTERISK.match(text)
    return (found[1], found.end()) if found else ("", 0)


def choose(readings: tuple[Marker, ...], before: Marker | None) -> Marker | None:
    """Return the reading that continues the row of ``before``, else one that opens a row."""
    if before:
        for reading in readings:
            if reading.follows(before):
                return reading
    for reading in readings:
        if reading.opens:
            return reading
    return readings[0] if readings else None


def _chapter(text: str) -> Marker | None:
    found = _CHAPTER.match(text) or _CHAPTER_KAZAKH.match(text)
    if not found:
        return None
    written = found["number"]
    try:
        value = int(written) if written.isdigit() else from_roman(fold(written))
    except RomanError:
        return None
    return Marker(Series.CHAPTER, found.group().strip().rstrip(".:"), (value,), found.end())


def _parts(text: str) -> Marker | None:
    found = _PARTS.match(text)
    if not found:
        return None
    value = tuple(int(part) for part in found[1].split("."))
    return Marker(Series.PARTS, found[1], value, found.end())


def _number(text: str) -> Marker | None:
    found = _NUMBER.match(text)
    if not found:
        return None
    closing = found[2] or found[4]
    return Marker(
        Series.NUMBER, found.group().strip(), (int(found[1] or found[3]),), found.end(), closing
    )


def _roman(text: str) -> Marker | None:
    found = _ROMAN.match(text)
    if not found:
        return None
    written = fold(found[1])
    try:
        value = from_roman(written)
    except RomanError:
        return None
    series = Series.SMALL_ROMAN if found[1].islower() else Series.GREAT_ROMAN
    printed = found.group().strip()
    return Marker(series, printed, (value,), found.end(), found[2] or "")


def _letter(text: str) -> Marker | None:
    found = _LETTER.match(text)
    if not found:
        return None
    letter = (found[1] or found[3]).lower()
    printed, closing = found.group().strip(), found[2] or found[4]
    if letter.isascii():
        return Marker(Series.LETTER, printed, (ord(letter) - ord("a") + 1,), found.end(), closing)
    value = _CYRILLIC_ROW.find(letter) + 1
    return Marker(Series.CYRILLIC, printed, (value,), found.end(), closing) if value else None


def _bullet(text: str) -> Marker | None:
    found = _BULLET.match(text)
    return Marker(Series.BULLET, found[1], (1,), found.end()) if found else None
