"""Capitals: every Member State has one, and what is not known of its holidays is said."""

from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from clearinghouse.jobs.public_holidays import calendar_of, holidays_of, is_supported
from clearinghouse.reference.capitals import Coverage, Weekday, load_capitals
from clearinghouse.reference.participants import load_participants, members_on
from clearinghouse.reference.sources import load_sources

CAPITALS = {capital.code: capital for capital in load_capitals()}
ON = date(2026, 11, 27)


class TestCapitals:
    def test_are_those_of_the_members_and_the_seat(self) -> None:
        members = {one.code for one in members_on(ON)}

        assert len(members) == 28
        assert set(CAPITALS) == members | {"SEC"}
        assert len(load_capitals()) == 29

    def test_agree_with_the_participants(self) -> None:
        for one in load_participants():
            if capital := CAPITALS.get(one.code):
                assert capital.zone == one.zone
                assert not one.weekend or set(capital.rest) == set(one.weekend)

    def test_have_zones_hours_and_sources_that_exist(self) -> None:
        for capital in load_capitals():
            assert ZoneInfo(capital.zone).key == capital.zone
            assert set(capital.sources) <= set(load_sources())
            assert len(calendar_of(capital).hours) == 7 - len(capital.rest)

    def test_of_the_emirates_close_at_noon_on_friday(self) -> None:
        hours = calendar_of(CAPITALS["ARE"]).hours

        assert (hours[3].closes, hours[4].closes) == (time(15, 30), time(12))
        assert CAPITALS["ARE"].rest == (Weekday.SATURDAY, Weekday.SUNDAY)


class TestHolidays:
    @pytest.mark.parametrize("code", sorted(CAPITALS))
    def test_are_of_states_that_the_library_knows(self, code: str) -> None:
        capital = CAPITALS[code]

        assert is_supported(capital.holidays_in) is (capital.coverage is not Coverage.NONE)
        assert holidays_of(capital, first=2026, last=2026).found

    def test_mark_days_by_the_moon_as_estimated(self) -> None:
        found = holidays_of(CAPITALS["QAT"], first=2026, last=2026).found

        assert {day.is_estimated for day in found} == {True, False}
        assert date(2026, 12, 18) in {day.day for day in found if not day.is_estimated}

    def test_say_which_years_are_unknown(self) -> None:
        lanka = holidays_of(CAPITALS["LKA"], first=2026, last=2027)

        assert lanka.unknown_years == (2027,)
        assert not lanka.is_whole
        assert {day.year for day in lanka.days} == {2026}

    def test_are_unknown_of_a_state_that_the_library_lacks(self) -> None:
        unknown = replace(CAPITALS["KAZ"], holidays_in="XX", coverage=Coverage.NONE)
        told = holidays_of(unknown, first=2026, last=2027)

        assert (told.found, told.unknown_years, told.is_whole) == ((), (2026, 2027), False)

    def test_are_not_whole_where_days_by_the_moon_lack(self) -> None:
        assert not holidays_of(CAPITALS["BGD"], first=2026, last=2026).is_whole
        assert holidays_of(CAPITALS["KAZ"], first=2026, last=2026).is_whole
