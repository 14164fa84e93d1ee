"""Planning backwards: every step leaves every capital its days, and a day later would not."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.law.backward_planning import (
    CONSULTED,
    Capitals,
    Planned,
    PlannedStep,
    Route,
    plan_backwards,
)
from clearinghouse.law.deadlines import Deadline
from clearinghouse.law.fair_notice import Capital, notice_of
from clearinghouse.law.periods import SEAT_ZONE
from clearinghouse.law.working_time import Hours, WorkingCalendar

NINE_TO_SIX = Hours(time(9), time(18))
EDITION = "2026a"
DAY = timedelta(days=1)


def calendar(
    zone: str = SEAT_ZONE,
    days: tuple[int, ...] = (0, 1, 2, 3, 4),
    holidays: frozenset[date] = frozenset(),
) -> WorkingCalendar:
    return WorkingCalendar(zone=zone, hours=dict.fromkeys(days, NINE_TO_SIX), holidays=holidays)


SEAT = calendar()
KAZ = Capital(code="KAZ", calendar=SEAT)
QAT = Capital(code="QAT", calendar=calendar("Asia/Qatar", (6, 0, 1, 2, 3)))
# The 21st of September 2023 was a Thursday.
ADOPTED = date(2023, 9, 21)


def steps(route: Route, *capitals: Capital, target: int = 5) -> dict[PlannedStep, Planned]:
    found = plan_backwards(
        ADOPTED,
        route=route,
        capitals=Capitals(capitals=capitals, seat=SEAT, target=target),
        edition=EDITION,
    )
    assert [each.by for each in found] == sorted(each.by for each in found)
    return {each.step: each for each in found}


class TestBySilence:
    def test_opens_so_that_five_full_days_remain(self) -> None:
        found = steps(Route.SILENCE, KAZ)
        # 15, 18, 19, 20 and 21 September are five working days; sent at the end of the 14th.
        assert found[PlannedStep.OPEN_SILENCE].by == date(2023, 9, 14)
        assert found[PlannedStep.OPEN_SILENCE].narrowest == ("KAZ",)
        assert found[PlannedStep.HAVE_TEXTS].by == date(2023, 9, 13)
        # 7, 8, 11, 12 and 13 September.
        assert found[PlannedStep.CIRCULATE].by == date(2023, 9, 6)
        assert found[PlannedStep.ADOPT].by == ADOPTED

    def test_gives_a_capital_with_another_week_its_days_too(self) -> None:
        found = steps(Route.SILENCE, KAZ, QAT)
        # Doha rests on Friday and Saturday: 14, 17, 18, 19, 20 and 21 September.
        assert found[PlannedStep.OPEN_SILENCE].by == date(2023, 9, 14)
        # The seat closes before Doha does on the 13th: 6, 7, 10, 11 and 12 September.
        assert found[PlannedStep.CIRCULATE] == Planned(
            PlannedStep.CIRCULATE, date(2023, 9, 5), CONSULTED, narrowest=("QAT",)
        )

    def test_a_holiday_costs_a_day(self) -> None:
        free = Capital(code="KAZ", calendar=calendar(holidays=frozenset({date(2023, 9, 18)})))
        assert steps(Route.SILENCE, free)[PlannedStep.OPEN_SILENCE].by == date(2023, 9, 13)

    def test_waiting_for_a_translation_costs_its_days(self) -> None:
        waiting = Capital(code="KAZ", calendar=SEAT, translation_days=1)
        assert steps(Route.SILENCE, waiting)[PlannedStep.OPEN_SILENCE].by == date(2023, 9, 13)


class TestAtAMeeting:
    def test_circulates_so_that_five_full_days_remain_before_the_day(self) -> None:
        found = steps(Route.MEETING, KAZ)
        # 14, 15, 18, 19 and 20 September.
        assert found[PlannedStep.CIRCULATE].by == date(2023, 9, 13)
        assert set(found) == {PlannedStep.CIRCULATE, PlannedStep.ADOPT}

    def test_recommended_first_leaves_the_ministers_their_days(self) -> None:
        found = steps(Route.RECOMMENDATION, KAZ)
        assert found[PlannedStep.RECOMMEND].by == date(2023, 9, 13)
        assert found[PlannedStep.CIRCULATE].by == date(2023, 9, 5)


class TestWithoutEnoughTime:
    def test_leaves_out_what_no_day_is_early_enough_for(self) -> None:
        never = Capital(code="KAZ", calendar=SEAT, translation_days=4000)
        assert set(steps(Route.SILENCE, never)) == {PlannedStep.ADOPT}


class TestWhateverTheDay:
    @settings(max_examples=40)
    @given(
        adopted=st.dates(date(2024, 1, 1), date(2027, 12, 31)),
        target=st.integers(1, 10),
        route=st.sampled_from(Route),
    )
    def test_every_capital_gets_its_days_and_a_day_later_would_be_too_late(
        self, adopted: date, target: int, route: Route
    ) -> None:
        capitals = Capitals(capitals=(KAZ, QAT), seat=SEAT, target=target)
        found = plan_backwards(adopted, route=route, capitals=capitals, edition=EDITION)
        opened = {each.step: each for each in found}
        if route is Route.SILENCE:
            until = Deadline.on_day(adopted, edition=EDITION).instant
            day = opened[PlannedStep.OPEN_SILENCE].by
            for each in (KAZ, QAT):
                notice = notice_of(each, opens_at=capitals.closing(day), until=until, target=target)
                assert len(notice.full_days) >= target
            assert opened[PlannedStep.OPEN_SILENCE].narrowest
        assert found[-1].step is PlannedStep.ADOPT
        assert all(SEAT.is_working(each.by) for each in found[:-1])


class TestPast:
    @pytest.mark.parametrize(("on", "is_past"), [(-1, False), (0, False), (1, True)])
    def test_is_past_only_the_day_after(self, on: int, is_past: bool) -> None:
        planned = steps(Route.MEETING, KAZ)[PlannedStep.CIRCULATE]
        assert planned.is_past(planned.by + on * DAY) is is_past


def test_a_day_of_rest_has_no_hours() -> None:
    with pytest.raises(ValueError, match="do not work"):
        Capitals(capitals=(), seat=SEAT).closing(date(2023, 9, 16))


def test_hours_of_the_seat_are_told_in_utc() -> None:
    assert Capitals(capitals=(), seat=SEAT).opening(date(2026, 9, 21)) == datetime(
        2026, 9, 21, 4, tzinfo=UTC
    )
