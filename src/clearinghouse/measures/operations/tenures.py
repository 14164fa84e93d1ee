"""The List of Coordinators is decided: whole, by appointments, or by the end of a tenure.

The tables keep the acts; tenures are folded from them, so that a decision of the past that reaches
the house late falls into its place.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from django.db import transaction

from clearinghouse.documents.models import Revision
from clearinghouse.law import coordination
from clearinghouse.law.coordination import Row, Seat, Term
from clearinghouse.law.distribution import PUBLIC, Reader
from clearinghouse.law.tenure import ONE_COORDINATOR
from clearinghouse.law.verbs import Verb, puts_in_force
from clearinghouse.measures.acts import all_in_law, as_written, keep_tenures
from clearinghouse.measures.faults import MeasureFault, refuse
from clearinghouse.measures.kinds import ActKind
from clearinghouse.measures.models import Area, ListAct, ListRow
from clearinghouse.measures.operations.grounds import lock
from clearinghouse.measures.remarks import remarks_on
from clearinghouse.participants.acting import keep_reference
from clearinghouse.participants.models import Participant
from clearinghouse.participants.models.periods import Confidence, Precision
from clearinghouse.procedures.models import Decision
from clearinghouse.procedures.operations import Recorded
from clearinghouse.procedures.telling import rewrite, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """On what an act on the List rests: a recorded decision (its key), public sources, or both.

    ``note`` is the revision of the note that circulated a notice of early termination.
    """

    decided_on: date
    decision: str = ""
    note: int | None = None
    sources: str = ""
    precision: Precision = Precision.DAY
    confidence: Confidence = Confidence.STATED


@transaction.atomic
def amend_list(*, rows: Sequence[Row], ground: Ground, by: Reader, at: datetime) -> Recorded:
    """Record the whole List as a decision states it.

    Who is not among ``rows`` is no longer on the List from the day of the decision; an area may be
    left without a Coordinator.  The same List told again changes nothing, but gains its decision.
    """
    if not rows:
        refuse(MeasureFault.LIST_WITHOUT_ROWS)
    return _record(ActKind.LIST, tuple(rows), ground, by=by, at=at)


@transaction.atomic
def appoint(*, rows: Sequence[Row], ground: Ground, by: Reader, at: datetime) -> Recorded:
    """Record the appointment of States to seats; the rest of the List stays as it is."""
    if not rows:
        refuse(MeasureFault.LIST_WITHOUT_ROWS)
    return _record(ActKind.APPOINTMENT, tuple(rows), ground, by=by, at=at)


@transaction.atomic
def end_tenure(*, seat: Seat, ends_on: date, ground: Ground, by: Reader, at: datetime) -> Recorded:
    """Record the end of a tenure; ``ends_on`` is the first day without it.

    Raises :class:`~clearinghouse.measures.faults.Refusal` if nobody holds the seat by then.
    """
    lock()
    served = coordination.fold(all_in_law())
    if not any(held.seat == seat and not held.is_over(ends_on) for held in served):
        refuse(MeasureFault.NOTHING_TO_END, area=seat.area, participant=seat.participant)
    return _record(ActKind.END, (Row(seat, Term(None, ends_on)),), ground, by=by, at=at)


def _record(
    kind: ActKind, rows: tuple[Row, ...], ground: Ground, *, by: Reader, at: datetime
) -> Recorded:
    lock()
    keep_reference(by, at=at)
    _check(rows)
    decision = _decision(ground.decision, by)
    key = _key(kind, rows, ground)
    held = ListAct.objects.filter(key=key).first()
    if held is not None:
        return _told_again(held, decision, ground, by=by, at=at)
    before = coordination.fold(all_in_law())
    note = _note(ground.note, by)
    decision_marking = decision.marking() if decision else PUBLIC
    if note is not None and decision is None:
        decision_marking = note.document.marking()
    marking = PUBLIC if ground.sources else decision_marking

    entry = tell(
        f"list.{_PARTICIPLES[kind]}",
        {
            "list": key,
            "decided_on": ground.decided_on,
            "decision": ground.decision if marking == decision_marking else "",
            "note": note.document.address if note and marking == decision_marking else "",
            "rows": json.dumps(as_written(rows), ensure_ascii=False),
            "sources": ground.sources,
        },
        by=by,
        at=at,
        marking=marking,
        provisions=(str(ONE_COORDINATOR),),
    )
    act = ListAct.objects.create(
        key=key,
        kind=kind,
        decided_on=ground.decided_on,
        precision=ground.precision,
        decision=decision,
        note=note,
        sources=ground.sources,
        confidence=ground.confidence,
        entry=entry.index,
    )
    ListRow.objects.bulk_create(_row(act, position, row) for position, row in enumerate(rows))
    keep_tenures()
    after = coordination.fold(all_in_law())
    return Recorded(key, entry.index, remarks_on(before, after))


_PARTICIPLES = {
    ActKind.LIST: "amended",
    ActKind.APPOINTMENT: "extended",
    ActKind.END: "shortened",
}


def _check(rows: Sequence[Row]) -> None:
    areas = set(Area.objects.values_list("code", flat=True))
    named = {row.seat.participant for row in rows}
    known = set(Participant.objects.filter(code__in=named).values_list("code", flat=True))
    seen: set[tuple[Seat, Term]] = set()
    for row in rows:
        if row.seat.area not in areas:
            refuse(MeasureFault.NO_SUCH_AREA, area=row.seat.area)
        if row.seat.participant not in known:
            refuse(MeasureFault.NO_SUCH_PARTICIPANT, participant=row.seat.participant)
        if (row.seat, row.term) in seen:
            refuse(MeasureFault.LIST_NAMES_A_STATE_TWICE, participant=row.seat.participant)
        seen.add((row.seat, row.term))


def _decision(key: str, by: Reader) -> Decision | None:
    if not key:
        return None
    found = (
        Decision.objects.visible_to(by).select_related("revision__document").filter(key=key).first()
    )
    if found is None:
        refuse(MeasureFault.NO_SUCH_DECISION, decision=key)
    if not puts_in_force(Verb(found.verb)):
        refuse(MeasureFault.NOT_A_DECISION_IN_FORCE, decision=key)
    return found


def _note(revision: int | None, by: Reader) -> Revision | None:
    if revision is None:
        return None
    found = Revision.objects.visible_to(by).select_related("document").filter(pk=revision).first()
    if found is None:
        refuse(MeasureFault.NO_SUCH_DOCUMENT)
    return found


def _key(kind: ActKind, rows: Sequence[Row], ground: Ground) -> str:
    """Return the key under which the same act, told again, is known, however it is printed."""
    written = json.dumps(sorted(line[:-1] for line in as_written(rows))).encode()
    return f"{ground.decided_on.isoformat()}:{kind}:{sha256(written).hexdigest()[:16]}"


def _told_again(
    held: ListAct, decision: Decision | None, ground: Ground, *, by: Reader, at: datetime
) -> Recorded:
    """Add what is new: the decision, or public sources, which open the act to everybody."""
    entry = None
    if decision is not None and held.decision_id is None:
        entry = tell(
            "list.documented",
            {"list": held.key, "decision": decision.key},
            by=by,
            at=at,
            marking=decision.marking(),
        )
        rewrite(held, decision=decision)
    if ground.sources and not held.sources:
        entry = tell("list.opened", {"list": held.key, "sources": ground.sources}, by=by, at=at)
        rewrite(held, sources=ground.sources)
    return Recorded(held.key, entry.index if entry else None)


def _row(act: ListAct, position: int, row: Row) -> ListRow:
    return ListRow(
        act=act,
        position=position,
        area_id=row.seat.area,
        role=row.seat.role,
        participant_id=row.seat.participant,
        starts_on=row.term.starts_on,
        ends_on=row.term.ends_on,
        printed=row.printed,
    )
