"""The layout of C2SP tlog-tiles: names and bytes of tiles and bundles, a tree read from tiles.

A tile holds up to 256 hashes of one level; a bundle holds the leaves of one tile of level 0.  Both
are static and, once full, never change, so they can be kept as files and cached for ever.
Specification: https://c2sp.org/tlog-tiles
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from clearinghouse.tlog.merkle import HASH_SIZE, Subtrees, hash_children

TILE_HEIGHT: Final = 8
TILE_WIDTH: Final = 1 << TILE_HEIGHT
MAX_LEVEL: Final = 63
MAX_ENTRY_SIZE: Final = 0xFFFF  # the length prefix of a bundle has 16 bits

_PATH: Final = re.compile(
    r"tile/(?P<level>entries|0|[1-9][0-9]?)/(?P<number>(?:x[0-9]{3}/){0,6}[0-9]{3})"
    r"(?:\.p/(?P<width>[1-9][0-9]{0,2}))?",
    re.ASCII,
)


class TileMalformed(ValueError):
    """A tile, a bundle or its path is not as the specification has it."""


class EntryTooLong(ValueError):
    """An entry does not fit a bundle, whose length prefix has 16 bits."""

    def __init__(self, length: int) -> None:
        super().__init__(f"an entry has at most {MAX_ENTRY_SIZE} bytes; this one has {length}")
        self.length = length


@dataclass(frozen=True, slots=True, order=True)
class TileName:
    """Which tile: level ``None`` is the bundle of entries under the tile of level 0."""

    level: int | None
    number: int
    width: int = TILE_WIDTH

    def __post_init__(self) -> None:
        within = (
            (self.level is None or 0 <= self.level <= MAX_LEVEL)
            and self.number >= 0
            and 1 <= self.width <= TILE_WIDTH
        )
        if not within:
            raise TileMalformed(f"no tile {self.level}/{self.number} of width {self.width}")

    @property
    def path(self) -> str:
        """Return the path under the log's prefix, such as ``tile/0/x001/234.p/5``."""
        level = "entries" if self.level is None else str(self.level)
        partial = "" if self.width == TILE_WIDTH else f".p/{self.width}"
        return f"tile/{level}/{encode_number(self.number)}{partial}"

    @classmethod
    def parse(cls, path: str) -> "TileName":
        """Return the tile that ``path`` names; only the one spelling of :attr:`path` is read."""
        match = _PATH.fullmatch(path)
        if match is None:
            raise TileMalformed(f"not the path of a tile: {path!r}")
        level = None if match["level"] == "entries" else int(match["level"])
        number = int(match["number"].replace("x", "").replace("/", ""))
        name = cls(level, number, int(match["width"] or TILE_WIDTH))
        if name.path != path:
            raise TileMalformed(f"not the path of a tile: {path!r}")
        return name


def encode_number(number: int) -> str:
    """Return a tile's number in groups of three digits: 1234067 is ``x001/x234/067``."""
    digits = str(number)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    return "/".join([*("x" + group for group in groups[:-1]), groups[-1]])


def tile_width(level: int, number: int, size: int) -> int:
    """Return how many hashes the tile holds in a tree of ``size`` leaves; 0 if there is none."""
    hashes = size >> TILE_HEIGHT * level
    return max(0, min(TILE_WIDTH, hashes - number * TILE_WIDTH))


def tiles_of(size: int) -> Iterator[TileName]:
    """Yield the tiles of a tree of ``size`` leaves, full and partial, from level 0 up."""
    for level in range(MAX_LEVEL + 1):
        hashes = size >> TILE_HEIGHT * level
        if hashes == 0:
            return
        full, rest = divmod(hashes, TILE_WIDTH)
        yield from (TileName(level, number) for number in range(full))
        if rest:
            yield TileName(level, full, rest)


def bundles_of(size: int) -> Iterator[TileName]:
    """Yield the bundles of entries of a tree of ``size`` leaves."""
    full, rest = divmod(size, TILE_WIDTH)
    yield from (TileName(None, number) for number in range(full))
    if rest:
        yield TileName(None, full, rest)


def build_tile(subtrees: Subtrees, name: TileName) -> bytes:
    """Return the bytes of a tile of hashes."""
    if name.level is None:
        raise TileMalformed("a bundle is built of entries, not of hashes")
    height, first = TILE_HEIGHT * name.level, TILE_WIDTH * name.number
    return b"".join(subtrees.subtree(height, first + at) for at in range(name.width))


def split_tile(tile: bytes, name: TileName) -> tuple[bytes, ...]:
    """Return the hashes of a tile, which must have exactly the width of its name."""
    if len(tile) != name.width * HASH_SIZE:
        raise TileMalformed(
            f"{name.path} has {len(tile)} bytes instead of {name.width * HASH_SIZE}"
        )
    return tuple(tile[at : at + HASH_SIZE] for at in range(0, len(tile), HASH_SIZE))


def check_entry(entry: bytes) -> None:
    """Raise :class:`EntryTooLong` if ``entry`` cannot be put into a bundle."""
    if len(entry) > MAX_ENTRY_SIZE:
        raise EntryTooLong(len(entry))


def pack_entries(entries: Sequence[bytes]) -> bytes:
    """Return the bundle of one to 256 entries, each after its length in two bytes, big-endian."""
    if not 1 <= len(entries) <= TILE_WIDTH:
        raise TileMalformed(f"a bundle holds 1 to {TILE_WIDTH} entries, not {len(entries)}")
    packed = bytearray()
    for entry in entries:
        check_entry(entry)
        packed += len(entry).to_bytes(2, "big")
        packed += entry
    return bytes(packed)


def unpack_entries(bundle: bytes, name: TileName) -> tuple[bytes, ...]:
    """Return the entries of a bundle, which must hold exactly the width of its name."""
    entries: list[bytes] = []
    at = 0
    while at < len(bundle):
        end = at + 2 + int.from_bytes(bundle[at : at + 2], "big")
        if at + 2 > len(bundle) or end > len(bundle):
            raise TileMalformed(f"{name.path} ends in the middle of an entry")
        entries.append(bundle[at + 2 : end])
        at = end
    if len(entries) != name.width:
        raise TileMalformed(f"{name.path} holds {len(entries)} entries instead of {name.width}")
    return tuple(entries)


class TileTree:
    """A tree of ``size`` leaves that is read tile by tile, each at most once.

    Meant to live as long as one question: hashes between the levels are kept once computed.
    """

    def __init__(self, size: int, read: Callable[[TileName], bytes]) -> None:
        self.size = size
        self._read = read
        self._tiles: dict[TileName, tuple[bytes, ...]] = {}
        self._inner: dict[tuple[int, int], bytes] = {}

    def subtree(self, height: int, number: int) -> bytes:
        """Return the hash of a complete subtree, as :class:`Subtrees` asks."""
        level, above = divmod(height, TILE_HEIGHT)
        if above == 0:
            return self._hash(level, number)
        found = self._inner.get((height, number))
        if found is None:
            left = self.subtree(height - 1, 2 * number)
            found = hash_children(left, self.subtree(height - 1, 2 * number + 1))
            self._inner[height, number] = found
        return found

    def _hash(self, level: int, number: int) -> bytes:
        tile_number, at = divmod(number, TILE_WIDTH)
        width = tile_width(level, tile_number, self.size)
        if not 0 <= at < width:
            raise LookupError(f"no hash {number} at level {level} of a tree of {self.size}")
        name = TileName(level, tile_number, width)
        if name not in self._tiles:
            self._tiles[name] = split_tile(self._read(name), name)
        return self._tiles[name][at]
