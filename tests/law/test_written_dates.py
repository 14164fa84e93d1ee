"""Dates as papers write them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.periods import find_dates
from clearinghouse.law.written_dates import find_months
from tests.law.test_symbols import SEEDS

ENGLISH = "January February March April May June July August September October November December"
RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
KAZAKH = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
FORMS = {
    "en": ("{day} {month} {year}", ENGLISH.split()),
    "en-us": ("{month} {day}, {year}", ENGLISH.split()),
    "ru": ("{day} {month} {year} г.", RUSSIAN.split()),
    "ru-long": ("{day} {month} {year} года", RUSSIAN.split()),
    "kk": ("{year} жылғы {day} {month}", KAZAKH.split()),
    "kk-in": ("{year} жылғы {day} {month}да", KAZAKH.split()),
}
days = st.dates(date(1992, 1, 1), date(2100, 1, 1))


class TestSingleDays:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("22 August 2023", date(2023, 8, 22)),
            ("15th January 2021", date(2021, 1, 15)),
            ("1st of March, 2024", date(2024, 3, 1)),
            ("December 29, 2020", date(2020, 12, 29)),
            ("Sept. 5, 2020", date(2020, 9, 5)),
            ("5 MAY 2020", date(2020, 5, 5)),
            ("29 декабря 2020 г.", date(2020, 12, 29)),
            ("26 августа 2021г.", date(2021, 8, 26)),
            ("«22» августа 2023 года", date(2023, 8, 22)),
            ("2023 жылғы 22 тамыз", date(2023, 8, 22)),
            ("2023 жылғы 22 тамызда", date(2023, 8, 22)),
            ("2023 жылғы 13 желтоқсандағы", date(2023, 12, 13)),
            ("22 тамыз 2023 ж.", date(2023, 8, 22)),
            ("22\u00a0August\n2023", date(2023, 8, 22)),
            ("2023-08-22", date(2023, 8, 22)),
            ("22.08.2023", date(2023, 8, 22)),
            ("29 February 2024", date(2024, 2, 29)),
        ],
    )
    def test_are_read_as_written(self, text: str, day: date) -> None:
        (found,) = find_dates(f"on {text}, in Astana")

        assert (found.first, found.last) == (day, None)
        assert found.as_written == text

    @pytest.mark.parametrize("form", sorted(FORMS))
    @given(day=days)
    def test_are_read_in_every_language(self, form: str, day: date) -> None:
        pattern, months = FORMS[form]
        text = pattern.format(day=day.day, month=months[day.month - 1], year=day.year)
        (found,) = find_dates(text)

        assert (found.first, found.last, found.as_written) == (day, None, text)

    @pytest.mark.parametrize(
        "text",
        [
            "29 February 2023",
            "31 September 2023",
            "0 May 2023",
            "32 May 2023",
            "22/08/2023",
            "SOC/2023-08-22/1",
            "2023-08-22-1",
            "March 2007",
            "22 August",
            "22 August 223",
            "122 August 2023",
            "2023-13-01",
            "",
        ],
    )
    def test_are_not_made_up(self, text: str) -> None:
        assert find_dates(text) == ()


class TestRanges:
    @pytest.mark.parametrize(
        ("text", "first", "last"),
        [
            ("21-22 October 2021", date(2021, 10, 21), date(2021, 10, 22)),
            ("21–22 October 2021", date(2021, 10, 21), date(2021, 10, 22)),
            ("14 and 15 September 2021", date(2021, 9, 14), date(2021, 9, 15)),
            ("September 14-15, 2021", date(2021, 9, 14), date(2021, 9, 15)),
            ("30 September - 2 October 2021", date(2021, 9, 30), date(2021, 10, 2)),
            ("30 December 2020 – 5 January 2021", date(2020, 12, 30), date(2021, 1, 5)),
            ("January 30 to February 2, 2021", date(2021, 1, 30), date(2021, 2, 2)),
            ("14 и 15 сентября 2021г.", date(2021, 9, 14), date(2021, 9, 15)),
            ("30 сентября по 2 октября 2021 года", date(2021, 9, 30), date(2021, 10, 2)),
            ("30 декабря 2020 г. – 5 января 2021 г.", date(2020, 12, 30), date(2021, 1, 5)),
            ("2021 жылғы 14 мен 15 қыркүйекте", date(2021, 9, 14), date(2021, 9, 15)),
            ("14 мен 15 қыркүйекте 2021", date(2021, 9, 14), date(2021, 9, 15)),
            ("2021 жылғы 30 қыркүйек – 2 қазан", date(2021, 9, 30), date(2021, 10, 2)),
        ],
    )
    def test_are_read_as_one(self, text: str, first: date, last: date) -> None:
        (found,) = find_dates(f"held ({text}) online")

        assert (found.first, found.last, found.as_written) == (first, last, text)

    def test_are_not_read_backwards(self) -> None:
        assert find_dates("22-21 May 2021") == ()

    def test_are_not_read_where_they_hold_one_day_twice(self) -> None:
        assert find_dates("22-22 May 2021") == ()

    @given(days, st.integers(1, 300))
    def test_are_read_across_months_and_years(self, first: date, length: int) -> None:
        last = first + timedelta(days=length)
        months = ENGLISH.split()
        text = (
            f"{first.day} {months[first.month - 1]} {first.year} – "
            f"{last.day} {months[last.month - 1]} {last.year}"
        )
        (found,) = find_dates(text)

        assert (found.first, found.last) == (first, last)


@given(st.text(alphabet="0123456789 -–.,года г жылғыМмайMay2021", max_size=60))
def test_what_is_found_never_overlaps(text: str) -> None:
    found = find_dates(text)

    assert all(text[hit.start : hit.end] == hit.as_written for hit in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(hit.last is None or hit.first < hit.last for hit in found)


@pytest.mark.skipif(not SEEDS.exists(), reason="the papers are not at hand")
@pytest.mark.parametrize(
    ("paper", "distinct"),
    [
        ("000", {"2004-10-22", "2020-12-29", "2021-01-15", "2021-01-19"}),
        ("001", {"1999-09-14", "2002-06-04", "2021-08-26", "2021-09-14"}),
        ("002", {"2021-10-21", "2023-12-13", "2024-01-12"}),
        ("003", {"2021-06-23", "2023-08-22", "2023-09-21", "2023-10-01"}),
        ("004", {"1999-09-14"}),
    ],
)
def test_finds_exactly_the_days_of_real_papers(paper: str, distinct: set[str]) -> None:
    (path,) = SEEDS.glob(f"{paper}_*.txt")
    found = find_dates(path.read_text(encoding="utf-8"))

    assert {str(hit.first) for hit in found} == distinct


class TestMonths:
    @pytest.mark.parametrize(
        ("text", "year", "month"),
        [
            ("adopted in October 2021", 2021, 10),
            ("в октябре 2021 года", 2021, 10),
            ("к маю 2022 г.", None, None),
            ("в мае 2022 г.", 2022, 5),
            ("2021 жылғы қазанда өткен", 2021, 10),
            ("on 5 May 2020", None, None),
            ("12 мая 2020 года", None, None),
        ],
    )
    def test_are_read_where_no_day_is_given(
        self, text: str, year: int | None, month: int | None
    ) -> None:
        found = find_months(text)

        assert [(each.year, each.month) for each in found] == ([(year, month)] if year else [])
        assert all(text[each.start : each.end] == each.as_written for each in found)
