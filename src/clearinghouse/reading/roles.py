"""What part a passage plays in a paper: masthead, number, greeting, date line, symbol, title, text.

A role is told from the passage alone; which of the roles a paper's course allows is decided where
the paper is cut into notes and documents.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from clearinghouse.law.symbols import NoteNumberError, find_symbols, parse_note_number
from clearinghouse.law.written_dates import find_dates
from clearinghouse.reading.formats.sheetful import Shape
from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.grammar.bodies import is_body_line
from clearinghouse.reading.grammar.kinds import kind_of
from clearinghouse.reading.grammar.markers import Series, read_markers
from clearinghouse.reading.grammar.names import cities
from clearinghouse.reading.passages import Passage
from clearinghouse.text.languages import Language


class Role(StrEnum):
    """The parts that passages play."""

    SECRETARIAT = "secretariat"
    CONFERENCE = "conference"
    NOTE_NUMBER = "note_number"
    ENCLOSURE = "enclosure"
    OPENING = "opening"
    CLOSING = "closing"
    DATE_LINE = "date_line"
    ADDRESSEES = "addressees"
    SYMBOL = "symbol"
    DISTRIBUTION = "distribution"
    ORIGINAL = "original"
    BODY_NAME = "body_name"
    AUTHOR = "author"
    CONSIDERATION = "consideration"
    TITLE = "title"
    PAGE_NUMBER = "page_number"
    TEXT = "text"


HEAD_ROLES: Final = frozenset(
    {
        Role.SYMBOL,
        Role.DISTRIBUTION,
        Role.ORIGINAL,
        Role.CONFERENCE,
        Role.SECRETARIAT,
        Role.BODY_NAME,
        Role.AUTHOR,
        Role.CONSIDERATION,
        Role.DATE_LINE,
        Role.TITLE,
    }
)
_SHORT: Final = 130
_TITLE_LENGTH: Final = 420
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
_PAGE: Final = re.compile(
    r"(?:page|p\.|стр\.?|страница|бет)\s*\d{1,4}(?:\s*(?:/|of|из)\s*\d{1,4})?"
    r"|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}\s*/\s*\d{1,4}",
    re.IGNORECASE,
)
_CAPITAL_LINE: Final = 4


@dataclass(frozen=True, slots=True)
class Cast:
    """A passage and the part it plays; ``date_at`` is where a date line's place begins."""

    passage: Passage
    role: Role

    @property
    def text(self) -> str:
        """The text of the passage."""
        return self.passage.text


def cast(passages: list[Passage]) -> list[Cast]:
    """Return the passages with their roles; those of several parts are parted first."""
    found: list[Cast] = []
    for passage in passages:
        for part in _parts(passage):
            found.append(Cast(part, role_of(part)))
    return found


def role_of(passage: Passage) -> Role:
    """Return the part that a passage plays, as far as it tells by itself."""
    text = passage.text
    if passage.shape is not Shape.TEXT or not text:
        return Role.TEXT
    if formulae.cut_enclosure(text):
        return Role.ENCLOSURE
    if not passage.number and not passage.bullet:
        if passage.heading and is_note_number(f"№{text}"):
            return Role.NOTE_NUMBER
        if len(text) <= _SHORT:
            role = _short(text)
            if role:
                return role
        if any(pattern.search(text) for pattern in formulae.OPENINGS.values()):
            return Role.OPENING
        if is_title(passage):
            return Role.TITLE
        if _is_addressees(passage):
            return Role.ADDRESSEES
    return Role.CLOSING if formulae.CLOSINGS.search(text) else Role.TEXT


def _short(text: str) -> Role | None:
    """Return the role of a line that heads a paper, or None."""
    flat = formulae.flat(text)
    if formulae.SECRETARIAT_MASTHEAD.fullmatch(flat) and _is_display(text):
        return Role.SECRETARIAT
    if formulae.MASTHEAD.fullmatch(flat):
        return Role.CONFERENCE
    if is_note_number(text):
        return Role.NOTE_NUMBER
    if symbol_line(text):
        return Role.SYMBOL
    for pattern, role in (
        (formulae.DISTRIBUTION, Role.DISTRIBUTION),
        (formulae.ORIGINAL, Role.ORIGINAL),
        (_PAGE, Role.PAGE_NUMBER),
    ):
        if pattern.fullmatch(text) or (role is Role.ORIGINAL and pattern.match(text)):
            return role
    if date_line(text):
        return Role.DATE_LINE
    if is_body_line(text):
        return Role.BODY_NAME
    if formulae.CONSIDERATION.match(text) and not text.endswith((".", ";", ":")):
        return Role.CONSIDERATION
    return Role.AUTHOR if _is_author(text) else None


def _is_display(text: str) -> bool:
    """Tell a line that stands by itself from the beginning of a sentence."""
    return not text.rstrip().endswith((".", ",", ";", ":"))


def _is_author(text: str) -> bool:
    if not formulae.AUTHOR.match(text) or text.endswith((",", ";", ":", ".")):
        return False
    return len(text.split()) <= 10 and bool(text[0].isupper())  # noqa: PLR2004


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
    rest = text[found[0].end :].strip(" \t,;|")
    is_date = any(each.start == 0 and each.end == len(rest) for each in find_dates(rest))
    if rest and not is_date and not formulae.DISTRIBUTION.match(rest) and not _PAGE.fullmatch(rest):
        return None
    return found[0].as_written, rest


def date_line(text: str) -> tuple[str, str] | None:
    """Return the place ("" if none) and the date as written, if a line is these and nothing else."""
    if len(text) > _DATE_LENGTH or not any(letter.isdigit() for letter in text):
        return None
    dates = find_dates(text)
    if len(dates) != 1:
        return None
    date = dates[0]
    before, after = text[: date.start].strip(" ,\t–-"), text[date.end :].strip(" .,\t")
    if before and after:
        return None
    place = before or after
    if not place:
        return "", date.as_written
    found = _PLACE.match(place)
    if not found or _NOT_A_PLACE.search(place):
        return None
    is_city = bool(cities().find(place))
    if not is_city and not all(word[0].isupper() for word in re.split(r"[ -]", found["name"])):
        return None
    return found["name"], date.as_written


def is_title(passage: Passage) -> bool:
    """Tell whether a passage is the title of a document: it names a kind and is set as a title."""
    text = passage.text
    if len(text) > _TITLE_LENGTH or text.endswith((":", ";", ",")):
        return False
    if passage.language is not None and formulae.CLOSINGS.search(text):
        return False
    kind = kind_of(text)
    if kind is None:
        return False
    first = passage.lines[0] if passage.lines else text
    if any(marker.series is not Series.CHAPTER for marker in read_markers(text)):
        return False
    if formulae.is_capitals(first) and len(first) > _CAPITAL_LINE:
        return True
    if kind.as_written.isupper() and kind.at <= 2 and not text.endswith("."):  # noqa: PLR2004
        return True
    is_set_off = passage.heading in {1, 2} or passage.is_strong
    return is_set_off and not text.endswith(".") and kind.at <= _CAPITAL_LINE + 1


def _is_addressees(passage: Passage) -> bool:
    """Tell whether a passage is a block of addressees: in capitals, and it names any."""
    first = passage.lines[0] if passage.lines else passage.text
    if not formulae.is_capitals(first) or passage.text.endswith((".", ":", ";")):
        return False
    flat = formulae.flat(passage.text)
    return bool(formulae.ADDRESSED.search(flat)) and len(passage.text) < _TITLE_LENGTH


def _parts(passage: Passage) -> list[Passage]:
    """Part the words on an enclosure from the text they ran into, and the lines of a head."""
    cut = formulae.cut_enclosure(passage.text) if passage.shape is Shape.TEXT else None
    if cut and cut[1]:
        first = replace(passage, text=cut[0], lines=(cut[0],), emphasis=())
        at = passage.text.index(cut[1], len(cut[0]))
        return [first, passage.without(at)]
    if not 1 < len(passage.lines) <= 8 or passage.shape is not Shape.TEXT:  # noqa: PLR2004
        return [passage]
    lines = [_line(passage, text) for text in passage.lines if text.strip()]
    roles = [role_of(line) for line in lines]
    if Role.SYMBOL in roles[:2] and Role.TEXT not in roles:
        return lines
    if all(role in HEAD_ROLES - {Role.TITLE} for role in roles):
        return lines
    return [passage]


def _line(passage: Passage, text: str) -> Passage:
    bare = text.strip()
    return replace(passage, text=bare, lines=(bare,), emphasis=())


def language_of(casts: list[Cast]) -> Language | None:
    """Return the language in which most of the words of some passages are."""
    weights: dict[Language, int] = {}
    for each in casts:
        if each.passage.language:
            size = len(each.text) + sum(len(c) for row in each.passage.rows for c in row)
            weights[each.passage.language] = weights.get(each.passage.language, 0) + size
    return max(weights, key=weights.__getitem__) if weights else None
