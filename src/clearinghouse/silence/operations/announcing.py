"""The outcome of a procedure is announced by a note, and holds since the deadline all the same."""

from datetime import date, datetime

from clearinghouse.law.distribution import Reader
from clearinghouse.procedures.operations import Recorded, announce_decision
from clearinghouse.silence.models import Procedure
from clearinghouse.tlog.procedure_acts import Outcome


def announce(
    *, number: str, opened_on: date, announced_on: date, by: Reader, at: datetime
) -> Recorded | None:
    """Note when the decision by silence was announced; ``number`` is that of the opening note.

    Return None where no procedure that adopted something was opened by that note here.
    """
    adopted = Procedure.objects.visible_to(by).filter(
        note__document__note__number=number,
        note__document__note__year=opened_on.year,
        outcome=Outcome.NOT_BREACHED,
    )
    key = adopted.values_list("key", flat=True).first()
    if key is None:
        return None
    return announce_decision(decision=f"silence/{key}", announced_on=announced_on, by=by, at=at)
