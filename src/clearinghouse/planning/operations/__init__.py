"""Acts of the planning room, one module per subject."""

from clearinghouse.planning.operations.calling import open_call, open_under_decision, remind
from clearinghouse.planning.operations.compiling import (
    add_event,
    change_event,
    circulate_plan,
    compile_plan,
)
from clearinghouse.planning.operations.holding import (
    add_paper,
    draft_invitation,
    nominate,
    note_attendance,
    withdraw_nomination,
)
from clearinghouse.planning.operations.past import enter_past_plan
from clearinghouse.planning.operations.remembering import (
    LARGEST,
    add_photograph,
    describe_photograph,
    take_photograph_down,
    write_lessons,
)
from clearinghouse.planning.operations.submitting import (
    Saved,
    return_nil,
    save_submission,
    withdraw_submission,
)

__all__ = [
    "LARGEST",
    "Saved",
    "add_event",
    "add_paper",
    "add_photograph",
    "change_event",
    "circulate_plan",
    "compile_plan",
    "describe_photograph",
    "draft_invitation",
    "enter_past_plan",
    "nominate",
    "note_attendance",
    "open_call",
    "open_under_decision",
    "remind",
    "return_nil",
    "save_submission",
    "take_photograph_down",
    "withdraw_nomination",
    "withdraw_submission",
    "write_lessons",
]
