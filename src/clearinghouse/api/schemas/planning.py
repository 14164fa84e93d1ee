"""Plans, submissions and events as the interface tells them."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from clearinghouse.api.schemas.parts import Day, Listed, Told, Words
from clearinghouse.law.clashes import ClashKind
from clearinghouse.law.planning import PlanChange
from clearinghouse.participants.facts import Words as Said
from clearinghouse.planning.facts import EventFacts, OrganiserFacts
from clearinghouse.planning.views import AnswerToCall, PlanStage, SubmissionState

Text = Annotated[str, Field(max_length=6000, pattern=r"^[^\x00]*$")]
Short = Annotated[str, Field(max_length=400, pattern=r"^[^\x00]*$")]
Code = Annotated[str, Field(max_length=40, pattern=r"^[^\x00]*$")]


class Organiser(Told):
    """Who holds an event: a participant, its agency, or an agency alone."""

    participant: str = ""
    agency: Words = Words()


class EventTold(Told):
    """An event as it is submitted or planned."""

    title: Words
    time: str = Field(description="2027-05-12, 2027-05-12/2027-05-14, 2027-05, 2027-Q2, 2027-H1 …")
    concept: str
    purpose: str
    organisers: list[Organiser]
    mode: str
    place: str
    place_as_written: str
    host: str
    dimension: str
    area: str
    measures: list[str]
    languages: list[str]
    participation: str
    financing: str = Field(description="Told to Member States and the Secretariat only.")


class PlanApproval(Told):
    """By what a plan was approved."""

    on: date
    as_written: str = Field(description="As sources give the day, where they tell of it.")
    decision: str


class PlanRow(Told):
    """A plan in a list."""

    year: int
    stage: PlanStage
    submit_before: date | None
    events: int
    approval: PlanApproval | None
    sources: str
    entry: int


class PlanList(Listed):
    """The annual plans, the latest year first."""

    items: list[PlanRow]


class PlannedEventRow(Told):
    """An event of a plan as it stands."""

    code: str
    year: int
    facts: EventTold
    first: date
    last: date
    is_to_the_day: bool
    change: PlanChange
    reason: str
    number: int = Field(description="The version that stands.")
    made_at: datetime
    entry: int


class ClashTold(Told):
    """Two events that fall together."""

    first: str
    second: str
    kinds: list[ClashKind]
    is_certain: bool


class AnswerTold(Told):
    """How a participant has answered a call."""

    participant: str
    answer: AnswerToCall
    events: int


class PlanWhole(Told):
    """A plan with its events; clashes and answers for those who follow its making."""

    plan: PlanRow
    events: list[PlannedEventRow]
    clashes: list[ClashTold]
    answers: list[AnswerTold]


class EventWhole(Told):
    """An event with every version of it, the newest first."""

    event: PlannedEventRow
    versions: list[PlannedEventRow]
    sources: str


class SubmissionVersionTold(Told):
    """A version of a submission."""

    number: int
    facts: EventTold
    is_draft: bool
    written_at: datetime
    entry: int


class SubmissionTold(Told):
    """A submission with its versions, the newest first."""

    year: int
    number: int
    participant: str
    state: SubmissionState
    planned_as: str
    versions: list[SubmissionVersionTold]


class PlanSubmissionList(Listed):
    """The submissions that you may see: your own; all of them for the Secretariat."""

    items: list[SubmissionTold]


class SubmissionWritten(BaseModel):
    """What is sent; a field that is not known is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TitleTyped(SubmissionWritten):
    """The same words in three languages."""

    en: Short = ""
    ru: Short = ""
    kk: Short = ""

    def words(self) -> Said:
        """Return them as operations take them."""
        return Said(self.en, self.ru, self.kk)


class OrganiserTyped(SubmissionWritten):
    """Who holds an event."""

    participant: Code = ""
    agency: TitleTyped = TitleTyped()


class EventTyped(SubmissionWritten):
    """An event as it is submitted; of a draft nothing is demanded."""

    title: TitleTyped = TitleTyped()
    time: Code = ""
    concept: Text = ""
    purpose: Text = ""
    organisers: Annotated[list[OrganiserTyped], Field(max_length=20)] = []
    mode: Annotated[str, Field(pattern="^(in_person|online|hybrid|unknown)$")] = "in_person"
    place: Code = ""
    place_as_written: Short = ""
    host: Code = ""
    dimension: Code = ""
    area: Code = ""
    measures: Annotated[list[Code], Field(max_length=40)] = []
    languages: Annotated[list[Code], Field(max_length=12)] = []
    participation: Text = ""
    financing: Text = ""

    def facts(self) -> EventFacts:
        """Return the event as operations take it."""
        plain: dict[str, Any] = {
            name: getattr(self, name)
            for name in EventFacts.__slots__
            if name not in ("title", "organisers", "measures", "languages")
        }
        return EventFacts(
            title=self.title.words(),
            organisers=tuple(
                OrganiserFacts(participant=each.participant, agency=each.agency.words())
                for each in self.organisers
            ),
            measures=tuple(self.measures),
            languages=tuple(self.languages),
            **plain,
        )


class SubmissionTyped(SubmissionWritten):
    """A submission, new or changed: ``number`` and ``seen`` name what was changed."""

    event: EventTyped
    is_draft: bool = False
    number: Annotated[int, Field(ge=0, le=32767)] = 0
    seen: Annotated[int, Field(ge=0, le=32767)] = 0


class RemarkTold(Told):
    """What the law remarks, by its code."""

    reason: str
    provision: str


class SubmissionSaved(Told):
    """The submission and its version, with what the law remarks."""

    number: int
    version: int
    remarks: list[RemarkTold]


class NilSaved(Told):
    """Whether the answer was new."""

    is_new: bool


class CallTyped(SubmissionWritten):
    """A call: under a decision, whose day it takes, or with a day of its own."""

    year: Annotated[int, Field(ge=2000, le=2100)]
    decision: Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")] = ""
    before: Day | None = None


class PlanCompiled(Told):
    """How many events the plan has taken in."""

    events: int
