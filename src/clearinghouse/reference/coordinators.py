"""Coordinators and Co-coordinators: the lists as printed, and the tenures they and others show.

A list prints States by area; a tenure says who held which role from when until when.  The day of a
decision and the beginning of the tenure differ, and most lists print no tenure at all.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Spell


class Role(StrEnum):
    """The role of a State in an area."""

    COORDINATOR = "coordinator"
    CO_COORDINATOR = "co_coordinator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A State in a cell of a list, with the term printed beside it ("2024-2025")."""

    participant: str
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """A row of a list.

    ``area`` is empty where the row is for a whole dimension.  ``merged`` marks a row that does not
    tell Coordinators from Co-coordinators.
    """

    dimension: str
    area: str = ""
    coordinators: tuple[Printed, ...] = ()
    co_coordinators: tuple[Printed, ...] = ()
    merged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatorsList(Cited):
    """A list as printed, its rows in the order of the print; ``symbol`` where it is a decision."""

    code: str
    as_of: Dating
    rows: tuple[ListRow, ...]
    symbol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Spell):
    """A State's tenure of a role in an area, or in a dimension that has no areas.

    ``decided`` is the day of the decision and ``decided_by`` its symbol or meeting, where known;
    ``term`` is the tenure as printed.
    """

    area: str
    participant: str
    role: Role
    term: str = ""
    decided: Dating | None = None
    decided_by: str = ""


@cache
def load_coordinator_lists() -> tuple[CoordinatorsList, ...]:
    """Return the lists of Coordinators as printed, the oldest first."""
    return read_records(CoordinatorsList, "coordinators.toml", "lists")


@cache
def load_tenures() -> tuple[Tenure, ...]:
    """Return the tenures, area by area in the order of SOC/2023-II/DEC/2."""
    return read_records(Tenure, "coordinators.toml", "tenures")


def tenures_on(day: date) -> tuple[Tenure, ...]:
    """Return the tenures known to run on ``day``."""
    return tuple(tenure for tenure in load_tenures() if tenure.holds(day))
