"""Acts of the correspondence room.

Each act is one transaction: lock, ask the law, write the row, append to the record.
"""

from clearinghouse.correspondence.operations.delivering import (
    acknowledge_delivery,
    attest_delivery,
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
from clearinghouse.correspondence.operations.sending import (
    DueSending,
    deliver_again,
    fail_delivery,
    give_up,
    mark_sent,
    put_off,
    take_sending,
)
from clearinghouse.correspondence.operations.ways import Choice, choose_ways

__all__ = [
    "Choice",
    "DueSending",
    "IssuedNote",
    "ReceivedEntry",
    "Written",
    "acknowledge_delivery",
    "attest_delivery",
    "choose_ways",
    "clear_note",
    "deliver_again",
    "draft_note",
    "fail_delivery",
    "give_up",
    "issue_note",
    "mark_sent",
    "open_delivery",
    "put_off",
    "register_received",
    "remind",
    "return_note",
    "revise_note",
    "take_sending",
    "withdraw_note",
]
