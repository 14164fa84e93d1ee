"""The register at size: search and list pages, side by side with plain baselines in one run.

``python benchmarks/register.py [--documents N]`` fills a database of its own below var/benchmark
with made-up papers in three languages, then measures, interleaved, medians of several rounds:

* search within rights, against the same rows ranked without a cap by plain ``ts_rank``;
* symbol look-up, against ``ILIKE '%…%'`` over the same column;
* the list page of a delegate, first and deep, against the administrator's, and its queries.
"""

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
os.environ.setdefault("CLEARINGHOUSE_DATA", str(ROOT / "var" / "benchmark"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clearinghouse.site.settings")
ROUNDS = 7
WORDS = {
    "en": "orchard meadow river bridge museum library seminar measure confidence State exchange "
    "training earthquake rescue tourism route archive school water forest energy trade".split(),
    "ru": "сад луг река мост музей библиотека семинар мера доверие государство обмен обучение "
    "землетрясение спасание туризм маршрут архив школа вода лес энергия торговля".split(),
    "kk": "бақ шалғын өзен көпір мұражай кітапхана семинар шара сенім мемлекет алмасу оқыту "
    "зілзала құтқару туризм бағыт мұрағат мектеп су орман энергия сауда".split(),
}
CODES = ("KAZ", "IND", "TUR", "CHN", "JPN", "SEC")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    options = parser.parse_args()
    from clearinghouse.site.database import start_embedded

    os.environ["DATABASE_URL"] = start_embedded(Path(os.environ["CLEARINGHOUSE_DATA"]) / "db")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    _fill(options.documents)
    _measure()
    return 0


def _fill(wanted: int) -> None:
    from django.db import connection

    from clearinghouse.documents.indexing import CONFIGURATIONS
    from clearinghouse.documents.models import Document
    from clearinghouse.participants.models import Participant

    for code in CODES:
        Participant.objects.get_or_create(code=code, defaults={"kind": "state"})
    held = Document.objects.count()
    if held >= wanted:
        return
    chance = random.Random(1)
    now = datetime(2026, 1, 1, tzinfo=UTC)
    began = time.perf_counter()
    with connection.cursor() as cursor:
        for number in range(held + 1, wanted + 1):
            year, serial = 2000 + number % 27, number
            symbol = f"SOC/{year}/WP/{serial}"
            distribution = chance.choice(
                ["public", "member_states", "member_states", "addressees", "addressees"]
            )
            addressees = chance.sample(CODES, 2) if distribution == "addressees" else []
            cursor.execute(
                "INSERT INTO documents_document (address, kind, symbol, body, year, series, serial,"
                " author, registered_at, distribution, marked_by_id, addressees)"
                " VALUES (%s, 'other', %s, 'SOC', %s, 'WP', %s, '', %s, %s, %s, %s) RETURNING id",
                [
                    f"b{number}",
                    symbol,
                    year,
                    serial,
                    now,
                    distribution,
                    chance.choice(CODES),
                    addressees,
                ],
            )
            document = cursor.fetchone()[0]
            cursor.execute(
                "INSERT INTO documents_revision (document_id, revision, addendum, corrigendum,"
                " symbol, dated_on, place, registered_at, entry)"
                " VALUES (%s, 0, 0, 0, %s, %s, '', %s, %s) RETURNING id",
                [document, symbol, date(2000, 1, 1) + timedelta(days=number % 9800), now, number],
            )
            revision = cursor.fetchone()[0]
            language = chance.choice(["en", "en", "ru", "kk"])
            text = " ".join(chance.choices(WORDS[language], k=300))
            configuration = CONFIGURATIONS[language]
            cursor.execute(
                "INSERT INTO documents_languageversion (revision_id, language, status, title,"
                " blocks, plain, digest, search, transcription, current, registered_at, entry,"
                " indexed_as)"
                f" VALUES (%s, %s, 'official', %s, '[]', %s, %s, to_tsvector('{configuration}',"
                " %s), 1, true, %s, %s, 0)",
                [
                    revision,
                    language,
                    f"Paper {number}",
                    text,
                    str(number).encode(),
                    text,
                    now,
                    number,
                ],
            )
            if number % 5000 == 0:
                print(f"  {number} documents, {number / (time.perf_counter() - began):.0f}/s")
        cursor.execute("ANALYZE")


def _measure() -> None:
    from django.db import connection

    from clearinghouse.documents import queries
    from clearinghouse.documents.models import Document
    from clearinghouse.documents.search import search
    from clearinghouse.law.distribution import Reader, Standing

    delegate = Reader("IND", Standing.MEMBER, cleared=True)
    everything = Reader("SEC", Standing.SECRETARIAT, cleared=True)
    print(f"{Document.objects.count()} documents")

    def plain_rank(word: str) -> Callable[[], object]:
        def run() -> object:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT v.id, ts_headline('english', v.plain, q) FROM documents_languageversion"
                    " v JOIN documents_revision r ON r.id = v.revision_id JOIN documents_document d"
                    " ON d.id = r.document_id, plainto_tsquery('english', %s) q WHERE v.search @@ q"
                    " AND (d.distribution IN ('public', 'member_states') OR %s = ANY(d.addressees)"
                    " OR d.marked_by_id = %s) ORDER BY ts_rank(v.search, q) DESC LIMIT 20",
                    [word, "IND", "IND"],
                )
                return cursor.fetchall()

        return run

    def like(symbol: str) -> Callable[[], object]:
        def run() -> object:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT id FROM documents_revision WHERE symbol ILIKE %s", [f"%{symbol}%"]
                )
                return cursor.fetchall()

        return run

    deep = queries.register(delegate, size=20)
    for _ in range(30):
        deep = queries.register(delegate, after=deep.following, size=20)
    for what, ours, peer in (
        (
            "search, a word of most texts",
            lambda: search(delegate, "orchard"),
            plain_rank("orchard"),
        ),
        (
            "search, two words",
            lambda: search(delegate, "orchard museum"),
            plain_rank("orchard museum"),
        ),
        (
            "symbol in any spelling",
            lambda: queries.resolve(delegate, "soc/2007/wp/7"),
            like("SOC/2007/WP/7"),
        ),
        (
            "list page 31 against page 1",
            lambda: queries.register(delegate, after=deep.following),
            lambda: queries.register(delegate),
        ),
        (
            "a delegate's list against the registry's",
            lambda: queries.register(delegate),
            lambda: queries.register(everything),
        ),
    ):
        one, other = _interleaved(ours, peer)
        print(
            f"{what:45s} ours {one:8.2f} ms   peer {other:8.2f} ms   peer ÷ ours {other / one:6.2f}"
        )
    connection.force_debug_cursor = True
    before = len(connection.queries)
    queries.register(delegate)
    print(f"queries of a list page: {len(connection.queries) - before}")


def _interleaved(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    one(), other()
    for _ in range(ROUNDS):
        for place, run in enumerate((one, other)):
            began = time.perf_counter()
            run()
            times[place].append((time.perf_counter() - began) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


if __name__ == "__main__":
    raise SystemExit(main())
