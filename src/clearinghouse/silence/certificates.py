"""The certificate of a procedure that has ended, gathered from its log and the record."""

from hashlib import sha256

from clearinghouse.law.distribution import Reader
from clearinghouse.record import queries as record
from clearinghouse.record.models import Entry
from clearinghouse.record.tree import tree
from clearinghouse.record.witnesses import demanded
from clearinghouse.silence.models import Act, Procedure, nameable
from clearinghouse.tlog.act_signature import ActSignature
from clearinghouse.tlog.certificate import Opened, SignedBy, certify
from clearinghouse.tlog.note import Note, VerifierKey
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import STATE, ProcedureAct
from clearinghouse.tlog.seal import Opening
from clearinghouse.tlog.signatures import BOUND


def certificate_file(reader: Reader, key: str) -> bytes | None:
    """Return the certificate, or None where there is no such procedure or it cannot be made yet.

    It rests on the first checkpoint that covers the end of the procedure and that as many witnesses
    as are demanded saw after the deadline; while there is none, on the first that covers it.  So it
    is the same for everybody; the reader's own name is opened in it, and for the Chair every name
    that is sealed for it.  Where a name is not sealed or is opened, the signature is shown too.
    """
    procedure = Procedure.objects.visible_to(reader).filter(key=key).first()
    if procedure is None:
        return None
    acts = list(procedure.acts.order_by("place"))
    closing = next((act for act in acts if act.act == ProcedureAct.CLOSED), None)
    head = _head(reader, closing.entry, procedure) if closing is not None else None
    if head is None:
        return None
    leaves = dict(
        Entry.objects.filter(index__in=[act.entry for act in acts]).values_list("index", "leaf")
    )
    sealed = [act for act in acts if act.salt]
    named = nameable(sealed, reader)
    signed = [act for act in acts if act.signature and (not act.salt or act.place in named)]
    return certify(
        [ProcedureLeaf.parse(bytes(act.leaf)) for act in acts],
        [(act.entry, bytes(leaves[act.entry])) for act in acts],
        subtrees=tree(head.size),
        checkpoint=Note.parse(head.note.encode()),
        key=VerifierKey.parse(record.verifier_key_file(reader).decode().strip()),
        openings=[_opened(act) for act in sealed if act.place in named],
        receipts=[Note.parse(act.receipt.encode()) for act in acts],
        signatures=[_signed(act) for act in signed] if any(act.signature for act in acts) else None,
    ).to_bytes()


def _head(reader: Reader, index: int, procedure: Procedure) -> record.Head | None:
    # A witness's clock tells whole seconds: the second of the deadline is not before it.
    due = procedure.deadline.replace(microsecond=0)
    witnessed = record.head_witnessed(reader, index, since=due, by=demanded())
    return witnessed or record.head_covering(reader, index)


def _signed(act: Act) -> SignedBy:
    """Return the signature under an act, with the entry that had bound its key by then."""
    signature = ActSignature.parse(act.signature.encode())
    digest = sha256(signature.assertion.key).hexdigest()
    entries = Entry.objects.filter(act=BOUND, subject=f"passkey:{digest}", index__lt=act.entry)
    bound = entries.order_by("-index").first()
    return act.place, signature, (bound.index, bytes(bound.leaf)) if bound else None


def _opened(act: Act) -> Opened:
    return Opened(act.place, Opening(STATE, bytes(act.salt), act.state))
