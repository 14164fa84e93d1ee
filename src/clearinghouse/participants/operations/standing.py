"""Changes in the life of a participant: a new name, a new standing, a term in the chair.

A change opens a new period and closes the present one on the same day; nothing is overwritten.
"""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from clearinghouse.law.credentials import REFERENCE
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import keep_reference, lock
from clearinghouse.participants.facts import NameSpell, StandingSpell, TermFacts, told
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import (
    Chairmanship,
    Participant,
    ParticipantName,
    StandingPeriod,
)
from clearinghouse.participants.operations.reference import name_row
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append


@transaction.atomic
def give_name(*, participant: str, name: NameSpell, by: Reader, at: datetime) -> Entry:
    """Give a participant new names from ``name.since``; the present ones end on that day."""
    keep_reference(by, at=at)
    subject = _lock(participant)
    starts_on = _first_day(name)
    _close(subject.names.filter(ends_on=None).first(), starts_on)
    name_row(subject, name, starts_on, None).save(force_insert=True)
    return _record("participant.renamed", participant, told(name), by=by, at=at)


@transaction.atomic
def set_standing(*, participant: str, standing: StandingSpell, by: Reader, at: datetime) -> Entry:
    """Give a participant a standing from ``standing.since``; the present one ends on that day."""
    keep_reference(by, at=at)
    subject = _lock(participant)
    starts_on = _first_day(standing)
    _close(subject.standings.filter(ends_on=None).first(), starts_on)
    StandingPeriod.objects.create(
        participant=subject,
        standing=standing.standing,
        starts_on=starts_on,
        starts_by=standing.since.latest,
        starts_as_written=standing.since.as_written,
        decided_by=standing.decided_by,
        basis=standing.basis,
        signed_on=standing.signed_on,
        source=standing.source,
        confidence=standing.confidence,
        note=standing.note,
    )
    return _record("participant.stood", participant, told(standing), by=by, at=at)


@transaction.atomic
def open_chairmanship(*, term: TermFacts, by: Reader, at: datetime) -> Entry:
    """Open a term in the chair with a meeting; the term before must have ended with one."""
    keep_reference(by, at=at)
    subject = _lock(term.participant)
    starts_on = _first_day(term)
    taken = Chairmanship.objects.select_for_update().filter(
        Q(ends_on=None) | Q(ends_on__gt=starts_on)
    )
    if (present := taken.first()) is not None:
        refuse(ParticipantFault.CHAIR_IS_TAKEN, participant=present.participant_id)
    Chairmanship.objects.create(
        participant=subject,
        starts_on=starts_on,
        starts_by=term.since.latest,
        starts_as_written=term.since.as_written,
        opened_by=term.opened_by,
        expected_end=term.expected_end,
        source=term.source,
        note=term.note,
    )
    return _record("chairmanship.opened", term.participant, told(term), by=by, at=at)


@transaction.atomic
def close_chairmanship(
    *, participant: str, ends_on: date, ended_by: str, by: Reader, at: datetime
) -> Entry:
    """End a participant's term in the chair with the meeting ``ended_by``."""
    keep_reference(by, at=at)
    _lock(participant)
    term = Chairmanship.objects.filter(participant=participant, ends_on=None).first()
    if term is None:
        refuse(ParticipantFault.CHAIR_IS_NOT_HELD, participant=participant)
    if ends_on <= term.starts_on:
        refuse(ParticipantFault.ENDS_BEFORE_IT_STARTS, day=ends_on.isoformat())
    term.ends_on, term.ends_as_written, term.ended_by = ends_on, ends_on.isoformat(), ended_by
    term.save(update_fields=["ends_on", "ends_as_written", "ended_by"])
    stated = {"ends_on": ends_on.isoformat(), "ended_by": ended_by}
    return _record("chairmanship.ended", participant, stated, by=by, at=at)


def _lock(code: str) -> Participant:
    try:
        return lock(code)
    except Participant.DoesNotExist:
        refuse(ParticipantFault.UNKNOWN_PARTICIPANT, participant=code)


def _first_day(spell: NameSpell | StandingSpell | TermFacts) -> date:
    if spell.since.earliest is None:
        refuse(ParticipantFault.STARTS_BEFORE_THE_PRESENT_ONE, day=spell.since.as_written)
    return spell.since.earliest


def _close(present: ParticipantName | StandingPeriod | None, ends_on: date) -> None:
    if present is None:
        return
    if present.starts_on is not None and present.starts_on >= ends_on:
        refuse(ParticipantFault.STARTS_BEFORE_THE_PRESENT_ONE, day=ends_on.isoformat())
    present.ends_on = ends_on
    if isinstance(present, StandingPeriod):
        present.ends_as_written = ends_on.isoformat()
    present.save()


def _record(
    act: str, participant: str, stated: dict[str, object], *, by: Reader, at: datetime
) -> Entry:
    return append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={act.partition(".")[0]: participant, "stated": stated},
        provisions=(str(REFERENCE),),
    )
