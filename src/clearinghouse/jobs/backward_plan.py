"""Plans backwards from an adoption: the law, with what is known of each capital's working days."""

from collections.abc import Collection
from datetime import date

from clearinghouse.jobs.public_holidays import calendar_of, holidays_of
from clearinghouse.law.backward_planning import Capitals, Planned, Route, plan_backwards
from clearinghouse.law.deadlines import zone_tables_edition
from clearinghouse.law.fair_notice import TARGET_DAYS, Capital
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.reference.capitals import load_capitals


def plan_for(
    states: Collection[str], adopt_on: date, *, route: Route, target: int = TARGET_DAYS
) -> tuple[Planned, ...]:
    """Return what has to happen by which day, so that each of these States gets its days."""
    known = {each.code: each for each in load_capitals()}
    free = {
        code: holidays_of(each, first=adopt_on.year - 1, last=adopt_on.year)
        for code, each in known.items()
    }
    calendars = {code: calendar_of(each, free[code].days) for code, each in known.items()}
    capitals = Capitals(
        capitals=tuple(
            Capital(code=code, calendar=calendars[code], holidays_known=free[code].is_whole)
            for code in states
            if code in known
        ),
        seat=calendars[SECRETARIAT],
        target=target,
    )
    return plan_backwards(adopt_on, route=route, capitals=capitals, edition=zone_tables_edition())
