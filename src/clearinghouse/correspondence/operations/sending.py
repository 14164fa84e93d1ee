"""Notes on their way out of the house: queued at issue, sent by a worker, failed, sent again.

The row of a sending is the outbox: written with what it is about, locked by the one worker that
sends it, and marked in the same transaction.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from clearinghouse.correspondence.models import Delivery, NoteWays, Sending
from clearinghouse.correspondence.operations.delivering import locked, told
from clearinghouse.law import deliveries as law
from clearinghouse.law.deliveries import (
    BY_EMAIL,
    FAILURES,
    REACHED,
    Channel,
    DeliveryState,
    Failure,
    SendingState,
)
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import person_of
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class DueSending:
    """An e-mail that is due, held by the transaction of whoever took it."""

    key: int
    number: str
    note: str
    participant: str
    address: str
    language: Language
    wishes_papers: bool
    made_at: datetime
    tries: int


def queued(
    delivery: Delivery, channel: Channel, *, address: str, at: datetime, officer: int | None = None
) -> Sending:
    """Return a sending that waits: for the worker, or for the courier."""
    is_email = channel is Channel.EMAIL
    return Sending(
        delivery=delivery,
        channel=channel.value,
        address=address if is_email else "",
        number=secrets.token_urlsafe(16),
        made_at=at,
        made_by_id=officer,
        next_try_at=at if is_email else None,
    )


def take_sending(*, at: datetime) -> DueSending | None:
    """Lock and return the e-mail that has been due longest and that no other worker holds.

    Called within the transaction in which it is sent and marked.
    """
    row = (
        Sending.objects.due(at)
        .select_for_update(skip_locked=True, of=("self",))
        .select_related("delivery__note__document")
        .order_by("next_try_at", "pk")
        .first()
    )
    if row is None:
        return None
    chosen = NoteWays.objects.filter(pk=row.delivery.participant_id).first()
    return DueSending(
        key=row.pk,
        number=row.number,
        note=row.delivery.note.document.address,
        participant=row.delivery.participant_id,
        address=row.address,
        language=Language(chosen.language) if chosen else Language.EN,
        wishes_papers=bool(chosen and chosen.wishes_papers),
        made_at=row.made_at,
        tries=row.tries,
    )


def put_off(*, sending: int, fault: str, until: datetime, at: datetime) -> None:  # noqa: ARG001 - the outbox's own memory, which is no act
    """Note that a try failed and when the next one is."""
    Sending.objects.filter(pk=sending).update(
        tries=F("tries") + 1, last_fault=fault, next_try_at=until
    )


@transaction.atomic
def mark_sent(*, sending: int, is_attached: bool, by: Reader, at: datetime) -> Entry:
    """Note that the mail server has taken an e-mail; that is no proof that anybody has it."""
    row = Sending.objects.select_related("delivery__note__document").get(pk=sending)
    Sending.objects.filter(pk=sending).update(
        state=SendingState.SENT,
        sent_at=at,
        next_try_at=None,
        tries=F("tries") + 1,
        last_fault="",
        is_attached=is_attached,
    )
    held = locked(row.delivery.note.document.address, row.delivery.participant_id, by)
    if held.state == DeliveryState.QUEUED and held.channel == Channel.EMAIL:
        held.state = DeliveryState.SENT.value
        held.save(update_fields=["state"])
    return told("delivery.sent", held, by=by, at=at, provisions=(BY_EMAIL,), channel="email")


@transaction.atomic
def give_up(*, sending: int, fault: str, by: Reader, at: datetime) -> Entry:
    """Note that an e-mail could not be sent at all: the outbox's own word that it failed."""
    row = Sending.objects.select_related("delivery__note__document").get(pk=sending)
    Sending.objects.filter(pk=sending).update(tries=F("tries") + 1, last_fault=fault)
    held = locked(row.delivery.note.document.address, row.delivery.participant_id, by)
    return _failed(held, Channel.EMAIL, Failure.NOT_SENT, words="", failed_at=at, by=by, at=at)


@transaction.atomic
def fail_delivery(
    *,
    address: str,
    participant: str,
    channel: Channel,
    failure: Failure,
    failed_at: datetime,
    by: Reader,
    at: datetime,
    words: str = "",
) -> Entry:
    """Note that by one way a note did not arrive; another way remains open."""
    row = locked(address, participant, by)
    failed = settle(
        law.fail_delivery(
            row.in_law(),
            channel,
            failure,
            words=words,
            failed_at=failed_at,
            by=person_of(by, at=at),
            at=at,
        )
    )
    return _failed(row, channel, failure, words=words.strip(), failed_at=failed.at, by=by, at=at)


@transaction.atomic
def deliver_again(
    *, address: str, participant: str, channel: Channel, by: Reader, at: datetime, to: str = ""
) -> Entry:
    """Send a note once more: by e-mail to ``to`` or the registered address, or on paper."""
    row = locked(address, participant, by)
    chosen = NoteWays.objects.filter(pk=participant).first()
    mailbox = to.strip() or (chosen.address if chosen else "")
    settle(law.deliver_again(row.in_law(), channel, address=mailbox, by=person_of(by, at=at)))
    queued(row, channel, address=mailbox, at=at, officer=by.officer).save()
    if row.state in {DeliveryState.FAILED.value, DeliveryState.QUEUED.value}:
        row.state, row.channel = DeliveryState.QUEUED.value, channel.value
        row.save(update_fields=["state", "channel"])
    return told(
        "delivery.repeated", row, by=by, at=at, provisions=(FAILURES,), channel=channel.value
    )


def _failed(
    row: Delivery,
    channel: Channel,
    failure: Failure,
    *,
    words: str,
    failed_at: datetime,
    by: Reader,
    at: datetime,
) -> Entry:
    """Mark what was under way by a channel as failed; the delivery, if no other way is open."""
    en_route = row.sendings.filter(state__in=[state.value for state in law.ON_THE_WAY])
    en_route.filter(channel=channel).update(
        state=SendingState.FAILED,
        failed_at=failed_at,
        failure=failure,
        words=words,
        next_try_at=None,
    )
    if row.channel == channel and row.state not in REACHED:
        other = en_route.exclude(channel=channel).order_by("-pk").first()
        row.state, row.channel = _standing(other, channel)
        row.save(update_fields=["state", "channel"])
    return told(
        "delivery.failed",
        row,
        by=by,
        at=at,
        provisions=(FAILURES,),
        channel=channel.value,
        failure=failure.value,
        failed_at=failed_at.isoformat(),
        words=words,
    )


def _standing(other: Sending | None, failed: Channel) -> tuple[str, str]:
    """Return how a delivery stands when its first way failed: by another one, or not at all."""
    if other is None:
        return DeliveryState.FAILED.value, failed.value
    is_sent = other.state == SendingState.SENT
    return (DeliveryState.SENT if is_sent else DeliveryState.QUEUED).value, other.channel
