"""How far an item of the Road Map has come."""

from datetime import date, timedelta

from clearinghouse.law.road_map import POINTS, RoadMapStage, stage_on

DAY = timedelta(days=1)
FIRST, LATER = date(2023, 9, 21), date(2024, 12, 17)
DRAFTED, PART = RoadMapStage.DRAFTED, RoadMapStage.DECIDED_IN_PART


def test_there_are_eight_items_each_with_its_provision() -> None:
    assert [str(each) for each in POINTS.values()] == [f"brochure-2025 R.{n}" for n in range(1, 9)]


class TestStageOn:
    def test_is_that_of_the_last_progress_by_the_day(self) -> None:
        told = [(FIRST, DRAFTED), (LATER, PART)]

        assert stage_on(told, FIRST - DAY) is RoadMapStage.NOT_BEGUN
        assert stage_on(told, FIRST) is stage_on(told, LATER - DAY) is DRAFTED
        assert stage_on(told, LATER) is PART

    def test_goes_by_the_days_and_not_by_the_order_of_entry(self) -> None:
        assert stage_on([(LATER, PART), (FIRST, DRAFTED)], LATER) is PART

    def test_is_the_one_entered_later_of_two_on_a_day(self) -> None:
        assert stage_on([(FIRST, PART), (FIRST, DRAFTED)], FIRST) is DRAFTED
