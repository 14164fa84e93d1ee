"""What is due as on a day, and plans backwards from an adoption."""

from datetime import date
from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja import Router
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.schemas import due as told
from clearinghouse.api.schemas.parts import AsOf, Cursor, Day, Limit
from clearinghouse.due import queries
from clearinghouse.due.views import DueRow
from clearinghouse.jobs.backward_plan import plan_for
from clearinghouse.law.backward_planning import Route
from clearinghouse.law.fair_notice import TARGET_DAYS
from clearinghouse.web.as_on import AsOn
from clearinghouse.web.dates import local_day

router = Router(tags=[_("What is due")])
LONGEST = 20
# The calendars of the capitals are known for these years.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)


@endpoint(router, "/due", answers=told.DueList, summary=_("List what is due"))
def list_due(
    request: Asked,
    *,
    ours: Annotated[
        bool, Field(description="Only what the house of the token's officer bears.")
    ] = False,
    as_of: AsOf = None,
    cursor: Cursor = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """What is due as on a day, the nearest first: to whom, by when, under which provision, why."""
    day = day_of(request, as_of)
    shown_on = AsOn(day, local_day(request.received_at))
    rows = queries.due(request.reader, day, at=shown_on.reckoned_at(request.received_at))
    items, following = cut(
        request, queries.ours(rows) if ours else rows, cursor=cursor, limit=limit
    )
    return {"items": [_told(row, day) for row in items], "next": following, "as_of": day}


@endpoint(router, "/due/backwards", answers=told.BackwardPlan, summary=_("Plan backwards"))
def plan_backwards(
    request: Asked,
    adopt_on: Annotated[
        Day, Field(ge=FIRST_DAY, le=LAST_DAY, description="The day of the adoption.")
    ],
    route: Annotated[Route, Field(description="How it is adopted.")] = Route.SILENCE,
    days: Annotated[
        int, Field(ge=1, le=LONGEST, description="Full working days for every capital.")
    ] = TARGET_DAYS,
) -> dict[str, Any]:
    """By which day each step is to be done, so that every capital has its working days."""
    steps = plan_for(request.reader, adopt_on, route=route, target=days)
    return {
        "adopt_on": adopt_on,
        "route": route,
        "steps": [
            {
                "step": each.step,
                "by": each.by,
                "provision": each.provision.slug,
                "narrowest": each.narrowest,
            }
            for each in steps
        ],
    }


def _told(row: DueRow, on: date) -> dict[str, Any]:
    due = row.obligation
    return {
        "key": due.key,
        "task": due.task,
        "tone": due.tone,
        "bearers": due.doers,
        "subject": row.subject,
        "since": due.since,
        "due_on": due.due_on,
        "due_at": due.due_at,
        "is_late": due.is_late(on),
        "is_ours": row.is_ours,
        "provision": due.provision.slug,
        "force": due.provision.force,
        "reckoning": due.reckoning,
        "grounds": due.grounds,
        "about": due.about,
    }
