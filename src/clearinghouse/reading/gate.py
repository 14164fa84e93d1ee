"""The gate for papers from outside: each is read in a child process with bounds on time and memory.

Whatever a paper does to its reader (crash, endless loop, swelling memory), the caller gets a
:class:`Paper` or a :class:`ReadingError` that names the paper.
"""

import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from clearinghouse.reading.errors import ErrorCode, ReadingError
from clearinghouse.reading.limits import DEFAULT_LIMITS, Limits
from clearinghouse.reading.paper import Paper
from clearinghouse.reading.worker import Worker

Source: TypeAlias = Path | str | bytes
Progress: TypeAlias = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one of many papers: ``place`` counts from 1 to ``total``."""

    place: int
    total: int
    path: Path
    result: Paper | ReadingError


def read(source: Source, name: str | None = None, *, limits: Limits = DEFAULT_LIMITS) -> Paper:
    """Return what a paper says; ``source`` is a path or the bytes themselves.

    ``name`` is how the paper is called in the result and in errors; a file's own name if left out.
    Raises :class:`ReadingError`.
    """
    with Worker(limits) as worker:
        return _read(worker, source, name, limits)


def read_many(
    paths: Sequence[Path | str],
    progress: Progress | None = None,
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Outcome]:
    """Yield an outcome for each file in turn; one that cannot be read does not stop the others.

    ``progress`` is called with the place, the number of papers and the name, before each is read.
    """
    with Worker(limits) as worker:
        for place, path in enumerate(paths, start=1):
            if progress:
                progress(place, len(paths), Path(path).name)
            try:
                result: Paper | ReadingError = _read(worker, path, None, limits)
            except ReadingError as error:
                result = error
            yield Outcome(place, len(paths), Path(path), result)


def _read(worker: Worker, source: Source, name: str | None, limits: Limits) -> Paper:
    if isinstance(source, bytes):
        called = name or ""
        if len(source) > limits.size:
            size, limit = len(source), limits.size
            raise ReadingError(ErrorCode.TOO_LARGE, called, size=size, limit=limit)
        content = source
    else:
        called = name or Path(source).name
        content = read_file(Path(source), called, limits)
    if not content:
        raise ReadingError(ErrorCode.EMPTY, called)
    return worker.read(content, called)


def read_file(path: Path, name: str, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """Return the bytes of a file, never more than the limits allow.

    Raises :class:`ReadingError` NOT_A_FILE, UNREADABLE or TOO_LARGE; a file that is too large is
    refused before it is read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadingError(ErrorCode.NOT_A_FILE, name)
        if status.st_size > limits.size:
            size, limit = status.st_size, limits.size
            raise ReadingError(ErrorCode.TOO_LARGE, name, size=size, limit=limit)
        with path.open("rb") as file:
            content = file.read(limits.size + 1)
    except FileNotFoundError as error:
        raise ReadingError(ErrorCode.NOT_A_FILE, name) from error
    except (OSError, ValueError) as error:
        raise ReadingError(ErrorCode.UNREADABLE, name) from error
    if len(content) > limits.size:
        raise ReadingError(ErrorCode.TOO_LARGE, name, size=len(content), limit=limits.size)
    return content
