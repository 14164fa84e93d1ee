"""Certificates: the file that proves how a silence procedure ended, to whoever holds it.

It carries the procedure's own log whole, the entries by which the record fixed each act, the audit
paths from those up to one checkpoint, and the signatures under that.  Nothing else is needed to
examine it but the key of the record.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from clearinghouse.tlog import canonical
from clearinghouse.tlog.act_signature import ActSignature, SignatureMalformed
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.merkle import (
    HASH_SIZE,
    Subtrees,
    hash_leaf,
    inclusion_proof,
    verify_inclusion,
)
from clearinghouse.tlog.note import Note, NoteMalformed, VerifierKey, decode_base64
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.receipt import ReceiptMalformed, plain_opening, read_opening
from clearinghouse.tlog.seal import Opening

CERTIFICATE_TYPE: Final = "clearinghouse/certificate@v1"
SIGNED_TYPE: Final = "clearinghouse/certificate@v2"

_MAX_PATH: Final = 63
_FURTHER: Final = {CERTIFICATE_TYPE: set[str](), SIGNED_TYPE: {"signatures"}}
_MALFORMED: Final = (
    canonical.NotCanonical,
    NoteMalformed,
    ReceiptMalformed,
    SignatureMalformed,
)


class CertificateMalformed(ValueError):
    """A file is not a certificate."""


@dataclass(frozen=True, slots=True)
class FixedBy:
    """The entry of the record that fixed something, and its audit path up to the checkpoint."""

    index: int
    leaf: bytes
    path: tuple[bytes, ...]

    def stands_under(self, head: Checkpoint) -> bool:
        """Tell whether the entry is in the record of which ``head`` is a checkpoint."""
        hashed = hash_leaf(self.leaf)
        return verify_inclusion(hashed, self.index, head.size, self.path, head.root)


@dataclass(frozen=True, slots=True)
class Opened:
    """What was sealed in the act at ``place``, revealed."""

    place: int
    opening: Opening


@dataclass(frozen=True, slots=True)
class Signed:
    """The passkey's signature under the act at ``place``.

    ``bound`` is the entry by which the record bound the key to a delegation, where there is one.
    """

    place: int
    signature: ActSignature
    bound: FixedBy | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the file says; nothing in it is believed before it is examined.

    ``leaves`` is the small log in order; ``entries`` stand in the same order.  ``signatures`` is
    None in a certificate of version 1, which has no place for them.
    """

    key: VerifierKey
    outcome: Outcome
    leaves: tuple[bytes, ...]
    entries: tuple[FixedBy, ...]
    checkpoint: Note
    openings: tuple[Opened, ...] = ()
    receipts: tuple[Note, ...] = ()
    signatures: tuple[Signed, ...] | None = None

    def to_bytes(self) -> bytes:
        """Return the file: canonical JSON and a newline."""
        whole: dict[str, Any] = {
            "type": CERTIFICATE_TYPE,
            "key": str(self.key),
            "outcome": self.outcome,
            "leaves": [leaf.decode() for leaf in self.leaves],
            "openings": [
                {"place": opened.place, **plain_opening(opened.opening)} for opened in self.openings
            ],
            "receipts": [str(note) for note in self.receipts],
            "entries": [_plain_entry(entry) for entry in self.entries],
            "checkpoint": str(self.checkpoint),
        }
        if self.signatures is not None:
            whole["type"] = SIGNED_TYPE
            whole["signatures"] = [_plain_signed(signed) for signed in self.signatures]
        return canonical.encode(whole) + b"\n"

    @classmethod
    def parse(cls, written: bytes) -> "Certificate":
        """Return the certificate in a file; raises :class:`CertificateMalformed`."""
        try:
            if not written.endswith(b"\n"):
                raise CertificateMalformed("the file does not end in a newline: it is cut off")
            return _read(canonical.decode(written[:-1]))
        except _MALFORMED as error:
            raise CertificateMalformed(str(error)) from None


SignedBy = tuple[int, ActSignature, tuple[int, bytes] | None]


def certify(
    leaves: Sequence[ProcedureLeaf],
    entries: Sequence[tuple[int, bytes]],
    *,
    subtrees: Subtrees,
    checkpoint: Note,
    key: VerifierKey,
    openings: Sequence[Opened] = (),
    receipts: Sequence[Note] = (),
    signatures: Sequence[SignedBy] | None = None,
) -> Certificate:
    """Return the certificate of a closed procedure.

    ``entries`` are the indexes and bytes of the record's entries, one for each of ``leaves``;
    ``subtrees`` is the record's tree, ``checkpoint`` one that includes them all.  Of each signature
    the place of its act is told, and the index and bytes of the entry that bound its key.
    """
    closing = [leaf for leaf in leaves if leaf.act is ProcedureAct.CLOSED]
    if not closing or len(entries) != len(leaves):
        raise ValueError("a certificate is of a closed procedure, each act of which is recorded")
    size = Checkpoint.of(checkpoint).size

    def fixed(index: int, leaf: bytes) -> FixedBy:
        return FixedBy(index, leaf, inclusion_proof(subtrees, index, size))

    return Certificate(
        key=key,
        outcome=Outcome(str(closing[-1].body["outcome"])),
        leaves=tuple(leaf.to_bytes() for leaf in leaves),
        entries=tuple(fixed(index, leaf) for index, leaf in entries),
        checkpoint=checkpoint,
        openings=tuple(openings),
        receipts=tuple(receipts),
        signatures=None
        if signatures is None
        else tuple(
            Signed(place, signature, fixed(*bound) if bound else None)
            for place, signature, bound in signatures
        ),
    )


def _plain_entry(entry: FixedBy) -> dict[str, Plain]:
    return {
        "index": entry.index,
        "leaf": entry.leaf.decode(),
        "path": [base64.b64encode(found).decode() for found in entry.path],
    }


def _plain_signed(signed: Signed) -> dict[str, Plain]:
    return {
        "place": signed.place,
        "signature": signed.signature.to_bytes().decode(),
        "bound": None if signed.bound is None else _plain_entry(signed.bound),
    }


def _read(whole: Plain) -> Certificate:
    match whole:
        case {
            "type": str(kind),
            "key": str(key),
            "outcome": str(outcome),
            "leaves": list(leaves),
            "openings": list(openings),
            "receipts": list(receipts),
            "entries": list(entries),
            "checkpoint": str(checkpoint),
            **rest,
        } if rest.keys() == _FURTHER.get(kind):
            return Certificate(
                key=VerifierKey.parse(key),
                outcome=_outcome(outcome),
                leaves=tuple(_text(leaf).encode() for leaf in leaves),
                entries=tuple(_entry(entry) for entry in entries),
                checkpoint=_note(checkpoint),
                openings=tuple(_opened(opened) for opened in openings),
                receipts=tuple(_note(_text(note)) for note in receipts),
                signatures=_signatures(rest["signatures"]) if rest else None,
            )
        case _:
            raise CertificateMalformed(f"not a file of type {CERTIFICATE_TYPE} or {SIGNED_TYPE}")


def _entry(written: Plain) -> FixedBy:
    match written:
        case {"index": int(index), "leaf": str(leaf), "path": list(path), **rest} if not rest:
            hashes = tuple(decode_base64(_text(found)) for found in path)
            if {len(found) for found in hashes} - {HASH_SIZE} or len(hashes) > _MAX_PATH:
                raise CertificateMalformed("an audit path has lines that are not hashes")
            return FixedBy(_number(index), leaf.encode(), hashes)
        case _:
            raise CertificateMalformed("an entry has an index, a leaf and a path")


def _signatures(written: object) -> tuple[Signed, ...]:
    if not isinstance(written, list):
        raise CertificateMalformed("the signatures are a list")
    return tuple(_signed(signed) for signed in written)


def _signed(written: Plain) -> Signed:
    match written:
        case {"place": int(place), "signature": str(signature), "bound": bound, **rest} if not rest:
            return Signed(
                _number(place),
                ActSignature.parse(signature.encode()),
                None if bound is None else _entry(bound),
            )
        case _:
            raise CertificateMalformed("a signature has a place, a file and what bound its key")


def _opened(written: Plain) -> Opened:
    match written:
        case {"place": int(place), "field": str(), "salt": str(), "value": str(), **rest} if (
            not rest
        ):
            return Opened(_number(place), read_opening(written))
        case _:
            raise CertificateMalformed("an opening has a place, a field, a salt and a value")


def _note(written: str) -> Note:
    note = Note.parse(written.encode())
    Checkpoint.of(note)
    return note


def _number(found: int) -> int:
    if isinstance(found, bool) or found < 0:
        raise CertificateMalformed("an index or a place is a number from 0")
    return found


def _outcome(word: str) -> Outcome:
    try:
        return Outcome(word)
    except ValueError:
        raise CertificateMalformed(f"not how a procedure ends: {word!r}") from None


def _text(found: Plain) -> str:
    if not isinstance(found, str):
        raise CertificateMalformed("a leaf, a hash or a note is not text")
    return found
