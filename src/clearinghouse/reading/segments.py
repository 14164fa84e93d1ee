"""Cutting a paper into the language parts of its notes and the documents that lie behind them.

A note part goes from its masthead (or number, or greeting) to its date line and addressees; what
comes then is enclosed, until the next note.  A document opens with its symbol, its head or its
title.
"""

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Final, TypeAlias

from clearinghouse.law.lookalikes import fold
from clearinghouse.reading.doubts import Doubt, DoubtCode
from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.grammar.kinds import kind_of
from clearinghouse.reading.grammar.resolutions import ANNEX
from clearinghouse.reading.lines import symbol_line
from clearinghouse.reading.mastheads import gathered, is_list_of_cities
from clearinghouse.reading.passages import Passage
from clearinghouse.reading.roles import HEAD_ROLES, Cast, Role, language_of
from clearinghouse.text.languages import Language


class Phase(IntEnum):
    """How far a part has come."""

    HEAD = 1
    BODY = 2
    CLOSING = 3
    DATED = 4
    DONE = 5


@dataclass(slots=True)
class NotePart:
    """A note in one language."""

    masthead: list[Cast] = field(default_factory=list)
    numbers: list[Cast] = field(default_factory=list)
    enclosures: list[Cast] = field(default_factory=list)
    body: list[Cast] = field(default_factory=list)
    dates: list[Cast] = field(default_factory=list)
    addressees: list[Cast] = field(default_factory=list)
    phase: Phase = Phase.HEAD

    @property
    def language(self) -> Language | None:
        """The language of the text, or of whatever else there is."""
        return language_of(self.body) or language_of([*self.enclosures, *self.dates])

    @property
    def first(self) -> Passage:
        """The passage with which the part begins."""
        rows = (
            self.masthead,
            self.numbers,
            self.enclosures,
            self.body,
            self.dates,
            self.addressees,
        )
        return min(
            (each.passage for row in rows for each in row), key=lambda one: (one.page, one.line)
        )


@dataclass(slots=True)
class DocumentPart:
    """A document in one language; ``note`` is the place of the note part before it, if any."""

    note: int | None = None
    head: list[Cast] = field(default_factory=list)
    body: list[Cast] = field(default_factory=list)

    @property
    def language(self) -> Language | None:
        """The language of the text, or of its title where there is no text."""
        titles = [each for each in self.head if each.role is Role.TITLE]
        return language_of(self.body) or language_of(titles) or language_of(self.head)

    @property
    def first(self) -> Passage:
        """The passage with which the part begins."""
        return (self.head or self.body)[0].passage

    def roles(self, *roles: Role) -> list[Cast]:
        """Return the lines of the head that play one of the parts."""
        return [each for each in self.head if each.role in roles]


Part: TypeAlias = NotePart | DocumentPart

_NOTE_ROLES: Final = frozenset({Role.NOTE_NUMBER, Role.OPENING, Role.ENCLOSURE})
_OPENS_DOCUMENT: Final = frozenset(
    {Role.SYMBOL, Role.TITLE, Role.DISTRIBUTION, Role.AUTHOR, Role.CONSIDERATION, Role.CONFERENCE}
)
# What shows that a note is not at its end, though a line of it (a day that is none) was not read.
_STILL_NOTE: Final = frozenset({Role.DATE_LINE, Role.ADDRESSEES})
_AHEAD: Final = 6
_STAYS: Final = 3
_SUBTITLE: Final = 320
_HEADING: Final = 90
_MANY_CAPITALS: Final = 0.25
_LEAST_PASSAGES: Final = 12
_ADDRESSEE_LINES: Final = 12


def cut(casts: list[Cast]) -> tuple[list[Part], list[Doubt]]:
    """Return the parts of a paper in their order, and what was doubtful in cutting it."""
    cutter = _Cutter(gathered(casts))
    return cutter.cut(), cutter.doubts


class _Cutter:
    """Goes through the passages once and knows which part is open."""

    def __init__(self, casts: list[Cast]) -> None:
        self.casts = [each for each in casts if each.role is not Role.PAGE_NUMBER]
        self.parts: list[Part] = []
        self.doubts = [
            Doubt(DoubtCode.RUNNING_HEAD_REMOVED, each.passage.where, {"written": each.text})
            for each in casts
            if each.role is Role.PAGE_NUMBER
        ]
        self.notes = 0
        self.has_rare_capitals = _has_rare_capitals(self.casts)

    def cut(self) -> list[Part]:
        """Cut all passages into parts."""
        for place, each in enumerate(self.casts):
            part = self.parts[-1] if self.parts else None
            if isinstance(part, NotePart):
                self._in_note(part, place, each)
            elif isinstance(part, DocumentPart):
                self._in_document(part, place, each)
            elif self._opens_note(place) or self._greets_ahead(place):
                self._note(each)
            else:
                self._document(place, each)
        return self.parts

    def _note(self, each: Cast) -> None:
        part = NotePart()
        self.parts.append(part)
        self.notes += 1
        self._into_note(part, each)

    def _document(self, place: int, each: Cast) -> None:
        part = DocumentPart(self.notes - 1 if self.notes else None)
        self.parts.append(part)
        self._into_head(part, place, each)

    def _opens_note(self, place: int) -> bool:
        """Tell whether a note begins at a passage."""
        role = self.casts[place].role
        if role is Role.OPENING:
            return True
        if role is Role.SECRETARIAT:
            return self._comes(place, _NOTE_ROLES, frozenset({Role.SYMBOL, Role.TITLE}))
        if role in {Role.NOTE_NUMBER, Role.ENCLOSURE}:
            return self._comes(place, frozenset({Role.OPENING}), frozenset({Role.SYMBOL}))
        return False

    def _greets_ahead(self, place: int) -> bool:
        return self._comes(
            place, frozenset({Role.OPENING}), frozenset({Role.SYMBOL, Role.TITLE, Role.CLOSING})
        )

    def _comes(self, place: int, wanted: frozenset[Role], barred: frozenset[Role]) -> bool:
        """Tell whether a wanted role comes soon, before any barred one."""
        for each in self.casts[place + 1 : place + 1 + _AHEAD]:
            if each.role in wanted:
                return True
            if each.role in barred:
                return False
        return False

    def _in_note(self, part: NotePart, place: int, each: Cast) -> None:
        if self._begins_anew(part, place, each):
            self._note(each)
        elif self._ends_note(part, place, each):
            self._document(place, each)
        else:
            self._into_note(part, each)

    def _begins_anew(self, part: NotePart, place: int, each: Cast) -> bool:
        if part.phase is Phase.HEAD:
            return False
        if each.role is Role.ENCLOSURE and part.phase is Phase.BODY:
            return False
        if each.role is Role.OPENING and part.phase is Phase.BODY:
            return any(one.role is Role.OPENING for one in part.body)
        return self._opens_note(place)

    def _ends_note(self, part: NotePart, place: int, each: Cast) -> bool:
        """Tell whether a passage no longer belongs to the note."""
        if each.role is Role.SYMBOL and part.phase > Phase.HEAD:
            return True
        if part.phase < Phase.CLOSING:
            return False
        if part.phase is Phase.CLOSING and each.role not in {Role.TITLE, Role.SYMBOL}:
            ahead = [one.role for one in self.casts[place : place + 3]]
            return not _STILL_NOTE & set(ahead)
        if _goes_on_with_addressees(part, each):
            return False
        return each.role is not Role.ENCLOSURE

    def _into_note(self, part: NotePart, each: Cast) -> None:
        match each.role:
            case Role.NOTE_NUMBER:
                part.numbers.append(each)
            case Role.ENCLOSURE:
                part.enclosures.append(each)
            case Role.DATE_LINE:
                part.dates.append(each)
                part.phase = max(part.phase, Phase.DATED) if part.body else part.phase
            case Role.ADDRESSEES | Role.SECRETARIAT | Role.CONFERENCE if part.body:
                part.addressees.append(each)
                part.phase = Phase.DONE
            case Role.ADDRESSEES if part.numbers:
                part.addressees.append(each)
            case Role.ADDRESSEES | Role.SECRETARIAT | Role.CONFERENCE:
                part.masthead.append(each)
            case _:
                self._into_body(part, each)

    @staticmethod
    def _into_body(part: NotePart, each: Cast) -> None:
        if part.phase >= Phase.DATED:
            part.addressees.append(each)
            return
        is_display = formulae.is_capitals(each.text) or len(each.text) < _HEADING
        if part.phase is Phase.HEAD and each.role is not Role.OPENING and is_display:
            part.masthead.append(each)
            return
        part.body.append(each)
        part.phase = Phase.CLOSING if each.role is Role.CLOSING else max(part.phase, Phase.BODY)

    def _in_document(self, part: DocumentPart, place: int, each: Cast) -> None:
        if self._opens_note(place) or (part.body and self._is_masthead_of_note(place)):
            self._note(each)
        elif not part.body:
            self._into_head(part, place, each)
        elif each.role is Role.SYMBOL and _same_symbol(part, each):
            self.doubts.append(
                Doubt(DoubtCode.RUNNING_HEAD_REMOVED, each.passage.where, {"written": each.text})
            )
        elif self._changes_language(part, place) or (
            self._opens_document(place, each) and not _is_annex(part.body[-1])
        ):
            self._document(place, each)
        else:
            part.body.append(each)

    def _changes_language(self, part: DocumentPart, place: int) -> bool:
        """Tell whether another language begins and stays: then it is another version."""
        ahead = [each.passage for each in self.casts[place : place + _STAYS]]
        behind = [each.passage for each in part.body[-_STAYS:]]
        languages = {passage.language for passage in ahead}
        before = {passage.language for passage in behind}
        return (
            len(ahead) == len(behind) == _STAYS
            and len(languages) == len(before) == 1
            and None not in languages | before
            and languages != before
        )

    def _is_masthead_of_note(self, place: int) -> bool:
        """Tell whether a line in capitals heads the note of some other sender."""
        each = self.casts[place]
        return each.role is Role.ADDRESSEES and self._greets_ahead(place)

    def _into_head(self, part: DocumentPart, place: int, each: Cast) -> None:
        has_title = bool(part.roles(Role.TITLE))
        if each.role is Role.SYMBOL and has_title and part.roles(Role.SYMBOL):
            self._document(place, each)
        elif each.role in HEAD_ROLES:
            part.head.append(each)
        elif (has_title and self._is_subtitle(part, place, each)) or (
            not has_title and self._is_bare_title(place, each)
        ):
            part.head.append(replace(each, role=Role.TITLE))
        else:
            part.body.append(each)

    def _is_subtitle(self, part: DocumentPart, place: int, each: Cast) -> bool:
        """Tell whether a passage under a title goes on with it."""
        text, passage = each.text, each.passage
        if each.role is not Role.TEXT or passage.is_table or passage.number or passage.bullet:
            return False
        if len(text) > _SUBTITLE or text.endswith((":", ";", ",", ".")):
            return False
        if part.head[-1].role is not Role.TITLE:
            return False
        if text[0].islower():
            return True
        if formulae.is_capitals(text) and formulae.is_capitals(part.head[-1].text):
            return True
        after = self.casts[place + 1].passage if place + 1 < len(self.casts) else None
        names_kind = kind_of(text) is not None
        return (after is not None and after.is_table) or (names_kind and passage.heading > 0)

    def _is_bare_title(self, place: int, each: Cast) -> bool:
        """Tell whether the first line of a document is a title though it names no kind."""
        passage = each.passage
        if each.role is not Role.TEXT or passage.is_table or passage.number or passage.bullet:
            return False
        if len(each.text) > _SUBTITLE or each.text.endswith((":", ";", ",", ".")):
            return False
        is_set_off = passage.heading or passage.is_strong or formulae.is_capitals(each.text)
        return bool(is_set_off) and place + 1 < len(self.casts)

    def _opens_document(self, place: int, each: Cast) -> bool:
        if each.role is Role.SYMBOL:
            return True
        if each.role is Role.TITLE:
            return self.has_rare_capitals or not formulae.is_capitals(each.text)
        if each.role not in _OPENS_DOCUMENT:
            return False
        for one in self.casts[place + 1 : place + 1 + _AHEAD]:
            if one.role in {Role.TITLE, Role.SYMBOL}:
                return True
            if one.role not in HEAD_ROLES:
                return False
        return False


def _goes_on_with_addressees(part: NotePart, each: Cast) -> bool:
    """Tell whether a passage behind the date line is (more of) the block of addressees."""
    if len(part.addressees) > _ADDRESSEE_LINES or each.role in {Role.TITLE, Role.SYMBOL}:
        return False
    if each.role is Role.ADDRESSEES:
        return not part.addressees or part.addressees[-1].passage.language is each.passage.language
    if each.role in {Role.DATE_LINE, Role.CONFERENCE, Role.SECRETARIAT}:
        return not part.addressees or each.role is Role.CONFERENCE
    if not part.addressees:
        return False
    if is_list_of_cities(each.text):
        return True
    return formulae.is_capitals(each.text) and each.passage.language is part.language


def _is_annex(each: Cast) -> bool:
    """Tell whether a line is the word that opens an annex; a title below it is the annex's own."""
    found = ANNEX.match(each.text)
    return bool(found) and len(each.text) < _HEADING


def _same_symbol(part: DocumentPart, each: Cast) -> bool:
    here = symbol_line(each.text)
    own = [symbol_line(one.text) for one in part.roles(Role.SYMBOL)]
    return bool(here) and any(one and here and fold(one[0]) == fold(here[0]) for one in own)


def _has_rare_capitals(casts: list[Cast]) -> bool:
    """Tell whether capitals are rare enough in a paper for a line of them to mean something."""
    texts = [each.text for each in casts if each.text]
    capitals = sum(formulae.is_capitals(text) for text in texts)
    return len(texts) < _LEAST_PASSAGES or capitals < len(texts) * _MANY_CAPITALS
