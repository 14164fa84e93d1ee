"""Why the room refuses an act: codes with their parameters, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class NoteFault(StrEnum):
    """An act names what does not exist, or is not filled in as its purpose asks."""

    NO_SUCH_DRAFT = "no_such_draft"
    NO_SUCH_NOTE = "no_such_note"
    NO_SUCH_ENCLOSURE = "no_such_enclosure"
    NO_SUCH_ADDRESSEE = "no_such_addressee"
    NO_SUCH_OFFICER = "no_such_attesting_officer"
    NOT_A_REGISTER = "not_a_register_of_notes"
    REGISTER_OF_RECEIVED_NOTES = "register_of_received_notes"
    SEAT_NOT_KNOWN = "seat_of_that_day_not_known"
    FIELD_NOT_UNDERSTOOD = "note_field_not_understood"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: NoteFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: NoteFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
