"""The Agreement on the Secretariat: applied from signature, in force thirty days after two thirds.

Days are those on which the depositary was notified.  What nobody has stated stays unknown: a day is
never reckoned from a list that is not known to be whole.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from clearinghouse.law.follow_up import AskedFor, Bearer, BearerKind
from clearinghouse.law.provisions import implements, provision

PROVISIONALLY: Final = provision("secretariat-2006", "6.1")
IN_FORCE: Final = provision("secretariat-2006", "6.2")
REQUESTED: Final = provision("declaration-2021", "27")
DAYS_AFTER: Final = timedelta(days=30)
INSTRUMENT: Final = "SECRETARIAT-AGREEMENT"


class ForceStand(StrEnum):
    """What can be said of the entry into force on a day."""

    IN_FORCE = "in_force"
    TO_COME = "to_come"
    NOT_REACHED = "not_reached"
    UNKNOWN = "unknown"


# IN_FORCE     the thirtieth day has come
# TO_COME      two thirds have notified, the thirtieth day has not come
# NOT_REACHED  fewer than two thirds have notified
# UNKNOWN      the list of acts is not known to be whole, or a day that matters is not known


@dataclass(frozen=True, slots=True)
class EntryIntoForce:
    """What follows from the acts known on a day.

    ``enters_on`` is the first day in force; with ``is_latest``, it came no later than that.
    ``needed`` are two thirds of the ``signatories``, ``notified`` those who have notified.
    """

    stand: ForceStand
    signatories: int
    needed: int
    notified: int
    enters_on: date | None = None
    is_latest: bool = False

    @property
    def missing(self) -> int:
        """How many notifications are missing."""
        return max(0, self.needed - self.notified)


def two_thirds(signatories: int) -> int:
    """Return how many are at least two thirds."""
    return -(-2 * signatories // 3)


@implements(IN_FORCE)
def entry_into_force(
    signatories: Collection[str],
    notified: Mapping[str, date | None],
    *,
    is_whole: bool,
    on: date,
) -> EntryIntoForce:
    """Return what is known on a day of the entry into force.

    ``notified`` holds the day on which each State notified, None where it is not known; only
    signatories count.  ``is_whole`` tells that the lists are whole as on the day.
    """
    told = {state: day for state, day in notified.items() if state in set(signatories)}
    days = sorted(day for day in told.values() if day is not None and day <= on)
    undated = sum(day is None for day in told.values())
    needed = two_thirds(len(signatories))
    known = EntryIntoForce(
        ForceStand.UNKNOWN, len(signatories), needed, notified=len(days) + undated
    )
    if not is_whole or not signatories:
        return known
    if len(days) >= needed:
        enters_on = days[needed - 1] + DAYS_AFTER
        stand = ForceStand.IN_FORCE if enters_on <= on else ForceStand.TO_COME
        if undated and stand is ForceStand.TO_COME:
            stand = ForceStand.UNKNOWN
        return EntryIntoForce(
            stand, len(signatories), needed, known.notified, enters_on, is_latest=bool(undated)
        )
    if known.notified >= needed:
        return known
    return EntryIntoForce(ForceStand.NOT_REACHED, len(signatories), needed, known.notified)


@implements(PROVISIONALLY)
def applies_provisionally(signed_on: date | None, *, in_force_on: date | None, on: date) -> bool:
    """Tell whether a signatory applies the Agreement provisionally on a day.

    It does so from its signature until the Agreement is in force; without a day nothing is told.
    """
    if signed_on is None or on < signed_on:
        return False
    return in_force_on is None or on < in_force_on


class Missing(StrEnum):
    """What a State has not yet done towards an instrument, as far as is known."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"


@implements(REQUESTED)
def invited(
    members: Collection[str],
    *,
    signed: Collection[str],
    bound: Collection[str],
    is_whole: bool,
) -> Mapping[str, tuple[Missing, ...]]:
    """Return what each Member State is invited to do; nothing where the list is not whole.

    ``bound`` have ratified, acceded, accepted or approved.  The text is a draft and names no day:
    it invites, and whoever does not follow is in order.
    """
    if not is_whole:
        return {}
    owed: dict[str, tuple[Missing, ...]] = {}
    for state in members:
        if state in bound:
            continue
        first = () if state in signed else (Missing.SIGNATURE,)
        owed[state] = (*first, Missing.RATIFICATION)
    return owed


def due_of(instrument: str, owed: Mapping[str, tuple[Missing, ...]]) -> tuple[AskedFor, ...]:
    """Return the invitations as what is due, for whoever reckons with all that is."""
    return tuple(
        AskedFor(
            bearer=Bearer(BearerKind.STATE, state),
            provision=REQUESTED,
            due_on=None,
            derived_from=(instrument, *missing),
        )
        for state, missing in owed.items()
    )
