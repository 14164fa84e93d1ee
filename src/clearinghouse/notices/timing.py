"""When a posting is due: digests, quiet hours, tries.  Pure: the moment comes in.

Days and hours are those of the officer's zone, whose clock may be set forward or back.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from typing import Final
from zoneinfo import ZoneInfo

from clearinghouse.notices.kinds import Digest

DIGEST_HOUR: Final = time(8)
MONDAY: Final = 0
FIRST_WAIT: Final = timedelta(minutes=1)
LONGEST_WAIT: Final = timedelta(hours=6)
GIVEN_UP_AFTER: Final = timedelta(days=5)
FEWEST_TRIES: Final = 8
_A_WEEK: Final = 7
_WHOLE: Final = 2**32


@dataclass(frozen=True, slots=True)
class Hours:
    """When an officer wishes to be written to; the first quiet moment is quiet, the last is not."""

    zone: ZoneInfo
    digest: Digest = Digest.AT_ONCE
    quiet_from: time | None = None
    quiet_until: time | None = None


def due(hours: Hours, at: datetime) -> datetime:
    """Return when a letter about something told at ``at`` is to be sent."""
    return after_quiet(hours, _collected(hours, at))


def after_quiet(hours: Hours, at: datetime) -> datetime:
    """Return ``at``, or the end of the quiet hours in which it lies."""
    start, end = hours.quiet_from, hours.quiet_until
    if start is None or end is None:
        return at
    local = at.astimezone(hours.zone)
    clock = local.time().replace(fold=0)
    is_quiet = start <= clock < end if start < end else clock >= start or clock < end
    if not is_quiet:
        return at
    days_on = 1 if clock >= end else 0
    over = datetime.combine(local.date() + timedelta(days=days_on), end, hours.zone)
    # In an hour that a clock set back repeats, the end may seem to have passed.
    return max(at, over.astimezone(UTC))


def wait_after(tries: int, seed: str) -> timedelta:
    """Return how long to wait after the ``tries``-th failure: twice as long each time.

    Up to a quarter more is added by ``seed``, so that what failed together is not tried together;
    the same posting always waits alike.
    """
    doubled = min(FIRST_WAIT * (1 << min(tries - 1, 30)), LONGEST_WAIT)
    drawn = int.from_bytes(sha256(f"{seed} {tries}".encode()).digest()[:4], "big") / _WHOLE
    return doubled + doubled / 4 * drawn


def is_given_up(*, due_at: datetime, tries: int, at: datetime) -> bool:
    """Whether a posting whose ``tries``-th try failed at ``at`` has been tried long enough.

    Days without a worker are no tries.
    """
    return at - due_at >= GIVEN_UP_AFTER and tries >= FEWEST_TRIES


def _collected(hours: Hours, at: datetime) -> datetime:
    """Return the moment of the next collection after ``at``."""
    if hours.digest is Digest.AT_ONCE:
        return at
    day = at.astimezone(hours.zone).date()
    for ahead in range(_A_WEEK + 1):
        candidate = day + timedelta(days=ahead)
        if hours.digest is Digest.WEEKLY and candidate.weekday() != MONDAY:
            continue
        moment = datetime.combine(candidate, DIGEST_HOUR, hours.zone).astimezone(UTC)
        if moment > at:
            return moment
    raise AssertionError("a week has a Monday")
