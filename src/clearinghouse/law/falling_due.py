"""What falls due: until which day, under which provision, and from which facts it was reckoned.

Nothing here decides anything: a day that passes without the deed is shown as such, and no act is
refused for it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from clearinghouse.law.provisions import Provision


class DueStand(StrEnum):
    """How far something due has come on a day."""

    MET = "met"
    MET_LATE = "met_late"
    AHEAD = "ahead"
    CALLED_FOR = "called_for"
    OVERDUE = "overdue"


# MET         done by the last day
# MET_LATE    done, and later than the last day
# AHEAD       the day from which it is to be thought of has not come
# CALLED_FOR  not done, and still in time
# OVERDUE     not done, and the last day has passed

OPEN: Final = frozenset({DueStand.CALLED_FOR, DueStand.OVERDUE})


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A fact from which a day was reckoned: what it is, by a code, and its day."""

    fact: str
    on: date


@dataclass(frozen=True, slots=True)
class FallsDue:
    """Something due.  ``due_on`` is the last day on which it is done in time.

    ``called_from`` is the first day on which it is to be thought of; ``met_on`` the day on which it
    was done, None while it is not.
    """

    provision: Provision
    due_on: date
    derived_from: tuple[DatedFact, ...]
    called_from: date
    met_on: date | None = None

    def stand(self, on: date) -> DueStand:
        """Return how it stands on a day; what was done later does not count yet."""
        if self.met_on is not None and self.met_on <= on:
            return DueStand.MET if self.met_on <= self.due_on else DueStand.MET_LATE
        if on > self.due_on:
            return DueStand.OVERDUE
        return DueStand.CALLED_FOR if on >= self.called_from else DueStand.AHEAD
