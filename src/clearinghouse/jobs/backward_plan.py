"""Plans backwards from an adoption: the law, with what is known of each capital's working days."""

from datetime import date
from typing import Final

from clearinghouse.jobs.public_holidays import calendar_of, holidays_of
from clearinghouse.law.backward_planning import Capitals, Planned, Route, plan_backwards
from clearinghouse.law.deadlines import zone_tables_edition
from clearinghouse.law.distribution import Reader
from clearinghouse.law.fair_notice import TARGET_DAYS, Capital
from clearinghouse.law.translation import Told, translation_days
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.participants.queries import members_on
from clearinghouse.reference.capitals import load_capitals
from clearinghouse.silence.queries import translating

# Texts are circulated in the languages in which the Secretariat works.
LIES_IN: Final = ("en", "ru")


def plan_for(
    reader: Reader, adopt_on: date, *, route: Route, target: int = TARGET_DAYS
) -> tuple[Planned, ...]:
    """Return what has to happen by which day, so that every Member State gets its days.

    The days that States need for translation count as far as ``reader`` is told of them.
    """
    known = {each.code: each for each in load_capitals()}
    free = {
        code: holidays_of(each, first=adopt_on.year - 1, last=adopt_on.year)
        for code, each in known.items()
    }
    calendars = {code: calendar_of(each, free[code].days) for code, each in known.items()}
    own = translating(reader)
    capitals = Capitals(
        capitals=tuple(
            Capital(
                code=code,
                calendar=calendars[code],
                translation_days=translation_days(
                    code, own.get(code), lies_in=LIES_IN, told=Told()
                ),
                holidays_known=free[code].is_whole,
            )
            for code in members_on(reader, adopt_on)
            if code in known
        ),
        seat=calendars[SECRETARIAT],
        target=target,
    )
    return plan_backwards(adopt_on, route=route, capitals=capitals, edition=zone_tables_edition())
