"""What an act of this room is told, before any table."""

from dataclasses import dataclass
from datetime import date

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.follow_up import Bearer, FollowUpStand
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Precision


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
