"""That the texts reached a State is proven, once, by the way on which it happened."""

from datetime import datetime

from django.db import transaction

from clearinghouse.law.distribution import Reader
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.keeping import (
    MEMBERS,
    Entering,
    enter,
    held,
    is_set_back,
    last_entered,
)
from clearinghouse.silence.models import Act
from clearinghouse.silence.operations.opening import demand_registry
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.procedure_acts import Channel, ProcedureAct


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
    if procedure.acts.filter(act=ProcedureAct.DELIVERED, state=state).exists():
        return None
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
        ),
        by=by,
        at=at,
    )
