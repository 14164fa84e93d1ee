"""Noting that a delegation has opened a note, wherever its officers read it."""

from datetime import datetime

from clearinghouse.correspondence.faults import Refusal
from clearinghouse.correspondence.operations import open_delivery
from clearinghouse.documents.kinds import Direction
from clearinghouse.documents.views import DocumentView
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.record.acts import OutOfOrder


def note_opened(reader: Reader, shown: DocumentView, *, at: datetime) -> None:
    """Note the first opening of a note by an officer of a delegation to which it went.

    Who has no delivery of it reads it without being noted.
    """
    is_ours = shown.note is not None and shown.note.direction is Direction.OUTGOING
    if not is_ours or not reader.cleared or reader.standing is Standing.SECRETARIAT:
        return
    try:
        open_delivery(address=shown.row.address, by=reader, at=at)
    except (Refusal, OutOfOrder):
        return
