"""The tables of the room, and who may see their rows."""

from clearinghouse.correspondence.models.deliveries import Delivery, Reminder
from clearinghouse.correspondence.models.drafts import DraftEnclosure, DraftReference, NoteDraft
from clearinghouse.correspondence.models.received import ReceivedNote

__all__ = [
    "Delivery",
    "DraftEnclosure",
    "DraftReference",
    "NoteDraft",
    "ReceivedNote",
    "Reminder",
]
