"""The Catalogue as on a day, its measures and changes; who coordinates what and when."""

from collections.abc import Iterator
from typing import Annotated, Any

from django.http import HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import Router
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import measures as told
from clearinghouse.api.schemas.parts import AsOf, Code, Cursor, Day, Limit
from clearinghouse.api.views.papers import Languages
from clearinghouse.measures import queries
from clearinghouse.measures.views import (
    CatalogueView,
    Differences,
    ListView,
    MeasureRow,
    MeasureView,
)
from clearinghouse.text.languages import Language
from clearinghouse.web.sheets import WRITERS
from clearinghouse.web.views.coordination import CSV, list_as_file
from clearinghouse.web.views.documents import SANDBOX

router = Router(tags=[_("Catalogue and Coordinators")])


@endpoint(
    router,
    "/catalogue",
    answers=told.Catalogue,
    summary=_("Read the Catalogue as on a day"),
    fails=("not_found",),
)
def read_catalogue(request: Asked, as_of: AsOf = None) -> CatalogueView:
    """The edition in force with its dimensions, areas and measures; 404 before the first."""
    found = queries.catalogue(request.reader, day_of(request, as_of))
    if found is None:
        raise Problem("not_found")
    return found


@endpoint(router, "/catalogue/editions", answers=told.EditionList, summary=_("List editions"))
def list_editions(
    request: Asked, as_of: AsOf = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """The editions that had begun by a day, the oldest first, with the amendments of up to then."""
    day = day_of(request, as_of)
    begun = queries.editions(request.reader, day)
    items, following = cut(request, begun, cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": day}


@endpoint(router, "/catalogue/measures", answers=told.MeasureList, summary=_("List measures"))
def list_measures(
    request: Asked,
    *,
    dimension: Annotated[Code, Field(description="The code of the dimension.")] = "",
    area: Annotated[Code, Field(description="The code of the area.")] = "",
    as_of: AsOf = None,
    cursor: Cursor = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """The measures of the edition in force on a day, lettered items inside."""
    day = day_of(request, as_of)
    catalogue = queries.catalogue(request.reader, day)
    found = [
        row
        for row in (_measures(catalogue) if catalogue else ())
        if dimension in ("", row.dimension) and area in ("", row.area)
    ]
    items, following = cut(request, found, cursor=cursor, limit=limit)
    edition = catalogue.edition.code if catalogue else ""
    return {"items": items, "next": following, "as_of": day, "edition": edition}


@endpoint(
    router,
    "/catalogue/measures/{edition}/{key}",
    answers=told.MeasurePage,
    summary=_("Read a measure"),
)
def read_measure(request: Asked, edition: Code, key: Code, as_of: AsOf = None) -> dict[str, Any]:
    """A measure with its text, its kin in other editions, its documents and its Coordinators."""
    day = day_of(request, as_of)
    found = queries.measure(request.reader, edition, key, on=day)
    if found is None:
        raise Problem("not_found")
    return {name: getattr(found, name) for name in MeasureView.__slots__} | {"as_of": day}


@endpoint(
    router,
    "/catalogue/changes",
    answers=told.Differences,
    summary=_("Compare two days' Catalogues"),
)
def compare_catalogues(
    request: Asked,
    earlier: Annotated[Day, Field(description="The first of the two days.")],
    later: Annotated[Day | None, Field(description="The second; today if left out.")] = None,
) -> Differences:
    """What was added, reworded, renumbered or ended from one day to another."""
    until = day_of(request, later)
    if until < earlier:
        error = {"where": "query", "name": "later", "code": "before_earlier", "detail": ""}
        raise Problem("invalid", more={"errors": [error]})
    return queries.changes_between(request.reader, earlier, until)


@endpoint(
    router, "/coordinators", answers=told.Coordinators, summary=_("Read the List of Coordinators")
)
def read_coordinators(request: Asked, as_of: AsOf = None) -> ListView:
    """The List as on a day, in the order and layout of the official one."""
    return queries.coordinators(request.reader, day_of(request, as_of))


@endpoint(
    router,
    "/coordinators/files/{form}",
    answers=bytes,
    summary=_("Fetch the List of Coordinators as a file"),
)
def fetch_coordinators(
    request: Asked,
    form: Annotated[str, Field(json_schema_extra={"enum": sorted({*WRITERS, CSV})})],
    languages: Languages = "en,ru",
    as_of: AsOf = None,
) -> HttpResponse:
    """The List as on a day, in the layout of the official one; CSV is in one language."""
    wanted = tuple(Language(each) for each in dict.fromkeys(languages.split(",")))
    response = list_as_file(request, request.reader, day_of(request, as_of), wanted, form)
    response["Content-Language"] = ", ".join(wanted)
    response["Content-Security-Policy"] = SANDBOX
    return response


@endpoint(
    router, "/coordinators/timeline", answers=told.Timeline, summary=_("See tenures through time")
)
def read_timeline(request: Asked, as_of: AsOf = None) -> dict[str, Any]:
    """All tenures decided by a day, a lane for each area in the order of the List."""
    day = day_of(request, as_of)
    return {"as_of": day, "lanes": queries.tenures_timeline(request.reader, day)}


@endpoint(router, "/tenures", answers=told.TenureList, summary=_("List tenures"))
def list_tenures(
    request: Asked,
    *,
    participant: Annotated[Code, Field(description="The code of the State.")] = "",
    area: Annotated[Code, Field(description="The code of the area.")] = "",
    as_of: AsOf = None,
    cursor: Cursor = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """Tenures decided by a day, the earliest first, of one State or area."""
    day = day_of(request, as_of)
    found = queries.tenures(request.reader, day, participant=participant, area=area)
    items, following = cut(request, found, cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": day}


def _measures(catalogue: CatalogueView) -> Iterator[MeasureRow]:
    for dimension in catalogue.dimensions:
        yield from dimension.measures
        for area in dimension.areas:
            yield from area.measures
