"""Why the register refuses a paper: codes with their parameters, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class RegisterFault(StrEnum):
    """A paper contradicts what the register holds, or lacks what it needs."""

    SYMBOL_STANDS_FOR_ANOTHER_TEXT = "symbol_stands_for_another_text"
    NUMBER_STANDS_FOR_ANOTHER_NOTE = "number_stands_for_another_note"
    NOTE_WITHOUT_DATE = "note_without_date"
    MARKED_NARROWER = "marked_narrower"
    NOTHING_TO_CORRECT = "nothing_to_correct"
    CORRECTED_MEANWHILE = "corrected_meanwhile"
    NO_SUCH_LANGUAGE = "no_such_language"
    PAPER_WITHOUT_TEXT = "paper_without_text"


class Refusal(Exception):
    """The register refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: RegisterFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: RegisterFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
