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
from clearinghouse.silence.operations.demanding import (
    demand_signatures,
    demand_two_voices,
    state_translation,
)
from clearinghouse.silence.operations.opening import open_procedure
from clearinghouse.silence.operations.returning import (
    fail_delivery,
    give_up_delivery,
    take_back_delivery,
)

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
    "fail_delivery",
    "give_up_delivery",
    "open_procedure",
    "register_answer",
    "state_translation",
    "take_back_delivery",
]
