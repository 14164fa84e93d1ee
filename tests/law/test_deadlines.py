"""Deadlines: their moments, what other capitals see, and times that clocks skip or show twice."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.deadlines import (
    Deadline,
    UnclearTime,
    moment_of,
    zone_of,
    zone_tables_edition,
)
from clearinghouse.law.periods import SEAT_ZONE, CivilTimeFault

TICK = timedelta(microseconds=1)
EDITION = "2024a"
ZONES = ("Asia/Almaty", "Asia/Tehran", "Asia/Kolkata", "Africa/Cairo", "Asia/Jerusalem")


def civil(text: str) -> datetime:
    return datetime.fromisoformat(text)


def at_the_seat(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, *, fold: int | None = None
) -> Deadline:
    at = datetime.combine(date(year, month, day), time(hour, minute))
    return Deadline(at, SEAT_ZONE, EDITION, fold)


class TestInstant:
    @pytest.mark.parametrize(
        ("shown", "utc"),
        [
            ("2024-02-29 18:00", "2024-02-29 12:00"),
            ("2024-03-01 18:00", "2024-03-01 13:00"),
            ("2026-12-01 18:00", "2026-12-01 13:00"),
        ],
    )
    def test_follows_the_clock_of_astana(self, shown: str, utc: str) -> None:
        deadline = Deadline(civil(shown), SEAT_ZONE, EDITION)

        assert deadline.instant == civil(utc).replace(tzinfo=UTC)

    @pytest.mark.parametrize(("offset", "past"), [(-TICK, False), (0 * TICK, True), (TICK, True)])
    def test_is_itself_too_late(self, offset: timedelta, past: bool) -> None:
        deadline = at_the_seat(2026, 12, 1, 18, 0)

        assert deadline.is_past(deadline.instant + offset) is past

    def test_is_shown_in_other_capitals(self) -> None:
        deadline = at_the_seat(2026, 12, 1, 22, 0)

        assert str(deadline.as_shown_in("Asia/Kolkata")) == "2026-12-01 22:30:00+05:30"
        assert str(deadline.as_shown_in("Asia/Seoul")) == "2026-12-02 02:00:00+09:00"

    @given(
        st.datetimes(civil("2025-01-01 00:00"), civil("2035-01-01 00:00")), st.sampled_from(ZONES)
    )
    def test_is_one_moment_wherever_shown(self, shown: datetime, zone: str) -> None:
        shown = shown.replace(fold=0)
        deadline = Deadline(shown, SEAT_ZONE, EDITION)

        assert deadline.as_shown_in(zone) == deadline.instant
        assert deadline.as_shown_in(SEAT_ZONE).replace(tzinfo=None) == shown


class TestUnclearTimes:
    def test_of_astana_on_the_night_of_1_march_2024(self) -> None:
        with pytest.raises(UnclearTime) as raised:
            at_the_seat(2024, 2, 29, 23, 30)

        earlier, later = raised.value.choices
        assert raised.value.code is CivilTimeFault.TWICE
        assert later - earlier == timedelta(hours=1)
        assert at_the_seat(2024, 2, 29, 23, 30, fold=0).instant == earlier
        assert at_the_seat(2024, 2, 29, 23, 30, fold=1).instant == later

    def test_begin_and_end_to_the_microsecond(self) -> None:
        first = civil("2024-02-29 23:00")
        midnight = civil("2024-03-01 00:00")

        assert Deadline(first - TICK, SEAT_ZONE, EDITION).instant.hour == 16
        assert Deadline(midnight, SEAT_ZONE, EDITION).instant.hour == 19
        for shown in (first, midnight - TICK):
            with pytest.raises(UnclearTime):
                Deadline(shown, SEAT_ZONE, EDITION)

    def test_that_never_were_are_refused_whatever_the_fold(self) -> None:
        for fold in (None, 0, 1):
            with pytest.raises(UnclearTime) as raised:
                Deadline(civil("2026-04-24 00:30"), "Africa/Cairo", EDITION, fold)
            assert raised.value.code is CivilTimeFault.SKIPPED
        earlier, later = raised.value.choices
        assert later - earlier == timedelta(hours=1)
        assert Deadline(civil("2026-04-23 23:59"), "Africa/Cairo", EDITION).instant < later

    def test_are_no_use_with_a_zone_or_fold_of_their_own(self) -> None:
        with pytest.raises(ValueError, match="without a zone"):
            Deadline(datetime(2026, 1, 1, tzinfo=UTC), SEAT_ZONE, EDITION)
        with pytest.raises(ValueError, match="own fold"):
            Deadline(civil("2026-01-01 00:00").replace(fold=1), SEAT_ZONE, EDITION)
        with pytest.raises(ValueError, match="0 or 1"):
            at_the_seat(2026, 1, 1, fold=2)
        with pytest.raises(ZoneInfoNotFoundError):
            Deadline(civil("2026-01-01 00:00"), "Asia/Nowhere", EDITION)


class TestDay:
    @pytest.mark.parametrize("day", [date(2024, 2, 28), date(2024, 2, 29), date(2026, 12, 1)])
    def test_ends_at_midnight_of_the_seat(self, day: date) -> None:
        deadline = Deadline.on_day(day, edition=EDITION)

        assert deadline.civil == datetime.combine(day + timedelta(days=1), time.min)
        before = (deadline.instant - TICK).astimezone(ZoneInfo(SEAT_ZONE))
        assert before.date() == day

    def test_ends_an_hour_later_where_midnight_is_skipped(self) -> None:
        deadline = Deadline.on_day(date(2026, 4, 23), edition=EDITION, zone="Africa/Cairo")

        assert deadline.civil == civil("2026-04-24 01:00")


class TestEdition:
    def test_is_that_of_the_tables_in_the_house(self) -> None:
        assert zone_tables_edition()[:4].isdigit()


class TestZones:
    @pytest.mark.parametrize("name", ["Asia/Nowhere", "Asia", "../zones", "", "/etc/localtime"])
    def test_unknown_to_the_tables_are_refused(self, name: str) -> None:
        with pytest.raises(ZoneInfoNotFoundError):
            zone_of(name)

    def test_are_read_from_the_tables_of_the_house(self) -> None:
        assert zone_of(SEAT_ZONE).key == SEAT_ZONE
        assert zone_of(SEAT_ZONE) is not ZoneInfo(SEAT_ZONE)


class TestMomentOfAnHour:
    def test_of_a_skipped_time_is_when_clocks_moved(self) -> None:
        found = moment_of(date(2026, 4, 24), time(0, 30), "Africa/Cairo")

        assert found == datetime(2026, 4, 23, 22, tzinfo=UTC)

    def test_of_a_time_shown_twice_is_the_first(self) -> None:
        found = moment_of(date(2024, 2, 29), time(23, 30), SEAT_ZONE)

        assert found == datetime(2024, 2, 29, 17, 30, tzinfo=UTC)
