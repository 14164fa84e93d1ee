"""Clashes and gaps in a plan: what falls together, and when and where nothing is planned.

Nothing here refuses: a clash is shown to those who compile the plan, and they may leave it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from clearinghouse.law.planned_times import MONTHS, When, counted_by_month


class ClashKind(StrEnum):
    """What two events that fall together share."""

    HOST = "host"
    DIMENSION = "dimension"
    DAYS = "days"


# HOST       the same host has both
# DIMENSION  they draw on the same experts
# DAYS       nothing but their days, which both know


@dataclass(frozen=True, slots=True)
class Planned:
    """What is compared: an event by its code, when it is, who hosts it, its dimension."""

    code: str
    when: When
    host: str = ""
    dimension: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two events that fall together; ``is_certain`` if both are known to the day."""

    first: str
    second: str
    kinds: frozenset[ClashKind]
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Spread:
    """How the events of one dimension, or of one host, lie in the year."""

    name: str
    by_month: tuple[int, ...]
    unknown: int

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.by_month) + self.unknown


def clashes(planned: Iterable[Planned]) -> tuple[Clash, ...]:
    """Return the pairs that fall together, in the order of their codes.

    Of events known to the day every common day counts.  Known to the month they clash only if they
    share host or dimension; known less exactly they never do, since nobody can move them yet.
    """
    ordered = sorted(planned, key=lambda each: (each.when.first, each.code))
    found = (_clash(one, other) for one, other in combinations(ordered, 2))
    return tuple(clash for clash in found if clash is not None)


def spread(planned: Sequence[Planned], names: Iterable[str], *, year: int) -> tuple[Spread, ...]:
    """Return how the events of each dimension lie in the months of a year, empty ones too."""
    return tuple(
        Spread(name, *counted_by_month((e.when for e in planned if e.dimension == name), year))
        for name in names
    )


def empty_months(spreads: Iterable[Spread]) -> tuple[int, ...]:
    """Return the months in which no event begins."""
    held = list(spreads)
    return tuple(month for month in MONTHS if not any(each.by_month[month - 1] for each in held))


def _clash(one: Planned, other: Planned) -> Clash | None:
    is_certain = one.when.is_to_the_day and other.when.is_to_the_day
    known = one.when.is_to_the_month and other.when.is_to_the_month
    if not known or not one.when.meets(other.when):
        return None
    kinds = set()
    if one.host and one.host == other.host:
        kinds.add(ClashKind.HOST)
    if one.dimension and one.dimension == other.dimension:
        kinds.add(ClashKind.DIMENSION)
    if is_certain:
        kinds.add(ClashKind.DAYS)
    return Clash(one.code, other.code, frozenset(kinds), is_certain) if kinds else None
