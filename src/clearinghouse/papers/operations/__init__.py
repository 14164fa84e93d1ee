"""Acts of the papers room, one module per subject."""

from clearinghouse.papers.operations.areas import bind_document, state_period
from clearinghouse.papers.operations.consulting import answer_comment, comment, issue_round
from clearinghouse.papers.operations.drafting import (
    abandon_draft,
    begin_draft,
    name_meeting,
    set_period,
    write_part,
)
from clearinghouse.papers.operations.networks import (
    answer_call,
    call_network,
    confirm_contact,
    end_contact,
    join_network,
    open_network,
)
from clearinghouse.papers.operations.planning import (
    enter_activity,
    note_progress,
    note_review,
    note_that_it_was_held,
    update_activity,
)
from clearinghouse.papers.operations.submitting import register_draft

__all__ = [
    "abandon_draft",
    "answer_call",
    "answer_comment",
    "begin_draft",
    "bind_document",
    "call_network",
    "comment",
    "confirm_contact",
    "end_contact",
    "enter_activity",
    "issue_round",
    "join_network",
    "name_meeting",
    "note_progress",
    "note_review",
    "note_that_it_was_held",
    "open_network",
    "register_draft",
    "set_period",
    "state_period",
    "update_activity",
    "write_part",
]
