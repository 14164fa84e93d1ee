"""Reads of the correspondence room; the first parameter is the reader."""

from clearinghouse.correspondence.queries.deliveries import (
    circulation,
    equal_treatment,
    inbox,
    own_delivery,
    unread,
)
from clearinghouse.correspondence.queries.drafts import (
    attesting,
    composed,
    draft,
    drafts,
    enclosing,
    notes_named,
    registers,
)
from clearinghouse.correspondence.queries.received import received_notes
from clearinghouse.correspondence.queries.ways import (
    channels_failed,
    deliveries_failed,
    sent_by,
    ways,
    ways_of_all,
)

__all__ = [
    "attesting",
    "channels_failed",
    "circulation",
    "composed",
    "deliveries_failed",
    "draft",
    "drafts",
    "enclosing",
    "equal_treatment",
    "inbox",
    "notes_named",
    "own_delivery",
    "received_notes",
    "registers",
    "sent_by",
    "unread",
    "ways",
    "ways_of_all",
]
