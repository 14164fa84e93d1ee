"""Why the room refuses what no provision speaks of: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class PlanningFault(StrEnum):
    """What stands in the way of an act about the plan, besides the law."""

    NO_SUCH_PLAN = "no_such_plan"
    NO_SUCH_SUBMISSION = "no_such_submission"
    NO_SUCH_EVENT = "no_such_event"
    NO_SUCH_DECISION = "no_such_decision"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_PARTICIPANT = "no_such_participant"
    NO_SUCH_AREA = "no_such_area"
    NO_SUCH_PLACE = "no_such_place"
    NOT_THE_REGISTRY = "not_the_registry"
    OPENED_ALREADY = "plan_opened_already"
    CALL_WITHOUT_A_DAY = "call_without_a_day"
    COMPILED_ALREADY = "compiled_already"
    NOT_COMPILED = "not_compiled"
    NOTHING_SUBMITTED = "nothing_submitted"
    CIRCULATED_ALREADY = "circulated_already"
    WITHDRAWN = "withdrawn"
    HAS_SUBMITTED = "has_submitted"
    TITLE_MISSING = "title_missing"
    ORGANISERS_MISSING = "organisers_missing"
    NOT_A_TIME = "not_a_time"
    ANOTHER_YEAR = "another_year"
    NOTHING_CHANGED = "nothing_changed"
    CANCELLED = "cancelled"
    NOT_THE_ORGANISER = "not_the_organiser"
    NOT_OF_A_DELEGATION = "not_of_a_delegation"
    NO_SUCH_NOMINATION = "no_such_nomination"
    NAME_MISSING = "name_missing"
    NOMINATED_ALREADY = "nominated_already"
    PLACED_ALREADY = "placed_already"
    DAYS_UNKNOWN = "days_unknown"
    NOT_YET_HELD = "not_yet_held"
    NO_SUCH_PHOTOGRAPH = "no_such_photograph"
    NOT_A_PHOTOGRAPH = "not_a_photograph"
    PHOTOGRAPH_TOO_LARGE = "photograph_too_large"
    PHOTOGRAPHS_ENOUGH = "photographs_enough"
    SHOWN_ALREADY = "photograph_shown_already"
    DESCRIPTION_MISSING = "description_missing"
    LESSONS_MISSING = "lessons_missing"
    CHANGED_MEANWHILE = "changed_meanwhile"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: PlanningFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: PlanningFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
