"""Why the room refuses what no provision speaks of: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class ResourceFault(StrEnum):
    """What stands in the way of an act of this room."""

    NOT_THE_REGISTRY = "not_the_registry"
    NO_SUCH_DECISION = "no_such_decision"
    NO_SUCH_FOLLOW_UP = "no_such_follow_up"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_BEARER = "no_such_bearer"
    TASK_EMPTY = "task_empty"
    ASKED_ALREADY = "asked_already"
    DUE_BEFORE_IT_WAS_DECIDED = "due_before_it_was_decided"
    MORE_OPEN_THAN_ITS_DECISION = "more_open_than_its_decision"
    STANDS_SO_ALREADY = "stands_so_already"
    MOVED_BEFORE = "moved_before"
    DAY_TO_COME = "day_to_come"
    EVIDENCE_MISSING = "evidence_missing"
    REASON_MISSING = "reason_missing"
    SUPERSEDING_DECISION_MISSING = "superseding_decision_missing"
    SUPERSEDED_BY_AN_EARLIER_ONE = "superseded_by_an_earlier_one"
    NO_SUCH_POINT = "no_such_point"
    PROGRESS_WITHOUT_GROUND = "progress_without_ground"
    NAMES_WHAT_IS_RESTRICTED = "names_what_is_restricted"
    TITLE_EMPTY = "title_empty"
    NO_SUCH_PROJECT = "no_such_project"
    NO_SUCH_PARTICIPANT = "no_such_participant"
    NO_SUCH_CONTRIBUTION = "no_such_contribution"
    NO_SUCH_SECONDMENT = "no_such_secondment"
    NO_AMOUNT = "no_amount"
    NO_SUCH_CURRENCY = "no_such_currency"
    DECISION_MISSING = "decision_missing"
    REPORT_MISSING = "report_missing"
    PROJECT_IS_OVER = "project_is_over"
    PROPOSED_ALREADY = "project_proposed_already"
    NOT_A_MEMBER = "not_a_member"
    NOT_YOUR_PROPOSAL = "not_your_proposal"
    PROJECT_MISSING = "project_missing"
    IN_POST_ALREADY = "in_post_already"
    NOT_IN_POST = "not_in_post"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: ResourceFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: ResourceFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
