"""The picture of periods, and the month as a table."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.web.calendars import month
from clearinghouse.web.timeline import LABELS, WIDTH, Lane, Span, picture

BEGIN, END, TODAY = date(2020, 1, 1), date(2026, 1, 1), date(2024, 7, 1)
days = st.dates(date(2015, 1, 1), date(2030, 1, 1))
spans = st.builds(
    lambda start, length, label: Span(
        start, None if length is None else start + timedelta(days=length), label
    ),
    days,
    st.none() | st.integers(1, 3000),
    st.text(max_size=40),
)


def drawn(*periods: Span) -> object:
    return picture([Lane("Area", periods)], begin=BEGIN, end=END, today=TODAY)


class TestAPicture:
    def test_begins_a_bar_on_the_first_day_and_ends_it_on_the_day_after_the_last(self) -> None:
        shown = drawn(Span(BEGIN, END, "Coordinator"))
        (bar,) = shown.lines[0].bars
        assert (bar.x, bar.x + bar.width) == (LABELS, WIDTH)

    def test_lets_a_successor_follow_in_the_same_row(self) -> None:
        middle = date(2023, 1, 1)
        first, second = drawn(Span(BEGIN, middle, "A"), Span(middle, END, "B")).lines[0].bars
        assert first.y == second.y
        assert first.x + first.width == pytest.approx(second.x, abs=0.11)

    def test_puts_one_who_serves_a_day_too_early_in_a_row_below(self) -> None:
        middle = date(2023, 1, 1)
        early = Span(middle - timedelta(days=1), END, "B")
        first, second = drawn(Span(BEGIN, middle, "A"), early).lines[0].bars
        assert second.y > first.y

    def test_leaves_out_what_ended_when_the_picture_begins(self) -> None:
        before = Span(date(2019, 1, 1), BEGIN, "A")
        assert drawn(before).lines[0].bars == ()
        still = Span(date(2019, 1, 1), BEGIN + timedelta(days=1), "A")
        assert len(drawn(still).lines[0].bars) == 1

    @given(st.lists(spans, max_size=6))
    def test_never_draws_outside_itself_or_one_bar_over_another(self, periods: list[Span]) -> None:
        shown = drawn(*periods)
        bars = shown.lines[0].bars
        for bar in bars:
            assert LABELS <= bar.x <= WIDTH
            assert bar.x + bar.width <= WIDTH + 2
            assert bar.y + bar.height <= shown.lines[0].end <= shown.height
        for one in bars:
            for other in bars:
                if one is not other and one.y == other.y:
                    left, right = sorted((one, other), key=lambda bar: bar.x)
                    assert left.x + left.width <= right.x + 2

    @given(st.text(min_size=1, max_size=80), st.integers(1, 2190))
    def test_shows_a_label_only_as_far_as_there_is_room(self, label: str, length: int) -> None:
        (bar,) = drawn(Span(BEGIN, BEGIN + timedelta(days=length), label)).lines[0].bars
        assert bar.label == label
        assert len(bar.shown) * 7 <= bar.width

    def test_marks_today_only_if_it_lies_within(self) -> None:
        assert drawn().today_x is not None
        past = picture([], begin=BEGIN, end=date(2024, 1, 1), today=TODAY)
        assert past.today_x is None

    def test_marks_no_more_years_than_can_be_read(self) -> None:
        shown = picture([], begin=date(1992, 10, 5), end=date(2026, 1, 1), today=TODAY)
        assert 5 <= len(shown.ticks) <= 13
        assert shown.ticks[0].year == 1993

    def test_must_end_after_it_begins(self) -> None:
        with pytest.raises(ValueError, match="must end after"):
            picture([], begin=BEGIN, end=BEGIN, today=TODAY)


class TestAMonth:
    @given(st.integers(1993, 2100), st.integers(1, 12))
    def test_holds_each_of_its_days_once_in_weeks_from_monday(self, year: int, number: int) -> None:
        shown = month(year, number, {}, today=TODAY)
        inside = [day.day for week in shown.weeks for day in week if not day.outside]
        assert inside == sorted(set(inside))
        assert {(day.year, day.month) for day in inside} == {(year, number)}
        assert all(week[0].day.weekday() == 0 and len(week) == 7 for week in shown.weeks)
        assert [name.weekday() for name in shown.names] == list(range(7))

    def test_puts_meetings_on_their_days(self) -> None:
        shown = month(2024, 7, {TODAY: ("Committee",)}, today=TODAY)
        filled = [day for week in shown.weeks for day in week if day.entries]
        assert [(day.day, day.is_today) for day in filled] == [(TODAY, True)]
