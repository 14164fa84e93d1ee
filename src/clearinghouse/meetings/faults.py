"""Why the room refuses what no provision speaks of: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class MeetingFault(StrEnum):
    """What stands in the way of an act in a meeting, besides the law."""

    NO_SUCH_SITTING = "no_such_sitting"
    NO_SUCH_MEETING = "no_such_meeting"
    NO_SUCH_BODY = "no_such_body"
    NO_SUCH_POINT = "no_such_point"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_PUT = "no_such_put"
    NO_SUCH_PARTICIPANT = "no_such_participant"
    NO_CHAIR = "no_chair"
    NOT_THE_REGISTRY = "not_the_registry"
    CONVENED_ALREADY = "convened_already"
    DAYS_REVERSED = "days_reversed"
    DAYS_UNKNOWN = "days_unknown"
    AGENDA_EMPTY = "agenda_empty"
    AGENDA_TWICE = "agenda_number_twice"
    AGENDA_ADOPTED = "agenda_adopted"
    AGENDA_NOT_ADOPTED = "agenda_not_adopted"
    NOT_OPEN = "not_open"
    OPEN_ALREADY = "open_already"
    BEFORE_ITS_DAY = "before_its_day"
    CLOSED = "closed"
    NOT_PLACED = "not_placed"
    PLACED_ALREADY = "placed_already"
    ADOPTED_ALREADY = "adopted_already"
    POINT_HOLDS_DOCUMENTS = "point_holds_documents"
    REPORT_NAMED = "report_named"
    SUBJECT_MISSING = "subject_missing"
    DRAFT_OR_WORDS = "draft_or_words"
    LIST_NOT_AMENDED = "list_not_amended"
    PARAGRAPH_UNKNOWN = "paragraph_unknown"
    CLOCK_WENT_BACK = "clock_went_back"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: MeetingFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: MeetingFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
