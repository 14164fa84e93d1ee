"""The Merkle tree of RFC 6962, section 2: hashes, roots, proofs and their verification.

A tree is read through :class:`Subtrees`, which answers the hash of any complete aligned subtree.
With those at hand a root or a proof costs a few look-ups for each doubling of the tree, and
appending a leaf costs one look-up and one hash on average.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final, Protocol

HASH_SIZE: Final = 32
EMPTY_ROOT: Final = sha256(b"").digest()

_LEAF: Final = b"\x00"
_NODE: Final = b"\x01"


class Subtrees(Protocol):
    """A store of the hashes of complete subtrees."""

    def subtree(self, height: int, number: int) -> bytes:
        """Return the hash of leaves ``[number << height, (number + 1) << height)``.

        Height 0 asks for a leaf hash.  Raises ``LookupError`` if not all those leaves are there.
        """
        ...


def hash_leaf(leaf: bytes) -> bytes:
    """Return the hash of a leaf's bytes (RFC 6962, 2.1)."""
    return sha256(_LEAF + leaf).digest()


def hash_children(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node (RFC 6962, 2.1)."""
    return sha256(_NODE + left + right).digest()


class MemoryTree:
    """A tree in memory, 64 bytes a leaf; appending is O(1) amortised."""

    __slots__ = ("_rows", "size")

    def __init__(self, leaf_hashes: Sequence[bytes] = ()) -> None:
        self._rows: list[bytearray] = [bytearray()]
        self.size = 0
        for leaf_hash in leaf_hashes:
            self.append(leaf_hash)

    def append(self, leaf_hash: bytes) -> None:
        """Add one leaf by its hash, and every inner node that it completes."""
        if len(leaf_hash) != HASH_SIZE:
            raise ValueError(f"a leaf hash has {HASH_SIZE} bytes, not {len(leaf_hash)}")
        rows = self._rows
        rows[0] += leaf_hash
        self.size = size = self.size + 1
        height = 0
        while not size & 1:
            node = sha256(_NODE + rows[height][-2 * HASH_SIZE :]).digest()
            height += 1
            if height == len(rows):
                rows.append(bytearray())
            rows[height] += node
            size >>= 1

    def subtree(self, height: int, number: int) -> bytes:
        """Return the hash of a complete subtree; see :class:`Subtrees`."""
        if height >= 0 <= number < self.size >> height:
            start = number * HASH_SIZE
            return bytes(self._rows[height][start : start + HASH_SIZE])
        raise LookupError(f"no complete subtree {number} of height {height}")


def root(subtrees: Subtrees, size: int) -> bytes:
    """Return the root of the tree of the first ``size`` leaves."""
    return EMPTY_ROOT if size == 0 else _span(subtrees, 0, size)


def inclusion_proof(subtrees: Subtrees, index: int, size: int) -> tuple[bytes, ...]:
    """Return the audit path of leaf ``index`` in the tree of ``size`` leaves (RFC 6962, 2.1.1).

    The first hash is the leaf's sibling, the last a child of the root.
    """
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} is not in a tree of {size}")
    start, end = 0, size
    above: list[bytes] = []
    while (width := end - start) & (width - 1):
        middle = start + _split(width)
        if index < middle:
            above.append(_span(subtrees, middle, end))
            end = middle
        else:
            above.append(_span(subtrees, start, middle))
            start = middle
    # From here down the subtree is complete, so every sibling is one look-up.
    within = _siblings(subtrees, 0, index, width.bit_length() - 1)
    return (*within, *reversed(above))


def consistency_proof(subtrees: Subtrees, old: int, new: int) -> tuple[bytes, ...]:
    """Return the proof that the tree of ``old`` leaves begins that of ``new`` (RFC 6962, 2.1.2).

    Nothing need be proved of the empty tree, so its proof is empty.
    """
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {old} leaves does not begin a tree of {new}")
    if old == 0:
        return ()
    start, end = 0, new
    above: list[bytes] = []
    while old != end and (width := end - start) & (width - 1):
        middle = start + _split(width)
        if old <= middle:
            above.append(_span(subtrees, middle, end))
            end = middle
        else:
            above.append(_span(subtrees, start, middle))
            start = middle
    within: list[bytes] = []
    if old != end:
        # The old tree ends inside a complete subtree, with the largest one that ends there.
        height = (old & -old).bit_length() - 1
        within = _siblings(subtrees, height, (old - 1) >> height, (end - start).bit_length() - 1)
        start, end = old - (1 << height), old
    own = [_span(subtrees, start, end)] if start else []
    return (*own, *within, *reversed(above))


def verify_inclusion(
    leaf_hash: bytes, index: int, size: int, proof: Sequence[bytes], expected_root: bytes
) -> bool:
    """Tell whether ``proof`` shows the leaf at ``index`` under the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size or not _are_hashes(proof):
        return False
    number, last, found = index, size - 1, leaf_hash
    for sibling in proof:
        if last == 0:
            return False
        if number & 1 or number == last:
            found = hash_children(sibling, found)
            while not number & 1 and number:
                number, last = number >> 1, last >> 1
        else:
            found = hash_children(found, sibling)
        number, last = number >> 1, last >> 1
    return last == 0 and found == expected_root


def verify_consistency(
    old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> bool:
    """Tell whether ``proof`` shows that the old tree begins the new (RFC 9162, 2.1.4.2)."""
    if not 0 <= old <= new or not _are_hashes(proof):
        return False
    if old == new:
        return not proof and old_root == new_root
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    return bool(path) and _fold_consistency(old, new, path) == (old_root, new_root)


def _fold_consistency(old: int, new: int, path: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """Return the old and the new root that a consistency proof leads to, if it has that shape."""
    number, last = old - 1, new - 1
    while number & 1:
        number, last = number >> 1, last >> 1
    found_old = found_new = path[0]
    for sibling in path[1:]:
        if last == 0:
            return None
        if number & 1 or number == last:
            found_old = hash_children(sibling, found_old)
            found_new = hash_children(sibling, found_new)
            while not number & 1 and number:
                number, last = number >> 1, last >> 1
        else:
            found_new = hash_children(found_new, sibling)
        number, last = number >> 1, last >> 1
    return (found_old, found_new) if last == 0 else None


def _split(width: int) -> int:
    """Return the largest power of two smaller than ``width``."""
    return 1 << (width - 1).bit_length() - 1


def _siblings(subtrees: Subtrees, height: int, number: int, top: int) -> list[bytes]:
    """Return the siblings of a subtree and of those above it, inside one of height ``top``."""
    return [subtrees.subtree(at, (number >> (at - height)) ^ 1) for at in range(height, top)]


def _span(subtrees: Subtrees, start: int, end: int) -> bytes:
    """Return the hash of leaves ``[start, end)``; ``start`` is where a split of the tree falls."""
    width = end - start
    if width & (width - 1) == 0:
        height = width.bit_length() - 1
        return subtrees.subtree(height, start >> height)
    peaks: list[bytes] = []
    while start < end:
        height = (end - start).bit_length() - 1
        peaks.append(subtrees.subtree(height, start >> height))
        start += 1 << height
    found = peaks.pop()
    while peaks:
        found = hash_children(peaks.pop(), found)
    return found


def _are_hashes(proof: Sequence[bytes]) -> bool:
    return all(len(found) == HASH_SIZE for found in proof)
