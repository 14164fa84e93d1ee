"""Governing, working, advisory and administrative bodies: names by date and cadence by source."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Spell, Words, in_force


class BodyKind(StrEnum):
    """What a body is for."""

    GOVERNING = "governing"
    WORKING = "working"
    ADVISORY = "advisory"
    ADMINISTRATIVE = "administrative"


class CadenceRule(StrEnum):
    """How often a body meets."""

    EVERY = "every"
    AT_LEAST = "at_least"
    IN_PRACTICE = "in_practice"
    AD_HOC = "ad_hoc"
    PERMANENT = "permanent"


# EVERY         once in ``years`` years; ``after`` names a body and ``offset_years`` the distance
# AT_LEAST      no fewer than ``times`` times in ``years`` years
# IN_PRACTICE   usually ``times`` times in ``years`` years, by no rule


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyName(Spell):
    """What a body was called for a period; ``symbol`` opens the symbols of its papers."""

    name: Words
    short: Words
    symbol: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence(Cited):
    """How often a body meets, according to one source; ``prevails`` marks the one to go by."""

    rule: CadenceRule
    prevails: bool
    times: int = 0
    years: int = 0
    after: str = ""
    offset_years: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Cited):
    """A body of CICA; ``rank`` orders the bodies, the highest first."""

    code: str
    kind: BodyKind
    rank: int
    names: tuple[BodyName, ...]
    cadences: tuple[Cadence, ...]
    composition: Words
    decides: Words
    established: Dating
    reports_to: str = ""

    def name_on(self, day: date) -> BodyName:
        """Return what the body is called on ``day``; before the first name, the first."""
        return in_force(self.names, day) or self.names[0]

    @property
    def cadence(self) -> Cadence:
        """Return the cadence to go by."""
        return next(cadence for cadence in self.cadences if cadence.prevails)


@cache
def load_bodies() -> tuple[Body, ...]:
    """Return the bodies in order of rank."""
    return read_records(Body, "bodies.toml", "bodies")
