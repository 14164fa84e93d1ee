"""What is told about reviews, proposals and choices, before any table."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.proposals import Origin
from clearinghouse.law.reviews import RecommendationKind
from clearinghouse.participants.facts import Words

UNSAID: Final = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningFacts:
    """A review as it is opened.

    Implementation is looked at on the days from ``since`` to ``until``, both included; ``note`` is
    the address or symbol of the note that asked for contributions ``before`` a day, if any.
    """

    dimension: str
    year: int
    since: date
    until: date
    focus: Words = UNSAID
    before: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionFacts:
    """What a State contributes on an area, or on the whole dimension where none is named."""

    state: str
    area: str = ""
    activities: str = ""
    impact: str = ""
    lessons: str = ""
    strengthening: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationFacts:
    """What is recommended and by whom; ``measure`` is an edition and key ("2021/2.2.3")."""

    kind: RecommendationKind
    text: Words
    area: str = ""
    measure: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalFacts:
    """A measure to be added to an edition, or (``replaces``) to be worded anew.

    ``review`` and ``recommendation`` name what it comes from, if it comes out of a review.
    """

    edition: str
    number: str
    title: Words
    origin: Origin
    proposer: str
    dimension: str = ""
    area: str = ""
    reasons: Words = UNSAID
    replaces: bool = False
    review: str = ""
    recommendation: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceFacts:
    """What a State tells of a measure that it carries out; ``until`` is the first day after it."""

    edition: str
    measure: str
    partners: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    text: str = ""
    distribution: Distribution = Distribution.MEMBER_STATES
