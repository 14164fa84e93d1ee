"""Why the room refuses what no provision speaks of: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class CoordinationFault(StrEnum):
    """What stands in the way of an act about an area, besides the law."""

    NO_SUCH_AREA = "no_such_area"
    NO_SUCH_SUBMISSION = "no_such_submission"
    NO_SUCH_PROPOSAL = "no_such_proposal"
    NO_SUCH_NOTE = "no_such_note"
    NOT_A_MEMBER = "not_a_member"
    NOT_THE_REGISTRY = "not_the_registry"
    NOT_THE_CHAIRMANSHIP = "not_the_chairmanship"
    NOT_OURS = "not_ours"
    CHANGED_MEANWHILE = "changed_meanwhile"
    SENT_ALREADY = "sent_already"
    NOT_SENT = "not_sent"
    PASSED_ON_ALREADY = "passed_on_already"
    CIRCULATED_ALREADY = "circulated_already"
    NOT_CIRCULATED = "not_circulated"
    WITHDRAWN_ALREADY = "withdrawn_already"
    ANSWERED_ALREADY = "answered_already"
    IN_EFFECT_ALREADY = "in_effect_already"
    ISSUED_ALREADY = "issued_already"
    NOT_TO_ALL_MEMBERS = "not_to_all_members"
    TEXT_MISSING = "text_missing"
    COMMENT_MISSING = "comment_missing"
    END_MISSING = "end_missing"
    TERM_REVERSED = "term_reversed"
    NOT_ONE_OF_THE_OTHERS = "not_one_of_the_others"
    CONSENTED_ALREADY = "consented_already"
    PROPOSED_ALREADY = "proposed_already"
    NO_LONGER_OPEN = "no_longer_open"
    CLOCK_WENT_BACK = "clock_went_back"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: CoordinationFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: CoordinationFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
