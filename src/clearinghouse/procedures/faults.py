"""Why the room refuses a statement: codes with their parameters, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class ProcedureFault(StrEnum):
    """A statement contradicts what is recorded, or names what does not exist."""

    DECISION_RECORDED_OTHERWISE = "decision_recorded_otherwise"
    SILENCE_RECORDED_OTHERWISE = "silence_recorded_otherwise"
    SILENCE_WITHOUT_A_NOTE = "silence_without_a_note"
    DECISION_WITHOUT_A_KEY = "decision_without_a_key"
    MILESTONE_WITHOUT_A_DAY = "milestone_without_a_day"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_PARAGRAPH = "no_such_paragraph"
    NO_SUCH_INSTRUMENT = "no_such_instrument"
    NOT_A_STATE = "not_a_state"
    DEPOSIT_WITHOUT_A_NOTE = "deposit_without_a_note"
    NOTIFIED_BEFORE_IT_WAS_DONE = "notified_before_it_was_done"
    BEFORE_THE_INSTRUMENT = "before_the_instrument"
    DAY_TO_COME = "day_to_come"
    STATEMENT_EMPTY = "statement_empty"
    STATED_THEN_ALREADY = "stated_then_already"
    WHOLE_AS_ON_A_LATER_DAY = "whole_as_on_a_later_day"


class Refusal(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: ProcedureFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: ProcedureFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refusal(fault, **named)
