"""Who is asking: the reader and the capacities of an officer at a moment.

One query answers both; the answer is kept on the officer that the request carries, so that
middleware, door and page of one request ask the database once.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When

from clearinghouse.law.credentials import Capacity, counting
from clearinghouse.law.distribution import PUBLIC_READER, Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.participants.models import Credential, Officer, StandingPeriod

SECOND_FACTORS: Final = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


@dataclass(frozen=True, slots=True)
class Mandate:
    """What an officer may do at a moment.

    ``secured`` tells that the officer signs in with a passkey or a second factor; without it no
    credential counts, and ``held`` names those that wait for it.
    """

    reader: Reader
    capacities: frozenset[Capacity] = frozenset()
    held: frozenset[Capacity] = frozenset()
    secured: bool = False


NO_MANDATE: Final = Mandate(PUBLIC_READER)


def mandate_of(user: Officer | AnonymousUser, *, at: datetime) -> Mandate:
    """Return what ``user`` may do at the moment ``at``; costs one query for each moment."""
    if not user.is_authenticated or not user.is_active:
        return NO_MANDATE
    kept: tuple[datetime, Mandate] | None = getattr(user, "kept_mandate", None)
    if kept is None or kept[0] != at:
        kept = (at, _mandate(user.pk, at))
        user.kept_mandate = kept  # type: ignore[attr-defined]
    return kept[1]


def reader_of(user: Officer | AnonymousUser, *, at: datetime) -> Reader:
    """Return the reader for whom pages are made when ``user`` asks at the moment ``at``."""
    return mandate_of(user, at=at).reader


def capacities_of(user: Officer | AnonymousUser, *, at: datetime) -> frozenset[Capacity]:
    """Return the capacities in which ``user`` may act at the moment ``at``."""
    return mandate_of(user, at=at).capacities


def _mandate(officer: int, at: datetime) -> Mandate:
    day = day_at(at)
    # The last standing that has begun decides; once it has ended the participant is a former one.
    standing = (
        StandingPeriod.objects.filter(
            Q(starts_on=None) | Q(starts_on__lte=day), participant=OuterRef("participant")
        )
        .annotate(
            present=Case(
                When(ends_on__lte=day, then=Value(Standing.FORMER.value)), default="standing"
            )
        )
        .order_by(F("starts_on").desc(nulls_last=True))
        .values("present")
    )
    credentials = Credential.objects.in_force(at).filter(officer=OuterRef("pk"))
    factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_FACTORS)
    row = (
        Officer.objects.filter(pk=officer, is_active=True)
        .annotate(
            present_standing=Subquery(standing[:1]),
            held=ArraySubquery(credentials.values("capacity")),
            secured=Exists(factors),
        )
        .values_list("participant_id", "present_standing", "held", "secured")
        .first()
    )
    if row is None:
        return NO_MANDATE
    participant, present_standing, codes, secured = row
    held = frozenset(Capacity(code) for code in codes)
    capacities = counting(held, secured=secured)
    reader = Reader(
        participant=participant,
        standing=Standing(present_standing) if present_standing else None,
        cleared=Capacity.READ in capacities,
        administers=Capacity.ADMINISTRATOR in capacities,
        officer=officer,
    )
    return Mandate(reader, capacities, held, secured)
