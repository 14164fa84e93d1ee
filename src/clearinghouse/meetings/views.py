"""What queries hand to the edges: meetings as a reader may see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clearinghouse.adoption.views import EffectRow
from clearinghouse.documents.views import Row
from clearinghouse.law.cadence import MeetingsDue
from clearinghouse.law.distribution import Distribution, Standing
from clearinghouse.law.meetings import Added, Opened, Outcome, Part
from clearinghouse.law.sessions import Stand
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.queries.views import Words
from clearinghouse.text.blocks import Text


class Stage(StrEnum):
    """How far a meeting has come."""

    PLANNED = "planned"
    CONVENED = "convened"
    OPEN = "open"
    AT_WORK = "at_work"
    CLOSED = "closed"
    HELD = "held"


# PLANNED   known, and nobody has convened it here
# OPEN      opened; its agenda is not adopted yet
# AT_WORK   its agenda is adopted
# HELD      of the past, and not run here


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A meeting in the calendar; ``entry`` and ``stated_at`` are those of the last word on it.

    ``first`` is None where sources do not give the day.
    """

    code: str
    body: str
    name: Words
    session: str
    first: date | None
    last: date | None
    place: Mapping[str, str]
    mode: str
    stage: Stage
    is_followed: bool
    entry: int = 0
    stated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """What a body owes by its cadence, and how it stands to it."""

    body: str
    due: MeetingsDue
    stand: Stand
    held: int
    planned: int


@dataclass(frozen=True, slots=True)
class Lying:
    """A document under a point; ``in_session`` if it came while the meeting sat."""

    row: Row
    in_session: bool


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point of the agenda with its documents."""

    number: str
    title: Words
    is_provisional: bool
    is_adopted: bool
    documents: tuple[Lying, ...]


@dataclass(frozen=True, slots=True)
class Attending:
    """Who takes part, as what, and the office at the head of the delegation."""

    participant: str
    part: Part
    standing: Standing | None
    is_present: bool
    head: Words
    size: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """What a State attached to a decision."""

    added: Added
    state: str
    paragraphs: tuple[str, ...]
    text: str
    distribution: Distribution
    made_at: datetime
    is_late: bool
    entry: int


@dataclass(frozen=True, slots=True)
class PutRow:
    """A draft that was put, and what became of it; ``may_add`` if the reader's State can add."""

    place: int
    point: str
    draft: Row
    outcome: Outcome
    verb: Verb | None
    subject: Words
    addressed_to: str
    becomes: str
    put_at: datetime
    present: int
    members: int
    decision: str
    entry: int
    effects: tuple[EffectRow, ...]
    statements: tuple[StatementRow, ...]
    may_add: bool


@dataclass(frozen=True, slots=True)
class FrozenRow:
    """A draft as at closure, with the digest of its text in each language."""

    symbol: str
    row: Row | None
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FrozenText:
    """The text of a draft in one language as at closure."""

    symbol: str
    session: str
    closed_at: datetime
    language: str
    title: str
    text: Text
    digest: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class SittingView:
    """A meeting whole, or as much of it as the reader may see (``is_whole`` tells which).

    ``session`` is how papers cite it ("SOC/2026-II"); ``quorum`` counts who is there now, and
    ``amends`` tells whether its decisions have changed the List of Coordinators.
    """

    scheduled: Scheduled
    session: str
    host: str
    chair: str
    convened_at: datetime
    opened_at: datetime | None
    agenda_adopted_at: datetime | None
    closed_at: datetime | None
    listed_as: str
    listed: Row | None
    amended: Row | None
    report: Row | None
    points: tuple[PointRow, ...]
    attending: tuple[Attending, ...]
    quorum: Opened | None
    puts: tuple[PutRow, ...]
    frozen: tuple[FrozenRow, ...]
    is_whole: bool
    amends: bool = False

    @property
    def adopted(self) -> tuple[PointRow, ...]:
        """Return the points of the agenda that the meeting adopted."""
        return tuple(point for point in self.points if point.is_adopted)

    @property
    def decisions(self) -> tuple[PutRow, ...]:
        """Return what was decided, in the order of the meeting."""
        return tuple(put for put in self.puts if put.decision)
