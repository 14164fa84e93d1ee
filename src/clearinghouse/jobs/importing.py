"""Importing: files are read, doubts against what is known are added, findings are proposed.

Used by the command line and by the registry's page alike.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from clearinghouse.intake import operations, queries
from clearinghouse.intake.kinds import Via
from clearinghouse.intake.known import known
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.reading import gate
from clearinghouse.reading.errors import ReadingError
from clearinghouse.reading.known import doubts_against
from clearinghouse.reading.limits import Limits
from clearinghouse.reading.paper import Paper

REGISTRY = REGISTRY_AT_THE_MACHINE
Handed = tuple[str, bytes | Path]


@dataclass(slots=True)
class HandedIn:
    """What came of handing files in: the batch, if one was opened, and the uploads in order."""

    batch: str = ""
    uploads: list[int] = field(default_factory=list)


def hand_in(
    files: Iterable[Handed],
    *,
    by: Reader,
    at: datetime,
    via: Via,
    batch: str = "",
    again: bool = False,
    told: Callable[[str, int], None] = lambda _name, _place: None,
) -> HandedIn:
    """Read the files and propose what they say.

    A file that cannot be read is noted as such and keeps none of the others from being read.  The
    bytes of a file that was read before are not read a second time unless ``again``: what was
    proposed then, and decided since, stands.  ``batch`` adds the files to one that is open.
    """
    handed = HandedIn(batch)
    for place, (name, content) in enumerate(files):
        told(name, place)
        held, size = _bytes(content)
        before = queries.read_before(by, sha256(held).hexdigest()) if held and not again else None
        if before is not None:
            handed.uploads.append(before)
            continue
        handed.batch = handed.batch or operations.open_batch(via=via, by=by, at=at)
        handed.uploads.append(_propose(handed.batch, name, content, held, size, by=by, at=at))
    return handed


def read_only(
    files: Sequence[Handed], *, by: Reader | None
) -> Iterator[tuple[str, Paper | ReadingError]]:
    """Read the files with the doubts that an import by ``by`` would note, and store nothing.

    Without a reader the papers are held against nothing that is known.
    """
    held_against = known(by) if by is not None else None
    for name, content in files:
        try:
            paper = _read(name, content)
        except ReadingError as error:
            yield name, error
            continue
        doubts = doubts_against(paper, held_against) if held_against else ()
        yield name, replace(paper, doubts=(*paper.doubts, *doubts))


def accept_everything(handed: HandedIn, *, by: Reader, at: datetime) -> None:
    """Accept every undecided proposal; what is refused stays proposed with its reason."""
    for upload in handed.uploads:
        operations.accept_all(upload=upload, by=by, at=at)


def _propose(
    batch: str,
    name: str,
    content: bytes | Path,
    held: bytes,
    size: int,
    *,
    by: Reader,
    at: datetime,
) -> int:
    try:
        paper = _read(name, content)
    except ReadingError as error:
        return operations.note_failure(batch=batch, error=error, size=size, by=by, at=at)
    doubts = (*paper.doubts, *doubts_against(paper, known(by)))
    return operations.propose(
        batch=batch, name=name, content=held, paper=paper, doubts=doubts, by=by, at=at
    )


def _read(name: str, content: bytes | Path) -> Paper:
    return gate.read(content, name, limits=Limits(size=settings.CLEARINGHOUSE_IMPORT_LIMIT))


def _bytes(content: bytes | Path) -> tuple[bytes, int]:
    """Return the bytes of a file and its size; nothing of a file that is beyond the limit."""
    if isinstance(content, bytes):
        return content, len(content)
    try:
        size = content.stat().st_size
        return (content.read_bytes() if size <= settings.CLEARINGHOUSE_IMPORT_LIMIT else b""), size
    except OSError:
        return b"", 0
