"""Single lines that papers are known by: note numbers, symbols, dates with their places, pages."""

import re
from typing import Final

from clearinghouse.law.symbols import NoteNumberError, find_symbols, parse_note_number
from clearinghouse.law.written_dates import find_dates
from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.grammar.names import cities

_DATE_LENGTH: Final = 90
_PLACE: Final = re.compile(
    r"^(?:(?:г\.|город|city of|қ\.)\s*)?(?P<name>[^\W\d_][\w'’.-]*(?:[ -][^\W\d_][\w'’-]*){0,3}?)"
    r"(?:\s+қаласы|\s+қ\.)?$",
    re.IGNORECASE,
)
_NOT_A_PLACE: Final = re.compile(
    r"(?<!\w)(?:on|of|dated?|adopted|approved|from|since|until|by|as|от|принят\w*|одобрен\w*|с|до|на|for)(?!\w)",
    re.IGNORECASE,
)
_SYMBOL_LEAD: Final = re.compile(
    r"(?:(?:symbol|document|doc\.?|ref\.?|документ|құжат|условное обозначение)\s*[:№]?\s*)?$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"\bthe\s*$", re.IGNORECASE)
_BESIDE: Final = re.compile(r"^(?:of|dated|от)\s+", re.IGNORECASE)
PAGE: Final = re.compile(
    r"(?:page|p\.|стр\.?|страница|бет)\s*\d{1,4}(?:\s*(?:/|of|из)\s*\d{1,4})?"
    r"|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}\s*/\s*\d{1,4}",
    re.IGNORECASE,
)


def is_note_number(text: str) -> bool:
    """Tell whether a line is the number of a note, with its sign, and nothing else."""
    bare = formulae.NUMBER_LINE.sub("", text.strip())
    if not re.match(r"[№#NnΝ]", bare) and bare == text.strip():
        return False
    try:
        parse_note_number(bare)
    except NoteNumberError:
        return False
    return True


def symbol_line(text: str) -> tuple[str, str] | None:
    """Return the symbol as written and what stands beside it, if a line is headed by a symbol."""
    found = [symbol for symbol in find_symbols(text) if not symbol.foreign]
    if not found or not _SYMBOL_LEAD.fullmatch(text[: found[0].start].strip()):
        return None
    rest = _BESIDE.sub("", text[found[0].end :].strip(" \t,;|·•–—-"))
    is_date = any(each.start == 0 and each.end == len(rest) for each in find_dates(rest))
    if rest and not is_date and not formulae.DISTRIBUTION.match(rest) and not PAGE.fullmatch(rest):
        return None
    return found[0].as_written, rest


def date_line(text: str) -> tuple[str, str] | None:
    """Return the place ("" if none) and the date as written, if a line is nothing else."""
    if len(text) > _DATE_LENGTH or not any(letter.isdigit() for letter in text):
        return None
    dates = find_dates(text)
    if len(dates) != 1:
        return None
    date = dates[0]
    before = _ARTICLE.sub("", text[: date.start]).strip(" ,\t–-")
    after = text[date.end :].strip(" .,\t")
    if before and after:
        return None
    place = _place(before or after)
    return None if place is None else (place, date.as_written)


def _place(text: str) -> str | None:
    """Return the name of the place that a text is, "" for no text, None for anything else."""
    if not text:
        return ""
    found = _PLACE.match(text)
    if not found or _NOT_A_PLACE.search(text):
        return None
    is_named = all(word[0].isupper() for word in re.split(r"[ -]", found["name"]))
    return found["name"] if is_named or cities().find(text) else None
