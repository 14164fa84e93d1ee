"""What the queries of this room return: frozen values, as a reader may see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from clearinghouse.documents.views import Row
from clearinghouse.law.follow_up import Bearer, FollowUpStand
from clearinghouse.law.fund import ProjectStage, ProjectStepKind
from clearinghouse.law.provisions import Provision
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.views import DecisionRow
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """One thing asked for, as it stood on a day.

    ``due_before`` is the first day too late; ``is_past`` tells that it had come, and that it was
    still open.  ``stands_since`` is the day of the last move, None before the first.
    """

    number: int
    decision: DecisionRow
    place: int
    bearer: Bearer
    task: Words
    due_before: date | None
    precision: Precision
    stand: FollowUpStand
    stands_since: date | None
    is_past: bool
    is_invitation: bool
    is_public: bool
    entered_at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class MoveRow:
    """How a follow-up stood from a day on, and what shows it."""

    stand: FollowUpStand
    moved_on: date
    document: Row | None
    note: str
    superseded_by: DecisionRow | None
    moved_at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A follow-up with its history, the earliest first."""

    row: FollowUpRow
    moves: tuple[MoveRow, ...]


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """What happened to an item of the Road Map; ``document`` is missing if not open to all."""

    key: str
    happened_on: date
    precision: Precision
    stage: RoadMapStage
    text: Words
    decision: DecisionRow | None
    document: Row | None
    sources: tuple[str, ...]
    confidence: str
    entry: int


@dataclass(frozen=True, slots=True)
class RoadMapPoint:
    """An item with its progress, the earliest first; ``stage`` is that of the last."""

    number: int
    title: Words
    provision: Provision
    stage: RoadMapStage
    progress: tuple[ProgressRow, ...]


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project as a list shows it; ``received`` is what came for it, in its currency."""

    key: str
    title: Words
    proposer: str
    proposed_on: date
    amount: Decimal
    currency: str
    received: Decimal
    stage: ProjectStage
    is_public: bool


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a project."""

    kind: ProjectStepKind
    taken_on: date
    decision: DecisionRow | None
    document: Row | None
    note: str
    entry: int


@dataclass(frozen=True, slots=True)
class ProjectView:
    """A project on its page, with its steps, the earliest first."""

    row: ProjectRow
    purpose: Words
    document: Row | None
    steps: tuple[StepRow, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """What was announced and what has come; ``donor`` is empty where it is not to be named."""

    number: int
    donor: str
    kind: ContributionKind
    given_to: ContributionTo
    project: str
    amount: Decimal
    received: Decimal
    currency: str
    pledged_on: date
    due_before: date | None
    purpose: str
    publicity: Publicity
    last_on: date | None
    entry: int


@dataclass(frozen=True, slots=True)
class SecondmentRow:
    """A secondment as on a day; ``name`` is empty for all but the Secretariat and the State."""

    number: int
    state: str
    post: Words
    pledged_on: date
    starts_on: date | None
    ends_on: date | None
    name: str
    entry: int

    @property
    def is_in_post(self) -> bool:
        """Whether the officer serves on the day."""
        return self.starts_on is not None and self.ends_on is None


@dataclass(frozen=True, slots=True)
class YearOfGiving:
    """What was announced and what came in a year, in one currency."""

    year: int
    currency: str
    pledged: Decimal
    received: Decimal
