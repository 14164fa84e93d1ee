"""Who takes part, who chairs, which bodies meet where: all as on a day."""

from dataclasses import fields
from datetime import date
from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja import Router
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import participants as told
from clearinghouse.api.schemas.parts import AsOf, Code, Cursor, Limit, UpTo
from clearinghouse.law.distribution import Standing
from clearinghouse.participants import queries
from clearinghouse.web.access import Door

router = Router(tags=[_("Participants")])

Written = Annotated[
    Code, Field(min_length=1, description="A name, abbreviation or code in any language.")
]


@endpoint(
    router,
    "/participants",
    answers=told.ParticipantList,
    summary=_("List States and organisations"),
)
def list_participants(
    request: Asked,
    standing: Standing | None = None,
    as_of: AsOf = None,
    cursor: Cursor = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """Who takes part on a day and in what standing, in the order in which they sit."""
    day = day_of(request, as_of)
    found = queries.participants(request.reader, day=day, standing=standing)
    return _part(request, found, day, cursor, limit)


@endpoint(
    router,
    "/participants/named",
    answers=told.NamedList,
    summary=_("Find participants by any name"),
)
def find_participants(request: Asked, written: Written) -> dict[str, Any]:
    """The codes of the participants that a paper may mean by what it writes, at any date."""
    return {"items": sorted(queries.participants_named(request.reader, written)), "next": None}


@endpoint(
    router, "/participants/{code}", answers=told.Participant, summary=_("Read about a participant")
)
def read_participant(request: Asked, code: Code, as_of: AsOf = None) -> dict[str, Any]:
    """A participant as on a day: standings and names up to it, terms in the chair."""
    day = day_of(request, as_of)
    return _whole(queries.participant(request.reader, code, day=day), day)


@endpoint(router, "/chairmanships", answers=told.TermList, summary=_("List terms in the chair"))
def list_chairmanships(
    request: Asked, as_of: AsOf = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """The terms in the chair that had begun by a day, the oldest first, and who chairs on it."""
    day = day_of(request, as_of)
    part = _part(request, queries.chairmanships(request.reader, day), day, cursor, limit)
    return {**part, "in_the_chair": queries.chair_on(request.reader, day)}


@endpoint(router, "/bodies", answers=told.BodyList, summary=_("List bodies"))
def list_bodies(
    request: Asked, as_of: AsOf = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """The bodies under their names of a day, the highest first, with how often they meet."""
    day = day_of(request, as_of)
    return _part(request, queries.bodies(request.reader, day=day), day, cursor, limit)


@endpoint(router, "/bodies/{code}", answers=told.Body, summary=_("Read about a body"))
def read_body(request: Asked, code: Code, as_of: AsOf = None) -> dict[str, Any]:
    """A body as on a day: names up to it, cadences, composition."""
    day = day_of(request, as_of)
    return _whole(queries.body(request.reader, code, day=day), day)


@endpoint(router, "/meetings", answers=told.MeetingList, summary=_("List meetings"))
def list_meetings(
    request: Asked,
    body: Annotated[Code, Field(description="The code of the body.")] = "",
    as_of: UpTo = None,
    cursor: Cursor = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """Meetings held or planned, the latest first; with `as_of`, those that had opened by that day.

    A meeting whose day is not known is listed whatever the day.
    """
    found = queries.meetings(request.reader, body=body, day=as_of)
    if as_of is not None:
        found = tuple(met for met in found if met.first_day is None or met.first_day <= as_of)
    return _part(request, found, as_of, cursor, limit)


@endpoint(router, "/places", answers=told.PlaceList, summary=_("List places"))
def list_places(
    request: Asked, as_of: AsOf = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """Cities under their names of a day."""
    day = day_of(request, as_of)
    named = sorted(queries.place_names_on(request.reader, day).items())
    found = [{"code": code, "name": name} for code, name in named]
    return _part(request, found, day, cursor, limit)


@endpoint(
    router,
    "/seat",
    answers=told.Seat,
    summary=_("See where the Secretariat sits"),
    fails=("not_found",),
)
def read_seat(request: Asked, as_of: AsOf = None) -> dict[str, Any]:
    """The city under its name of the day, and the premises, of the Secretariat."""
    day = day_of(request, as_of)
    return _whole(queries.seat_on(request.reader, day), day)


@endpoint(
    router,
    "/organisation",
    answers=told.Organisation,
    summary=_("Read the names of the Conference"),
)
def read_organisation(request: Asked, as_of: AsOf = None) -> dict[str, Any]:
    """What the Conference is called on a day, and had been called before it."""
    day = day_of(request, as_of)
    return {
        "as_of": day,
        "names": queries.organisation_on(request.reader, day),
        "all_names": queries.organisation_names(request.reader, day),
    }


@endpoint(
    router,
    "/focal-points",
    answers=told.FocalPointList,
    door=Door.OFFICER,
    summary=_("List focal points"),
)
def list_focal_points(
    request: Asked,
    *,
    participant: Code = "",
    area: Code = "",
    as_of: AsOf = None,
    cursor: Cursor = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """The offices that answer on a day, as far as they are open to you."""
    day = day_of(request, as_of)
    found = queries.focal_points(request.reader, day=day, participant=participant, area=area)
    return _part(request, found, day, cursor, limit)


def _part(request: Asked, found: Any, day: date | None, cursor: str, limit: int) -> dict[str, Any]:
    items, following = cut(request, found, cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": day}


def _whole(found: Any, day: date) -> dict[str, Any]:
    if found is None:
        raise Problem("not_found")
    return {field.name: getattr(found, field.name) for field in fields(found)} | {"as_of": day}
