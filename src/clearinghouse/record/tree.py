"""The record's Merkle tree as PostgreSQL keeps it: leaf hashes in entries, full tiles above."""

from typing import Final

from django.db import connection

from clearinghouse.record.models import Entry, Tile
from clearinghouse.tlog.tiles import TILE_WIDTH, TileName, TileTree, pack_entries

_HASHES: Final = "SELECT record_hashes(%s, %s, %s)"


def size() -> int:
    """Return the number of entries."""
    last = Entry.objects.order_by("-index").values_list("index", flat=True).first()
    return 0 if last is None else int(last) + 1


def tree(of_size: int) -> TileTree:
    """Return the tree of the first ``of_size`` entries; tiles are read as they are asked for."""
    return TileTree(of_size, read_tile)


def read_tile(name: TileName) -> bytes:
    """Return the bytes of a tile or a bundle; shorter than its name says if entries lack."""
    if name.level is None:
        start = name.number * TILE_WIDTH
        leaves = Entry.objects.filter(index__gte=start, index__lt=start + name.width)
        return pack_entries(
            [bytes(leaf) for leaf in leaves.order_by("index").values_list("leaf", flat=True)]
        )
    if name.width == TILE_WIDTH:
        full = Tile.objects.filter(level=name.level, number=name.number)
        hashes = full.values_list("hashes", flat=True).first()
        return bytes(hashes or b"")
    with connection.cursor() as cursor:
        cursor.execute(_HASHES, [name.level, name.number, name.width])
        (found,) = cursor.fetchone()
    return bytes(found)
