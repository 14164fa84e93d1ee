"""Why the intake refuses: codes with their parameters, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class IntakeFault(StrEnum):
    """What stands in the way of deciding on a proposal."""

    NOT_THE_REGISTRY = "not_the_registry"
    NO_SUCH_PROPOSAL = "no_such_proposal"
    ALREADY_DECIDED = "already_decided"
    NOT_A_SYMBOL = "not_a_symbol"
    NOT_A_NOTE_NUMBER = "not_a_note_number"
    NOT_A_DATE = "not_a_date"
    NOT_A_CHOICE = "not_a_choice"
    UNKNOWN_PARTICIPANT = "unknown_participant"
    NOTE_WITHOUT_NUMBER = "note_without_number"
    TITLE_NEEDED = "title_needed"
    TWO_ORIGINALS = "two_originals"
    NO_ADDRESSEES = "no_addressees"
    DISTRIBUTION_NOT_CHOSEN = "distribution_not_chosen"
    SENDER_NOT_READ = "sender_not_read"
    NOT_A_ROW = "not_a_row"
    DOCUMENT_NOT_ACCEPTED = "document_not_accepted"
    CANNOT_BE_AMENDED = "cannot_be_amended"
    MEASURE_WITHOUT_NUMBER = "measure_without_number"
    EFFECTIVE_DATE_NEEDED = "effective_date_needed"
    AREA_NOT_KNOWN = "area_not_known"
    DECISION_NOT_ACCEPTED = "decision_not_accepted"
    NO_EDITION_OF_THAT_DAY = "no_edition_of_that_day"


class Refused(Exception):
    """The intake refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: IntakeFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: IntakeFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refused(fault, **named)
