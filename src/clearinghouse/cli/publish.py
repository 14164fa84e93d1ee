"""``publish``: sign the head of the record, and write the published record as plain files."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from clearinghouse.cli import earnest
from clearinghouse.cli.installation import Unready, prepare, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--into", type=Path, metavar="DIR", help="write the whole log there")


def run(options: argparse.Namespace) -> int:
    """Sign a checkpoint; return the exit status."""
    try:
        prepare(options.data)
        earnest.demand_one_kind(options.data)
        import_module("clearinghouse.cli.readiness").demand_name()
    except Unready as unready:
        say(str(unready))
        return 1
    keys = import_module("clearinghouse.record.keys")
    operations = import_module("clearinghouse.record.operations")
    clock = import_module("clearinghouse.jobs.clock")
    try:
        operations.publish_checkpoint(at=clock.now(), signer=keys.signer())
    except (operations.CannotSign, keys.KeyUnusable) as refused:
        say(import_module("clearinghouse.cli.readiness").unsigned(refused))
        return 1
    reader = import_module("clearinghouse.law.distribution").PUBLIC_READER
    head = import_module("clearinghouse.record.queries").latest_checkpoint(reader)
    sys.stdout.write(head.note)
    if options.into:
        files = import_module("clearinghouse.record.export")
        try:
            written = files.export(reader, options.into)
        except (files.AnotherLog, OSError) as refused:
            say(f"The log is not written: {refused}")
            return 1
        say(f"{written} new files in {options.into}.")
    return 0
