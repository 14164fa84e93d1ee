"""Why the room refuses a statement: codes with parameters, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class ParticipantFault(StrEnum):
    """A statement contradicts what the room holds, or speaks of what it does not hold."""

    UNKNOWN_PARTICIPANT = "unknown_participant"
    STARTS_BEFORE_THE_PRESENT_ONE = "starts_before_the_present_one"
    DAY_NOT_KNOWN = "day_not_known"
    ENDS_BEFORE_IT_STARTS = "ends_before_it_starts"
    ALREADY_ENDED = "already_ended"
    ENDS_WITH_ITS_NETWORK = "ends_with_its_network"
    NO_SUCH_INVITATION = "no_such_invitation"
    NO_SUCH_OFFICER = "no_such_officer"
    NO_SUCH_FOCAL_POINT = "no_such_focal_point"
    NO_SUCH_TOKEN = "no_such_token"  # noqa: S105 - a code, no secret


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: ParticipantFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: ParticipantFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
