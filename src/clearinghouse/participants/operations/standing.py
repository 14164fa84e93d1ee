"""Changes in the life of a participant: a new name, a new standing, the passing of the chair.

A change opens a new period and closes the present one on the same day; nothing is overwritten, and
the reference files give way to what is stated here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from clearinghouse.law import chairmanship as chair
from clearinghouse.law import standing as law
from clearinghouse.law.credentials import REFERENCE
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.acting import keep_reference, lock
from clearinghouse.participants.facts import NameSpell, StandingSpell, TermFacts, told
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import (
    Chairmanship,
    Meeting,
    Participant,
    ParticipantName,
    StandingPeriod,
    Statement,
)
from clearinghouse.participants.operations.reference import name_row
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append


@dataclass(frozen=True, slots=True)
class Admission:
    """What the admission of a Member State rests on: signatures by document, and the decision."""

    signed: Mapping[str, date] = field(default_factory=dict)
    by_consensus: bool = False
    has_territory_in_asia: bool = False


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
def set_standing(
    *,
    participant: str,
    standing: StandingSpell,
    by: Reader,
    at: datetime,
    admission: Admission | None = None,
) -> Entry:
    """Give a participant a standing from ``standing.since``; the present one ends on that day.

    A Member State is admitted on its ``admission``; an observer by the body ``decided_by``; a
    partner by the instrument ``signed_on``.  Raises ``OutOfOrder`` where the law has not that.
    """
    keep_reference(by, at=at)
    subject = _lock(participant)
    starts_on = _first_day(standing)
    remarks: list[Remark] = []
    _settle_standing(standing, starts_on, admission or Admission(), remarks)
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
    stated = told(standing) | {"remarks": [remark.reason.value for remark in remarks]}
    return _record("participant.stood", participant, stated, by=by, at=at)


@transaction.atomic
def pass_chairmanship(*, term: TermFacts, by: Reader, at: datetime, decision: str = "") -> Entry:
    """Pass the chair with the meeting ``term.opened_by`` (a code such as "MC-7") to a State.

    The serving term ends with that meeting, on its last day.  Raises ``OutOfOrder`` if the rule
    names another meeting and no ``decision`` is given.
    """
    keep_reference(by, at=at)
    subject = _lock(term.participant)
    starts_on = _first_day(term)
    serving = Chairmanship.objects.select_for_update().filter(ends_on=None).first()
    remarks: list[Remark] = []
    if serving is not None:
        _settle_passing(serving, term, decision, remarks)
        if starts_on <= serving.starts_on:
            refuse(ParticipantFault.STARTS_BEFORE_THE_PRESENT_ONE, day=starts_on.isoformat())
        serving.ends_on, serving.ends_as_written = starts_on, starts_on.isoformat()
        serving.ended_by = term.opened_by
        serving.save(update_fields=["ends_on", "ends_as_written", "ended_by"])

    Chairmanship.objects.create(
        participant=subject,
        starts_on=starts_on,
        starts_by=term.since.latest,
        starts_as_written=term.since.as_written,
        opened_by=term.opened_by,
        ends_with=term.ends_with,
        expected_end=term.expected_end,
        source=term.source,
        note=term.note,
    )
    stated = told(term) | {"decision": decision}
    stated["remarks"] = [remark.reason.value for remark in remarks]
    return _record("chairmanship.passed", term.participant, stated, by=by, at=at)


def _settle_standing(
    standing: StandingSpell, starts_on: date, admission: Admission, remarks: list[Remark]
) -> None:
    match Standing(standing.standing):
        case Standing.MEMBER:
            ruling = law.admit_member(
                signed=admission.signed,
                decided_on=starts_on,
                by_consensus=admission.by_consensus,
                has_territory_in_asia=admission.has_territory_in_asia,
            )
        case Standing.OBSERVER:
            ruling = law.grant_observer(body=_body_of(standing.decided_by), decided_on=starts_on)
        case Standing.PARTNER:
            ruling = law.accept_partner(signed_on=standing.signed_on)
        case Standing.GUEST | Standing.FORMER | Standing.SECRETARIAT:
            return
    settle(ruling, remarks=remarks)


def _body_of(body: str) -> str:
    """Return the code of a body that is named by its code or by that of one of its meetings."""
    meeting = Meeting.objects.filter(code=body).values_list("body", flat=True).first()
    return meeting or body


def _settle_passing(
    serving: Chairmanship, term: TermFacts, decision: str, remarks: list[Remark]
) -> None:
    began = Meeting.objects.filter(code=serving.opened_by).select_related("body").first()
    passing = Meeting.objects.filter(code=term.opened_by).first()
    settle(
        chair.pass_chairmanship(
            chair.Chairmanship(
                serving.participant_id,
                serving.starts_on,
                _kind(began.body_id if began else serving.opened_by),
            ),
            to=term.participant,
            meeting=_in_law(passing),
            decision=decision,
        ),
        remarks=remarks,
    )


def _in_law(meeting: Meeting | None) -> chair.Meeting | None:
    if meeting is None or meeting.first_day is None:
        return None
    return chair.Meeting(
        _kind(meeting.body_id), meeting.last_day or meeting.first_day, meeting.kind == "regular"
    )


def _kind(body: str) -> chair.MeetingKind:
    is_summit = body.startswith("SUMMIT")
    return chair.MeetingKind.SUMMIT if is_summit else chair.MeetingKind.MINISTERIAL


def _lock(code: str) -> Participant:
    try:
        return lock(code)
    except Participant.DoesNotExist:
        refuse(ParticipantFault.UNKNOWN_PARTICIPANT, participant=code)


def _first_day(spell: NameSpell | StandingSpell | TermFacts) -> date:
    if spell.since.earliest is None:
        refuse(ParticipantFault.DAY_NOT_KNOWN, day=spell.since.as_written)
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
    act: str, participant: str, stated: Mapping[str, Any], *, by: Reader, at: datetime
) -> Entry:
    noun = act.partition(".")[0]
    subject = f"{noun} {participant}"
    # "UN" begins "UNODC" too: only what is about this participant was stated by hand.
    about = Q(subject=subject) | Q(subject__startswith=f"{subject} ")
    Statement.objects.filter(about).update(by_files=False)
    return append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={noun: participant, "stated": {key: told for key, told in stated.items() if told}},
        provisions=(str(REFERENCE),),
    )
