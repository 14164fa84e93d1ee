"""What a State chooses to tell is told, changed and withdrawn; it says how it may be counted."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from clearinghouse.documents.entering import new_address
from clearinghouse.law import choices as law
from clearinghouse.law.counting import Consent as How
from clearinghouse.law.distribution import PUBLIC, Distribution, Marking, Reader
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.record.acts import settle
from clearinghouse.review.facts import ChoiceFacts
from clearinghouse.review.faults import ReviewFault, refuse
from clearinghouse.review.keeping import (
    demand_participants,
    demand_voice,
    lock,
    measure_of,
    standing_of,
    tell,
)
from clearinghouse.review.models import Choice, Consent


@transaction.atomic
def tell_choice(*, facts: ChoiceFacts, by: Reader, at: datetime) -> str:
    """Tell that the reader's State carries out a measure, as it likes; return the choice's key.

    Told for those with whom it is carried out, it reaches them and the Secretariat, nobody else.
    """
    state = by.participant or ""
    demand_voice(state, by, at=at)
    return _tell(facts, state, by=by, at=at)


@transaction.atomic
def change_choice(*, choice: str, facts: ChoiceFacts, by: Reader, at: datetime) -> str:
    """Put another telling in the place of one; what was told stays as history."""
    held = _own(choice, by=by, at=at)
    _withdraw(held, by=by, at=at)
    return _tell(facts, str(held.marked_by_id), by=by, at=at, replaces=held)


@transaction.atomic
def withdraw_choice(*, choice: str, by: Reader, at: datetime) -> None:
    """Withdraw what was told; nobody need say why."""
    _withdraw(_own(choice, by=by, at=at), by=by, at=at)


@transaction.atomic
def give_consent(*, how: How, by: Reader, at: datetime) -> None:
    """Say how the reader's State may be counted; before that it is counted nowhere."""
    state = by.participant or ""
    demand_voice(state, by, at=at)
    lock()
    entry = tell(
        "consent.given",
        {"state": state, "how": how.value},
        by=by,
        at=at,
        marking=Marking(Distribution.ADDRESSEES, state, frozenset({state})),
        provisions=(law.CHOSEN,),
    )
    Consent.objects.create(state_id=state, how=how, given_at=at, officer_id=by.officer, entry=entry)


def _tell(
    facts: ChoiceFacts, state: str, *, by: Reader, at: datetime, replaces: Choice | None = None
) -> str:
    lock()
    measure = measure_of(facts.edition, facts.measure)
    demand_participants(facts.partners)
    settle(
        law.tell(
            state,
            by=by.participant or "",
            standing=standing_of(state, at=at),
            partners=facts.partners,
            since=facts.since,
            until=facts.until,
        )
    )
    marking = _marking(facts.distribution, state, facts.partners)
    key = new_address()
    entry = tell(
        "choice.told",
        {
            "choice": key,
            "state": state,
            "measure": f"{facts.edition}/{facts.measure}",
            "partners": facts.partners,
            "since": facts.since,
            "until": facts.until,
            "text": facts.text.strip(),
            "replaces": replaces.key if replaces else "",
        },
        by=by,
        at=at,
        marking=marking,
        provisions=(law.CHOSEN, law.ONE_OR_MANY),
    )
    Choice.objects.create(
        key=key,
        measure=measure,
        partners=list(facts.partners),
        since_on=facts.since,
        until_on=facts.until,
        text=facts.text.strip(),
        distribution=marking.distribution,
        marked_by_id=state,
        addressees=sorted(marking.addressees),
        told_at=at,
        replaces=replaces,
        officer_id=by.officer,
        entry=entry,
    )
    return key


def _withdraw(held: Choice, *, by: Reader, at: datetime) -> None:
    if held.withdrawn_at is not None:
        refuse(ReviewFault.WITHDRAWN_ALREADY)
    tell("choice.withdrawn", {"choice": held.key}, by=by, at=at, marking=held.marking())
    held.withdrawn_at = at
    held.save(update_fields=["withdrawn_at"])


def _own(key: str, *, by: Reader, at: datetime) -> Choice:
    """Return a choice of the reader's State, locked; to others it does not exist."""
    state = by.participant or ""
    found = (
        Choice.objects.visible_to(by)
        .select_for_update(of=("self",))
        .filter(key=key, marked_by=state)
        .first()
    )
    if found is None:
        refuse(ReviewFault.NO_SUCH_CHOICE)
    demand_voice(state, by, at=at)
    return found


def _marking(distribution: Distribution, state: str, partners: Iterable[str]) -> Marking:
    if distribution is Distribution.PUBLIC:
        return PUBLIC
    if distribution is not Distribution.ADDRESSEES:
        return Marking(distribution, state)
    if not set(partners):
        refuse(ReviewFault.NOBODY_NAMED)
    return Marking(distribution, state, frozenset({*partners, SECRETARIAT}))
