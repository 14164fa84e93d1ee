"""Follow-up, the Road Map and the Fund, as programs are told them and tell them."""

from datetime import date, datetime
from typing import Annotated, Self

from pydantic import Field, computed_field, model_validator

from clearinghouse.api.schemas.asking import Asking, TitleGiven
from clearinghouse.api.schemas.documents import RowOrNone
from clearinghouse.api.schemas.parts import Code, Day, ListedOn, Told, Words, Written
from clearinghouse.api.schemas.procedures import DecisionRow
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.follow_up import NAMED, BearerKind, FollowUpStand
from clearinghouse.participants.kinds import Precision

Key = Annotated[str, Field(max_length=160, pattern=r"^[^\x00]*$")]
Note = Annotated[str, Field(max_length=2_000, pattern=r"^[^\x00]*$")]


class FollowUpBearer(Told):
    """Who is asked; `code` names a State, a body, or the area of Coordinators."""

    kind: BearerKind
    code: str = ""


class FollowUpRow(Told):
    """One thing that a decision asks for, of one bearer, as it stood on a day."""

    number: int
    decision: DecisionRow
    bearer: FollowUpBearer
    task: Words
    due_before: date | None = Field(description="The first day too late; null if none is set.")
    precision: Precision = Field(description="Whether a day is set, a month, or nothing.")
    stand: FollowUpStand
    stands_since: date | None
    is_past: bool = Field(description="It was open, and its day had passed.")
    is_invitation: bool = Field(description="Whoever is asked is free to follow.")
    is_public: bool
    entered_at: datetime
    entry: int

    @computed_field
    def href(self) -> str:
        """Return where it is."""
        return f"/api/v1/follow-ups/{self.number}"


class FollowUpList(ListedOn):
    """A part of what decisions ask for, what is due first comes first."""

    items: list[FollowUpRow]


class Move(Told):
    """How it stood from a day on, and what shows it."""

    stand: FollowUpStand
    moved_on: date
    document: RowOrNone
    note: str
    superseded_by: DecisionRow | None
    moved_at: datetime
    entry: int


class FollowUpTold(Told):
    """What was asked for, with its history, the earliest first."""

    as_of: date
    row: FollowUpRow
    moves: list[Move]


class BearerGiven(Asking):
    """Who is asked; States, bodies and areas by their code, all others without one."""

    kind: BearerKind
    code: Code = ""

    @model_validator(mode="after")
    def _names_whom_it_means(self) -> Self:
        if (self.kind in NAMED) != bool(self.code):
            raise ValueError("a State, a body and an area have a code, all others have none")
        return self


class FollowUpGiven(Asking):
    """What a paragraph asks for."""

    decision: Annotated[Key, Field(description="The key of the decision.")]
    bearer: BearerGiven
    task: TitleGiven
    due_before: Annotated[Day | None, Field(description="The first day too late.")] = None
    is_month: Annotated[
        bool, Field(description="Only the month before `due_before` is known, not a day.")
    ] = False
    is_public: bool = False


class MoveGiven(Asking):
    """How it stands from a day on."""

    stand: FollowUpStand
    moved_on: Day
    document: Annotated[Written, Field(description="The symbol of the document that shows it.")] = (
        ""
    )
    note: Note = ""
    superseded_by: Annotated[Key, Field(description="The key of a later decision.")] = ""


def precision_of(given: FollowUpGiven) -> Precision:
    """Return how exactly the day is known."""
    if given.due_before is None:
        return Precision.UNKNOWN
    return Precision.MONTH if given.is_month else Precision.DAY


def distribution_of(*, is_public: bool) -> Distribution:
    """Return to whom something is told."""
    return Distribution.PUBLIC if is_public else Distribution.MEMBER_STATES
