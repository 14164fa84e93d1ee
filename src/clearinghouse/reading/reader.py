"""Reading one paper where we are, without a child process: for tests, and inside the child."""

import hashlib

from clearinghouse.reading.assembly import assemble
from clearinghouse.reading.errors import ErrorCode, Fault, ReadingError
from clearinghouse.reading.formats import open_sheetful
from clearinghouse.reading.limits import DEFAULT_LIMITS, Limits
from clearinghouse.reading.paper import Paper


def read_here(content: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Paper:
    """Return what the bytes of a paper say.

    Time and memory are not bounded here; use :func:`clearinghouse.reading.gate.read` for papers
    from outside.  Raises :class:`ReadingError` for whatever cannot be read.
    """
    try:
        sheetful = open_sheetful(content, name, limits)
    except Fault as fault:
        raise ReadingError.of(fault, name) from fault
    except MemoryError as error:
        raise ReadingError(ErrorCode.OUT_OF_MEMORY, name, limit=limits.memory) from error
    found = assemble(sheetful)
    return Paper(
        name=name,
        digest_sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        format=sheetful.format,
        notes=tuple(found.notes),
        documents=tuple(found.documents),
        facts=tuple(found.facts),
        doubts=tuple(found.doubts),
    )
