"""What officers hand to the room."""

from dataclasses import dataclass
from datetime import date, datetime

from clearinghouse.law.concept_papers import Part
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFacts:
    """A part in one language, as typed by somebody who saw it in ``version`` (0: not yet there)."""

    part: Part
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

    part: Part
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
class RoundFacts:
    """Until when comments are asked for, and what the drafters say with the text."""

    deadline: datetime
    letter: str = ""
