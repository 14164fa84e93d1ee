"""A Co-coordinator proposes to act as Coordinator; the others of the area consent."""

from datetime import datetime

from django.db import transaction

from clearinghouse.coordination.faults import CoordinationFault, refuse
from clearinghouse.coordination.folding import proposal_of
from clearinghouse.coordination.keeping import (
    announce,
    area_of,
    decided_by,
    demand_voice,
    lock_areas,
    tell,
)
from clearinghouse.coordination.models import Acting, Consent
from clearinghouse.coordination.operations.submitting import Sent
from clearinghouse.documents.entering import new_address
from clearinghouse.law import succession
from clearinghouse.law import tenure as law
from clearinghouse.law.coordination import Role, Tenure
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.succession import ActingState
from clearinghouse.law.tenure import ACTING, TenureReason
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.record.acts import settle


@transaction.atomic
def propose_acting(*, area: str, by: Reader, at: datetime) -> Sent:
    """Propose to act as Coordinator of an area until one is appointed.

    The other Co-coordinators are asked for their consent; the law remarks what else is amiss.
    """
    state, day = demand_voice(by, at=at), day_at(at)
    lock_areas()
    area_of(area)
    tenures = decided_by(day)
    _demand_no_other(area, tenures, at=at)
    remarks: list[Remark] = []
    settle(
        law.act_as_coordinator(area, state, on=day, tenures=tenures, consenting=()),
        remarks=remarks,
    )
    key = new_address()
    entry = tell(
        "acting.proposed",
        key,
        {"area": area, "participant": state},
        by=by,
        at=at,
        provisions=(ACTING,),
    )
    Acting.objects.create(
        key=key,
        area_id=area,
        participant_id=state,
        proposed_at=at,
        officer_id=by.officer,
        entry=entry.index,
    )
    announce(
        f"acting/{key}/proposed",
        NoticeKind.ACTING_PROPOSED,
        {*_helping(area, tenures, at=at), SECRETARIAT} - {state},
        area=area,
        participant=state,
        link=f"/coordinators/areas/{area}/",
        at=at,
    )
    # That consent is missing is no news to who has only just asked for it.
    told = tuple(each for each in remarks if each.reason is not TenureReason.CONSENT_MISSING)
    return Sent(key, entry.index, told)


@transaction.atomic
def consent_to_acting(*, key: str, by: Reader, at: datetime) -> int:
    """Consent, as another Co-coordinator of the area, to who would act; return the entry."""
    state, day = demand_voice(by, at=at), day_at(at)
    lock_areas()
    row = _open(key, by=by, at=at)
    if state == row.participant_id or state not in _helping(row.area_id, decided_by(day), at=at):
        refuse(CoordinationFault.NOT_ONE_OF_THE_OTHERS)
    if row.consents.filter(participant=state).exists():
        refuse(CoordinationFault.CONSENTED_ALREADY)
    entry = tell(
        "acting.consented", row.key, {"participant": state}, by=by, at=at, provisions=(ACTING,)
    )
    Consent.objects.create(
        acting=row, participant_id=state, given_at=at, officer_id=by.officer, entry=entry.index
    )
    return int(entry.index)


@transaction.atomic
def lay_down_acting(*, key: str, by: Reader, at: datetime) -> None:
    """Lay down the part of the acting Coordinator, or take the proposal back."""
    state = demand_voice(by, at=at)
    lock_areas()
    row = _open(key, by=by, at=at)
    if row.participant_id != state:
        refuse(CoordinationFault.NOT_OURS)
    tell("acting.laid_down", row.key, {"participant": state}, by=by, at=at, provisions=(ACTING,))
    row.laid_down_at = at
    row.save(update_fields=["laid_down_at"])


def _open(key: str, *, by: Reader, at: datetime) -> Acting:
    row = Acting.objects.visible_to(by).select_for_update(of=("self",)).filter(key=key).first()
    if row is None:
        refuse(CoordinationFault.NO_SUCH_PROPOSAL)
    if at < row.proposed_at:
        refuse(CoordinationFault.CLOCK_WENT_BACK)
    day = day_at(at)
    spell = succession.acting(proposal_of(row), decided_by(day), day)
    if spell.state is ActingState.OVER:
        refuse(CoordinationFault.NO_LONGER_OPEN)
    return row


def _demand_no_other(area: str, tenures: tuple[Tenure, ...], *, at: datetime) -> None:
    day = day_at(at)
    for row in Acting.objects.filter(area=area).prefetch_related("consents"):
        if succession.acting(proposal_of(row), tenures, day).state is not ActingState.OVER:
            refuse(CoordinationFault.PROPOSED_ALREADY)


def _helping(area: str, tenures: tuple[Tenure, ...], *, at: datetime) -> frozenset[str]:
    """Return the Co-coordinators who serve in an area at a moment."""
    day = day_at(at)
    return frozenset(
        each.seat.participant
        for each in tenures
        if each.seat.area == area and each.seat.role is Role.CO_COORDINATOR and each.is_held(day)
    )
