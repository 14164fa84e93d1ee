"""A note that did not arrive, and what that takes from the proof of a silence procedure.

Whoever notes that a delivery failed does so here: the note's own delivery and every procedure that
the note has opened are told in one transaction.
"""

from datetime import datetime

from django.db import transaction

from clearinghouse.correspondence import operations as correspondence
from clearinghouse.correspondence.queries import sent_by
from clearinghouse.law.deliveries import Channel, Failure
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import return_delivery
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.keeping import (
    MEMBERS,
    Entering,
    demand_registry,
    enter,
    held,
    in_law,
)
from clearinghouse.silence.models import Act, Procedure
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.procedure_acts import ProcedureAct


@transaction.atomic
def take_back_delivery(
    *, key: str, state: str, failure: Failure, returned_at: datetime, by: Reader, at: datetime
) -> Act:
    """Note in one procedure that what was taken for a delivery had failed.

    A look in the portal is no delivery that can fail.  Raises
    :class:`~clearinghouse.record.acts.OutOfOrder` from the deadline on.
    """
    demand_registry(by, at=at)
    procedure = held(key, by=by)
    if returned_at > at:
        refuse(SilenceFault.RECEIVED_IN_THE_FUTURE)
    if procedure.closed_at is not None:
        refuse(SilenceFault.CLOSED_ALREADY)
    proof = _proof(procedure, state)
    if proof is not None and proof.channel == Channel.PORTAL:
        refuse(SilenceFault.SEEN_IN_THE_PORTAL)
    settle(return_delivery(in_law(procedure), state=state, returned_at=returned_at))
    assert proof is not None  # the law refuses where there is none
    return _enter(procedure, proof, failure, returned_at=returned_at, by=by, at=at)


@transaction.atomic
def fail_delivery(
    *,
    address: str,
    participant: str,
    channel: Channel,
    failure: Failure,
    failed_at: datetime,
    by: Reader,
    at: datetime,
    words: str = "",
) -> Entry:
    """Note that by one way a note did not arrive, and take back what it seemed to prove."""
    entry = correspondence.fail_delivery(
        address=address,
        participant=participant,
        channel=channel,
        failure=failure,
        failed_at=failed_at,
        words=words,
        by=by,
        at=at,
    )
    _take_back(address, participant, channel, failure, failed_at=failed_at, by=by, at=at)
    return entry


@transaction.atomic
def give_up_delivery(*, sending: int, fault: str, by: Reader, at: datetime) -> Entry:
    """Note that the outbox could not send a note, and take back what it seemed to prove."""
    entry = correspondence.give_up(sending=sending, fault=fault, by=by, at=at)
    address, participant = sent_by(REGISTRY_AT_THE_MACHINE, sending)
    _take_back(address, participant, Channel.EMAIL, Failure.NOT_SENT, failed_at=at, by=by, at=at)
    return entry


def _take_back(
    address: str,
    participant: str,
    channel: Channel,
    failure: Failure,
    *,
    failed_at: datetime,
    by: Reader,
    at: datetime,
) -> None:
    """Take the proof of this way back in every open procedure that the note has opened.

    Where the deadline has passed it changes nothing there any more (interpretation 0028).
    """
    opened = Procedure.objects.filter(note__document__address=address, closed_at=None)
    for key in opened.order_by("pk").values_list("key", flat=True):
        procedure = held(key, by=by)
        proof = _proof(procedure, participant)
        is_by_this_way = proof is not None and proof.channel == channel.value
        if proof is None or not is_by_this_way or failed_at >= procedure.deadline:
            continue
        # The registry may have noted the proof later than the failure became known.
        since = max(failed_at, proof.received_at)
        if since < procedure.deadline:
            _enter(procedure, proof, failure, returned_at=since, by=by, at=max(at, since))


def _proof(procedure: Procedure, state: str) -> Act | None:
    """Return the act that proves a State to be reached, None where nothing does."""
    if state not in (in_law(procedure).delivered_at or {}):
        return None
    proofs = procedure.acts.filter(act=ProcedureAct.DELIVERED, state=state)
    return proofs.order_by("-place").first()


def _enter(
    procedure: Procedure,
    proof: Act,
    failure: Failure,
    *,
    returned_at: datetime,
    by: Reader,
    at: datetime,
) -> Act:
    return enter(
        procedure,
        Entering(
            act=ProcedureAct.RETURNED,
            body={
                "channel": proof.channel,
                "returned_at": format_moment(returned_at),
                "reason": str(failure),
            },
            received_at=returned_at,
            marking=MEMBERS,
            state=proof.state,
            channel=Channel(proof.channel),
            text=str(failure),
            officer=by.officer,
            attempt=proof.attempt,
        ),
        by=by,
        at=at,
    )
