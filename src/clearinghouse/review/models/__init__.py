"""The tables of the review room, one module per subject."""

from clearinghouse.review.models.choices import Choice, Consent
from clearinghouse.review.models.proposals import Proposal
from clearinghouse.review.models.reviews import (
    Asked,
    Called,
    Contribution,
    Followed,
    Issued,
    Recommendation,
    Review,
    whole,
)

__all__ = [
    "Asked",
    "Called",
    "Choice",
    "Consent",
    "Contribution",
    "Followed",
    "Issued",
    "Proposal",
    "Recommendation",
    "Review",
    "whole",
]
