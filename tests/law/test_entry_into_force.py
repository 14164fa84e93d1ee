"""When the Agreement on the Secretariat is in force, applied provisionally, or unknown."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.entry_into_force import (
    ForceStand,
    Missing,
    applies_provisionally,
    due_of,
    entry_into_force,
    invited,
    two_thirds,
)

DAY = timedelta(days=1)
FIRST = date(2010, 1, 1)
SIGNATORIES = tuple(f"S{number:02}" for number in range(17))
NEEDED = 12


def notified(count: int) -> dict[str, date | None]:
    """Let so many notify, one a day."""
    return {state: FIRST + place * DAY for place, state in enumerate(SIGNATORIES[:count])}


def reckoned(count: int, on: date, **given):
    whole = {"is_whole": True, **given}
    return entry_into_force(SIGNATORIES, notified(count), on=on, **whole)


class TestTwoThirds:
    @pytest.mark.parametrize(
        ("of", "needed"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (15, 10), (16, 11), (17, 12)]
    )
    def test_is_rounded_up(self, of: int, needed: int) -> None:
        assert two_thirds(of) == needed

    @given(st.integers(0, 500))
    def test_is_always_the_least_that_suffices(self, of: int) -> None:
        assert 3 * two_thirds(of) >= 2 * of > 3 * (two_thirds(of) - 1)


class TestEntryIntoForce:
    REACHED = FIRST + (NEEDED - 1) * DAY
    THIRTIETH = REACHED + 30 * DAY

    def test_secretariat_2006_6_2_is_in_force_on_the_thirtieth_day_after_two_thirds(self) -> None:
        before = reckoned(NEEDED, self.THIRTIETH - DAY)
        then = reckoned(NEEDED, self.THIRTIETH)

        assert (before.stand, before.enters_on) == (ForceStand.TO_COME, self.THIRTIETH)
        assert (then.stand, then.enters_on) == (ForceStand.IN_FORCE, self.THIRTIETH)
        assert reckoned(NEEDED, self.THIRTIETH + DAY).stand is ForceStand.IN_FORCE

    def test_secretariat_2006_6_2_counts_from_the_day_on_which_two_thirds_had_notified(
        self,
    ) -> None:
        before = reckoned(NEEDED, self.REACHED - DAY)

        assert (before.stand, before.missing, before.enters_on) == (ForceStand.NOT_REACHED, 1, None)
        assert reckoned(NEEDED, self.REACHED).stand is ForceStand.TO_COME
        assert reckoned(17, self.THIRTIETH + 99 * DAY).enters_on == self.THIRTIETH

    def test_secretariat_2006_6_2_is_not_reached_with_one_less(self) -> None:
        assert reckoned(NEEDED - 1, date.max).stand is ForceStand.NOT_REACHED
        assert reckoned(NEEDED, date.max).stand is ForceStand.IN_FORCE

    def test_is_not_reckoned_from_a_list_that_may_have_gaps(self) -> None:
        found = reckoned(17, date.max, is_whole=False)

        assert (found.stand, found.enters_on) == (ForceStand.UNKNOWN, None)
        assert entry_into_force((), {}, is_whole=True, on=FIRST).stand is ForceStand.UNKNOWN

    def test_counts_signatories_only(self) -> None:
        told = {**notified(NEEDED - 1), "OTHER": FIRST}

        found = entry_into_force(SIGNATORIES, told, is_whole=True, on=date.max)
        assert (found.stand, found.notified) == (ForceStand.NOT_REACHED, NEEDED - 1)

    def test_says_no_day_where_a_day_that_matters_is_not_known(self) -> None:
        told = {**notified(NEEDED - 1), SIGNATORIES[-1]: None}

        found = entry_into_force(SIGNATORIES, told, is_whole=True, on=date.max)
        assert (found.stand, found.enters_on) == (ForceStand.UNKNOWN, None)

    def test_says_no_later_than_where_an_unknown_day_could_only_be_earlier(self) -> None:
        told = {**notified(NEEDED), SIGNATORIES[-1]: None}

        held = entry_into_force(SIGNATORIES, told, is_whole=True, on=self.THIRTIETH)
        assert (held.stand, held.enters_on) == (ForceStand.IN_FORCE, self.THIRTIETH)
        assert held.is_latest
        before = entry_into_force(SIGNATORIES, told, is_whole=True, on=self.THIRTIETH - DAY)
        assert before.stand is ForceStand.UNKNOWN


class TestProvisionalApplication:
    def test_secretariat_2006_6_1_runs_from_signature_until_entry_into_force(self) -> None:
        until = FIRST + 100 * DAY

        def applies(on: date) -> bool:
            return applies_provisionally(FIRST, in_force_on=until, on=on)

        assert [applies(FIRST - DAY), applies(FIRST), applies(FIRST + DAY)] == [False, True, True]
        assert [applies(until - DAY), applies(until), applies(until + DAY)] == [True, False, False]
        assert applies_provisionally(FIRST, in_force_on=None, on=date.max)

    def test_secretariat_2006_6_1_tells_nothing_without_the_day_of_signature(self) -> None:
        assert not applies_provisionally(None, in_force_on=None, on=FIRST)


class TestInvited:
    def test_declaration_2021_27_invites_to_what_is_missing(self) -> None:
        owed = invited(("A", "B", "C"), signed={"B", "C"}, bound={"C"}, is_whole=True)

        assert owed == {
            "A": (Missing.SIGNATURE, Missing.RATIFICATION),
            "B": (Missing.RATIFICATION,),
        }
        due = due_of("CONVENTION", owed)
        assert [(each.bearer.code, each.due_on) for each in due] == [("A", None), ("B", None)]
        assert all(each.is_invitation and not each.is_past(date.max) for each in due)

    def test_declaration_2021_27_says_nothing_of_anybody_while_the_list_may_have_gaps(self) -> None:
        assert invited(("A", "B"), signed=(), bound=(), is_whole=False) == {}
