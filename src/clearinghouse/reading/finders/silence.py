"""The silence procedure in notes: opened, broken, or ended with nobody objecting."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.law.symbols import NoteNumber
from clearinghouse.law.written_dates import find_dates
from clearinghouse.reading.doubts import Doubt, DoubtCode
from clearinghouse.reading.facts import (
    CatalogueFound,
    Fact,
    SilenceAdoption,
    SilenceApproval,
    SilenceBroken,
    SilenceOpened,
)
from clearinghouse.reading.finders.source import NoteSource
from clearinghouse.reading.grammar.areas import (
    area_code,
    area_named,
    dimension_code,
    dimension_named,
)
from clearinghouse.reading.grammar.kinds import kinds_in
from clearinghouse.reading.grammar.names import states
from clearinghouse.reading.grammar.silences import (
    PROCEDURE,
    is_opened,
    nobody_objected,
    somebody_objected,
)
from clearinghouse.reading.grammar.verbs import sentences
from clearinghouse.reading.paper import DocumentFound, NoteFound
from clearinghouse.reading.parties import PREFERRED
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language

_I: Final = re.IGNORECASE

_DEADLINE: Final = re.compile(
    r"(?:until|by|before|not?\s+later\s+than|expires?\s+(?:at\s+.{1,20}?\s)?on|ends?\s+on|ending\s+on|deadline\s+(?:is|of)"
    r"|до|не\s+позднее|истекает)\s+(?:[\d:.]{1,5}\s*(?:hours|часов|h|[ap]\.?\s?m\.?)?[^\d]{0,40})?$",
    _I,
)
_KAZAKH_DEADLINE: Final = re.compile(r"^\w{0,4}\s*(?:сағат\s+[\d:.]+\w*\s*)?дейін", _I)
_WHAT: Final = (
    re.compile(
        r"(?:approval|adoption|endorsement)\b.{0,80}?\bof\s+(?:the\s+)?(?P<what>(?:draft|proposed|updated|new)\b.+?)"
        r"(?=,|\s+prepared\b|\s+submitted\b|\s+has\b|\s+have\b|\s+was\b|\s+until\b|\.|;)",
        _I,
    ),
    re.compile(
        r"(?:одобрени|приняти|утверждени)\w+.{0,80}?(?P<what>проект\w*\s.+?)(?=,|\s+подготовленн|\s+в\s+установленн|\s+не\s+был|\.|;)",
        _I,
    ),
    re.compile(
        r"(?P<what>(?:draft|proposed)\s+[^,.;]{3,160}?)(?=\s+(?:under|through|for|is|are|has)\b|[,.;])",
        _I,
    ),
    re.compile(
        r"(?P<what>проект\w*\s+[^,.;]{3,160}?)(?=\s+(?:в\s+рамках|по\s+процедур\w+|на\s+процедур\w+)|[,.;])",
        _I,
    ),
    re.compile(r"(?<![^\s,.;])(?P<what>[^\s,.;][^,.;]{2,160}?\sжобасы\w{0,12})", _I),
)
_PREPARED: Final = re.compile(
    r"prepared\s+by|drafted\s+by|submitted\s+by|подготовленн\w+|әзірлеген", _I
)
_OBJECTION: Final = re.compile(r"objection|возраж|қарсылық", _I)
# An hour beside the day of a deadline: "18:00", "5 p.m.", "17.30 часов", "сағат 18.00".
_HOUR: Final = re.compile(
    r"(?<![\d.:])(?:[01]?\d|2[0-4])[:.][0-5]\d(?![\d.:])|\b\d{1,2}\s*(?:[ap]\.?\s?m\b|hours|час\w*)"
    r"|сағат\s+\d{1,2}|\b(?:noon|midnight|close\s+of\s+business|полдень|полуноч\w+)\b",
    _I,
)
_CATALOGUE: Final = re.compile(r"catalogue|каталог", _I)
_NEAR: Final = 90
_SECRETARIAT: Final = "SEC"
_HOUR_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class _Told:
    """What a note tells of a silence procedure, and by what reference."""

    source: NoteSource
    language: Language
    text: str

    @property
    def opened_by(self) -> NoteNumber | None:
        """The number of the note that opened the procedure."""
        references = self.source.note.references
        return references[0].number if references else None

    @property
    def opened_on(self) -> date | None:
        """The date of that note."""
        references = self.source.note.references
        return references[0].dated_on if references else None

    def address(self, is_it: Callable[[str], object]) -> str:
        """Return the address of the first paragraph of which something holds."""
        blocks = self.source.note.versions[self.language]
        return next((block.address for block in blocks if is_it(block.text)), "")


def find_silence(
    source: NoteSource, documents: list[DocumentFound], facts: list[Fact]
) -> tuple[list[Fact], list[Doubt]]:
    """Return what a note tells of a silence procedure, read from its first language that tells."""
    party = source.note.sender.party
    tells = False
    if party is not None and party.code != _SECRETARIAT:
        # What others write of a silence is their answer to it; only the Secretariat opens and ends.
        speaks = any(PROCEDURE.search(source.plain(each)) for each in source.note.versions)
        return [], [Doubt(DoubtCode.SILENCE_NOT_READ, source.note.where)] if speaks else []
    for language in PREFERRED:
        if language not in source.note.versions:
            continue
        told = _Told(source, language, source.plain(language))
        about_silence = PROCEDURE.search(told.text)
        tells = tells or bool(about_silence)
        unbroken = nobody_objected(told.text)
        if unbroken and (about_silence or _OBJECTION.search(unbroken.group())):
            return _ended(told, documents, facts)
        if about_silence and somebody_objected(told.text):
            return [_broken(told)], []
        if about_silence and is_opened(told.text):
            return _opened(told)
    return [], [Doubt(DoubtCode.SILENCE_NOT_READ, source.note.where)] if tells else []


def _ended(
    told: _Told, documents: list[DocumentFound], facts: list[Fact]
) -> tuple[list[Fact], list[Doubt]]:
    measure = next(
        (
            block
            for block in told.source.note.versions[told.language]
            if block.kind is Kind.PARAGRAPH and block.number
        ),
        None,
    )
    if measure and _CATALOGUE.search(told.text):
        return _adoption(told, measure, facts)
    return _approval(told, documents)


def _adoption(told: _Told, measure: Block, facts: list[Fact]) -> tuple[list[Fact], list[Doubt]]:
    note = told.source.note
    effective_on = next(
        (
            amendment.effective_on
            for fact in facts
            if isinstance(fact, CatalogueFound) and fact.document in note.documents
            for amendment in fact.amendments
            if measure.number in amendment.numbers
        ),
        None,
    )
    adoption = SilenceAdoption(
        measure=measure.number,
        texts={
            language: block.text.strip('"“”«». ')
            for language, text in note.versions.items()
            for block in text
            if block.number == measure.number
        },
        catalogue_dated=_date_of_catalogue(told.text),
        opened_by=told.opened_by,
        opened_on=told.opened_on,
        effective_on=effective_on,
        announced_on=note.dated_on,
        announced_by=note.number,
        note=told.source.place,
        address=measure.address,
    )
    return [adoption], _adoption_doubts(told, adoption)


def _adoption_doubts(told: _Told, adoption: SilenceAdoption) -> list[Doubt]:
    where = told.source.note.where
    if adoption.effective_on is None:
        return [Doubt(DoubtCode.EFFECTIVE_DATE_UNKNOWN, where, {"measure": adoption.measure})]
    effective = adoption.effective_on.isoformat()
    doubts = [Doubt(DoubtCode.EFFECTIVE_DATE_FROM_ENCLOSURE, where, {"effective_on": effective})]
    if adoption.announced_on and adoption.effective_on < adoption.announced_on:
        params = {"effective_on": effective, "announced_on": adoption.announced_on.isoformat()}
        doubts.append(Doubt(DoubtCode.EFFECTIVE_BEFORE_ANNOUNCED, where, params))
    return doubts


def _date_of_catalogue(text: str) -> date | None:
    """Return the date that stands behind the last word for the catalogue."""
    for hit in _CATALOGUE.finditer(text):
        for found in find_dates(text):
            if 0 <= found.start - hit.end() <= _NEAR:
                return found.first
    return None


def _approval(told: _Told, documents: list[DocumentFound]) -> tuple[list[Fact], list[Doubt]]:
    note = told.source.note
    what = _what(told.text)
    kinds = kinds_in(what)
    area, dimension = area_named(told.text), dimension_named(told.text)
    deadline = _deadline(told.text)
    approval = SilenceApproval(
        concerning=(what,) if what else (),
        kinds=kinds,
        area=area,
        dimension=dimension,
        prepared_by=_prepared_by(told.text),
        opened_by=told.opened_by,
        opened_on=told.opened_on,
        announced_on=note.dated_on,
        announced_by=note.number,
        area_code=area_code(area),
        dimension_code=dimension_code(dimension),
        deadline=deadline.day,
        documents=tuple(
            place
            for place in note.documents
            if not kinds or documents[place].kind.value.removeprefix("draft_") in kinds
        ),
        note=told.source.place,
        address=told.address(nobody_objected),
    )
    return [approval], _deadline_doubts(deadline, note)


def _what(text: str) -> str:
    for pattern in _WHAT:
        found = pattern.search(text)
        if found:
            return " ".join(found["what"].split())
    return ""


def _prepared_by(text: str) -> str:
    found = _PREPARED.search(text)
    if not found:
        return ""
    names = states().find(text)
    if found.group().lower() == "әзірлеген":
        before = [name for name in names if name.end <= found.start()]
        return before[-1].code if before else ""
    behind = [name for name in names if 0 <= name.start - found.end() <= _NEAR]
    return behind[0].code if behind else ""


@dataclass(frozen=True, slots=True)
class _Deadline:
    """The day by which objections have to come, how it is written, and the hour beside it."""

    day: date | None = None
    as_written: str = ""
    hour: str = ""


def _deadline(text: str) -> _Deadline:
    """Return the day by which objections had to come, as far as the text says it."""
    for _, sentence in sentences(text):
        for found in find_dates(sentence):
            before, after = sentence[: found.start], sentence[found.end :]
            if _DEADLINE.search(before) or _KAZAKH_DEADLINE.match(after):
                hour = _HOUR.search(before[-_HOUR_REACH:]) or _HOUR.search(after[:_HOUR_REACH])
                written = hour.group() if hour else ""
                return _Deadline(found.first, found.as_written, written)
    return _Deadline()


def _deadline_doubts(deadline: _Deadline, note: NoteFound) -> list[Doubt]:
    if deadline.day is None:
        return [Doubt(DoubtCode.DEADLINE_UNKNOWN, note.where)]
    if not deadline.hour:
        return []
    params = {"deadline": deadline.day.isoformat(), "hour": deadline.hour}
    return [Doubt(DoubtCode.DEADLINE_HOUR_NOT_KEPT, note.where, params)]


def _opened(told: _Told) -> tuple[list[Fact], list[Doubt]]:
    note = told.source.note
    deadline = _deadline(told.text)
    opened = SilenceOpened(
        subject=_what(told.text),
        deadline=deadline.day,
        deadline_as_written=deadline.as_written,
        opened_on=note.dated_on,
        note=told.source.place,
        number=note.number,
        address=told.address(PROCEDURE.search),
    )
    return [opened], _deadline_doubts(deadline, note)


def _broken(told: _Told) -> SilenceBroken:
    note = told.source.note
    return SilenceBroken(
        subject=_what(told.text),
        opened_by=told.opened_by,
        opened_on=told.opened_on,
        announced_on=note.dated_on,
        announced_by=note.number,
        note=told.source.place,
        address=told.address(somebody_objected),
    )
