"""Pages as on a day at a million versions: our read, plain SQL, and django-simple-history itself.

    python benchmarks/as_of.py                    a million versions of a hundred thousand entries
    python benchmarks/as_of.py --versions 50000   a quick look

The same ten versions of each entry stand in our table, in a plain table of changes, and in the
history table that django-simple-history makes for a model of the same columns.  A page of twenty
entries and one entry, as on a random day, are read through the ORM from ours and from the peer's
``history.as_of``, and by hand-written SQL from the plain table; in turn, medians of several rounds.
The answers are compared first, so that nobody is fast by being wrong.

Goals: the page at least as fast as plain SQL and as the peer, and at most 2.5 times as slow at a
million versions as at ten thousand.  The exit code tells whether they were met.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from catalogue import DAYS, FIRST, GROWTH, PAGE, VERSIONS, fill, start, theirs

SAMPLES = 40
ROUNDS = 3
Read = Callable[[date, str, int], list[tuple[str, str]]]

FILL_PEER = """
TRUNCATE benchmark_entry, benchmark_historicalentry;
INSERT INTO benchmark_entry (id, key, en)
SELECT entry, 'K' || lpad(entry::text, 7, '0'), 'Version 9' FROM generate_series(1, %s) AS entry;
INSERT INTO benchmark_historicalentry (id, key, en, history_date, history_type)
SELECT entry, 'K' || lpad(entry::text, 7, '0'), 'Version ' || version,
  (DATE '2004-10-22' + version * 100)::timestamp AT TIME ZONE 'UTC',
  CASE WHEN version = 0 THEN '+' ELSE '~' END
FROM generate_series(1, %s) AS entry, generate_series(0, 9) AS version;
ANALYZE benchmark_entry; ANALYZE benchmark_historicalentry
"""


@cache
def peer() -> Any:
    """Make the peer's model with its tables; None where it is not installed."""
    try:
        from simple_history.models import HistoricalRecords
    except ImportError:
        print("no django-simple-history: see benchmarks/README.md")
        return None
    from django.db import connection, models

    class Entry(models.Model):
        key = models.TextField(db_index=True)
        en = models.TextField()
        history = HistoricalRecords(
            history_user_id_field=models.IntegerField(null=True),
            table_name="benchmark_historicalentry",
        )

        class Meta:
            # The peer wants an application that is installed.
            app_label = "measures"
            db_table = "benchmark_entry"

    with connection.schema_editor() as editor:
        editor.create_model(Entry)
        editor.create_model(Entry.history.model)
    return Entry


def ours(day: date, key: str, size: int) -> list[tuple[str, str]]:
    from clearinghouse.measures.models import Measure
    from clearinghouse.participants.models.periods import on

    rows = Measure.objects.filter(on(day), edition="B", key__gte=key).order_by("key")
    return list(rows.values_list("key", "en")[:size])


def peers(day: date, key: str, size: int) -> list[tuple[str, str]]:
    moment = datetime.combine(day, datetime.min.time(), UTC)
    rows = peer().history.as_of(moment).filter(key__gte=key).order_by("key")
    return list(rows.values_list("key", "en")[:size])


def median_of(read: Read, asked: list[tuple[date, str]], size: int) -> float:
    taken = []
    for day, key in asked:
        begun = time.perf_counter()
        read(day, key, size)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000


def measure(versions: int, chance: random.Random) -> dict[str, dict[str, float]]:
    """Return the medians in milliseconds of each side, for a page and for one entry."""
    fill(versions)
    sides: dict[str, Read] = {"ours": ours, "plain": theirs}
    if peer() is not None:
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute(FILL_PEER, [versions // VERSIONS] * 2)
        sides["peer"] = peers
    asked = [
        (
            FIRST + timedelta(days=chance.randrange(VERSIONS * DAYS)),
            f"K{chance.randrange(1, versions // VERSIONS - PAGE):07}",
        )
        for _ in range(SAMPLES)
    ]
    for day, key in asked:
        if len({tuple(read(day, key, PAGE)) for read in sides.values()}) != 1:
            raise SystemExit(f"The sides disagree on {day} from {key}.")
    found: dict[str, dict[str, float]] = {}
    for name, size in (("page", PAGE), ("one", 1)):
        rounds = [
            {side: median_of(read, asked, size) for side, read in sides.items()}
            for _ in range(ROUNDS)
        ]
        found[name] = {side: statistics.median(each[side] for each in rounds) for side in sides}
        told = "   ".join(
            f"{side} {taken:9.3f} ms"
            + ("" if side == "ours" else f" (ours ÷ {side} {found[name]['ours'] / taken:.3f})")
            for side, taken in found[name].items()
        )
        print(f"{versions:>9,} versions  {name:<5} {told}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--versions", type=int, default=1_000_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clearinghouse-benchmark-") as directory:
        start(Path(directory))
        chance = random.Random(22102004)
        small = measure(10_000, chance)
        large = measure(wanted.versions, chance)
    page = large["page"]
    growth = page["ours"] / small["page"]["ours"]
    print(f"growth from 10,000 to {wanted.versions:,}: {growth:.2f} (at most {GROWTH})")
    is_fastest = all(page["ours"] <= taken for taken in page.values())
    return 0 if is_fastest and growth <= GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
