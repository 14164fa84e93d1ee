"""What donors announce and give, and whom States second to the Secretariat."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from django.db import transaction

from clearinghouse.law.distribution import PUBLIC, Distribution, Marking, Reader
from clearinghouse.law.fund import CALLED_TO_CONTRIBUTE
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.participants.models import Participant
from clearinghouse.procedures.telling import rewrite, tell
from clearinghouse.resources.facts import ContributionFacts, SecondmentFacts
from clearinghouse.resources.faults import ResourceFault, refuse
from clearinghouse.resources.keeping import MEMBERS, demand_past, demand_registry
from clearinghouse.resources.kinds import ContributionTo, Publicity
from clearinghouse.resources.models import Contribution, Project, Receipt, Secondment
from clearinghouse.resources.operations.projects import check_money, check_participant

PROVISIONS: Final = (str(CALLED_TO_CONTRIBUTE),)


@transaction.atomic
def pledge_contribution(*, facts: ContributionFacts, by: Reader, at: datetime) -> int:
    """Enter what a donor has announced; return its number."""
    demand_registry(by, at=at)
    check_participant(facts.donor)
    check_money(facts.amount, facts.currency)
    demand_past(facts.pledged_on, at=at)
    if facts.due_before is not None and facts.due_before <= facts.pledged_on:
        refuse(ResourceFault.DUE_BEFORE_IT_WAS_DECIDED, decided=facts.pledged_on.isoformat())
    project = _project(facts, by=by)
    entry = tell(
        "contribution.pledged",
        {
            "donor": facts.donor,
            "kind": facts.kind.value,
            "given_to": facts.given_to.value,
            "project": project.key if project else "",
            "amount": str(facts.amount),
            "currency": facts.currency,
            "pledged_on": facts.pledged_on,
            "purpose": facts.purpose.strip(),
            "publicity": facts.publicity.value,
        },
        by=by,
        at=at,
        marking=_marking(facts.publicity, facts.donor),
        provisions=PROVISIONS,
    )
    row = Contribution.objects.create(
        donor_id=facts.donor,
        kind=facts.kind,
        given_to=facts.given_to,
        project=project,
        amount=facts.amount,
        currency=facts.currency,
        pledged_on=facts.pledged_on,
        due_before=facts.due_before,
        purpose=facts.purpose.strip(),
        publicity=facts.publicity,
        entered_at=at,
        entered_by_id=by.officer,
        entry=entry.index,
    )
    return int(row.pk)


@transaction.atomic
def receive_contribution(
    *, number: int, received_on: date, amount: Decimal, note: str, by: Reader, at: datetime
) -> None:
    """Enter what has come of a contribution; it may come in parts, or be more than announced."""
    demand_registry(by, at=at)
    row = Contribution.objects.visible_to(by).select_for_update().filter(pk=number).first()
    if row is None:
        refuse(ResourceFault.NO_SUCH_CONTRIBUTION)
    if amount <= 0:
        refuse(ResourceFault.NO_AMOUNT)
    demand_past(received_on, at=at)
    if received_on < row.pledged_on:
        refuse(ResourceFault.MOVED_BEFORE, day=row.pledged_on.isoformat())
    entry = tell(
        "contribution.received",
        {
            "donor": row.donor_id,
            "amount": str(amount),
            "currency": row.currency,
            "received_on": received_on,
            "note": note.strip(),
        },
        by=by,
        at=at,
        marking=_marking(Publicity(row.publicity), row.donor_id),
        provisions=PROVISIONS,
    )
    Receipt.objects.create(
        contribution=row,
        received_on=received_on,
        amount=amount,
        note=note.strip(),
        entered_at=at,
        entered_by_id=by.officer,
        entry=entry.index,
    )


@transaction.atomic
def enter_secondment(*, facts: SecondmentFacts, by: Reader, at: datetime) -> int:
    """Enter whom a State offers; the name is never told to the record."""
    demand_registry(by, at=at)
    if not facts.post.en.strip():
        refuse(ResourceFault.TITLE_EMPTY)
    if not Participant.objects.filter(code=facts.state, kind="state").exists():
        refuse(ResourceFault.NO_SUCH_PARTICIPANT, participant=facts.state)
    demand_past(facts.pledged_on, at=at)
    entry = tell(
        "secondment.pledged",
        {"state": facts.state, "post": facts.post.en, "pledged_on": facts.pledged_on},
        by=by,
        at=at,
        marking=MEMBERS,
        provisions=PROVISIONS,
    )
    row = Secondment.objects.create(
        state_id=facts.state,
        post_en=facts.post.en.strip(),
        post_ru=facts.post.ru.strip(),
        post_kk=facts.post.kk.strip(),
        name=facts.name.strip(),
        pledged_on=facts.pledged_on,
        entered_at=at,
        entry=entry.index,
    )
    return int(row.pk)


@transaction.atomic
def take_up_post(*, number: int, starts_on: date, by: Reader, at: datetime) -> None:
    """Enter the first day in post."""
    row = _secondment(number, by=by, at=at)
    if row.starts_on is not None:
        refuse(ResourceFault.IN_POST_ALREADY)
    demand_past(starts_on, at=at)
    if starts_on < row.pledged_on:
        refuse(ResourceFault.MOVED_BEFORE, day=row.pledged_on.isoformat())
    _tell_of_post("secondment.begun", row, {"starts_on": starts_on}, by=by, at=at)
    rewrite(row, starts_on=starts_on)


@transaction.atomic
def leave_post(*, number: int, ends_on: date, by: Reader, at: datetime) -> None:
    """Enter the first day out of post; the name is forgotten with it."""
    row = _secondment(number, by=by, at=at)
    if row.starts_on is None or row.ends_on is not None:
        refuse(ResourceFault.NOT_IN_POST)
    demand_past(ends_on, at=at)
    if ends_on <= row.starts_on:
        refuse(ResourceFault.MOVED_BEFORE, day=row.starts_on.isoformat())
    _tell_of_post("secondment.ended", row, {"ends_on": ends_on}, by=by, at=at)
    rewrite(row, ends_on=ends_on, name="")


def _tell_of_post(
    act: str, row: Secondment, told: dict[str, object], *, by: Reader, at: datetime
) -> None:
    facts = {"state": row.state_id, "post": row.post_en, **told}
    tell(act, facts, by=by, at=at, marking=MEMBERS, provisions=PROVISIONS)


def _secondment(number: int, *, by: Reader, at: datetime) -> Secondment:
    demand_registry(by, at=at)
    row = Secondment.objects.visible_to(by).select_for_update().filter(pk=number).first()
    if row is None:
        refuse(ResourceFault.NO_SUCH_SECONDMENT)
    return row


def _project(facts: ContributionFacts, *, by: Reader) -> Project | None:
    if facts.given_to is not ContributionTo.PROJECT:
        return None
    if not facts.project:
        refuse(ResourceFault.PROJECT_MISSING)
    row = Project.objects.visible_to(by).filter(key=facts.project).first()
    if row is None:
        refuse(ResourceFault.PROJECT_MISSING)
    return row


def _marking(publicity: Publicity, donor: str) -> Marking:
    """Return how a contribution is told to the record: as the donor wishes.

    One without a name may be opened by the donor and the Secretariat alone.
    """
    if publicity is Publicity.PUBLIC:
        return PUBLIC
    if publicity is Publicity.MEMBER_STATES:
        return MEMBERS
    return Marking(Distribution.ADDRESSEES, SECRETARIAT, frozenset({donor}))
