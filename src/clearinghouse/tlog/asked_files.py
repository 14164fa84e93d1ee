"""The keys and files that the asker names: read and parsed, or reported as unfit."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from clearinghouse.tlog.findings import Code, Kind, Report
from clearinghouse.tlog.note import NoteMalformed, VerifierKey
from clearinghouse.tlog.sources import SMALL
from clearinghouse.tlog.walk import stop

_Parsed = TypeVar("_Parsed")


def read_key(report: Report, written: str) -> VerifierKey:
    """Return the key in writing, or report that it is none and stop."""
    try:
        return VerifierKey.parse(written.strip())
    except NoteMalformed as error:
        stop(report, Kind.UNREADABLE, Code.KEY_MALFORMED, reason=str(error))


def read_files(
    report: Report,
    paths: Sequence[str],
    parse: Callable[[bytes], _Parsed],
    *,
    limit: int = SMALL,
) -> list[tuple[str, _Parsed]]:
    """Read and parse the asker's files, or report which one cannot be and stop."""
    read: list[tuple[str, _Parsed]] = []
    for path in paths:
        try:
            with Path(path).open("rb") as file:
                read.append((path, parse(file.read(limit + 1))))
        except OSError as error:
            reason = error.strerror or str(error)
            stop(report, Kind.UNREADABLE, Code.FILE_UNREADABLE, file=path, reason=reason)
        except ValueError as error:
            stop(report, Kind.UNREADABLE, Code.FILE_MALFORMED, file=path, reason=str(error))
    return read
