"""A meeting is convened, its provisional agenda drawn up, documents placed under its points."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import connection, transaction

from clearinghouse.law.distribution import Reader
from clearinghouse.law.roman import RomanError, from_roman
from clearinghouse.law.ruling import Permitted, Remark
from clearinghouse.law.sessions import Convened
from clearinghouse.law.sessions import convene as rule_on_convening
from clearinghouse.meetings.facts import ConveningFacts, PointFacts
from clearinghouse.meetings.faults import MeetingFault, refuse
from clearinghouse.meetings.keeping import (
    demand_not_closed,
    demand_registry,
    digest_of,
    held,
    issue_of,
    lay,
    point_of,
    tell,
)
from clearinghouse.meetings.models import Point, Sitting
from clearinghouse.participants.facts import Dated, MeetingFacts
from clearinghouse.participants.models import Body, Meeting, Participant
from clearinghouse.participants.operations import enter_meeting
from clearinghouse.participants.queries import chair_on
from clearinghouse.record.acts import settle

# Two officers who convene the same body at once must agree on the number of the session.
SESSIONS_LOCK = 0x5345_5353


@transaction.atomic
def convene(
    *, convening: ConveningFacts, by: Reader, at: datetime
) -> tuple[str, tuple[Remark, ...]]:
    """Convene a meeting; return its code and what the law remarks about its days and number.

    Raises :class:`~clearinghouse.meetings.faults.Refusal` for one that is convened already.
    """
    demand_registry(by, at=at)
    _lock()
    remarks: list[Remark] = []
    if convening.meeting:
        meeting = _planned(convening.meeting, remarks)
    else:
        meeting = _new(convening, remarks, by=by, at=at)
    if Sitting.objects.filter(meeting=meeting).exists():
        refuse(MeetingFault.CONVENED_ALREADY, meeting=meeting.code)
    chair = _chair(convening.chair, meeting, by=by)
    entry = tell(
        "sitting.convened",
        meeting.code,
        {"chair": chair, "agenda": digest_of(_told(convening.agenda))},
        by=by,
        at=at,
        provisions=tuple(dict.fromkeys(remark.provision for remark in remarks)),
    )
    sitting = Sitting.objects.create(
        meeting=meeting,
        chair_id=chair,
        convened_at=at,
        convened_by_id=by.officer,
        entry=entry,
    )
    _write(sitting, convening.agenda)
    return meeting.code, tuple(remarks)


@transaction.atomic
def amend_agenda(*, sitting: str, agenda: tuple[PointFacts, ...], by: Reader, at: datetime) -> None:
    """Replace the provisional agenda, while it has not been adopted.

    A point under which documents lie stays; the number says which point is which.
    """
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    demand_not_closed(found)
    if found.agenda_adopted_at is not None:
        refuse(MeetingFault.AGENDA_ADOPTED)
    if not agenda:
        refuse(MeetingFault.AGENDA_EMPTY)
    tell("sitting.prepared", sitting, {"agenda": digest_of(_told(agenda))}, by=by, at=at)
    _write(found, agenda)


@transaction.atomic
def place_document(*, sitting: str, point: str, document: str, by: Reader, at: datetime) -> None:
    """Place a document of the register before the meeting under a point of its agenda."""
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    demand_not_closed(found)
    under = point_of(found, point)
    revision = issue_of(document, by=by)
    name = revision.symbol or revision.document.address
    if under.placed.filter(revision=revision).exists():
        refuse(MeetingFault.PLACED_ALREADY, document=name, number=under.number)
    lay(under, revision, by=by, at=at)


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SESSIONS_LOCK])


def _planned(code: str, remarks: list[Remark]) -> Meeting:
    meeting = Meeting.objects.filter(code=code).first()
    if meeting is None:
        refuse(MeetingFault.NO_SUCH_MEETING, meeting=code)
    if meeting.first_day is None:
        refuse(MeetingFault.DAYS_UNKNOWN, meeting=code)
    first = meeting.first_day
    settle(
        _ask(meeting.body_id, first, meeting.last_day or first, planned=meeting), remarks=remarks
    )
    return meeting


def _new(convening: ConveningFacts, remarks: list[Remark], *, by: Reader, at: datetime) -> Meeting:
    """Enter a meeting that nobody had planned, with the next number of its year."""
    first = convening.first
    if first is None:
        refuse(MeetingFault.DAYS_UNKNOWN, meeting=convening.body)
    if not Body.objects.filter(code=convening.body).exists():
        refuse(MeetingFault.NO_SUCH_BODY, body=convening.body)
    last = convening.last or first
    if last < first:
        refuse(MeetingFault.DAYS_REVERSED)
    convened = settle(_ask(convening.body, first, last), remarks=remarks)
    code = f"{convened.body}-{convened.session or first.isoformat()}"
    enter_meeting(facts=_facts(code, convened, convening), by=by, at=at)
    return Meeting.objects.get(code=code)


def _ask(
    body: str, first: date, last: date, *, planned: Meeting | None = None
) -> Permitted[Convened]:
    """Ask the law about a meeting on these days; one that was planned has its number already."""
    rows = (
        Meeting.objects.exclude(first_day=None)
        .exclude(pk=planned.pk if planned else 0)
        .values_list("body_id", "first_day", "last_day", "session", "kind")
    )
    met: dict[str, list[date]] = {}
    others: list[tuple[date, date]] = []
    sessions: list[str] = []
    for code, day, until, session, kind in rows:
        if day is None:
            continue
        if kind == "regular":
            met.setdefault(code, []).append(day)
        if code == body:
            others.append((day, until or day))
            sessions += [session] if day.year == first.year else []
    return rule_on_convening(
        body=body,
        first=first,
        last=last,
        numbered=() if planned else _numbered(sessions),
        met=met,
        others=others,
    )


def _numbered(sessions: Iterable[str]) -> tuple[int, ...]:
    numbers = []
    for session in sessions:
        try:
            numbers.append(from_roman(session.partition("-")[2]))
        except RomanError:
            continue
    return tuple(numbers)


def _facts(code: str, convened: Convened, convening: ConveningFacts) -> MeetingFacts:
    is_longer = convened.last > convened.first
    return MeetingFacts(
        code=code,
        body=convened.body,
        name=convening.title,
        first=Dated.exactly(convened.first),
        last=Dated.exactly(convened.last) if is_longer else None,
        session=convened.session,
        place=convening.place,
        host=convening.host,
        mode=convening.mode,
        is_held=False,
    )


def _chair(named: str, meeting: Meeting, *, by: Reader) -> str:
    """Return the State in the chair: the one named, or that of the first day."""
    if named:
        if not Participant.objects.filter(code=named).exists():
            refuse(MeetingFault.NO_SUCH_PARTICIPANT, participant=named)
        return named
    term = chair_on(by, meeting.first_day) if meeting.first_day else None
    if term is None:
        refuse(MeetingFault.NO_CHAIR)
    return term.participant


def _write(sitting: Sitting, agenda: tuple[PointFacts, ...]) -> None:
    numbers = [point.number.strip() for point in agenda]
    if len(set(numbers)) < len(numbers):
        twice = next(number for number in numbers if numbers.count(number) > 1)
        refuse(MeetingFault.AGENDA_TWICE, number=twice)
    gone = sitting.points.exclude(number__in=numbers)
    kept = gone.filter(placed__isnull=False).first()
    if kept is not None:
        refuse(MeetingFault.POINT_HOLDS_DOCUMENTS, number=kept.number)
    gone.delete()
    for position, point in enumerate(agenda, start=1):
        Point.objects.update_or_create(
            sitting=sitting,
            number=point.number.strip(),
            defaults={
                "position": position,
                "en": point.title.en,
                "ru": point.title.ru,
                "kk": point.title.kk,
            },
        )


def _told(agenda: tuple[PointFacts, ...]) -> list[Mapping[str, str]]:
    return [
        {"number": each.number, "en": each.title.en, "ru": each.title.ru, "kk": each.title.kk}
        for each in agenda
    ]
