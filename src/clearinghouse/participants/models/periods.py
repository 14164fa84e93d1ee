"""Validity by date: how a period of days is stored, searched and kept from overlapping.

A row is true on the days ``[starts_on, ends_on)``; a missing end is open.  Exclusion constraints
need an index that knows both codes and periods; ``btree_gist`` would give it for text, but the
embedded PostgreSQL ships no extensions.  A range type over text (``participants_codes``, made in
the first migration) gives the same with what PostgreSQL has of itself: the code is stored as it
is, needs no surrogate number, and ``[KAZ,KAZ]`` overlaps only ``[KAZ,KAZ]``.

A day that sources give loosely is kept as the first day it can be (``starts_on``, by which rows are
found), the last (``starts_by``, from which it is certain) and as written ("2011", "../2006").
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from clearinghouse.participants.kinds import Confidence, Precision

__all__ = [
    "CODE",
    "Confidence",
    "Precision",
    "days",
    "ends_after_start",
    "enumerated",
    "in_force",
    "loosely_dated",
    "moments",
    "on",
    "one_at_a_time",
    "one_code",
    "one_number",
]

CODE: Final[dict[str, Any]] = {"max_length": 16, "db_collation": "C"}


def loosely_dated(first: str, last: str, name: str) -> models.CheckConstraint:
    """Return the constraint that the last day a date can be is not before the first."""
    return models.CheckConstraint(
        condition=Q(**{first: None}) | Q(**{last: None}) | Q(**{f"{last}__gte": F(first)}),
        name=name,
    )


def enumerated(field: str, values: type[StrEnum], name: str) -> models.CheckConstraint:
    """Return the constraint that ``field`` holds one of ``values``."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": [value.value for value in values]}), name=name
    )


def one_code(field: str) -> Func:
    """Return the range that holds exactly the code in ``field``."""
    return Func(F(field), F(field), Value("[]"), function="participants_codes")


def one_number(field: str) -> Func:
    """Return the range that holds exactly the number in ``field``."""
    return Func(F(field), F(field), Value("[]"), function="int8range")


def days() -> Func:
    """Return the days on which a row is true."""
    return Func(F("starts_on"), F("ends_on"), Value("[)"), function="daterange")


def moments() -> Func:
    """Return the moments at which a row is true."""
    return Func(F("starts_at"), F("ends_at"), Value("[)"), function="tstzrange")


def one_at_a_time(*keys: Func, period: Func, name: str, **options: Any) -> ExclusionConstraint:
    """Return the constraint that no two rows with the same ``keys`` overlap in ``period``."""
    expressions = [(key, RangeOperators.OVERLAPS) for key in keys]
    return ExclusionConstraint(
        name=name, expressions=[*expressions, (period, RangeOperators.OVERLAPS)], **options
    )


def ends_after_start(name: str) -> models.CheckConstraint:
    """Return the constraint that a period of days is not empty."""
    return models.CheckConstraint(
        condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gt=F("starts_on")), name=name
    )


def on(day: date, prefix: str = "") -> Q:
    """Return the condition that a row is true on ``day``."""
    started = Q(**{f"{prefix}starts_on": None}) | Q(**{f"{prefix}starts_on__lte": day})
    lasting = Q(**{f"{prefix}ends_on": None}) | Q(**{f"{prefix}ends_on__gt": day})
    return started & lasting


def in_force(at: datetime, prefix: str = "") -> Q:
    """Return the condition that a row is true at the moment ``at``."""
    lasting = Q(**{f"{prefix}ends_at": None}) | Q(**{f"{prefix}ends_at__gt": at})
    return Q(**{f"{prefix}starts_at__lte": at}) & lasting
