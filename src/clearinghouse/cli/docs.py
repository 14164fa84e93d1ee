"""``docs``: the documents that are written by the house itself, never by hand.

``docs/law.md``, ``docs/doors.md``, ``docs/schema.sql``, ``docs/openapi.json`` and ``GLOSSARY.md``.
With ``--check`` nothing is written and stale ones are named.
"""

import argparse
import json
import os
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from clearinghouse.cli.installation import Unready, prepare, say
from clearinghouse.cli.schema import SchemaUnreadable, fresh_schema
from clearinghouse.law.table import proofs_by_provision, render_law
from clearinghouse.reference.glossary import render_glossary

HOME = Path(__file__).resolve().parents[3]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--check", action="store_true", help="only say which are stale")
    parser.add_argument("--into", type=Path, default=HOME, help="the source tree to write into")


def run(options: argparse.Namespace) -> int:
    """Write the documents; return the exit status: with ``--check``, 1 if any is stale."""
    try:
        prepare(options.data)
        stale = {
            name: content
            for name, render in renderers().items()
            if (content := render()) != _held(options.into / name)
        }
    except (Unready, SchemaUnreadable) as refused:
        say(str(refused))
        return 1
    for name, content in stale.items():
        if not options.check:
            (options.into / name).parent.mkdir(parents=True, exist_ok=True)
            (options.into / name).write_text(content, encoding="utf-8")
        say(f"{name} {'is stale' if options.check else 'was written anew'}.")
    if not stale:
        say("All generated documents are current.")
    return 1 if options.check and stale else 0


def renderers() -> Mapping[str, Callable[[], str]]:
    """Return how each document is made, by its path; Django must have been started."""
    doors = import_module("clearinghouse.cli.doors")
    return {
        "docs/law.md": lambda: render_law(proofs_by_provision(HOME / "tests")),
        "docs/doors.md": doors.render_doors,
        "docs/schema.sql": lambda: fresh_schema(os.environ["DATABASE_URL"]),
        "docs/openapi.json": render_interface,
        "GLOSSARY.md": render_glossary,
    }


def render_interface() -> str:
    """Return the description of the interface for programs, as it is served."""
    openapi = import_module("clearinghouse.api.openapi")
    api = import_module("clearinghouse.api.views.interface").api
    # Numbers of statuses and lazy words become what a program would read.
    plain = json.dumps(openapi.described(api), default=str, ensure_ascii=False, indent=1)
    return plain + "\n"


def _held(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
