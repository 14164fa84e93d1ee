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
from clearinghouse.papers.operations.submitting import register_draft

__all__ = [
    "abandon_draft",
    "answer_comment",
    "begin_draft",
    "bind_document",
    "comment",
    "issue_round",
    "name_meeting",
    "register_draft",
    "set_period",
    "state_period",
    "write_part",
]
