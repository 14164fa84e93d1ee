"""What a note about a silence procedure can say already: title, texts, the note that opened it."""

from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import SEAT_ZONE, day_at
from clearinghouse.silence.queries import procedure
from clearinghouse.silence.views import ProcedureView
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

ENDED: Final = {
    Outcome.NOT_BREACHED.value: Purpose.SILENCE_KEPT,
    Outcome.BROKEN.value: Purpose.SILENCE_BROKEN,
}
BREAKS: Final = frozenset({ProcedureAct.OBJECTED, ProcedureAct.PROPOSED})


def purpose_of(shown: ProcedureView) -> Purpose | None:
    """Return what the note that follows a procedure is for; None where none does yet."""
    return ENDED.get(shown.row.outcome)


def prefilled(reader: Reader, key: str, *, at: datetime) -> dict[str, Any]:
    """Return what the form of a note can be filled with; nothing where there is no procedure."""
    shown = procedure(reader, key, at=at)
    if shown is None:
        return {}
    register, _stroke, _serial = shown.note_number.rpartition("/")
    named = [text.row.symbol for text in shown.texts if text.row is not None and text.row.symbol]
    broken = next((act.received_at for act in shown.acts if act.act in BREAKS), None)
    return {
        "register": register,
        "addressed": Addressed.ALL_MEMBER_STATES.value,
        **{f"subject_{code}": words for code, words in shown.row.title.items()},
        "symbol": named[0] if len(named) == 1 else "",
        "deadline": shown.row.deadline.astimezone(ZoneInfo(SEAT_ZONE)),
        "broken_on": day_at(broken) if broken else None,
        "refers_to": f"{shown.note_number} {day_at(shown.row.opened_at).year}",
    }
