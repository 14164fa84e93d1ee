"""Acts of the review room, one module per subject."""

from clearinghouse.review.operations.calls import compose_call
from clearinghouse.review.operations.choices import (
    change_choice,
    give_consent,
    tell_choice,
    withdraw_choice,
)
from clearinghouse.review.operations.proposals import draft_proposal, propose, withdraw_proposal
from clearinghouse.review.operations.reviews import (
    contribute,
    follow,
    issue_draft,
    open_review,
    recommend,
)

__all__ = [
    "change_choice",
    "compose_call",
    "contribute",
    "draft_proposal",
    "follow",
    "give_consent",
    "issue_draft",
    "open_review",
    "propose",
    "recommend",
    "tell_choice",
    "withdraw_choice",
    "withdraw_proposal",
]
