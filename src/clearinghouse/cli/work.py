"""``work``: what falls due by itself, done until stopped."""

import argparse
import os
import signal
from collections.abc import Callable
from importlib import import_module

from clearinghouse.cli import earnest
from clearinghouse.cli.installation import Unready, prepare, say

SECONDS_BETWEEN = 5
Wait = Callable[[float], None]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--once", action="store_true", help="do what is due now, then stop")


def run(options: argparse.Namespace) -> int:
    """Do what falls due until stopped; return the exit status."""
    try:
        prepare(options.data)
        earnest.demand_one_kind(options.data)
        import_module("clearinghouse.cli.readiness").demand_name()
    except Unready as unready:
        say(str(unready))
        return 1
    duties = import_module("clearinghouse.jobs.duties")
    clock = import_module("clearinghouse.jobs.clock")
    bell = import_module("clearinghouse.jobs.waking").Bell()
    stop = Stop()
    while stop.goes_on():
        is_more = duties.do_what_is_due(at=clock.now(), goes_on=stop.goes_on)
        if options.once and not is_more:
            break
        if not is_more:
            stop.wait(bell.wait)
    return 0


class Stop:
    """Whether to go on: not after a signal, and not without the process that started us.

    What is being sent when the signal comes is sent and marked first; a wait is broken off.
    """

    def __init__(self) -> None:
        self._asked = False
        self._is_waiting = False
        # A worker that outlives its server would hold the database open: it stops with its parent.
        self._parent = os.getppid()
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)

    def goes_on(self) -> bool:
        """Tell whether another step may be begun."""
        return not self._asked and os.getppid() == self._parent

    def wait(self, wait: Wait) -> None:
        """Wait until it is time for another round, or until asked to stop."""
        self._is_waiting = True
        try:
            # A signal that came just before is not slept through.
            if self.goes_on():
                wait(SECONDS_BETWEEN)
        except KeyboardInterrupt:
            pass
        finally:
            self._is_waiting = False

    def _stop(self, _number: int, _frame: object) -> None:
        self._asked = True
        if self._is_waiting:
            raise KeyboardInterrupt
