"""Decisions, outcomes of silence procedures, instruments, history."""

from datetime import date, datetime
from urllib.parse import quote

from pydantic import Field, computed_field

from clearinghouse.api.schemas.documents import RowOrNone
from clearinghouse.api.schemas.measures import Edition
from clearinghouse.api.schemas.participants import MeetingRow
from clearinghouse.api.schemas.parts import ListedOn, ListedUpTo, Told, Words, WordsOrNone
from clearinghouse.law.verbs import Effect, Manner, Verb
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    SilenceEnd,
    StepKind,
)


class DecisionRow(Told):
    """A decision: its verb, its subject and its moments."""

    key: str
    verb: Verb
    effect: Effect
    subject: Words
    is_printed: bool = Field(description="The subject is in the words of the document.")
    body: str
    decided_on: date | None
    precision: Precision
    manner: Manner
    number: str
    address: str = Field(description="The paragraph of the document.")
    document: RowOrNone
    addressed_to: str
    effective_on: date | None
    announced_on: date | None
    due_before: date | None

    @computed_field
    def href(self) -> str:
        """Return where the decision is."""
        return f"/api/v1/decisions/{quote(self.key)}"


class DecisionList(ListedUpTo):
    """A part of the decisions, the newest first."""

    items: list[DecisionRow]


class Coming(Told):
    """What is coming: a meeting, or what a decision calls for before a day."""

    on: date = Field(description="The first day of the meeting, or the day before which.")
    until: date = Field(description="The last day that the meeting can have, or the same day.")
    meeting: MeetingRow | None
    decision: DecisionRow | None


class ComingList(ListedOn):
    """A part of what is coming, the nearest first."""

    items: list[Coming]


class Decision(Told):
    """A decision with its meeting and where it is known from."""

    row: DecisionRow
    meeting: WordsOrNone
    meeting_code: str
    received_at: datetime
    entry: int
    sources: list[str]
    confidence: str


class SilenceRow(Told):
    """The outcome of a silence procedure."""

    key: str
    subject: Words
    body: str
    outcome: SilenceEnd
    opened_on: date | None
    opened_by: str
    deadline_on: date | None
    effective_on: date | None
    announced_on: date | None
    announced_by: str
    days: int | None
    document: RowOrNone
    received_at: datetime
    entry: int
    sources: list[str]
    confidence: str
    note: str


class SilenceList(ListedUpTo):
    """A part of the outcomes of silence procedures, the newest first."""

    items: list[SilenceRow]


class InstrumentRow(Told):
    """An instrument and its status."""

    code: str
    kind: InstrumentKind
    title: Words
    adopted_on: date | None
    precision: Precision
    status: InstrumentStatus
    status_on: date | None = Field(description="The day on which sources saw the status.")
    is_status_dated: bool = Field(
        description="Whether a dated source or step carries the status on the day asked for; "
        "otherwise it is told as known."
    )
    is_ratified: bool
    document: RowOrNone

    @computed_field
    def href(self) -> str:
        """Return where the instrument is."""
        return f"/api/v1/instruments/{quote(self.code)}"


class InstrumentList(ListedUpTo):
    """A part of the instruments, the oldest first."""

    items: list[InstrumentRow]


class Step(Told):
    """A step in the life of an instrument."""

    kind: StepKind
    taken_on: date | None
    precision: Precision
    meeting: WordsOrNone
    body: str
    symbol: str
    note: str
    sources: list[str]
    confidence: str


class DeedRow(Told):
    """What a participant did towards an instrument."""

    participant: str
    name: WordsOrNone
    deed: Deed
    done_on: date | None
    precision: Precision
    note: str
    sources: list[str]


class Instrument(Told):
    """An instrument with its steps and the deeds of participants."""

    as_of: date
    row: InstrumentRow
    body: str
    in_force_on: date | None
    depositary: str
    note: str
    sources: list[str]
    confidence: str
    entry: int
    steps: list[Step]
    deeds: list[DeedRow]
    editions: list[Edition] = Field(
        description="Of the Catalogue: its editions begun by the day, as amended by then."
    )


class HistoryRow(Told):
    """A line of the history; ``decision`` is the key of a decision, if the line is one."""

    happened_on: date
    last_on: date | None
    precision: Precision
    text: Words
    body: str
    meeting: str
    sources: list[str]
    confidence: str
    decision: str
    verb: Verb | None


class HistoryList(ListedUpTo):
    """A part of the history, the oldest first."""

    items: list[HistoryRow]
