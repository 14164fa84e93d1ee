"""An event is held: invited to, papers, those nominated, who was there."""

from datetime import datetime, time
from typing import Final

from django.db import transaction

from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.correspondence.operations import draft_note
from clearinghouse.documents.models import Revision
from clearinghouse.law import planning as law
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Marking, Reader, narrowest
from clearinghouse.law.periods import CivilTime
from clearinghouse.law.planning import PlanChange
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.acting import person_of
from clearinghouse.participants.models import Participant
from clearinghouse.planning.facts import PaperRole
from clearinghouse.planning.faults import PlanningFault, refuse
from clearinghouse.planning.keeping import (
    MEMBERS,
    demand_begun,
    demand_organiser,
    event_held,
    tell,
)
from clearinghouse.planning.models import (
    EventAttendance,
    EventInvitation,
    EventPaper,
    EventVersion,
    Nomination,
)
from clearinghouse.record.acts import settle
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

OPENS_AT: Final = time(10)


@transaction.atomic
def draft_invitation(
    *, code: str, register: str, by: Reader, at: datetime
) -> tuple[int, tuple[Remark, ...]]:
    """Draft the note verbale that invites to an event; return its key and what the law remarks."""
    event, now = event_held(code, by=by)
    when = now.when()
    if when is None or not when.is_to_the_day:
        refuse(PlanningFault.DAYS_UNKNOWN, event=code)
    remarks: list[Remark] = []
    settle(law.announce(code=code, told=now.facts().asked_for()), remarks=remarks)
    title = now.facts().title
    named = title.en or title.ru or title.kk
    written = draft_note(
        facts=DraftFacts(
            purpose=Purpose.INVITATION,
            register=register,
            addressed=Addressed.ALL_MEMBER_STATES,
            fields={
                "meeting": {
                    "en": title.en or named,
                    "ru": title.ru or named,
                    "kk": title.kk or named,
                },
                "begins": CivilTime(when.first, OPENS_AT).moment(),
            },
        ),
        by=by,
        at=at,
    )
    entry = tell(
        "event.announced", event.code, {"draft": written.draft}, by=by, at=at, remarks=remarks
    )
    EventInvitation.objects.create(event=event, draft_id=written.draft, drafted_at=at, entry=entry)
    return written.draft, tuple(remarks)


@transaction.atomic
def add_paper(*, code: str, document: str, role: PaperRole, by: Reader, at: datetime) -> None:
    """Place a document of the register with an event, as an organiser of it or as the registry."""
    event, now = event_held(code, by=by)
    demand_organiser(now, person_of(by, at=at))
    seen = Revision.objects.visible_to(by).select_related("document")
    found = seen.filter(symbol=document).first() or (
        seen.filter(document__address=document).order_by("-revision").first()
    )
    if found is None:
        refuse(PlanningFault.NO_SUCH_DOCUMENT, document=document)
    if EventPaper.objects.filter(event=event, revision=found, role=role).exists():
        refuse(PlanningFault.PLACED_ALREADY, document=document)
    entry = tell(
        "event.documented",
        code,
        {"document": found.symbol or found.document.address, "role": role},
        by=by,
        at=at,
        marking=narrowest([MEMBERS, found.document.marking()]),
    )
    EventPaper.objects.create(event=event, revision=found, role=role, placed_at=at, entry=entry)


@transaction.atomic
def nominate(*, code: str, name: str, office: str, by: Reader, at: datetime) -> int:
    """Nominate somebody of the own delegation; return the number of the nomination.

    The record holds the name as a commitment that only those concerned can open.
    """
    event, now = event_held(code, by=by)
    person = person_of(by, at=at)
    if by.officer is None or Capacity.READ not in person.capacities:
        refuse(PlanningFault.NOT_OF_A_DELEGATION)
    if not name.strip() or not office.strip():
        refuse(PlanningFault.NAME_MISSING)
    if now.change == PlanChange.CANCELLED:
        refuse(PlanningFault.CANCELLED, event=code)
    # On a slow line the same form comes twice.
    written = " ".join(name.split())
    standing = event.nominations.filter(participant=person.participant, withdrawn_at=None)
    if standing.filter(name__iexact=written).exists():
        refuse(PlanningFault.NOMINATED_ALREADY)
    entry = tell(
        "event.attended",
        code,
        {"participant": person.participant, "name": written, "office": office.strip()},
        by=by,
        at=at,
        marking=_concerned(now, person.participant),
    )
    made = Nomination.objects.create(
        event=event,
        participant_id=person.participant,
        name=written,
        office=office.strip(),
        nominated_at=at,
        officer_id=by.officer,
        entry=entry,
    )
    return int(made.pk)


@transaction.atomic
def withdraw_nomination(*, number: int, by: Reader, at: datetime) -> str:
    """Withdraw a nomination of the own delegation; the name is gone from the table at once."""
    person = person_of(by, at=at)
    found = (
        Nomination.objects.select_for_update()
        .select_related("event")
        .filter(pk=number, participant=person.participant, withdrawn_at=None)
        .first()
    )
    if found is None or Capacity.READ not in person.capacities:
        refuse(PlanningFault.NO_SUCH_NOMINATION)
    now = found.event.versions.get(current=True)
    tell(
        "event.unattended",
        found.event.code,
        {"participant": person.participant, "office": found.office},
        by=by,
        at=at,
        marking=_concerned(now, person.participant),
    )
    found.name, found.withdrawn_at = "", at
    found.save(update_fields=["name", "withdrawn_at"])
    return found.event.code


@transaction.atomic
def note_attendance(*, code: str, participant: str, size: int, by: Reader, at: datetime) -> None:
    """Note how many of a participant were there, once the event has begun; the last note counts."""
    event, now = event_held(code, by=by)
    demand_organiser(now, person_of(by, at=at))
    demand_begun(now, code=code, at=at)
    if not Participant.objects.filter(code=participant).exists():
        refuse(PlanningFault.NO_SUCH_PARTICIPANT, participant=participant)
    entry = tell("event.counted", code, {"participant": participant, "size": size}, by=by, at=at)
    EventAttendance.objects.update_or_create(
        event=event,
        participant_id=participant,
        defaults={"size": size, "noted_at": at, "entry": entry},
    )


def _concerned(now: EventVersion, participant: str) -> Marking:
    """Return the marking of names: for the own delegation and the organisers."""
    return Marking(Distribution.ADDRESSEES, participant, now.holders() | {participant})
