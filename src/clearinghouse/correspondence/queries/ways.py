"""By which ways delegations are sent notes, and by which a note did not arrive."""

from clearinghouse.correspondence.models import Delivery, NoteWays, Sending
from clearinghouse.correspondence.views import WaysRow
from clearinghouse.law.deliveries import Channel, DeliveryState, SendingState
from clearinghouse.law.distribution import Reader
from clearinghouse.text.languages import Language


def ways(reader: Reader, participant: str) -> WaysRow:
    """Return what a delegation has chosen, or what holds where it has chosen nothing."""
    row = NoteWays.objects.visible_to(reader).filter(pk=participant).first()
    return _row(row) if row else WaysRow(participant)


def ways_of_all(reader: Reader) -> tuple[WaysRow, ...]:
    """Return what delegations have chosen, for those who may see it."""
    rows = NoteWays.objects.visible_to(reader).select_related("chosen_by").order_by("participant")
    return tuple(map(_row, rows))


def channels_failed(reader: Reader, address: str) -> dict[str, frozenset[Channel]]:
    """Return, by delegation, the ways by which a note was last known not to have arrived."""
    rows = (
        Sending.objects.filter(
            delivery__in=Delivery.objects.visible_to(reader).filter(note__document__address=address)
        )
        .order_by("pk")
        .values_list("delivery__participant", "channel", "state")
    )
    last = {(participant, channel): state for participant, channel, state in rows}
    failed: dict[str, set[Channel]] = {}
    for (participant, channel), state in last.items():
        if state == SendingState.FAILED:
            failed.setdefault(participant, set()).add(Channel(channel))
    return {participant: frozenset(channels) for participant, channels in failed.items()}


def deliveries_failed(reader: Reader, address: str) -> frozenset[str]:
    """Return the delegations to which a note could not be delivered by any way."""
    rows = Delivery.objects.visible_to(reader).filter(
        note__document__address=address, state=DeliveryState.FAILED
    )
    return frozenset(rows.values_list("participant", flat=True))


def sent_by(reader: Reader, sending: int) -> tuple[str, str]:
    """Return the note and the delegation of a sending."""
    rows = Delivery.objects.visible_to(reader).filter(sendings=sending)
    address, participant = rows.values_list("note__document__address", "participant").get()
    return str(address), str(participant)


def _row(row: NoteWays) -> WaysRow:
    return WaysRow(
        participant=row.participant_id,
        channels=tuple(map(Channel, row.channels)),
        address=row.address,
        language=Language(row.language),
        wishes_papers=row.wishes_papers,
        request=row.request,
        chosen_at=row.chosen_at,
        office=row.chosen_by.office,
    )
