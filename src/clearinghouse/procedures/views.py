"""What the queries of the room return: frozen values, from which pages and the API are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from clearinghouse.documents.views import Row
from clearinghouse.law.entry_into_force import EntryIntoForce, Missing
from clearinghouse.law.follow_up import AskedFor
from clearinghouse.law.verbs import Effect, Manner, Verb, effect_of
from clearinghouse.participants.models.periods import Precision
from clearinghouse.participants.queries.views import Met
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    SilenceEnd,
    StatementKind,
    StepKind,
)

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as a list shows it; ``document`` is missing if the reader may not read it."""

    key: str
    verb: Verb
    subject: Words
    body: str
    decided_on: date | None
    precision: Precision
    manner: Manner
    number: str
    address: str
    document: Row | None
    addressed_to: str
    effective_on: date | None
    announced_on: date | None
    due_before: date | None
    is_printed: bool
    received_at: datetime

    @property
    def effect(self) -> Effect:
        """What follows from the decision by its verb."""
        return effect_of(self.verb)


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision on its page: the row, the meeting, and the four moments."""

    row: DecisionRow
    meeting: Words
    meeting_code: str
    received_at: datetime
    entry: int
    sources: tuple[str, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """A page of decisions; ``following`` continues it."""

    rows: tuple[DecisionRow, ...]
    following: str = ""


@dataclass(frozen=True, slots=True)
class ComingRow:
    """What is coming: a meeting from ``on`` to ``until``, or what a decision wants before a day."""

    on: date
    until: date
    meeting: Met | None = None
    decision: DecisionRow | None = None

    def is_under_way(self, day: date) -> bool:
        """Whether a meeting may have opened by ``day`` and has not ended."""
        return self.meeting is not None and self.on <= day <= self.until


@dataclass(frozen=True, slots=True)
class SilenceRow:
    """The outcome of a silence procedure of the past; a missing day is not known."""

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
    document: Row | None
    received_at: datetime
    entry: int
    sources: tuple[str, ...]
    confidence: str
    note: str

    @property
    def days(self) -> int | None:
        """How many days the silence lasted until its effect, where both ends are known."""
        if self.opened_on is None or self.effective_on is None:
            return None
        return (self.effective_on - self.opened_on).days


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step in the life of an instrument."""

    kind: StepKind
    taken_on: date | None
    precision: Precision
    meeting: Words
    body: str
    symbol: str
    note: str
    sources: tuple[str, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class DeedRow:
    """What a participant did towards an instrument; ``name`` is its usual name."""

    participant: str
    name: Words
    deed: Deed
    done_on: date | None
    precision: Precision
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """An instrument as a list shows it, as it stood on a day.

    ``is_status_dated`` tells that a dated source or step carries the status on that day; otherwise
    it is told as known.
    """

    code: str
    kind: InstrumentKind
    title: Words
    adopted_on: date | None
    precision: Precision
    status: InstrumentStatus
    status_on: date | None
    is_status_dated: bool
    is_ratified: bool
    document: Row | None


@dataclass(frozen=True, slots=True)
class InstrumentView:
    """An instrument on its page."""

    row: InstrumentRow
    body: str
    in_force_on: date | None
    depositary: str
    note: str
    sources: tuple[str, ...]
    confidence: str
    entry: int
    steps: tuple[StepRow, ...]
    deeds: tuple[DeedRow, ...]

    @property
    def matrix(self) -> tuple[tuple[Words, Mapping[Deed, DeedRow]], ...]:
        """Who did what: one line a participant, in the order of the deeds' names."""
        lines: dict[str, dict[Deed, DeedRow]] = {}
        for deed in self.deeds:
            lines.setdefault(deed.participant, {})[deed.deed] = deed
        return tuple((next(iter(done.values())).name, done) for done in lines.values())


@dataclass(frozen=True, slots=True)
class ActRow:
    """What a State did towards an instrument, and when the depositary was notified of it.

    ``is_registered`` tells that a note of the depositary carries it; ``document`` is that note.
    """

    deed: Deed
    done_on: date | None
    precision: Precision
    notified_on: date | None
    document: Row | None
    is_registered: bool
    confidence: str
    entry: int


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """An instrument in the matrix of status.

    ``is_whole`` tells that the acts of States are known whole as on the day; ``force`` what
    follows for the entry into force, where a rule is known; ``missing`` what States are invited to.
    """

    code: str
    title: Words
    depositary: str
    is_ratified: bool
    whole_on: date | None
    is_whole: bool
    signed: int
    bound: int
    force: EntryIntoForce | None
    missing: Mapping[str, tuple[Missing, ...]]


@dataclass(frozen=True, slots=True)
class JoiningRow:
    """An instrument that States are invited to join; ``whole_on`` is the day of its whole list."""

    code: str
    title: Words
    whole_on: date | None
    asked: tuple[AskedFor, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one State had done towards one instrument; unknown, if ``is_known`` does not say so."""

    acts: tuple[ActRow, ...]
    is_provisional: bool
    missing: tuple[Missing, ...]
    is_known: bool


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A State and its cells, in the order of the columns."""

    participant: str
    name: Words
    is_member: bool
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """States by instruments, in the English alphabetical order of the States."""

    columns: tuple[MatrixColumn, ...]
    lines: tuple[MatrixLine, ...]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """What a State said of an instrument, in the language in which it said it."""

    participant: str
    name: Words
    kind: StatementKind
    made_on: date
    text: str
    language: str
    document: Row | None
    entry: int


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A line of the history; ``decision`` is the key of a decision, if the line is one."""

    happened_on: date
    last_on: date | None
    precision: Precision
    text: Words
    body: str
    meeting: str
    sources: tuple[str, ...] = ()
    confidence: str = "stated"
    decision: str = ""
    verb: Verb | None = None
