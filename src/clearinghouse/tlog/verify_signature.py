"""The verifier given the signature of an act: the passkey's answer, and the receipt of the act.

The receipt tells which act was entered; the signature file, whose digest stands in it, which key
signed that very act.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from clearinghouse.tlog.act_signature import ActSignature, SignatureFalse
from clearinghouse.tlog.asked_files import read_files, read_key
from clearinghouse.tlog.findings import Code, Kind, Report
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.merkle import hash_leaf
from clearinghouse.tlog.note import NoteUnverified, VerifierKey
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import STATE
from clearinghouse.tlog.receipt import Receipt, ReceiptFalse
from clearinghouse.tlog.walk import Stop, stop

Named = tuple[str, Receipt]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The asker's key and files, read; ``file`` is the name of the signature's."""

    file: str
    signature: ActSignature
    receipts: Sequence[Named]
    key: VerifierKey | None


def verify_signature(path: str, *, receipts: Sequence[str] = (), key: str | None = None) -> Report:
    """Examine the signature in a file against the receipt of its act, and report what was found.

    A receipt of the opening of the same procedure shows besides which texts were before whoever
    signed.  ``key`` is the verifier key of the record, by which receipts are signed.
    """
    report = Report()
    try:
        [(_, signature)] = read_files(report, [path], ActSignature.parse)
        asked = _Asked(
            file=path,
            signature=signature,
            receipts=read_files(report, receipts, Receipt.parse),
            key=None if key is None else read_key(report, key),
        )
        _examine(report, asked)
    except Stop:
        pass
    return report


def _examine(report: Report, asked: _Asked) -> None:
    act = asked.signature.act
    try:
        asked.signature.check()
        origin = asked.signature.origin
    except SignatureFalse as error:
        facts = {"file": asked.file, "reason": str(error)}
        stop(report, Kind.REFUTED, Code.ACT_SIGNATURE_FALSE, **facts)
    credential = asked.signature.assertion.credential.hex()
    facts = {"file": asked.file, "credential": credential, "origin": origin}
    report.add(Kind.VERIFIED, Code.ACT_SIGNED, **facts)
    of_act = [named for named in asked.receipts if named[1].entry.place]
    opening = [named for named in asked.receipts if not named[1].entry.place]
    for named in asked.receipts:
        _check_receipt(report, named, asked.key)
    for named in of_act:
        _hold_to_act(report, named, asked)
    for name, receipt in opening:
        is_same = hash_leaf(receipt.leaf).hex() == act.opening
        kind = Kind.VERIFIED if is_same else Kind.REFUTED
        code = Code.OPENING_SIGNED if is_same else Code.OPENING_OTHER
        report.add(kind, code, file=name)
    _add_limits(report, asked, bool(of_act), bool(opening))


def _check_receipt(report: Report, named: Named, key: VerifierKey | None) -> None:
    """Check that the record gave this receipt, or without its key that its parts fit."""
    name, receipt = named
    fits = receipt.received.leaf_hash == hash_leaf(receipt.leaf)
    reason = "" if fits else "the entry is not the one that was received"
    try:
        if key is not None:
            receipt.check(key)
    except (NoteUnverified, ReceiptFalse) as error:
        reason = str(error)
    if reason:
        stop(report, Kind.REFUTED, Code.RECEIPT_NOT_GENUINE, file=name, reason=reason)
    if key is not None:
        facts = {"file": name, "moment": format_moment(receipt.received.at)}
        report.add(Kind.VERIFIED, Code.RECEIPT_GENUINE, **facts)


def _hold_to_act(report: Report, named: Named, asked: _Asked) -> None:
    """Compare the act that was entered with the one that was signed."""
    name, receipt = named
    entry, act = receipt.entry, asked.signature.act
    if entry.body.get("signature") != asked.signature.digest:
        stop(report, Kind.REFUTED, Code.ACT_SIGNATURE_OTHER, file=name, place=entry.place)
    signed = (act.procedure, act.said, act.text)
    entered = (entry.procedure, str(entry.act), entry.body.get("text"))
    if signed != entered or act.state not in _states_of(entry, receipt, act.state):
        stop(report, Kind.REFUTED, Code.ACT_OTHER, file=name, place=entry.place)
    report.add(Kind.VERIFIED, Code.ACT_SIGNED_ENTERED, file=name, place=entry.place)


def _states_of(entry: ProcedureLeaf, receipt: Receipt, signed: str) -> set[object]:
    """Return which State the entry names, or may name where its seal is not opened here."""
    opened = {
        one.value
        for one in receipt.openings
        if one.field == STATE and entry.sealed.get(STATE) == one.commitment.hex()
    }
    if STATE in entry.sealed:
        return set(opened) or {signed}
    return {entry.body.get(STATE)}


def _add_limits(report: Report, asked: _Asked, has_act: bool, has_opening: bool) -> None:
    report.add(Kind.LIMIT, Code.LIMIT_SIGNER)
    if not has_act:
        report.add(Kind.LIMIT, Code.LIMIT_NOT_ENTERED)
    if not has_opening:
        report.add(Kind.LIMIT, Code.LIMIT_OPENING)
    if asked.receipts and asked.key is None:
        report.add(Kind.LIMIT, Code.LIMIT_RECEIPT)
