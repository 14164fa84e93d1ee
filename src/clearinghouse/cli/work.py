"""``work``: what falls due by itself, done until stopped."""

import argparse
import os
import signal
import time
from importlib import import_module

from clearinghouse.cli import earnest
from clearinghouse.cli.installation import Unready, prepare, say

SECONDS_BETWEEN = 5


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
    parent = os.getppid()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # A worker that outlives its server would hold the database open: it stops with its parent.
    while True:
        duties.do_what_is_due(at=clock.now())
        if options.once or os.getppid() != parent:
            return 0
        time.sleep(SECONDS_BETWEEN)
