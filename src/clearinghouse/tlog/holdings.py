"""What the asker holds in hand, held against a certificate: receipts, texts, earlier checkpoints.

A receipt is the sharpest: it is signed by the key of the record, so an account from which the
receipted act is missing is refuted by the record's own signature.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Code, Facts, Kind, Report
from clearinghouse.tlog.leaf import LeafMalformed, format_moment, parse_moment
from clearinghouse.tlog.merkle import MemoryTree, root
from clearinghouse.tlog.note import Note, NoteMalformed, NoteUnverified, VerifierKey
from clearinghouse.tlog.procedure import ProcedureLeaf, deadline_of, origin_of, root_of
from clearinghouse.tlog.procedure_acts import VOICES
from clearinghouse.tlog.proceedings import breaks, digests, received_at
from clearinghouse.tlog.receipt import Receipt, ReceiptFalse, ReceiptMalformed, Received

CERTIFICATE: Final = "–"


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the asker holds, each with the name of its file; ``texts`` are digests in hex."""

    receipts: Sequence[tuple[str, Receipt]] = ()
    texts: Sequence[tuple[str, str]] = ()
    since: Sequence[tuple[str, Note]] = ()


@dataclass(frozen=True, slots=True)
class _Acts:
    """The acts shown, with the tree of their hashes, which is made once."""

    leaves: Sequence[ProcedureLeaf]
    tree: MemoryTree

    @classmethod
    def of(cls, leaves: Sequence[ProcedureLeaf]) -> "_Acts":
        return cls(leaves, MemoryTree([leaf.hash for leaf in leaves]))


def hold_to_receipts(
    report: Report,
    leaves: Sequence[ProcedureLeaf],
    key: VerifierKey,
    enclosed: Sequence[Note],
    holdings: Holdings,
) -> None:
    """Hold the acts to the receipts enclosed, and to those that the asker holds."""
    acts = _Acts.of(leaves)
    for note in enclosed:
        try:
            key.signed(note)
            received = Received.of(note)
        except (NoteUnverified, ReceiptMalformed) as error:
            report.add(Kind.REFUTED, Code.RECEIPT_FORGED, reason=str(error))
            continue
        if received.head.origin != origin_of(key.name, leaves[0].procedure):
            report.add(Kind.REFUTED, Code.RECEIPT_FORGED, reason=received.head.origin)
            continue
        _compare(report, CERTIFICATE, received, acts)
    for file, held in holdings.receipts:
        _hold_to_one(report, file, held, acts, key)


def _hold_to_one(report: Report, file: str, held: Receipt, acts: _Acts, key: VerifierKey) -> None:
    """Hold the acts to one receipt of the asker's, if it is a receipt of this procedure."""
    entry: ProcedureLeaf | None = None
    try:
        held.check(key)
        entry, received = held.entry, held.received
    except (NoteUnverified, LeafMalformed, ReceiptMalformed) as error:
        report.add(Kind.UNREADABLE, Code.FILE_FOREIGN, file=file, reason=str(error))
        return
    except ReceiptFalse as error:
        # The signed note still stands, whatever was laid beside it.
        report.add(Kind.UNREADABLE, Code.RECEIPT_UNSOUND, file=file, reason=str(error))
        received = held.received
    if received.head.origin != origin_of(key.name, acts.leaves[0].procedure):
        facts = {"file": file, "origin": received.head.origin}
        report.add(Kind.UNREADABLE, Code.RECEIPT_ELSEWHERE, **facts)
        return
    _compare(report, file, received, acts, entry)


def _compare(
    report: Report,
    file: str,
    received: Received,
    acts: _Acts,
    entry: ProcedureLeaf | None = None,
) -> None:
    """Compare one signed receipt with the acts shown."""
    leaves, tree = acts.leaves, acts.tree
    size, place = received.head.size, received.head.size - 1
    due = parse_moment(deadline_of(leaves[0]))
    facts: Facts = {"file": file, "place": place}
    moment = {"moment": format_moment(_earliest(received, entry))}
    if size > tree.size or tree.subtree(0, place) != received.leaf_hash:
        objected = entry is not None and breaks(entry)
        hidden = objected and _earliest(received, entry) < due
        code = Code.OBJECTION_HIDDEN if hidden else Code.RECEIPT_ABSENT
        report.add(Kind.REFUTED, code, **facts, **moment)
    elif root(tree, size) != received.head.root:
        report.add(Kind.REFUTED, Code.RECEIPT_FORKED, **facts)
    elif _contradicts(received, leaves[place], due):
        report.add(Kind.REFUTED, Code.RECEIPT_CONTRADICTS, **facts, **moment)
    else:
        report.add(Kind.VERIFIED, Code.RECEIPT_VERIFIED, **facts, **moment)


def _earliest(received: Received, entry: ProcedureLeaf | None) -> datetime:
    """Return the earlier of the moments that a receipt and its entry give."""
    told = [received_at(entry)] if entry is not None and entry.act in VOICES else []
    return min([received.at, *told])


def _contradicts(received: Received, leaf: ProcedureLeaf, due: datetime) -> bool:
    """Tell whether receipt and act lie on different sides of the deadline."""
    if leaf.act not in VOICES:
        return False
    return received.at < due <= received_at(leaf)


def hold_to_texts(report: Report, leaves: Sequence[ProcedureLeaf], holdings: Holdings) -> None:
    """Find each text of the asker's among those that the acts name."""
    named = {digest: name for leaf in leaves for digest, name in digests(leaf).items()}
    for file, digest in holdings.texts:
        if digest in named:
            report.add(Kind.VERIFIED, Code.TEXT_VERIFIED, file=file, text=named[digest])
        else:
            report.add(Kind.REFUTED, Code.TEXT_OTHER, file=file, digest=digest)


def hold_to_since(
    report: Report,
    head: Checkpoint,
    leaves: Sequence[ProcedureLeaf],
    key: VerifierKey,
    holdings: Holdings,
) -> None:
    """Hold the checkpoint to others that the asker kept, as far as it can be without the record."""
    for file, note in holdings.since:
        try:
            key.signed(note)
            old = Checkpoint.of(note)
        except (NoteUnverified, NoteMalformed) as error:
            report.add(Kind.UNREADABLE, Code.FILE_FOREIGN, file=file, reason=str(error))
            continue
        facts: Facts = {"file": file, "old": old.size, "size": head.size}
        if old.origin == origin_of(key.name, leaves[0].procedure):
            _hold_to_small(report, facts, old, leaves)
        elif old.origin != head.origin:
            report.add(Kind.UNREADABLE, Code.FILE_FOREIGN, file=file, reason=old.origin)
        elif old.size != head.size:
            report.add(Kind.REMARK, Code.SINCE_NOT_COMPARED, **facts)
        elif old.root != head.root:
            report.add(Kind.REFUTED, Code.FORKED, **facts)
        else:
            report.add(Kind.VERIFIED, Code.SAME_CHECKPOINT, file=file)


def _hold_to_small(
    report: Report,
    facts: Facts,
    old: Checkpoint,
    leaves: Sequence[ProcedureLeaf],
) -> None:
    """Hold the acts to a kept head of the procedure's own log."""
    if old.size > len(leaves):
        report.add(Kind.REFUTED, Code.SHORTENED, **{**facts, "size": len(leaves)})
    elif root_of(leaves, old.size) != old.root:
        report.add(Kind.REFUTED, Code.FORKED, **facts)
    else:
        report.add(Kind.VERIFIED, Code.SINCE_VERIFIED, **facts)
