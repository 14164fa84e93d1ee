"""What part a passage plays in a paper: masthead, number, greeting, date line, symbol, title, text.

A role is told from the passage alone; which of the roles a paper's course allows is decided where
the paper is cut into notes and documents.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from clearinghouse.reading.formats.sheetful import Shape
from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.grammar.bodies import is_body_line
from clearinghouse.reading.grammar.kinds import kind_of
from clearinghouse.reading.grammar.markers import Series, read_markers
from clearinghouse.reading.lines import PAGE, date_line, is_note_number, symbol_line
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
_CAPITAL_LINE: Final = 4
_AUTHOR_WORDS: Final = 10
_WORDS_BEFORE: Final = 2
_HEAD_LINES: Final = 8


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
        found += [Cast(part, role_of(part)) for part in _parts(passage)]
    return found


def role_of(passage: Passage) -> Role:
    """Return the part that a passage plays, as far as it tells by itself."""
    text = passage.text
    if passage.shape is not Shape.TEXT or not text:
        return Role.TEXT
    if formulae.cut_enclosure(text):
        return Role.ENCLOSURE
    role = None if passage.number or passage.bullet else _display_role(passage)
    return role or (Role.CLOSING if formulae.CLOSINGS.search(text) else Role.TEXT)


def _display_role(passage: Passage) -> Role | None:
    """Return the role of a passage that is neither numbered nor an entry of a list."""
    text = passage.text
    if passage.heading and is_note_number(f"№{text}"):
        return Role.NOTE_NUMBER
    if len(text) <= _SHORT:
        for tells, role in _LINES:
            if tells(text):
                return role
    if any(pattern.search(text) for pattern in formulae.OPENINGS.values()):
        return Role.OPENING
    if is_title(passage):
        return Role.TITLE
    return Role.ADDRESSEES if _is_addressees(passage) else None


def _is_secretariat(text: str) -> bool:
    is_masthead = formulae.SECRETARIAT_MASTHEAD.fullmatch(formulae.flat(text))
    return bool(is_masthead) and _is_display(text)


def _is_conference(text: str) -> bool:
    return bool(formulae.MASTHEAD.fullmatch(formulae.flat(text)))


def _is_consideration(text: str) -> bool:
    return bool(formulae.CONSIDERATION.match(text)) and not text.endswith((".", ";", ":"))


def _is_display(text: str) -> bool:
    """Tell a line that stands by itself from the beginning of a sentence."""
    return not text.rstrip().endswith((".", ",", ";", ":"))


def _is_author(text: str) -> bool:
    if not formulae.AUTHOR.match(text) or text.endswith((",", ";", ":", ".")):
        return False
    return len(text.split()) <= _AUTHOR_WORDS and bool(text[0].isupper())


# What single lines may be, in the order in which they are tried.
_LINES: Final[tuple[tuple[Callable[[str], object], Role], ...]] = (
    (_is_secretariat, Role.SECRETARIAT),
    (_is_conference, Role.CONFERENCE),
    (is_note_number, Role.NOTE_NUMBER),
    (symbol_line, Role.SYMBOL),
    (formulae.DISTRIBUTION.fullmatch, Role.DISTRIBUTION),
    (formulae.ORIGINAL.match, Role.ORIGINAL),
    (PAGE.fullmatch, Role.PAGE_NUMBER),
    (date_line, Role.DATE_LINE),
    (is_body_line, Role.BODY_NAME),
    (_is_consideration, Role.CONSIDERATION),
    (_is_author, Role.AUTHOR),
)


def is_title(passage: Passage) -> bool:
    """Tell whether a passage is the title of a document: it names a kind and is set as a title."""
    text = passage.text
    if len(text) > _TITLE_LENGTH or text.endswith((":", ";", ",")):
        return False
    kind = kind_of(text)
    if kind is None or formulae.CLOSINGS.search(text):
        return False
    if any(marker.series is not Series.CHAPTER for marker in read_markers(text)):
        return False
    first = passage.lines[0] if passage.lines else text
    if formulae.is_capitals(first) and len(first) > _CAPITAL_LINE:
        return True
    if text.endswith("."):
        return False
    is_set_off = passage.heading in {1, 2} or passage.is_strong
    return (kind.as_written.isupper() and kind.at <= _WORDS_BEFORE) or (
        is_set_off and kind.at <= _CAPITAL_LINE + 1
    )


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
    if not 1 < len(passage.lines) <= _HEAD_LINES or passage.shape is not Shape.TEXT:
        return [passage]
    lines = [_line(passage, text) for text in passage.lines if text.strip()]
    roles = [role_of(line) for line in lines]
    if Role.SYMBOL in roles[:2] and Role.TEXT not in roles:
        return lines
    if all(role in HEAD_ROLES - {Role.TITLE} for role in roles):
        return lines
    if roles[0] is Role.DATE_LINE:
        rest = [line.text for line in lines[1:]]
        below = replace(lines[1], text=" ".join(rest), lines=tuple(rest))
        if role_of(below) is Role.ADDRESSEES:
            return [lines[0], below]
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
