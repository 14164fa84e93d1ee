"""Planning backwards: to be adopted on a day, what has to happen by which day before it.

No provision held sets these lengths, so nothing is refused: every capital is to have its full
working days at every stage (interpretation 0024), and how it was reckoned is told with each step.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.deadlines import Deadline
from clearinghouse.law.fair_notice import (
    LOOKS_AHEAD,
    SET_BY_NOTE,
    TARGET_DAYS,
    Capital,
    available_at,
)
from clearinghouse.law.provisions import Provision, implements, provision
from clearinghouse.law.working_time import A_DAY, WorkingCalendar

CASE_BY_CASE: Final = provision("silence-practice", "S.6")
CONSIDERED_ADOPTED: Final = provision("silence-practice", "S.3")
BY_CONSENSUS: Final = provision("rules-2004", "I.2")
CONSULTED: Final = provision("modalities-2023", "2.4")


class Route(StrEnum):
    """How a text is to be adopted."""

    SILENCE = "silence"
    MEETING = "meeting"
    RECOMMENDATION = "recommendation"


# SILENCE         by a silence procedure, on the last day of its time
# MEETING         at a meeting of the body that adopts it
# RECOMMENDATION  at a meeting of a higher body, after the Senior Officials have recommended it


class PlannedStep(StrEnum):
    """What has to happen."""

    CIRCULATE = "circulate"
    HAVE_TEXTS = "have_texts"
    OPEN_SILENCE = "open_silence"
    RECOMMEND = "recommend"
    ADOPT = "adopt"


# CIRCULATE     the draft goes to all States for their comments
# HAVE_TEXTS    the agreed text lies in all its languages and is cleared by a second officer
# OPEN_SILENCE  the note that opens the silence procedure is issued
# RECOMMEND     the Senior Officials recommend it
# ADOPT         it is adopted


@dataclass(frozen=True, slots=True)
class Planned:
    """A step with the last day for it, at the end of the seat's working hours where it has some.

    ``narrowest`` names the capitals that would have too little time a working day later.
    """

    step: PlannedStep
    by: date
    provision: Provision
    narrowest: tuple[str, ...] = ()

    def is_past(self, on: date) -> bool:
        """Tell whether the day for it is over."""
        return self.by < on


@dataclass(frozen=True, slots=True, kw_only=True)
class Capitals:
    """Whose time is reckoned: the capitals, the calendar of the seat, and the days each needs."""

    capitals: tuple[Capital, ...]
    seat: WorkingCalendar
    target: int = TARGET_DAYS

    def latest_opening(self, until: datetime) -> date | None:
        """Return the last working day of the seat that leaves every capital its full working days.

        What is sent is sent by the end of that day's working hours; None within ``LOOKS_AHEAD``.
        """
        for day in self._days_back(until):
            if not self.short(day, until):
                return day
        return None

    def short(self, day: date, until: datetime) -> tuple[str, ...]:
        """Return the capitals with too few days if something goes out at the end of the day."""
        sent = self.closing(day)
        if sent >= until:
            return tuple(sorted(each.code for each in self.capitals))
        return tuple(
            sorted(
                each.code
                for each in self.capitals
                if (there := available_at(each, sent, until)) is None
                or len(each.calendar.full_days(there, until)) < self.target
            )
        )

    def narrowest(self, day: date, until: datetime) -> tuple[str, ...]:
        """Return the capitals with too few days if it went out a working day later."""
        later = day + A_DAY
        while not self.seat.is_working(later):
            later += A_DAY
        return self.short(later, until)

    def working_day_before(self, moment: datetime) -> date | None:
        """Return the last working day of the seat that is over by a moment."""
        return next(iter(self._days_back(moment)), None)

    def opening(self, day: date) -> datetime:
        """Return the moment at which the seat's offices open on a working day."""
        return self._hours(day)[0]

    def closing(self, day: date) -> datetime:
        """Return the moment at which the seat's offices close on a working day."""
        return self._hours(day)[1]

    def _days_back(self, moment: datetime) -> Iterator[date]:
        last = moment.date()
        for back in range(LOOKS_AHEAD // A_DAY):
            day = last - back * A_DAY
            if self.seat.is_working(day) and self.closing(day) <= moment:
                yield day

    def _hours(self, day: date) -> tuple[datetime, datetime]:
        period = self.seat.working_period(day)
        if period is None or period.until is None:
            raise ValueError(f"the offices of the seat do not work on {day}")
        return period.start, period.until


@implements(CASE_BY_CASE, CONSIDERED_ADOPTED, BY_CONSENSUS, CONSULTED)
def plan_backwards(
    adopt_on: date, *, route: Route, capitals: Capitals, edition: str
) -> tuple[Planned, ...]:
    """Return the steps in the order of their days; the last is the adoption.

    ``edition`` is that of the tables of time zones.  A stage that not every capital would have
    time for within ``LOOKS_AHEAD`` ends the plan: the steps before it are left out.
    """
    return tuple(reversed(list(_backwards(adopt_on, route, capitals, edition))))


def _backwards(adopt_on: date, route: Route, capitals: Capitals, edition: str) -> Iterator[Planned]:
    by_silence = route is Route.SILENCE
    yield Planned(PlannedStep.ADOPT, adopt_on, CONSIDERED_ADOPTED if by_silence else BY_CONSENSUS)
    # A silence holds the whole of its last day; whoever meets has the text when the day begins.
    last = adopt_on if by_silence else adopt_on - A_DAY
    until = Deadline.on_day(last, edition=edition, zone=capitals.seat.zone).instant
    for step, source in (*_STAGES[route], (PlannedStep.CIRCULATE, CONSULTED)):
        if step is PlannedStep.HAVE_TEXTS:
            day = capitals.working_day_before(until)
        else:
            day = capitals.latest_opening(until)
        if day is None:
            return
        if step is PlannedStep.HAVE_TEXTS:
            yield Planned(step, day, source)
            until = capitals.closing(day)
        else:
            yield Planned(step, day, source, capitals.narrowest(day, until))
            until = capitals.opening(day)


_STAGES: Final = {
    Route.SILENCE: (
        (PlannedStep.OPEN_SILENCE, CASE_BY_CASE),
        (PlannedStep.HAVE_TEXTS, SET_BY_NOTE),
    ),
    Route.MEETING: (),
    Route.RECOMMENDATION: ((PlannedStep.RECOMMEND, BY_CONSENSUS),),
}
