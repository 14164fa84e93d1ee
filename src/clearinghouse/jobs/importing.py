"""Importing: files are read, doubts against what is known are added, findings are proposed.

Used by the command line and by the registry's page alike.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.conf import settings

from clearinghouse.intake import operations, queries
from clearinghouse.intake.kinds import Via
from clearinghouse.intake.queries import UploadView
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.reading.errors import ReadingError
from clearinghouse.reading.limits import Limits
from clearinghouse.reading.reader import read_here
from clearinghouse.reading.paper import Paper

# Who acts at the command line: the registry of the Secretariat, at the machine itself.
REGISTRY = Reader("SEC", Standing.SECRETARIAT, cleared=True)
Handed = tuple[str, bytes | Path]


@dataclass(slots=True)
class Report:
    """What came of an import; ``failed`` holds (name, code, parameters)."""

    batch: str = ""
    uploads: tuple[UploadView, ...] = ()
    failed: list[ReadingError] = field(default_factory=list)


def hand_in(
    files: Iterable[Handed],
    *,
    by: Reader,
    at: datetime,
    via: Via,
    told: Callable[[str, int], None] = lambda _name, _place: None,
) -> str:
    """Read the files and propose what they say; return the address of the batch.

    A file that cannot be read is noted as such and keeps none of the others from being read.
    """
    batch = operations.open_batch(via=via, by=by, at=at)
    for place, (name, content) in enumerate(files):
        told(name, place)
        held = _bytes(content)
        try:
            paper = _read(name, content)
        except ReadingError as error:
            operations.note_failure(batch=batch, error=error, size=held[1], by=by, at=at)
            continue
        operations.propose(
            batch=batch,
            name=name,
            content=held[0],
            paper=paper,
            doubts=paper.doubts,
            by=by,
            at=at,
        )
    return batch


def read_only(files: Sequence[Handed], *, by: Reader) -> Iterable[tuple[str, Paper | ReadingError]]:
    """Read the files and store nothing."""
    for name, content in files:
        try:
            yield name, _read(name, content)
        except ReadingError as error:
            yield name, error


def accept_everything(batch: str, *, by: Reader, at: datetime) -> None:
    """Accept every proposal of a batch; what is refused stays proposed with its reason."""
    for upload in queries.batch(by, batch) or ():
        operations.accept_all(upload=upload.key, by=by, at=at)


def _read(name: str, content: bytes | Path) -> Paper:
    return read_here(content if isinstance(content, bytes) else content.read_bytes(), name, limits=Limits(size=settings.CLEARINGHOUSE_IMPORT_LIMIT))


def _bytes(content: bytes | Path) -> tuple[bytes, int]:
    """Return the bytes of a file and its size; nothing of a file that is beyond the limit."""
    if isinstance(content, bytes):
        return content, len(content)
    try:
        size = content.stat().st_size
        return (content.read_bytes() if size <= settings.CLEARINGHOUSE_IMPORT_LIMIT else b""), size
    except OSError:
        return b"", 0
