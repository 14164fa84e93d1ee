"""Acts of the coordination room; every one is told who acts and at which moment."""

from clearinghouse.coordination.operations.acting import (
    consent_to_acting,
    lay_down_acting,
    propose_acting,
)
from clearinghouse.coordination.operations.consulting import (
    circulate,
    comment,
    pass_on,
    place_before,
)
from clearinghouse.coordination.operations.submitting import (
    Sent,
    discard_submission,
    draft_submission,
    revise_submission,
    send_submission,
    withdraw_submission,
)

__all__ = [
    "Sent",
    "circulate",
    "comment",
    "consent_to_acting",
    "discard_submission",
    "draft_submission",
    "lay_down_acting",
    "pass_on",
    "place_before",
    "propose_acting",
    "revise_submission",
    "send_submission",
    "withdraw_submission",
]
