"""Acts of the silence room, one module per subject."""

from clearinghouse.silence.operations.announcing import announce
from clearinghouse.silence.operations.answering import (
    answer,
    confirm,
    decline,
    register_answer,
)
from clearinghouse.silence.operations.closing import cancel, close
from clearinghouse.silence.operations.delivering import deliver
from clearinghouse.silence.operations.demanding import demand_signatures, demand_two_voices
from clearinghouse.silence.operations.opening import open_procedure

__all__ = [
    "announce",
    "answer",
    "cancel",
    "close",
    "confirm",
    "decline",
    "deliver",
    "demand_signatures",
    "demand_two_voices",
    "open_procedure",
    "register_answer",
]
