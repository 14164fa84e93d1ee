"""Preferring: how an officer wishes to be told, and the secret address of one's own feed.

These are wishes about one's own letters, no acts: they enter no record.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Final

from django.db import connection, transaction

from clearinghouse.law.distribution import Reader
from clearinghouse.notices.faults import NoticeFault, PostingFault, refuse
from clearinghouse.notices.kinds import Channel, Digest, PostingState
from clearinghouse.notices.models import NoticePreference, Posting, Subscription
from clearinghouse.notices.timing import due
from clearinghouse.notices.wishes import hours_of
from clearinghouse.participants.models import Officer
from clearinghouse.text.languages import Language

LASTS: Final = timedelta(days=366)
# The lock under which workers gather letters: neither is then in the midst of the other's rows.
GATHERING: Final = "hashtext('notices.gather')"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How an officer wishes to be told; the portal always tells."""

    language: Language
    digest: Digest = Digest.AT_ONCE
    quiet_from: time | None = None
    quiet_until: time | None = None
    by_email: bool = True


@transaction.atomic
def prefer(*, wishes: Wishes, by: Reader, at: datetime) -> None:
    """Keep how the reader wishes to be told; what still waits is sent as wished now."""
    if (wishes.quiet_from is None) != (wishes.quiet_until is None):
        refuse(NoticeFault.QUIET_HOURS_HALF_GIVEN)
    if wishes.quiet_from is not None and wishes.quiet_from == wishes.quiet_until:
        refuse(NoticeFault.QUIET_HOURS_EMPTY)
    officer = Officer.objects.select_for_update().get(pk=by.officer)
    NoticePreference.objects.update_or_create(
        officer=officer,
        defaults={
            "language": wishes.language.value,
            "digest": wishes.digest.value,
            "quiet_from": wishes.quiet_from,
            "quiet_until": wishes.quiet_until,
            "by_email": wishes.by_email,
            "changed_at": at,
        },
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_xact_lock({GATHERING})")
    waiting = Posting.objects.filter(
        notice__officer=officer, channel=Channel.EMAIL, state=PostingState.QUEUED, letter=None
    )
    if not wishes.by_email:
        waiting.update(
            state=PostingState.GIVEN_UP,
            next_try_at=None,
            last_fault=PostingFault.NO_LONGER_WISHED.value,
        )
        return
    fresh = Officer.objects.select_related("participant", "notice_preference").get(pk=by.officer)
    moment = due(hours_of(fresh), at)
    waiting.update(next_try_at=moment, due_at=moment)


@transaction.atomic
def subscribe(*, by: Reader, at: datetime) -> str:
    """Make the secret word of the reader's own feed, which is shown this once.

    One made before opens nothing from now on.
    """
    officer = Officer.objects.select_for_update().get(pk=by.officer)
    _end(officer.pk, at)
    written = token_urlsafe(32)
    Subscription.objects.create(
        officer=officer, digest=digest_of(written), made_at=at, expires_at=at + LASTS
    )
    return written


@transaction.atomic
def unsubscribe(*, by: Reader, at: datetime) -> None:
    """Let the reader's feed be read no longer."""
    if by.officer is not None:
        _end(by.officer, at)


def digest_of(written: str) -> bytes:
    """Return the digest by which a subscription is found."""
    return sha256(b"subscription\0" + written.encode()).digest()


def _end(officer: int, at: datetime) -> None:
    Subscription.objects.filter(officer=officer, ended_at=None).update(ended_at=at)
