"""Days as the sources give them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.reference.dating import UNKNOWN, DatingError, Precision, parse_dating

TICK = timedelta(days=1)
days = st.dates(date(1992, 1, 1), date(2030, 12, 31))
datings = st.one_of(
    days.map(str),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day:%Y}"),
    days.map(lambda day: f"{day:%Y}-H{1 + (day.month > 6)}"),
    days.map(lambda day: f"../{day}"),
    st.tuples(days, days).map(lambda two: f"{min(two)}/{max(two)}"),
)


class TestParseDating:
    @pytest.mark.parametrize(
        ("written", "precision", "earliest", "latest"),
        [
            ("2021-10-12", Precision.DAY, date(2021, 10, 12), date(2021, 10, 12)),
            ("2024-02", Precision.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
            ("2021-H1", Precision.HALF, date(2021, 1, 1), date(2021, 6, 30)),
            ("2021-H2", Precision.HALF, date(2021, 7, 1), date(2021, 12, 31)),
            ("2011", Precision.YEAR, date(2011, 1, 1), date(2011, 12, 31)),
            ("2018/2019", Precision.SPAN, date(2018, 1, 1), date(2019, 12, 31)),
            ("2023-07/2023-08", Precision.SPAN, date(2023, 7, 1), date(2023, 8, 31)),
            ("../2006", Precision.BY, None, date(2006, 12, 31)),
            ("unknown", Precision.UNKNOWN, None, None),
        ],
    )
    def test_reads(
        self, written: str, precision: Precision, earliest: date | None, latest: date | None
    ) -> None:
        dating = parse_dating(written)

        assert (dating.precision, dating.earliest, dating.latest) == (precision, earliest, latest)
        assert str(dating) == written

    @pytest.mark.parametrize(
        "written",
        [
            "",
            "2021-13",
            "2021-02-30",
            "2021-H3",
            "21",
            "soon",
            "2019/2018",
            "2018/",
            "/2018",
            "../",
        ],
    )
    def test_refuses_what_is_no_day(self, written: str) -> None:
        with pytest.raises(DatingError):
            parse_dating(written)

    @pytest.mark.parametrize(
        "written", ["2021-1-1", "2018/..", "2018/2019/2020", " 2021", "2021-10-12T00:00"]
    )
    def test_refuses_other_ways_of_writing(self, written: str) -> None:
        with pytest.raises(DatingError):
            parse_dating(written)


@given(written=datings)
def test_a_dating_brackets_the_days_it_may_be(written: str) -> None:
    dating = parse_dating(written)

    assert dating.latest is not None
    assert dating.earliest is None or dating.earliest <= dating.latest
    assert (dating.day is not None) == (dating.precision is Precision.DAY)


@given(written=datings)
def test_a_day_has_surely_come_from_the_last_it_may_be(written: str) -> None:
    dating = parse_dating(written)
    assert dating.latest is not None

    assert dating.has_come(dating.latest) is True
    assert dating.has_come(dating.latest + TICK) is True
    assert dating.has_come(dating.latest - TICK) is not True


@given(written=datings)
def test_a_day_has_surely_not_come_before_the_first_it_may_be(written: str) -> None:
    dating = parse_dating(written)

    if dating.earliest is not None:
        assert dating.has_come(dating.earliest - TICK) is False
        assert dating.has_come(dating.earliest) is not False


@given(day=days)
def test_an_unknown_day_is_never_known_to_have_come(day: date) -> None:
    assert UNKNOWN.has_come(day) is None
