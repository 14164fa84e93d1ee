"""Receipts: what a State holds in its hands the moment its act is entered.

A receipt is the head of the procedure's own log, signed by the key of the record, with the moment
of receipt and the hash of the entry.  Whoever holds one can refute any later account without it.
"""

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from clearinghouse.tlog import canonical
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.leaf import LeafMalformed, format_moment, parse_moment
from clearinghouse.tlog.merkle import HASH_SIZE, hash_leaf
from clearinghouse.tlog.note import Note, NoteMalformed, SignerKey, VerifierKey, decode_base64
from clearinghouse.tlog.procedure import ProcedureLeaf, head, origin_of
from clearinghouse.tlog.seal import Opening

RECEIPT_TYPE: Final = "clearinghouse/receipt@v1"

_SALT: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_RECEIVED: Final = "received "
_LEAF: Final = "leaf "


class ReceiptMalformed(ValueError):
    """A file is not a receipt."""


class ReceiptFalse(ValueError):
    """A receipt contradicts itself: its parts do not belong together."""


def receipt(leaves: Sequence[ProcedureLeaf], *, signer: SignerKey, at: datetime) -> Note:
    """Return the signed receipt of the last of ``leaves``, received at ``at``.

    The key keeps the name of the record; the checkpoint's origin is that of the procedure's log.
    """
    plain = head(leaves, signer.name)
    lines = (
        _RECEIVED + format_moment(at),
        _LEAF + base64.b64encode(leaves[-1].hash).decode(),
    )
    return Checkpoint(plain.origin, plain.size, plain.root, lines).signed([signer])


@dataclass(frozen=True, slots=True)
class Received:
    """What a receipt's note says: the head of the small log, when, and which entry."""

    head: Checkpoint
    at: datetime
    leaf_hash: bytes

    @classmethod
    def of(cls, note: Note) -> "Received":
        """Return what ``note`` says; raises :class:`ReceiptMalformed`."""
        try:
            found = Checkpoint.of(note)
            received, leaf, *_ = (*found.extensions, "", "")
            if not received.startswith(_RECEIVED) or not leaf.startswith(_LEAF):
                raise ReceiptMalformed("a receipt's note says what was received, and when")
            at = parse_moment(received.removeprefix(_RECEIVED))
            leaf_hash = decode_base64(leaf.removeprefix(_LEAF))
        except (NoteMalformed, LeafMalformed) as error:
            raise ReceiptMalformed(str(error)) from None
        if len(leaf_hash) != HASH_SIZE or not found.size:
            raise ReceiptMalformed("a receipt names the hash of an entry in the log")
        return cls(found, at, leaf_hash)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The file that a State keeps: the note, its entry, and the openings of what is sealed."""

    note: Note
    leaf: bytes
    openings: tuple[Opening, ...] = ()

    @property
    def entry(self) -> ProcedureLeaf:
        """Return the entry received; raises ``LeafMalformed``."""
        return ProcedureLeaf.parse(self.leaf)

    @property
    def received(self) -> Received:
        """Return what the note says, verified by nobody yet."""
        return Received.of(self.note)

    def check(self, key: VerifierKey) -> None:
        """Raise unless ``key`` signed this receipt and all its parts belong together.

        ``NoteUnverified`` is a matter of the signature, :class:`ReceiptFalse` of the parts.
        """
        key.signed(self.note)
        said, entry = self.received, self.entry
        if said.head.origin != origin_of(key.name, entry.procedure):
            raise ReceiptFalse(f"not a log of this record: {said.head.origin}")
        if said.leaf_hash != hash_leaf(self.leaf) or said.head.size != entry.place + 1:
            raise ReceiptFalse("the entry is not the one that was received")
        for opening in self.openings:
            if entry.sealed.get(opening.field) != opening.commitment.hex():
                raise ReceiptFalse(f"the entry did not seal this “{opening.field}”")

    def to_bytes(self) -> bytes:
        """Return the file: canonical JSON and a newline."""
        whole = {
            "type": RECEIPT_TYPE,
            "note": str(self.note),
            "leaf": self.leaf.decode(),
            "openings": [plain_opening(opening) for opening in self.openings],
        }
        return canonical.encode(whole) + b"\n"

    @classmethod
    def parse(cls, written: bytes) -> "Receipt":
        """Return the receipt in a file; raises :class:`ReceiptMalformed`."""
        try:
            whole = canonical.decode(written.removesuffix(b"\n"))
            match whole:
                case {
                    "type": str(kind),
                    "note": str(note),
                    "leaf": str(leaf),
                    "openings": list(openings),
                    **rest,
                } if kind == RECEIPT_TYPE and not rest:
                    read = tuple(read_opening(opening) for opening in openings)
                    found = cls(Note.parse(note.encode()), leaf.encode(), read)
                case _:
                    raise ReceiptMalformed(f"not a file of type {RECEIPT_TYPE}")
            ProcedureLeaf.parse(found.leaf)
            Received.of(found.note)
        except (canonical.NotCanonical, NoteMalformed, LeafMalformed) as error:
            raise ReceiptMalformed(str(error)) from None
        return found


def plain_opening(opening: Opening) -> dict[str, Plain]:
    """Return an opening as it is written in files."""
    return {"field": opening.field, "salt": opening.salt.hex(), "value": opening.value}


def read_opening(written: Plain) -> Opening:
    """Return the opening in a file; raises :class:`ReceiptMalformed`."""
    match written:
        case {"field": str(field), "salt": str(salt), "value": str(value)} if _SALT.fullmatch(salt):
            return Opening(field, bytes.fromhex(salt), value)
        case _:
            raise ReceiptMalformed("an opening has a field, a salt of 64 hex digits and a value")
