"""Reads of what is due; the first parameter is the reader, the day and the moment are told."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from clearinghouse.due.history import Told, history_on
from clearinghouse.due.views import DueRow
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.dues import DoerPart, Obligation
from clearinghouse.law.obligations import derive
from clearinghouse.participants.queries import chair_on


def due(reader: Reader, on: date, *, at: datetime) -> tuple[DueRow, ...]:
    """Return what is due as on a day, the nearest first, as far as ``reader`` may know.

    ``at`` is the moment up to which acts count: the present, or the end of a day that is past.
    """
    told = history_on(reader, on, at=at)
    chair = chair_on(reader, on)
    is_chair = chair is not None and chair.participant == reader.participant
    return tuple(
        DueRow(each, _subject(each, told), is_ours=_is_ours(each, reader, is_chair=is_chair))
        for each in derive(told.history, on=on)
    )


def ours(rows: Iterable[DueRow]) -> tuple[DueRow, ...]:
    """Return what the reader's own house bears."""
    return tuple(row for row in rows if row.is_ours)


def _is_ours(each: Obligation, reader: Reader, *, is_chair: bool) -> bool:
    """A State bears what is its own; bodies are served by the Secretariat and led by the chair."""
    if reader.participant is None:
        return False
    serves = is_chair or reader.standing is Standing.SECRETARIAT
    return any(
        serves if doer.part is DoerPart.BODY else doer.code == reader.participant
        for doer in each.doers
    )


def _subject(each: Obligation, told: Told) -> Mapping[str, str]:
    for kind, words in told.names.items():
        code = str(each.about.get(kind, ""))
        if code:
            return words.get(code) or {"en": code}
    year = each.about.get("year")
    return {"en": str(year)} if year else {}
