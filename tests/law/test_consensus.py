"""Quorum and consensus in a meeting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.consensus import ConsensusReason, decide_in_meeting, has_quorum, quorum
from clearinghouse.law.ruling import Permitted, Refused

MEMBERS = [f"M{number:02}" for number in range(28)]


class TestQuorum:
    @pytest.mark.parametrize(
        ("members", "needed"), [(0, 0), (1, 1), (2, 2), (3, 2), (15, 10), (27, 18), (28, 19)]
    )
    def test_rules_2004_i_2_is_two_thirds_rounded_up(self, members: int, needed: int) -> None:
        assert quorum(members) == needed

    @given(st.integers(0, 500))
    def test_rules_2004_i_2_is_the_least_number_that_suffices(self, members: int) -> None:
        needed = quorum(members)

        assert 3 * needed >= 2 * members
        assert needed == 0 or 3 * (needed - 1) < 2 * members

    @pytest.mark.parametrize(("present", "suffices"), [(18, False), (19, True), (20, True)])
    def test_rules_2004_i_2_is_met_at_nineteen_of_twenty_eight(
        self, present: int, suffices: bool
    ) -> None:
        assert has_quorum(MEMBERS[:present], members=MEMBERS) is suffices

    def test_rules_2004_i_2_does_not_count_observers_or_anybody_twice(self) -> None:
        assert not has_quorum([*MEMBERS[:18], "BLR", "UN"], members=MEMBERS)
        assert not has_quorum([*MEMBERS[:18], MEMBERS[0]], members=MEMBERS)


class TestDecide:
    def test_rules_2004_i_2_decides_when_nobody_objects(self) -> None:
        ruling = decide_in_meeting(present=[*MEMBERS[:20], "UN"], members=MEMBERS, objecting=["UN"])

        assert isinstance(ruling, Permitted)
        assert ruling.fact.present == set(MEMBERS[:20])

    def test_rules_2004_i_2_is_stopped_by_one_objection(self) -> None:
        ruling = decide_in_meeting(present=MEMBERS, members=MEMBERS, objecting=[MEMBERS[3]])

        assert isinstance(ruling, Refused)
        assert ruling.reason is ConsensusReason.OBJECTION

    @pytest.mark.parametrize("objecting", [0, 1, 2])
    def test_concept_paper_2024_iii_1_holds_for_the_decisions_of_an_area(
        self, objecting: int
    ) -> None:
        ruling = decide_in_meeting(present=MEMBERS, members=MEMBERS, objecting=MEMBERS[:objecting])

        assert isinstance(ruling, Permitted) is (objecting == 0)

    @pytest.mark.parametrize(("objecting", "decides"), [(["UN"], True), ([MEMBERS[0]], False)])
    def test_external_relations_a_leaves_relations_to_the_members(
        self, objecting: list[str], decides: bool
    ) -> None:
        ruling = decide_in_meeting(present=[*MEMBERS, "UN"], members=MEMBERS, objecting=objecting)

        assert isinstance(ruling, Permitted) is decides

    def test_rules_2004_i_2_is_stopped_without_a_quorum(self) -> None:
        ruling = decide_in_meeting(present=MEMBERS[:18], members=MEMBERS, objecting=[])

        assert isinstance(ruling, Refused)
        assert ruling.reason is ConsensusReason.NO_QUORUM
        assert ruling.about == {"needed": 19}
