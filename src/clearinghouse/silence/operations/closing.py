"""How a procedure ended is written down, and what it adopted takes effect in the same act."""

from datetime import datetime

from django.db import transaction

from clearinghouse.adoption.operations import Adopted, carry_out
from clearinghouse.documents.models import Note
from clearinghouse.law import silence_procedure as law
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.silence_procedure import Matter, Stand
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.facts import Day, DecisionFacts, SilenceFacts
from clearinghouse.procedures.kinds import SilenceEnd
from clearinghouse.procedures.operations import record_decision, record_silence_outcome
from clearinghouse.record.acts import settle
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.keeping import (
    MEMBERS,
    Entering,
    demand_registry,
    enter,
    held,
    in_law,
    last_entered,
    leaves_of,
)
from clearinghouse.silence.models import Act, Procedure, decided_by
from clearinghouse.tlog.procedure import closing_body
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct

VERBS = {
    Matter.PAPER: Verb.APPROVED,
    Matter.APPOINTMENT: Verb.APPOINTED,
    Matter.STANDING: Verb.GRANTED,
    Matter.CHAIRMANSHIP: Verb.ELECTED,
}
OUTCOMES = {Stand.ADOPTED: Outcome.NOT_BREACHED, Stand.BROKEN: Outcome.BROKEN}
ENDS = {Outcome.NOT_BREACHED: SilenceEnd.NOT_BREACHED, Outcome.BROKEN: SilenceEnd.BROKEN}


@transaction.atomic
def close(*, key: str, by: Reader, at: datetime) -> Act | None:
    """Write down how the procedure ended; return None if that is written.

    It decides nothing: the outcome is what the acts and the deadline say.  What was adopted takes
    effect from the deadline, in this transaction.  Raises
    :class:`~clearinghouse.record.acts.OutOfOrder` before its time, and Refusal while an answer that
    came in time waits for its second officer.
    """
    demand_registry(by, at=at)
    procedure = held(key, by=by)
    if procedure.closed_at is not None:
        return None
    in_time = procedure.waiting.filter(settled_at=None, received_at__lt=procedure.deadline)
    if in_time.exclude(channel="portal").exists():
        refuse(SilenceFault.STILL_PENDING)
    closed = settle(law.close(in_law(procedure), at=at))
    outcome = OUTCOMES[closed.stand]
    silence = _record_outcome(procedure, outcome, by=by, at=at)
    if outcome is Outcome.NOT_BREACHED:
        _adopt(procedure, silence, by=by, at=at)
    return _close(procedure, outcome, by=by, at=at)


@transaction.atomic
def cancel(*, key: str, reason: str, by: Reader, at: datetime) -> Act:
    """Take a procedure back before its deadline: nothing is adopted by it, nothing is broken.

    One whose delivery was not proven in time, so that nothing was adopted, may be taken back after
    it too.  What was entered after the deadline shows that it has passed, also by a clock that was
    set back since.
    """
    demand_registry(by, at=at)
    procedure = held(key, by=by)
    if procedure.closed_at is not None:
        refuse(SilenceFault.CLOSED_ALREADY)
    latest = max(at, last_entered(procedure))
    stand = law.stand_of(in_law(procedure), at=latest)
    if latest >= procedure.deadline and stand is not Stand.AWAITING_DELIVERY:
        refuse(SilenceFault.DEADLINE_PASSED)
    enter(
        procedure,
        Entering(
            act=ProcedureAct.CANCELLED,
            body={"reason": reason},
            received_at=at,
            marking=MEMBERS,
            text=reason,
            officer=by.officer,
        ),
        by=by,
        at=at,
    )
    return _close(procedure, Outcome.CANCELLED, by=by, at=at)


def _close(procedure: Procedure, outcome: Outcome, *, by: Reader, at: datetime) -> Act:
    act = enter(
        procedure,
        Entering(
            act=ProcedureAct.CLOSED,
            body=closing_body(leaves_of(procedure), outcome),
            received_at=at,
            officer=by.officer,
        ),
        by=by,
        at=at,
    )
    procedure.closed_at, procedure.outcome = act.at, outcome
    procedure.save(update_fields=["closed_at", "outcome"])
    return act


def _adopt(procedure: Procedure, silence: str, *, by: Reader, at: datetime) -> None:
    """Enter the decision that the silence is, and carry out what it changes."""
    adopted_on = day_at(procedure.deadline)
    decision = record_decision(
        decision=DecisionFacts(
            key=decided_by(procedure.key),
            verb=VERBS.get(Matter(procedure.matter), Verb.ADOPTED),
            subject=Words(procedure.title_en, procedure.title_ru, procedure.title_kk),
            decided=Day.exactly(adopted_on),
            body=procedure.body,
            revision=procedure.note_id,
            manner=Manner.SILENCE,
            effective_on=adopted_on,
        ),
        by=by,
        at=at,
    )
    carry_out(
        effects=procedure.effects,
        adopted=Adopted(
            on=adopted_on,
            body=procedure.body,
            decision=decision.key,
            silence=silence,
            opened_on=day_at(procedure.opened_at),
        ),
        by=by,
        at=at,
    )


def _record_outcome(procedure: Procedure, outcome: Outcome, *, by: Reader, at: datetime) -> str:
    """Enter the outcome among the procedures that the house knows; return its key there."""
    note = Note.objects.get(document=procedure.note.document)
    ended = day_at(procedure.deadline)
    recorded = record_silence_outcome(
        silence=SilenceFacts(
            subject=Words(procedure.title_en, procedure.title_ru, procedure.title_kk),
            outcome=ENDS[outcome],
            body=procedure.body,
            opened_on=day_at(procedure.opened_at),
            opened_by=str(note.number),
            deadline_on=ended,
            effective_on=ended if outcome is Outcome.NOT_BREACHED else None,
            revision=procedure.note_id,
        ),
        by=by,
        at=at,
    )
    return recorded.key
