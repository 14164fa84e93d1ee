"""Deliveries: opened by a delegation, attested by the registry, called to mind."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from clearinghouse.correspondence.faults import NoteFault, refuse
from clearinghouse.correspondence.models import Delivery, Reminder, Sending
from clearinghouse.correspondence.telling import between, hand_of, tell
from clearinghouse.law import deliveries as law
from clearinghouse.law.deliveries import OPENINGS, Channel, DeliveryState, SendingState
from clearinghouse.law.distribution import Reader
from clearinghouse.law.provisions import Provision
from clearinghouse.participants.acting import person_of
from clearinghouse.participants.models import Officer
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry


@transaction.atomic
def open_delivery(*, address: str, by: Reader, at: datetime) -> bool:
    """Note that an officer of the delegation opened a note; tell whether it was the first time.

    Only the first opening is written and recorded.  Raises
    :class:`~clearinghouse.correspondence.faults.Refusal` if the note did not go to the delegation.
    """
    row = locked(address, by.participant or "", by)
    opened = settle(law.open_delivery(row.in_law(), by=by, at=at))
    if not opened.is_first:
        return False
    row.state, row.first_opened_at = DeliveryState.OPENED.value, opened.at
    # A delegation that was to have it on paper may have got its officers meanwhile.
    row.opened_by_id, row.channel = by.officer, Channel.PORTAL.value
    row.save(update_fields=["state", "first_opened_at", "opened_by", "channel"])
    told("delivery.opened", row, by=by, at=at)
    return True


@transaction.atomic
def acknowledge_delivery(*, address: str, by: Reader, at: datetime) -> bool:
    """Note that the delegation says it has the note; tell whether it says so for the first time."""
    row = locked(address, by.participant or "", by)
    acknowledged = settle(law.acknowledge_delivery(row.in_law(), by=by, at=at))
    if not acknowledged.is_first:
        return False
    row.state, row.acknowledged_at = DeliveryState.ACKNOWLEDGED.value, acknowledged.at
    row.save(update_fields=["state", "acknowledged_at"])
    told("delivery.acknowledged", row, by=by, at=at)
    return True


@transaction.atomic
def attest_delivery(
    *,
    address: str,
    participant: str,
    witness: int,
    handed_at: datetime,
    by: Reader,
    at: datetime,
    channel: Channel = Channel.PAPER,
) -> Entry:
    """Note that a delegation has a note on paper, or confirmed an e-mail.

    ``by`` and a second officer attest it.
    """
    row = locked(address, participant, by)
    second = Officer.objects.filter(pk=witness, participant=by.participant).first()
    if second is None:
        refuse(NoteFault.NO_SUCH_OFFICER)
    seen_by = Reader(second.participant_id, by.standing, cleared=True, officer=second.pk)
    handed = settle(
        law.attest_delivery(
            row.in_law(),
            channel,
            by=person_of(by, at=at),
            witness=person_of(seen_by, at=at),
            handed_at=handed_at,
            at=at,
        )
    )
    row.state, row.channel = DeliveryState.OPENED.value, channel.value
    row.first_opened_at = handed.at
    row.attested_by_id, row.witnessed_by_id = by.officer, second.pk
    row.save()
    arrived(row, channel, at=handed.at)
    return told(
        "delivery.attested", row, by=by, at=at, witness=str(second.pk), channel=channel.value
    )


@transaction.atomic
def remind(*, address: str, by: Reader, at: datetime, participant: str = "") -> tuple[str, ...]:
    """Call a note to mind: of one delegation, or of all that have not opened it.

    Returns the delegations reminded.
    """
    found = _deliveries(address, by)
    rows = [locked(address, participant, by)] if participant else list(found)
    person = person_of(by, at=at)
    waiting = [row for row in rows if participant or row.state not in law.REACHED]
    for row in waiting:
        settle(law.remind(row.in_law(), by=person))
        entry = told("delivery.reminded", row, by=by, at=at)
        Reminder.objects.create(
            delivery=row, reminded_at=at, reminded_by_id=hand_of(by), entry=entry.index
        )
    return tuple(row.participant_id for row in waiting)


def arrived(row: Delivery, channel: Channel, *, at: datetime) -> None:
    """Mark what was under way by a channel as delivered; no other way is waited for any more."""
    en_route = row.sendings.filter(state__in=[state.value for state in law.ON_THE_WAY])
    found = en_route.filter(channel=channel).update(
        state=SendingState.DELIVERED, delivered_at=at, next_try_at=None
    )
    if not found and channel is Channel.PAPER:
        Sending.objects.create(
            delivery=row,
            channel=channel.value,
            number=secrets.token_urlsafe(16),
            state=SendingState.DELIVERED.value,
            made_at=at,
            delivered_at=at,
        )


def _deliveries(address: str, by: Reader) -> Any:
    return (
        Delivery.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("note__document")
        .filter(note__document__address=address)
        .order_by("participant")
    )


def locked(address: str, participant: str, by: Reader) -> Delivery:
    """Return the delivery of a note to a delegation, locked; raise Refusal if there is none."""
    row: Delivery | None = _deliveries(address, by).filter(participant=participant).first()
    if row is None:
        refuse(NoteFault.NO_SUCH_NOTE)
    return row


def told(
    act: str,
    row: Delivery,
    *,
    by: Reader,
    at: datetime,
    provisions: Sequence[Provision] = (OPENINGS,),
    **more: str,
) -> Entry:
    """Append an act about a delivery, sealed for the Secretariat and the delegation."""
    facts = {
        "delivery": f"{row.note.document.address} {row.participant_id}",
        "note": row.note.document.address,
        "participant": row.participant_id,
        "officer": str(by.officer or ""),
        "opened_at": row.first_opened_at.isoformat() if row.first_opened_at else "",
        **more,
    }
    marking = between(row.participant_id)
    return tell(act, facts, by=by, at=at, marking=marking, provisions=provisions)
