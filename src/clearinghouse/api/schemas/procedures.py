"""Decisions, outcomes of silence procedures, instruments, history."""

from datetime import date, datetime
from typing import Annotated
from urllib.parse import quote

from pydantic import Field, computed_field

from clearinghouse.api.schemas.asking import Asking
from clearinghouse.api.schemas.documents import RowOrNone
from clearinghouse.api.schemas.measures import Edition
from clearinghouse.api.schemas.participants import MeetingRow
from clearinghouse.api.schemas.parts import (
    Code,
    Day,
    ListedOn,
    ListedUpTo,
    Told,
    Words,
    WordsOrNone,
    Written,
)
from clearinghouse.law.entry_into_force import ForceStand, Missing
from clearinghouse.law.verbs import Effect, Manner, Verb
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    SilenceEnd,
    StatementKind,
    StepKind,
)
from clearinghouse.text.languages import Language


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


class InstrumentAct(Told):
    """What a State did, and when the depositary was notified of it."""

    deed: Deed
    done_on: date | None
    precision: Precision
    notified_on: date | None
    document: RowOrNone
    is_registered: bool = Field(description="A note of the depositary carries it.")
    confidence: str
    entry: int


class EntryIntoForceTold(Told):
    """What follows from the acts known for the entry into force."""

    stand: ForceStand
    signatories: int
    needed: int
    notified: int
    enters_on: date | None
    is_latest: bool = Field(description="It came no later than `enters_on`.")


class StatusColumn(Told):
    """An instrument in the table of status."""

    code: str
    title: Words
    depositary: str
    is_whole: bool = Field(description="The acts of States are known whole as on the day.")
    whole_on: date | None
    signed: int
    bound: int
    force: EntryIntoForceTold | None


class StatusCell(Told):
    """What a State had done towards the instrument at the same place in `instruments`."""

    acts: list[InstrumentAct]
    is_provisional: bool
    missing: list[Missing] = Field(description="What it is invited to; empty if not known.")
    is_known: bool


class StatusLine(Told):
    """A State and what it has done."""

    participant: str
    name: WordsOrNone
    is_member: bool
    cells: list[StatusCell]


class InstrumentStatusTold(Told):
    """The status of the instruments, State by State."""

    as_of: date
    instruments: list[StatusColumn]
    states: list[StatusLine]


class StatementRow(Told):
    """What a State said of an instrument, in its own words."""

    participant: str
    name: WordsOrNone
    kind: StatementKind
    made_on: date
    text: str
    language: str
    document: RowOrNone
    entry: int


class StatementList(ListedOn):
    """What States said of an instrument, the earliest first."""

    items: list[StatementRow]


class DepositGiven(Asking):
    """What a State did, by a note of the depositary."""

    participant: Code
    deed: Deed
    done_on: Day
    notified_on: Day
    document: Annotated[Written, Field(description="The number or symbol of the note.")]


class StatementGiven(Asking):
    """What a State said of an instrument."""

    participant: Code
    kind: StatementKind
    made_on: Day
    text: Annotated[str, Field(min_length=1, max_length=20_000, pattern=r"^[^\x00]*$")]
    language: Language = Language.EN
    document: Written = ""


class WholeGiven(Asking):
    """The day as on which the list of acts is whole."""

    on: Day


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
