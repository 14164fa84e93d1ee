"""What the queries of the List return: frozen values, from which pages and the API are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clearinghouse.documents.views import Row
from clearinghouse.law.coordination import ChangeKind, Role, Tenure, Term
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.models.periods import Precision

Words = Mapping[str, str]


class TenureState(StrEnum):
    """How a tenure stands on a day."""

    HELD = "held"
    TO_COME = "to_come"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class TenureRow:
    """A tenure as known to the reader; ``until`` is the first day after it."""

    area: str
    role: Role
    participant: str
    name: Words
    state: TenureState
    term: Term
    printed: str
    since: date
    since_precision: Precision
    until: date | None
    decided_on: date
    decision: str
    listed_from: date
    listed_until: date | None
    confidence: str


@dataclass(frozen=True, slots=True)
class KnownTenure:
    """A tenure as the law folds it, with the key of the decision that began it, "" for none."""

    tenure: Tenure
    decision: str


@dataclass(frozen=True, slots=True)
class Occupant:
    """A State in a cell of the List with its terms there, the earliest first."""

    participant: str
    name: Words
    tenures: tuple[TenureRow, ...]

    @property
    def printed(self) -> str:
        """The terms as printed ("2022-2023, 2024-2025")."""
        return ", ".join(tenure.printed for tenure in self.tenures if tenure.printed)

    @property
    def state(self) -> TenureState:
        """How the State stands: serving, to serve, or with its term run out."""
        states = {tenure.state for tenure in self.tenures}
        return next(state for state in TenureState if state in states)


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line of the List: an area with its occupants; ``number`` counts within the dimension."""

    dimension: str
    dimension_number: int
    dimension_name: Words
    area: str
    number: int
    name: Words
    is_whole_dimension: bool
    coordinators: tuple[Occupant, ...]
    co_coordinators: tuple[Occupant, ...]


@dataclass(frozen=True, slots=True)
class ListBasis:
    """The act by which the List stands as it does."""

    decided_on: date
    is_whole: bool
    decision: str
    document: Row | None
    sources: tuple[str, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class ListView:
    """The List of Coordinators as on a day; without a basis nothing is known for that day.

    ``is_whole`` tells that the List was stated whole by that day; before, single tenures are known
    and an empty cell means nothing.
    """

    on: date
    basis: ListBasis | None
    is_whole: bool
    lines: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True)
class TimelineLane:
    """An area and all tenures in it, the earliest first."""

    area: str
    dimension_name: Words
    name: Words
    is_whole_dimension: bool
    tenures: tuple[TenureRow, ...]


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """What accepting a List would change."""

    kind: ChangeKind
    area: str
    area_name: Words
    role: Role
    participant: str
    name: Words
    on: date
    term: Term


@dataclass(frozen=True, slots=True)
class ListPlan:
    """What accepting a List would change, and what the law remarks on it."""

    changes: tuple[PlannedChange, ...]
    remarks: tuple[Remark, ...]
