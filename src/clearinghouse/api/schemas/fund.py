"""The Road Map and the Fund, as programs are told them and tell them."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import Field, PlainSerializer, computed_field, model_validator

from clearinghouse.api.schemas.asking import Asking, TitleGiven
from clearinghouse.api.schemas.documents import RowOrNone
from clearinghouse.api.schemas.intake import Remark
from clearinghouse.api.schemas.parts import Code, Day, ListedOn, Told, Words, WordsOrNone, Written
from clearinghouse.api.schemas.procedures import DecisionRow
from clearinghouse.api.schemas.resources import Key, Note, distribution_of
from clearinghouse.law.fund import ProjectStage, ProjectStepKind
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.participants.facts import Words as Said
from clearinghouse.participants.kinds import Precision
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity

Amount = Annotated[Decimal, Field(gt=0, max_digits=14, decimal_places=2, examples=["25000.00"])]
# Money is told in words, so that no program makes a binary fraction of it.
Money = Annotated[Decimal, PlainSerializer(lambda amount: f"{amount:.2f}", return_type=str)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$", examples=["USD"])]


class ProgressRow(Told):
    """What happened to an item of the Road Map."""

    key: str
    happened_on: date
    precision: Precision
    stage: RoadMapStage
    text: Words
    decision: DecisionRow | None
    document: RowOrNone
    sources: list[str]
    confidence: str
    entry: int


class RoadMapPoint(Told):
    """An item with its progress, the earliest first."""

    number: int
    title: Words
    stage: RoadMapStage = Field(description="As the last progress tells.")
    progress: list[ProgressRow]


class RoadMap(ListedOn):
    """The eight items of the Road Map as on a day."""

    items: list[RoadMapPoint]


class ProgressGiven(Asking):
    """What happened to an item; the same key again is a correction."""

    key: Annotated[Key, Field(min_length=1, description="The name of the entry, for ever.")]
    number: Annotated[int, Field(ge=1, le=8)]
    happened_on: Day
    stage: RoadMapStage
    text: TitleGiven
    decision: Key = ""
    document: Written = ""
    sources: Note = ""


class ProjectRow(Told):
    """A project of the Fund."""

    key: str
    title: Words
    proposer: str
    proposed_on: date
    amount: Money
    currency: str
    received: Money
    stage: ProjectStage = Field(description="Approval follows from a decision.")
    is_public: bool

    @computed_field
    def href(self) -> str:
        """Return where the project is."""
        return f"/api/v1/fund/projects/{self.key}"


class ProjectList(ListedOn):
    """A part of the projects, the newest first."""

    items: list[ProjectRow]


class ProjectStepRow(Told):
    """A step of a project."""

    kind: ProjectStepKind
    taken_on: date
    decision: DecisionRow | None
    document: RowOrNone
    note: str
    entry: int


class Project(Told):
    """A project with its steps, the earliest first."""

    as_of: date
    row: ProjectRow
    purpose: WordsOrNone
    document: RowOrNone
    steps: list[ProjectStepRow]
    entry: int


class ProjectEntered(Told):
    """Under which key a project is known."""

    key: str


class ProposalToFund(Asking):
    """What a State proposes that the Fund should pay for."""

    title: TitleGiven
    purpose: TitleGiven | None = None
    amount: Amount
    currency: Currency
    document: Written = ""
    is_public: bool = False

    def proposal(self) -> dict[str, Any]:
        """Return it as operations take it."""
        return {
            "title": _words(self.title),
            "purpose": _words(self.purpose),
            "amount": self.amount,
            "currency": self.currency,
            "document": self.document,
            "distribution": distribution_of(is_public=self.is_public),
        }


class ProjectGiven(ProposalToFund):
    """A project as it was proposed otherwise than here."""

    proposer: Code
    proposed_on: Day


class ProjectWithdrawn(Asking):
    """Why a State withdraws what it proposed."""

    note: Note = ""


class StepGiven(Asking):
    """A step of a project."""

    kind: ProjectStepKind
    taken_on: Day
    decision: Annotated[Key, Field(description="The key of the decision that was taken.")] = ""
    document: Written = ""
    note: Note = ""


class StepTaken(Told):
    """What the law remarks on a step."""

    remarks: list[Remark]


class ContributionRow(Told):
    """What was announced and what has come."""

    number: int
    donor: str = Field(description="Empty where the donor does not want to be named to you.")
    kind: ContributionKind
    given_to: ContributionTo
    project: str
    amount: Money
    received: Money
    currency: str
    pledged_on: date
    due_before: date | None
    purpose: str
    publicity: Publicity
    last_on: date | None = Field(description="The day of the last receipt.")
    entry: int


class ContributionList(ListedOn):
    """A part of the contributions, the newest first."""

    items: list[ContributionRow]


class ContributionGiven(Asking):
    """What a donor announces."""

    donor: Code
    kind: ContributionKind
    given_to: ContributionTo
    project: Code = ""
    amount: Amount
    currency: Currency
    pledged_on: Day
    due_before: Annotated[Day | None, Field(description="The first day too late.")] = None
    purpose: Note = ""
    publicity: Publicity = Publicity.MEMBER_STATES


class ReceiptGiven(Asking):
    """What has come of a contribution."""

    received_on: Day
    amount: Amount
    note: Note = ""


class Numbered(Told):
    """The number under which something was entered."""

    number: int


class SecondmentRow(Told):
    """An officer seconded; the name is for the Secretariat and that State alone."""

    number: int
    state: str
    post: Words
    pledged_on: date
    starts_on: date | None
    ends_on: date | None = Field(description="The first day out of post.")
    is_in_post: bool
    name: str
    entry: int


class SecondmentList(ListedOn):
    """A part of the secondments, the newest first."""

    items: list[SecondmentRow]


class SecondmentGiven(Asking):
    """An officer whom a State offers."""

    state: Code
    post: TitleGiven
    pledged_on: Day
    name: Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")] = ""


class ServiceGiven(Asking):
    """The first day in post, or the first day out of it: one of the two."""

    starts_on: Day | None = None
    ends_on: Day | None = None

    @model_validator(mode="after")
    def _tells_one_day(self) -> Self:
        if (self.starts_on is None) == (self.ends_on is None):
            raise ValueError("tell either the first day in post or the first day out of it")
        return self


class YearOfGiving(Told):
    """What was announced and what came in a year, in one currency."""

    year: int
    currency: str
    pledged: Money
    received: Money


class Giving(ListedOn):
    """What was announced and what came, year by year, of all that is open to you."""

    items: list[YearOfGiving]


def _words(given: TitleGiven | None) -> Said:
    return Said(given.en, given.ru, given.kk) if given else Said()
