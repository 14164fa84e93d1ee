"""What queries hand to the edges: drafts, rounds and papers of areas as a reader may see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from clearinghouse.documents.views import Row
from clearinghouse.law.action_plans import Modality, Progress
from clearinghouse.law.concept_papers import PaperPart, PaperStand
from clearinghouse.law.coordination import Role
from clearinghouse.law.falling_due import DueStand, FallsDue
from clearinghouse.law.networks import Answering
from clearinghouse.law.ruling import Remark
from clearinghouse.papers.kinds import AnswerKind, AreaPaperKind, DraftStage
from clearinghouse.participants.kinds import Precision
from clearinghouse.participants.queries.views import Words
from clearinghouse.text.blocks import Text


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What falls due for an area, as it stands on the day; ``state`` is who owes it."""

    due: FallsDue
    stand: DueStand
    state: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A document bound to an area.

    ``silence`` or ``decision`` names what approved it, both empty while nothing has.  ``first`` and
    ``last`` are the days of its period, None where the paper does not say.
    """

    area: str
    kind: AreaPaperKind
    row: Row
    author: str
    approved_on: date | None
    decision: str
    silence: str
    first: date | None
    last: date | None
    extended_by: str
    stand: PaperStand
    remarks: tuple[Remark, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft as a list shows it."""

    address: str
    area: str
    state: str
    stage: DraftStage
    rounds: int
    closes_at: datetime | None
    begun_at: datetime
    is_ours: bool


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A priority area: who leads it, its papers, its drafts, what falls due."""

    code: str
    dimension: str
    dimension_name: Words
    name: Words
    seats: Mapping[str, frozenset[Role]]
    papers: tuple[PaperRow, ...]
    drafts: tuple[DraftRow, ...]
    due: tuple[Reckoned, ...]

    @property
    def paper(self) -> PaperRow | None:
        """Return the concept paper that stands last, approved before any other."""
        return self._last(AreaPaperKind.CONCEPT_PAPER)

    @property
    def plan(self) -> PaperRow | None:
        """Return the action plan that stands last."""
        return self._last(AreaPaperKind.ACTION_PLAN)

    def _last(self, kind: AreaPaperKind) -> PaperRow | None:
        found = [paper for paper in self.papers if paper.kind is kind]
        approved = [paper for paper in found if paper.approved_on is not None]
        return next(iter(approved or found), None)


@dataclass(frozen=True, slots=True)
class PartView:
    """A part in one language as it stands; ``version`` is 0 where nothing was ever written."""

    part: PaperPart
    language: str
    text: str
    version: int
    changed_at: datetime | None
    changed_for: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What the drafters make of a comment."""

    kind: AnswerKind
    text: str
    state: str
    answered_at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class CommentView:
    """What a delegation says on a part."""

    place: int
    state: str
    part: PaperPart
    paragraph: str
    text: str
    proposal: str
    made_at: datetime
    is_late: bool
    entry: int
    answer: AnswerView | None


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round: what was issued, in each language by its digest, and what was said on it."""

    number: int
    issued_at: datetime
    deadline: datetime
    is_open: bool
    letter: str
    first: date | None
    last: date | None
    titles: Mapping[str, str]
    texts: Mapping[str, Text]
    digests: Mapping[str, str]
    comments: tuple[CommentView, ...]
    entry: int

    @property
    def unanswered(self) -> int:
        """Return how many comments wait for an answer."""
        return sum(comment.answer is None for comment in self.comments)


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft whole.  ``may_write`` and ``may_comment`` tell what the reader's State can do."""

    row: DraftRow
    area_name: Words
    hands: tuple[str, ...]
    parts: Mapping[tuple[PaperPart, str], PartView]
    first: date | None
    last: date | None
    period_version: int
    remarks: tuple[Remark, ...]
    rounds: tuple[RoundView, ...]
    meetings: tuple[tuple[str, str, date | None], ...]
    due: tuple[Reckoned, ...]
    document: Row | None
    paper: PaperRow | None
    ground: str
    may_write: bool
    may_comment: bool

    @property
    def last_round(self) -> RoundView | None:
        """Return the round that was issued last."""
        return self.rounds[-1] if self.rounds else None

    def part(self, part: PaperPart, language: str) -> PartView:
        """Return a part in a language, empty where nothing was written."""
        return self.parts.get((part, language)) or PartView(part, language, "", 0, None, "")


@dataclass(frozen=True, slots=True)
class StepView:
    """How far an activity had come on a day."""

    progress: Progress
    noted_on: date
    note: str
    state: str
    entry: int


@dataclass(frozen=True, slots=True)
class ActivityView:
    """An activity with its history; ``due`` is what its cadence asks for this year."""

    area: str
    code: str
    title: Words
    modality: Modality
    first: date | None
    last: date | None
    precision: Precision
    states: tuple[str, ...]
    organisations: str
    indicators: str
    times_a_year: int
    measures: tuple[tuple[str, str, Words], ...]
    steps: tuple[StepView, ...]
    occasions: tuple[tuple[date, str], ...]
    due: Reckoned | None
    sources: str
    version: int
    changed_at: datetime
    entry: int

    @property
    def progress(self) -> Progress:
        """Return how far it has come; what nothing was noted of is planned."""
        return self.steps[-1].progress if self.steps else Progress.PLANNED


@dataclass(frozen=True, slots=True)
class PlanView:
    """The action plan of an area as it stands: its activities, counts, reviews."""

    area: str
    name: Words
    activities: tuple[ActivityView, ...]
    reviews: tuple[tuple[str, date], ...]
    due: Reckoned | None
    changed_at: datetime | None

    def counted(self) -> tuple[tuple[Progress, int], ...]:
        """Return how many activities have come how far."""
        reached = [activity.progress for activity in self.activities]
        return tuple((progress, reached.count(progress)) for progress in Progress)


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact as members of its network see it."""

    number: int
    participant: str
    office: str
    email: str
    phone: str
    deputy_office: str
    deputy_email: str
    deputy_phone: str
    languages: tuple[str, ...]
    opens: time
    closes: time
    zone: str
    confirmed_on: date
    is_confirmed: bool
    due: Reckoned
    answering: Answering
    has_answered: bool
    is_ours: bool


@dataclass(frozen=True, slots=True)
class KeptAlive:
    """A network: the contacts to be confirmed, as far as the reader knows them, and its call."""

    code: str
    name: Words
    contacts: tuple[Reckoned, ...]
    call: Reckoned


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A network, and who answers in it for the own delegation: nobody, where number is None."""

    code: str
    name: Words
    number: int | None
    office: str


@dataclass(frozen=True, slots=True)
class NetworkView:
    """A network: how many contacts it has, how they answer, and who they are for its members."""

    code: str
    area: str
    area_name: Words
    name: Words
    provision: str
    size: int
    confirmed: int
    contacts: tuple[ContactView, ...]
    calls: tuple[tuple[date, datetime, Answering], ...]
    answering: Answering
    is_member: bool
    may_answer: bool
    is_call_due: bool
