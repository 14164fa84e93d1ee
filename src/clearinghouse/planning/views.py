"""What queries hand to the edges: plans, submissions and events as a reader may see them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clearinghouse.documents.views import Row
from clearinghouse.law.clashes import Clash, Spread
from clearinghouse.law.falling_due import FallsDue
from clearinghouse.law.planned_times import When
from clearinghouse.law.planning import PlanChange
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.queries.views import Words
from clearinghouse.planning.facts import EventFacts, PaperRole


class PlanStage(StrEnum):
    """How far a plan has come."""

    CALLED = "called"
    COMPILED = "compiled"
    CIRCULATED = "circulated"
    APPROVED = "approved"
    REPORTED = "reported"


# REPORTED  of the past, told by sources that do not say when it was approved


class AnswerToCall(StrEnum):
    """How a participant has answered a call.  Not to have answered is no failure."""

    SUBMITTED = "submitted"
    NIL = "nil"
    NOT_YET = "not_yet"


class SubmissionState(StrEnum):
    """Where a submission stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


# CHANGED  submitted before, and a draft of a later version waits


@dataclass(frozen=True, slots=True)
class Approval:
    """By what a plan was approved: the day, as written where sources tell it, and the decision."""

    on: date
    as_written: str = ""
    decision: str = ""
    provision: str = ""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in a list; ``events`` counts those that stand."""

    year: int
    stage: PlanStage
    submit_before: date | None
    events: int
    approval: Approval | None
    document: Row | None
    sources: str
    entry: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as it stands; ``number`` is that of its version, ``change`` what made it so."""

    code: str
    year: int
    facts: EventFacts
    when: When
    change: PlanChange
    reason: str
    number: int
    made_at: datetime
    entry: int

    @property
    def is_cancelled(self) -> bool:
        """Whether it will not be held."""
        return self.change is PlanChange.CANCELLED


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """How a participant has answered a call, and with how many events."""

    participant: str
    answer: AnswerToCall
    events: int = 0


@dataclass(frozen=True, slots=True)
class PlanInMaking:
    """A plan called for and not approved yet: under which decision, until when, who has answered.

    ``before`` is the first day too late, None where none was set.
    """

    year: int
    decision: str
    opened_on: date
    before: date | None
    answered: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReportDueRow:
    """An event that has ended: by whom and by when its outcome is to be told."""

    code: str
    title: Words
    organisers: tuple[str, ...]
    due: FallsDue


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan whole.  ``answers`` and ``changes`` are for those who follow its making."""

    row: PlanRow
    events: tuple[EventRow, ...]
    clashes: tuple[Clash, ...]
    spreads: tuple[Spread, ...]
    empty_months: tuple[int, ...]
    hosts: tuple[tuple[str, int], ...]
    answers: tuple[AnswerRow, ...]
    changes: tuple[EventRow, ...]
    decision: str
    is_whole: bool

    @property
    def standing(self) -> tuple[EventRow, ...]:
        """The events that are not cancelled."""
        return tuple(event for event in self.events if not event.is_cancelled)

    @property
    def by_code(self) -> Mapping[str, EventRow]:
        """The events by their codes."""
        return {event.code: event for event in self.events}


@dataclass(frozen=True, slots=True)
class SubmissionVersionRow:
    """A version of a submission."""

    number: int
    facts: EventFacts
    is_draft: bool
    written_at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """A submission with its versions, the newest first."""

    year: int
    number: int
    participant: str
    state: SubmissionState
    versions: tuple[SubmissionVersionRow, ...]
    withdrawn_at: datetime | None
    ground: str
    planned_as: str
    may_change: bool

    @property
    def latest(self) -> SubmissionVersionRow:
        """The version that was written last."""
        return self.versions[0]


@dataclass(frozen=True, slots=True)
class EventView:
    """An event with everything that became of it, the newest change first."""

    row: EventRow
    stage: PlanStage
    versions: tuple[EventRow, ...]
    submitted_by: str
    sources: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of an event."""

    role: PaperRole
    row: Row


@dataclass(frozen=True, slots=True)
class NominationRow:
    """Somebody nominated, for those who may know the name."""

    number: int
    participant: str
    name: str
    office: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class CallWaiting:
    """A decision that calls for something by a day and under which no plan is open yet."""

    decision: str
    subject: Words
    before: date


@dataclass(frozen=True, slots=True)
class AreaLabel:
    """A priority area: its dimension and its names."""

    dimension: str
    words: Words


@dataclass(frozen=True, slots=True)
class Labels:
    """What codes are called on a day."""

    dimensions: Mapping[str, Words] = field(default_factory=dict)
    areas: Mapping[str, AreaLabel] = field(default_factory=dict)
    places: Mapping[str, Words] = field(default_factory=dict)
    participants: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events a year has, by dimension or by host."""

    name: str
    by_year: Mapping[int, int]

    @property
    def total(self) -> int:
        """How many there are in all years."""
        return sum(self.by_year.values())


def tallies(rows: Iterable[EventRow], by: str) -> tuple[Tally, ...]:
    """Return how many events each dimension or host (``by``) had in each year, most first."""
    counted: dict[str, Counter[int]] = {}
    for row in rows:
        counted.setdefault(getattr(row.facts, by), Counter())[row.year] += 1
    found = [Tally(name, dict(years)) for name, years in counted.items()]
    return tuple(sorted(found, key=lambda tally: (-tally.total, tally.name)))


def begun_from(row: EventRow, year: int) -> EventFacts:
    """Return an event of the year before as a beginning for this one: a year later, no days."""
    facts = row.facts
    month = f"{year}-{row.when.month:02}" if row.when.month else str(year)
    return EventFacts(
        **{name: getattr(facts, name) for name in EventFacts.__slots__ if name != "time"},
        time=month,
    )
