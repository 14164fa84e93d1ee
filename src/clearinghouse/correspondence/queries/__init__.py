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
    notes_named,
    registers,
)
from clearinghouse.correspondence.queries.received import received_notes

__all__ = [
    "attesting",
    "circulation",
    "composed",
    "draft",
    "drafts",
    "equal_treatment",
    "inbox",
    "notes_named",
    "own_delivery",
    "received_notes",
    "registers",
    "unread",
]
