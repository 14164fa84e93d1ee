"""What an act of this room is told, before any table."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.follow_up import Bearer, FollowUpStand
from clearinghouse.law.fund import ProjectStepKind
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Confidence, Precision
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpFacts:
    """What a decision (its key) asks for, and of whom.

    ``due_before`` is the first day too late; with the precision of a month, the first day of the
    month after.
    """

    decision: str
    bearer: Bearer
    task: Words
    due_before: date | None = None
    precision: Precision = Precision.UNKNOWN
    distribution: Distribution = Distribution.MEMBER_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveFacts:
    """How a follow-up stands from a day on.

    ``document`` is a symbol or an address, ``superseded_by`` the key of a decision.
    """

    stand: FollowUpStand
    moved_on: date
    document: str = ""
    note: str = ""
    superseded_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressFacts:
    """What happened to an item of the Road Map, and how far it has come by that.

    ``key`` names the entry; stated again under it, it is corrected.  ``document`` is a symbol.
    """

    key: str
    number: int
    happened_on: date
    stage: RoadMapStage
    text: Words
    precision: Precision = Precision.DAY
    decision: str = ""
    document: str = ""
    sources: str = ""
    confidence: Confidence = Confidence.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """What a State or an organisation proposes, and what it asks for it."""

    proposer: str
    title: Words
    purpose: Words
    proposed_on: date
    amount: Decimal
    currency: str
    document: str = ""
    distribution: Distribution = Distribution.MEMBER_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalFacts:
    """What a State proposes for itself, on the day on which it does."""

    title: Words
    purpose: Words
    amount: Decimal
    currency: str
    document: str = ""
    distribution: Distribution = Distribution.MEMBER_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFacts:
    """A step of a project; ``decision`` is a key, ``document`` a symbol or an address."""

    kind: ProjectStepKind
    taken_on: date
    decision: str = ""
    document: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionFacts:
    """What a donor announces; what is given in kind is reckoned in money."""

    donor: str
    kind: ContributionKind
    given_to: ContributionTo
    amount: Decimal
    currency: str
    pledged_on: date
    due_before: date | None = None
    project: str = ""
    purpose: str = ""
    publicity: Publicity = Publicity.MEMBER_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondmentFacts:
    """An officer whom a State offers; the name is for the Secretariat and that State alone."""

    state: str
    post: Words
    pledged_on: date
    name: str = ""
