"""Facts of this room as columns of its tables, and as told to the record."""

from django.db.models import Q

from clearinghouse.participants.models import Meeting
from clearinghouse.participants.models.periods import Precision
from clearinghouse.procedures.facts import DecisionFacts, InstrumentFacts, SilenceFacts


def told_of_decision(key: str, decision: DecisionFacts) -> dict[str, object]:
    """Return what the record is told of a decision."""
    return {
        "decision": key,
        "body": decision.body,
        "verb": decision.verb.value,
        "decided_on": str(decision.decided),
        "manner": decision.manner.value,
        "subject": decision.subject.en or decision.subject.ru or decision.subject.kk,
        "number": decision.number,
        "addressed_to": decision.addressed_to,
        "effective_on": decision.effective_on,
        "announced_on": decision.announced_on,
        "due_before": decision.due_before,
        "sources": decision.sources,
    }


def decision_columns(decision: DecisionFacts) -> dict[str, object]:
    """Return a decision as columns."""
    return {
        "body": decision.body,
        "meeting": _meeting(decision),
        "decided_on": decision.decided.on,
        "precision": decision.decided.precision,
        "address": decision.address,
        "number": decision.number,
        "verb": decision.verb,
        "manner": decision.manner,
        "wording": decision.wording,
        "subject_en": decision.subject.en,
        "subject_ru": decision.subject.ru,
        "subject_kk": decision.subject.kk,
        "addressed_to": decision.addressed_to,
        "effective_on": decision.effective_on,
        "announced_on": decision.announced_on,
        "due_before": decision.due_before,
        "sources": decision.sources,
        "confidence": decision.confidence,
    }


def told_of_silence(key: str, silence: SilenceFacts) -> dict[str, object]:
    """Return what the record is told of a silence procedure."""
    return {
        "silence": key,
        "body": silence.body,
        "subject": silence.subject.en or silence.subject.ru or silence.subject.kk,
        "outcome": silence.outcome.value,
        "opened_on": silence.opened_on,
        "opened_by": silence.opened_by,
        "deadline_on": silence.deadline_on,
        "effective_on": silence.effective_on,
        "announced_on": silence.announced_on,
        "announced_by": silence.announced_by,
        "sources": silence.sources,
    }


def silence_columns(silence: SilenceFacts) -> dict[str, object]:
    """Return the outcome of a silence procedure as columns."""
    return {
        "body": silence.body,
        "subject_en": silence.subject.en,
        "subject_ru": silence.subject.ru,
        "subject_kk": silence.subject.kk,
        "opened_on": silence.opened_on,
        "opened_by": silence.opened_by,
        "deadline_on": silence.deadline_on,
        "outcome": silence.outcome,
        "effective_on": silence.effective_on,
        "announced_on": silence.announced_on,
        "announced_by": silence.announced_by,
        "sources": silence.sources,
        "confidence": silence.confidence,
        "note": silence.note,
    }


def instrument_columns(instrument: InstrumentFacts) -> dict[str, object]:
    """Return an instrument as columns."""
    return {
        "kind": instrument.kind,
        "en": instrument.title.en,
        "ru": instrument.title.ru,
        "kk": instrument.title.kk,
        "body": instrument.body,
        "adopted_on": instrument.adopted.on,
        "precision": instrument.adopted.precision,
        "status": instrument.status,
        "status_on": instrument.status_on,
        "in_force_on": instrument.in_force_on,
        "is_ratified": instrument.is_ratified,
        "depositary": instrument.depositary,
        "note": instrument.note,
        "sources": instrument.sources,
        "confidence": instrument.confidence,
        "position": instrument.position,
    }


def _meeting(decision: DecisionFacts) -> Meeting | None:
    """Return the meeting that decided: the one named, or the only one of the body on the day."""
    if decision.meeting:
        return Meeting.objects.filter(code=decision.meeting).first()
    if not decision.body or decision.decided.precision is not Precision.DAY:
        return None
    day = decision.decided.on
    on_the_day = Meeting.objects.filter(
        Q(first_day=day) | Q(first_day__lte=day, last_day__gte=day), body=decision.body
    )
    found = list(on_the_day[:2])
    return found[0] if len(found) == 1 else None
