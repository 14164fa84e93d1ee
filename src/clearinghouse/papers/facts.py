"""What officers hand to the room."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from clearinghouse.law.action_plans import Modality
from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Precision
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFacts:
    """A part in one language, as typed by somebody who saw it in ``version`` (0: not yet there)."""

    part: PaperPart
    language: Language
    text: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodFacts:
    """The first and the last day on which a paper is to apply; none: it does not say."""

    first: date | None
    last: date | None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentFacts:
    """What a State says on a part, and the words that it proposes."""

    part: PaperPart
    text: str = ""
    proposal: str = ""
    paragraph: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFacts:
    """What the drafters make of a comment."""

    kind: AnswerKind
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFacts:
    """When an activity takes place, both days included, and how exactly that is known."""

    first: date | None = None
    last: date | None = None
    precision: Precision = Precision.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityFacts:
    """An activity of a plan; ``measures`` are pairs of an edition and a key of its Catalogue."""

    code: str
    title: Words
    modality: Modality
    timeline: TimelineFacts = field(default_factory=TimelineFacts)
    states: tuple[str, ...] = ()
    organisations: str = ""
    indicators: str = ""
    times_a_year: int = 0
    measures: tuple[tuple[str, str], ...] = ()
    sources: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFacts:
    """How a focal point of a network is reached, its deputy, its languages and hours."""

    office: str
    email: str
    languages: tuple[str, ...]
    opens: time
    closes: time
    zone: str
    phone: str = ""
    deputy_office: str = ""
    deputy_email: str = ""
    deputy_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFacts:
    """Until when comments are asked for, and what the drafters say with the text."""

    deadline: datetime
    letter: str = ""
