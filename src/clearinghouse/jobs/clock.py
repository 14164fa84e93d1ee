"""The only place that reads the time; everything further in is told the moment.

The demonstration and the tests may live through days of the past: see :func:`shifted`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module

_NONE = timedelta()
# How far the clock is shifted; one for the whole process, so that every thread tells one time.
_shift: list[timedelta] = []


class InEarnest(RuntimeError):
    """A clock that people rely on is not shifted."""


def now() -> datetime:
    """Return the present moment, aware, in UTC."""
    return datetime.now(UTC) + (_shift[-1] if _shift else _NONE)


@contextmanager
def shifted(to: datetime) -> Iterator[None]:
    """Let the clock show ``to`` and go on from there, in this process, while the context lasts.

    Raises :class:`InEarnest` unless this is the demonstration or the settings of a test allow it;
    an installation in earnest has no way to allow it.
    """
    # Not imported above: a Member's witness tells the time without what the house needs.
    settings = import_module("django.conf").settings
    if not settings.CLEARINGHOUSE_CLOCK_MAY_SHIFT:
        raise InEarnest("the clock is shifted in the demonstration and in tests only")
    if to.tzinfo is None:
        raise ValueError("the clock is shifted to a moment with a zone")
    _shift.append(to - datetime.now(UTC))
    try:
        yield
    finally:
        _shift.pop()
