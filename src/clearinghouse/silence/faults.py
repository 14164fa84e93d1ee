"""Why the room refuses what no provision speaks of: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class SilenceFault(StrEnum):
    """What stands in the way of an act, besides the law."""

    NO_SUCH_PROCEDURE = "no_such_procedure"
    NO_SUCH_NOTE = "no_such_note"
    NO_SUCH_TEXT = "no_such_text"
    NOT_THE_REGISTRY = "not_the_registry"
    CLOSED_ALREADY = "closed_already"
    DEADLINE_PASSED = "deadline_passed"
    OPENED_ALREADY = "opened_already"
    CLOCK_WENT_BACK = "clock_went_back"
    TWO_OFFICERS_NEEDED = "two_officers_needed"
    NO_SUCH_PENDING = "no_such_pending"
    STILL_PENDING = "still_pending"
    RECEIVED_IN_THE_FUTURE = "received_in_the_future"
    REACHED_BEFORE_OPENING = "reached_before_opening"
    ANCESTOR_NOT_ENDED = "ancestor_not_ended"
    SENT_ALREADY = "sent_already"
    SIGNATURE_STALE = "signature_stale"
    SIGNATURE_FALSE = "signature_false"
    SIGNATURE_DEMANDED = "signature_demanded"
    NOT_THE_ADMINISTRATOR = "not_the_administrator"
    NOT_ADDRESSED_TO_ALL = "not_addressed_to_all"
    SEEN_IN_THE_PORTAL = "seen_in_the_portal"
    NOT_A_TRANSLATION = "not_a_translation"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: SilenceFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: SilenceFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
