"""Action plans and networks: cadences and confirmations, at the limit and a day on either side."""

from datetime import date, timedelta

import pytest

from clearinghouse.law.action_plans import (
    PlanReason,
    keep_activity,
    occasion,
    put_into_effect,
    review,
)
from clearinghouse.law.coordination import Role
from clearinghouse.law.falling_due import DueStand
from clearinghouse.law.networks import (
    ECONOMY,
    Answering,
    answering,
    confirmation,
    is_call_due,
    is_confirmed,
)
from clearinghouse.law.periods import Period

DAY = timedelta(days=1)
APPROVED = date(2024, 1, 12)


def reasons(*, held: set[Role], timeline: bool = True, responsible: bool = True) -> list[object]:
    ruling = keep_activity("NCT-GEN", held=held, has_timeline=timeline, has_responsible=responsible)
    return [remark.reason for remark in ruling.remarks]


class TestKeepActivity:
    def test_modalities_2023_1_6_lets_coordinators_make_a_plan(self) -> None:
        for role in Role:
            assert reasons(held={role}) == []

    def test_modalities_2023_2_8_remarks_who_holds_no_seat_in_the_area(self) -> None:
        assert reasons(held=set()) == [PlanReason.NOT_BY_A_COORDINATOR]

    def test_modalities_2023_2_9_remarks_what_an_activity_leaves_open(self) -> None:
        assert reasons(held={Role.COORDINATOR}, timeline=False, responsible=False) == [
            PlanReason.TIMELINE_MISSING,
            PlanReason.RESPONSIBLE_MISSING,
        ]


class TestPutIntoEffect:
    @pytest.mark.parametrize(("days", "remarked"), [(-1, True), (0, False), (1, False)])
    def test_action_plan_2024_opening_1_waits_for_the_approval_of_a_measure(
        self, days: int, remarked: bool
    ) -> None:
        new = {"3.7": Period(APPROVED)}

        ruling = put_into_effect("NCT-GEN", new, on=APPROVED + days * DAY)

        told = [(each.reason, each.about["measure"]) for each in ruling.remarks]
        assert told == [(PlanReason.MEASURE_NOT_APPROVED, "3.7")] * remarked

    @pytest.mark.parametrize(("days", "remarked"), [(-1, False), (0, True), (1, True)])
    def test_action_plan_2024_opening_1_counts_a_measure_until_it_is_taken_out(
        self, days: int, remarked: bool
    ) -> None:
        ended = {"3.7": Period(APPROVED - 9 * DAY, APPROVED), "3.1": Period(APPROVED - 9 * DAY)}

        ruling = put_into_effect("NCT-GEN", ended, on=APPROVED + days * DAY)

        assert [each.about["measure"] for each in ruling.remarks] == ["3.7"] * remarked


class TestReview:
    @pytest.mark.parametrize(
        ("days", "stand"),
        [(-1, DueStand.CALLED_FOR), (0, DueStand.CALLED_FOR), (1, DueStand.OVERDUE)],
    )
    def test_action_plan_2024_opening_2_comes_once_a_year(self, days: int, stand: DueStand) -> None:
        due = review(APPROVED)

        assert due.due_on == date(2025, 1, 12)
        assert due.stand(due.due_on + days * DAY) is stand

    def test_action_plan_2024_opening_2_counts_from_the_last_review(self) -> None:
        due = review(APPROVED, reviewed_on=[date(2024, 12, 3), date(2024, 6, 1)])

        assert due.due_on == date(2025, 12, 3)
        assert due.derived_from[0].fact == "plan_reviewed"


class TestOccasion:
    @pytest.mark.parametrize(
        ("held", "stand"),
        [
            ([], DueStand.CALLED_FOR),
            ([date(2026, 3, 1)], DueStand.CALLED_FOR),
            ([date(2026, 3, 1), date(2026, 9, 1)], DueStand.MET),
            ([date(2025, 12, 31), date(2026, 9, 1)], DueStand.CALLED_FOR),
            ([date(2026, 3, 1), date(2027, 1, 1)], DueStand.CALLED_FOR),
        ],
    )
    def test_action_plan_2024_ii_1_wants_two_in_a_calendar_year(
        self, held: list[date], stand: DueStand
    ) -> None:
        on = date(2026, 12, 31)

        assert occasion(2, held, on=on, needs=False).stand(on) is stand

    def test_action_plan_2024_ii_1_is_overdue_on_new_years_day(self) -> None:
        due = occasion(2, [], on=date(2026, 5, 1), needs=False)

        assert due.stand(date(2026, 12, 31)) is DueStand.CALLED_FOR
        assert due.stand(date(2027, 1, 1)) is DueStand.OVERDUE

    def test_action_plan_2024_ii_2_watches_assessments_under_its_own_provision(self) -> None:
        due = occasion(1, [date(2026, 2, 2)], on=date(2026, 5, 1), needs=True)

        assert due.provision.number == "ii.2"
        assert due.met_on == date(2026, 2, 2)


class TestConfirmation:
    @pytest.mark.parametrize(("days", "confirmed"), [(-1, True), (0, False), (1, False)])
    def test_action_plan_2024_i_1_counts_until_the_anniversary(
        self, days: int, confirmed: bool
    ) -> None:
        since = date(2025, 3, 10)
        on = date(2026, 3, 10) + days * DAY

        assert is_confirmed(since, on=on) is confirmed
        assert (confirmation(since).stand(on) is DueStand.OVERDUE) is not confirmed

    def test_action_plan_2024_ii_4_does_not_count_before_it_is_given(self) -> None:
        assert not is_confirmed(date(2025, 3, 10), on=date(2025, 3, 9))
        assert is_confirmed(date(2025, 3, 10), on=date(2025, 3, 10))

    def test_action_plan_2024_iii_is_named_where_the_network_is_its_own(self) -> None:
        assert confirmation(date(2024, 2, 29), under=ECONOMY).provision.number == "iii"
        assert confirmation(date(2024, 2, 29)).due_on == date(2025, 2, 27)


class TestCalls:
    @pytest.mark.parametrize(
        ("called", "on", "due"),
        [
            (None, date(2026, 5, 1), True),
            (date(2026, 4, 30), date(2026, 4, 30), False),
            (date(2026, 4, 1), date(2026, 4, 30), False),
            (date(2026, 4, 30), date(2026, 5, 1), True),
            (date(2025, 12, 31), date(2026, 1, 1), True),
        ],
    )
    def test_come_once_in_a_calendar_month(self, called: date | None, on: date, due: bool) -> None:
        assert is_call_due(called, on=on) is due

    def test_are_counted_with_the_median_of_their_answers(self) -> None:
        hours = [timedelta(hours=each) for each in (30, 1, 5)]

        assert answering(4, hours) == Answering(4, 3, hours[2], hours[0])
        assert answering(2, []) == Answering(2, 0)
