"""``provisions``: the table of the law, in the terminal."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from clearinghouse.law.interpretations import Interpretation, interpretations
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
        sys.stdout.write("\n".join(_lines(row, options.language)) + "\n")
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


def _lines(row: Row, language: str) -> Iterator[str]:
    """Yield a provision with everything that is known of it, a line each."""
    unit = row.provision
    yield f"{unit}  [{unit.force.value}, {_standing(unit)}]"
    yield f"    {unit.wording.in_language(language)}"
    yield f"    source  {unit.source}"
    if unit.since:
        yield f"    since   {unit.since}"
    for reading in _readings(unit):
        yield f"    read as {reading.number} {reading.subject} ({reading.status.value})"
    for rule in row.rules:
        yield f"    rule    {rule}"
    for test in row.tests:
        yield f"    test    {test}"


def _standing(unit: Provision) -> str:
    """Return the status in words, with its reason: for what it waits, or why it is outside."""
    status = unit.status.value.replace("_", " ")
    reason = (unit.later or unit.outside or "").replace("_", " ")
    if not reason:
        return status
    return f"{status} for {reason}" if unit.later else f"{status}: {reason}"


def _readings(unit: Provision) -> tuple[Interpretation, ...]:
    return tuple(each for each in interpretations().values() if unit in each.concerns)


def _plain(row: Row) -> dict[str, object]:
    unit = row.provision
    return {
        "instrument": unit.instrument,
        "number": unit.number,
        "force": unit.force.value,
        "status": unit.status.value,
        "wording": {code: unit.wording.in_language(code) for code in ("en", "ru", "kk")},
        "later": unit.later and unit.later.value,
        "outside": unit.outside and unit.outside.value,
        "since": unit.since and unit.since.isoformat(),
        "source": unit.source,
        "interpretations": [
            {"number": each.number, "subject": each.subject, "status": each.status.value}
            for each in _readings(unit)
        ],
        "rules": list(row.rules),
        "tests": list(row.tests),
    }
