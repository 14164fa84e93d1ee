"""What is due from carrying the measures out: at its limit, one tick before and one after."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law import action_plans, networks, planning
from clearinghouse.law.coordination import Role
from clearinghouse.law.dues import (
    Doer,
    DoerPart,
    Falling,
    Ground,
    GroundKind,
    History,
    InReview,
    Obligation,
    Reckoning,
    Task,
    ToJoin,
    Tone,
    states,
)
from clearinghouse.law.entry_into_force import Missing, due_of
from clearinghouse.law.falling_due import FallsDue
from clearinghouse.law.obligations import derive
from clearinghouse.law.reviews import Expected

DAY = timedelta(days=1)
AREA, OTHER = "NCT-ICT", "NCT-GEN"
OPENED, BEFORE = date(2026, 3, 2), date(2026, 6, 1)
REVIEW = InReview(
    key="NCT-2026",
    year=2026,
    opened_on=OPENED,
    before=BEFORE,
    waiting=(
        Expected(AREA, Role.COORDINATOR, "RUS"),
        Expected(AREA, Role.CO_COORDINATOR, "CHN"),
        Expected(OTHER, Role.COORDINATOR, "TUR"),
    ),
)


def those(history: History, on: date, task: Task) -> list[Obligation]:
    return [each for each in derive(history, on=on) if each.task is task]


def the(history: History, on: date, task: Task) -> Obligation:
    (only,) = those(history, on, task)
    return only


def falling(task: Task, reckoning: Reckoning, due: FallsDue, kind: GroundKind) -> History:
    """Return a history in which Kazakhstan has one thing to do."""
    ground = Ground(kind, "x", due.derived_from[0].on)
    only = Falling(task=task, reckoning=reckoning, doers=states(["KAZ"]), due=due, ground=ground)
    return History(falling=(only,))


class TestContributionsToReviews:
    HISTORY = History(reviews=(REVIEW,))

    @pytest.mark.parametrize(
        ("on", "stands"),
        [
            (OPENED - DAY, False),
            (OPENED, True),
            (date(2026, 12, 31), True),
            (date(2027, 1, 1), False),
        ],
    )
    def test_modalities_2023_3_5_waits_from_the_opening_until_the_year_is_over(
        self, on: date, stands: bool
    ) -> None:
        assert bool(those(self.HISTORY, on, Task.CONTRIBUTE_TO_REVIEW)) is stands

    def test_is_borne_in_each_area_by_those_who_were_asked_in_their_roles(self) -> None:
        found = {
            each.about["area"]: each
            for each in those(self.HISTORY, OPENED, Task.CONTRIBUTE_TO_REVIEW)
        }
        assert found[AREA].doers == (
            Doer(DoerPart.CO_COORDINATOR, "CHN"),
            Doer(DoerPart.COORDINATOR, "RUS"),
        )
        assert found[OTHER].doers == (Doer(DoerPart.COORDINATOR, "TUR"),)
        assert found[AREA].key == "contribute_to_review/NCT-2026/NCT-ICT"

    def test_is_expected_by_the_last_day_before_the_one_that_was_named(self) -> None:
        first, *_others = those(self.HISTORY, OPENED, Task.CONTRIBUTE_TO_REVIEW)
        assert (first.tone, first.due_on, first.since) == (Tone.EXPECTED, BEFORE - DAY, OPENED)
        assert first.reckoning is Reckoning.DAY_BEFORE
        assert not first.is_late(BEFORE - DAY)
        assert first.is_late(BEFORE)

    def test_has_no_day_where_none_was_named(self) -> None:
        history = History(reviews=(replace(REVIEW, before=None),))
        found = those(history, OPENED, Task.CONTRIBUTE_TO_REVIEW)
        assert {(each.due_on, each.reckoning) for each in found} == {(None, Reckoning.NO_DAY_SET)}

    def test_is_done_in_an_area_when_nobody_there_is_waited_for(self) -> None:
        history = History(reviews=(replace(REVIEW, waiting=REVIEW.waiting[2:]),))
        assert the(history, OPENED, Task.CONTRIBUTE_TO_REVIEW).about["area"] == OTHER
        assert not derive(History(reviews=(replace(REVIEW, waiting=()),)), on=OPENED)


class TestInstrumentsToJoin:
    HISTORY = History(
        joining=(
            ToJoin(
                instrument="STATUTE",
                whole_on=date(2026, 12, 31),
                asked=due_of(
                    "STATUTE",
                    {
                        "KAZ": (Missing.SIGNATURE, Missing.RATIFICATION),
                        "IND": (Missing.RATIFICATION,),
                        "CHN": (Missing.RATIFICATION,),
                    },
                ),
            ),
        )
    )

    def test_declaration_2021_27_invites_to_sign_or_else_to_ratify(self) -> None:
        on = date(2026, 6, 1)
        assert the(self.HISTORY, on, Task.SIGN_INSTRUMENT).doers == states(["KAZ"])
        assert the(self.HISTORY, on, Task.RATIFY_INSTRUMENT).doers == states(["CHN", "IND"])

    @pytest.mark.parametrize(
        ("on", "stands"),
        [(date(2021, 8, 25), False), (date(2021, 8, 26), True), (date(2021, 8, 27), True)],
    )
    def test_invites_nobody_before_the_draft_was_written(self, on: date, stands: bool) -> None:
        assert bool(derive(self.HISTORY, on=on)) is stands

    def test_an_invitation_has_no_day_and_is_never_late(self) -> None:
        for each in derive(self.HISTORY, on=date(2026, 6, 1)):
            assert (each.tone, each.due_on) == (Tone.INVITED, None)
            assert not each.is_late(date.max)

    def test_is_silent_where_all_have_joined(self) -> None:
        assert not derive(History(joining=(ToJoin(instrument="X", asked=()),)), on=OPENED)


class TestNetworks:
    CONFIRMED = date(2025, 5, 20)
    LAST = date(2026, 5, 19)
    CONTACT = falling(
        Task.CONFIRM_CONTACT,
        Reckoning.YEAR_AFTER_CONFIRMATION,
        networks.confirmation(CONFIRMED),
        GroundKind.NETWORK,
    )

    @pytest.mark.parametrize(
        ("on", "stands"),
        [
            (date(2026, 4, 18), False),
            (date(2026, 4, 19), True),
            (date(2026, 4, 20), True),
            (LAST, True),
            (LAST + DAY, True),
        ],
    )
    def test_action_plan_2024_i_1_asks_for_it_in_the_last_month_and_until_it_is_done(
        self, on: date, stands: bool
    ) -> None:
        assert bool(those(self.CONTACT, on, Task.CONFIRM_CONTACT)) is stands

    def test_is_expected_until_the_last_day_of_the_year(self) -> None:
        found = the(self.CONTACT, self.LAST, Task.CONFIRM_CONTACT)
        assert (found.due_on, found.tone) == (self.LAST, Tone.EXPECTED)
        assert [found.is_late(self.LAST), found.is_late(self.LAST + DAY)] == [False, True]

    @pytest.mark.parametrize(
        ("called_on", "stands"),
        [
            (None, True),
            (date(2026, 4, 30), True),
            (date(2026, 5, 1), False),
            (date(2026, 5, 2), False),
        ],
    )
    def test_the_network_is_called_once_in_a_month(
        self, called_on: date | None, stands: bool
    ) -> None:
        on = date(2026, 5, 2)
        due = networks.call(called_on, on=on)
        history = falling(Task.CALL_NETWORK, Reckoning.MONTHLY, due, GroundKind.NETWORK)
        found = those(history, on, Task.CALL_NETWORK)
        assert bool(found) is stands
        assert {each.due_on for each in found} <= {date(2026, 5, 31)}

    @given(
        called_on=st.none() | st.dates(date(2024, 2, 1), date(2026, 12, 31)),
        on=st.dates(date(2024, 2, 1), date(2026, 12, 31)),
    )
    def test_agrees_always_with_whether_a_call_is_due(
        self, called_on: date | None, on: date
    ) -> None:
        known = called_on if called_on and called_on <= on else None
        due = networks.call(known, on=on)
        assert (due.met_on is None) is networks.is_call_due(known, on=on)
        assert due.called_from <= on <= due.due_on


class TestOutcomesOfEvents:
    LAST = date(2027, 1, 31)

    def history(self, told_on: date | None = None) -> History:
        due = planning.report(last=self.LAST, on=self.LAST, told_on=told_on).fact
        return falling(Task.REPORT_ON_EVENT, Reckoning.MONTH_AFTER_EVENT, due, GroundKind.EVENT)

    @pytest.mark.parametrize(
        ("on", "stands"), [(LAST - DAY, False), (LAST, False), (LAST + DAY, True)]
    )
    def test_planning_practice_e_5_begins_when_the_event_is_over(
        self, on: date, stands: bool
    ) -> None:
        assert bool(those(self.history(), on, Task.REPORT_ON_EVENT)) is stands

    def test_is_suggested_within_a_month_and_only_expected(self) -> None:
        found = the(self.history(), date(2027, 2, 28), Task.REPORT_ON_EVENT)
        assert (found.due_on, found.tone) == (date(2027, 2, 28), Tone.EXPECTED)
        assert [found.is_late(date(2027, 2, 28)), found.is_late(date(2027, 3, 1))] == [False, True]

    @pytest.mark.parametrize(
        ("on", "stands"),
        [
            (date(2027, 3, 4), True),
            (date(2027, 3, 5), False),
            (date(2027, 3, 6), False),
        ],
    )
    def test_is_done_from_the_day_on_which_the_report_was_placed(
        self, on: date, stands: bool
    ) -> None:
        history = self.history(told_on=date(2027, 3, 5))
        assert bool(those(history, on, Task.REPORT_ON_EVENT)) is stands


class TestOccasionsOfActivities:
    HELD = (date(2026, 3, 1), date(2026, 9, 15))

    def history(self, on: date, *, needs: bool = False) -> History:
        due = action_plans.occasion(2, self.HELD, on=on, needs=needs)
        return falling(Task.HOLD_OCCASION, Reckoning.OCCASIONS_A_YEAR, due, GroundKind.ACTIVITY)

    @pytest.mark.parametrize(
        ("on", "stands"),
        [
            (date(2025, 12, 31), True),
            (date(2026, 1, 1), True),
            (date(2026, 9, 14), True),
            (date(2026, 9, 15), False),
            (date(2026, 12, 31), False),
            (date(2027, 1, 1), True),
        ],
    )
    def test_action_plan_2024_ii_1_asks_for_two_in_every_calendar_year(
        self, on: date, stands: bool
    ) -> None:
        found = those(self.history(on), on, Task.HOLD_OCCASION)
        assert bool(found) is stands
        assert {each.due_on for each in found} <= {date(on.year, 12, 31)}
        assert {each.tone for each in found} <= {Tone.EXPECTED}

    def test_action_plan_2024_ii_2_speaks_of_needs(self) -> None:
        on = date(2026, 1, 1)
        found = the(self.history(on, needs=True), on, Task.HOLD_OCCASION)
        assert str(found.provision) == "action-plan-2024 ii.2"


days = st.dates(date(2024, 1, 1), date(2028, 12, 31))


class TestWhateverTheReviews:
    @given(
        opened_on=days,
        notice=st.none() | st.integers(1, 400),
        asked=st.frozensets(
            st.builds(
                Expected,
                st.sampled_from((AREA, OTHER)),
                st.sampled_from(Role),
                st.sampled_from(("CHN", "KAZ", "RUS")),
            )
        ),
        on=days,
    )
    def test_everybody_who_is_waited_for_is_named_once_in_the_area_and_nobody_else(
        self,
        opened_on: date,
        notice: int | None,
        asked: frozenset[Expected],
        on: date,
    ) -> None:
        review = InReview(
            key="R",
            year=opened_on.year,
            opened_on=opened_on,
            before=opened_on + notice * DAY if notice else None,
            waiting=tuple(sorted(asked)),
        )
        found = derive(History(reviews=(review,)), on=on)
        named = [(each.about["area"], doer.code) for each in found for doer in each.doers]
        stands = opened_on <= on and on.year <= opened_on.year
        assert set(named) == {(each.area, each.participant) for each in asked if stands}
        assert len({each.key for each in found}) == len(found)
