"""What notice each capital would get of a deadline: the law, with what is known of each capital."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from clearinghouse.jobs.public_holidays import PublicHolidays, calendar_of, holidays_of
from clearinghouse.law.deadlines import Deadline
from clearinghouse.law.fair_notice import Capital, FairNotice, fair_notice
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.reference.capitals import CapitalHours, load_capitals


def notice_for(
    states: Collection[str],
    *,
    opens_at: datetime,
    deadline: Deadline,
    translating: Mapping[str, int] | None = None,
) -> tuple[FairNotice, Mapping[str, frozenset[date]]]:
    """Return what each of these States would get, and which of its holidays are only estimated.

    ``translating`` tells how many working days of its own a State needs to have the text in its
    language.
    """
    first, last = opens_at.year, deadline.instant.year + 1
    known = {each.code: each for each in load_capitals()}
    free = {code: holidays_of(each, first=first, last=last) for code, each in known.items()}
    capitals = [
        _capital(known[code], free[code], (translating or {}).get(code, 0))
        for code in states
        if code in known
    ]
    found = fair_notice(
        capitals,
        seat=calendar_of(known[SECRETARIAT], free[SECRETARIAT].days),
        opens_at=opens_at,
        deadline=deadline,
    )
    estimated = {
        code: frozenset(holiday.day for holiday in each.found if holiday.is_estimated)
        for code, each in free.items()
    }
    return found, estimated


def _capital(hours: CapitalHours, free: PublicHolidays, days: int) -> Capital:
    return Capital(
        code=hours.code,
        calendar=calendar_of(hours, free.days),
        translation_days=days,
        holidays_known=free.is_whole,
    )
