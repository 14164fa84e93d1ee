"""Why an effect cannot be: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class AdoptionFault(StrEnum):
    """What is wrong with an effect before any room is asked."""

    NO_SUCH_EFFECT = "no_such_effect"
    EFFECT_INCOMPLETE = "effect_incomplete"
    NOT_A_DAY = "not_a_day"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_SEAT = "no_such_seat"
    NO_SUCH_MEETING = "no_such_meeting"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: AdoptionFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: AdoptionFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
