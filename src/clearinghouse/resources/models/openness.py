"""How openly the room tells: to everybody, or to Member States and the Secretariat."""

from django.db import models
from django.db.models import Q

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.meetings.models import whole

TOLD_TO = (Distribution.PUBLIC.value, Distribution.MEMBER_STATES.value)


def told_to(reader: Reader, path: str = "") -> Q:
    """Return the condition under which ``reader`` may see what is told so openly."""
    return Q() if whole(reader) else Q(**{f"{path}distribution": Distribution.PUBLIC})


def openness_known(name: str) -> models.CheckConstraint:
    """Return the constraint that a row is told to everybody or to Member States."""
    return models.CheckConstraint(condition=Q(distribution__in=TOLD_TO), name=name)
