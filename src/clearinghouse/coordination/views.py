"""What the queries of the room return: frozen values, from which pages and the API are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.documents.views import Row
from clearinghouse.law.coordination import Role, Term
from clearinghouse.law.ruling import Remark
from clearinghouse.law.submissions import OPEN, SubmissionKind, SubmissionStand
from clearinghouse.law.succession import ActingState, Left, NextStepKind
from clearinghouse.measures.views import ListLine, TenureRow

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """A submission as a list shows it; ``until`` of the term is the first day after it."""

    key: str
    kind: SubmissionKind
    stand: SubmissionStand
    area: str
    area_name: Words
    role: Role
    participant: str
    name: Words
    term: Term
    changed_at: datetime
    sent_at: datetime | None
    passed_on_at: datetime | None
    circulated_at: datetime | None
    withdrawn_at: datetime | None
    comments: int

    @property
    def is_open(self) -> bool:
        """Whether something may still come of it."""
        return self.stand in OPEN

    @property
    def is_before_all(self) -> bool:
        """Whether all Member States have it, and may comment."""
        is_report = self.kind is SubmissionKind.REPORT and self.sent_at is not None
        return (self.circulated_at is not None or is_report) and self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class CommentRow:
    """What a State said about a submission."""

    participant: str
    name: Words
    kind: CommentKind
    text: str
    said_at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class Opened:
    """How far the note that circulates a submission has been opened, for the Secretariat."""

    opened: int
    addressed: int


@dataclass(frozen=True, slots=True)
class MeetingRef:
    """A meeting before which a submission lies."""

    code: str
    title: Words
    point: str
    placed_on: date


@dataclass(frozen=True, slots=True)
class SilenceRef:
    """A silence procedure whose adoption would grant a submission."""

    key: str
    title: Words
    opened_on: date
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """A submission on its page."""

    row: SubmissionRow
    version: int
    text: Words
    ahead: Words
    chair: str
    chair_name: Words
    note: Row | None
    opened: Opened | None
    ground: str
    entry: int | None
    remarks: tuple[Remark, ...]
    comments: tuple[CommentRow, ...]
    meetings: tuple[MeetingRef, ...]
    silences: tuple[SilenceRef, ...]
    answer: TenureRow | None
    effect: str


@dataclass(frozen=True, slots=True)
class ActingRow:
    """A proposal to act as Coordinator, and how it stands on the day asked for."""

    key: str
    area: str
    area_name: Words
    participant: str
    name: Words
    state: ActingState
    proposed_at: datetime
    since: date | None
    until: date | None
    consents: tuple[tuple[str, datetime], ...]
    missing: tuple[str, ...]
    entry: int

    def is_asked(self, participant: str | None) -> bool:
        """Whether the consent of this State is awaited."""
        return participant in self.missing


@dataclass(frozen=True, slots=True)
class StepRow:
    """What comes next: for whom, in which area, on which day."""

    kind: NextStepKind
    area: str
    area_name: Words
    participant: str
    name: Words
    role: Role | None
    on: date | None
    is_past: bool


@dataclass(frozen=True, slots=True)
class AreaView:
    """An area on its desk officer's page, as on a day.

    ``is_whole`` tells that an empty cell of the List means nobody.
    """

    on: date
    is_whole: bool
    line: ListLine
    tenures: tuple[TenureRow, ...]
    acting: tuple[ActingRow, ...]
    submissions: tuple[SubmissionRow, ...]
    steps: tuple[StepRow, ...]

    @property
    def acts(self) -> ActingRow | None:
        """Who acts as Coordinator on the day, if anybody does."""
        return next((each for each in self.acting if each.state is ActingState.ACTING), None)


@dataclass(frozen=True, slots=True)
class Overview:
    """What an officer finds first: own seats, what comes next, what waits and what is discussed."""

    on: date
    seats: tuple[TenureRow, ...]
    areas: Mapping[str, Words]
    steps: tuple[StepRow, ...]
    drafts: tuple[SubmissionRow, ...]
    waiting: tuple[SubmissionRow, ...]
    discussed: tuple[SubmissionRow, ...]
    settled: tuple[SubmissionRow, ...]
    acting: tuple[ActingRow, ...]


@dataclass(frozen=True, slots=True)
class VacancyRow:
    """A seat that would fall vacant, and who would stay in its area."""

    tenure: TenureRow
    area_name: Words
    left: Left
    coordinators: tuple[Words, ...]
    co_coordinators: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Vacancies:
    """What would be vacant if a State left on a day."""

    participant: str
    name: Words
    leaving_on: date
    as_of: date
    rows: tuple[VacancyRow, ...]
