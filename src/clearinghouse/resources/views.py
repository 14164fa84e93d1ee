"""What the queries of this room return: frozen values, as a reader may see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from clearinghouse.documents.views import Row
from clearinghouse.law.follow_up import Bearer, FollowUpStand
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.views import DecisionRow

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
