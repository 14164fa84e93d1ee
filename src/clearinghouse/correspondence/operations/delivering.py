"""Deliveries: opened by a delegation, handed over on paper, failed, called to mind."""

from datetime import datetime
from typing import Any

from django.db import transaction

from clearinghouse.correspondence.faults import NoteFault, refuse
from clearinghouse.correspondence.models import Delivery, Reminder
from clearinghouse.correspondence.telling import between, hand_of, tell
from clearinghouse.law import deliveries as law
from clearinghouse.law.deliveries import OPENINGS, Channel, DeliveryState
from clearinghouse.law.distribution import Reader
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
    row = _locked(address, by.participant or "", by)
    opened = settle(law.open_delivery(row.in_law(), by=by, at=at))
    if not opened.is_first:
        return False
    row.state, row.first_opened_at = DeliveryState.OPENED.value, opened.at
    # A delegation that was to have it on paper may have got its officers meanwhile.
    row.opened_by_id, row.channel = by.officer, Channel.PORTAL.value
    row.save(update_fields=["state", "first_opened_at", "opened_by", "channel"])
    _told("delivery.opened", row, by=by, at=at)
    return True


@transaction.atomic
def acknowledge_delivery(*, address: str, by: Reader, at: datetime) -> bool:
    """Note that the delegation says it has the note; tell whether it says so for the first time."""
    row = _locked(address, by.participant or "", by)
    acknowledged = settle(law.acknowledge_delivery(row.in_law(), by=by, at=at))
    if not acknowledged.is_first:
        return False
    row.state, row.acknowledged_at = DeliveryState.ACKNOWLEDGED.value, acknowledged.at
    row.save(update_fields=["state", "acknowledged_at"])
    _told("delivery.acknowledged", row, by=by, at=at)
    return True


@transaction.atomic
def deliver_on_paper(
    *,
    address: str,
    participant: str,
    witness: int,
    handed_at: datetime,
    by: Reader,
    at: datetime,
) -> Entry:
    """Note that a note was handed over on paper, attested by ``by`` and by a second officer."""
    row = _locked(address, participant, by)
    second = Officer.objects.filter(pk=witness, participant=by.participant).first()
    if second is None:
        refuse(NoteFault.NO_SUCH_OFFICER)
    seen_by = Reader(second.participant_id, by.standing, cleared=True, officer=second.pk)
    handed = settle(
        law.deliver_on_paper(
            row.in_law(),
            by=person_of(by, at=at),
            witness=person_of(seen_by, at=at),
            handed_at=handed_at,
            at=at,
        )
    )
    row.state, row.channel = DeliveryState.OPENED.value, Channel.PAPER.value
    row.first_opened_at = handed.at
    row.attested_by_id, row.witnessed_by_id = by.officer, second.pk
    row.save()
    return _told("delivery.attested", row, by=by, at=at, witness=str(second.pk))


@transaction.atomic
def fail_delivery(
    *, address: str, participant: str, ground: str, by: Reader, at: datetime
) -> Entry:
    """Note that a note could not be delivered by its way; another way remains open."""
    row = _locked(address, participant, by)
    settle(law.remind(row.in_law(), by=person_of(by, at=at)))
    row.state = DeliveryState.FAILED.value
    row.save(update_fields=["state"])
    return _told("delivery.failed", row, by=by, at=at, ground=ground)


@transaction.atomic
def remind(*, address: str, by: Reader, at: datetime, participant: str = "") -> tuple[str, ...]:
    """Call a note to mind: of one delegation, or of all that have not opened it.

    Returns the delegations reminded.
    """
    found = _deliveries(address, by)
    rows = [_locked(address, participant, by)] if participant else list(found)
    person = person_of(by, at=at)
    waiting = [row for row in rows if participant or row.state not in law.REACHED]
    for row in waiting:
        settle(law.remind(row.in_law(), by=person))
        entry = _told("delivery.reminded", row, by=by, at=at)
        Reminder.objects.create(
            delivery=row, reminded_at=at, reminded_by_id=hand_of(by), entry=entry.index
        )
    return tuple(row.participant_id for row in waiting)


def _deliveries(address: str, by: Reader) -> Any:
    return (
        Delivery.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("note__document")
        .filter(note__document__address=address)
        .order_by("participant")
    )


def _locked(address: str, participant: str, by: Reader) -> Delivery:
    row: Delivery | None = _deliveries(address, by).filter(participant=participant).first()
    if row is None:
        refuse(NoteFault.NO_SUCH_NOTE)
    return row


def _told(act: str, row: Delivery, *, by: Reader, at: datetime, **told: str) -> Entry:
    facts = {
        "delivery": f"{row.note.document.address} {row.participant_id}",
        "note": row.note.document.address,
        "participant": row.participant_id,
        "officer": str(by.officer or ""),
        "opened_at": row.first_opened_at.isoformat() if row.first_opened_at else "",
        **told,
    }
    marking = between(row.participant_id)
    return tell(act, facts, by=by, at=at, marking=marking, provisions=(OPENINGS,))
