"""How an act enters: the next leaf of the procedure's log, the entry in the record, the receipt.

Used by the operations of this room only, within their transactions and under the lock of the
procedure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.silence_procedure import CLOSING_WAITS, Said, Statement
from clearinghouse.law.silence_procedure import Procedure as InLaw
from clearinghouse.participants.acting import SECRETARIAT, is_registry
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import append
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.models import Act, Procedure
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.procedure import ProcedureLeaf, public_entry
from clearinghouse.tlog.procedure_acts import STATE, VOICES, ProcedureAct
from clearinghouse.tlog.receipt import receipt
from clearinghouse.tlog.seal import Opening, new_salt

MEMBERS = Marking(Distribution.MEMBER_STATES, SECRETARIAT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entering:
    """An act about to be entered; ``received_at`` is when what it tells of happened.

    ``seals_state`` keeps the name of the State for those in ``marking``.
    """

    act: ProcedureAct
    body: Mapping[str, Plain]
    received_at: datetime
    marking: Marking | None = None
    state: str = ""
    seals_state: bool = False
    channel: Channel = Channel.PORTAL
    text: str = ""
    signature: str = ""
    token: str = ""
    officer: int | None = None
    confirmed_by: int | None = None
    attempt: int = 0


def demand_registry(by: Reader, *, at: datetime) -> None:
    """Refuse anyone but the registry of the Secretariat."""
    if not is_registry(by, at=at):
        refuse(SilenceFault.NOT_THE_REGISTRY)


def held(key: str, *, by: Reader) -> Procedure:
    """Return the procedure, locked; raise Refusal if it does not exist for ``by``."""
    found = Procedure.objects.visible_to(by).select_for_update(of=("self",)).filter(key=key).first()
    if found is None:
        refuse(SilenceFault.NO_SUCH_PROCEDURE)
    return found


def leaves_of(procedure: Procedure) -> list[ProcedureLeaf]:
    """Return the log of a procedure, whole."""
    return [
        ProcedureLeaf.parse(bytes(leaf))
        for leaf in procedure.acts.order_by("place").values_list("leaf", flat=True)
    ]


def last_entered(procedure: Procedure) -> datetime:
    """Return the moment of the last act: nothing is entered before it, whatever the clock says."""
    moments = procedure.acts.order_by("-place").values_list("at", flat=True)
    return moments.first() or procedure.opened_at


def is_set_back(at: datetime, *, since: datetime) -> bool:
    """Whether ``at`` is long before ``since``: the clock of the machine was set back.

    What came in moments ago may have waited behind others; what seems hours old has not.
    """
    return at < since - CLOSING_WAITS


def enter(procedure: Procedure, what: Entering, *, by: Reader, at: datetime) -> Act:
    """Write the act as the next leaf, append it to the record and sign its receipt.

    An act that waited for others is entered after them, whenever it was received; and never before
    it was received, though the clock were set back between the two.
    """
    leaves = leaves_of(procedure)
    entered_at = max([at, what.received_at, *(leaf.at for leaf in leaves[-1:])])
    body: dict[str, Plain] = dict(what.body)
    sealed: dict[str, str] = {}
    salt = b""
    if what.state and what.seals_state:
        salt = new_salt()
        sealed[STATE] = Opening(STATE, salt, what.state).commitment.hex()
    elif what.state:
        body[STATE] = what.state
    leaf = ProcedureLeaf(procedure.key, len(leaves), what.act, entered_at, body, sealed)
    leaves.append(leaf)
    entry = append(
        act=_name_of(what.act),
        actor=by.participant or "",
        at=entered_at,
        public=public_entry(leaves),
        marking=what.marking,
    )
    return Act.objects.create(
        procedure=procedure,
        place=leaf.place,
        act=what.act,
        at=entered_at,
        received_at=what.received_at,
        state=what.state,
        channel=what.channel,
        text=what.text,
        signature=what.signature,
        token=what.token,
        salt=salt,
        leaf=leaf.to_bytes(),
        leaf_hash=leaf.hash,
        receipt=str(receipt(leaves, signer=signer(), at=what.received_at)),
        entry=entry.index,
        officer_id=what.officer,
        confirmed_by_id=what.confirmed_by,
        attempt=what.attempt,
    )


def in_law(procedure: Procedure, acts: list[Act] | None = None) -> InLaw:
    """Return the procedure as the law sees it."""
    told = list(procedure.acts.order_by("place")) if acts is None else acts
    return InLaw(
        opened_at=procedure.opened_at,
        deadline=procedure.deadline,
        roster=frozenset(procedure.roster),
        statements=tuple(
            Statement(Said(act.act), act.state, act.received_at, act.place)
            for act in told
            if ProcedureAct(act.act) in VOICES
        ),
        delivered_at=_reached(told),
        proves_delivery=procedure.proves_delivery,
        cancelled_at=next((act.at for act in told if act.act == ProcedureAct.CANCELLED), None),
    )


def _reached(told: list[Act]) -> dict[str, datetime]:
    """Return when each State was reached, without those whose delivery turned out to have failed.

    A failure is entered only before the deadline, which the law has seen to.
    """
    reached: dict[str, datetime] = {}
    for act in told:
        if act.act == ProcedureAct.DELIVERED:
            reached[act.state] = act.received_at
        elif act.act == ProcedureAct.RETURNED:
            reached.pop(act.state, None)
    return reached


def _name_of(act: ProcedureAct) -> str:
    """Return the act's name in the public record, which does not tell what a State has said."""
    if act in (ProcedureAct.OPENED, ProcedureAct.CLOSED):
        return f"silence.{act}"
    return "silence.acted"
