"""What stands after a silence procedure, and from which day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.law.silence import SilenceReason, consider_adopted, take_effect

TICK = timedelta(microseconds=1)
DEADLINE = datetime(2021, 1, 14, 19, tzinfo=UTC)
moments = st.datetimes(datetime(2021, 1, 1), datetime(2021, 2, 1), timezones=st.just(UTC))  # noqa: DTZ001


class TestConsiderAdopted:
    @pytest.mark.parametrize(("after", "adopted"), [(-TICK, False), (0 * TICK, True), (TICK, True)])
    def test_silence_practice_s_3_adopts_at_the_deadline(
        self, after: timedelta, adopted: bool
    ) -> None:
        ruling = consider_adopted(deadline=DEADLINE, objected_at=[], at=DEADLINE + after)

        assert isinstance(ruling, Permitted if adopted else Refused)
        if isinstance(ruling, Refused):
            assert ruling.reason is SilenceReason.BEFORE_DEADLINE
        else:
            assert ruling.fact.since == DEADLINE

    @pytest.mark.parametrize(("after", "broken"), [(-TICK, True), (0 * TICK, False), (TICK, False)])
    def test_silence_practice_s_3_hears_objections_before_the_deadline(
        self, after: timedelta, broken: bool
    ) -> None:
        ruling = consider_adopted(
            deadline=DEADLINE, objected_at=[DEADLINE + after], at=DEADLINE + timedelta(days=4)
        )

        assert isinstance(ruling, Refused) is broken
        if isinstance(ruling, Refused):
            assert ruling.reason is SilenceReason.BROKEN

    @given(st.lists(moments, max_size=3), moments)
    def test_silence_practice_s_3_gives_one_answer_for_ever_after_the_deadline(
        self, objected_at: list[datetime], at: datetime
    ) -> None:
        at = max(at, DEADLINE)
        now = consider_adopted(deadline=DEADLINE, objected_at=objected_at, at=at)
        later = consider_adopted(deadline=DEADLINE, objected_at=objected_at, at=at + TICK)

        assert now == later
        assert isinstance(now, Refused) is any(moment < DEADLINE for moment in objected_at)


class TestTakeEffect:
    def test_silence_practice_s_4_counts_from_adoption(self) -> None:
        effect = take_effect(adopted_on=date(2021, 1, 15), announced_on=date(2021, 1, 19))

        assert effect.fact.since == date(2021, 1, 15)
        assert effect.remarks == ()

    @pytest.mark.parametrize(
        ("announced_on", "reason"),
        [
            (None, SilenceReason.NOT_ANNOUNCED),
            (date(2021, 1, 14), SilenceReason.ANNOUNCED_BEFORE_EFFECT),
            (date(2021, 1, 15), None),
        ],
    )
    def test_silence_practice_s_4_remarks_a_missing_or_early_announcement(
        self, announced_on: date | None, reason: SilenceReason | None
    ) -> None:
        effect = take_effect(adopted_on=date(2021, 1, 15), announced_on=announced_on)

        assert [remark.reason for remark in effect.remarks] == ([reason] if reason else [])
        assert effect.fact.since == date(2021, 1, 15)
