"""Certificates: the file that proves how a silence procedure ended, to whoever holds it.

It carries the procedure's own log whole, the entries by which the record fixed each act, the audit
paths from those up to one checkpoint, and the signatures under that.  Nothing else is needed to
examine it but the key of the record.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from clearinghouse.tlog import canonical
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.merkle import HASH_SIZE, Subtrees, inclusion_proof
from clearinghouse.tlog.note import Note, NoteMalformed, VerifierKey, decode_base64
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.receipt import ReceiptMalformed, plain_opening, read_opening
from clearinghouse.tlog.seal import Opening

CERTIFICATE_TYPE: Final = "clearinghouse/certificate@v1"

_MAX_PATH: Final = 63


class CertificateMalformed(ValueError):
    """A file is not a certificate."""


@dataclass(frozen=True, slots=True)
class FixedBy:
    """The entry of the record that fixed one act, and its audit path up to the checkpoint."""

    index: int
    leaf: bytes
    path: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """What was sealed in the act at ``place``, revealed."""

    place: int
    opening: Opening


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the file says; nothing in it is believed before it is examined.

    ``leaves`` is the small log in order; ``entries`` stand in the same order.
    """

    key: VerifierKey
    outcome: Outcome
    leaves: tuple[bytes, ...]
    entries: tuple[FixedBy, ...]
    checkpoint: Note
    openings: tuple[Opened, ...] = ()
    receipts: tuple[Note, ...] = ()

    def to_bytes(self) -> bytes:
        """Return the file: canonical JSON and a newline."""
        whole = {
            "type": CERTIFICATE_TYPE,
            "key": str(self.key),
            "outcome": self.outcome,
            "leaves": [leaf.decode() for leaf in self.leaves],
            "openings": [
                {"place": opened.place, **plain_opening(opened.opening)} for opened in self.openings
            ],
            "receipts": [str(note) for note in self.receipts],
            "entries": [
                {
                    "index": entry.index,
                    "leaf": entry.leaf.decode(),
                    "path": [base64.b64encode(found).decode() for found in entry.path],
                }
                for entry in self.entries
            ],
            "checkpoint": str(self.checkpoint),
        }
        return canonical.encode(whole) + b"\n"

    @classmethod
    def parse(cls, written: bytes) -> "Certificate":
        """Return the certificate in a file; raises :class:`CertificateMalformed`."""
        try:
            if not written.endswith(b"\n"):
                raise CertificateMalformed("the file does not end in a newline: it is cut off")
            return _read(canonical.decode(written[:-1]))
        except (canonical.NotCanonical, NoteMalformed, ReceiptMalformed) as error:
            raise CertificateMalformed(str(error)) from None


def certify(
    leaves: Sequence[ProcedureLeaf],
    entries: Sequence[tuple[int, bytes]],
    *,
    subtrees: Subtrees,
    checkpoint: Note,
    key: VerifierKey,
    openings: Sequence[Opened] = (),
    receipts: Sequence[Note] = (),
) -> Certificate:
    """Return the certificate of a closed procedure.

    ``entries`` are the indexes and bytes of the record's entries, one for each of ``leaves``;
    ``subtrees`` is the record's tree, ``checkpoint`` one that includes them all.
    """
    closing = [leaf for leaf in leaves if leaf.act is ProcedureAct.CLOSED]
    if not closing or len(entries) != len(leaves):
        raise ValueError("a certificate is of a closed procedure, each act of which is recorded")
    size = Checkpoint.of(checkpoint).size
    return Certificate(
        key=key,
        outcome=Outcome(str(closing[-1].body["outcome"])),
        leaves=tuple(leaf.to_bytes() for leaf in leaves),
        entries=tuple(
            FixedBy(index, leaf, inclusion_proof(subtrees, index, size)) for index, leaf in entries
        ),
        checkpoint=checkpoint,
        openings=tuple(openings),
        receipts=tuple(receipts),
    )


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
        } if kind == CERTIFICATE_TYPE and not rest:
            return Certificate(
                key=VerifierKey.parse(key),
                outcome=_outcome(outcome),
                leaves=tuple(_text(leaf).encode() for leaf in leaves),
                entries=tuple(_entry(entry) for entry in entries),
                checkpoint=_note(checkpoint),
                openings=tuple(_opened(opened) for opened in openings),
                receipts=tuple(_note(_text(note)) for note in receipts),
            )
        case _:
            raise CertificateMalformed(f"not a file of type {CERTIFICATE_TYPE}")


def _entry(written: Plain) -> FixedBy:
    match written:
        case {"index": int(index), "leaf": str(leaf), "path": list(path), **rest} if not rest:
            hashes = tuple(decode_base64(_text(found)) for found in path)
            if {len(found) for found in hashes} - {HASH_SIZE} or len(hashes) > _MAX_PATH:
                raise CertificateMalformed("an audit path has lines that are not hashes")
            return FixedBy(_number(index), leaf.encode(), hashes)
        case _:
            raise CertificateMalformed("an entry has an index, a leaf and a path")


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
