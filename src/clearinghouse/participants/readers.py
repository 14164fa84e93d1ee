"""Who is asking: the reader and the capacities of an officer at a moment.

One query answers both; the answer is kept on the officer that the request carries, so that
middleware, door and page of one request ask the database once.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from clearinghouse.law.credentials import Capacity, counting
from clearinghouse.law.distribution import PUBLIC_READER, Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.participants.models import Officer

SECOND_FACTORS: Final = (Authenticator.Type.TOTP.value, Authenticator.Type.WEBAUTHN.value)
# Asked on every request of an officer: composing it anew each time took longer than answering it.
# The last standing that has begun decides; once it has ended the participant is a former one.
_MANDATE: Final = """
SELECT officer.participant_id,
       (SELECT CASE WHEN standing.ends_on <= %(day)s THEN %(former)s
                    ELSE standing.standing END
          FROM participants_standingperiod AS standing
         WHERE standing.participant_id = officer.participant_id
           AND (standing.starts_on IS NULL OR standing.starts_on <= %(day)s)
         ORDER BY standing.starts_on DESC NULLS LAST
         LIMIT 1),
       ARRAY(SELECT credential.capacity
               FROM participants_credential AS credential
              WHERE credential.officer_id = officer.id
                AND credential.starts_at <= %(at)s
                AND (credential.ends_at IS NULL OR credential.ends_at > %(at)s)),
       EXISTS(SELECT FROM mfa_authenticator AS factor
               WHERE factor.user_id = officer.id
                 AND factor.type = ANY(%(factors)s))
  FROM participants_officer AS officer
 WHERE officer.id = %(officer)s AND officer.is_active
"""


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
    asked: dict[str, Any] = {"officer": officer, "at": at, "day": day_at(at)}
    asked |= {"former": Standing.FORMER.value, "factors": list(SECOND_FACTORS)}
    with connection.cursor() as cursor:
        cursor.execute(_MANDATE, asked)
        row = cursor.fetchone()
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
