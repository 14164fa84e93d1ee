"""``backup``: the whole installation in one file, as it was at one moment.

Everything the registers and the record hold is in the database, files received included.  The keys
are left out unless they are asked for: whoever has both can sign, and can open second factors.
"""

import argparse
import os
import signal
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import psycopg

from clearinghouse.cli import archive, dumping
from clearinghouse.cli.installation import Unready, disk_full, is_disk_full, prepare, say

_SIZE = "SELECT coalesce(max(index) + 1, 0) FROM record_entry"
_SNAPSHOT = "SELECT pg_export_snapshot()"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--with-keys",
        action="store_true",
        help="put the keys in too; keep such a file as you keep the keys",
    )


def run(options: argparse.Namespace) -> int:
    """Back up; return the exit status."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    target = options.file.resolve()
    try:
        _demand_place(target)
        _demand_installation(options.data)
        prepare(options.data)
        manifest = _back_up(options.data, target, with_keys=options.with_keys)
    except (Unready, archive.ArchiveUnusable) as unready:
        say(str(unready))
        return 1
    except OSError as refused:
        reason = disk_full(target.parent) if is_disk_full(refused) else f"{refused.strerror}."
        say(f"The backup is not written: {reason}")
        return 1
    _tell(target, manifest)
    return 0


def _back_up(data: Path, target: Path, *, with_keys: bool) -> archive.Manifest:
    """Write the archive; whatever is half made lies in a directory that goes in any case."""
    # Beside its place, so that it can be given its name in one step.
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as made:
        here = Path(made)
        # Before the dump: what was published by now is in what is dumped later.
        members = _beside_the_database(data, here, with_keys=with_keys)
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            snapshot = str(connection.execute(_SNAPSHOT).fetchone()[0])  # type: ignore[index]
            counted = dumping.rows(connection)
            if "record_entry" not in counted:
                raise Unready(f"There is no installation in {data}: the database has no tables.")
            size = int(connection.execute(_SIZE).fetchone()[0])  # type: ignore[index]
            dumped = here / archive.DATABASE
            dumping.dump(os.environ["DATABASE_URL"], dumped, snapshot=snapshot)
        members = {archive.DATABASE: dumped, **members}
        manifest = archive.Manifest(
            origin=import_module("django.conf").settings.CLEARINGHOUSE_ORIGIN,
            made_at=import_module("clearinghouse.jobs.clock").now().isoformat(timespec="seconds"),
            size=size,
            rows=counted,
            members={name: archive.digest_of(path) for name, path in members.items()},
        )
        archive.write(target, manifest, members)
        return manifest


def _beside_the_database(data: Path, here: Path, *, with_keys: bool) -> dict[str, Path]:
    """Return copies of the last checkpoint published, the public key, and keys if wanted."""
    keys = import_module("clearinghouse.record.keys")
    found: dict[str, Path] = {}
    published = keys.last_signed()
    if published is not None:
        found[archive.CHECKPOINT] = here / archive.CHECKPOINT
        found[archive.CHECKPOINT].write_bytes(str(published).encode())
    if keys.is_kept() or os.environ.get(keys.FROM_ENVIRONMENT):
        try:
            verifier = keys.signer().verifier
        except keys.KeyUnusable as unusable:
            raise Unready(f"{unusable}.") from unusable
        found[archive.VERIFIER_KEY] = here / archive.VERIFIER_KEY
        found[archive.VERIFIER_KEY].write_text(f"{verifier}\n")
    if with_keys:
        kept = {name: data / name for name in archive.KEYS}
        found |= {name: path for name, path in kept.items() if path.exists()}
    return found


def _demand_place(target: Path) -> None:
    if target.exists():
        raise Unready(f"{target} is there already. Choose another name: a backup replaces nothing.")
    if not target.parent.is_dir() or not os.access(target.parent, os.W_OK):
        raise Unready(f"{target.parent} is not a directory that can be written.")


def _demand_installation(data: Path) -> None:
    if not (data / "keys").is_dir() and not os.environ.get("DATABASE_URL"):
        raise Unready(f"There is no installation in {data}.")


def _tell(target: Path, manifest: archive.Manifest) -> None:
    sys.stdout.write(
        f"{target}: {sum(manifest.rows.values())} rows of {len(manifest.rows)} tables; the record "
        f"has {manifest.size} entries.\n"
    )
    missing = [name for name in archive.KEYS if name not in manifest.members]
    if missing:
        say(
            f"Not in it: {', '.join(missing)}. Keep a copy of them apart: without the signing key "
            "the record cannot be continued, without second-factors nobody signs in by a code."
        )
    else:
        say("The keys are in it: keep this file as you keep the keys.")
