"""Why the room refuses what no provision speaks of: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class ReviewFault(StrEnum):
    """What stands in the way of an act in a review, besides the law."""

    NO_SUCH_REVIEW = "no_such_review"
    NO_SUCH_DIMENSION = "no_such_dimension"
    NO_SUCH_AREA = "no_such_area"
    NO_SUCH_MEASURE = "no_such_measure"
    NO_SUCH_EDITION = "no_such_edition"
    NO_SUCH_PARTICIPANT = "no_such_participant"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_DECISION = "no_such_decision"
    NO_SUCH_RECOMMENDATION = "no_such_recommendation"
    NO_SUCH_PROPOSAL = "no_such_proposal"
    NO_SUCH_CHOICE = "no_such_choice"
    NOT_THE_REGISTRY = "not_the_registry"
    NOT_YOURS_TO_SAY = "not_yours_to_say"
    CALLED_ALREADY = "called_already"
    OPEN_ALREADY = "open_already"
    DAYS_REVERSED = "days_reversed"
    TEXT_MISSING = "text_missing"
    FOLLOWED_ALREADY = "followed_already"
    WITHDRAWN_ALREADY = "withdrawn_already"
    ISSUED_ALREADY = "issued_already"
    NOBODY_NAMED = "nobody_named"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: ReviewFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: ReviewFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
