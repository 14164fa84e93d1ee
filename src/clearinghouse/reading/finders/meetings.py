"""Meetings that papers mention: body, days, place; and meetings that they agree to hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from clearinghouse.law.dated_notes import days_of_notes
from clearinghouse.law.written_dates import find_dates, find_months
from clearinghouse.reading.facts import Fact, MeetingAgreed, MeetingFound
from clearinghouse.reading.finders.source import DocumentSource, NoteSource
from clearinghouse.reading.grammar.bodies import FoundBody, find_bodies
from clearinghouse.reading.grammar.names import cities
from clearinghouse.reading.grammar.ordinals import ordinal_before
from clearinghouse.reading.grammar.verbs import sentences
from clearinghouse.reading.paper import PaperKind
from clearinghouse.text.languages import Language

_I: Final = re.IGNORECASE

_MEETING: Final = re.compile(
    r"meetings?|session|summit|заседани\w*|встреч\w*|сесси\w*|саммит\w*|отырыс\w*|кездесу\w*|саммит\w*",
    _I,
)
# In Kazakh the word for the meeting comes behind its date and place.
_KAZAKH_MEETING: Final = re.compile(r"(?:отырыс|кездесу)\w*", _I)
_INFORMAL: Final = re.compile(r"informal|неформальн|неофициальн|бейресми", _I)
_HOLD: Final = re.compile(
    r"\b(?:to\s+)?(?:hold|convene|host|organize)\b|провести|провед(?:ение|ении|ения)|созвать|принять\s+у\s+себя|өткізу\w*|шақыру\w*",
    _I,
)
_YEAR: Final = re.compile(r"(?<![\d/-])((?:19|20|21)\d\d)(?![\d/-])")
_REACH: Final = 130
_BACK: Final = 60
_AGREED_REACH: Final = 160


@dataclass(frozen=True, slots=True)
class _When:
    """A date or month in a sentence."""

    start: int
    end: int
    found: MeetingFound


def find_meetings(notes: list[NoteSource], documents: list[DocumentSource]) -> Iterator[Fact]:
    """Yield each meeting mentioned once per note or document."""
    for note in notes:
        texts = [(block.address, block.text) for block in note.note.versions[note.language]]
        for meeting in _distinct(texts, note.language):
            yield replace(meeting, note=note.place)
    for source in documents:
        if source.document.kind is PaperKind.BROCHURE:
            continue
        texts = [(block.address, block.text) for block in source.text]
        for meeting in _distinct(texts, source.language):
            yield replace(meeting, document=source.place)
        for address, text in texts:
            for agreed in _agreed(text, address):
                yield replace(agreed, document=source.place)


def _distinct(texts: list[tuple[str, str]], language: Language) -> list[MeetingFound]:
    """Return the meetings of some paragraphs; of two mentions of one the fuller is kept."""
    kept: dict[tuple[object, ...], MeetingFound] = {}
    for address, text in texts:
        for _, sentence in sentences(text):
            # A meeting is only found by its date, and a date has figures.
            for meeting in _mentioned(sentence) if _YEAR.search(sentence) else ():
                key = (meeting.body, meeting.first, meeting.last, meeting.year, meeting.month)
                old = kept.get(key)
                if old is None or (meeting.city and not old.city):
                    kept[key] = replace(meeting, address=address, language=language)
    return list(kept.values())


def _mentioned(sentence: str) -> Iterator[MeetingFound]:
    bodies = find_bodies(sentence)
    of_notes = days_of_notes(sentence)
    for when in _times(sentence):
        if when.start in of_notes:
            continue
        body = _body_for(when, bodies, sentence)
        if body is None:
            continue
        start, end = min(body.start, when.start), max(body.end, when.end)
        place = _place(sentence, start, end)
        yield replace(
            when.found,
            body=body.code,
            city=place[0],
            place=place[1],
            ordinal=ordinal_before(sentence, body.start),
            informal=bool(_INFORMAL.search(sentence[max(start - _BACK // 2, 0) : end])),
            as_written=sentence[start:end],
        )


def _times(sentence: str) -> Iterator[_When]:
    for found in find_dates(sentence):
        meeting = MeetingFound(
            body="", year=found.first.year, month=found.first.month, first=found.first,
            last=found.last or found.first,
        )  # fmt: skip
        yield _When(found.start, found.end, meeting)
    for month in find_months(sentence):
        yield _When(
            month.start, month.end, MeetingFound(body="", year=month.year, month=month.month)
        )


def _body_for(when: _When, bodies: tuple[FoundBody, ...], sentence: str) -> FoundBody | None:
    """Return the body whose meeting took place at that time: the nearest with such a word."""
    best: tuple[int, FoundBody] | None = None
    for body in bodies:
        between = (
            sentence[body.start : when.start]
            if body.end <= when.start
            else sentence[when.end : body.end]
        )
        distance = when.start - body.end if body.end <= when.start else body.start - when.end
        tail = sentence[body.end : body.end + 25] if body.start > when.start else ""
        tail += " ".join(_KAZAKH_MEETING.findall(sentence[when.end : when.end + _BACK]))
        lead = sentence[max(body.start - 25, 0) : body.start]
        if not _MEETING.search(f"{lead} {between} {tail}") or not -1 <= distance <= _REACH:
            continue
        if find_dates(between) or (best and best[0] <= distance):
            continue
        best = (distance, body)
    return best[1] if best else None


def _place(sentence: str, start: int, end: int) -> tuple[str, str]:
    """Return the code and name of the city named with a meeting."""
    for name in cities().find(sentence):
        if start - _BACK <= name.start <= end + _BACK:
            behind = sentence[end : name.start] if name.start > end else ""
            if not re.search(r"[;.]|\band\b|\bи\b", behind):
                return name.code, name.as_written
    return "", ""


def _agreed(text: str, address: str) -> Iterator[MeetingAgreed]:
    """Yield the meetings that a paragraph agrees or offers to hold."""
    for _, sentence in sentences(text):
        hold = _HOLD.search(sentence) if _YEAR.search(sentence) else None
        if not hold:
            continue
        for body in find_bodies(sentence):
            rest = sentence[body.end : body.end + _AGREED_REACH]
            year = _YEAR.search(rest)
            ordinal = ordinal_before(sentence, body.start)
            if body.start < hold.end() or not year or ordinal is None:
                continue
            names = [name for name in cities().find(rest) if name.start <= year.end()]
            yield MeetingAgreed(
                body.code,
                ordinal,
                int(year[1]),
                names[0].code if names else "",
                names[0].as_written if names else "",
                address,
            )
