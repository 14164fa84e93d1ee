"""Reads of what is due; the first parameter is the reader, the day and the moment are told."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from clearinghouse.due.history import Told, history_on
from clearinghouse.due.views import DueRow
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.dues import DoerPart, Obligation
from clearinghouse.law.obligations import derive
from clearinghouse.participants.queries import chair_on

# Letters list, and are sent for, what has its day within so long or has passed it.
AHEAD: Final = timedelta(days=28)


def due(reader: Reader, on: date, *, at: datetime) -> tuple[DueRow, ...]:
    """Return what is due as on a day, the nearest first, as far as ``reader`` may know.

    ``at`` is the moment up to which acts count: the present, or the end of a day that is past.
    """
    return _rows(reader, on, history_on(reader, on, at=at))


def due_from_us(reader: Reader, on: date, *, at: datetime) -> tuple[DueRow, ...]:
    """Return what the reader's own house bears, as ``ours(due(...))``, with fewer questions.

    Whoever serves no body is not told what bodies owe, so nothing of theirs is looked up; and
    nobody's house bears nothing.
    """
    if reader.participant is None:
        return ()
    chair = chair_on(reader, on)
    serves = _serves(reader, chair.participant if chair else "")
    return ours(_rows(reader, on, history_on(reader, on, at=at, with_bodies=serves)))


def ours(rows: Iterable[DueRow]) -> tuple[DueRow, ...]:
    """Return what the reader's own house bears."""
    return tuple(row for row in rows if row.is_ours)


def _rows(reader: Reader, on: date, told: Told) -> tuple[DueRow, ...]:
    serves = _serves(reader, told.history.chair)
    return tuple(
        DueRow(each, _subject(each, told), is_ours=_is_ours(each, reader, serves=serves))
        for each in derive(told.history, on=on)
    )


def _serves(reader: Reader, chair: str) -> bool:
    """Bodies are served by the Secretariat and led by the chair."""
    is_chair = reader.participant is not None and reader.participant == chair
    return is_chair or reader.standing is Standing.SECRETARIAT


def _is_ours(each: Obligation, reader: Reader, *, serves: bool) -> bool:
    """A State bears what is its own; what bodies bear falls to those who serve them."""
    if reader.participant is None:
        return False
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
