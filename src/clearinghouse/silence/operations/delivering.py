"""That the texts reached a State is proven, once, by the way on which it happened."""

from datetime import datetime

from django.db import transaction

from clearinghouse.correspondence.queries import channels_failed
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import prove_delivery
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.record.acts import settle
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.keeping import (
    MEMBERS,
    Entering,
    demand_registry,
    enter,
    held,
    is_set_back,
    last_entered,
)
from clearinghouse.silence.models import Act, Procedure
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.procedure_acts import ProcedureAct


@transaction.atomic
def deliver(
    *,
    key: str,
    state: str,
    channel: Channel,
    delivered_at: datetime,
    by: Reader,
    at: datetime,
    evidence: str = "",
) -> Act | None:
    """Note that the texts have reached a State; return None if that is known.

    In the portal its own officer's first look proves it; e-mail and paper the registry notes, with
    the SHA-256 of the proof as ``evidence`` where there is one.  A look while the clock is set back
    proves nothing of when it was: the next one will.
    """
    procedure = held(key, by=by)
    if channel is not Channel.PORTAL or by.participant != state:
        demand_registry(by, at=at)
    if delivered_at > at:
        refuse(SilenceFault.RECEIVED_IN_THE_FUTURE)
    # A first look in the portal may have waited behind the opening itself.
    if channel is not Channel.PORTAL and delivered_at < procedure.opened_at:
        refuse(SilenceFault.REACHED_BEFORE_OPENING)
    if state not in procedure.roster or procedure.closed_at is not None:
        return None
    if _is_reached(procedure, state):
        return None
    _demand_not_failed(procedure, state, channel)
    if channel is Channel.PORTAL and is_set_back(delivered_at, since=last_entered(procedure)):
        return None
    return enter(
        procedure,
        Entering(
            act=ProcedureAct.DELIVERED,
            body={
                "channel": str(channel),
                "delivered_at": format_moment(delivered_at),
                "evidence": evidence,
            },
            received_at=delivered_at,
            marking=MEMBERS,
            state=state,
            channel=channel,
            officer=by.officer,
            attempt=procedure.acts.filter(act=ProcedureAct.RETURNED, state=state).count(),
        ),
        by=by,
        at=at,
    )


def _is_reached(procedure: Procedure, state: str) -> bool:
    """Whether a State is known to be reached, by a delivery that was not found to have failed."""
    told = (ProcedureAct.DELIVERED, ProcedureAct.RETURNED)
    acts = procedure.acts.filter(act__in=told, state=state).order_by("-place")
    return acts.values_list("act", flat=True).first() == ProcedureAct.DELIVERED


def _demand_not_failed(procedure: Procedure, state: str, channel: Channel) -> None:
    """Refuse a proof by a way by which the opening note is known not to have arrived."""
    if channel is Channel.PORTAL:
        return
    address = procedure.note.document.address
    failed = channels_failed(REGISTRY_AT_THE_MACHINE, address).get(state, frozenset())
    settle(prove_delivery(has_failed=channel.value in failed))
