"""Consensus and quorum in a meeting: two thirds of the members, and no objection at adoption."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Ruling

CONSENSUS: Final = provision("rules-2004", "I.2")
IN_AN_AREA: Final = provision("concept-paper-2024", "III.1")
ON_RELATIONS: Final = provision("external-relations", "a")


class ConsensusReason(Reason):
    """Why a meeting took no decision."""

    NO_QUORUM = "consensus_no_quorum"
    OBJECTION = "consensus_objection"


@dataclass(frozen=True, slots=True)
class ConsensusReached:
    """A meeting decided: no Member State objected at the moment of adoption."""

    present: frozenset[str]


@implements(CONSENSUS)
def quorum(members: int) -> int:
    """Return how many Member States make a quorum: two thirds, rounded up (19 of 28)."""
    return -(-2 * members // 3)


@implements(CONSENSUS)
def has_quorum(present: Collection[str], *, members: Collection[str]) -> bool:
    """Tell whether enough Member States are present; observers and guests do not count."""
    counted = set(members)
    return len(counted.intersection(present)) >= quorum(len(counted))


@implements(CONSENSUS, IN_AN_AREA, ON_RELATIONS)
def decide_in_meeting(
    *, present: Collection[str], members: Collection[str], objecting: Collection[str]
) -> Ruling[ConsensusReached]:
    """Rule on a decision put to a meeting; only Member States can object to it."""
    if not has_quorum(present, members=members):
        return Refused(CONSENSUS, ConsensusReason.NO_QUORUM, {"needed": quorum(len(set(members)))})
    if set(objecting).intersection(members):
        return Refused(CONSENSUS, ConsensusReason.OBJECTION)
    return Permitted(ConsensusReached(frozenset(members).intersection(present)))
