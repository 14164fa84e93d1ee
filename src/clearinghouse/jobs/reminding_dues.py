"""Reminding of what is due: each once, to those who are to do it; and a list of it for digests.

What is due is derived anew each time; what was told is known by its key, so that an hour missed is
made up.  What is borne by a body is listed to the Secretariat and the chair, who serve it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from clearinghouse.due.queries import AHEAD, due
from clearinghouse.law.dues import DoerPart, Obligation, Task
from clearinghouse.law.periods import day_at, end_of_day
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.notices.queries import gathering
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE, SECRETARIAT
from clearinghouse.participants.queries import chair_on

READER: Final = REGISTRY_AT_THE_MACHINE
A_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is told of a task, on which page it is done, and how long before its day.

    The ``page`` names what the task is about; without ``before``, it is told as soon as it stands.
    """

    kind: NoticeKind
    page: str
    before: timedelta | None = None


REMINDERS: Final[Mapping[Task, Reminder]] = {
    Task.REPORT_ON_TERM: Reminder(NoticeKind.TERM_REPORT_DUE, "/coordinators/areas/{area}/"),
    Task.REPORT_ON_EVENT: Reminder(NoticeKind.EVENT_REPORT_DUE, "/events/{event}/", A_WEEK),
    Task.CONTRIBUTE_TO_REVIEW: Reminder(NoticeKind.CONTRIBUTION_DUE, "/reviews/{review}/", A_WEEK),
    Task.CONFIRM_CONTACT: Reminder(NoticeKind.CONTACT_TO_CONFIRM, "/papers/networks/{network}/"),
}


def remind_of_dues(*, at: datetime) -> None:
    """Tell of what is due, each once, and once a week of the list to those who wish digests."""
    today = day_at(at)
    found = [row.obligation for row in due(READER, today, at=at)]
    for each in found:
        reminder = REMINDERS.get(each.task)
        if reminder is not None and _is_near(each, reminder, today):
            _remind(each, reminder, at=at)
    _list(found, today, at=at)


def _is_near(each: Obligation, reminder: Reminder, today: date) -> bool:
    if reminder.before is None:
        return True
    return each.due_on is not None and today >= each.due_on - reminder.before


def _remind(each: Obligation, reminder: Reminder, *, at: datetime) -> None:
    day = each.due_on or each.since
    facts = {NoticeFact.DAY: each.due_on.isoformat()} if each.due_on else {}
    area = str(each.about.get("area", ""))
    if area:
        facts[NoticeFact.AREA] = area
    notify(
        key=f"due/{each.key}/{day}",
        kind=reminder.kind,
        recipients=Recipients(participants=frozenset(doer.code for doer in each.doers)),
        facts=facts,
        link=reminder.page.format_map(each.about),
        at=at,
        due_at=end_of_day(each.due_on) if each.due_on else None,
    )


def _list(found: Iterable[Obligation], today: date, *, at: datetime) -> None:
    """Tell those who wish digests, once a week, that something has its day in four weeks."""
    wishing = gathering(READER)
    near = [each for each in found if each.due_on and each.due_on <= today + AHEAD]
    if not wishing or not near:
        return
    chair = chair_on(READER, today)
    serving = {SECRETARIAT, chair.participant if chair else SECRETARIAT}
    bearing: set[str] = set()
    for each in near:
        for doer in each.doers:
            bearing |= serving if doer.part is DoerPart.BODY else {doer.code}
    officers = frozenset[int]().union(*(wishing.get(code, frozenset()) for code in bearing))
    year, week, _day = today.isocalendar()
    notify(
        key=f"due/listed/{year}-W{week:02}",
        kind=NoticeKind.DUE_LISTED,
        recipients=Recipients(officers=officers),
        facts={},
        link="/due/",
        at=at,
    )
