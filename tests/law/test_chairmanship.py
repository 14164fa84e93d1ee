"""The Chairmanship ends with a meeting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.chairmanship import (
    Chairmanship,
    ChairmanshipReason,
    Meeting,
    MeetingKind,
    ended_on,
    ends_with,
    pass_chairmanship,
)
from clearinghouse.law.ruling import Permitted, Refused

SUMMIT = Meeting(MeetingKind.SUMMIT, date(2022, 10, 13))
MINISTERIAL = Meeting(MeetingKind.MINISTERIAL, date(2024, 12, 17))
INFORMAL = Meeting(MeetingKind.MINISTERIAL, date(2023, 9, 21), regular=False)
KAZAKHSTAN = Chairmanship("KAZ", SUMMIT.closed_on, MeetingKind.SUMMIT)
AZERBAIJAN = Chairmanship("AZE", MINISTERIAL.closed_on, MeetingKind.MINISTERIAL)


class TestEnd:
    def test_rules_2009_2_ends_after_a_summit_with_the_next_ministerial(self) -> None:
        assert ends_with(KAZAKHSTAN) is MeetingKind.MINISTERIAL
        assert ended_on(KAZAKHSTAN, [SUMMIT, INFORMAL, MINISTERIAL]) == MINISTERIAL.closed_on

    def test_rules_2009_3_ends_after_a_ministerial_with_the_next_summit(self) -> None:
        next_summit = Meeting(MeetingKind.SUMMIT, date(2026, 10, 20))

        assert ends_with(AZERBAIJAN) is MeetingKind.SUMMIT
        assert ended_on(AZERBAIJAN, [SUMMIT, MINISTERIAL, next_summit]) == next_summit.closed_on

    def test_rules_2009_2_has_no_end_while_the_meeting_is_ahead(self) -> None:
        assert ended_on(KAZAKHSTAN, [SUMMIT, INFORMAL]) is None

    def test_rules_2009_2_does_not_end_on_the_day_it_began(self) -> None:
        same_day = Meeting(MeetingKind.MINISTERIAL, SUMMIT.closed_on)

        assert ended_on(KAZAKHSTAN, [same_day]) is None

    @given(st.integers(1, 900))
    def test_rules_2009_2_moves_with_the_meeting(self, days: int) -> None:
        moved = Meeting(MeetingKind.MINISTERIAL, SUMMIT.closed_on + timedelta(days=days))

        assert ended_on(KAZAKHSTAN, [moved]) == moved.closed_on


class TestPass:
    def test_rules_2009_2_passes_with_the_ministerial(self) -> None:
        ruling = pass_chairmanship(
            KAZAKHSTAN, to="AZE", meeting=Meeting(MeetingKind.MINISTERIAL, date(2024, 10, 13))
        )

        assert isinstance(ruling, Permitted)
        assert ruling.fact.begun == Chairmanship("AZE", date(2024, 10, 13), MeetingKind.MINISTERIAL)
        assert ruling.fact.ended is KAZAKHSTAN
        assert ruling.remarks == ()

    @pytest.mark.parametrize(("late", "remarked"), [(-1, False), (0, False), (1, True)])
    def test_rules_2009_1_remarks_more_than_two_years(self, late: int, remarked: bool) -> None:
        meeting = Meeting(MeetingKind.MINISTERIAL, date(2024, 10, 13) + timedelta(days=late))
        ruling = pass_chairmanship(KAZAKHSTAN, to="AZE", meeting=meeting)

        assert isinstance(ruling, Permitted)
        assert bool(ruling.remarks) is remarked

    def test_rules_2009_2_refuses_a_day_without_a_meeting(self) -> None:
        ruling = pass_chairmanship(KAZAKHSTAN, to="AZE", meeting=None)

        assert isinstance(ruling, Refused)
        assert ruling.reason is ChairmanshipReason.NO_MEETING
        assert ruling.provision.number == "2"

    def test_rules_2009_3_refuses_the_other_kind_of_meeting(self) -> None:
        ruling = pass_chairmanship(AZERBAIJAN, to="XXX", meeting=MINISTERIAL)

        assert isinstance(ruling, Refused)
        assert ruling.reason is ChairmanshipReason.OTHER_MEETING_ENDS_IT
        assert ruling.provision.number == "3"

    def test_rules_2009_2_refuses_an_informal_meeting_without_a_decision(self) -> None:
        ruling = pass_chairmanship(KAZAKHSTAN, to="AZE", meeting=INFORMAL)

        assert isinstance(ruling, Refused)
        assert ruling.reason is ChairmanshipReason.NOT_A_REGULAR_MEETING

    def test_rules_2009_2_remarks_a_decision_that_departs_from_it(self) -> None:
        ruling = pass_chairmanship(KAZAKHSTAN, to="AZE", meeting=INFORMAL, decision="MC/2023/DEC/1")

        assert isinstance(ruling, Permitted)
        (remark,) = ruling.remarks
        assert remark.reason is ChairmanshipReason.BY_DECISION
        assert remark.about == {"decision": "MC/2023/DEC/1"}
