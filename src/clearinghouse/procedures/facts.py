"""What an act states about decisions, silence procedures and instruments, before any table.

The reference files, the import and the pages hand these to the operations.
"""

from dataclasses import dataclass
from datetime import date

from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models.periods import Confidence, Precision
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    SilenceEnd,
    StatementKind,
    StepKind,
    Wording,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as exactly as it is known; ``on`` is missing only where nothing is known."""

    on: date | None = None
    precision: Precision = Precision.UNKNOWN

    @classmethod
    def exactly(cls, on: date) -> "Day":
        """Return a day that is known."""
        return cls(on, Precision.DAY)

    def __str__(self) -> str:
        return f"{self.on.isoformat()} ({self.precision})" if self.on else Precision.UNKNOWN.value


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFacts:
    """A decision as a document or a public source tells it.

    ``key`` may be left empty where ``revision`` and ``address`` say which decision it is.
    ``body``, ``addressed_to`` are codes of bodies, ``meeting`` a meeting's code; left empty, it is
    the meeting of the body on the day, if there was one only.
    """

    verb: Verb
    subject: Words
    decided: Day
    body: str = ""
    meeting: str = ""
    key: str = ""
    revision: int | None = None
    address: str = ""
    number: str = ""
    manner: Manner = Manner.UNKNOWN
    wording: Wording = Wording.OURS
    addressed_to: str = ""
    effective_on: date | None = None
    announced_on: date | None = None
    due_before: date | None = None
    sources: str = ""
    confidence: Confidence = Confidence.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceFacts:
    """The outcome of a silence procedure of the past, as a closing note or a source tells it.

    ``opened_by`` and ``announced_by`` are numbers of notes; ``revision`` is the announcing note.
    """

    subject: Words
    outcome: SilenceEnd
    body: str = ""
    opened_on: date | None = None
    opened_by: str = ""
    deadline_on: date | None = None
    effective_on: date | None = None
    announced_on: date | None = None
    announced_by: str = ""
    key: str = ""
    revision: int | None = None
    sources: str = ""
    confidence: Confidence = Confidence.STATED
    note: str = ""

    @property
    def own_key(self) -> str:
        """The key given, or the opening note by which all papers of one procedure meet."""
        if self.key:
            return self.key
        number, on = self.opened_by, self.opened_on
        if not number:
            number, on = self.announced_by, self.announced_on
        return f"{on.year}:{number}" if number and on else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFacts:
    """What happened to an instrument as a whole; ``meeting`` is a code, ``body`` too."""

    kind: StepKind
    taken: Day
    sources: str
    body: str = ""
    meeting: str = ""
    symbol: str = ""
    note: str = ""
    confidence: Confidence = Confidence.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedFacts:
    """That a participant (a code) signed, ratified or acceded."""

    participant: str
    deed: Deed
    done: Day
    sources: str
    note: str = ""
    confidence: Confidence = Confidence.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositFacts:
    """What the depositary was notified of, and by which note (its symbol, number or address)."""

    instrument: str
    participant: str
    deed: Deed
    done_on: date
    notified_on: date
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFacts:
    """What a State said of an instrument, in which language, and the document that has it."""

    instrument: str
    participant: str
    kind: StatementKind
    made_on: date
    text: str
    language: str = "en"
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentFacts:
    """An instrument, how it stands, and what happened to it."""

    code: str
    kind: InstrumentKind
    title: Words
    adopted: Day
    status: InstrumentStatus
    sources: str
    body: str = ""
    status_on: date | None = None
    in_force_on: date | None = None
    is_ratified: bool = False
    depositary: str = ""
    note: str = ""
    position: int = 0
    steps: tuple[StepFacts, ...] = ()
    deeds: tuple[DeedFacts, ...] = ()
    confidence: Confidence = Confidence.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneFacts:
    """A line of the history."""

    key: str
    happened: Day
    text: Words
    sources: str
    last_on: date | None = None
    meeting: str = ""
    body: str = ""
    confidence: Confidence = Confidence.STATED
