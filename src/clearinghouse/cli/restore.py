"""``restore``: a backup into an empty place, and whether the record there is the newest published.

The archive is verified, and the place found empty, before anything is written.  Keys and the memory
of what was signed come first, then the database in one transaction: a restore that was interrupted
is begun again.
"""

import argparse
import os
import signal
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Final

import psycopg

from clearinghouse.cli import archive, dumping, earnest
from clearinghouse.cli.installation import Unready, prepare, say
from clearinghouse.cli.published import Published, latest, read_published
from clearinghouse.tlog.note import NoteMalformed, SignerKey

_EXPECTED: Final = frozenset({"keys", "db", "db.lock"})


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that backup wrote")
    parser.add_argument(
        "--published",
        metavar="URL-or-FILE",
        action="append",
        default=[],
        help="a checkpoint that somebody else holds: where the log is served, or a file",
    )


def run(options: argparse.Namespace) -> int:
    """Restore; return 0 if the record continues all that is known to have been published."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        _demand_empty_directory(options.data)
        with tempfile.TemporaryDirectory(prefix="clearinghouse-restore-") as made:
            here = Path(made)
            manifest = archive.take_apart(options.file, here)
            verifier = _verifier(options.data, here)
            known = _known(options, here, origin=manifest.origin, verifier=verifier)
            _demand_no_other_keys(options.data, here)
            _prepare_without_keys(options.data)
            address = os.environ["DATABASE_URL"]
            _demand_empty_database(address)
            say(f"The backup of {manifest.made_at} is whole. Restoring …")
            _place_keys(options.data, here, known)
            dumping.load(address, here / archive.DATABASE)
            _demand_rows(address, manifest)
    except (Unready, archive.ArchiveUnusable) as unready:
        say(str(unready))
        return 1
    except OSError as refused:
        say(f"The backup is not restored: {refused}.")
        return 1
    if import_module("clearinghouse.jobs.demonstration_people").is_peopled():
        earnest.mark_demonstration(options.data)
    sys.stdout.write(
        f"{sum(manifest.rows.values())} rows of {len(manifest.rows)} tables are restored; the "
        f"record has {manifest.size} entries.\n"
    )
    return _conclude(options.data, manifest, known, verifier)


def _conclude(data: Path, manifest: archive.Manifest, known: list[Published], verifier: str) -> int:
    """Say what the restored record is worth; return the exit status."""
    published = import_module("clearinghouse.cli.published")
    head = latest(known)
    sentences = list(published.shorter(manifest.size, known))
    readiness = import_module("clearinghouse.cli.readiness")
    if readiness.unknown_migrations():
        sentences.append(
            "The backup was made by a newer version of the program: install that version here."
        )
    elif readiness.missing_migrations():
        sentences.append(
            "The backup was made by an older version of the program: run ./clearinghouse setup, "
            "then ./clearinghouse check, which verifies the record."
        )
    else:
        sentences += published.examined(manifest.size, known, verifier=verifier)
    for sentence in sentences:
        say(sentence)
    absent = [name for name in archive.KEYS if not (data / name).exists()]
    if absent:
        say(
            f"Put {', '.join(absent)} back from the copy kept apart before the house is served: "
            "without the signing key the record cannot be continued, without second-factors nobody "
            "signs in by a code."
        )
    origin = import_module("django.conf").settings.CLEARINGHOUSE_ORIGIN
    if origin != manifest.origin:
        say(f"Set CLEARINGHOUSE_ORIGIN={manifest.origin}: it is the name of this record.")
    if sentences:
        return 1
    what = f"the checkpoint of {head.size} entries" if head else "itself: no checkpoint is known"
    sys.stdout.write(f"The record holds, and agrees with {what}.\n")
    return 0


def _verifier(data: Path, here: Path) -> str:
    """Return the public key of the record: that of the backup, or of the key put back, or ""."""
    told = _text(here / archive.VERIFIER_KEY)
    kept = _text(data / "keys" / "log.key")
    try:
        of_kept = str(SignerKey.parse(kept).verifier) if kept else ""
    except NoteMalformed as fault:
        raise Unready(f"{data / 'keys' / 'log.key'} holds no signing key: {fault}.") from fault
    if told and of_kept and told != of_kept:
        raise Unready(
            f"{data / 'keys' / 'log.key'} is not the key of the record in this backup. Move it "
            "away, put the right one there, and run the command again: nothing was restored."
        )
    return told or of_kept


def _known(
    options: argparse.Namespace, here: Path, *, origin: str, verifier: str
) -> list[Published]:
    """Return every checkpoint that is known to have been published, and is of this log."""
    places = [*options.published]
    held = (here / archive.CHECKPOINT, options.data / "keys" / "log.checkpoint")
    places += [str(path) for path in held if path.exists()]
    return [read_published(place, origin=origin, verifier=verifier) for place in places]


def _demand_no_other_keys(data: Path, here: Path) -> None:
    for name in archive.KEYS:
        brought, kept = _text(here / name), _text(data / name)
        if brought and kept and brought != kept:
            raise Unready(
                f"{data / name} is another key than the one in the backup. Decide which is right, "
                "move the other away, and run the command again: nothing was restored."
            )


def _place_keys(data: Path, here: Path, known: list[Published]) -> None:
    """Put keys where there are none, and remember the longest history that was ever published."""
    (data / "keys").mkdir(exist_ok=True, mode=0o700)
    for name in archive.KEYS:
        if (here / name).exists() and not (data / name).exists():
            _write(data / name, (here / name).read_bytes())
    head = latest(known)
    if head is not None:
        _write(data / "keys" / "log.checkpoint", head.written)


def _prepare_without_keys(data: Path) -> None:
    """Start Django, which makes the keys that it lacks: they would pass for those that are lost."""
    lacking = [data / name for name in archive.KEYS if not (data / name).exists()]
    try:
        prepare(data)
    finally:
        for path in lacking:
            path.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)


def _demand_empty_directory(data: Path) -> None:
    """Refuse whatever an installation leaves, keys put back and an empty database apart."""
    if data.exists() and not data.is_dir():
        raise Unready(f"{data} is not a directory.")
    held = sorted(path.name for path in data.iterdir()) if data.exists() else []
    strange = [name for name in held if name not in _EXPECTED]
    if strange:
        raise Unready(
            f"{data} is not empty: it holds {', '.join(strange[:5])}. A backup is restored into an "
            "empty directory, in which only keys/ may have been put back: --data DIR."
        )


def _demand_empty_database(address: str) -> None:
    with psycopg.connect(address) as connection:
        tables = dumping.rows(connection)
    if tables:
        raise Unready(
            f"The database is not empty: it has {len(tables)} tables. A backup is restored into an "
            "empty database; nothing was changed."
        )


def _demand_rows(address: str, manifest: archive.Manifest) -> None:
    with psycopg.connect(address) as connection:
        counted = dumping.rows(connection)
    differing = [
        table
        for table in {*counted, *manifest.rows}
        if counted.get(table) != manifest.rows.get(table)
    ]
    if differing:
        raise Unready(
            f"The restored tables are not those of the manifest: {', '.join(sorted(differing))}. "
            "Do not serve them; take another copy of the backup."
        )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""
