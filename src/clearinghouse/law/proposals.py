"""Proposals to add or change a measure: who makes them, and how they stand.

Nobody declares how a proposal stands.  It follows from what meetings and silence procedures have
made of its text, and from the amendment by which the Catalogue took it up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.distribution import Standing
from clearinghouse.law.meetings import THROUGH_THE_CHAIR, Outcome
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Remark

CHANGED_BY_CONSENSUS: Final = provision("modalities-2023", "3.1")


class ProposalReason(Reason):
    """What is to be noticed about a proposal."""

    THROUGH_THE_CHAIRMANSHIP = "proposal_through_the_chairmanship"
    NOT_A_MEMBER = "proposal_not_of_a_member"
    NUMBER_IN_USE = "proposal_number_in_use"
    NUMBER_NOT_IN_USE = "proposal_number_not_in_use"
    EDITION_NOT_IN_FORCE = "proposal_edition_not_in_force"


class Origin(StrEnum):
    """Where a proposal comes from."""

    STATE = "state"
    COORDINATOR = "coordinator"
    REVIEW = "review"


class ProposalStand(StrEnum):
    """How a proposal stands."""

    PROPOSED = "proposed"
    ON_THE_AGENDA = "on_the_agenda"
    UNDER_SILENCE = "under_silence"
    CONTINUED = "continued"
    RECOMMENDED = "recommended"
    NOT_ADOPTED = "not_adopted"
    ADOPTED = "adopted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A change of the Catalogue is proposed."""

    edition: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What happened to a proposal.

    ``taken_up_on`` is the day from which the Catalogue has it by the decision on it; it may be
    decided, and the Catalogue still wait for its change.  ``ended`` are the ends of silence
    procedures that were broken, ``outcomes`` what meetings made of it, each with its moment.
    """

    taken_up_on: date | None = None
    is_decided: bool = False
    is_withdrawn: bool = False
    is_under_silence: bool = False
    is_placed: bool = False
    ended: tuple[datetime, ...] = field(default=())
    outcomes: tuple[tuple[datetime, Outcome], ...] = field(default=())


@implements(CHANGED_BY_CONSENSUS, THROUGH_THE_CHAIR)
def propose(
    edition: str,
    number: str,
    *,
    origin: Origin,
    standing: Standing | None,
    replaces: bool,
    numbers: Iterable[str],
    edition_in_force: str,
) -> Permitted[Proposed]:
    """Rule on a proposal; only the decision on it can refuse, under consensus.

    ``standing`` is that of who proposes, ``numbers`` those in use in the edition on the day.
    """
    remarks = []
    if origin is Origin.COORDINATOR:
        remarks.append(Remark(THROUGH_THE_CHAIR, ProposalReason.THROUGH_THE_CHAIRMANSHIP))
    if standing not in (Standing.MEMBER, Standing.SECRETARIAT):
        remarks.append(Remark(CHANGED_BY_CONSENSUS, ProposalReason.NOT_A_MEMBER))
    if edition != edition_in_force:
        told = {"edition": edition_in_force}
        remarks.append(Remark(CHANGED_BY_CONSENSUS, ProposalReason.EDITION_NOT_IN_FORCE, told))
    is_used = number in set(numbers)
    if replaces is not is_used:
        reason = ProposalReason.NUMBER_IN_USE if is_used else ProposalReason.NUMBER_NOT_IN_USE
        remarks.append(Remark(CHANGED_BY_CONSENSUS, reason, {"number": number}))
    return Permitted(Proposed(edition, number), tuple(remarks))


@implements(CHANGED_BY_CONSENSUS)
def stand_of(course: Course) -> ProposalStand:
    """Return how a proposal stands, from what happened to it."""
    if course.is_decided or course.taken_up_on is not None:
        return ProposalStand.ADOPTED
    if course.is_withdrawn:
        return ProposalStand.WITHDRAWN
    if course.is_under_silence:
        return ProposalStand.UNDER_SILENCE
    last = max(course.outcomes, key=lambda each: each[0], default=None)
    broken = max(course.ended, default=None)
    if broken is not None and (last is None or broken > last[0]):
        return ProposalStand.NOT_ADOPTED
    if last is not None:
        is_upwards = last[1] is Outcome.RECOMMENDED
        return ProposalStand.RECOMMENDED if is_upwards else ProposalStand.CONTINUED
    return ProposalStand.ON_THE_AGENDA if course.is_placed else ProposalStand.PROPOSED
