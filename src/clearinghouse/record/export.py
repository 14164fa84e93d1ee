"""The published record as plain files: a directory that any web server can serve, or a stick carry.

What is full is written once and left alone, and the checkpoint is written last, so that whoever
reads while we write finds everything that the checkpoint promises.
"""

from pathlib import Path

from clearinghouse.law.distribution import Reader
from clearinghouse.record import queries
from clearinghouse.record.tree import read_tile
from clearinghouse.tlog.sources import CHECKPOINT, VERIFIER_KEY
from clearinghouse.tlog.tiles import bundles_of, tiles_of


def export(reader: Reader, directory: Path) -> int:
    """Write the log under the latest checkpoint into ``directory``; return the number of new files.

    Raises ``Checkpoint.DoesNotExist`` before the first checkpoint, ``OSError`` from the disk.
    """
    head = queries.latest_checkpoint(reader)
    written = 0
    for name in (*tiles_of(head.size), *bundles_of(head.size)):
        path = directory / name.path
        if not path.exists():
            _write(path, read_tile(name))
            written += 1
    _write(directory / VERIFIER_KEY, queries.verifier_key_file(reader))
    _write(directory / CHECKPOINT, head.note.encode())
    return written


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)
