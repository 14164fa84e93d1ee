"""Networks of focal points: how long a contact counts as confirmed, when the network is called.

The plans ask for networks and say no more; how one is kept alive is read from interpretation 0036.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from clearinghouse.law.falling_due import DatedFact, FallsDue
from clearinghouse.law.periods import months_after, years_after
from clearinghouse.law.provisions import Provision, implements, provision

BORDERS: Final = provision("action-plan-2024", "i.1")
POLICE: Final = provision("action-plan-2024", "ii.4")
ECONOMY: Final = provision("action-plan-2024", "iii")
_DAY: Final = timedelta(days=1)


@implements(BORDERS, POLICE, ECONOMY)
def confirmation(confirmed_on: date, *, under: Provision = BORDERS) -> FallsDue:
    """Return until when a contact is confirmed anew: on the anniversary it no longer counts."""
    due_on = years_after(confirmed_on, 1) - _DAY
    return FallsDue(
        under,
        due_on,
        (DatedFact("confirmed", confirmed_on),),
        called_from=months_after(due_on, -1),
    )


@implements(BORDERS, POLICE, ECONOMY)
def call(called_on: date | None, *, on: date, under: Provision = BORDERS) -> FallsDue:
    """Return until when a network is called in the month of a day; ``called_on`` is the last call.

    One call in a calendar month is enough.
    """
    first = on.replace(day=1)
    is_met = called_on is not None and called_on >= first
    return FallsDue(
        under,
        months_after(first, 1) - _DAY,
        (DatedFact("called", called_on) if called_on else DatedFact("month_begins", first),),
        called_from=first,
        met_on=called_on if is_met else None,
    )


def is_confirmed(confirmed_on: date, *, on: date) -> bool:
    """Tell whether a contact confirmed on a day still counts as confirmed."""
    return confirmed_on <= on <= confirmation(confirmed_on).due_on


def is_call_due(called_on: date | None, *, on: date) -> bool:
    """Tell whether the network is to be called: once in each calendar month."""
    return called_on is None or (called_on.year, called_on.month) < (on.year, on.month)


@dataclass(frozen=True, slots=True)
class Answering:
    """How a contact, or a whole network, answers: calls, answers, and the median time."""

    called: int
    answered: int
    usual: timedelta | None = None
    slowest: timedelta | None = None


def answering(called: int, times: Iterable[timedelta]) -> Answering:
    """Return the statistics of calls that were answered in these times."""
    taken: Sequence[timedelta] = sorted(times)
    if not taken:
        return Answering(called, 0)
    middle = median(each.total_seconds() for each in taken)
    return Answering(called, len(taken), timedelta(seconds=middle), taken[-1])
