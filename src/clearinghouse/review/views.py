"""What the queries of the room hand to the edges: frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clearinghouse.documents.views import Row
from clearinghouse.law.choices import How
from clearinghouse.law.coordination import Role
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.counting import Consent
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.proposals import Origin, ProposalStand
from clearinghouse.law.reviews import Expected, RecommendationKind, RecommendationStand

Words = Mapping[str, str]


class FigureCode(StrEnum):
    """What is counted in a review."""

    EVENTS = "events"
    HOSTS = "hosts"
    PAPERS = "papers"
    PLANS = "plans"
    COORDINATORS = "coordinators"
    MEASURES = "measures"
    CHANGES = "changes"
    DECISIONS = "decisions"
    CONTRIBUTIONS = "contributions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A row that a figure counts; ``link`` is a path without language, where it has a page.

    ``under`` is the code under which it is counted: an area's or a participant's.
    """

    label: Words
    under: str = ""
    day: date | None = None
    link: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows are counted under a code."""

    under: str
    name: Words
    count: int


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with the rows that it counts, and how they part."""

    code: FigureCode
    rows: tuple[Counted, ...]
    tallies: tuple[Tally, ...]

    @property
    def total(self) -> int:
        """How many rows there are; one that counts under several codes is one row still."""
        return len({(row.link, tuple(row.label.items()), row.day) for row in self.rows})


@dataclass(frozen=True, slots=True)
class PastRow:
    """A review that sources tell of."""

    dimension: str
    year: int
    held_on: date | None
    focus: Words
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area of the dimension; the whole dimension where it has no areas."""

    code: str
    name: Words


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A State that was asked, and whether its contribution has come."""

    area: str
    role: Role
    participant: str
    has_come: bool


@dataclass(frozen=True, slots=True)
class AwaitedRow:
    """A review with those who were asked to contribute and had not by a moment.

    ``before`` is the first day too late, None where none was set.
    """

    key: str
    dimension: str
    year: int
    opened_on: date
    before: date | None
    waiting: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """What a State contributed; ``is_latest`` unless another took its place."""

    state: str
    area: str
    number: int
    activities: str
    impact: str
    lessons: str
    strengthening: str
    given_at: datetime
    entry: int
    is_latest: bool
    answers_note: bool


@dataclass(frozen=True, slots=True)
class CallRow:
    """The note that asks for contributions as a draft, and when it was issued as a note."""

    draft: int
    state: DraftState
    issued_at: datetime | None


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """A recommendation, what decisions made of it, and the proposals that came of it."""

    number: int
    kind: RecommendationKind
    area: str
    measure: str
    source: str
    text: Words
    follow_up: RecommendationStand
    decisions: tuple[str, ...]
    proposals: tuple[str, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review as a list shows it."""

    key: str
    dimension: str
    name: Words
    year: int
    focus: Words
    opened_at: datetime
    expected: int
    received: int


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review whole.

    ``note`` asks for contributions, since ``asked_at``; both are None until it is issued.
    ``call`` is the note as the registry composed it here, if it did.
    """

    row: ReviewRow
    since: date
    until: date
    before: date | None
    note: Row | None
    asked_at: datetime | None
    call: CallRow | None
    areas: tuple[AreaRow, ...]
    asked: tuple[AskedRow, ...]
    contributions: tuple[ContributionRow, ...]
    recommendations: tuple[RecommendationRow, ...]
    issued: tuple[Row, ...]
    entry: int

    @property
    def latest(self) -> tuple[ContributionRow, ...]:
        """Return the contributions that stand."""
        return tuple(each for each in self.contributions if each.is_latest)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a review looks at; ``review`` is None while none has been opened."""

    dimension: str
    name: Words
    year: int
    areas: tuple[AreaRow, ...]
    since: date
    until: date
    review: ReviewView | None = None


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal and how it stands; ``effect`` is the line by which an adoption brings it about.

    ``decision`` is the key of the decision that adopted it, ``provision`` what the change of the
    Catalogue rests on, ``amended`` the entry that tells of the change; empty until there is one.
    """

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
    draft: Row | None
    proposed_at: datetime
    withdrawn_at: datetime | None
    stand: ProposalStand
    taken_up_on: date | None
    decision: str
    provision: str
    amended: int | None
    procedures: tuple[str, ...]
    meetings: tuple[str, ...]
    effect: str
    entry: int


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """What a State told of a measure that it carries out."""

    key: str
    state: str
    edition: str
    measure: str
    title: Words
    dimension: str
    partners: tuple[str, ...]
    how: How
    since: date | None
    until: date | None
    text: str
    distribution: Distribution
    told_at: datetime
    withdrawn_at: datetime | None
    is_replaced: bool
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosable:
    """A measure that a State may name, in an edition of which the house holds it."""

    edition: str
    edition_title: Words
    key: str
    number: str
    title: Words
    dimension: str
    dimension_name: Words


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A published figure of choices: what is counted, and how many States."""

    code: str
    name: Words
    count: int


@dataclass(frozen=True, slots=True)
class ChoiceFigures:
    """The published figures of choices as on a day; ``total`` is a least number."""

    on: date
    by_measure: tuple[FigureRow, ...]
    by_dimension: tuple[FigureRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OwnChoices:
    """What the reader's State has told, and how it may be counted."""

    consent: Consent
    consented_at: datetime | None
    choices: tuple[ChoiceRow, ...] = field(default=())
