"""Dates in words, as the Secretariat's notes write them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.web.dates import (
    PartialDate,
    Precision,
    local_day,
    long_date,
    long_moment,
    partial_date,
)
from clearinghouse.web.templatetags import house

DAY = date(2023, 8, 22)


class TestADateInWords:
    @pytest.mark.parametrize(
        ("language", "precision", "words"),
        [
            ("en", Precision.DAY, "22 August 2023"),
            ("ru", Precision.DAY, "22 августа 2023 г."),
            ("kk", Precision.DAY, "2023 жылғы 22 тамыз"),
            ("en", Precision.MONTH, "August 2023"),
            ("ru", Precision.MONTH, "август 2023 г."),
            ("kk", Precision.MONTH, "2023 жылғы тамыз"),
            ("en", Precision.YEAR, "2023"),
            ("ru", Precision.YEAR, "2023 г."),
            ("kk", Precision.YEAR, "2023 жыл"),
        ],
    )
    def test_shows_no_more_than_is_known(
        self, language: str, precision: Precision, words: str
    ) -> None:
        assert long_date(DAY, language, precision) == words

    def test_says_that_a_day_is_only_attested(self) -> None:
        with override("en"):
            assert long_date(DAY, "en", Precision.ATTESTED) == "not later than 22 August 2023"
        with override("ru"):
            assert long_date(DAY, "ru", Precision.ATTESTED) == "не позднее 22 августа 2023 г."

    def test_says_that_a_day_is_unknown(self) -> None:
        with override("kk"):
            assert long_date(DAY, "kk", Precision.UNKNOWN) == "күні белгісіз"


class TestAPartialDate:
    @given(st.dates(), st.sampled_from([Precision.DAY, Precision.MONTH, Precision.YEAR]))
    def test_is_read_back_as_it_was_written(self, day: date, precision: Precision) -> None:
        if precision is not Precision.DAY:
            day = day.replace(day=1)
        if precision is Precision.YEAR:
            day = day.replace(month=1)
        assert partial_date(str(PartialDate(day, precision))) == PartialDate(day, precision)

    @pytest.mark.parametrize("written", ["", "2023-13", "2023-02-30", "2023-01-01-01", "August"])
    def test_refuses_what_is_no_date(self, written: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011 - int() and date() word it each their way
            partial_date(written)

    def test_of_a_year_before_1000_keeps_four_digits(self) -> None:
        assert str(PartialDate(date(622, 7, 16), Precision.YEAR)) == "0622"


class TestAMoment:
    # Kazakhstan went from UTC+6 to UTC+5 on 1 March 2024, 00:00 local time = 18:00 UTC.
    CHANGE = datetime(2024, 2, 29, 18, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("before_or_after", "words"),
        [
            (timedelta(microseconds=-1), "29 February 2024, 23:59"),
            (timedelta(0), "29 February 2024, 23:00"),
            (timedelta(hours=1), "1 March 2024, 00:00"),
        ],
    )
    def test_is_told_by_the_zone_not_by_an_offset(
        self, before_or_after: timedelta, words: str
    ) -> None:
        assert long_moment(self.CHANGE + before_or_after, "en") == words

    def test_falls_on_the_day_it_is_in_astana(self) -> None:
        assert local_day(datetime(2023, 8, 21, 18, tzinfo=UTC)) == DAY
        assert local_day(datetime(2023, 8, 21, 17, 59, 59, tzinfo=UTC)) == date(2023, 8, 21)

    def test_names_the_zone_on_the_page(self) -> None:
        with override("ru"):
            shown = house.moment(datetime(2024, 1, 12, 12, tzinfo=UTC))
        assert shown == (
            '<time datetime="2024-01-12T18:00:00+06:00">12 января 2024 г., 18:00 '
            "(время Астаны)</time>"
        )


class TestTheFilters:
    def test_give_a_machine_the_date_as_far_as_it_is_known(self) -> None:
        with override("en"):
            assert house.day("2018-10") == '<time datetime="2018-10">October 2018</time>'
            assert house.day(DAY, "year") == '<time datetime="2023">2023</time>'
            assert house.day(None) == ""
            assert house.long_date(datetime(2023, 8, 21, 20, tzinfo=UTC)) == "22 August 2023"
