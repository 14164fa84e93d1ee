"""A meeting sits: who takes part, the opening, the agenda as the meeting adopts it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from clearinghouse.law import meetings as law
from clearinghouse.law.consensus import CONSENSUS
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.meetings.facts import AttendanceFacts, PointFacts
from clearinghouse.meetings.faults import MeetingFault, refuse
from clearinghouse.meetings.keeping import (
    demand_not_closed,
    demand_open,
    demand_registry,
    digest_of,
    held,
    members_at,
    present_in,
    tell,
)
from clearinghouse.meetings.models import Attendance, Point, Sitting
from clearinghouse.participants.facts import Dated, MeetingFacts, Words
from clearinghouse.participants.models import Meeting, Participant
from clearinghouse.participants.operations import enter_meeting
from clearinghouse.participants.queries import standings_on
from clearinghouse.record.acts import settle


@transaction.atomic
def take_attendance(*, sitting: str, facts: AttendanceFacts, by: Reader, at: datetime) -> None:
    """Note that somebody takes part, or no longer does; noted again, the later word counts.

    Raises :class:`~clearinghouse.record.acts.OutOfOrder` where its standing does not allow it.
    """
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    demand_not_closed(found)
    code = facts.participant
    if not Participant.objects.filter(code=code).exists():
        refuse(MeetingFault.NO_SUCH_PARTICIPANT, participant=code)
    day = max(day_at(at), found.meeting.first_day or day_at(at))
    standing = standings_on([code], day=day).get(code)
    settle(law.accredit(facts.part, standing=standing, consented=facts.consented))
    entry = tell(
        "sitting.attended",
        sitting,
        {
            "participant": code,
            "part": facts.part,
            "present": "yes" if facts.is_present else "no",
            "office": facts.head.en or facts.head.ru or facts.head.kk,
        },
        by=by,
        at=at,
        provisions=(law.OBSERVERS,) if facts.part is law.Part.OBSERVER else (),
    )
    Attendance.objects.update_or_create(
        sitting=found,
        participant_id=code,
        defaults={
            "part": facts.part,
            "standing": standing or "",
            "is_present": facts.is_present,
            "head_en": facts.head.en,
            "head_ru": facts.head.ru,
            "head_kk": facts.head.kk,
            "size": facts.size,
            "noted_at": at,
            "entry": entry,
        },
    )


@transaction.atomic
def open_sitting(*, sitting: str, by: Reader, at: datetime) -> tuple[Remark, ...]:
    """Open the meeting on its day or later; without a quorum it is remarked."""
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    demand_not_closed(found)
    if found.opened_at is not None:
        refuse(MeetingFault.OPEN_ALREADY)
    if found.meeting.first_day is not None and day_at(at) < found.meeting.first_day:
        refuse(MeetingFault.BEFORE_ITS_DAY)
    remarks: list[Remark] = []
    opened = settle(
        law.open_meeting(present=present_in(found), members=members_at(by, at)), remarks=remarks
    )
    tell(
        "sitting.opened",
        sitting,
        {"present": str(opened.present), "members": str(opened.members)},
        by=by,
        at=at,
        provisions=(CONSENSUS,),
    )
    found.opened_at = at
    found.save(update_fields=["opened_at"])
    if not found.meeting.is_held:
        enter_meeting(facts=_held(found.meeting), by=by, at=at)
    return tuple(remarks)


@transaction.atomic
def adopt_agenda(
    *,
    sitting: str,
    by: Reader,
    at: datetime,
    without: tuple[str, ...] = (),
    added: tuple[PointFacts, ...] = (),
    objecting: tuple[str, ...] = (),
) -> None:
    """Adopt the agenda: as provisional, ``without`` some points and with some ``added``.

    Raises :class:`~clearinghouse.record.acts.OutOfOrder` without quorum or consensus.
    """
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    demand_open(found, at=at)
    if found.agenda_adopted_at is not None:
        refuse(MeetingFault.AGENDA_ADOPTED)
    settle(
        law.adopt_agenda(present=present_in(found), members=members_at(by, at), objecting=objecting)
    )
    points = _adopted(found, without, added)
    told = [{"number": each.number, "en": each.en} for each in points]
    tell(
        "sitting.agreed",
        sitting,
        {"agenda": digest_of(told)},
        by=by,
        at=at,
        provisions=(CONSENSUS,),
    )
    found.agenda_adopted_at = at
    found.save(update_fields=["agenda_adopted_at"])


def _held(meeting: Meeting) -> MeetingFacts:
    """Return what is stated of a meeting that was planned, now that it is held."""
    last = meeting.last_day
    return MeetingFacts(
        code=meeting.code,
        body=meeting.body_id,
        name=Words(meeting.en, meeting.ru, meeting.kk),
        first=Dated(meeting.first_day, meeting.first_day, meeting.first_as_written),
        last=Dated(last, last, meeting.last_as_written) if last else None,
        kind=meeting.kind,
        ordinal=meeting.ordinal or 0,
        session=meeting.session,
        place=meeting.place_id or "",
        host=meeting.host_id or "",
        mode=meeting.mode,
        outcomes=tuple(meeting.outcomes),
        plans=tuple(meeting.plans),
        source=meeting.source,
        confidence=meeting.confidence,
        note=meeting.note,
    )


def _adopted(
    found: Sitting, without: tuple[str, ...], added: tuple[PointFacts, ...]
) -> list[Point]:
    numbers = set(found.points.values_list("number", flat=True))
    strange = sorted(set(without) - numbers)
    if strange:
        refuse(MeetingFault.NO_SUCH_POINT, number=strange[0])
    found.points.exclude(number__in=without).update(is_adopted=True)
    last = found.points.aggregate(last=Max("position"))["last"] or 0
    for position, point in enumerate(added, start=last + 1):
        if point.number.strip() in numbers:
            refuse(MeetingFault.AGENDA_TWICE, number=point.number)
        numbers.add(point.number.strip())
        Point.objects.create(
            sitting=found,
            number=point.number.strip(),
            position=position,
            en=point.title.en,
            ru=point.title.ru,
            kk=point.title.kk,
            is_provisional=False,
            is_adopted=True,
        )
    adopted = list(found.points.filter(is_adopted=True).order_by("position"))
    if not adopted:
        refuse(MeetingFault.AGENDA_EMPTY)
    return adopted


@transaction.atomic
def call_the_roll(
    *, sitting: str, roll: tuple[AttendanceFacts, ...], by: Reader, at: datetime
) -> int:
    """Note the whole attendance at once; return how much of it was new."""
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    noted = {row.participant_id: row for row in found.attendances.all()}
    fresh = [facts for facts in roll if not _is_noted(noted.get(facts.participant), facts)]
    for facts in fresh:
        take_attendance(sitting=sitting, facts=facts, by=by, at=at)
    return len(fresh)


def _is_noted(row: Attendance | None, facts: AttendanceFacts) -> bool:
    if row is None:
        return not facts.is_present and not facts.head.en and not facts.size
    return (row.part, row.is_present, row.head_en, row.size) == (
        facts.part,
        facts.is_present,
        facts.head.en,
        facts.size,
    )
