"""Fair notice: what each capital gets, exactly, and the nearest date that is better for all."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.law.deadlines import Deadline
from clearinghouse.law.fair_notice import (
    LOOKS_AHEAD,
    TARGET_DAYS,
    Capital,
    NoticeReason,
    fair_notice,
    nearest_better,
    notice_of,
)
from clearinghouse.law.interpretations import interpretations
from clearinghouse.law.periods import SEAT_ZONE, Period
from clearinghouse.law.working_time import Hours, WorkingCalendar, length

NINE_TO_SIX = Hours(time(9), time(18))
MONDAY_TO_FRIDAY = range(5)
SUNDAY_TO_THURSDAY = (6, 0, 1, 2, 3)
HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)
ZONES = ("Asia/Almaty", "Africa/Cairo", "Asia/Jerusalem", "Asia/Kolkata", "Asia/Seoul")


def calendar(
    zone: str = SEAT_ZONE,
    days: tuple[int, ...] | range = MONDAY_TO_FRIDAY,
    hours: Hours = NINE_TO_SIX,
    holidays: frozenset[date] = frozenset(),
) -> WorkingCalendar:
    return WorkingCalendar(zone=zone, hours=dict.fromkeys(days, hours), holidays=holidays)


SEAT = calendar()
KAZ = Capital(code="KAZ", calendar=SEAT)
QAT = Capital(code="QAT", calendar=calendar("Asia/Qatar", SUNDAY_TO_THURSDAY))
MONDAY = datetime(2026, 11, 30, 4, tzinfo=UTC)


def at_the_seat(text: str) -> Deadline:
    return Deadline(datetime.fromisoformat(text), SEAT_ZONE, "2026a")


moments = st.datetimes(
    datetime.fromisoformat("2024-01-01"),
    datetime.fromisoformat("2027-12-01"),
).map(lambda moment: moment.replace(tzinfo=UTC, fold=0))
spans = st.timedeltas(timedelta(), timedelta(days=20))


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    opens = draw(st.integers(0, 22))
    hours = Hours(time(opens), time(draw(st.integers(opens + 1, 23)), 30))
    days = tuple(draw(st.sets(st.integers(0, 6), min_size=1)))
    free = draw(st.frozensets(st.dates(date(2024, 1, 1), date(2027, 12, 31)), max_size=9))
    return calendar(draw(st.sampled_from(ZONES)), days, hours, free)


class TestWorkingTime:
    @given(calendars(), moments, spans, spans)
    def test_grows_with_the_deadline_and_adds_up(
        self, offices: WorkingCalendar, start: datetime, first: timedelta, second: timedelta
    ) -> None:
        middle, until = start + first, start + first + second
        parts = offices.working_time(start, middle), offices.working_time(middle, until)

        assert min(parts) >= timedelta()
        assert sum(parts, timedelta()) == offices.working_time(start, until)
        assert len(offices.full_days(start, until)) >= len(offices.full_days(start, middle))

    @settings(max_examples=25)
    @given(calendars(), moments, st.integers(0, 3000))
    def test_is_what_counting_minutes_gives(
        self, offices: WorkingCalendar, start: datetime, minutes: int
    ) -> None:
        start = start.replace(second=0, microsecond=0)
        counted = 0
        for minute in range(minutes):
            moment = (start + timedelta(minutes=minute)).astimezone(ZoneInfo(offices.zone))
            hours = offices.hours.get(moment.weekday())
            works = hours is not None and hours.opens <= moment.time() < hours.closes
            if works and moment.date() not in offices.holidays:
                counted += 1

        told = offices.working_time(start, start + timedelta(minutes=minutes))
        assert told == timedelta(minutes=counted)

    @pytest.mark.parametrize(
        ("offset", "expected"), [(-TICK, 9 * HOUR - TICK), (0 * TICK, 9 * HOUR), (TICK, 9 * HOUR)]
    )
    def test_ends_with_the_day(self, offset: timedelta, expected: timedelta) -> None:
        closes = datetime(2026, 11, 30, 13, tzinfo=UTC)

        assert SEAT.working_time(MONDAY, closes + offset) == expected
        assert len(SEAT.full_days(MONDAY, closes + offset)) == (offset >= 0 * TICK)

    @pytest.mark.parametrize(("offset", "days"), [(-TICK, 1), (0 * TICK, 1), (TICK, 0)])
    def test_of_a_full_day_begins_with_it(self, offset: timedelta, days: int) -> None:
        assert len(SEAT.full_days(MONDAY + offset, MONDAY + 12 * HOUR)) == days

    def test_counts_an_hour_that_clocks_show_twice_at_closing_once(self) -> None:
        all_day = calendar(days=range(7), hours=Hours(time(0), time(23, 59)))
        start = datetime(2024, 2, 28, 18, tzinfo=UTC)

        assert all_day.working_time(start, start + 26 * HOUR) == 25 * HOUR - timedelta(minutes=1)

    def test_needs_hours_in_their_order_and_days_of_the_week(self) -> None:
        with pytest.raises(ValueError, match="closes after it opens"):
            Hours(time(9), time(9))
        with pytest.raises(ValueError, match="0 \\(Monday\\) to 6"):
            calendar(days=(7,))
        with pytest.raises(ValueError, match="0 \\(Monday\\) to 6"):
            calendar(days=())
        with pytest.raises(ValueError, match="no length"):
            length(Period(MONDAY))


class TestNotice:
    def test_counts_what_weekends_leave(self) -> None:
        found = fair_notice(
            [KAZ, QAT], seat=SEAT, opens_at=MONDAY, deadline=at_the_seat("2026-12-04 18:00")
        )

        assert [(each.code, len(each.full_days)) for each in found.notices] == [
            ("QAT", 4),
            ("KAZ", 5),
        ]
        assert found.notices[0].last_working_until == datetime(2026, 12, 3, 15, tzinfo=UTC)
        assert found.notices[1].first_working_at == MONDAY
        assert found.better == at_the_seat("2026-12-07 18:00")

    def test_is_enough_without_a_better_date(self) -> None:
        found = fair_notice(
            [KAZ], seat=SEAT, opens_at=MONDAY, deadline=at_the_seat("2026-12-04 18:00")
        )

        assert found.is_enough
        assert found.better is None
        assert found.notices[0].remarks == ()

    def test_names_holidays_that_take_a_working_day(self) -> None:
        free = frozenset({date(2026, 12, 1), date(2026, 12, 5), date(2026, 12, 16)})
        capital = Capital(code="KAZ", calendar=calendar(holidays=free), holidays_known=False)
        found = notice_of(capital, opens_at=MONDAY, until=at_the_seat("2026-12-08 18:00").instant)

        assert found.holidays == (date(2026, 12, 1),)
        assert len(found.full_days) == 6
        assert [each.reason for each in found.remarks] == [NoticeReason.HOLIDAYS_UNKNOWN]

    def test_waits_for_the_translation_by_the_days_of_the_capital(self) -> None:
        waiting = Capital(code="QAT", calendar=QAT.calendar, translation_days=2)
        until = at_the_seat("2026-12-08 18:00").instant
        found = notice_of(waiting, opens_at=MONDAY, until=until)

        # Its Monday begins at 06:00 in UTC, after the opening; its Tuesday ends at 15:00.
        assert found.available_at == datetime(2026, 12, 1, 15, tzinfo=UTC)
        assert found.full_days == tuple(date(2026, 12, day) for day in (2, 3, 6, 7))
        assert dict(found.remarks[0].about) == {"days": 4, "target": TARGET_DAYS}

    @pytest.mark.parametrize(("offset", "late"), [(-TICK, True), (0 * TICK, True), (TICK, False)])
    def test_remarks_a_version_that_comes_too_late(self, offset: timedelta, late: bool) -> None:
        waiting = Capital(code="KAZ", calendar=SEAT, translation_days=1)
        found = notice_of(waiting, opens_at=MONDAY, until=MONDAY + 9 * HOUR + offset)
        reasons = {each.reason for each in found.remarks}

        assert (NoticeReason.LATE_VERSION in reasons) is late
        assert NoticeReason.NO_TIME in reasons

    @pytest.mark.parametrize(("offset", "day"), [(-TICK, 1), (0 * TICK, 1), (TICK, 2)])
    def test_translates_on_days_that_lie_whole_after_the_opening(
        self, offset: timedelta, day: int
    ) -> None:
        waiting = Capital(code="KAZ", calendar=SEAT, translation_days=2)
        until = at_the_seat("2026-12-08 18:00").instant
        found = notice_of(waiting, opens_at=MONDAY + offset, until=until)

        assert found.available_at == datetime(2026, 12, day, 13, tzinfo=UTC)

    def test_offers_a_better_date_that_leaves_time_to_translate(self) -> None:
        waiting = Capital(code="KAZ", calendar=SEAT, translation_days=3)
        found = fair_notice(
            [waiting], seat=SEAT, opens_at=MONDAY, deadline=at_the_seat("2026-12-04 18:00")
        )

        assert len(found.notices[0].full_days) == 2
        assert found.better == at_the_seat("2026-12-09 18:00")

    def test_of_a_deadline_before_the_opening_is_none_and_not_negative(self) -> None:
        found = notice_of(KAZ, opens_at=MONDAY, until=MONDAY - HOUR)

        assert (found.working_time, found.full_days) == (timedelta(), ())
        assert found.first_working_at is None
        assert found.last_working_until is None

    @pytest.mark.parametrize(("target", "enough"), [(4, True), (5, True), (6, False)])
    def test_silence_practice_s_6_is_only_remarked(self, target: int, enough: bool) -> None:
        found = fair_notice(
            [KAZ],
            seat=SEAT,
            opens_at=MONDAY,
            deadline=at_the_seat("2026-12-04 18:00"),
            target=target,
        )

        assert found.is_enough is enough
        assert bool(found.notices[0].remarks) is not enough

    def test_target_is_that_of_the_interpretation(self) -> None:
        assert "Five" in interpretations()["0024"].reading.en
        assert TARGET_DAYS == 5


class TestNearestBetter:
    def test_is_on_a_working_day_of_the_seat(self) -> None:
        closed = calendar(holidays=frozenset({date(2026, 12, 7)}))
        better = nearest_better(
            [QAT], seat=closed, opens_at=MONDAY, deadline=at_the_seat("2026-12-04 18:00")
        )

        assert better == at_the_seat("2026-12-08 18:00")

    def test_at_midnight_ends_a_working_day(self) -> None:
        better = nearest_better(
            [KAZ], seat=SEAT, opens_at=MONDAY, deadline=at_the_seat("2026-12-04 00:00")
        )

        assert better == at_the_seat("2026-12-05 00:00")

    def test_is_none_where_nothing_in_sight_is_enough(self) -> None:
        better = nearest_better(
            [KAZ],
            seat=SEAT,
            opens_at=MONDAY,
            deadline=at_the_seat("2026-12-04 18:00"),
            target=LOOKS_AHEAD.days,
        )

        assert better is None

    def test_passes_over_a_time_that_clocks_showed_twice(self) -> None:
        opens = datetime(2024, 2, 20, 3, tzinfo=UTC)
        better = nearest_better(
            [KAZ], seat=SEAT, opens_at=opens, deadline=at_the_seat("2024-02-28 23:30"), target=1
        )

        assert better == at_the_seat("2024-03-01 23:30")

    @settings(max_examples=20)
    @given(st.lists(calendars(), min_size=1, max_size=3), st.integers(0, 7))
    def test_is_the_first_that_is_enough(self, offices: list[WorkingCalendar], target: int) -> None:
        capitals = [Capital(code=str(n), calendar=each) for n, each in enumerate(offices)]
        deadline = at_the_seat("2026-12-01 18:00")
        better = nearest_better(
            capitals, seat=SEAT, opens_at=MONDAY, deadline=deadline, target=target
        )

        assert better is not None
        found = fair_notice(capitals, seat=SEAT, opens_at=MONDAY, deadline=better, target=target)
        assert found.is_enough
        assert SEAT.is_working(better.civil.date())
        earlier = better.civil - timedelta(days=1)
        while earlier > deadline.civil:
            tried = Deadline(earlier, SEAT_ZONE, "2026a")
            told = fair_notice(capitals, seat=SEAT, opens_at=MONDAY, deadline=tried, target=target)
            assert not SEAT.is_working(earlier.date()) or not told.is_enough
            earlier -= timedelta(days=1)
