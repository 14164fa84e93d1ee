"""``setup``: the database with its tables and the reference data, ready for use."""

import argparse
import sys
from importlib import import_module

from clearinghouse.cli import earnest
from clearinghouse.cli.installation import Unready, prepare, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--without-reference", action="store_true", help="leave the reference data out"
    )


def run(options: argparse.Namespace) -> int:
    """Bring the installation up to date; return the exit status."""
    try:
        earnest.demand_earnest_directory(options.data)
        prepare(options.data)
        earnest.demand_earnest_database()
        # Django's tables can be imported only now that it has been started.
        readiness = import_module("clearinghouse.cli.readiness")
        readiness.make_ready(reference_wanted=not options.without_reference, renewed=True, tell=say)
    except Unready as unready:
        say(str(unready))
        return 1
    sys.stdout.write(f"The installation in {options.data} is ready.\n")
    return 0
