"""What is told about an event of the plan, before any table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from clearinghouse.participants.facts import Words

UNSAID: Final = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganiserFacts:
    """Who holds an event: a participant, its agency where known, or an agency alone."""

    participant: str = ""
    agency: Words = UNSAID

    def as_json(self) -> dict[str, str]:
        """Return the organiser as plain values; what is empty is left out."""
        told = {
            "participant": self.participant,
            "en": self.agency.en,
            "ru": self.agency.ru,
            "kk": self.agency.kk,
        }
        return {name: value for name, value in told.items() if value}

    @classmethod
    def from_json(cls, told: Mapping[str, str]) -> "OrganiserFacts":
        """Return the organiser that :meth:`as_json` wrote."""
        agency = Words(told.get("en", ""), told.get("ru", ""), told.get("kk", ""))
        return cls(participant=told.get("participant", ""), agency=agency)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """An event as it is submitted or planned.

    ``time`` is as :mod:`clearinghouse.law.planned_times` reads it.  ``place`` is the code of a
    city, ``place_as_written`` what stands there where it has none.  ``measures`` are entries of
    the Catalogue, "2021/2.1.1".
    """

    title: Words
    time: str = ""
    concept: str = ""
    purpose: str = ""
    organisers: tuple[OrganiserFacts, ...] = ()
    mode: str = "in_person"
    place: str = ""
    place_as_written: str = ""
    host: str = ""
    dimension: str = ""
    area: str = ""
    measures: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    participation: str = ""
    financing: str = ""

    def asked_for(self) -> dict[str, bool]:
        """Return which of what a call or an announcement asks for is told."""
        return {
            "concept": bool(self.concept),
            "purpose": bool(self.purpose),
            "organisers": bool(self.organisers),
            "days": "-" in self.time,
            "place": bool(self.place or self.place_as_written) or self.mode == "online",
            "participation": bool(self.participation),
            "languages": bool(self.languages),
        }

    def as_json(self) -> dict[str, Any]:
        """Return the event as plain values, of which the record keeps a digest."""
        return {
            "title": {"en": self.title.en, "ru": self.title.ru, "kk": self.title.kk},
            "organisers": [each.as_json() for each in self.organisers],
            "measures": list(self.measures),
            "languages": list(self.languages),
            **{name: getattr(self, name) for name in _TEXTS},
        }


_TEXTS: Final = (
    *("time", "concept", "purpose", "mode", "place", "place_as_written", "host"),
    *("dimension", "area", "participation", "financing"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPlan:
    """A plan of the years before the house, as sources tell of it.

    ``approved`` is as it is dated there: "2023-12-12", "2024-12", or nothing.
    """

    year: int
    approved: str = ""
    sources: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEvent:
    """An event of the years before the house, with what was planned before it was held.

    Zero figures were not reported.
    """

    code: str
    facts: EventFacts
    planned: tuple[EventFacts, ...] = ()
    sources: str
    member_states: int = 0
    people: int = 0


class PaperRole(StrEnum):
    """As what a document belongs to an event."""

    CONCEPT_NOTE = "concept_note"
    INVITATION = "invitation"
    PROGRAMME = "programme"
    PAPER = "paper"
    REPORT = "report"
    LESSONS = "lessons"
