"""The published record as plain files: a directory that any web server can serve, or a stick carry.

What is full is written once and left alone, and the checkpoint is written last, so that whoever
reads while we write finds everything that the checkpoint promises.
"""

from pathlib import Path

from clearinghouse.law.distribution import Reader
from clearinghouse.record import queries
from clearinghouse.record.tree import read_tile, tree
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.merkle import root
from clearinghouse.tlog.note import Note, NoteMalformed
from clearinghouse.tlog.sources import CHECKPOINT, VERIFIER_KEY
from clearinghouse.tlog.tiles import bundles_of, tiles_of


class AnotherLog(Exception):
    """The directory holds a log that this record does not continue."""


def export(reader: Reader, directory: Path, *, verifier: str = "") -> int:
    """Write the log under the latest checkpoint into ``directory``; return the number of new files.

    ``verifier`` is the log's public key in writing, where the key itself is not at hand.

    Raises :class:`AnotherLog`, ``Checkpoint.DoesNotExist`` before the first checkpoint, or
    ``OSError`` from the disk.
    """
    head = queries.latest_checkpoint(reader)
    _check_continues(directory, head)
    written = 0
    for name in (*tiles_of(head.size), *bundles_of(head.size)):
        path = directory / name.path
        if not path.exists():
            _write(path, read_tile(name))
            written += 1
    key = f"{verifier}\n".encode() if verifier else queries.verifier_key_file(reader)
    _write(directory / VERIFIER_KEY, key)
    _write(directory / CHECKPOINT, head.note.encode())
    return written


def _check_continues(directory: Path, head: queries.Head) -> None:
    """Refuse to mix two logs: what the directory shows must begin what is written."""
    try:
        shown = Checkpoint.of(Note.parse((directory / CHECKPOINT).read_bytes()))
    except FileNotFoundError:
        return
    except NoteMalformed as error:
        raise AnotherLog(f"{directory}: {error}") from None
    continues = shown.size <= head.size and root(tree(shown.size), shown.size) == shown.root
    if shown.origin != head.origin or not continues:
        raise AnotherLog(f"{directory} holds another log, {shown.origin} of {shown.size} entries")


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)
