"""The registry enters what a decision asks for, and how that stands."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.follow_up import CARRIES_OUT, Bearer, BearerKind, FollowUpStand
from clearinghouse.law.periods import day_at
from clearinghouse.measures.models import Area
from clearinghouse.participants.models import Body
from clearinghouse.participants.queries import members_on
from clearinghouse.procedures.models import Decision
from clearinghouse.procedures.telling import tell
from clearinghouse.resources.facts import FollowUpFacts, MoveFacts
from clearinghouse.resources.faults import ResourceFault, refuse
from clearinghouse.resources.keeping import (
    decision_named,
    demand_past,
    demand_registry,
    issue_named,
    marked,
)
from clearinghouse.resources.models import FollowUp, Move


@transaction.atomic
def enter_follow_up(*, facts: FollowUpFacts, by: Reader, at: datetime) -> int:
    """Enter what a paragraph asks for, of one bearer; return its number.

    Raises :class:`~clearinghouse.resources.faults.Refusal` where it cannot be so.
    """
    demand_registry(by, at=at)
    decision = decision_named(facts.decision, by=by)
    Decision.objects.select_for_update().get(pk=decision.pk)
    _check(facts, decision, by=by, at=at)
    held = FollowUp.objects.filter(decision=decision)
    place = (held.aggregate(last=Max("place"))["last"] or 0) + 1
    entry = tell(
        "follow_up.entered",
        {
            "decision": decision.key,
            "place": place,
            "bearer": facts.bearer.kind.value,
            "of": facts.bearer.code,
            "task": facts.task.en,
            "due_before": facts.due_before,
            "precision": facts.precision.value,
        },
        by=by,
        at=at,
        marking=marked(facts.distribution, decision.marking()),
        provisions=(str(CARRIES_OUT),),
    )
    row = FollowUp.objects.create(
        decision=decision,
        place=place,
        bearer_kind=facts.bearer.kind,
        bearer=facts.bearer.code,
        task_en=facts.task.en.strip(),
        task_ru=facts.task.ru.strip(),
        task_kk=facts.task.kk.strip(),
        due_before=facts.due_before,
        precision=facts.precision,
        distribution=facts.distribution,
        entered_at=at,
        entered_by_id=by.officer,
        entry=entry.index,
    )
    return int(row.pk)


@transaction.atomic
def move_follow_up(*, number: int, facts: MoveFacts, by: Reader, at: datetime) -> None:
    """Enter that something is done, superseded, or open again, with what shows it."""
    demand_registry(by, at=at)
    row = (
        FollowUp.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("decision__revision__document")
        .filter(pk=number)
        .first()
    )
    if row is None:
        refuse(ResourceFault.NO_SUCH_FOLLOW_UP)
    last = row.moves.order_by("place").last()
    _check_order(row, last, facts, at=at)
    evidence = issue_named(facts.document, by=by)
    superseding = _superseding(row, facts, by=by)
    _check_grounds(facts, has_document=evidence is not None)
    others = [row.decision.marking()]
    others += [evidence.document.marking()] if evidence else []
    others += [superseding.marking()] if superseding else []
    entry = tell(
        "follow_up.moved",
        {
            "decision": row.decision.key,
            "place": row.place,
            "stand": facts.stand.value,
            "moved_on": facts.moved_on,
            "document": evidence.symbol or evidence.document.address if evidence else "",
            "note": facts.note.strip(),
            "superseded_by": superseding.key if superseding else "",
        },
        by=by,
        at=at,
        marking=marked(Distribution(row.distribution), *others),
        provisions=(str(CARRIES_OUT),),
    )
    Move.objects.create(
        follow_up=row,
        place=last.place + 1 if last else 1,
        stand=facts.stand,
        moved_on=facts.moved_on,
        revision=evidence,
        note=facts.note.strip(),
        superseded_by=superseding,
        moved_at=at,
        moved_by_id=by.officer,
        entry=entry.index,
    )


def _check(facts: FollowUpFacts, decision: Decision, *, by: Reader, at: datetime) -> None:
    if not facts.task.en.strip():
        refuse(ResourceFault.TASK_EMPTY)
    _check_bearer(facts.bearer, by=by, at=at)
    decided = decision.decided_on
    if facts.due_before is not None and decided is not None and facts.due_before <= decided:
        refuse(ResourceFault.DUE_BEFORE_IT_WAS_DECIDED, decided=decided.isoformat())
    is_open = decision.marking().distribution is Distribution.PUBLIC
    if facts.distribution is Distribution.PUBLIC and not is_open:
        refuse(ResourceFault.MORE_OPEN_THAN_ITS_DECISION)
    same = decision.follow_ups.filter(
        bearer_kind=facts.bearer.kind, bearer=facts.bearer.code, task_en=facts.task.en.strip()
    )
    if same.exists():
        refuse(ResourceFault.ASKED_ALREADY)


def _check_bearer(bearer: Bearer, *, by: Reader, at: datetime) -> None:
    """Refuse a code that stands for nobody; States and areas are those of the day."""
    match bearer.kind:
        case BearerKind.STATE:
            is_known = bearer.code in members_on(by, day_at(at))
        case BearerKind.BODY:
            is_known = Body.objects.filter(code=bearer.code).exists()
        case BearerKind.COORDINATORS:
            is_known = Area.objects.filter(code=bearer.code).exists()
        case _:
            is_known = True
    if not is_known:
        refuse(ResourceFault.NO_SUCH_BEARER, bearer=bearer.code)


def _check_order(row: FollowUp, last: Move | None, facts: MoveFacts, *, at: datetime) -> None:
    stand = FollowUpStand(last.stand) if last else FollowUpStand.OPEN
    if facts.stand is stand:
        refuse(ResourceFault.STANDS_SO_ALREADY)
    demand_past(facts.moved_on, at=at)
    earliest = last.moved_on if last else row.decision.decided_on
    if earliest is not None and facts.moved_on < earliest:
        refuse(ResourceFault.MOVED_BEFORE, day=earliest.isoformat())


def _check_grounds(facts: MoveFacts, *, has_document: bool) -> None:
    note = facts.note.strip()
    if facts.stand is FollowUpStand.DONE and not (has_document or note):
        refuse(ResourceFault.EVIDENCE_MISSING)
    if facts.stand is FollowUpStand.OPEN and not note:
        refuse(ResourceFault.REASON_MISSING)


def _superseding(row: FollowUp, facts: MoveFacts, *, by: Reader) -> Decision | None:
    """Return the decision that takes the place of what was asked for, if it says so."""
    if facts.stand is not FollowUpStand.SUPERSEDED:
        return None
    if not facts.superseded_by.strip():
        refuse(ResourceFault.SUPERSEDING_DECISION_MISSING)
    later = decision_named(facts.superseded_by, by=by)
    first, then = row.decision.decided_on, later.decided_on
    if later.pk == row.decision_id or (first and then and then < first):
        refuse(ResourceFault.SUPERSEDED_BY_AN_EARLIER_ONE, decision=later.key)
    return later
