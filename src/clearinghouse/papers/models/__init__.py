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

__all__ = [
    "Answer",
    "Applicability",
    "AreaPaper",
    "Comment",
    "Deliberation",
    "DraftPart",
    "PaperDraft",
    "Round",
    "RoundText",
]
