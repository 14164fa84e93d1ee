"""Instruments and the history are stated from the reference files; texts are attached."""

from datetime import datetime

from django.db import transaction

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import keep_reference
from clearinghouse.procedures.columns import instrument_columns
from clearinghouse.procedures.facts import InstrumentFacts, MilestoneFacts
from clearinghouse.procedures.faults import ProcedureFault, refuse
from clearinghouse.procedures.models import Instrument, InstrumentAct, InstrumentStep, Milestone
from clearinghouse.procedures.operations.decisions import lock, revision_for
from clearinghouse.procedures.telling import rewrite, state, tell
from clearinghouse.record.models import Entry


@transaction.atomic
def enter_instrument(*, instrument: InstrumentFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter an instrument with its steps and deeds; return None if nothing is new."""
    entry = state("instrument", instrument.code, instrument, by=by, at=at)
    if entry is None:
        return None

    row, _ = Instrument.objects.update_or_create(
        code=instrument.code,
        defaults={"entry": entry.index, **instrument_columns(instrument)},
    )
    row.steps.all().delete()
    # What the depositary registered here is not for the files to say again.
    row.acts.filter(registered_at=None).delete()
    registered = set(row.acts.values_list("participant_id", "deed"))
    InstrumentStep.objects.bulk_create(
        InstrumentStep(
            instrument=row,
            kind=step.kind,
            taken_on=step.taken.on,
            precision=step.taken.precision,
            body=step.body,
            meeting=step.meeting,
            symbol=step.symbol,
            note=step.note,
            sources=step.sources,
            confidence=step.confidence,
            entry=entry.index,
        )
        for step in instrument.steps
    )
    InstrumentAct.objects.bulk_create(
        InstrumentAct(
            instrument=row,
            participant_id=deed.participant,
            deed=deed.deed,
            done_on=deed.done.on,
            precision=deed.done.precision,
            note=deed.note,
            sources=deed.sources,
            confidence=deed.confidence,
            entry=entry.index,
        )
        for deed in instrument.deeds
        if (deed.participant, deed.deed.value) not in registered
    )
    return entry


@transaction.atomic
def attach_instrument(*, code: str, revision_id: int, by: Reader, at: datetime) -> Entry | None:
    """Say which document holds the text of an instrument; return None if that is known."""
    lock()
    keep_reference(by, at=at)
    revision = revision_for(revision_id, by=by)
    row = Instrument.objects.visible_to(by).get(code=code)
    if row.revision_id == revision_id or revision is None:
        return None

    entry = tell(
        "instrument.attached",
        {"instrument": code, "document": revision.document.address, "symbol": revision.symbol},
        by=by,
        at=at,
        marking=revision.document.marking(),
    )
    rewrite(row, revision=revision)
    return entry


@transaction.atomic
def enter_milestone(*, milestone: MilestoneFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a line of the history; return None if nothing is new."""
    if milestone.happened.on is None:
        refuse(ProcedureFault.MILESTONE_WITHOUT_A_DAY, milestone=milestone.key)
    entry = state("milestone", milestone.key, milestone, by=by, at=at)
    if entry is None:
        return None

    Milestone.objects.update_or_create(
        key=milestone.key,
        defaults={
            "happened_on": milestone.happened.on,
            "last_on": milestone.last_on,
            "precision": milestone.happened.precision,
            "meeting": milestone.meeting,
            "body": milestone.body,
            "en": milestone.text.en,
            "ru": milestone.text.ru,
            "kk": milestone.text.kk,
            "sources": milestone.sources,
            "confidence": milestone.confidence,
            "entry": entry.index,
        },
    )
    return entry
