"""What States say: in the portal, on paper or by e-mail, with the same effect and receipt."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from clearinghouse.law import credentials
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.silence_procedure import BREAKING, Said, receive, standing_objections
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.participants.models import Officer
from clearinghouse.participants.queries import chair_on
from clearinghouse.record.acts import settle
from clearinghouse.silence.facts import AnswerFacts, new_token
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.keeping import (
    MEMBERS,
    Entering,
    demand_registry,
    enter,
    held,
    in_law,
    is_set_back,
    last_entered,
)
from clearinghouse.silence.models import Act, Procedure, SignedVoices, TwoVoices, Waiting
from clearinghouse.silence.signing import digest_of, verified
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.procedure_acts import ProcedureAct


@transaction.atomic
def answer(*, key: str, facts: AnswerFacts, by: Reader, at: datetime) -> Act | Waiting:
    """Say something in the name of one's State, received at ``at``.

    Where the delegation demands a second voice the answer waits for it and does not count before.
    What was sent already, with the same token, is returned and not entered again.
    Raises :class:`~clearinghouse.record.acts.OutOfOrder` if the law refuses, as after the deadline.
    """
    settle(credentials.answer(by=person_of(by, at=at)))
    procedure = held(key, by=by)
    state = by.participant or ""
    if (sent := _sent_already(procedure, facts, state)) is not None:
        return sent
    _demand_open(procedure)
    _demand_true_clock(at, since=last_entered(procedure))
    facts = _signed(procedure, facts, state, by=by)
    settle(receive(in_law(procedure), facts.said, state=state, received_at=at, text=facts.text))
    if TwoVoices.objects.filter(participant=state).exists():
        return _wait(procedure, facts, state, received_at=at, by=by, at=at)
    return _enter(procedure, facts, state, received_at=at, by=by, at=at)


@transaction.atomic
def register_answer(
    *, key: str, state: str, facts: AnswerFacts, received_at: datetime, by: Reader, at: datetime
) -> Waiting:
    """Enter what a State said on paper or by e-mail; it counts when a second officer confirms it.

    ``received_at`` is when the Secretariat had it in hand: that moment decides, not this one.
    """
    demand_registry(by, at=at)
    procedure = held(key, by=by)
    _demand_open(procedure)
    if received_at > at:
        refuse(SilenceFault.RECEIVED_IN_THE_FUTURE)
    settle(
        receive(
            in_law(procedure), facts.said, state=state, received_at=received_at, text=facts.text
        )
    )
    return _wait(procedure, facts, state, received_at=received_at, by=by, at=at)


@transaction.atomic
def confirm(*, waiting: int, by: Reader, at: datetime) -> Act:
    """Confirm what another officer entered; from then on it counts as of when it was received.

    In the portal the second voice is when the State has spoken: the moment is that of ``at``.
    """
    row = _waiting(waiting, by=by)
    procedure = held(row.procedure.key, by=by)
    if row.settled_at is not None:
        return _confirmed_already(row, by=by)
    _demand_open(procedure)
    _demand_second(row, by=by, at=at)
    received_at = row.received_at
    if row.channel == Channel.PORTAL:
        _demand_true_clock(at, since=max(last_entered(procedure), row.entered_at))
        received_at = at
    facts = AnswerFacts(
        said=Said(row.said),
        text=row.text,
        channel=Channel(row.channel),
        signature=row.signature,
        token=row.token,
    )
    settle(
        receive(
            in_law(procedure), facts.said, state=row.state, received_at=received_at, text=row.text
        )
    )
    act = _enter(procedure, facts, row.state, received_at=received_at, by=by, at=at, first=row)
    _settle(row, confirmed=True, by=by, at=at)
    return act


@transaction.atomic
def decline(*, waiting: int, by: Reader, at: datetime) -> None:
    """Take back what was entered and not confirmed: it was never said."""
    row = _waiting(waiting, by=by)
    if row.settled_at is not None:
        if row.confirmed or row.settled_by_id != by.officer:
            refuse(SilenceFault.NO_SUCH_PENDING)
        return
    if row.channel == Channel.PORTAL:
        settle(credentials.answer(by=person_of(by, at=at)))
    else:
        demand_registry(by, at=at)
    _settle(row, confirmed=False, by=by, at=at)


def _sent_already(procedure: Procedure, facts: AnswerFacts, state: str) -> Act | Waiting | None:
    """Return what entered when this answer was sent before; refuse another under its token."""
    if not facts.token:
        return None
    act = Act.objects.filter(procedure=procedure, state=state, token=facts.token).first()
    if act is not None:
        if (act.act, act.text) != (facts.said, facts.text):
            refuse(SilenceFault.SENT_ALREADY)
        return act
    row = Waiting.objects.filter(procedure=procedure, state=state, token=facts.token).first()
    if row is not None and (row.said, row.text) != (facts.said, facts.text):
        refuse(SilenceFault.SENT_ALREADY)
    return row


def _signed(procedure: Procedure, facts: AnswerFacts, state: str, *, by: Reader) -> AnswerFacts:
    """Return the answer with its signature verified; refuse it unsigned where that is demanded."""
    if facts.signing is not None:
        signature = verified(facts.signing, facts, procedure, state=state, by=by)
        return replace(facts, signature=signature)
    if SignedVoices.objects.filter(participant=state).exists():
        refuse(SilenceFault.SIGNATURE_DEMANDED)
    return replace(facts, signature="")


def _confirmed_already(row: Waiting, *, by: Reader) -> Act:
    """Return the act that the same officer has made of it, when the confirmation comes again."""
    if not row.token or not row.confirmed or row.settled_by_id != by.officer:
        refuse(SilenceFault.NO_SUCH_PENDING)
    return Act.objects.get(procedure=row.procedure, state=row.state, token=row.token)


def _enter(
    procedure: Procedure,
    facts: AnswerFacts,
    state: str,
    *,
    received_at: datetime,
    by: Reader,
    at: datetime,
    first: Waiting | None = None,
) -> Act:
    """Enter what a State says; what breaks the silence names it as the procedure was opened."""
    seals = facts.said in BREAKING and not procedure.names_objectors
    if facts.said is Said.WITHDREW:
        seals = not procedure.names_objectors
    return enter(
        procedure,
        Entering(
            act=ProcedureAct(facts.said),
            body=_body(facts, received_at, offices=_offices(first, by))
            | _withdrawn(procedure, facts, state),
            received_at=received_at,
            marking=_for_the_chair(state, at) if seals else MEMBERS,
            state=state,
            seals_state=seals,
            channel=facts.channel,
            text=facts.text,
            signature=facts.signature,
            token=facts.token,
            officer=first.entered_by_id if first else by.officer,
            confirmed_by=by.officer if first else None,
        ),
        by=by,
        at=at,
    )


def _body(
    facts: AnswerFacts, received_at: datetime, *, offices: tuple[str, ...]
) -> dict[str, Plain]:
    return {
        "channel": str(facts.channel),
        "received_at": format_moment(received_at),
        "registered_by": list(offices),
        "text": digest_of(facts.text),
        "signature": digest_of(facts.signature),
    }


def _withdrawn(procedure: Procedure, facts: AnswerFacts, state: str) -> dict[str, Plain]:
    """Return the place of the objection that is withdrawn, where one is."""
    if facts.said is not Said.WITHDREW:
        return {}
    objections = standing_objections(in_law(procedure))
    return {"of": max(each.place for each in objections if each.state == state)}


def _offices(first: Waiting | None, by: Reader) -> tuple[str, ...]:
    """Return who registered what came on paper or by e-mail; two who sit in one office are two."""
    if first is None or first.channel == Channel.PORTAL:
        return ()
    keys = (first.entered_by_id, by.officer)
    return tuple(
        f"{office} ({key})"
        for key, office in Officer.objects.filter(pk__in=keys)
        .order_by("pk")
        .values_list("pk", "office")
    )


def _for_the_chair(state: str, at: datetime) -> Marking:
    """Return the marking of an objector's name: for itself and the Chair (interpretation 0007)."""
    chair = chair_on(Reader(SECRETARIAT, None), at.date())
    readers = {state} | ({chair.participant} if chair else set())
    return Marking(Distribution.ADDRESSEES, state, frozenset(readers))


def _wait(
    procedure: Procedure,
    facts: AnswerFacts,
    state: str,
    *,
    received_at: datetime,
    by: Reader,
    at: datetime,
) -> Waiting:
    if by.officer is None:
        refuse(SilenceFault.TWO_OFFICERS_NEEDED)
    return Waiting.objects.create(
        procedure=procedure,
        state=state,
        said=facts.said,
        text=facts.text,
        channel=facts.channel,
        signature=facts.signature,
        token=facts.token or new_token(),
        received_at=received_at,
        entered_at=at,
        entered_by_id=by.officer,
    )


def _waiting(key: int, *, by: Reader) -> Waiting:
    row = (
        Waiting.objects.select_for_update(of=("self",))
        .select_related("procedure")
        .filter(pk=key)
        .first()
    )
    if row is None or by.participant != _house_of(row):
        refuse(SilenceFault.NO_SUCH_PENDING)
    return row


def _house_of(row: Waiting) -> str:
    """Return whose officers settle it: what a State keeps back is not told to the Secretariat."""
    return row.state if row.channel == Channel.PORTAL else SECRETARIAT


def _demand_second(row: Waiting, *, by: Reader, at: datetime) -> None:
    """Refuse the officer who entered it, and whoever is not of the same house."""
    if row.channel == Channel.PORTAL:
        settle(credentials.answer(by=person_of(by, at=at)))
    else:
        demand_registry(by, at=at)
    if by.officer is None or by.officer == row.entered_by_id:
        refuse(SilenceFault.TWO_OFFICERS_NEEDED)


def _settle(row: Waiting, *, confirmed: bool, by: Reader, at: datetime) -> None:
    row.settled_at, row.settled_by_id, row.confirmed = at, by.officer, confirmed
    row.save(update_fields=["settled_at", "settled_by", "confirmed"])


def _demand_open(procedure: Procedure) -> None:
    if procedure.closed_at is not None:
        refuse(SilenceFault.CLOSED_ALREADY)


def _demand_true_clock(at: datetime, *, since: datetime) -> None:
    if is_set_back(at, since=since):
        refuse(SilenceFault.CLOCK_WENT_BACK)
