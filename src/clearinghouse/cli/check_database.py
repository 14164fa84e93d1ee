"""``check``, in the database: server, languages, tables, words, clock, kept files and texts.

Imported after Django has been started.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.db import connection

from clearinghouse.cli.findings import Finding, advice, sound, wrong
from clearinghouse.cli.installation import OLDEST_SERVER
from clearinghouse.cli.messages import LOCALE
from clearinghouse.documents import integrity
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.record import queries as record

MOST_DRIFT: Final = timedelta(seconds=30)
FIRST_DAY: Final = datetime.fromisoformat("2026-01-01T00:00:00+00:00")
_SHOWN: Final = 5
_PROBES: Final = {
    "encoding": "SELECT pg_encoding_to_char(encoding) = 'UTF8' FROM pg_database "
    "WHERE datname = current_database()",
    "cyrillic": "SELECT lower('ӘҒҚҢӨҰҮҺІЁЖ') = 'әғқңөұүһіёж'",
    "russian": "SELECT to_tsvector('russian', 'документами') @@ "
    "plainto_tsquery('russian', 'документ')",
    "english": "SELECT to_tsvector('english', 'documents') @@ "
    "plainto_tsquery('english', 'document')",
}
_SAYS: Final = {
    "encoding": "The database does not store its texts in UTF-8",
    "cyrillic": "The database does not know the small letters of Russian and Kazakh",
    "russian": "The database does not search Russian by the stems of words",
    "english": "The database does not search English by the stems of words",
}
_NEW_DATABASE: Final = (
    "Make a database with ENCODING 'UTF8' and a UTF-8 locale, and restore into it: docs/runbook.md."
)


def server() -> Iterator[Finding]:
    """Look at the server's version."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        major = int(cursor.fetchone()[0]) // 10_000
    if major < OLDEST_SERVER:
        yield wrong(
            "server_too_old",
            f"PostgreSQL {major} answers; {OLDEST_SERVER} or newer is needed.",
            "Upgrade the server.",
        )
    else:
        yield sound("server", f"PostgreSQL {major} answers.")


def languages(ask: Callable[[str], bool] | None = None) -> Iterator[Finding]:
    """Look whether the database knows the letters and words of the three languages."""
    holds = ask or _asked
    failed = [name for name, question in _PROBES.items() if not holds(question)]
    for name in failed:
        yield wrong(f"database_{name}", f"{_SAYS[name]}.", _NEW_DATABASE)
    if not failed:
        yield sound("languages", "The database knows the letters and words of the languages.")


def tables(missing: Sequence[str]) -> Iterator[Finding]:
    """Look whether all migrations were applied."""
    if missing:
        yield wrong(
            "migrations_missing",
            f"{len(missing)} migrations are missing: {_some(missing)}.",
            "./clearinghouse setup",
        )
    else:
        yield sound("tables", "All tables are as this version of the program needs them.")


def catalogues(locale: Path = LOCALE) -> Iterator[Finding]:
    """Look whether the words of the interface are compiled and current."""
    stale = [
        path.parent.parent.name
        for path in sorted(locale.glob("*/LC_MESSAGES/django.po"))
        if not path.with_suffix(".mo").exists()
        or path.with_suffix(".mo").stat().st_mtime_ns < path.stat().st_mtime_ns
    ]
    if stale:
        yield wrong(
            "catalogues_stale",
            f"The words of the interface are not those of the sources: {', '.join(stale)}.",
            "./clearinghouse setup, then start the server again.",
        )
    else:
        yield sound("catalogues", "The words of the interface are current.")


def reference(*, is_loaded: bool) -> Iterator[Finding]:
    """Look whether the reference data was entered."""
    if is_loaded:
        yield sound("reference", "The reference data is entered.")
    else:
        yield wrong(
            "reference_missing",
            "There are no participants, bodies and Catalogue: the reference data is missing.",
            "./clearinghouse setup",
        )


def clock(now: datetime, *, database: datetime | None = None) -> Iterator[Finding]:
    """Look whether the clocks of the machine, the database and the record agree."""
    told = database or _database_clock()
    size = record.size(PUBLIC_READER)
    last = record.entry(PUBLIC_READER, size - 1).leaf.recorded if size else None
    if now < FIRST_DAY or (last is not None and now + MOST_DRIFT < last):
        yield wrong(
            "clock_behind",
            f"The clock of this machine says {now:%Y-%m-%d %H:%M} UTC, which has passed already.",
            "Set the clock (NTP): deadlines and the record depend on it.",
        )
    elif abs(now - told) > MOST_DRIFT:
        apart = int(abs(now - told).total_seconds())
        yield wrong(
            "clocks_differ",
            f"The clocks of this machine and of the database are {apart} seconds apart.",
            "Set both clocks (NTP).",
        )
    else:
        yield sound("clock", "The clocks of the machine, the database and the record agree.")


def kept() -> Iterator[Finding]:
    """Compare all files and texts of the register with their digests."""
    yield from _whole("originals", "files received", integrity.originals(PUBLIC_READER))
    yield from _whole("texts", "texts", integrity.texts(PUBLIC_READER))


def people(*, administrators: int) -> Iterator[Finding]:
    """Look whether anybody administers the installation."""
    if administrators:
        yield sound("people", "The installation has an administrator.")
    else:
        yield advice(
            "nobody_administers",
            "Nobody administers the installation.",
            './clearinghouse invite EMAIL --office "Administrator, CICA Secretariat"',
        )


def second_factors(*, lost: int, kept: int) -> Iterator[Finding]:
    """Look whether the key that is here opens the second factors that are kept."""
    if lost:
        yield wrong(
            "second_factors_lost",
            f"{lost} of {kept} second factors were kept under another key than "
            "keys/second-factors: their codes and recovery codes open nothing.",
            "Restore keys/second-factors from its copy and start again. Without one, reset the "
            "second factor of each officer (Accounts); passkeys go on.",
        )
    elif kept:
        yield sound("second_factors", f"The key opens all {kept} second factors that are kept.")


def _whole(code: str, what: str, looked_at: Iterable[tuple[str, bool]]) -> Iterator[Finding]:
    found = list(looked_at)
    damaged = [name for name, is_whole in found if not is_whole]
    if damaged:
        yield wrong(
            f"{code}_damaged",
            f"{len(damaged)} of {len(found)} {what} are not what was entered: {_some(damaged)}.",
            "Restore them from a backup; the record holds the digest of what was entered.",
        )
    else:
        yield sound(code, f"All {len(found)} {what} are what was entered.")


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown


def _asked(question: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return bool(cursor.fetchone()[0])


def _database_clock() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        told: datetime = cursor.fetchone()[0]
    return told
