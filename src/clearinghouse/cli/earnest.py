"""Demonstration and earnest never mix: the demonstration's passwords are published.

Both are told apart by a file in the data directory, and by what the database itself holds, so that
another directory or another ``DATABASE_URL`` leads nobody from one into the other.
"""

from importlib import import_module
from pathlib import Path

from django.db import connection

from clearinghouse.cli.installation import Unready
from clearinghouse.tlog.note import Note

# A directory with this file holds the demonstration.
DEMONSTRATION = "demonstration"

_HELD = {
    "officers": ("participants_officer", "SELECT EXISTS (SELECT FROM participants_officer)"),
    "invitations": (
        "participants_invitation",
        "SELECT EXISTS (SELECT FROM participants_invitation)",
    ),
    "papers": ("documents_document", "SELECT EXISTS (SELECT FROM documents_document)"),
    "entries": ("record_entry", "SELECT EXISTS (SELECT FROM record_entry)"),
}
_FIRST_OFFICER = "SELECT email FROM participants_officer ORDER BY id LIMIT 1"
_LAST_CHECKPOINT = "SELECT note FROM record_checkpoint ORDER BY size DESC LIMIT 1"


def demand_earnest_directory(data: Path) -> None:
    """Raise :class:`Unready` if ``data`` holds the demonstration."""
    if (data / DEMONSTRATION).exists():
        raise Unready(
            f"{data} holds the demonstration, whose passwords are published. Serve it by "
            "./clearinghouse demo, or give this installation a directory of its own: --data DIR."
        )


def demand_earnest_database() -> None:
    """Raise :class:`Unready` if the database holds the demonstration's officers."""
    if _is_peopled():
        raise Unready(
            "The database holds the demonstration, whose passwords are published: nothing in "
            "earnest is done there. Give this installation a database of its own: DATABASE_URL, "
            "or --data DIR without it."
        )


def demand_demonstration_directory(data: Path) -> None:
    """Raise :class:`Unready` if ``data`` holds an installation in earnest."""
    if (data / "keys" / "log.key").exists() and not (data / DEMONSTRATION).exists():
        raise Unready(
            f"{data} holds an installation in earnest. Give the demonstration a directory of its "
            "own: --data DIR."
        )


def demand_demonstration_database(data: Path) -> None:
    """Raise :class:`Unready` if the database holds anything that is not the demonstration's.

    A demonstration that was interrupted before it had officers has reference data only, in a
    directory that is marked and has signed whatever was signed.
    """
    if _is_peopled():
        is_ours = _first_officer() in _its_officers()
    elif any(_holds(what) for what in ("officers", "invitations", "papers")):
        is_ours = False
    else:
        is_ours = not _holds("entries") or _is_interrupted_demonstration(data)
    if not is_ours:
        raise Unready(
            "The database holds an installation in earnest: the demonstration's open doors "
            "never stand before it. Give the demonstration a database of its own: unset "
            "DATABASE_URL, and choose an empty directory: --data DIR."
        )


def demand_one_kind(data: Path) -> None:
    """Raise :class:`Unready` if directory and database are not both the demonstration or neither.

    For what is done in either: papers are imported into the demonstration too.
    """
    if (data / DEMONSTRATION).exists():
        demand_demonstration_database(data)
    else:
        demand_earnest_database()


def mark_demonstration(data: Path) -> None:
    """Mark ``data`` as the demonstration's, before anything is made in it."""
    (data / DEMONSTRATION).touch()


def _is_peopled() -> bool:
    """Whether the demonstration's officers are there, whichever migrations the database lacks."""
    if not _exists("participants_officer"):
        return False
    return bool(import_module("clearinghouse.jobs.demonstration_people").is_peopled())


def _its_officers() -> set[str]:
    roles = import_module("clearinghouse.jobs.demonstration_people").ROLES
    return {role.email for role in roles}


def _first_officer() -> str:
    """Return the address of who came first: the demonstration's own officers precede its guests."""
    with connection.cursor() as cursor:
        cursor.execute(_FIRST_OFFICER)
        return str(cursor.fetchone()[0])


def _is_interrupted_demonstration(data: Path) -> bool:
    if not (data / DEMONSTRATION).exists():
        return False
    with connection.cursor() as cursor:
        cursor.execute(_LAST_CHECKPOINT)
        last = cursor.fetchone()
    remembered = import_module("clearinghouse.record.keys").last_signed()
    if last is None or remembered is None:
        return last is None
    return str(Note.parse(last[0].encode())) == str(remembered)


def _holds(what: str) -> bool:
    table, question = _HELD[what]
    if not _exists(table):
        return False
    with connection.cursor() as cursor:
        cursor.execute(question)
        return bool(cursor.fetchone()[0])


def _exists(table: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [table])
        return bool(cursor.fetchone()[0])
