"""``import``: papers are read, and what they say enters the register.

Everything that is read is accepted in the name of the registry; a doubt stays beside what was
entered until an officer settles it, and what the registers refuse waits in the portal with the
reason.  ``--propose`` leaves every decision to an officer there, ``--dry-run`` stores nothing.
"""

import argparse
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from clearinghouse.cli import earnest
from clearinghouse.cli.installation import Unready, prepare, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files or directories")
    parser.add_argument("--json", action="store_true", help="print what was found as JSON")
    parser.add_argument("--dry-run", action="store_true", help="read and tell, store nothing")
    parser.add_argument("--again", action="store_true", help="read files that were read before")
    parser.add_argument("--propose", action="store_true", help="accept nothing")


def run(options: argparse.Namespace) -> int:
    """Import; return 0 if every file was read, 1 if some were not, 2 if none was."""
    try:
        prepare(options.data)
        earnest.demand_one_kind(options.data)
    except Unready as unready:
        say(str(unready))
        return 1
    files = [(path.name, path) for path in _files(options.paths)]
    if not files:
        say("There is no file at the paths given.")
        return 2
    importing = import_module("clearinghouse.jobs.importing")
    told = import_module("clearinghouse.cli.told")
    if options.dry_run:
        return _dry(options, files, importing, told)
    try:
        import_module("clearinghouse.cli.readiness").make_ready(tell=say)
    except Unready as unready:
        say(str(unready))
        return 1
    clock = import_module("clearinghouse.jobs.clock")
    via = import_module("clearinghouse.intake.kinds").Via.COMMAND
    handed = importing.hand_in(
        files,
        by=importing.REGISTRY,
        at=clock.now(),
        via=via,
        again=options.again,
        told=lambda name, place: say(f"[{place + 1}/{len(files)}] Reading {name} …"),
    )
    if not options.propose:
        say("Entering what was read …")
        importing.accept_everything(handed, by=importing.REGISTRY, at=clock.now())
    duties = import_module("clearinghouse.jobs.duties")
    duties.do_what_is_due(at=clock.now())
    uploads = import_module("clearinghouse.intake.queries").uploads(
        importing.REGISTRY, handed.uploads
    )
    if options.json:
        _print([told.upload_as_json(upload) for upload in uploads])
    else:
        for upload in uploads:
            sys.stdout.write(told.upload_as_text(upload))
    failed = sum(bool(upload.fault) for upload in uploads)
    return 0 if not failed else (2 if failed == len(uploads) else 1)


def _dry(
    options: argparse.Namespace, files: list[tuple[str, Path]], importing: Any, told: Any
) -> int:
    found = []
    by = (
        None
        if import_module("clearinghouse.cli.readiness").missing_migrations()
        else importing.REGISTRY
    )
    if by is None:
        say("Nothing is known here yet: the papers are held against nothing but themselves.")
    for place, (name, read) in enumerate(importing.read_only(files, by=by)):
        say(f"[{place + 1}/{len(files)}] {name}")
        found.append(read.as_json())
        if not options.json:
            sys.stdout.write(told.paper_as_text(name, read))
    if options.json:
        _print(found)
    failed = sum("code" in each for each in found)
    return 0 if not failed else (2 if failed == len(found) else 1)


def _files(paths: list[Path]) -> list[Path]:
    """Return the files named, those of directories in the order of their names."""
    found: list[Path] = []
    for path in paths:
        found += sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    return found


def _print(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
