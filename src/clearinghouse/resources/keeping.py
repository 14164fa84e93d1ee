"""What the acts of this room share: who may act, what an act names, how it is told to the record.

Used by the operations of this room only, within their transactions.
"""

from datetime import date, datetime
from typing import Final

from clearinghouse.documents.models import Revision
from clearinghouse.law import credentials
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import (
    PUBLIC,
    Distribution,
    Marking,
    Reader,
    Standing,
    narrowest,
)
from clearinghouse.law.periods import day_at
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.procedures.models import Decision
from clearinghouse.record.acts import settle
from clearinghouse.resources.faults import ResourceFault, refuse

MEMBERS: Final = Marking(Distribution.MEMBER_STATES, SECRETARIAT)


def demand_registry(by: Reader, *, at: datetime) -> None:
    """Refuse anyone but the registry of the Secretariat."""
    if Capacity.REGISTRY not in person_of(by, at=at).capacities:
        refuse(ResourceFault.NOT_THE_REGISTRY)


def demand_voice(by: Reader, *, at: datetime) -> str:
    """Return the Member State for which the officer may speak; refuse anyone else."""
    if by.standing is not Standing.MEMBER or by.participant is None:
        refuse(ResourceFault.NOT_A_MEMBER)
    settle(credentials.answer(by=person_of(by, at=at)))
    return by.participant


def decision_named(key: str, *, by: Reader) -> Decision:
    """Return a decision that ``by`` may know of."""
    found = Decision.objects.visible_to(by).filter(key=key.strip()).first()
    if found is None:
        refuse(ResourceFault.NO_SUCH_DECISION, decision=key)
    return found


def issue_named(name: str, *, by: Reader) -> Revision | None:
    """Return the issue that a symbol names, or the latest at an address; None for no name."""
    name = name.strip()
    if not name:
        return None
    seen = Revision.objects.visible_to(by).select_related("document")
    found = seen.filter(symbol=name).first() or (
        seen.filter(document__address=name, addendum=0, corrigendum=0).order_by("-revision").first()
    )
    if found is None:
        refuse(ResourceFault.NO_SUCH_DOCUMENT, document=name)
    return found


def marked(distribution: Distribution, *others: Marking) -> Marking:
    """Return how an act is told: as openly as it is meant, never more than what it names."""
    own = PUBLIC if distribution is Distribution.PUBLIC else MEMBERS
    return narrowest([own, *others])


def demand_past(day: date, *, at: datetime) -> None:
    """Refuse a day that has not come."""
    if day > day_at(at):
        refuse(ResourceFault.DAY_TO_COME, day=day.isoformat())
