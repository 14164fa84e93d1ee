"""Acts of the meetings room, one module per subject."""

from clearinghouse.meetings.operations.closing import close_sitting, name_report
from clearinghouse.meetings.operations.convening import amend_agenda, convene, place_document
from clearinghouse.meetings.operations.deciding import (
    attach_statement,
    put_to_decision,
    rehearse,
)
from clearinghouse.meetings.operations.sitting import (
    adopt_agenda,
    call_the_roll,
    open_sitting,
    take_attendance,
)

__all__ = [
    "adopt_agenda",
    "amend_agenda",
    "attach_statement",
    "call_the_roll",
    "close_sitting",
    "convene",
    "name_report",
    "open_sitting",
    "place_document",
    "put_to_decision",
    "rehearse",
    "take_attendance",
]
