"""The Catalogue as on a day: rows that hold for a period, beside a history of changes.

    python benchmarks/catalogue.py            10,000 and 50,000 versions, about a minute
    python benchmarks/catalogue.py --full     10,000 and 500,000 versions

Ten versions an entry.  A page of twenty entries and one entry, as on a random day, are read from
our table, and from a table of changes in the way of django-simple-history's ``as_of`` (the latest
change of each entry until then).  Both sides run their SQL in turn on the same rows; the answers
are compared, so that nobody is fast by being wrong.  The exit code tells whether the goals were
met.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

FIRST = date(2004, 10, 22)
VERSIONS = 10
DAYS = 100  # each version holds so long
PAGE = 20
SAMPLES = 60
ROUNDS = 3
TIMES_FASTER = 8.0
GROWTH = 2.5

FILL = """
INSERT INTO measures_measure (edition_id, key, number, kind, position, en, ru, kk, starts_on,
  ends_on, confidence, note, sources, address)
SELECT 'B', 'K' || lpad(entry::text, 7, '0'), '', 'provision', entry %% 30000,
  'Version ' || version, '', '',
  DATE '2004-10-22' + version * 100,
  CASE WHEN version < 9 THEN DATE '2004-10-22' + (version + 1) * 100 END, 'stated', '', '', ''
FROM generate_series(1, %s) AS entry, generate_series(0, 9) AS version
"""
# What was said of measures may not be lost, so that their tables refuse it; here nothing was said.
EMPTY = """
SET session_replication_role = replica;
DELETE FROM measures_measure; DELETE FROM measures_edition;
SET session_replication_role = origin
"""
CHANGES = """
CREATE TABLE changes AS SELECT id AS history_id, key, en, starts_on AS history_date
FROM measures_measure;
ALTER TABLE changes ADD PRIMARY KEY (history_id);
CREATE INDEX ON changes (history_date);
CREATE INDEX ON changes (key);
ANALYZE measures_measure; ANALYZE changes
"""
AS_OF = """
SELECT key, en FROM changes AS made
WHERE history_date <= %s AND key >= %s AND history_id = (
  SELECT history_id FROM changes WHERE key = made.key AND history_date <= %s
  ORDER BY history_date DESC, history_id DESC LIMIT 1)
ORDER BY key LIMIT %s
"""


def start(directory: Path) -> None:
    """Start PostgreSQL and Django on a database of our own, with our tables."""
    from clearinghouse.cli.installation import prepare

    os.environ.pop("DATABASE_URL", None)
    prepare(directory)
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def fill(versions: int) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS changes")
        cursor.execute(EMPTY)
        cursor.execute(
            "INSERT INTO measures_edition (code, starts_on, completeness, adopted_by, en, ru, kk, "
            "note, sources, entry) VALUES ('B', %s, 'known', '', 'B', '', '', '', '', 1)",
            [FIRST],
        )
        cursor.execute(FILL, [versions // VERSIONS])
        cursor.execute(CHANGES)


@cache
def our_statement(size: int) -> str:
    """Return the SQL of our read, so that both sides pay for the database and not for an ORM."""
    from clearinghouse.measures.models import Measure
    from clearinghouse.participants.models.periods import on

    rows = Measure.objects.filter(on(FIRST), edition="B", key__gte="K").order_by("key")
    statement, given = rows.values_list("key", "en")[:size].query.sql_with_params()
    assert given == (FIRST, FIRST, "B", "K")
    return statement


def ours(day: date, key: str, size: int) -> list[tuple[str, str]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(our_statement(size), [day, day, "B", key])
        return list(cursor.fetchall())


def theirs(day: date, key: str, size: int) -> list[tuple[str, str]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(AS_OF, [day, key, day, size])
        return list(cursor.fetchall())


def median_of(
    read: Callable[[date, str, int], object], asked: list[tuple[date, str]], size: int
) -> float:
    taken = []
    for day, key in asked:
        begun = time.perf_counter()
        read(day, key, size)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def measure(versions: int, chance: random.Random) -> dict[str, tuple[float, float]]:
    """Return the medians in milliseconds, ours and theirs, for a page and for one entry."""
    fill(versions)
    asked = [
        (
            FIRST + timedelta(days=chance.randrange(VERSIONS * DAYS)),
            f"K{chance.randrange(1, versions // VERSIONS - PAGE):07}",
        )
        for _ in range(SAMPLES)
    ]
    for day, key in asked:
        if ours(day, key, PAGE) != theirs(day, key, PAGE):
            raise SystemExit(f"The two sides disagree on {day} from {key}.")
    found = {}
    for name, size in (("page", PAGE), ("one", 1)):
        rounds = [
            (median_of(ours, asked, size), median_of(theirs, asked, size)) for _ in range(ROUNDS)
        ]
        mine, other = (statistics.median(side) * 1000 for side in zip(*rounds, strict=True))
        found[name] = (mine, other)
        print(
            f"{versions:>9,} versions  {name:<5} ours {mine:7.3f} ms   "
            f"history {other:8.3f} ms   {other / mine:6.1f}×"
        )
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="half a million versions")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clearinghouse-benchmark-") as directory:
        start(Path(directory))
        chance = random.Random(22102004)
        small = measure(10_000, chance)
        large = measure(500_000 if wanted.full else 50_000, chance)
    ratio = large["page"][1] / large["page"][0]
    growth = large["page"][0] / small["page"][0]
    print(f"page: {ratio:.1f}× (goal {TIMES_FASTER}×), growth {growth:.2f} (at most {GROWTH})")
    return 0 if ratio >= TIMES_FASTER and growth <= GROWTH else 1


if __name__ == "__main__":
    raise SystemExit(main())
