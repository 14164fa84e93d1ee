"""The calendar: meetings and deadlines by month, what bodies owe, and calendars for programs."""

import base64
import binascii
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.law.periods import months_after
from clearinghouse.meetings import queries
from clearinghouse.meetings.views import Scheduled, Stage
from clearinghouse.participants.operations import note_use
from clearinghouse.participants.queries import bearer, body_names_on, reader_of
from clearinghouse.participants.queries.views import Names
from clearinghouse.procedures.queries import called_for
from clearinghouse.silence.queries import ended_early, procedures
from clearinghouse.silence.views import ProcedureRow
from clearinghouse.text.languages import Language
from clearinghouse.web import dates, ical
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.calendars import identity, month
from clearinghouse.web.due_in_calendars import due_happenings
from clearinghouse.web.ical import Happening

FIRST_YEAR, LAST_YEAR = 1992, 2100
SOON: Final = timedelta(days=366)
REALM: Final = 'Basic realm="clearing house", charset="UTF-8"'


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on a day of the grid."""

    label: str
    address: str


@page(Door.PUBLIC)
def calendar(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show a month with its meetings and deadlines, what is to come, and what bodies owe."""
    at: datetime = request.received_at  # type: ignore[attr-defined]
    today = dates.local_day(at)
    first = _month(request.GET.get("month", ""), today)
    scheduled = queries.schedule(reader, on=today)
    names = body_names_on(reader, today)
    told = _told(request, reader, scheduled, names, at=at)
    ahead = [each for each in told if (each.last or _day(each.begins)) >= today]
    return render(
        request,
        "meetings/calendar.html",
        {
            "month": month(first.year, first.month, _by_day(told), today=today),
            "before": months_after(first, -1) if first.year > FIRST_YEAR else None,
            "after": months_after(first, 1) if first.year < LAST_YEAR else None,
            "ahead": sorted(ahead, key=lambda each: (_day(each.begins), each.identity)),
            "owed": queries.owed(reader, on=today),
            "body_names": names,
            "today": today,
            "feeds": _feeds(names, {each.body for each in scheduled}),
            "follows": queries.sittings(reader, on=today),
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.PUBLIC)
def body_calendar(request: HttpRequest, reader: Reader, body: str) -> HttpResponseBase:
    """Give the meetings of a body as a calendar that programs follow; it is public."""
    at: datetime = request.received_at  # type: ignore[attr-defined]
    today = dates.local_day(at)
    names = body_names_on(PUBLIC_READER, today)
    code = body.upper()
    if code not in names:
        raise Http404
    with override(_language(request)):
        scheduled = queries.schedule(PUBLIC_READER, on=today, body=code)
        happenings = [_meeting(request, each, names) for each in scheduled if each.first]
        title = f"{settings.HOUSE_TITLE}: {_named(names, code)}"
        return served(request, happenings, title, reverse("body", args=[code]), is_public=True)


@page(Door.PUBLIC)
def delegation_calendar(request: HttpRequest, reader: Reader) -> HttpResponseBase:
    """Give a delegation all meetings and every deadline that concerns it.

    A program shows one of its officer's tokens, as a bearer or as the password of any name.
    """
    at: datetime = request.received_at  # type: ignore[attr-defined]
    own = _bearing(request, at=at) or reader
    if own.participant is None or own.officer is None:
        return HttpResponse(status=401, headers={"WWW-Authenticate": REALM})
    today = dates.local_day(at)
    names = body_names_on(own, today)
    with override(_language(request)):
        scheduled = queries.schedule(own, on=today)
        happenings = _told(request, own, scheduled, names, at=at)
        happenings += due_happenings(request, own, at=at)
        happenings += [_silence(request, row) for row in ended_early(own, at=at)]
        title = f"{settings.HOUSE_TITLE}: {own.participant}"
        return served(request, happenings, title, reverse("calendar"), is_public=False)


def _bearing(request: HttpRequest, *, at: datetime) -> Reader | None:
    """Return for whom a token in the request reads, None without one that opens anything."""
    scheme, _space, written = request.headers.get("Authorization", "").partition(" ")
    token = written.strip()
    if scheme.casefold() == "basic":
        try:
            told = base64.b64decode(token, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            return None
        token = told.partition(":")[2]
    elif scheme.casefold() != "bearer":
        return None
    found = bearer(PUBLIC_READER, token, at=at)
    if found is None:
        # Whoever shows a token asks as its officer, never as whoever happens to be signed in.
        return PUBLIC_READER
    note_use(token=found.token, at=at)
    return reader_of(found.officer, at=at)


def _told(
    request: HttpRequest,
    reader: Reader,
    scheduled: Iterable[Scheduled],
    names: Mapping[str, Names],
    *,
    at: datetime,
) -> list[Happening]:
    """Return the meetings, and the deadlines of which the reader may know."""
    told = [_meeting(request, each, names) for each in scheduled if each.first]
    told += [
        _silence(request, row)
        for row in procedures(reader, at=at, running=True)
        if row.deadline > at
    ]
    told += [
        Happening(
            identity=identity(f"due-{sha256(row.key.encode()).hexdigest()[:24]}"),
            title=_("Due before this day: %(subject)s") % {"subject": _said(row.subject)},
            begins=row.due_before,
            stated_at=datetime.combine(
                row.decided_on or row.due_before, datetime.min.time(), dates.ASTANA
            ),
            address=request.build_absolute_uri(reverse("decision", args=[row.key])),
            categories=tuple(filter(None, (row.body,))),
        )
        for row in called_for(reader, dates.local_day(at))
        if row.due_before is not None
    ]
    return told


def _silence(request: HttpRequest, row: ProcedureRow) -> Happening:
    """Return the end of a silence; one that ended before it is told as called off."""
    return Happening(
        identity=identity(f"silence-{row.key}"),
        title=_("Silence ends: %(title)s") % {"title": _said(_words(row.title))},
        begins=row.deadline,
        stated_at=row.closed_at or row.opened_at,
        sequence=1 if row.is_closed else 0,
        address=request.build_absolute_uri(reverse("silence_procedure", args=[row.key])),
        categories=(row.body,),
        is_off=row.is_closed,
    )


def _meeting(request: HttpRequest, each: Scheduled, names: Mapping[str, Names]) -> Happening:
    assert each.first is not None
    told = ", ".join(filter(None, (each.body and _named(names, each.body), each.session)))
    return Happening(
        identity=identity(f"meeting-{each.code}"),
        title=_said(each.name) or each.code,
        begins=each.first,
        last=each.last,
        stated_at=each.stated_at or datetime.combine(each.first, datetime.min.time(), dates.ASTANA),
        sequence=each.entry,
        address=request.build_absolute_uri(_address(each)),
        place=_said(each.place),
        told=told,
        is_certain=each.stage is not Stage.PLANNED,
        categories=(each.body,),
    )


def _address(each: Scheduled) -> str:
    """Return the page of the meeting where the reader may follow it, else the body's."""
    if each.is_followed:
        return reverse("meeting", args=[each.code])
    return f"{reverse('body', args=[each.body])}#{each.code}"


def served(
    request: HttpRequest,
    happenings: Iterable[Happening],
    title: str,
    address: str,
    *,
    is_public: bool,
) -> HttpResponseBase:
    """Return a calendar for programs, in the language in force; unchanged, it is not sent again."""
    language = get_language() or "en"
    told = ical.written(
        happenings,
        title=title,
        language=language,
        address=request.build_absolute_uri(address),
    )
    response = HttpResponse(told, content_type=ical.MEDIA_TYPE)
    response["Content-Language"] = language
    response["Cache-Control"] = "no-cache" if is_public else "private, no-cache"
    response["ETag"] = quote_etag(sha256(told).hexdigest()[:32])
    answer: HttpResponseBase | None = get_conditional_response(
        request, etag=response["ETag"], response=response
    )
    return answer or response


def _by_day(told: Iterable[Happening]) -> dict[date, list[Shown]]:
    found: dict[date, list[Shown]] = {}
    for each in told:
        begins = _day(each.begins)
        for shift in range(((each.last or begins) - begins).days + 1):
            shown = Shown(each.title, each.address)
            found.setdefault(begins + timedelta(days=shift), []).append(shown)
    return found


def _feeds(names: Mapping[str, Names], met: set[str]) -> list[tuple[str, str]]:
    """Return the bodies that have met, each with the address of its calendar."""
    return [
        (_named(names, code), reverse("body_calendar", args=[code]))
        for code in names
        if code in met
    ]


def _month(typed: str, today: date) -> date:
    """Return the first day of the month that was asked for, else of this one."""
    try:
        first = date.fromisoformat(f"{typed}-01")
    except ValueError:
        return today.replace(day=1)
    return first if FIRST_YEAR <= first.year <= LAST_YEAR else today.replace(day=1)


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in set(Language) else Language.EN.value


def _day(begins: date) -> date:
    return dates.local_day(begins) if isinstance(begins, datetime) else begins


def _named(names: Mapping[str, Names], code: str) -> str:
    found = names.get(code)
    return (_said(found.usual) or _said(found.short)) if found else code


def _words(value: Any) -> Mapping[str, str]:
    if isinstance(value, Mapping):
        return value
    return {code: getattr(value, code) for code in ("en", "ru", "kk")}


def _said(words: Mapping[Any, str]) -> str:
    """Return words as plain text in the language of the page, else in any that has them."""
    order = (get_language() or "", *Language)
    return next((words[code] for code in order if words.get(code)), "")
