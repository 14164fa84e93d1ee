"""Acts of the procedures room: decisions and outcomes are recorded, instruments are stated.

Each act is one transaction: lock, ask the law, write the row, append to the record.  The same
facts told again change nothing, so that an import can be run twice.
"""

from clearinghouse.procedures.operations.decisions import (
    Recorded,
    announce_decision,
    record_decision,
    record_silence_outcome,
)
from clearinghouse.procedures.operations.deposits import (
    attach_instrument_statement,
    confirm_acts_whole,
    register_deposit,
)
from clearinghouse.procedures.operations.instruments import (
    attach_instrument,
    enter_instrument,
    enter_milestone,
)

__all__ = [
    "Recorded",
    "announce_decision",
    "attach_instrument",
    "attach_instrument_statement",
    "confirm_acts_whole",
    "enter_instrument",
    "enter_milestone",
    "record_decision",
    "record_silence_outcome",
    "register_deposit",
]
