"""Dispatching: what waits is sent by any number of workers, each posting by one of them.

A posting is locked, sent and marked in one transaction.  If the process dies between sending and
commit, it is sent again under the same Message-ID or webhook-id, by which it is known as the same;
after the commit it is never sent again.
"""

import json
import logging
import smtplib
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils.module_loading import import_string

from clearinghouse.notices import calling, signing
from clearinghouse.notices.dispatched import Dispatched
from clearinghouse.notices.faults import PostingFault
from clearinghouse.notices.kinds import (
    WAITING,
    Channel,
    Digest,
    PostingState,
    WebhookState,
)
from clearinghouse.notices.letters import Letter, Write
from clearinghouse.notices.mailing import NotSent, message_id, post
from clearinghouse.notices.models import Notice, Posting, Webhook
from clearinghouse.notices.operations.preferring import GATHERING
from clearinghouse.notices.operations.sending_notes import send_note
from clearinghouse.notices.operations.webhooks import close_for_good
from clearinghouse.notices.outside import told
from clearinghouse.notices.timing import after_quiet, is_given_up, wait_after
from clearinghouse.notices.wishes import hours_of, is_written_to, language_of, zone_of
from clearinghouse.participants.models import Officer
from clearinghouse.participants.readers import reader_of

AT_ONE_TIME: Final = 50
logger = logging.getLogger(__name__)

# Whoever gathers does so alone: what is due to an officer together goes in one letter.
_ALONE: Final = f"SELECT pg_try_advisory_xact_lock({GATHERING})"
_GATHER: Final = """
UPDATE notices_posting SET letter_id = due.first
FROM (
    SELECT posting.id, min(posting.id) OVER (PARTITION BY notice.officer_id) AS first
    FROM notices_posting AS posting JOIN notices_notice AS notice ON notice.id = posting.notice_id
    WHERE posting.channel = 'email' AND posting.state IN ('queued', 'failed')
      AND posting.letter_id IS NULL AND posting.next_try_at <= %s
) AS due
WHERE notices_posting.id = due.id
"""


def dispatch_due(
    *, at: datetime, limit: int = AT_ONE_TIME, goes_on: Callable[[], bool] = lambda: True
) -> Dispatched:
    """Send what is due at ``at``: at most ``limit`` letters and as many calls.

    Between two postings ``goes_on`` is asked, so that a worker can stop without breaking one off.
    """
    _gather(at=at)
    server = get_connection()
    done = Dispatched()
    try:
        done += _each(lambda: _letter(server, at=at), limit, goes_on)
        if not done.is_away:
            done += _each(lambda: send_note(server, at=at), limit, goes_on)
    finally:
        _hang_up(server)
    return done + _each(lambda: _call(at=at), limit, goes_on)


def _each(
    send: Callable[[], Dispatched | None], limit: int, goes_on: Callable[[], bool]
) -> Dispatched:
    done = Dispatched()
    for _number in range(limit):
        one = send() if goes_on() else None
        if one is None:
            break
        done += one
        if one.is_away:
            break
    return done


@transaction.atomic
def _gather(*, at: datetime) -> None:
    """Put together what is due to each officer, unless another worker is doing so."""
    with connection.cursor() as cursor:
        cursor.execute(_ALONE)
        if not cursor.fetchone()[0]:
            return
        _keep_quiet(at=at)
        cursor.execute(_GATHER, [at])


def _keep_quiet(*, at: datetime) -> None:
    """Put off to the end of the quiet hours what came due, or was left over, within them."""
    due = Posting.objects.due(at).filter(channel=Channel.EMAIL, letter=None)
    quiet = Officer.objects.filter(
        notices__postings__in=due, notice_preference__quiet_from__isnull=False
    )
    for officer in quiet.select_related("participant", "notice_preference").distinct():
        over = after_quiet(hours_of(officer), at)
        if over > at:
            due.filter(notice__officer=officer).update(next_try_at=over)


def _letter(server: Any, *, at: datetime) -> Dispatched | None:
    """Send the letter that has been due longest; None if none is due."""
    with transaction.atomic():
        first = _taken(Channel.EMAIL, at=at, letter=F("pk"))
        if first is None:
            return None
        together = Posting.objects.filter(letter=first.pk, state__in=WAITING)
        officer = first.notice.officer
        assert officer is not None  # nobody writes letters to a delegation as such
        over = after_quiet(hours_of(officer), at)
        if over > at:
            together.update(next_try_at=over)
            return Dispatched()
        try:
            _check_wished(officer)
            _mail(server, officer, first, list(_notices_of(first)))
        except NotSent as fault:
            _failed(first, together, fault, at=at)
            is_away = fault.fault is PostingFault.MAIL_SERVER_UNREACHABLE
            return Dispatched(failed=1, is_away=is_away)
        _sent(together, at=at)
        return Dispatched(sent=1)


def _check_wished(officer: Officer) -> None:
    if not officer.is_active:
        raise NotSent(PostingFault.ACCOUNT_CLOSED, is_for_good=True)
    if not is_written_to(officer):
        raise NotSent(PostingFault.NO_LONGER_WISHED, is_for_good=True)


def _mail(server: Any, officer: Officer, first: Posting, notices: list[Notice]) -> None:
    try:
        message = _written(officer, first, notices)
    except DatabaseError:
        raise
    except Exception as fault:  # one letter that cannot be written must not keep back the others
        logger.exception("A letter could not be written")
        raise NotSent(PostingFault.LETTER_NOT_WRITTEN) from fault
    post(server, message)


def _written(officer: Officer, first: Posting, notices: list[Notice]) -> EmailMessage:
    # Reckoned as at the moment when the letter was first due, so that every try says the same.
    is_digest = hours_of(officer).digest is not Digest.AT_ONCE
    letter = Letter(
        language_of(officer),
        zone_of(officer),
        tuple(map(told, notices)),
        gathered_for=reader_of(officer, at=first.due_at) if is_digest else None,
        gathered_at=first.due_at,
    )
    write: Write = import_string(settings.NOTICE_LETTERS)
    written = write(letter)
    return EmailMessage(
        written.subject,
        written.body,
        to=[officer.email],
        headers={
            "Message-ID": message_id(first.notice.address),
            "Auto-Submitted": "auto-generated",
            "Content-Language": letter.language.value,
        },
    )


def _call(*, at: datetime) -> Dispatched | None:
    """Call the webhook whose posting has been due longest; None if none is due."""
    with transaction.atomic():
        first = _taken(Channel.WEBHOOK, at=at)
        if first is None or first.webhook is None:
            return None
        itself = Posting.objects.filter(pk=first.pk)
        try:
            _call_up(first.webhook, first.notice, at=at)
        except NotSent as fault:
            waits = _failed(first, itself, fault, at=at)
            if fault.fault is PostingFault.NO_LONGER_THERE:
                close_for_good(webhook=first.webhook, at=at)
            elif waits is not None:
                _wait_alike(first.webhook, waits, at=at)
            return Dispatched(failed=1)
        _sent(itself, at=at)
        return Dispatched(sent=1)


def _wait_alike(webhook: Webhook, waits: datetime, *, at: datetime) -> None:
    """Let what else is due at a webhook wait as long: one that is away keeps nobody back.

    What other workers hold is theirs; to wait for it could be to wait for each other.
    """
    due = Posting.objects.due(at).filter(webhook=webhook)
    free = due.select_for_update(skip_locked=True).values_list("pk", flat=True)
    Posting.objects.filter(pk__in=list(free)).update(next_try_at=waits)


def _call_up(webhook: Webhook, notice: Notice, *, at: datetime) -> None:
    if webhook.state != WebhookState.OPEN:
        raise NotSent(PostingFault.WEBHOOK_CLOSED, is_for_good=True)
    if notice.officer is not None and not notice.officer.is_active:
        raise NotSent(PostingFault.ACCOUNT_CLOSED, is_for_good=True)
    body = json.dumps(
        {
            "type": f"notice.{notice.kind}",
            "timestamp": notice.happened_at.isoformat(),
            "data": {
                "notice": notice.address,
                "kind": notice.kind,
                "link": f"{settings.HOUSE_ADDRESS}/en/notices/{notice.address}/",
            },
        }
    ).encode()
    secret = signing.secret_of(settings.SECOND_FACTORS_KEY, bytes(webhook.salt))
    signed = signing.headers(secret, number=notice.address, body=body, at=at)
    try:
        calling.call(
            webhook.url,
            body,
            {"Content-Type": "application/json", "User-Agent": "CICA-Clearing-House", **signed},
            inside_allowed=settings.WEBHOOKS_INSIDE,
        )
    except calling.NotCalled as fault:
        is_gone = fault.fault is PostingFault.NO_LONGER_THERE
        raise NotSent(fault.fault, is_for_good=is_gone) from fault


def _taken(channel: Channel, *, at: datetime, **only: Any) -> Posting | None:
    """Lock and return the posting that has been due longest and that no other worker holds."""
    return (
        Posting.objects.due(at)
        .filter(channel=channel, **only)
        .select_for_update(skip_locked=True, of=("self",))
        .select_related(
            "webhook", "notice__officer__participant", "notice__officer__notice_preference"
        )
        .order_by("next_try_at", "pk")
        .first()
    )


def _notices_of(first: Posting) -> Any:
    return Notice.objects.filter(postings__letter=first.pk).order_by("happened_at", "pk")


def _sent(postings: Any, *, at: datetime) -> None:
    postings.update(
        state=PostingState.SENT,
        sent_at=at,
        next_try_at=None,
        tries=F("tries") + 1,
        last_fault="",
    )


def _failed(first: Posting, postings: Any, fault: NotSent, *, at: datetime) -> datetime | None:
    """Mark a failed try; return when the next one is, None if it was the last."""
    tries = first.tries + 1
    is_over = fault.is_for_good or is_given_up(due_at=first.due_at, tries=tries, at=at)
    waits = None if is_over else at + wait_after(tries, str(first.pk))
    postings.update(
        state=PostingState.GIVEN_UP if is_over else PostingState.FAILED,
        next_try_at=waits,
        tries=F("tries") + 1,
        last_fault=fault.fault.value,
    )
    return waits


def _hang_up(server: Any) -> None:
    try:
        server.close()
    except (OSError, smtplib.SMTPException):
        logger.info("The mail server hung up first")
