"""Action plans of the areas for programs: activities, how far they have come, what was held."""

from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.answers import done, falling, fields
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import areas as told
from clearinghouse.api.schemas import carrying_out as typed
from clearinghouse.api.schemas.parts import Code
from clearinghouse.papers import operations, queries
from clearinghouse.papers.views import ActivityView, PlanView
from clearinghouse.web.access import Door

router = Router(tags=[_("Action plans of the priority areas")])
ACTS = ("out_of_order", "refused", "not_found")
InPlan = Annotated[
    str,
    Field(max_length=16, pattern=r"^[A-Za-z0-9.]+$", description="Its number in the plan, ii.3."),
]


@endpoint(router, "/action-plans", answers=told.ActionPlanList, summary=_("List the action plans"))
def list_action_plans(request: Asked) -> dict[str, Any]:
    """The plans of all areas with their activities and how far these have come."""
    return {"items": [_plan(row) for row in queries.plans(request.reader, at=request.received_at)]}


@endpoint(
    router, "/action-plans/{area}", answers=told.Plan, summary=_("Read the action plan of an area")
)
def read_action_plan(request: Asked, area: Code) -> dict[str, Any]:
    """The activities of one area, with their history for those who follow the work."""
    found = queries.plan(request.reader, area, at=request.received_at)
    if found is None:
        raise Problem("not_found")
    return _plan(found)


@endpoint(
    router,
    "/action-plans/{area}/activities",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.OFFICER,
    summary=_("Enter an activity in an action plan"),
    fails=ACTS,
)
def enter_activity(request: Asked, area: Code, given: typed.NewActivity) -> Status[dict[str, Any]]:
    """Enter an activity; entered once more under its number, 200, and nothing has changed."""
    is_new = _held(request, area, given.code) is None
    remarks = operations.enter_activity(
        area=area, facts=given.facts(given.code), by=request.reader, at=request.received_at
    )
    return Status(201 if is_new else 200, done(address=given.code, number=1, remarks=remarks))


@endpoint(
    router,
    "/action-plans/{area}/activities/{activity}",
    answers=told.Activity,
    summary=_("Read an activity of an action plan"),
)
def read_activity(request: Asked, area: Code, activity: InPlan) -> dict[str, Any]:
    """One activity, with the version to name when it is changed."""
    return _activity(_known(request, area, activity))


@endpoint(
    router,
    "/action-plans/{area}/activities/{activity}/changes",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("Change an activity of an action plan"),
    fails=ACTS,
)
def change_activity(
    request: Asked, area: Code, activity: InPlan, given: typed.ChangedActivity
) -> dict[str, Any]:
    """Keep an activity as it is now planned; 409 if somebody saved since you read it."""
    _known(request, area, activity)
    remarks = operations.update_activity(
        area=area,
        facts=given.facts(activity, version=given.version),
        by=request.reader,
        at=request.received_at,
    )
    return done(address=activity, number=given.version + 1, remarks=remarks)


@endpoint(
    router,
    "/action-plans/{area}/activities/{activity}/progress",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.OFFICER,
    summary=_("Note the progress of an activity"),
    fails=ACTS,
)
def note_activity_progress(
    request: Asked, area: Code, activity: InPlan, given: typed.ProgressOfActivity
) -> Status[dict[str, Any]]:
    """Say how far an activity had come on a day; what was noted before stays."""
    _known(request, area, activity)
    operations.note_progress(
        area=area,
        code=activity,
        progress=given.progress,
        noted_on=given.noted_on,
        note=given.note,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(address=activity))


@endpoint(
    router,
    "/action-plans/{area}/activities/{activity}/occasions",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.OFFICER,
    summary=_("Note that an activity was held"),
    fails=ACTS,
)
def note_occasion(
    request: Asked, area: Code, activity: InPlan, given: typed.OccasionGiven
) -> Status[dict[str, Any]]:
    """Say that a seminar, or whatever the activity consists of, was held on a day."""
    _known(request, area, activity)
    operations.note_that_it_was_held(
        area=area,
        code=activity,
        held_on=given.held_on,
        title=given.title,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(address=activity))


@endpoint(
    router,
    "/action-plans/{area}/reviews",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.REGISTRY,
    summary=_("Note that an action plan was reviewed"),
    fails=ACTS,
)
def note_plan_review(
    request: Asked, area: Code, given: typed.PlanReviewGiven
) -> Status[dict[str, Any]]:
    """Say that a body looked at the plan on a day."""
    operations.note_review(
        area=area,
        body=given.body,
        reviewed_on=given.reviewed_on,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, done(address=area))


def _held(request: Asked, area: str, activity: str) -> ActivityView | None:
    return queries.activity(request.reader, area, activity, at=request.received_at)


def _known(request: Asked, area: str, activity: str) -> ActivityView:
    found = _held(request, area, activity)
    if found is None:
        raise Problem("not_found")
    return found


def _activity(view: ActivityView) -> dict[str, Any]:
    return fields(
        view,
        told.Activity,
        measures=[
            {"edition": edition, "key": key, "title": title}
            for edition, key, title in view.measures
        ],
        due=falling(view.due) if view.due else None,
    )


def _plan(view: PlanView) -> dict[str, Any]:
    return {
        "area": view.area,
        "name": view.name,
        "activities": [_activity(each) for each in view.activities],
        "counted": {progress.value: count for progress, count in view.counted()},
        "due": falling(view.due) if view.due else None,
    }
