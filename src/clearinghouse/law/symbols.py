"""Symbols of documents: SOC/2023-II/DEC/1, MC/2023/DRAFT/4/Rev.2, and how they are found in texts.

A symbol names a document for ever and in every language.  Whatever way it is spelled (look-alike
letters, spaces, dashes, small letters, Roman or Arabic session), it is read as one value and
written in one form.  Bodies and series are open lists: the grammar fixes shapes, not words.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import total_ordering
from typing import Final

from clearinghouse.law.lookalikes import fold, fold_with_positions
from clearinghouse.law.note_numbers import (
    FoundNote,
    NoteNumber,
    NoteNumberError,
    find_note_numbers,
    parse_note_number,
)
from clearinghouse.law.roman import RomanError, from_roman, to_roman

__all__ = [
    "KNOWN_BODIES",
    "KNOWN_SERIES",
    "Found",
    "FoundNote",
    "NoteNumber",
    "NoteNumberError",
    "Symbol",
    "SymbolError",
    "SymbolFault",
    "find_note_numbers",
    "find_symbols",
    "fold",
    "parse_note_number",
    "parse_symbol",
]

KNOWN_BODIES: Final = frozenset(
    (
        *("SUMMIT", "MC", "MM", "SOC", "SWG", "EXPERT", "SPECIALIZED", "PRC", "SECRETARIAT", "SEC"),
        *("BC", "YC", "TTF", "CEP", "PNLU", "FS", "WC"),
    )
)
KNOWN_SERIES: Final = frozenset(
    {"DEC", "DRAFT", "INF", "WP", "CRP", "REP", "AGENDA", "DECL", "STAT", "LIST", "JOUR", "NGO"}
)
FIRST_YEAR: Final = 1992
LAST_YEAR: Final = 2999
GREATEST_SERIAL: Final = 99_999
GREATEST_SESSION: Final = 99
_WORD: Final = re.compile(r"[A-Z]{2,16}")


class SymbolFault(StrEnum):
    """Why a text is no symbol."""

    EMPTY = "empty"
    BODY = "body"
    YEAR = "year"
    SESSION = "session"
    SERIES = "series"
    SERIAL = "serial"
    SUFFIX = "suffix"
    REPEATED_SUFFIX = "repeated_suffix"


class SymbolError(ValueError):
    """The text is no symbol: ``code`` says why, ``position`` where (in the text as given)."""

    def __init__(self, code: SymbolFault, position: int) -> None:
        super().__init__(f"{code} at {position}")
        self.code = code
        self.position = position


@total_ordering
@dataclass(frozen=True, slots=True)
class Symbol:
    """The name of a document: body, year and session, series and serial, and what it alters.

    ``revision``, ``addendum`` and ``corrigendum`` are 0 where the symbol has none.  Symbols are
    ordered as a register lists them.  Raises :class:`SymbolError` for parts out of the grammar.
    """

    body: str
    year: int
    session: int | None
    series: str
    serial: int
    revision: int = 0
    addendum: int = 0
    corrigendum: int = 0

    def __post_init__(self) -> None:
        for fault, holds in (
            (SymbolFault.BODY, _WORD.fullmatch(self.body)),
            (SymbolFault.YEAR, FIRST_YEAR <= self.year <= LAST_YEAR),
            (SymbolFault.SESSION, self.session is None or 1 <= self.session <= GREATEST_SESSION),
            (SymbolFault.SERIES, _WORD.fullmatch(self.series)),
            (SymbolFault.SERIAL, 1 <= self.serial <= GREATEST_SERIAL),
            (SymbolFault.SUFFIX, all(0 <= n <= GREATEST_SERIAL for n in self._suffixes)),
        ):
            if not holds:
                raise SymbolError(fault, 0)

    def __str__(self) -> str:
        session = "" if self.session is None else f"-{to_roman(self.session)}"
        suffixes = "".join(
            f"/{name}.{number}"
            for name, number in zip(("Rev", "Add", "Corr"), self._suffixes, strict=True)
            if number
        )
        return f"{self.body}/{self.year}{session}/{self.series}/{self.serial}{suffixes}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Symbol):
            return NotImplemented
        return self._place < other._place

    @property
    def _suffixes(self) -> tuple[int, int, int]:
        return self.revision, self.addendum, self.corrigendum

    @property
    def _place(self) -> tuple[object, ...]:
        return self.body, self.year, self.session or 0, self.series, self.serial, self._suffixes

    @property
    def origin(self) -> "Symbol":
        """The document as first issued: the symbol without its suffixes."""
        return replace(self, revision=0, addendum=0, corrigendum=0)

    @property
    def row(self) -> tuple[str, int, int | None, str]:
        """The series within which serials are counted: body, year, session, series."""
        return self.body, self.year, self.session, self.series


_SPACE: Final = r"[ \n]{0,3}"
_SLASH: Final = re.compile(rf"{_SPACE}/{_SPACE}")
_DASH: Final = re.compile(rf"{_SPACE}-{_SPACE}")
_YEAR: Final = re.compile(r"[0-9]{4}(?![0-9A-Z])")
_SESSION: Final = re.compile(r"(?:[IVXLC]{1,8}|[0-9]{1,2})(?![0-9A-Z])")
_SERIAL: Final = re.compile(r"[0-9]{1,6}(?![0-9A-Z])")
_SUFFIX: Final = re.compile(
    rf"(?:{_SPACE}/{_SPACE}|[ \n]{{1,3}})(REV|ADD|CORR)[ .]{{0,2}}([0-9]{{1,5}})(?![0-9A-Z])"
)
_NAMES: Final = {"REV": "revision", "ADD": "addendum", "CORR": "corrigendum"}


class _Scanner:
    """Reads a folded text part by part and knows where it stands in the text as given."""

    def __init__(self, text: str) -> None:
        folded, self._positions = fold_with_positions(text)
        self._text = folded.rstrip(" \n")
        self._at = len(self._text) - len(self._text.lstrip(" \n"))

    @property
    def position(self) -> int:
        return self._positions[self._at]

    @property
    def is_done(self) -> bool:
        return self._at == len(self._text)

    def accept(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._text, self._at)
        if found:
            self._at = found.end()
        return found

    def demand(self, pattern: re.Pattern[str], fault: SymbolFault) -> str:
        found = self.accept(pattern)
        if found is None:
            raise SymbolError(fault, self.position)
        return found.group()


def parse_symbol(text: str) -> Symbol:
    """Read one symbol in whatever spelling; nothing else may stand beside it.

    Raises :class:`SymbolError` with the code of the first part that does not fit and its position.
    """
    scanner = _Scanner(text)
    if scanner.is_done:
        raise SymbolError(SymbolFault.EMPTY, 0)
    body = scanner.demand(_WORD, SymbolFault.BODY)
    scanner.demand(_SLASH, SymbolFault.BODY)
    year = _number(scanner, _YEAR, SymbolFault.YEAR, (FIRST_YEAR, LAST_YEAR))
    session = _session(scanner) if scanner.accept(_DASH) else None
    scanner.demand(_SLASH, SymbolFault.SERIES)
    series = scanner.demand(_WORD, SymbolFault.SERIES)
    scanner.demand(_SLASH, SymbolFault.SERIAL)
    serial = _number(scanner, _SERIAL, SymbolFault.SERIAL, (1, GREATEST_SERIAL))
    return Symbol(body, year, session, series, serial, **_suffixes(scanner))


def _number(
    scanner: _Scanner, pattern: re.Pattern[str], fault: SymbolFault, bounds: tuple[int, int]
) -> int:
    position = scanner.position
    number = int(scanner.demand(pattern, fault))
    if not bounds[0] <= number <= bounds[1]:
        raise SymbolError(fault, position)
    return number


def _session(scanner: _Scanner) -> int:
    position = scanner.position
    written = scanner.demand(_SESSION, SymbolFault.SESSION)
    try:
        session = int(written) if written.isdigit() else from_roman(written)
    except RomanError as error:
        raise SymbolError(SymbolFault.SESSION, position) from error
    if not 1 <= session <= GREATEST_SESSION:
        raise SymbolError(SymbolFault.SESSION, position)
    return session


def _suffixes(scanner: _Scanner) -> dict[str, int]:
    read: dict[str, int] = {}
    while not scanner.is_done:
        position = scanner.position
        found = scanner.accept(_SUFFIX)
        if found is None or int(found[2]) == 0:
            raise SymbolError(SymbolFault.SUFFIX, position)
        name = _NAMES[found[1]]
        if name in read:
            raise SymbolError(SymbolFault.REPEATED_SUFFIX, position)
        read[name] = int(found[2])
    return read


@dataclass(frozen=True, slots=True)
class Found:
    """A symbol met in a running text at ``[start, end)``.

    ``symbol`` is None for a symbol of another organisation (``foreign``) and for one that has the
    shape of ours but cannot be read, which an officer should look at.
    """

    start: int
    end: int
    as_written: str
    symbol: Symbol | None
    foreign: bool

    @property
    def key(self) -> str:
        """The spelling under which all spellings of the symbol meet."""
        return str(self.symbol) if self.symbol else re.sub(r"\s+", "", fold(self.as_written))


_GAP: Final = r"[^\S\r\n]{0,2}\n?"
_OBLIQUE: Final = rf"{_GAP}[/\uff0f\u2044\u2215\u29f8]{_GAP}"
_STROKE: Final = r"[^\S\r\n]?[-\u2010-\u2015\u2212\uff0d][^\S\r\n]?"
_ALTERS: Final = r"(?i:r[eе]v|[aа]dd|[cс][oо]rr)\.?[^\S\r\n]?\d+(?!\w)"
_SHAPE: Final = re.compile(
    rf"(?<![\w/.@-])(?P<body>[^\W\d_]{{2,16}}){_OBLIQUE}\d{{4}}(?:{_STROKE}[^\W_]{{1,8}})?"
    rf"{_OBLIQUE}(?P<series>[^\W\d_]{{2,16}}){_OBLIQUE}\d{{1,6}}(?!\w)"
    rf"(?:(?:{_OBLIQUE}|[^\S\r\n]{{1,2}}){_ALTERS}"
    r"|[/\uff0f\u2044\u2215\u29f8][^\W_]{1,10}(?:[.\uff0e]\d+)?(?!\w))*"
)
_ADDRESS: Final = re.compile(
    r"(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]{1,15}://|www\.)\S+", re.IGNORECASE
)
_TOKEN: Final = re.compile(
    r"(?<![\w/.@-])[^\W\d_][\w.]{0,9}(?:[/\uff0f\u2044\u2215][\w.\-*]+)+(?: \(\d{4}\))?"
)
_UNITED_NATIONS: Final = re.compile(
    r"(?:[ASET]|ST|TD|DP|CCPR|CERD|CEDAW|CAT|CRC|CRPD|HRI|FCCC|UNEP|CD|ECE|ESCAP)"
    r"(?:(?=(?:/[^/]+)*/[0-9]{2,}(?:/|$))(?:/[A-Z0-9.*-]+)+/[A-Z.]*[0-9]+(?:/(?:REV|ADD|CORR|AMEND)\.?[0-9]+)*"
    r"|/[0-9]{4,6}|/(?:RES|PRST|PV|SR|DEC)/[0-9]+)(?: \([0-9]{4}\))?"
)
_OSCE: Final = re.compile(
    r"(?:MC|PC|FSC|CIO|SEC|SUM)\.(?:DEC|DOC|JOUR|DEL|GAL|INF|STAT)/[0-9]+(?:/[0-9]{2,4})?"
    r"(?:/(?:REV|ADD|CORR)\.?[0-9]+)*"
)


def find_symbols(text: str) -> tuple[Found, ...]:
    """Return the symbols in a running text, in their order, ours and those of other organisations.

    Addresses of the web, dates, fractions and words joined by a slash are no symbols.
    """
    taken = bytearray(len(text))
    for address in _ADDRESS.finditer(text):
        taken[address.start() : address.end()] = b"\1" * len(address.group())
    ours = [_ours(found) for found in _SHAPE.finditer(text) if _is_plausible(found)]
    foreign = [_foreign(found) for found in _TOKEN.finditer(text)]
    kept: list[Found] = []
    for found in (*ours, *(other for other in foreign if other)):
        if 1 not in taken[found.start : found.end]:
            taken[found.start : found.end] = b"\1" * len(found.as_written)
            kept.append(found)
    return tuple(sorted(kept, key=lambda found: found.start))


def _is_plausible(found: re.Match[str]) -> bool:
    """Tell a symbol from a path: capitals as printed, or a body and a series that are known."""
    body, series = found["body"], found["series"]
    return (body.isupper() and series.isupper()) or (
        fold(body) in KNOWN_BODIES and fold(series) in KNOWN_SERIES
    )


def _ours(found: re.Match[str]) -> Found:
    try:
        symbol = parse_symbol(found.group())
    except SymbolError:
        symbol = None
    return Found(found.start(), found.end(), found.group(), symbol, foreign=False)


def _foreign(found: re.Match[str]) -> Found | None:
    written = found.group().rstrip(".-*")
    key = fold(written)
    if not (_UNITED_NATIONS.fullmatch(key) or _OSCE.fullmatch(key)):
        return None
    return Found(found.start(), found.start() + len(written), written, None, foreign=True)
