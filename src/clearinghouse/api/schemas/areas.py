"""Papers of the priority areas: what applies, what is drafted, plans, networks, what falls due."""

from datetime import date, datetime, time
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, computed_field

from clearinghouse.api.schemas.documents import Block, DocumentRow, RowOrNone
from clearinghouse.api.schemas.intake import Remark
from clearinghouse.api.schemas.parts import Code, Day, Told, Words
from clearinghouse.law.action_plans import Modality, Progress
from clearinghouse.law.concept_papers import PaperPart, PaperStand
from clearinghouse.law.coordination import Role
from clearinghouse.law.falling_due import DueStand
from clearinghouse.papers.kinds import AnswerKind, AreaPaperKind, DraftStage
from clearinghouse.participants.kinds import Precision
from clearinghouse.text.languages import Language

Text = Annotated[str, Field(max_length=60_000, pattern=r"^[^\x00]*$")]


class PaperGround(Told):
    """A fact from which a day was reckoned."""

    fact: str
    on: date


class Falling(Told):
    """What falls due: the last day in time and the facts from which it follows."""

    provision: str
    due_on: date
    derived_from: list[PaperGround]
    called_from: date
    met_on: date | None
    stand: DueStand
    state: str = Field(description="Who owes it; empty where nobody coordinates.")


class AreaPaper(Told):
    """A document that is the concept paper or the action plan of an area."""

    area: str
    kind: AreaPaperKind
    row: DocumentRow
    author: str
    approved_on: date | None
    decision: str = Field(description="The key of the decision, if open to you.")
    first: date | None = Field(description="Null where the paper states no period.")
    last: date | None
    stand: PaperStand
    missing: list[str] = Field(description="What the law remarks on it, as codes.")
    entry: int


class PaperDraftRow(Told):
    """A draft as a list shows it."""

    address: str
    area: str
    state: str
    stage: DraftStage
    rounds: int
    closes_at: datetime | None

    @computed_field
    def href(self) -> str:
        """Return where the draft is."""
        return f"/api/v1/papers/drafts/{self.address}"


class AreaSeat(Told):
    """A State and its roles in an area."""

    state: str
    roles: list[Role]


class AreaOfPapers(Told):
    """A priority area with its papers."""

    code: str
    dimension: str
    name: Words
    seats: list[AreaSeat]
    papers: list[AreaPaper]
    drafts: list[PaperDraftRow]
    due: list[Falling]


class AreaList(Told):
    """Every priority area, in the order of the List."""

    items: list[AreaOfPapers]


class PartText(Told):
    """A part in one language as it stands, with the version to name when it is changed."""

    part: PaperPart
    language: Language
    text: str
    version: int


class AnswerToComment(Told):
    """What the drafters make of a comment."""

    kind: AnswerKind
    text: str
    state: str
    answered_at: datetime


class PaperComment(Told):
    """What a delegation says on a part."""

    place: int
    state: str
    part: PaperPart
    paragraph: str
    text: str
    proposal: str
    made_at: datetime
    is_late: bool
    answer: AnswerToComment | None
    entry: int


class Round(Told):
    """A round of consultation: what was issued, and what was said on it."""

    number: int
    issued_at: datetime
    deadline: datetime
    letter: str
    digests: dict[str, str] = Field(description="SHA-256 by language.")
    titles: dict[str, str]
    texts: dict[str, list[Block]]
    comments: list[PaperComment]
    entry: int


class Draft(Told):
    """A draft concept paper whole."""

    row: PaperDraftRow
    hands: list[str] = Field(description="The States that write it.")
    parts: list[PartText] = Field(description="Empty for those who only comment.")
    first: date | None
    last: date | None
    period_version: int
    missing: list[str]
    rounds: list[Round]
    document: RowOrNone


class PaperTyped(BaseModel):
    """What is sent with an act; a field that is not known is refused."""

    model_config = ConfigDict(extra="forbid")


class Beginning(PaperTyped):
    """For which area a draft is begun; the registry names the State."""

    area: Code
    state: Code = ""


class PartTyped(PaperTyped):
    """A part as it is to be kept; ``version`` is the one that was read, 0 for none."""

    part: PaperPart
    language: Language
    text: Text
    version: Annotated[int, Field(ge=0, le=2**31 - 1)]


class PeriodTyped(PaperTyped):
    """The first and the last day of a period, both included; ``version`` is the one read."""

    first: Day | None = None
    last: Day | None = None
    version: Annotated[int, Field(ge=0, le=2**31 - 1)] = 0


class MeetingTyped(PaperTyped):
    """At which meeting experts deliberate."""

    meeting: Annotated[Code, Field(min_length=1)]


class AbandonmentTyped(PaperTyped):
    """Why a draft is given up."""

    ground: Text


class RoundTyped(PaperTyped):
    """Until which day comments are asked for, that day included in Astana."""

    last_day: Day
    letter: Text = ""


class CommentTyped(PaperTyped):
    """A comment on a part; the registry names the State."""

    part: PaperPart
    text: Text = ""
    proposal: Text = ""
    paragraph: Code = ""
    state: Code = ""


class AnswerTyped(PaperTyped):
    """What the drafters make of a comment."""

    kind: AnswerKind
    text: Text = ""


class PaperDone(Told):
    """That an act was done: where, under which number, and what the law remarks."""

    address: str = ""
    number: int = 0
    symbol: str = ""
    remarks: list[Remark] = Field(default_factory=list)


class MeasureLink(Told):
    """A measure that an activity puts into effect."""

    edition: str
    key: str
    title: Words


class ActivityStep(Told):
    """How far an activity had come on a day."""

    progress: Progress
    noted_on: date
    note: str
    state: str


class Activity(Told):
    """An activity of an action plan."""

    area: str
    code: str
    title: Words
    modality: Modality
    first: date | None
    last: date | None
    precision: Precision
    states: list[str]
    organisations: str
    indicators: str
    times_a_year: int
    progress: Progress
    measures: list[MeasureLink]
    steps: list[ActivityStep]
    due: Falling | None
    version: int
    entry: int


class Plan(Told):
    """The action plan of an area as it stands."""

    area: str
    name: Words
    activities: list[Activity]
    counted: dict[str, int]
    due: Falling | None


class ActionPlanList(Told):
    """The plans of all areas that have one."""

    items: list[Plan]


class Answering(Told):
    """How calls are answered; times in seconds."""

    called: int
    answered: int
    usual: float | None
    slowest: float | None


class Contact(Told):
    """A contact, for members of its network."""

    number: int
    participant: str
    office: str
    email: str
    phone: str
    deputy_office: str
    deputy_email: str
    deputy_phone: str
    languages: list[str]
    opens: time
    closes: time
    zone: str
    confirmed_on: date
    is_confirmed: bool
    answering: Answering


class Network(Told):
    """A network of focal points; its contacts are told to its members only."""

    code: str
    area: str
    name: Words
    provision: str
    size: int
    confirmed: int
    answering: Answering
    contacts: list[Contact]


class NetworkList(Told):
    """The networks of which you may know."""

    items: list[Network]
