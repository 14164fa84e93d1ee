"""Logs made for the tests, as directories, honest and otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.leaf import Leaf
from clearinghouse.tlog.merkle import MemoryTree, hash_leaf, inclusion_proof, root
from clearinghouse.tlog.note import Note, SignerKey
from clearinghouse.tlog.proof import InclusionProof
from clearinghouse.tlog.seal import Opening
from clearinghouse.tlog.tiles import build_tile, bundles_of, pack_entries, tiles_of

ORIGIN = "log.example/record"
SIGNER = SignerKey(ORIGIN, bytes(range(32)))
WITNESS = SignerKey("witness.example/w1", bytes(range(1, 33)))
START = datetime(2023, 12, 13, 9, 30, tzinfo=UTC)
TITLE = Opening("title", bytes(range(32)), "Проект решения о мерах")


def a_leaf(index: int, /, **changes: Any) -> Leaf:
    """Return an ordinary leaf; entry 3 seals a title."""
    at = START + timedelta(minutes=index)
    leaf = Leaf(
        index=index,
        recorded=at,
        at=at,
        act="document.registered",
        actor="SEC",
        public={"document": f"d{index}"},
        sealed={"title": TITLE.commitment.hex()} if index == 3 else {},
    )
    return replace(leaf, **changes)


def leaves(count: int) -> list[bytes]:
    """Return the bytes of ordinary leaves."""
    return [a_leaf(index).to_bytes() for index in range(count)]


@dataclass
class Log:
    """A log whose tree is that of ``entries``, whatever they are."""

    entries: Sequence[bytes]
    signer: SignerKey = SIGNER
    tree: MemoryTree = field(init=False)

    def __post_init__(self) -> None:
        self.tree = MemoryTree([hash_leaf(entry) for entry in self.entries])

    def head(self, size: int | None = None) -> Checkpoint:
        size = len(self.entries) if size is None else size
        return Checkpoint(self.signer.name, size, root(self.tree, size))

    def note(self, size: int | None = None) -> Note:
        return self.head(size).signed([self.signer])

    def proof(self, index: int, size: int | None = None) -> InclusionProof:
        head = self.head(size)
        path = inclusion_proof(self.tree, index, head.size)
        return InclusionProof(self.entries[index], index, path, head.signed([self.signer]))

    def write(self, directory: Path) -> Path:
        """Write the log's files and return the directory."""
        size = len(self.entries)
        for name in tiles_of(size):
            put(directory / name.path, build_tile(self.tree, name))
        for name in bundles_of(size):
            first = name.number * 256
            put(directory / name.path, pack_entries(self.entries[first : first + name.width]))
        put(directory / "log.vkey", f"{self.signer.verifier}\n".encode())
        put(directory / "checkpoint", str(self.note()).encode())
        return directory


def put(path: Path, content: bytes) -> Path:
    """Write a file and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
