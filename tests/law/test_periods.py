"""Half-open periods, anniversaries, and civil time on clocks that are moved."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.periods import (
    SEAT_ZONE,
    CivilTime,
    CivilTimeError,
    CivilTimeFault,
    Period,
    day_at,
    end_of_day,
    months_after,
    years_after,
)

DAY = timedelta(days=1)
START, END = date(2024, 1, 1), date(2026, 1, 1)
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
periods = st.builds(
    lambda start, length: Period(start, start + timedelta(days=length) if length else None),
    days,
    st.integers(0, 900),
)


class TestPeriod:
    @pytest.mark.parametrize(
        ("on", "held"),
        [(START - DAY, False), (START, True), (END - DAY, True), (END, False)],
    )
    def test_holds_its_first_day_and_not_its_end(self, on: date, held: bool) -> None:
        assert (on in Period(START, END)) is held

    def test_may_be_open(self) -> None:
        assert date.max in Period(START)

    @pytest.mark.parametrize("until", [START, START - DAY])
    def test_cannot_hold_nothing(self, until: date) -> None:
        with pytest.raises(ValueError, match="ends after it starts"):
            Period(START, until)

    @pytest.mark.parametrize(
        ("other", "overlaps"),
        [
            (Period(END), False),
            (Period(END - DAY), True),
            (Period(date(2020, 1, 1), START), False),
            (Period(date(2020, 1, 1), START + DAY), True),
            (Period(date(2020, 1, 1)), True),
        ],
    )
    def test_overlaps_by_a_day_and_not_by_touching(
        self, other: Period[date], overlaps: bool
    ) -> None:
        assert Period(START, END).overlaps(other) is overlaps
        assert other.overlaps(Period(START, END)) is overlaps

    @given(periods, periods, days)
    def test_overlaps_where_a_day_belongs_to_both(
        self, one: Period[date], other: Period[date], day: date
    ) -> None:
        if day in one and day in other:
            assert one.overlaps(other)


class TestAnniversaries:
    @pytest.mark.parametrize(
        ("day", "years", "expected"),
        [
            (date(2024, 1, 1), 2, date(2026, 1, 1)),
            (date(2024, 2, 29), 1, date(2025, 2, 28)),
            (date(2024, 2, 29), 4, date(2028, 2, 29)),
            (date(2023, 2, 28), 1, date(2024, 2, 28)),
            (date(2024, 2, 29), -1, date(2023, 2, 28)),
        ],
    )
    def test_modalities_2023_1_10_reckons_years(
        self, day: date, years: int, expected: date
    ) -> None:
        assert years_after(day, years) == expected

    @pytest.mark.parametrize(
        ("day", "months", "expected"),
        [
            (date(2023, 8, 31), 6, date(2024, 2, 29)),
            (date(2023, 12, 15), 1, date(2024, 1, 15)),
            (date(2023, 1, 31), 3, date(2023, 4, 30)),
            (date(2023, 1, 1), 0, date(2023, 1, 1)),
        ],
    )
    def test_reckons_months(self, day: date, months: int, expected: date) -> None:
        assert months_after(day, months) == expected

    @given(days, st.integers(0, 40))
    def test_keeps_the_order_of_days(self, day: date, years: int) -> None:
        assert years_after(day, years) <= years_after(day + DAY, years)


class TestCivilTime:
    @pytest.mark.parametrize(
        ("day", "at", "utc"),
        [
            (date(2021, 1, 15), time(18), datetime(2021, 1, 15, 12, tzinfo=UTC)),
            (date(2024, 2, 29), time(22, 59, 59), datetime(2024, 2, 29, 16, 59, 59, tzinfo=UTC)),
            (date(2024, 3, 1), time(0), datetime(2024, 2, 29, 19, tzinfo=UTC)),
            (date(2025, 7, 21), time(10), datetime(2025, 7, 21, 5, tzinfo=UTC)),
        ],
    )
    def test_is_a_moment_on_the_clocks_of_the_seat(
        self, day: date, at: time, utc: datetime
    ) -> None:
        assert CivilTime(day, at).moment() == utc

    @pytest.mark.parametrize(
        ("civil", "code"),
        [
            (CivilTime(date(2024, 2, 29), time(23)), CivilTimeFault.TWICE),
            (CivilTime(date(2024, 2, 29), time(23, 59, 59)), CivilTimeFault.TWICE),
            (CivilTime(date(2024, 3, 31), time(2, 30), "Europe/Vienna"), CivilTimeFault.SKIPPED),
        ],
    )
    def test_is_no_moment_where_clocks_were_moved(
        self, civil: CivilTime, code: CivilTimeFault
    ) -> None:
        with pytest.raises(CivilTimeError) as error:
            civil.moment()

        assert error.value.code is code


class TestDays:
    @pytest.mark.parametrize(
        ("day", "utc"),
        [
            (date(2024, 2, 28), datetime(2024, 2, 28, 18, tzinfo=UTC)),
            (date(2024, 2, 29), datetime(2024, 2, 29, 19, tzinfo=UTC)),
            (date(2024, 3, 1), datetime(2024, 3, 1, 19, tzinfo=UTC)),
        ],
    )
    def test_end_at_midnight_of_the_seat(self, day: date, utc: datetime) -> None:
        assert end_of_day(day) == utc

    @given(days)
    def test_end_where_the_next_day_begins(self, day: date) -> None:
        end = end_of_day(day)

        assert day_at(end, SEAT_ZONE) == day + DAY
        assert day_at(end - timedelta(microseconds=1)) == day
