"""Sessions: how a meeting is numbered within its year, and what its cadence makes of it.

Sessions of a body are numbered 1, 2, 3 … within a calendar year, without gaps (SOC/2023-II).  The
cadence of a body only advises: a meeting too soon, too late or too many is remarked, never refused.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from clearinghouse.law.cadence import CADENCES, MeetingsDue, next_due
from clearinghouse.law.numbering import allocate, gaps
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.roman import to_roman
from clearinghouse.law.ruling import Permitted, Reason, Remark

WITHOUT_GAPS: Final = provision("papers-practice", "D.3")
# Bodies whose papers are numbered by sessions; those of the others by the year alone.
IN_SESSIONS: Final = frozenset({"SOC", "SWG"})


class SessionReason(Reason):
    """What is to be noticed when a meeting is convened."""

    MORE_OFTEN = "session_more_often_than_usual"
    EARLY = "session_earlier_than_due"
    LATE = "session_later_than_due"
    MEETS_THEN = "session_body_meets_then"
    GAPS = "session_numbers_with_gaps"


class Stand(StrEnum):
    """How a body stands to its cadence on a day."""

    KEPT = "kept"
    OWED = "owed"
    OVERDUE = "overdue"
    AS_NEEDED = "as_needed"


# KEPT       it has met as often as is expected until then
# OWED       a meeting is due, and there is still time
# OVERDUE    the day by which it was due has passed
# AS_NEEDED  nothing is expected, or nothing can be reckoned


@dataclass(frozen=True, slots=True)
class Convened:
    """A meeting is convened; ``number`` is that of its session, 0 where none is given."""

    body: str
    first: date
    last: date
    number: int = 0

    @property
    def session(self) -> str:
        """The year and the session as symbols write them ("2023-II"); empty without a number."""
        return f"{self.first.year}-{to_roman(self.number)}" if self.number else ""


@implements(WITHOUT_GAPS, *(cadence.source for cadence in CADENCES.values()))
def convene(
    *,
    body: str,
    first: date,
    last: date,
    numbered: Collection[int],
    met: Mapping[str, Iterable[date]],
    others: Iterable[tuple[date, date]] = (),
) -> Permitted[Convened]:
    """Rule on convening a body from ``first`` to ``last``, both included.

    ``numbered`` are the sessions of the body in that year, ``met`` the first days of the regular
    meetings of all bodies, ``others`` the first and last days of the body's other meetings.
    """
    number = allocate(numbered) if body in IN_SESSIONS else 0
    remarks: list[Remark] = []
    missing = gaps(numbered) if number else ()
    if missing:
        told = ", ".join(to_roman(each) for each in missing)
        remarks.append(Remark(WITHOUT_GAPS, SessionReason.GAPS, {"sessions": told}))
    if body in CADENCES:
        remarks += _beside_the_cadence(body, first, last, met, others)
    return Permitted(Convened(body, first, last, number), tuple(remarks))


def _beside_the_cadence(
    body: str,
    first: date,
    last: date,
    met: Mapping[str, Iterable[date]],
    others: Iterable[tuple[date, date]],
) -> Iterable[Remark]:
    cadence = CADENCES[body]
    days = {code: tuple(found) for code, found in met.items()}
    this_year = sum(day.year == first.year for day in days.get(body, ()))
    if cadence.times_a_year and this_year >= cadence.times_a_year:
        told = {"times": this_year, "expected": cadence.times_a_year}
        yield Remark(cadence.source, SessionReason.MORE_OFTEN, told)
    due = None if cadence.times_a_year else next_due(body, days, on=first).by
    if due is not None and first.year != due.year:
        reason = SessionReason.EARLY if first < due else SessionReason.LATE
        yield Remark(cadence.source, reason, {"due": due.isoformat()})
    if any(begins <= last and first <= ends for begins, ends in others):
        yield Remark(cadence.source, SessionReason.MEETS_THEN)


def stand_of(body: str, due: MeetingsDue, *, on: date) -> Stand:
    """Return how a body stands to what it owes on a day."""
    cadence = CADENCES[body]
    if due.by is None:
        return Stand.KEPT if cadence.times_a_year else Stand.AS_NEEDED
    return Stand.OVERDUE if due.is_overdue(on) else Stand.OWED
