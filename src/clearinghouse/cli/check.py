"""``check``: what is wrong with this installation, and what to do about it.

Nothing is changed.  The exit status is 1 if anything is wrong, 0 otherwise; advice is no fault.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from clearinghouse.cli import check_machine as machine
from clearinghouse.cli.findings import Finding, as_json, is_wrong, wrong
from clearinghouse.cli.installation import Unready, prepare
from clearinghouse.law.credentials import Capacity

LOCKS = Path(__file__).resolve().parents[3] / "requirements"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--json", action="store_true", help="say it as JSON")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="leave out the files, the texts, the record and its witnesses",
    )


def run(options: argparse.Namespace) -> int:
    """Look at everything and say what was found; return the exit status."""
    found: list[Finding] = []
    for finding in look(options.data, is_quick=options.quick):
        found.append(finding)
        if not options.json:
            sys.stdout.write(f"{finding.as_text()}\n")
    if options.json:
        json.dump(as_json(found), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        sys.stdout.write("Something is wrong.\n" if is_wrong(found) else "Nothing is wrong.\n")
    return 1 if is_wrong(found) else 0


def look(data: Path, *, is_quick: bool) -> Iterator[Finding]:
    """Yield what is found; what cannot be looked at after a fault is left out."""
    yield from machine.python()
    yield from machine.libraries(LOCKS / "run.lock")
    on_the_directory = list(machine.directory(data))
    yield from on_the_directory
    if is_wrong(on_the_directory):
        return
    yield from machine.keys(data)
    is_demonstration = (data / "demonstration").exists()
    yield from machine.settings(os.environ, is_demonstration=is_demonstration)
    try:
        prepare(data)
    except Unready as unready:
        yield wrong("database_unreachable", str(unready), "See docs/runbook.md, The database.")
        return
    yield from _in_the_database(data, is_quick=is_quick)


def _in_the_database(data: Path, *, is_quick: bool) -> Iterator[Finding]:
    # Django's tables can be imported only now that it has been started.
    database = import_module("clearinghouse.cli.check_database")
    missing = import_module("clearinghouse.cli.readiness").missing_migrations()
    yield from database.server()
    yield from database.languages()
    yield from database.catalogues()
    yield from database.tables(missing)
    if missing:
        return
    jobs = import_module("clearinghouse.jobs.reference")
    yield from database.reference(is_loaded=jobs.is_loaded())
    now = import_module("clearinghouse.jobs.clock").now()
    yield from database.clock(now)
    acting = import_module("clearinghouse.participants.acting")
    administrators = acting.holders(Capacity.ADMINISTRATOR, acting.SECRETARIAT, at=now)
    yield from database.people(administrators=administrators)
    lost, kept = import_module("clearinghouse.web.lost_factors").count_lost()
    yield from database.second_factors(lost=lost, kept=kept)
    if not is_quick:
        yield from database.kept()
        yield from import_module("clearinghouse.cli.check_record").record(data)
        yield from import_module("clearinghouse.cli.check_witnesses").witnesses(now)
