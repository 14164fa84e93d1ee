"""Reviews, proposals and choices: as they stand, and what is told to bring them about."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, computed_field

from clearinghouse.api.schemas.documents import RowOrNone
from clearinghouse.api.schemas.intake import Remark
from clearinghouse.api.schemas.parts import Code, Day, Told, Words
from clearinghouse.law.choices import How
from clearinghouse.law.coordination import Role
from clearinghouse.law.counting import Consent
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.proposals import Origin, ProposalStand
from clearinghouse.law.reviews import RecommendationKind, RecommendationStand
from clearinghouse.review.views import FigureCode

Text = Annotated[str, Field(max_length=20_000, pattern=r"^[^\x00]*$")]
# Titles stand in a line whose parts the sign | parts.
Title = Annotated[str, Field(max_length=300, pattern=r"^[^\x00|\n]*$")]
Year = Annotated[int, Field(ge=2000, le=2199, examples=[2024])]


class Given(BaseModel):
    """What is told to an endpoint; a field that it does not know is refused."""

    model_config = ConfigDict(extra="forbid")


class ReviewWords(Given):
    """The same words in three languages."""

    en: Text = ""
    ru: Text = ""
    kk: Text = ""


class ReviewTitle(Given):
    """A title in three languages, without the sign |."""

    en: Title
    ru: Title = ""
    kk: Title = ""


class Past(Told):
    """A review that public sources tell of."""

    dimension: str
    year: int
    held_on: date | None
    focus: Words
    sources: list[str]


class ReviewRow(Told):
    """A review that is run here."""

    key: str
    dimension: str
    name: Words
    year: int
    focus: Words
    opened_at: datetime
    expected: int = Field(description="How many contributions were asked for.")
    received: int = Field(description="How many of them have come.")

    @computed_field
    def href(self) -> str:
        """Return where the review is."""
        return f"/api/v1/reviews/{self.key}"


class ReviewList(Told):
    """Reviews: those of the past, and those run here that you may follow."""

    past: list[Past]
    items: list[ReviewRow]


class Asked(Told):
    """A State that was asked to contribute on an area."""

    area: str
    role: Role
    participant: str
    has_come: bool


class Contribution(Told):
    """What a State contributed."""

    state: str
    area: str = Field(description="Empty for the whole dimension.")
    number: int
    activities: str
    impact: str
    lessons: str
    strengthening: str
    given_at: datetime
    entry: int
    is_latest: bool
    answers_note: bool = Field(description="Whether it came after the note that asks for it.")


class Recommendation(Told):
    """A recommendation, and what became of it by decisions."""

    number: int
    kind: RecommendationKind
    area: str
    measure: str
    source: str = Field(description="The State that recommends; empty for the Committee.")
    text: Words
    follow_up: RecommendationStand
    decisions: list[str]
    proposals: list[str]
    entry: int


class Tally(Told):
    """How many rows are counted under an area or a participant."""

    under: str
    name: Words
    count: int


class Figure(Told):
    """A figure with how its rows part."""

    code: FigureCode
    total: int
    tallies: list[Tally]


class ReviewedArea(Told):
    """An area of the dimension."""

    code: str
    name: Words


class Review(Told):
    """A review whole."""

    row: ReviewRow
    since: date
    until: date
    before: date | None
    note: RowOrNone
    asked_at: datetime | None = Field(description="Since when contributions are asked for.")
    areas: list[ReviewedArea]
    asked: list[Asked]
    contributions: list[Contribution]
    recommendations: list[Recommendation]
    issued: list[RowOrNone]
    entry: int


class ReviewWhole(Review):
    """A review whole with its figures, reckoned at this moment."""

    figures: list[Figure]


class ReviewCounted(Told):
    """A row that a figure counts."""

    label: Words
    under: str
    day: date | None
    link: str = Field(description="A path of the pages without language; empty without a page.")
    sources: list[str]


class FigureRows(Figure):
    """A figure with every row that it counts."""

    rows: list[ReviewCounted]


class ReviewOpening(Given):
    """A review to be opened."""

    dimension: Code
    year: Year
    since: Day
    until: Day
    focus: ReviewWords = ReviewWords()
    before: Day | None = None
    note: Code = ""


class ReviewContribution(Given):
    """A contribution of a State."""

    state: Code
    area: Code = ""
    activities: Text = ""
    impact: Text = ""
    lessons: Text = ""
    strengthening: Text = ""


class RecommendationGiven(Given):
    """A recommendation."""

    kind: RecommendationKind
    text: ReviewWords
    area: Code = ""
    measure: Code = ""
    source: Code = ""


class DecisionNamed(Given):
    """The key of a decision that speaks of a recommendation."""

    decision: Code


class ReviewDone(Told):
    """What came of an act: a key or symbol, and what the law remarks."""

    key: str
    remarks: list[Remark] = []


class CatalogueProposal(Told):
    """A proposal to change the Catalogue, and how it stands."""

    key: str
    edition: str
    number: str
    replaces: bool
    dimension: str
    area: str
    title: Words
    reasons: Words
    origin: Origin
    proposer: str
    review: str
    recommendation: int
    draft: RowOrNone
    proposed_at: datetime
    withdrawn_at: datetime | None
    stand: ProposalStand = Field(description="As it follows from what was decided on its draft.")
    taken_up_on: date | None
    decision: str = Field(description="Key of the decision that adopted it; empty until then.")
    provision: str = Field(description="The provision under which the Catalogue was changed.")
    amended: int | None = Field(description="The entry of the record that tells of the change.")
    procedures: list[str]
    meetings: list[str]
    effect: str = Field(description="The line by which an adoption brings it about.")
    entry: int


class ProposalList(Told):
    """All proposals, the latest first."""

    items: list[CatalogueProposal]


class ProposalGiven(Given):
    """A proposal to be made."""

    edition: Code
    number: Annotated[str, Field(max_length=20, pattern=r"^[^\s|\x00]+$")]
    title: ReviewTitle
    reasons: ReviewWords = ReviewWords()
    origin: Origin
    proposer: Code
    dimension: Code
    area: Code = ""
    replaces: bool = False
    review: Code = ""
    recommendation: Annotated[int, Field(ge=0, le=32_000)] = 0


class Choice(Told):
    """What a State tells of a measure that it carries out."""

    key: str
    state: str
    edition: str
    measure: str
    title: Words
    dimension: str
    partners: list[str]
    how: How
    since: date | None
    until: date | None
    text: str
    distribution: Distribution
    told_at: datetime
    withdrawn_at: datetime | None
    is_replaced: bool
    entry: int


class ChoiceList(Told):
    """What was told for you and stands."""

    items: list[Choice]


class OwnChoices(Told):
    """What your State has told, with what it changed and withdrew."""

    consent: Consent
    consented_at: datetime | None
    choices: list[Choice]


class ChoiceFigure(Told):
    """A published figure: of what, and how many States."""

    code: str
    name: Words
    count: int


class ChoiceFigures(Told):
    """The published figures, the same for everybody."""

    on: date = Field(description="The first day of the half-year, as of which they are made.")
    by_measure: list[ChoiceFigure]
    by_dimension: list[ChoiceFigure]
    total: int = Field(description="A least number.")


class ChoiceGiven(Given):
    """A choice to be told."""

    edition: Code
    measure: Code
    partners: Annotated[list[Code], Field(max_length=100)] = []
    since: Day | None = None
    until: Day | None = Field(None, description="The first day on which it is no longer so.")
    text: Text = ""
    distribution: Distribution = Distribution.MEMBER_STATES


class ConsentGiven(Given):
    """How your State may be counted."""

    how: Consent
