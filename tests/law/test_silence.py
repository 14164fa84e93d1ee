"""From which day a text holds that was adopted under silence."""

from datetime import date

import pytest

from clearinghouse.law.silence import SilenceReason, take_effect


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
