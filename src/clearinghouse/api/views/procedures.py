"""What was decided, what silence approved, which instruments stand and how it all came."""

from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja import Query, Router
from pydantic import BaseModel, Field

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import begun, continues, cut
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import procedures as told
from clearinghouse.api.schemas.parts import AsOf, Code, Cursor, Day, Limit, UpTo, Written
from clearinghouse.law.verbs import Effect, Verb
from clearinghouse.measures.queries import editions
from clearinghouse.procedures import queries
from clearinghouse.procedures.kinds import InstrumentKind
from clearinghouse.procedures.queries import DecisionFilters
from clearinghouse.procedures.views import DecisionView, InstrumentView

router = Router(tags=[_("Decisions and instruments")])

Since = Annotated[Day | None, Field(description="The first day wanted.")]
Until = Annotated[Day | None, Field(description="The first day no longer wanted.")]


class DecisionsWanted(BaseModel):
    """What the decisions are narrowed down to."""

    body: Code = Field("", description="The code of the deciding body.")
    verb: Verb | None = None
    effect: Effect | None = None
    since: Since = None
    until: Until = None
    words: Written = Field("", description="Words of the subject, in any language.")
    document: Code = Field("", description="The address of the document that carries them.")
    as_of: UpTo = None


@endpoint(router, "/decisions", answers=told.DecisionList, summary=_("List decisions"))
def list_decisions(
    request: Asked, wanted: Query[DecisionsWanted], cursor: Cursor = "", limit: Limit = 20
) -> dict[str, Any]:
    """Decisions that you may know of, the newest first; with `as_of`, those taken by that day.

    A decision whose day is not known is listed whatever the day.
    """
    filters = DecisionFilters(
        body=wanted.body,
        verb=wanted.verb,
        effect=wanted.effect,
        since=wanted.since,
        until=wanted.until,
        as_of=wanted.as_of,
        document=wanted.document,
        words=wanted.words,
    )
    after = begun(request, cursor)
    shown = queries.decisions(request.reader, filters, after=after, size=limit)
    return {
        "items": shown.rows,
        "next": continues(request, shown.following),
        "as_of": wanted.as_of,
    }


@endpoint(router, "/coming", answers=told.ComingList, summary=_("See what is coming"))
def list_coming(
    request: Asked, as_of: AsOf = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """Meetings that have not ended on a day, and days by which decisions call for something."""
    day = day_of(request, as_of)
    items, following = cut(request, queries.coming(request.reader, day), cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": day}


@endpoint(router, "/decisions/{path:key}", answers=told.Decision, summary=_("Read a decision"))
def read_decision(request: Asked, key: Code) -> DecisionView:
    """A decision with its meeting, its moments, and the entry of the record that tells of it."""
    found = queries.decision(request.reader, key)
    if found is None:
        raise Problem("not_found")
    return found


@endpoint(router, "/silences", answers=told.SilenceList, summary=_("List silence procedures"))
def list_silences(
    request: Asked, as_of: UpTo = None, cursor: Cursor = "", limit: Limit = 20
) -> dict[str, Any]:
    """Outcomes of silence procedures that you may know of, the newest first.

    With `as_of`, those that had begun by that day; what came of them later is not told.
    """
    found = queries.silences(request.reader, as_of)
    items, following = cut(request, found, cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": as_of}


@endpoint(router, "/instruments", answers=told.InstrumentList, summary=_("List instruments"))
def list_instruments(
    request: Asked, as_of: UpTo = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """Instruments with their status, the oldest first, drafts last.

    With `as_of`, those known by that day as they stood then, as far as dated steps tell.
    """
    found = queries.instruments(request.reader, as_of)
    items, following = cut(request, found, cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": as_of}


@endpoint(
    router, "/instruments/{code}", answers=told.Instrument, summary=_("Read about an instrument")
)
def read_instrument(request: Asked, code: Code, as_of: AsOf = None) -> dict[str, Any]:
    """An instrument as it stood on a day: its steps, who signed, ratified or acceded by then."""
    day = day_of(request, as_of)
    found = queries.instrument(request.reader, code, day=day)
    if found is None:
        raise Problem("not_found")
    is_catalogue = found.row.kind is InstrumentKind.CATALOGUE
    told_of_it = {name: getattr(found, name) for name in InstrumentView.__slots__}
    return told_of_it | {
        "as_of": day,
        "editions": editions(request.reader, day) if is_catalogue else (),
    }


@endpoint(router, "/history", answers=told.HistoryList, summary=_("Read the history"))
def list_history(
    request: Asked,
    since: Since = None,
    as_of: UpTo = None,
    cursor: Cursor = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """The history of the Conference, the oldest first, decisions included; up to `as_of`."""
    found = queries.history(request.reader, since=since, as_of=as_of)
    items, following = cut(request, found, cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": as_of}
