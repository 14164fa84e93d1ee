"""The tables of the room, and who may see their rows."""

from clearinghouse.papers.models.areas import Applicability, AreaPaper
from clearinghouse.papers.models.drafts import (
    Answer,
    Comment,
    Deliberation,
    DraftPart,
    PaperDraft,
    Round,
    RoundText,
)
from clearinghouse.papers.models.networks import Call, CallAnswer, Confirmation, Contact, Network
from clearinghouse.papers.models.plans import (
    Activity,
    ActivityMeasure,
    ActivityStep,
    Occasion,
    PlanReview,
)

__all__ = [
    "Activity",
    "ActivityMeasure",
    "ActivityStep",
    "Answer",
    "Applicability",
    "AreaPaper",
    "Call",
    "CallAnswer",
    "Comment",
    "Confirmation",
    "Contact",
    "Deliberation",
    "DraftPart",
    "Network",
    "Occasion",
    "PaperDraft",
    "PlanReview",
    "Round",
    "RoundText",
]
