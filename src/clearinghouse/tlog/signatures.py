"""The officers' signatures in a certificate, held to the acts and to what bound their keys.

The digest of a signature's file stands in the leaf of its act, and the record bound the key to a
delegation before: so no signature can be dropped, exchanged, used again or made by another's key.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from clearinghouse.tlog.act_signature import SignatureFalse
from clearinghouse.tlog.canonical import NotCanonical
from clearinghouse.tlog.certificate import FixedBy, Signed
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Code, Facts, Kind, Report
from clearinghouse.tlog.leaf import Leaf, LeafMalformed
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.proceedings import Proceedings

BOUND: Final = "passkey.bound"


class _Refuted(Exception):
    """One signature is proved wrong; the others are examined all the same."""

    def __init__(self, code: Code, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def hold_to_signatures(
    report: Report,
    proceedings: Proceedings,
    signatures: Sequence[Signed] | None,
    recorded: Sequence[Leaf],
    head: Checkpoint,
) -> None:
    """Report which acts their officers signed, with whose keys, and what is wrong with that.

    ``recorded`` are the entries that fixed the acts.  A certificate of version 1, without a place
    for ``signatures``, is not reproached with their absence.
    """
    _check_once(report, proceedings)
    examined: set[int] = set()
    nonces: dict[str, Signed] = {}
    for signed in signatures or ():
        before = nonces.setdefault(signed.signature.act.nonce, signed)
        try:
            _check_place(proceedings, signed, examined)
            _check_fresh(signed, before)
            _check_signature(report, proceedings, signed)
            _check_key(report, proceedings, signed, recorded, head)
        except _Refuted as refuted:
            facts: Facts = {"place": signed.place, **refuted.facts}
            report.add(Kind.REFUTED, refuted.code, **facts)
        examined.add(signed.place)
    unshown = 0
    for leaf in proceedings.voices():
        if not leaf.body["signature"] or leaf.place in examined:
            continue
        if signatures is None or proceedings.state(leaf) is None:
            unshown += 1
        else:
            report.add(Kind.REFUTED, Code.SIGNATURE_DROPPED, place=leaf.place)
    if unshown:
        report.add(Kind.LIMIT, Code.LIMIT_SIGNATURES, count=unshown)
    if signatures:
        report.add(Kind.LIMIT, Code.LIMIT_BINDING)


def _check_once(report: Report, proceedings: Proceedings) -> None:
    """Check that no signature stands under two acts, though it were shown with neither."""
    seen: dict[object, int] = {}
    for leaf in proceedings.voices():
        digest = leaf.body["signature"]
        if digest and digest in seen:
            facts: Facts = {"place": leaf.place, "of": seen[digest]}
            report.add(Kind.REFUTED, Code.SIGNATURE_REPLAYED, **facts)
        seen.setdefault(digest, leaf.place)


def _check_place(proceedings: Proceedings, signed: Signed, examined: set[int]) -> None:
    """Check that the act was entered with this very file."""
    entered = {
        leaf.place: leaf.body["signature"]
        for leaf in proceedings.voices()
        if leaf.body["signature"]
    }
    digest = signed.signature.digest
    if signed.place in entered and signed.place not in examined:
        if entered[signed.place] == digest:
            return
        if digest not in entered.values():
            raise _Refuted(Code.SIGNATURE_ALTERED)
    for place, other in entered.items():
        if other == digest:
            raise _Refuted(Code.SIGNATURE_SWAPPED, of=place)
    raise _Refuted(Code.SIGNATURE_FOREIGN)


def _check_fresh(signed: Signed, before: Signed) -> None:
    """Check that what is signed was not signed ``before``, with other bytes."""
    if before.signature.digest != signed.signature.digest:
        raise _Refuted(Code.SIGNATURE_REPLAYED, of=before.place)


def _check_signature(report: Report, proceedings: Proceedings, signed: Signed) -> None:
    """Check that the passkey signed this act, of this procedure."""
    act, leaf = signed.signature.act, proceedings.leaves[signed.place]
    try:
        signed.signature.check()
        origin = signed.signature.origin
    except SignatureFalse as error:
        raise _Refuted(Code.SIGNATURE_FALSE, reason=str(error)) from None
    if (act.procedure, act.opening) != (leaf.procedure, proceedings.opening.hash.hex()):
        raise _Refuted(Code.SIGNATURE_FOREIGN)
    said = (act.said, act.text, act.state)
    if said != (str(leaf.act), leaf.body["text"], _state(proceedings, leaf, act.state)):
        raise _Refuted(Code.SIGNED_OTHERWISE)
    credential = signed.signature.assertion.credential.hex()
    facts: Facts = {"place": leaf.place, "credential": credential, "origin": origin}
    report.add(Kind.VERIFIED, Code.SIGNED_AT, **facts)


def _state(proceedings: Proceedings, leaf: ProcedureLeaf, signed: str) -> str:
    """Return whose act it is; where that is sealed and not opened, the signature alone says it."""
    return proceedings.state(leaf) or signed


def _check_key(
    report: Report,
    proceedings: Proceedings,
    signed: Signed,
    recorded: Sequence[Leaf],
    head: Checkpoint,
) -> None:
    """Check that the record had bound the key to this delegation before the act was entered."""
    leaf = proceedings.leaves[signed.place]
    state = _state(proceedings, leaf, signed.signature.act.state)
    if signed.bound is None:
        report.add(Kind.REMARK, Code.KEY_UNBOUND, place=leaf.place, state=state)
        return
    binding = _read(signed.bound, head)
    digest = sha256(signed.signature.assertion.key).hexdigest()
    if binding.act != BOUND or binding.public.get("passkey") != digest:
        raise _Refuted(Code.BINDING_FALSE, index=signed.bound.index)
    whose = binding.public.get("participant")
    if whose != state:
        raise _Refuted(Code.KEY_OF_ANOTHER, state=state, other=str(whose))
    if binding.index >= recorded[leaf.place].index:
        raise _Refuted(Code.BINDING_FALSE, index=binding.index)
    facts: Facts = {"place": leaf.place, "state": state, "index": binding.index}
    report.add(Kind.VERIFIED, Code.KEY_BOUND, **facts)


def _read(bound: FixedBy, head: Checkpoint) -> Leaf:
    """Return the entry that is said to bind a key, once it is shown to stand in the record."""
    try:
        leaf = Leaf.parse(bound.leaf)
    except (NotCanonical, LeafMalformed):
        raise _Refuted(Code.BINDING_FALSE, index=bound.index) from None
    if leaf.index != bound.index or not bound.stands_under(head):
        raise _Refuted(Code.BINDING_FALSE, index=bound.index)
    return leaf
