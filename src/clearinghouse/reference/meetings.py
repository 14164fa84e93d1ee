"""Meetings of the governing and working bodies, and the history of CICA as a timeline."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Words


class MeetingKind(StrEnum):
    """How a meeting stands to the cadence of its body."""

    REGULAR = "regular"
    SPECIAL = "special"
    INFORMAL = "informal"


class Mode(StrEnum):
    """How those present were present."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Cited):
    """When and where a meeting was to be held before it was moved, or is to be held."""

    begins: Dating
    mode: Mode
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Cited):
    """A meeting of a body.

    ``begins`` is its first day and ``ends`` its last, both included.  ``session`` is the year and
    the roman number as symbols write them ("2023-II"); ``ordinal`` counts regular meetings of a
    body.  ``outcomes`` are codes of instruments.  ``held`` is false for a meeting still planned.
    """

    code: str
    body: str
    kind: MeetingKind
    title: Words
    begins: Dating
    mode: Mode
    ends: Dating | None = None
    place: str = ""
    host: str = ""
    ordinal: int = 0
    session: str = ""
    outcomes: tuple[str, ...] = ()
    plans: tuple[Plan, ...] = ()
    held: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Cited):
    """A line of the history of CICA; ``meeting`` is where it happened, if at a meeting."""

    begins: Dating
    text: Words
    ends: Dating | None = None
    meeting: str = ""


@cache
def load_meetings() -> tuple[Meeting, ...]:
    """Return the meetings in order of their days."""
    return read_records(Meeting, "meetings.toml", "meetings")


@cache
def load_timeline() -> tuple[Milestone, ...]:
    """Return the history of CICA, the oldest first."""
    return read_records(Milestone, "timeline.toml", "milestones")
