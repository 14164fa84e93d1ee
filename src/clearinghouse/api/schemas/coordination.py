"""Submissions about areas, acting Coordinators, vacancies: what is told and what is asked."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, computed_field

from clearinghouse.api.schemas.documents import RowOrNone
from clearinghouse.api.schemas.measures import ListLine, Tenure, TenureTerm
from clearinghouse.api.schemas.parts import Code, Day, Listed, Told, Words, WordsOrNone
from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.law.coordination import Role
from clearinghouse.law.submissions import SubmissionKind, SubmissionStand
from clearinghouse.law.succession import ActingState, Left, NextStepKind


def _codes(remarks: Any) -> list[str]:
    return [each.reason.value for each in remarks]


Codes = Annotated[list[str], BeforeValidator(_codes)]
Text = Annotated[str, Field(max_length=20_000, pattern=r"^[^\x00]*$")]


class SubmissionRow(Told):
    """A submission as a list shows it."""

    key: str
    kind: SubmissionKind
    stand: SubmissionStand = Field(
        description="How it stands, as reckoned from what happened and the List."
    )
    area: str
    area_name: Words
    role: Role
    participant: str
    name: Words
    term: TenureTerm
    sent_at: datetime | None
    passed_on_at: datetime | None
    circulated_at: datetime | None
    withdrawn_at: datetime | None
    comments: int

    @computed_field
    def href(self) -> str:
        """Return where the submission is."""
        return f"/api/v1/coordination/submissions/{self.key}"


class SubmissionList(Listed):
    """A part of the submissions of which you are told."""

    items: list[SubmissionRow]


class SubmissionComment(Told):
    """What a State said about a submission."""

    participant: str
    kind: CommentKind
    text: str
    said_at: datetime
    entry: int


class PlacedBefore(Told):
    """A meeting before which a submission lies."""

    code: str
    title: Words
    point: str
    placed_on: date


class UnderSilence(Told):
    """A silence procedure whose adoption would grant a submission."""

    key: str
    title: Words
    opened_on: date
    ended_on: date | None


class Submission(Told):
    """A submission whole."""

    row: SubmissionRow
    version: int = Field(description="What a change or the sending confirms.")
    text: Words
    ahead: WordsOrNone = Field(description="Forward-looking recommendations of a report.")
    chair: str = Field(description="The State in the chair on the day of sending.")
    note: RowOrNone = Field(description="The note by which it was circulated.")
    ground: str = Field(description="Why it was withdrawn.")
    entry: int | None
    remarks: Codes = Field(description="Codes of what the law remarks.")
    comments: list[SubmissionComment]
    meetings: list[PlacedBefore]
    silences: list[UnderSilence]
    answer: Tenure | None = Field(description="The tenure by which the List answers it.")
    effect: str = Field(description="The effect by which an adoption grants it.")


class Acting(Told):
    """A proposal to act as Coordinator, and how it stands."""

    key: str
    area: str
    participant: str
    state: ActingState
    proposed_at: datetime
    since: date | None
    until: date | None
    consents: list[tuple[str, datetime]]
    missing: list[str]
    entry: int


class NextStep(Told):
    """What comes next in an area."""

    kind: NextStepKind
    area: str
    participant: str
    role: Role | None
    on: date | None


class AreaWhole(Told):
    """An area as on a day."""

    as_of: date = Field(validation_alias="on")
    line: ListLine
    tenures: list[Tenure]
    acting: list[Acting]
    submissions: list[SubmissionRow]
    steps: list[NextStep]


class Vacancy(Told):
    """A seat that would fall vacant, and who would stay in its area."""

    tenure: Tenure
    area_name: Words
    left: Left
    coordinators: list[Words]
    co_coordinators: list[Words]


class Vacancies(Told):
    """What would be vacant if a State left on a day."""

    participant: str
    leaving_on: date
    as_of: date
    items: list[Vacancy] = Field(validation_alias="rows")


class SentWords(BaseModel):
    """Words in the languages in which you have them."""

    model_config = ConfigDict(extra="forbid")

    en: Text = ""
    ru: Text = ""
    kk: Text = ""


class NewSubmission(BaseModel):
    """What your State wishes to submit; the term is half-open."""

    model_config = ConfigDict(extra="forbid")

    kind: SubmissionKind
    area: Code
    role: Role
    text: SentWords
    starts_on: Day | None = None
    ends_on: Day | None = Field(default=None, description="The first day after the term.")
    ahead: SentWords = SentWords()


class NewComment(BaseModel):
    """What your State says about a submission."""

    model_config = ConfigDict(extra="forbid")

    kind: CommentKind
    text: Text = ""


class Kept(Told):
    """What an act has left: the key of what it is about, and the remarks of the law."""

    key: str
    remarks: list[str] = Field(description="Codes of what the law remarks.")


class Revised(Told):
    """The version in which a draft now stands, to be named when it is sent."""

    key: str
    version: int


class PlaceOnAgenda(BaseModel):
    """Before which meeting something is laid, and under which point of its agenda."""

    model_config = ConfigDict(extra="forbid")

    sitting: Code
    point: Code
