"""Plans: all of them in rows, and one whole with its clashes and gaps."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from django.db.models import Count, Q

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.adoption.models import Effect
from clearinghouse.documents.rows import rows_of
from clearinghouse.documents.views import Row
from clearinghouse.law.clashes import Planned, clashes, empty_months, spread
from clearinghouse.law.distribution import Reader
from clearinghouse.law.planning import PlanChange, approve
from clearinghouse.measures.queries.catalogue import dimension_names
from clearinghouse.planning.models import EventVersion, Plan, PlannedEvent, whole
from clearinghouse.planning.queries.answers import answers
from clearinghouse.planning.views import (
    Approval,
    CallWaiting,
    EventRow,
    PlanRow,
    PlanStage,
    PlanView,
)
from clearinghouse.procedures.models import Decision


def plans(reader: Reader) -> tuple[PlanRow, ...]:
    """Return the plans of which the reader may know, the latest year first; costs three queries."""
    return _rows(reader, Plan.objects.visible_to(reader).order_by("-year"))


def plan(reader: Reader, year: int, *, on: date) -> PlanView | None:
    """Return the plan of a year; None where there is nothing to be seen."""
    found = Plan.objects.visible_to(reader).select_related("decision").filter(year=year).first()
    if found is None:
        return None
    (row,) = _rows(reader, Plan.objects.filter(pk=found.pk))
    is_whole = whole(reader)
    versions = versions_of(reader, Q(event__plan=found))
    events = tuple(each for each, is_current in versions if is_current)
    standing = [
        Planned(each.code, each.when, each.facts.host, each.facts.dimension)
        for each in events
        if not each.is_cancelled
    ]
    # What belongs to no dimension comes last, where there is any.
    without = [""] if any(not each.dimension for each in standing) else []
    spreads = spread(standing, [*dimension_names(on), *without], year=year)
    follows = is_whole and not found.sources
    return PlanView(
        row=row,
        events=events,
        clashes=clashes(standing) if is_whole else (),
        spreads=spreads,
        empty_months=empty_months(spreads),
        hosts=tuple(Counter(each.host for each in standing if each.host).most_common()),
        answers=answers(reader, found, on=on) if follows else (),
        changes=_changes(each for each, _is_current in versions),
        decision=_visible_key(reader, found.decision),
        is_whole=is_whole,
    )


def calls_waiting(reader: Reader, *, on: date) -> tuple[CallWaiting, ...]:
    """Return the decisions that call for something after a day, and no plan is open under them."""
    called = (
        Decision.objects.visible_to(reader)
        .filter(Q(due_before__gte=on) | Q(effects__kind=EffectKind.CALL), plan_called_for=None)
        .distinct()
        .order_by("-decided_on", "key")
    )
    days = {
        effect.decision_id: date.fromisoformat(effect.facts["before"])
        for effect in Effect.objects.filter(decision__in=called, kind=EffectKind.CALL)
    }
    return tuple(
        CallWaiting(
            decision=row.key,
            subject={"en": row.subject_en, "ru": row.subject_ru, "kk": row.subject_kk},
            before=before,
        )
        for row in called
        for before in (days.get(row.pk) or row.due_before,)
        if before is not None and before >= on
    )


def versions_of(reader: Reader, condition: Q) -> tuple[tuple[EventRow, bool], ...]:
    """Return versions of events in the order of time, each with whether it stands now."""
    rows = (
        EventVersion.objects.filter(
            condition, event__in=PlannedEvent.objects.visible_to(reader).values("pk")
        )
        .select_related("event__plan")
        .order_by("first_on", "last_on", "event__position", "number")
    )
    is_whole = whole(reader)
    return tuple((row_of(row, is_whole=is_whole), row.current) for row in rows)


def row_of(row: EventVersion, *, is_whole: bool) -> EventRow:
    """Return a version of an event; how it is paid for is for those who follow the plan."""
    when = row.when()
    assert when is not None, "every version of an event has its time"
    facts = row.facts()
    return EventRow(
        code=row.event.code,
        year=row.event.plan.year,
        facts=facts if is_whole else replace(facts, financing=""),
        when=when,
        change=PlanChange(row.change),
        reason=row.reason,
        number=row.number,
        made_at=row.made_at,
        entry=row.entry,
    )


def approvals(reader: Reader, held: Iterable[Plan]) -> Mapping[int, Approval]:
    """Return by what each plan was approved: an effect on its document, or what sources tell."""
    rows = list(held)
    papers = {row.circulated.document_id: row for row in rows if row.circulated}
    found: dict[int, Approval] = {}
    effects = (
        Effect.objects.filter(kind=EffectKind.APPROVE, document__document__in=papers)
        .select_related("decision", "document")
        .order_by("effective_on", "pk")
    )
    for effect in effects:
        assert effect.document is not None
        of = papers[effect.document.document_id]
        found.setdefault(
            of.pk,
            Approval(
                on=effect.effective_on,
                decision=_visible_key(reader, effect.decision),
                provision=effect.provision,
                remarks=approve(year=of.year, on=effect.effective_on).remarks,
            ),
        )
    for row in rows:
        if row.approved_on is not None:
            ruling = approve(year=row.year, on=row.approved_on)
            found[row.pk] = Approval(
                row.approved_on, row.approved_as_written, remarks=ruling.remarks
            )
    return found


def _rows(reader: Reader, held: Iterable[Plan]) -> tuple[PlanRow, ...]:
    rows = list(held.select_related("circulated"))  # type: ignore[attr-defined]
    approved = approvals(reader, rows)
    papers: dict[int, Row] = {
        row.revision: row
        for row in rows_of(reader, [each.circulated_id for each in rows if each.circulated_id])
    }
    seen = PlannedEvent.objects.visible_to(reader).filter(plan__in=rows, versions__current=True)
    counted = dict(
        seen.exclude(versions__current=True, versions__change=PlanChange.CANCELLED)
        .values_list("plan")
        .annotate(Count("pk", distinct=True))
    )
    return tuple(
        PlanRow(
            year=row.year,
            stage=_stage(row, approved.get(row.pk)),
            submit_before=row.submit_before,
            events=counted.get(row.pk, 0),
            approval=approved.get(row.pk),
            document=papers.get(row.circulated_id or 0),
            sources=row.sources,
            entry=row.entry,
        )
        for row in rows
    )


def _stage(row: Plan, approval: Approval | None) -> PlanStage:
    if approval is not None:
        return PlanStage.APPROVED
    if row.sources:
        return PlanStage.REPORTED
    if row.circulated_id is not None:
        return PlanStage.CIRCULATED
    return PlanStage.CALLED if row.compiled_at is None else PlanStage.COMPILED


def _changes(versions: Iterable[EventRow]) -> tuple[EventRow, ...]:
    """Return what was changed since the plan was compiled, the latest first."""
    made = [
        each for each in versions if each.change not in (PlanChange.COMPILED, PlanChange.REPORTED)
    ]
    return tuple(sorted(made, key=lambda each: (each.made_at, each.entry), reverse=True))


def _visible_key(reader: Reader, decision: Decision | None) -> str:
    if decision is None:
        return ""
    is_seen = Decision.objects.visible_to(reader).filter(pk=decision.pk).exists()
    return decision.key if is_seen else ""
