"""Events held to put measures into effect, and meetings of advisory bodies, as sources report them.

An organiser need not be a Coordinator, there may be several, and often only the month is known.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.meetings import Mode, Plan
from clearinghouse.reference.records import Cited, Words


class EventKind(StrEnum):
    """What an event was called."""

    ADVISORY_BODY = "advisory_body"
    BRIEFING = "briefing"
    BUSINESS_SESSION = "business_session"
    CONFERENCE = "conference"
    CONSULTATIONS = "consultations"
    COORDINATION_MEETING = "coordination_meeting"
    EXPERT_MEETING = "expert_meeting"
    FORUM = "forum"
    MEETING = "meeting"
    MINISTERIAL_CONFERENCE = "ministerial_conference"
    RALLY = "rally"
    SEMINAR = "seminar"
    SPECIALIZED_MEETING = "specialized_meeting"
    SUMMIT_FORUM = "summit_forum"
    TRAINING = "training"
    WORKSHOP = "workshop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organiser:
    """Who held an event: a participant and, where known, its agency."""

    participant: str
    agency: Words | None = None
    as_chair: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Cited):
    """An event.

    ``begins`` and ``ends`` are its first and its last day, both included.  ``area_inferred`` tells
    that no source names the area.  ``body`` is the advisory body that met.  ``series`` joins the
    sessions of one meeting, which ``session`` counts.  Zero figures were not reported.
    """

    code: str
    kind: EventKind
    title: Words
    begins: Dating
    mode: Mode
    ends: Dating | None = None
    place: str = ""
    host: str = ""
    organisers: tuple[Organiser, ...] = ()
    dimension: str = ""
    area: str = ""
    area_inferred: bool = False
    body: str = ""
    series: str = ""
    session: int = 0
    member_states: int = 0
    participants: int = 0
    plans: tuple[Plan, ...] = ()
    reported: bool = True


@cache
def load_events() -> tuple[Event, ...]:
    """Return the events in order of their first day."""
    return read_records(Event, "events.toml", "events")
