"""What is due from a house, as a digest tells it: by when and what kind of thing, never about what.

A letter leaves the house, so that no subject is named in it; the page behind the link names all.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from clearinghouse.due import queries
from clearinghouse.due.views import DueRow
from clearinghouse.law.dues import Obligation, Task
from clearinghouse.law.periods import end_of_day
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.notices.letters import Letter, Told
from clearinghouse.web.dates import local_day, long_date
from clearinghouse.web.words.due import TASKS_ALONE, TONES

# Which notices tell of a task already.
TOLD_OF: Final[Mapping[NoticeKind, Task]] = {
    NoticeKind.CALL_OPENED: Task.ANSWER_CALL,
    NoticeKind.DEADLINE_NEAR: Task.ANSWER_CALL,
    NoticeKind.SILENCE_OPENED: Task.ANSWER_SILENCE,
    NoticeKind.SILENCE_REMINDER: Task.ANSWER_SILENCE,
    NoticeKind.TERM_REPORT_DUE: Task.REPORT_ON_TERM,
    NoticeKind.EVENT_REPORT_DUE: Task.REPORT_ON_EVENT,
    NoticeKind.CONTRIBUTION_DUE: Task.CONTRIBUTE_TO_REVIEW,
    NoticeKind.CONTACT_TO_CONFIRM: Task.CONFIRM_CONTACT,
}
Named = tuple[Task, datetime | None]


@dataclass(frozen=True, slots=True)
class DueLine:
    """A line of the letter; ``count`` things of one kind have the same day."""

    day: str
    task: str
    tone: str
    count: int


@dataclass(frozen=True, slots=True)
class DueList:
    """What has its day within four weeks or has passed it, and how much else is due."""

    lines: tuple[DueLine, ...]
    others: int


def due_list(letter: Letter) -> DueList:
    """Return what a digest tells of what is due; nothing in a letter that is no digest.

    What the letter tells as a notice is not told again.
    """
    if letter.gathered_for is None or letter.gathered_at is None:
        return DueList((), 0)
    today = local_day(letter.gathered_at)
    rows = queries.due_from_us(letter.gathered_for, today, at=letter.gathered_at)
    left = _without(rows, letter.notices)
    near = [
        each for each in left if each.due_on is not None and each.due_on <= today + queries.AHEAD
    ]
    counted = Counter(
        (each.due_on or date.max, str(TASKS_ALONE[each.task]), str(TONES[each.tone]))
        for each in near
    )
    return DueList(
        lines=tuple(
            DueLine(long_date(day, letter.language.value), task, tone, count)
            for (day, task, tone), count in counted.items()
        ),
        others=len(left) - len(near),
    )


def _without(rows: Iterable[DueRow], notices: Iterable[Told]) -> list[Obligation]:
    """Return what is due less what notices tell: one for one, by kind and moment."""
    told: Counter[Named] = Counter(
        (TOLD_OF[each.kind], each.due_at) for each in notices if each.kind in TOLD_OF
    )
    left = []
    for row in rows:
        named = (row.obligation.task, _moment(row.obligation))
        if told[named]:
            told[named] -= 1
        else:
            left.append(row.obligation)
    return left


def _moment(each: Obligation) -> datetime | None:
    if each.due_at is not None:
        return each.due_at
    return end_of_day(each.due_on) if each.due_on else None
