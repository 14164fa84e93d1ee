"""Why the room refuses what no provision speaks of: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class PaperFault(StrEnum):
    """What stands in the way of an act on a paper of an area."""

    NO_SUCH_AREA = "no_such_area"
    NO_SUCH_DRAFT = "no_such_draft"
    NO_SUCH_ROUND = "no_such_round"
    NO_SUCH_COMMENT = "no_such_comment"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_MEETING = "no_such_meeting"
    NO_SUCH_PAPER = "no_such_paper"
    NOT_YOURS = "not_yours"
    NOT_THE_REGISTRY = "not_the_registry"
    ENGLISH_MISSING = "english_missing"
    CHANGED_MEANWHILE = "changed_meanwhile"
    PERIOD_REVERSED = "period_reversed"
    ROUND_RUNS = "round_runs"
    NOTHING_NEW = "nothing_new"
    CLOSES_TOO_SOON = "closes_too_soon"
    COMMENT_EMPTY = "comment_empty"
    ANSWERED_ALREADY = "answered_already"
    ABANDONED = "abandoned"
    ABANDONED_WITHOUT_GROUND = "abandoned_without_ground"
    APPROVED_ALREADY = "approved_already"
    BOUND_ALREADY = "bound_already"
    NOT_A_PAPER = "not_a_paper"
    NAMED_ALREADY = "named_already"
    NO_SUCH_ACTIVITY = "no_such_activity"
    NO_SUCH_MEASURE = "no_such_measure"
    NO_SUCH_NETWORK = "no_such_network"
    NO_SUCH_CONTACT = "no_such_contact"
    NO_SUCH_BODY = "no_such_body"
    CODE_TAKEN = "code_taken"
    TITLE_MISSING = "title_missing"
    DAY_TO_COME = "day_to_come"
    HELD_ALREADY = "held_already"
    REVIEWED_ALREADY = "reviewed_already"
    IN_THE_NETWORK_ALREADY = "in_the_network_already"
    NOT_A_MEMBER = "not_a_member"
    HOURS_EMPTY = "hours_empty"
    NO_SUCH_ZONE = "no_such_zone"
    LANGUAGE_MISSING = "language_missing"
    DEPUTY_UNREACHABLE = "deputy_unreachable"
    CALLED_ALREADY = "called_already"
    CLOCK_WENT_BACK = "clock_went_back"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: PaperFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


class ChangedMeanwhile(Refusal):
    """Somebody else saved in the meantime: nothing is lost, and both texts are at hand."""

    def __init__(self, *, version: int, text: str) -> None:
        super().__init__(PaperFault.CHANGED_MEANWHILE)
        self.version = version
        self.text = text


def refuse(fault: PaperFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
