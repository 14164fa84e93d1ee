"""Where a log is read from: a directory or a web address, with nothing but the standard library.

Whoever asks may name the house, or the page that shows its record, instead of the log itself.
"""

import http.client
import urllib.error
import urllib.request
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Final, Protocol
from urllib.parse import urlsplit, urlunsplit

from clearinghouse.tlog.merkle import HASH_SIZE
from clearinghouse.tlog.tiles import MAX_ENTRY_SIZE, TILE_WIDTH, TileName, unpack_entries

CHECKPOINT: Final = "checkpoint"
VERIFIER_KEY: Final = "log.vkey"
LOG: Final = "log"
SMALL: Final = 1_000_000
TILE_LIMIT: Final = HASH_SIZE * TILE_WIDTH
BUNDLE_LIMIT: Final = (2 + MAX_ENTRY_SIZE) * TILE_WIDTH

_ATTEMPTS: Final = 3
_ZLIB_GZIP: Final = 16 + zlib.MAX_WBITS


class Missing(LookupError):
    """The source answers, but it does not have what was asked for."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class Unreachable(OSError):
    """The source does not answer, or answers with an error of its own."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class Source(Protocol):
    """A log's static files, by their path under its prefix."""

    def read(self, path: str, limit: int) -> bytes:
        """Return the file's bytes, at most ``limit`` + 1 of them.

        Raises :class:`Missing` or :class:`Unreachable`.
        """
        ...


class DirectorySource:
    """A log kept as files, such as a copy on a stick."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def read(self, path: str, limit: int) -> bytes:
        """Return a file's bytes; see :class:`Source`."""
        try:
            with (self._directory / path).open("rb") as file:
                return file.read(limit + 1)
        except (FileNotFoundError, NotADirectoryError):
            raise Missing(path) from None
        except OSError as error:
            raise Unreachable(path, error.strerror or str(error)) from None


class WebSource:
    """A log served by HTTP; ``address`` is a web address (``http://`` or ``https://``)."""

    def __init__(self, address: str, *, timeout: float = 30) -> None:
        self._address = address.rstrip("/")
        self._timeout = timeout

    def read(self, path: str, limit: int) -> bytes:
        """Return what is served at ``path``; a connection that breaks is tried again."""
        reason = ""
        for _ in range(_ATTEMPTS):
            try:
                return self._fetch(path, limit)
            except urllib.error.HTTPError as error:
                if error.code in {404, 410}:
                    raise Missing(path) from None
                raise Unreachable(path, f"HTTP {error.code}") from None
            except urllib.error.URLError as error:
                reason = str(error.reason)
            except (OSError, ValueError, http.client.HTTPException, zlib.error) as error:
                reason = str(error) or type(error).__name__
        raise Unreachable(path, reason)

    def _fetch(self, path: str, limit: int) -> bytes:
        request = urllib.request.Request(  # noqa: S310 - open_source checks the scheme
            f"{self._address}/{path}", headers={"Accept-Encoding": "gzip, identity"}
        )
        with urllib.request.urlopen(request, timeout=self._timeout) as answer:  # noqa: S310
            # Compression may lengthen hashes a little; nothing honest doubles them.
            ceiling = 2 * limit + 1
            body: bytes = answer.read(ceiling)
            if answer.length and len(body) < ceiling:
                raise http.client.IncompleteRead(body, answer.length)
            if answer.headers.get("Content-Encoding", "identity") == "gzip":
                return zlib.decompressobj(_ZLIB_GZIP).decompress(body, limit + 1)
            return body[: limit + 1]


def open_source(address: str, *, timeout: float = 30) -> Source:
    """Return the source at a web address or in a directory."""
    if address.startswith(("http://", "https://")):
        return WebSource(address, timeout=timeout)
    return DirectorySource(Path(address))


@dataclass(frozen=True, slots=True)
class Found:
    """A log, what was ``named`` to find it, and the ``address`` at which it was found."""

    source: Source
    named: str
    address: str

    @property
    def is_elsewhere(self) -> bool:
        """Whether the log is not at the very place that was named."""
        return self.address != self.named


def find_log(named: str, *, timeout: float = 30) -> Found:
    """Return the log at a web address or in a directory, or the one that belongs to it.

    A house serves its log at ``log`` below its own address, and a copy of it keeps ``log`` in the
    same place: so that address, those above it, and ``log`` below each, are tried in this order.
    Where none has a checkpoint, the log is the one named, and examining it says what is missing.
    """
    for place in chain([named], _places(named)):
        source = open_source(place, timeout=timeout)
        try:
            if not _is_page(source.read(CHECKPOINT, SMALL)):
                return Found(source, named, place)
        except Missing:
            continue
        except Unreachable:
            break
    return Found(open_source(named, timeout=timeout), named, named)


def _is_page(content: bytes) -> bool:
    """Tell a page of the Web, with which many servers answer whatever is asked, from a file.

    Nothing else is passed over: a checkpoint that cannot be read is a finding.
    """
    return content.lstrip().startswith(b"<")


def _places(named: str) -> Iterator[str]:
    """Yield where else the log may be, nearest first; below a directory, never above it."""
    if not named.startswith(("http://", "https://")):
        yield str(Path(named) / LOG)
        return
    parts = urlsplit(named)
    page = PurePosixPath("/", parts.path.strip("/"))
    for above in (page, *page.parents):
        for path in (above, above / LOG):
            place = urlunsplit((parts.scheme, parts.netloc, str(path), "", ""))
            if place.rstrip("/") != named.rstrip("/"):
                yield place


def read_tile(source: Source, name: TileName) -> bytes:
    """Return the bytes of a tile of hashes, cut from the full tile if the partial one has gone."""
    found, tile = _read_or_wider(source, name, TILE_LIMIT)
    return tile if found == name else tile[: name.width * HASH_SIZE]


def read_entries(source: Source, name: TileName) -> tuple[bytes, ...]:
    """Return the entries of a bundle, cut from the full bundle if the partial one has gone.

    Raises ``TileMalformed`` if the bundle is cut off or holds another number of entries.
    """
    found, bundle = _read_or_wider(source, name, BUNDLE_LIMIT)
    return unpack_entries(bundle, found)[: name.width]


def _read_or_wider(source: Source, name: TileName, limit: int) -> tuple[TileName, bytes]:
    """Read a tile; a log may drop a partial tile once it has the full one."""
    try:
        return name, source.read(name.path, limit)
    except Missing:
        full = TileName(name.level, name.number)
        if name == full:
            raise
    try:
        return full, source.read(full.path, limit)
    except Missing:
        raise Missing(name.path) from None
