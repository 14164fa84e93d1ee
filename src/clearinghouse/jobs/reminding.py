"""Reminding of deadlines: what decisions call for, a week before it is due and on the last day.

With them go the reminders of silence procedures, of plans and of whatever else is due.

It is looked for once an hour; what was told is known by its key, so that an hour missed is made up.
"""

from datetime import datetime
from typing import Final

from django.db import transaction

from clearinghouse.documents.rows import document
from clearinghouse.jobs.announcing import READER, decision_link, last_moment, readers_of
from clearinghouse.jobs.announcing_silences import remind_of_silences
from clearinghouse.jobs.reminding_dues import remind_of_dues
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.periods import day_at
from clearinghouse.notices.kinds import NoticeFact, NoticeKind, is_code
from clearinghouse.notices.operations import (
    Recipients,
    begin_watch,
    notify,
    watch_on,
    watched_to,
)
from clearinghouse.planning.operations import remind as remind_of_plan
from clearinghouse.planning.queries import plans
from clearinghouse.planning.views import PlanStage
from clearinghouse.procedures.queries import called_for
from clearinghouse.procedures.views import DecisionRow

SOURCE: Final = "deadlines"
AN_HOUR: Final = 3600
# So many days before the day by which it must be done; the smaller stands for all days after it.
REMINDED_BEFORE: Final = (7, 1)


@transaction.atomic
def remind(*, at: datetime) -> None:
    """Tell of the deadlines that have come near, unless it was looked for within this hour."""
    hour = int(at.timestamp()) // AN_HOUR
    looked = watched_to(source=SOURCE, at=at)
    if looked is None:
        # Not begun, or another worker is looking.
        begin_watch(source=SOURCE, looked_to=hour - 1, at=at)
        return
    if looked >= hour:
        return
    for row in called_for(READER, day_at(at)):
        before = _reminder(row, at)
        if before is not None:
            _remind(row, before, at=at)
    remind_of_silences(at=at)
    _remind_of_plans(at=at)
    remind_of_dues(at=at)
    watch_on(source=SOURCE, looked_to=hour, at=at)


def _remind_of_plans(*, at: datetime) -> None:
    """Invite once more to the plans that are called for, a week and a day before."""
    for row in plans(READER):
        if row.stage is not PlanStage.CALLED or row.submit_before is None:
            continue
        left = (row.submit_before - day_at(at)).days
        before = min((days for days in REMINDED_BEFORE if 0 <= left <= days), default=None)
        if before is not None:
            remind_of_plan(year=row.year, by=READER, at=at, cause=f"due/{before}")


def _reminder(row: DecisionRow, at: datetime) -> int | None:
    """Return which reminder is due: that of seven days, that of one, or none."""
    if row.due_before is None:
        return None
    left = (row.due_before - day_at(at)).days
    return min((days for days in REMINDED_BEFORE if left <= days), default=None)


def _remind(row: DecisionRow, before: int, *, at: datetime) -> None:
    paper = document(READER, row.document.address) if row.document else None
    if paper is None:
        return
    notify(
        key=f"decision/{row.key}/due/{row.due_before}/{before}",
        kind=NoticeKind.DEADLINE_NEAR,
        recipients=Recipients(participants=readers_of(paper, at)),
        facts={NoticeFact.DECISION: row.key} if is_code(row.key) else {},
        link=decision_link(row.key),
        at=at,
        due_at=last_moment(row.due_before),
        is_public=paper.row.distribution is Distribution.PUBLIC,
    )
