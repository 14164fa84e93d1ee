"""Events as they are held: papers, those nominated as far as a reader may know, who was there."""

from datetime import date, datetime

from clearinghouse.documents.rows import rows_of
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.falling_due import FallsDue
from clearinghouse.law.periods import day_at
from clearinghouse.law.planning import read_names, report
from clearinghouse.law.ruling import Permitted
from clearinghouse.participants.acting import person_of
from clearinghouse.planning.facts import PaperRole
from clearinghouse.planning.models import (
    EventAttendance,
    EventPaper,
    EventVersion,
    Nomination,
    whole,
)
from clearinghouse.planning.views import NominationRow, PaperRow


def papers(reader: Reader, code: str) -> tuple[PaperRow, ...]:
    """Return the papers of an event that the reader may read, by their roles."""
    order = list(PaperRole)
    held = sorted(
        EventPaper.objects.visible_to(reader).filter(event__code=code),
        key=lambda each: (order.index(PaperRole(each.role)), each.pk),
    )
    rows = {row.revision: row for row in rows_of(reader, [each.revision_id for each in held])}
    return tuple(
        PaperRow(PaperRole(each.role), rows[each.revision_id])
        for each in held
        if each.revision_id in rows
    )


def nominations(reader: Reader, code: str, *, at: datetime) -> tuple[NominationRow, ...]:
    """Return those nominated, as far as the law lets the reader know their names."""
    now = EventVersion.objects.filter(event__code=code, current=True).first()
    if now is None or reader.officer is None:
        return ()
    person = person_of(reader, at=at)
    organisers = now.holders()
    rows = Nomination.objects.filter(event__code=code, withdrawn_at=None).order_by("pk")
    return tuple(
        NominationRow(
            number=row.pk,
            participant=row.participant_id,
            name=row.name,
            office=row.office,
            is_own=row.participant_id == person.participant,
        )
        for row in rows
        if isinstance(
            read_names(by=person, delegation=row.participant_id, organisers=organisers), Permitted
        )
    )


def attendance(reader: Reader, code: str) -> tuple[tuple[str, int], ...]:
    """Return how many of each participant were there, for those who follow the plan."""
    if not whole(reader):
        return ()
    rows = EventAttendance.objects.filter(event__code=code).order_by("participant")
    return tuple(rows.values_list("participant_id", "size"))


def report_due(reader: Reader, code: str, *, on: date) -> Permitted[FallsDue] | None:
    """Return by when the outcome of an event is told, for those who follow the plan."""
    now = EventVersion.objects.filter(event__code=code, event__sources="", current=True).first()
    if not whole(reader) or now is None or now.last_on is None or now.last_on >= on:
        return None
    told = EventPaper.objects.filter(event__code=code, role=PaperRole.REPORT)
    first = told.order_by("placed_at").values_list("placed_at", flat=True).first()
    return report(last=now.last_on, on=on, told_on=day_at(first) if first else None)


def may_organise(reader: Reader, code: str, *, at: datetime) -> bool:
    """Whether the reader acts for an organiser of the event, or is the registry."""
    now = EventVersion.objects.filter(event__code=code, event__sources="", current=True).first()
    if now is None or reader.officer is None:
        return False
    person = person_of(reader, at=at)
    if Capacity.REGISTRY in person.capacities:
        return True
    return person.participant in now.holders() and Capacity.READ in person.capacities
