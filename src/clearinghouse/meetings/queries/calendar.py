"""The calendar: every meeting that is known, and what each body owes by its cadence."""

from collections.abc import Iterable, Mapping
from datetime import date

from clearinghouse.law.cadence import CADENCES, next_due
from clearinghouse.law.distribution import Reader
from clearinghouse.law.sessions import stand_of
from clearinghouse.meetings.models import Sitting
from clearinghouse.meetings.views import Owed, Scheduled, Stage
from clearinghouse.participants.models import Meeting, Statement
from clearinghouse.participants.queries import bodies, place_names_on
from clearinghouse.record.models import Entry

# Known to the day: "2018-10" is no day in a calendar.
TO_THE_DAY = len("2018-10-01")


def schedule(reader: Reader, *, on: date, body: str = "", code: str = "") -> tuple[Scheduled, ...]:
    """Return the meetings of a body, or of all, in the order of their days; costs five queries.

    ``on`` is the day as on which places are named and meetings are past or to come.
    """
    rows = Meeting.objects.order_by("first_day", "code")
    if body:
        rows = rows.filter(body=body)
    if code:
        rows = rows.filter(code=code)
    found = list(rows)
    run = {row.meeting_id: row for row in Sitting.objects.filter(meeting__in=found)}
    followed = set(
        Sitting.objects.visible_to(reader)
        .filter(meeting__in=found)
        .values_list("meeting_id", flat=True)
    )
    stated = _stated(row.code for row in found)
    places = place_names_on(reader, on)
    return tuple(
        _scheduled(
            row,
            run.get(row.pk),
            place=places.get(row.place_id or "", {}),
            entry=stated.get(row.code),
            is_followed=row.pk in followed,
            on=on,
        )
        for row in found
    )


def regular_days(reader: Reader) -> Mapping[str, tuple[date, ...]]:  # noqa: ARG001 - public
    """Return the first days of the regular meetings that each body has held."""
    days = Meeting.objects.filter(kind="regular", is_held=True).exclude(first_day=None)
    held: dict[str, list[date]] = {}
    for code, day in days.order_by("first_day").values_list("body_id", "first_day"):
        if day is not None:
            held.setdefault(code, []).append(day)
    return {code: tuple(found) for code, found in held.items()}


def owed(reader: Reader, *, on: date) -> tuple[Owed, ...]:
    """Return what each body owes on a day, in the order of the bodies."""
    days = Meeting.objects.filter(kind="regular").exclude(first_day=None)
    held = regular_days(reader)
    planned = list(
        days.filter(is_held=False, first_day__year=on.year).values_list("body_id", flat=True)
    )
    found = []
    for body in bodies(reader, day=on):
        if body.code not in CADENCES:
            continue
        due = next_due(body.code, held, on=on)
        this_year = [day for day in held.get(body.code, ()) if day.year == on.year and day <= on]
        found.append(
            Owed(
                body=body.code,
                due=due,
                stand=stand_of(body.code, due, on=on),
                held=len(this_year),
                planned=planned.count(body.code),
            )
        )
    return tuple(found)


def stage_of(meeting: Meeting, sitting: Sitting | None, on: date) -> Stage:
    """Return how far a meeting has come."""
    if sitting is None:
        last = meeting.last_day or meeting.first_day
        is_past = last is not None and last < on
        return Stage.HELD if meeting.is_held or is_past else Stage.PLANNED
    if sitting.closed_at is not None:
        return Stage.CLOSED
    if sitting.agenda_adopted_at is not None:
        return Stage.AT_WORK
    return Stage.CONVENED if sitting.opened_at is None else Stage.OPEN


def _stated(codes: Iterable[str]) -> Mapping[str, Entry]:
    """Return the entry with the last word on each meeting, by its code."""
    subjects = {f"meeting {code}": code for code in codes}
    told = dict(Statement.objects.filter(subject__in=subjects).values_list("subject", "entry"))
    entries = Entry.objects.only("index", "at").in_bulk(list(told.values()), field_name="index")
    return {subjects[subject]: entries[index] for subject, index in told.items()}


def _scheduled(
    row: Meeting,
    sitting: Sitting | None,
    *,
    place: Mapping[str, str],
    entry: Entry | None,
    is_followed: bool,
    on: date,
) -> Scheduled:
    is_known = len(row.first_as_written) == TO_THE_DAY
    return Scheduled(
        code=row.code,
        body=row.body_id,
        name={"en": row.en, "ru": row.ru, "kk": row.kk},
        session=row.session,
        first=row.first_day if is_known else None,
        last=(row.last_day or row.first_day) if is_known else None,
        place=place,
        mode=row.mode,
        stage=stage_of(row, sitting, on),
        is_followed=is_followed,
        entry=entry.index if entry else 0,
        stated_at=entry.at if entry else None,
    )
