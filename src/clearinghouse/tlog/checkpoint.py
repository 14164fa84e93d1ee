"""Checkpoints of C2SP: the origin, the size and the root of a log, as the text of a signed note.

A checkpoint is the promise that the log will be held to; three lines that fit the foot of a page.
Specification: https://c2sp.org/tlog-checkpoint
"""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from clearinghouse.tlog.merkle import HASH_SIZE
from clearinghouse.tlog.note import Note, NoteMalformed, SignerKey, decode_base64, sign_note

MAX_SIZE: Final = (1 << 63) - 1

_SIZE: Final = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)
_MANDATORY_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a log's tree at one size."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        lines = (self.origin, *self.extensions)
        if not all(line and "\n" not in line for line in lines):
            raise NoteMalformed("a checkpoint's lines are not empty and have no newline")
        if not 0 <= self.size <= MAX_SIZE or len(self.root) != HASH_SIZE:
            raise NoteMalformed("a checkpoint's size or root is out of range")

    @property
    def text(self) -> str:
        """Return the text to be signed."""
        root = base64.b64encode(self.root).decode()
        return "\n".join((self.origin, str(self.size), root, *self.extensions)) + "\n"

    @classmethod
    def parse(cls, text: str) -> "Checkpoint":
        """Return the checkpoint in a note's text; raises :class:`NoteMalformed`."""
        lines = text.removesuffix("\n").split("\n")
        if not text.endswith("\n") or len(lines) < _MANDATORY_LINES:
            raise NoteMalformed("a checkpoint has an origin, a size and a root, one line each")
        origin, size, root, *extensions = lines
        if not _SIZE.fullmatch(size):
            raise NoteMalformed(f"not the size of a log: {size!r}")
        return cls(origin, int(size), decode_base64(root), tuple(extensions))

    @classmethod
    def of(cls, note: Note) -> "Checkpoint":
        """Return the checkpoint that ``note`` carries."""
        return cls.parse(note.text)

    def signed(self, signers: Iterable[SignerKey]) -> Note:
        """Return the checkpoint as a note signed by each of ``signers``."""
        return sign_note(self.text, signers)
