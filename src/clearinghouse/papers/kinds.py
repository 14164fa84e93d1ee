"""The words in which the room tells its papers and their stages apart."""

from enum import StrEnum
from typing import Final

from clearinghouse.documents.kinds import DocumentKind


class AreaPaperKind(StrEnum):
    """What a paper bound to an area is."""

    CONCEPT_PAPER = "concept_paper"
    ACTION_PLAN = "action_plan"


class DraftStage(StrEnum):
    """How far a draft has come."""

    WRITING = "writing"
    CONSULTATION = "consultation"
    CONSULTED = "consulted"
    REGISTERED = "registered"
    UNDER_SILENCE = "under_silence"
    APPROVED = "approved"
    ABANDONED = "abandoned"


# WRITING        not issued to anybody yet
# CONSULTATION   a round runs: Member States comment
# CONSULTED      the last round has closed
# REGISTERED     in the register with its symbol, and not approved


class AnswerKind(StrEnum):
    """What the drafters make of a comment."""

    TAKEN_UP = "taken_up"
    TAKEN_UP_IN_PART = "taken_up_in_part"
    NOT_TAKEN_UP = "not_taken_up"
    EXPLAINED = "explained"


PAPERS: Final = {
    DocumentKind.CONCEPT_PAPER: AreaPaperKind.CONCEPT_PAPER,
    DocumentKind.ACTION_PLAN: AreaPaperKind.ACTION_PLAN,
}
