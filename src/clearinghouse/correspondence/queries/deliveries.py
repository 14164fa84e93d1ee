"""Where notes are on their way: the registry sees all, a delegation what goes to it."""

from datetime import date
from typing import Any

from django.db.models import Count, Prefetch

from clearinghouse.correspondence.models import Delivery, Reminder, Sending
from clearinghouse.correspondence.views import Circulation, DeliveryRow, InboxRow, SendingRow
from clearinghouse.documents.models import LanguageVersion, Note
from clearinghouse.law.deliveries import REACHED, Channel, DeliveryState, Failure, SendingState
from clearinghouse.law.distribution import Reader, Standing

LISTED = 100
_REVISIONS = Prefetch(
    "note__document__revisions__languages",
    LanguageVersion.objects.filter(current=True).only("revision_id", "language"),
)
_IN_TIME = (
    Prefetch("reminders", Reminder.objects.order_by("reminded_at")),
    Prefetch("sendings", Sending.objects.order_by("pk")),
)


def circulation(reader: Reader, address: str) -> Circulation | None:
    """Return the deliveries of a note that the reader may see; None if there are none.

    The Secretariat sees all of them, each delegation its own line.
    """
    rows = list(
        Delivery.objects.visible_to(reader)
        .filter(note__document__address=address)
        .select_related("note__document", "opened_by", "attested_by", "witnessed_by")
        .prefetch_related(*_IN_TIME)
        .order_by("participant")
    )
    if not rows:
        return None
    note = rows[0].note
    return Circulation(
        address=address,
        number=note.number,
        dated_on=_dated_on(note),
        available_at=rows[0].available_at,
        rows=tuple(_row(row) for row in rows),
    )


def equal_treatment(reader: Reader, address: str) -> Circulation | None:
    """Return, for the Secretariat, since when each delegation could read and when it first did."""
    if reader.standing is not Standing.SECRETARIAT:
        return None
    return circulation(reader, address)


def own_delivery(reader: Reader, address: str) -> DeliveryRow | None:
    """Return the delivery of a note to the reader's own delegation."""
    row = (
        Delivery.objects.visible_to(reader)
        .filter(note__document__address=address, participant=reader.participant)
        .select_related("opened_by", "attested_by", "witnessed_by")
        .prefetch_related(*_IN_TIME)
        .first()
    )
    return _row(row) if row else None


def inbox(reader: Reader) -> tuple[InboxRow, ...]:
    """Return the notes issued to the reader's delegation, the latest first."""
    rows: Any = (
        Delivery.objects.visible_to(reader)
        .filter(participant=reader.participant)
        .select_related("note__document")
        .prefetch_related(_REVISIONS)
        .annotate(enclosed=Count("note__enclosures", distinct=True))
        .order_by("-available_at", "-pk")[:LISTED]
    )
    return tuple(_inbox_row(row) for row in rows)


def unread(reader: Reader) -> int:
    """Return how many notes nobody of the reader's delegation has opened."""
    return (
        Delivery.objects.visible_to(reader)
        .filter(participant=reader.participant)
        .exclude(state__in=[state.value for state in REACHED])
        .count()
    )


def _inbox_row(row: Any) -> InboxRow:
    revisions = row.note.document.revisions.all()
    texts = (text.language for revision in revisions for text in revision.languages.all())
    return InboxRow(
        address=row.note.document.address,
        number=row.note.number,
        dated_on=_dated_on(row.note),
        state=DeliveryState(row.state),
        available_at=row.available_at,
        first_opened_at=row.first_opened_at,
        languages=tuple(sorted(texts)),
        enclosures=row.enclosed,
    )


def _dated_on(note: Note) -> date | None:
    return next((revision.dated_on for revision in note.document.revisions.all()), None)


def _row(row: Delivery) -> DeliveryRow:
    attesting = (row.attested_by, row.witnessed_by)
    return DeliveryRow(
        participant=row.participant_id,
        channel=Channel(row.channel),
        state=DeliveryState(row.state),
        available_at=row.available_at,
        first_opened_at=row.first_opened_at,
        opened_by=row.opened_by.office if row.opened_by else "",
        attested_by=tuple(officer.office for officer in attesting if officer),
        acknowledged_at=row.acknowledged_at,
        reminded_at=tuple(reminder.reminded_at for reminder in row.reminders.all()),
        sendings=tuple(map(_sending, row.sendings.all())),
    )


def _sending(row: Sending) -> SendingRow:
    return SendingRow(
        channel=Channel(row.channel),
        state=SendingState(row.state),
        address=row.address,
        made_at=row.made_at,
        tries=row.tries,
        fault=row.last_fault,
        is_attached=row.is_attached,
        sent_at=row.sent_at,
        delivered_at=row.delivered_at,
        failed_at=row.failed_at,
        failure=Failure(row.failure) if row.failure else None,
        words=row.words,
    )
