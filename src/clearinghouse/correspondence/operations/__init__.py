"""Acts of the correspondence room.

Each act is one transaction: lock, ask the law, write the row, append to the record.
"""

from clearinghouse.correspondence.operations.delivering import (
    acknowledge_delivery,
    deliver_on_paper,
    fail_delivery,
    open_delivery,
    remind,
)
from clearinghouse.correspondence.operations.drafting import (
    Written,
    clear_note,
    draft_note,
    return_note,
    revise_note,
    withdraw_note,
)
from clearinghouse.correspondence.operations.issuing import IssuedNote, issue_note
from clearinghouse.correspondence.operations.receiving import ReceivedEntry, register_received

__all__ = [
    "IssuedNote",
    "ReceivedEntry",
    "Written",
    "acknowledge_delivery",
    "clear_note",
    "deliver_on_paper",
    "draft_note",
    "fail_delivery",
    "issue_note",
    "open_delivery",
    "register_received",
    "remind",
    "return_note",
    "revise_note",
    "withdraw_note",
]
