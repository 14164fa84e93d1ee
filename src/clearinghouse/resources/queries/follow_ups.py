"""The follow-up register as on any day, as a reader may see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.follow_up import (
    CARRIES_OUT,
    DAY,
    AskedFor,
    Bearer,
    BearerKind,
    FollowUpStand,
    is_invitation,
)
from clearinghouse.measures.models import Area
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.queries import decisions_with
from clearinghouse.procedures.queries.decisions import documents_of, words_of
from clearinghouse.procedures.views import DecisionRow
from clearinghouse.resources.models import FollowUp, Move
from clearinghouse.resources.models.follow_ups import FollowUpQuerySet
from clearinghouse.resources.views import FollowUpRow, FollowUpView, MoveRow, Words


@dataclass(frozen=True, slots=True)
class FollowUpFilters:
    """What a reader narrows the register down to; empty means everything."""

    kind: BearerKind | None = None
    bearer: str = ""
    body: str = ""
    stand: FollowUpStand | None = None


def follow_ups(
    reader: Reader, *, on: date, filters: FollowUpFilters | None = None
) -> tuple[FollowUpRow, ...]:
    """Return what had been asked for by ``on``, as it stood then: what is due first comes first.

    ``filters.body`` is the body that decided.
    """
    narrowed = filters or FollowUpFilters()
    found = FollowUp.objects.visible_to(reader).filter(_asked_by(on), _wanted(narrowed))
    held = _as_on(found, on, narrowed.stand)
    return _rows(reader, held.order_by(F("due_before").asc(nulls_last=True), "pk"), on)


def follow_ups_of(reader: Reader, decision: str, *, on: date) -> tuple[FollowUpRow, ...]:
    """Return what a decision asks for, in the order of its entry."""
    found = FollowUp.objects.visible_to(reader).filter(decision__key=decision)
    return _rows(reader, _as_on(found, on).order_by("place"), on)


def follow_up(reader: Reader, number: int, *, on: date) -> FollowUpView | None:
    """Return a follow-up with what had become of it by ``on``; None if there is none to see."""
    found = _as_on(FollowUp.objects.visible_to(reader).filter(pk=number), on)
    rows = _rows(reader, found, on)
    if not rows:
        return None
    moves = list(Move.objects.filter(follow_up=number, moved_on__lte=on).order_by("place"))
    documents = documents_of(reader, (move.revision_id for move in moves))
    decisions = decisions_with(reader, (move.superseded_by_id or 0 for move in moves))
    return FollowUpView(
        row=rows[0],
        moves=tuple(
            MoveRow(
                stand=FollowUpStand(move.stand),
                moved_on=move.moved_on,
                document=documents.get(move.revision_id or 0),
                note=move.note if _is_open(move, documents, decisions) else "",
                superseded_by=decisions.get(move.superseded_by_id or 0),
                moved_at=move.moved_at,
                entry=move.entry,
            )
            for move in moves
        ),
    )


def due(reader: Reader, *, on: date) -> tuple[tuple[FollowUpRow, AskedFor], ...]:
    """Return what is open on a day, each with what is due by it."""
    rows = follow_ups(reader, on=on, filters=FollowUpFilters(stand=FollowUpStand.OPEN))
    return tuple(
        (
            row,
            AskedFor(
                bearer=row.bearer,
                provision=CARRIES_OUT,
                due_on=row.due_before - DAY if row.due_before else None,
                derived_from=(row.decision.key, f"follow-up {row.number}"),
                is_invitation=row.is_invitation,
            ),
        )
        for row in rows
    )


def area_names(reader: Reader) -> Mapping[str, Words]:
    """Return the names of the priority areas by their codes, in the order of the List."""
    del reader  # The areas are public.
    areas = Area.objects.select_related("dimension").order_by("dimension__position", "position")
    return {area.code: words_of(area) for area in areas}


def _is_open(move: Move, documents: Mapping[int, object], decisions: Mapping[int, object]) -> bool:
    """Whether the reader may know of all that a move names, so that its note betrays nothing."""
    named = ((move.revision_id, documents), (move.superseded_by_id, decisions))
    return all(key is None or key in known for key, known in named)


def _asked_by(on: date) -> Q:
    return Q(decision__decided_on__lte=on) | Q(decision__decided_on=None)


def _wanted(filters: FollowUpFilters) -> Q:
    wanted = Q()
    if filters.kind is not None:
        wanted &= Q(bearer_kind=filters.kind)
    if filters.bearer:
        wanted &= Q(bearer=filters.bearer)
    if filters.body:
        wanted &= Q(decision__body=filters.body)
    return wanted


def _as_on(
    found: FollowUpQuerySet, on: date, stand: FollowUpStand | None = None
) -> FollowUpQuerySet:
    """Say how each stood on a day, and keep those that stood so, if asked."""
    last = Move.objects.filter(follow_up=OuterRef("pk"), moved_on__lte=on).order_by("-place")
    told = found.annotate(
        stood=Coalesce(
            Subquery(last.values("stand")[:1]), Value(FollowUpStand.OPEN.value, models.TextField())
        ),
        stood_since=Subquery(last.values("moved_on")[:1]),
    )
    return told if stand is None else told.filter(stood=stand)


def _rows(reader: Reader, held: Iterable[FollowUp], on: date) -> tuple[FollowUpRow, ...]:
    found = list(held)
    decisions = decisions_with(reader, (row.decision_id for row in found))
    return tuple(_row(row, decisions[row.decision_id], on) for row in found)


def _row(row: FollowUp, decision: DecisionRow, on: date) -> FollowUpRow:
    bearer = Bearer(BearerKind(row.bearer_kind), row.bearer)
    stand = FollowUpStand(row.stood)  # type: ignore[attr-defined]
    has_come = row.due_before is not None and row.due_before <= on
    return FollowUpRow(
        number=row.pk,
        decision=decision,
        place=row.place,
        bearer=bearer,
        task=words_of(row, "task_"),
        due_before=row.due_before,
        precision=Precision(row.precision),
        stand=stand,
        stands_since=row.stood_since,  # type: ignore[attr-defined]
        is_past=has_come and stand is FollowUpStand.OPEN,
        is_invitation=is_invitation(bearer),
        is_public=row.distribution == Distribution.PUBLIC,
        entered_at=row.entered_at,
        entry=row.entry,
    )
