"""The tables of the room, and who may see their rows."""

from clearinghouse.correspondence.models.deliveries import Delivery, Reminder
from clearinghouse.correspondence.models.drafts import DraftEnclosure, DraftReference, NoteDraft
from clearinghouse.correspondence.models.received import ReceivedNote
from clearinghouse.correspondence.models.sendings import NoteWays, Sending

__all__ = [
    "Delivery",
    "DraftEnclosure",
    "DraftReference",
    "NoteDraft",
    "NoteWays",
    "ReceivedNote",
    "Reminder",
    "Sending",
]
