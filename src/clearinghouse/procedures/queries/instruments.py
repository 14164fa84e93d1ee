"""Instruments and their status, and the history of the Conference."""

from datetime import date

from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Reader
from clearinghouse.law.verbs import Effect, Verb
from clearinghouse.participants.models.periods import Precision
from clearinghouse.participants.queries import meeting_names, names_on
from clearinghouse.procedures.kinds import Deed, InstrumentKind, StepKind
from clearinghouse.procedures.models import Decision, Instrument, InstrumentAct, Milestone
from clearinghouse.procedures.queries.decisions import (
    documents_of,
    lines_of,
    verbs_with,
    words_of,
)
from clearinghouse.procedures.queries.status import stood_on
from clearinghouse.procedures.views import (
    DeedRow,
    HistoryRow,
    InstrumentRow,
    InstrumentView,
    StepRow,
)


def instruments(reader: Reader, as_of: date | None = None) -> tuple[InstrumentRow, ...]:
    """Return the instruments known by ``as_of`` as they stood then, the oldest first, drafts last.

    Left out, they are told as they stand.
    """
    held = Instrument.objects.visible_to(reader).prefetch_related("steps")
    if as_of is not None:
        held = held.exclude(adopted_on__gt=as_of)
    found = sorted(held, key=lambda row: (row.adopted_on or date.max, row.position))
    documents = documents_of(reader, (row.revision_id for row in found))
    return tuple(_row(row, documents.get(row.revision_id or 0), as_of) for row in found)


def instrument(reader: Reader, code: str, *, day: date) -> InstrumentView | None:
    """Return an instrument as it stood on ``day``, with its steps and the deeds of participants.

    What was done or came into force after ``day`` is left out.
    """
    held = (
        Instrument.objects.visible_to(reader)
        .prefetch_related("steps", "acts")
        .filter(code=code)
        .first()
    )
    if held is None:
        return None
    steps = [step for step in held.steps.all() if (step.taken_on or date.min) <= day]
    deeds = _deeds(reader, held, day)
    meetings = meeting_names(reader, {step.meeting for step in steps if step.meeting})
    names = names_on(reader, day)
    document = documents_of(reader, [held.revision_id]).get(held.revision_id or 0)
    return InstrumentView(
        row=_row(held, document, day),
        body=held.body,
        in_force_on=_come(held.in_force_on, day),
        depositary=held.depositary,
        note=held.note,
        sources=lines_of(held.sources),
        confidence=held.confidence,
        entry=held.entry,
        steps=tuple(
            StepRow(
                kind=StepKind(step.kind),
                taken_on=step.taken_on,
                precision=Precision(step.precision),
                meeting=meetings.get(step.meeting, {}),
                body=step.body,
                symbol=step.symbol,
                note=step.note,
                sources=lines_of(step.sources),
                confidence=step.confidence,
            )
            for step in sorted(steps, key=lambda step: (step.taken_on or date.max, step.pk))
        ),
        deeds=tuple(
            DeedRow(
                participant=deed.participant_id,
                name=names[deed.participant_id].usual if deed.participant_id in names else {},
                deed=Deed(deed.deed),
                done_on=deed.done_on,
                precision=Precision(deed.precision),
                note=deed.note,
                sources=lines_of(deed.sources),
            )
            for deed in sorted(
                deeds,
                key=lambda deed: (
                    names[deed.participant_id].sort_en if deed.participant_id in names else "",
                    deed.done_on or date.max,
                ),
            )
        ),
    )


def _deeds(reader: Reader, held: Instrument, day: date) -> list[InstrumentAct]:
    """Return what was done by ``day``, as public sources or open notes tell it."""
    notes = documents_of(reader, (deed.revision_id for deed in held.acts.all()))
    return [
        deed
        for deed in held.acts.all()
        if (deed.done_on or date.min) <= day
        and (deed.sources or deed.revision_id is None or deed.revision_id in notes)
    ]


def history(
    reader: Reader, *, since: date | None = None, as_of: date | None = None
) -> tuple[HistoryRow, ...]:
    """Return the history, the oldest first: the reference milestones and the record's decisions.

    Of the decisions those are told that put something into force and whose document is held.
    """
    told = Milestone.objects.all()
    decided = (
        Decision.objects.visible_to(reader)
        .filter(
            verb__in=verbs_with(Effect.IN_FORCE),
            revision__isnull=False,
            decided_on__isnull=False,
        )
        .select_related("meeting")
    )
    if since is not None:
        told, decided = told.filter(happened_on__gte=since), decided.filter(decided_on__gte=since)
    if as_of is not None:
        told, decided = told.filter(happened_on__lte=as_of), decided.filter(decided_on__lte=as_of)
    rows = [_milestone(row, as_of) for row in told] + [_as_history(row) for row in decided]
    return tuple(sorted(rows, key=lambda row: (row.happened_on, row.decision)))


def _row(row: Instrument, document: Row | None, day: date | None) -> InstrumentRow:
    stood = stood_on(row, day)
    return InstrumentRow(
        code=row.code,
        kind=InstrumentKind(row.kind),
        title=words_of(row),
        adopted_on=_come(row.adopted_on, day),
        precision=Precision(row.precision),
        status=stood.status,
        status_on=stood.seen_on,
        is_status_dated=stood.is_dated,
        is_ratified=row.is_ratified,
        document=document,
    )


def _come(moment: date | None, day: date | None) -> date | None:
    """Return a day if it has come by another, or if none is asked for."""
    return moment if moment is None or day is None or moment <= day else None


def _milestone(row: Milestone, day: date | None) -> HistoryRow:
    return HistoryRow(
        happened_on=row.happened_on,
        last_on=_come(row.last_on, day),
        precision=Precision(row.precision),
        text=words_of(row),
        body=row.body,
        meeting=row.meeting,
        sources=lines_of(row.sources),
        confidence=row.confidence,
    )


def _as_history(row: Decision) -> HistoryRow:
    assert row.decided_on is not None
    return HistoryRow(
        happened_on=row.decided_on,
        last_on=None,
        precision=Precision(row.precision),
        text=words_of(row, "subject_"),
        body=row.body,
        meeting=row.meeting.code if row.meeting else "",
        decision=row.key,
        verb=Verb(row.verb),
    )
