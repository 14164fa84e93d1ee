"""What is coming: meetings that have not ended, and days by which decisions call for something."""

from datetime import date

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.queries import meetings
from clearinghouse.participants.queries.views import Met
from clearinghouse.procedures.queries.decisions import called_for
from clearinghouse.procedures.views import ComingRow
from clearinghouse.reference.dating import DatingError, parse_dating


def coming(reader: Reader, day: date) -> tuple[ComingRow, ...]:
    """Return what has not passed by ``day``, the nearest first; what is under way is among it."""
    ahead = [
        ComingRow(on=met.first_day, until=until, meeting=met)
        for met in meetings(reader, day=day)
        if met.first_day is not None
        for until in (_last_day(met),)
        if until >= day
    ]
    due = [
        ComingRow(on=decision.due_before, until=decision.due_before, decision=decision)
        for decision in called_for(reader, day)
        if decision.due_before is not None
    ]
    return tuple(sorted((*ahead, *due), key=lambda row: (row.on, row.until)))


def _last_day(met: Met) -> date:
    """Return the last day that a meeting can have: of a month, its end."""
    days = [
        met.first_day,
        met.last_day,
        _latest(met.first_as_written),
        _latest(met.last_as_written),
    ]
    return max(day for day in days if day is not None)


def _latest(written: str) -> date | None:
    try:
        return parse_dating(written).latest
    except DatingError:
        return None
