"""Numbers of notes verbales: 17-1/13emb, NCT/G/35, DOC/1016, with any number sign before them.

A number is a register (an index or a thematic file), a serial, and sometimes a suffix that says
where the note went ("emb": to embassies).  Serials are allocated without gaps, per register and
year.
"""

import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Final

from clearinghouse.law.lookalikes import fold_with_positions

_REGISTER: Final = r"(?:[A-Z][A-Z0-9]{0,15}(?:-[A-Z0-9]{1,8}){0,2}|[0-9]{1,4}(?:-[0-9]{1,4}){0,3})"
_REGISTERS: Final = re.compile(rf"{_REGISTER}(?:/{_REGISTER}){{0,3}}")
_SUFFIX: Final = re.compile(r"[a-z]{0,8}")
_NUMBER: Final = re.compile(
    rf"[ \n]*({_REGISTER}(?: ?/ ?{_REGISTER}){{0,3}}) ?/ ?([0-9]{{1,6}})"
    r"(?: (?=EMB))?-?([A-Z]{0,8})[ \n]*"
)
# Signs are told apart before folding, or a register named NODE would lose its first letters.
_N, _O, _R = "[NΝ]", "[oоο]", "[rR]"
_MARK: Final = rf"№[.:]?|{_N}[º°][.:]?|#"
_SIGN: Final = re.compile(
    rf"\s*(?:{_MARK}|{_N}{_O}(?=[\s\d])|(?i:{_N}{_O}|{_N}{_R}|{_N})(?:[.:]|(?=\s)))"
)


class NoteNumberError(ValueError):
    """The text is no number of a note; ``position`` is where reading stopped."""

    def __init__(self, position: int) -> None:
        super().__init__(f"not a note number, at {position}")
        self.code = "note_number"
        self.position = position


@total_ordering
@dataclass(frozen=True, slots=True)
class NoteNumber:
    """The number of a note: ``register`` "17-1", "NCT/G", "DOC"; ``serial``; ``suffix`` "emb"."""

    register: str
    serial: int
    suffix: str = ""

    def __post_init__(self) -> None:
        if not (
            _REGISTERS.fullmatch(self.register)
            and 1 <= self.serial <= 999_999  # noqa: PLR2004
            and _SUFFIX.fullmatch(self.suffix)
        ):
            raise NoteNumberError(0)

    def __str__(self) -> str:
        return f"{self.register}/{self.serial}{self.suffix}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, NoteNumber):
            return NotImplemented
        return (self.register, self.serial, self.suffix) < (
            other.register,
            other.serial,
            other.suffix,
        )


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note number met in a running text at ``[start, end)``, its number sign included."""

    start: int
    end: int
    as_written: str
    number: NoteNumber


def parse_note_number(text: str) -> NoteNumber:
    """Read one note number, with or without a number sign, in whatever spelling.

    Raises :class:`NoteNumberError` where it cannot be read.
    """
    sign = _SIGN.match(text)
    begins = sign.end() if sign else 0
    folded, positions = fold_with_positions(text[begins:])
    found = _NUMBER.match(folded)
    if found is None or found.end() != len(folded) or int(found[2]) == 0:
        raise NoteNumberError(begins + positions[found.end() if found else 0])
    return NoteNumber(found[1].replace(" ", ""), int(found[2]), found[3].lower())


_GAP: Final = r"[^\S\r\n]{0,2}"
_BREAK: Final = rf"{_GAP}\n?{_GAP}"
# A bare "No" before a fraction is a word ("no 24/7 service"); before letters or an index, a sign.
_ANNOUNCED: Final = (
    rf"(?:(?:{_MARK}|(?i:{_N}{_O}|{_N}{_R})\.|{_N}\.){_BREAK}"
    rf"|(?:{_N}{_O}|{_N}{_R}|{_N}(?=\s)){_BREAK}(?=[^\W\d_]|\d+[-\u2010-\u2015]))"
)
_PART: Final = r"[^\W_]{1,16}(?:[-\u2010-\u2015][^\W_]{1,8}){0,3}"
_IN_TEXT: Final = re.compile(
    rf"(?<![\w#№]){_ANNOUNCED}{_PART}(?:{_GAP}[/\uff0f\u2044\u2215]{_GAP}{_PART}){{1,4}}(?![\w/])"
)


def find_note_numbers(text: str) -> tuple[FoundNote, ...]:
    """Return the note numbers in a running text: those that a number sign announces."""
    hits: list[FoundNote] = []
    for found in _IN_TEXT.finditer(text):
        try:
            number = parse_note_number(found.group())
        except NoteNumberError:
            continue
        hits.append(FoundNote(found.start(), found.end(), found.group(), number))
    return tuple(hits)
