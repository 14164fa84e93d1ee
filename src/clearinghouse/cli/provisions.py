"""``provisions``: the table of the law, in the terminal."""

import argparse
import json
import sys
from pathlib import Path

from clearinghouse.law.provisions import Provision, Status, instruments
from clearinghouse.law.table import NO_TESTS, Row, proofs_by_provision, rows

TESTS = Path(__file__).resolve().parents[3] / "tests"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--instrument", help="only the provisions of this instrument")
    parser.add_argument("--status", choices=[status.value for status in Status])
    parser.add_argument("--language", choices=["en", "ru", "kk"], default="en")
    parser.add_argument("--json", action="store_true", help="print the table as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the table; return the exit status."""
    tests = proofs_by_provision(TESTS) if TESTS.is_dir() else NO_TESTS
    chosen = [row for row in rows(tests) if _is_wanted(row.provision, options)]
    if options.json:
        json.dump([_plain(row) for row in chosen], sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return 0
    for row in chosen:
        unit = row.provision
        sys.stdout.write(
            f"{unit}  [{unit.force.value}, {unit.status.value}]\n"
            f"    {unit.wording.in_language(options.language)}\n"
        )
        for rule in row.rules:
            sys.stdout.write(f"    rule  {rule}\n")
        if row.tests:
            sys.stdout.write(f"    tests {len(row.tests)}\n")
    counted = dict.fromkeys(Status, 0)
    for row in chosen:
        counted[row.provision.status] += 1
    told = ", ".join(f"{status.value} {count}" for status, count in counted.items() if count)
    sys.stdout.write(f"{len(chosen)} provisions of {len(instruments())} instruments: {told}.\n")
    return 0


def _is_wanted(unit: Provision, options: argparse.Namespace) -> bool:
    return (options.instrument in (None, unit.instrument)) and (
        options.status in (None, unit.status.value)
    )


def _plain(row: Row) -> dict[str, object]:
    unit = row.provision
    return {
        "instrument": unit.instrument,
        "number": unit.number,
        "force": unit.force.value,
        "status": unit.status.value,
        "wording": {code: unit.wording.in_language(code) for code in ("en", "ru", "kk")},
        "source": unit.source,
        "rules": list(row.rules),
        "tests": list(row.tests),
    }
