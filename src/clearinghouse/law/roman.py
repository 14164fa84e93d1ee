"""Roman numerals, as they number sessions (2023-II) and chapters."""

import re
from typing import Final

GREATEST: Final = 3999
_CANONICAL: Final = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_STEPS: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class RomanError(ValueError):
    """The text or the number is no Roman numeral in its one correct form."""


def to_roman(number: int) -> str:
    """Write a number from 1 to 3999; raises :class:`RomanError` for any other."""
    if not 1 <= number <= GREATEST:
        raise RomanError(number)
    written = ""
    for value, letters in _STEPS:
        count, number = divmod(number, value)
        written += letters * count
    return written


def from_roman(written: str) -> int:
    """Read a numeral in capitals; raises :class:`RomanError` unless it is in correct form."""
    if not written or not _CANONICAL.fullmatch(written):
        raise RomanError(written)
    number, rest = 0, written
    for value, letters in _STEPS:
        while rest.startswith(letters):
            number, rest = number + value, rest[len(letters) :]
    return number
