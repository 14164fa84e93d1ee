"""Counting choices without betraying one: figures only as coarse as every State counted agreed to.

A State says how it may be counted.  It enters the figures of measures only if it said so, those of
dimensions or the total only together with others that said the same, and only while at least
``LEAST`` of them hold what is counted and at least ``LEAST`` do not.  Whether that is so shows in
no gap: a State left out of a figure is simply not in it.  So whoever subtracts one figure from
others and knows every open choice, even its own, cannot tell what any one State has chosen.

The total is a least number.  Were those that agreed to be counted by dimension counted in it once
more, it would tell them apart where a dimension does not show them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from clearinghouse.law.choices import CHOSEN
from clearinghouse.law.provisions import implements

LEAST: Final = 2


class Consent(StrEnum):
    """How a State may be counted, from the finest figures to none."""

    BY_MEASURE = "by_measure"
    BY_DIMENSION = "by_dimension"
    IN_TOTAL = "in_total"
    NOT_AT_ALL = "not_at_all"


@dataclass(frozen=True, slots=True)
class Held:
    """A State carries out a measure of a dimension, as it has told somebody."""

    state: str
    measure: str
    dimension: str


@dataclass(frozen=True, slots=True)
class Figures:
    """How many States carry out a measure, something of a dimension, anything at all."""

    by_measure: Mapping[str, int]
    by_dimension: Mapping[str, int]
    total: int


@implements(CHOSEN)
def figures(held: Iterable[Held], consents: Mapping[str, Consent]) -> Figures:
    """Return the figures that may be published; who has not consented is in none of them."""
    known = [each for each in held if each.state in consents]
    finest = _agreeing(consents, Consent.BY_MEASURE)
    coarser = _agreeing(consents, Consent.BY_DIMENSION)
    coarsest = _agreeing(consents, Consent.IN_TOTAL)
    anything = frozenset(each.state for each in known)
    by_dimension = {
        dimension: len(states & finest) + _hidden(states, coarser)
        for dimension, states in _states(known, "dimension").items()
    }
    by_measure = {
        measure: len(states & finest) for measure, states in _states(known, "measure").items()
    }
    in_total = len(anything & finest) + _hidden(anything, coarsest)
    total = max(in_total, *by_dimension.values(), 0)
    return Figures(_filled(by_measure), _filled(by_dimension), total)


def _agreeing(consents: Mapping[str, Consent], consent: Consent) -> frozenset[str]:
    return frozenset(state for state, given in consents.items() if given is consent)


def _states(held: Iterable[Held], by: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for each in held:
        name = getattr(each, by)
        found[name] = found.get(name, frozenset()) | {each.state}
    return found


def _hidden(holding: frozenset[str], group: frozenset[str]) -> int:
    """Return how many of the group hold something, 0 unless that hides each of them."""
    found = len(holding & group)
    return found if LEAST <= found <= len(group) - LEAST else 0


def _filled(counted: Mapping[str, int]) -> dict[str, int]:
    return {name: count for name, count in sorted(counted.items()) if count}
