"""Why the room refuses a statement: codes with their parameters, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class MeasureFault(StrEnum):
    """A statement contradicts what is recorded, or names what does not exist."""

    NO_SUCH_EDITION = "no_such_edition"
    NO_SUCH_MEASURE = "no_such_measure"
    NO_SUCH_AREA = "no_such_area"
    NO_SUCH_DIMENSION = "no_such_dimension"
    NO_SUCH_PARTICIPANT = "no_such_participant"
    NO_SUCH_DECISION = "no_such_decision"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_PARAGRAPH = "no_such_paragraph"
    NO_MEASURE_OF_THE_EDITION = "no_measure_of_the_edition"
    EDITION_NOT_IN_FORCE = "edition_not_in_force"
    AMENDED_OTHERWISE = "amended_otherwise"
    LIST_WITHOUT_ROWS = "list_without_rows"
    LIST_NAMES_A_STATE_TWICE = "list_names_a_state_twice"
    NOTHING_TO_END = "nothing_to_end"
    NOT_A_DECISION_IN_FORCE = "not_a_decision_in_force"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: MeasureFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: MeasureFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
