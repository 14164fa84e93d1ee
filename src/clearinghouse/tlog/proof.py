"""Proof files of C2SP tlog-proof: that an entry stands in the log, checked without network.

The file holds the leaf itself as extra data, its index, the audit path and the signed checkpoint.
Specification: https://c2sp.org/tlog-proof
"""

import base64
import re
from dataclasses import dataclass
from typing import Final

from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.merkle import HASH_SIZE, hash_leaf, verify_inclusion
from clearinghouse.tlog.note import Note, NoteMalformed, decode_base64

_HEADER: Final = "c2sp.org/tlog-proof@v1"
_INDEX: Final = re.compile(r"index (0|[1-9][0-9]{0,18})", re.ASCII)
_EXTRA: Final = "extra "
_MAX_PATH: Final = 63


class ProofMalformed(ValueError):
    """A file is not a tlog-proof."""


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """That ``leaf`` stands at ``index`` in the tree of the checkpoint in ``note``."""

    leaf: bytes
    index: int
    path: tuple[bytes, ...]
    note: Note

    @property
    def checkpoint(self) -> Checkpoint:
        """Return the checkpoint that the proof leads to; its signature is not yet verified."""
        return Checkpoint.of(self.note)

    def holds(self) -> bool:
        """Tell whether leaf and path lead to the checkpoint's root."""
        head = self.checkpoint
        return verify_inclusion(hash_leaf(self.leaf), self.index, head.size, self.path, head.root)

    def to_bytes(self) -> bytes:
        """Return the file."""
        lines = [_HEADER, _EXTRA + _encode(self.leaf), f"index {self.index}"]
        lines += [_encode(found) for found in self.path]
        return ("\n".join(lines) + "\n\n" + str(self.note)).encode()

    @classmethod
    def parse(cls, written: bytes) -> "InclusionProof":
        """Return the proof in a file; raises :class:`ProofMalformed`."""
        head, blank, checkpoint = written.partition(b"\n\n")
        try:
            header, extra, index, *path = head.decode("ascii").split("\n")
            note = Note.parse(checkpoint)
            Checkpoint.of(note)
            leaf = decode_base64(extra.removeprefix(_EXTRA))
            hashes = tuple(decode_base64(line) for line in path)
        except (ValueError, NoteMalformed) as error:
            raise ProofMalformed(str(error)) from None
        match = _INDEX.fullmatch(index)
        sizes = {len(found) for found in hashes}
        if not (blank and match and header == _HEADER and extra.startswith(_EXTRA)):
            raise ProofMalformed(f"not a file of type {_HEADER} with the leaf as extra data")
        if len(hashes) > _MAX_PATH or sizes - {HASH_SIZE}:
            raise ProofMalformed("the audit path has lines that are not hashes")
        return cls(leaf, int(match[1]), hashes, note)


def _encode(blob: bytes) -> str:
    return base64.b64encode(blob).decode()
