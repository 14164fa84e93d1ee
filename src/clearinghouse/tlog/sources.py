"""Where a log is read from: a directory or a web address, with nothing but the standard library."""

import http.client
import urllib.error
import urllib.request
import zlib
from pathlib import Path
from typing import Final, Protocol

from clearinghouse.tlog.merkle import HASH_SIZE
from clearinghouse.tlog.tiles import MAX_ENTRY_SIZE, TILE_WIDTH, TileName, unpack_entries

CHECKPOINT: Final = "checkpoint"
VERIFIER_KEY: Final = "log.vkey"
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
