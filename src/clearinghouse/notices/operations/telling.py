"""Telling: notices are made with what they are about, in one transaction, once for each cause."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection, transaction
from django.db.models import Q

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.notices.kinds import (
    Channel,
    NoticeFact,
    NoticeKind,
    PostingState,
    WebhookState,
    is_code,
)
from clearinghouse.notices.models import Notice, Posting, Webhook
from clearinghouse.notices.timing import due
from clearinghouse.notices.wishes import hours_of, is_written_to
from clearinghouse.participants.models import Credential, Officer

WAKE: Final = "notices"


@dataclass(frozen=True, slots=True)
class Recipients:
    """Whom something concerns: officers by number, delegations by code.

    A delegation is told as such, and so are its officers: those credentialed to read, or all of
    them if what is told is public.
    """

    officers: frozenset[int] = frozenset()
    participants: frozenset[str] = frozenset()


@transaction.atomic
def notify(
    *,
    key: str,
    kind: NoticeKind,
    recipients: Recipients,
    facts: Mapping[NoticeFact, str],
    link: str,
    at: datetime,
    due_at: datetime | None = None,
    is_public: bool = False,
) -> int:
    """Tell the recipients that something happened at ``at``; return how many were not told yet.

    ``key`` names the cause: telling it again does nothing, also from another worker at the same
    time.  ``facts`` are codes without spaces; unless ``is_public`` they stay in the house.
    ``link`` is a path without language.  Costs a handful of queries for any number of recipients.

    Raises ``ValueError`` if a fact is no code.
    """
    if not all(map(is_code, facts.values())):
        raise ValueError("facts of notices are codes, without spaces")
    told = {str(name): value for name, value in facts.items()}
    officers = _officers(recipients, is_public=is_public, at=at)
    # Always in the same order: two that tell the same wait for one another, and never both.
    whom: list[tuple[str, Officer | None]] = [
        (each.participant_id, each) for each in officers.values()
    ]
    whom += [(code, None) for code in sorted(recipients.participants)]
    rows = [
        Notice(
            address=secrets.token_urlsafe(16),
            key=key,
            kind=kind.value,
            facts=told,
            is_public=is_public,
            link=link,
            happened_at=at,
            due_at=due_at,
            participant_id=participant,
            officer=officer,
        )
        for participant, officer in whom
    ]
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    # Those that were told before are not under the addresses made just now.
    new = Notice.objects.filter(address__in=[row.address for row in rows])
    made = list(new.only("pk", "participant_id", "officer_id"))
    if made:
        _post(made, officers, at=at)
    return len(made)


@transaction.atomic
def read_notice(*, address: str, by: Reader, at: datetime) -> None:
    """Note that the reader has opened a notice; it is no act and enters no record."""
    if by.officer is not None:
        Notice.objects.filter(address=address, officer=by.officer, read_at=None).update(read_at=at)


@transaction.atomic
def read_all(*, by: Reader, at: datetime) -> int:
    """Note that the reader has seen every notice told so far; return how many were new."""
    if by.officer is None:
        return 0
    unread = Notice.objects.filter(officer=by.officer, read_at=None, happened_at__lte=at)
    return unread.update(read_at=at)


def _officers(recipients: Recipients, *, is_public: bool, at: datetime) -> dict[int, Officer]:
    within = Q(participant__in=recipients.participants)
    if not is_public:
        readers = Credential.objects.in_force(at).filter(capacity=Capacity.READ.value)
        within &= Q(pk__in=readers.values("officer"))
    found = (
        Officer.objects.filter(Q(pk__in=recipients.officers) | within, is_active=True)
        .select_related("participant", "notice_preference")
        .order_by("pk")
    )
    return {each.pk: each for each in found}


def _post(made: Iterable[Notice], officers: Mapping[int, Officer], *, at: datetime) -> None:
    webhooks: dict[tuple[str, int | None], list[int]] = {}
    owners = {(each.participant_id, each.officer_id) for each in made}
    opened = Webhook.objects.filter(
        state=WebhookState.OPEN, participant__in={participant for participant, _officer in owners}
    )
    for number, participant, owner in opened.values_list("pk", "participant_id", "officer_id"):
        webhooks.setdefault((participant, owner), []).append(number)
    postings = []
    for notice in made:
        postings.append(
            Posting(
                notice=notice,
                channel=Channel.PORTAL,
                state=PostingState.SENT,
                due_at=at,
                sent_at=at,
            )
        )
        officer = officers.get(notice.officer_id or 0)
        if officer is not None and is_written_to(officer):
            moment = due(hours_of(officer), at)
            postings.append(_queued(notice, Channel.EMAIL, moment))
        postings += [
            _queued(notice, Channel.WEBHOOK, at, webhook=number)
            for number in webhooks.get((notice.participant_id, notice.officer_id), ())
        ]
    Posting.objects.bulk_create(postings)
    with connection.cursor() as cursor:
        # Heard by the workers when, and only if, the caller commits.
        cursor.execute("SELECT pg_notify(%s, '')", [WAKE])


def _queued(
    notice: Notice, channel: Channel, moment: datetime, *, webhook: int | None = None
) -> Posting:
    return Posting(
        notice=notice,
        channel=channel,
        webhook_id=webhook,
        state=PostingState.QUEUED,
        due_at=moment,
        next_try_at=moment,
    )
