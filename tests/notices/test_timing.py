"""When a posting is due: at the limits, one tick before, one after."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.notices.kinds import Digest
from clearinghouse.notices.timing import (
    FEWEST_TRIES,
    FIRST_WAIT,
    GIVEN_UP_AFTER,
    LONGEST_WAIT,
    Hours,
    after_quiet,
    due,
    is_given_up,
    wait_after,
)

ASTANA, BERLIN = ZoneInfo("Asia/Almaty"), ZoneInfo("Europe/Berlin")
TICK = timedelta(microseconds=1)
NIGHT = Hours(ASTANA, quiet_from=time(22), quiet_until=time(7))
NOON = Hours(ASTANA, quiet_from=time(12), quiet_until=time(14))


def here(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of November 2026 in Astana."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ASTANA)


class TestQuietHours:
    @pytest.mark.parametrize(
        ("hours", "at", "sent"),
        [
            (NIGHT, here(23, 22) - TICK, here(23, 22) - TICK),
            (NIGHT, here(23, 22), here(24, 7)),
            (NIGHT, here(23, 22) + TICK, here(24, 7)),
            (NIGHT, here(24, 0), here(24, 7)),
            (NIGHT, here(24, 7) - TICK, here(24, 7)),
            (NIGHT, here(24, 7), here(24, 7)),
            (NIGHT, here(24, 7) + TICK, here(24, 7) + TICK),
            (NOON, here(23, 12) - TICK, here(23, 12) - TICK),
            (NOON, here(23, 12), here(23, 14)),
            (NOON, here(23, 14) - TICK, here(23, 14)),
            (NOON, here(23, 14), here(23, 14)),
        ],
    )
    def test_begin_with_their_first_moment_and_end_before_their_last(
        self, hours: Hours, at: datetime, sent: datetime
    ) -> None:
        assert after_quiet(hours, at) == sent
        assert due(hours, at.astimezone(UTC)) == sent

    def test_are_none_where_none_are_wished(self) -> None:
        assert after_quiet(Hours(ASTANA), here(23, 3)) == here(23, 3)

    def test_follow_a_clock_set_forward(self) -> None:
        # On 29 March 2026 there is no half past two in Berlin: the hours end when it would be.
        hours = Hours(BERLIN, quiet_from=time(1), quiet_until=time(2, 30))
        at = datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN)
        assert after_quiet(hours, at).astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)

    @given(
        at=st.integers(0, 700 * 86400).map(lambda after: here(1, 0) + timedelta(seconds=after)),
        begin=st.times(),
        end=st.times(),
        zone=st.sampled_from([ASTANA, BERLIN, ZoneInfo("Asia/Tokyo"), ZoneInfo("UTC")]),
    )
    def test_never_send_earlier_and_always_within_a_day(
        self, at: datetime, begin: time, end: time, zone: ZoneInfo
    ) -> None:
        sent = after_quiet(Hours(zone, quiet_from=begin, quiet_until=end), at)
        assert at <= sent <= at + timedelta(hours=25)


class TestACollection:
    DAILY = Hours(ASTANA, Digest.DAILY)
    WEEKLY = Hours(ASTANA, Digest.WEEKLY)

    @pytest.mark.parametrize(
        ("hours", "at", "sent"),
        [
            (DAILY, here(23, 8) - TICK, here(23, 8)),
            (DAILY, here(23, 8), here(24, 8)),
            (DAILY, here(23, 8) + TICK, here(24, 8)),
            (WEEKLY, here(23, 8) - TICK, here(23, 8)),
            (WEEKLY, here(23, 8), here(30, 8)),
            (WEEKLY, here(25, 8), here(30, 8)),
        ],
    )
    def test_goes_out_at_eight(self, hours: Hours, at: datetime, sent: datetime) -> None:
        assert due(hours, at) == sent

    def test_waits_for_the_end_of_quiet_hours(self) -> None:
        hours = Hours(ASTANA, Digest.DAILY, time(22), time(9))
        assert due(hours, here(23, 10)) == here(24, 9)


class TestTries:
    def test_wait_twice_as_long_each_time_and_a_little_more(self) -> None:
        for tries in range(1, 40):
            least = min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT)
            assert least <= wait_after(tries, "7") <= least * 1.25

    def test_wait_alike_for_the_same_and_apart_for_others(self) -> None:
        assert wait_after(3, "7") == wait_after(3, "7")
        assert len({wait_after(3, str(number)) for number in range(100)}) == 100

    @pytest.mark.parametrize(
        ("after", "tries", "over"),
        [
            (GIVEN_UP_AFTER - TICK, FEWEST_TRIES, False),
            (GIVEN_UP_AFTER, FEWEST_TRIES, True),
            (GIVEN_UP_AFTER + TICK, FEWEST_TRIES, True),
            (GIVEN_UP_AFTER, FEWEST_TRIES - 1, False),
            (GIVEN_UP_AFTER * 3, 1, False),
        ],
    )
    def test_end_after_five_days_and_eight_tries(
        self, after: timedelta, tries: int, over: bool
    ) -> None:
        at = here(1, 9)
        assert is_given_up(due_at=at, tries=tries, at=at + after) is over
