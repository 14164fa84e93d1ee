"""Reads of the notices room; the reader comes first."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.db.models import Count, OuterRef, Q, Subquery

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.notices.faults import PostingFault
from clearinghouse.notices.kinds import (
    NOT_ARRIVED,
    WAITING,
    Channel,
    Digest,
    NoticeKind,
    PostingState,
    WebhookState,
)
from clearinghouse.notices.models import Notice, NoticePreference, Posting, Subscription, Webhook
from clearinghouse.notices.operations.preferring import digest_of
from clearinghouse.notices.outside import facts_of, told
from clearinghouse.notices.views import (
    Inbox,
    NoticeRow,
    OwnFeed,
    PostingRow,
    Preference,
    Subscribed,
    WebhookRow,
)
from clearinghouse.notices.wishes import hours_of, is_written_to, language_of
from clearinghouse.participants.acting import person_of
from clearinghouse.participants.models import Officer

SIZE: Final = 25
FED: Final = 100
COUNTED: Final = 99
_NOT_MISSED: Final = (PostingFault.NO_LONGER_WISHED, PostingFault.ACCOUNT_CLOSED)


def inbox(reader: Reader, *, after: str = "", size: int = SIZE) -> Inbox:
    """Return the reader's own notices, the newest first, from the place ``after``."""
    if reader.officer is None:
        return Inbox(())
    rows = Notice.objects.filter(officer=reader.officer).order_by("-happened_at", "-pk")
    if after:
        moment, _comma, number = after.partition(",")
        at = datetime.fromisoformat(moment)
        rows = rows.filter(Q(happened_at__lt=at) | Q(happened_at=at, pk__lt=int(number)))
    found = list(rows[: size + 1])
    last = found[size - 1] if len(found) > size else None
    following = f"{last.happened_at.isoformat()},{last.pk}" if last else ""
    return Inbox(tuple(_row(reader, row) for row in found[:size]), following)


def gathering(reader: Reader) -> Mapping[str, frozenset[int]]:
    """Return the officers who wish digests by e-mail, by delegation; for the registry alone."""
    if reader.standing is not Standing.SECRETARIAT or not reader.cleared:
        return {}
    wishing = NoticePreference.objects.filter(by_email=True, officer__is_active=True)
    rows = wishing.exclude(digest=Digest.AT_ONCE).values_list("officer__participant", "officer")
    found: dict[str, set[int]] = {}
    for participant, officer in rows:
        found.setdefault(participant, set()).add(officer)
    return {participant: frozenset(officers) for participant, officers in found.items()}


def unread(reader: Reader) -> int:
    """Return how many notices the reader has not opened, counted no further than a hundred."""
    if reader.officer is None:
        return 0
    found = Notice.objects.filter(officer=reader.officer, read_at=None)
    return int(found.order_by()[: COUNTED + 1].count())


def notice(reader: Reader, address: str) -> NoticeRow | None:
    """Return a notice of the reader's, or of the delegation's; None for all others."""
    row = Notice.objects.visible_to(reader).filter(address=address).first()
    return _row(reader, row) if row else None


def preference(reader: Reader) -> Preference | None:
    """Return how the reader is told; None if nobody has signed in."""
    officer = (
        Officer.objects.select_related("participant", "notice_preference")
        .filter(pk=reader.officer)
        .first()
    )
    if officer is None:
        return None
    hours = hours_of(officer)
    return Preference(
        language=language_of(officer),
        digest=Digest(hours.digest),
        quiet_from=hours.quiet_from,
        quiet_until=hours.quiet_until,
        by_email=is_written_to(officer),
        zone=hours.zone,
        email=officer.email,
    )


def webhooks(reader: Reader, *, at: datetime) -> tuple[WebhookRow, ...]:
    """Return the reader's open webhooks, with how they fare.

    Those of the delegation are shown to its administrator only: an address may hold a secret.
    """
    latest = Posting.objects.filter(webhook=OuterRef("pk"))
    found = Webhook.objects.visible_to(reader).filter(state=WebhookState.OPEN)
    if Capacity.DELEGATION_ADMINISTRATOR not in person_of(reader, at=at).capacities:
        found = found.exclude(officer=None)
    rows = (
        found.select_related("opened_by")
        .annotate(
            waits=Count("postings", filter=Q(postings__state__in=WAITING)),
            fault=Subquery(latest.order_by("-pk").values("last_fault")[:1]),
        )
        .order_by("officer", "opened_at", "pk")
    )
    return tuple(
        WebhookRow(
            address=row.address,
            url=row.url,
            is_of_delegation=row.officer_id is None,
            opened_at=row.opened_at,
            opened_by=row.opened_by.office,
            waiting=row.waits,  # type: ignore[attr-defined]
            last_fault=PostingFault(row.fault) if row.fault else None,  # type: ignore[attr-defined]
        )
        for row in rows
    )


def not_arrived(reader: Reader, *, size: int = 200) -> tuple[PostingRow, ...]:
    """Return the postings that failed or were given up, for the registry; the newest first.

    Letters that their officers no longer wish, or can no longer read, are missed by nobody.
    """
    rows = (
        Posting.objects.visible_to(reader)
        .filter(state__in=NOT_ARRIVED)
        .exclude(last_fault__in=_NOT_MISSED)
        .select_related("notice__officer")
        .order_by("-due_at", "-pk")
    )
    return tuple(
        PostingRow(
            number=row.pk,
            kind=NoticeKind(row.notice.kind),
            channel=Channel(row.channel),
            participant=row.notice.participant_id,
            office=row.notice.officer.office if row.notice.officer else "",
            state=PostingState(row.state),
            fault=PostingFault(row.last_fault),
            tries=row.tries,
            due_at=row.due_at,
            next_try_at=row.next_try_at,
        )
        for row in rows[:size]
    )


def subscription(reader: Reader, *, at: datetime) -> Subscribed | None:
    """Return the reader's own feed, if it may be read at the moment ``at``."""
    row = Subscription.objects.filter(
        officer=reader.officer, ended_at=None, expires_at__gt=at
    ).first()
    return Subscribed(row.made_at, row.expires_at) if row else None


def feed_of(reader: Reader, written: str, *, at: datetime) -> OwnFeed | None:  # noqa: ARG001 - whoever bears the secret is its reader
    """Return what the secret address opens at the moment ``at``; at its end it opens nothing."""
    row = (
        Subscription.objects.filter(
            digest=digest_of(written), ended_at=None, expires_at__gt=at, officer__is_active=True
        )
        .select_related("officer")
        .first()
    )
    if row is None:
        return None
    found = Notice.objects.filter(officer=row.officer_id).order_by("-happened_at", "-pk")[:FED]
    return OwnFeed(row.officer_id, row.officer.participant_id, tuple(map(told, found)))


def _row(reader: Reader, row: Notice) -> NoticeRow:
    return NoticeRow(
        address=row.address,
        kind=NoticeKind(row.kind),
        facts=facts_of(row) if row.is_public or reader.cleared else {},
        link=row.link,
        happened_at=row.happened_at,
        due_at=row.due_at,
        is_read=row.read_at is not None,
    )
