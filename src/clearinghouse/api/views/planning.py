"""Annual plans: what is planned and was held, what is submitted, the call and the compilation."""

from typing import Annotated

from django.http import Http404
from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import planning as told
from clearinghouse.api.schemas.parts import Code
from clearinghouse.law.periods import day_at
from clearinghouse.planning import operations, queries
from clearinghouse.planning.views import EventRow
from clearinghouse.web.access import Door

router = Router(tags=[_("Annual plans")])

Year = Annotated[int, Field(ge=1992, le=2200, description="The year of the plan.")]
ACTS = ("out_of_order", "refused")


@endpoint(
    router, "/plans", answers=told.PlanList, summary=_("List the annual plans that you may see")
)
def list_annual_plans(request: Asked) -> told.PlanList:
    """Plans of the past as sources tell them, and those made here."""
    rows = queries.plans(request.reader)
    return told.PlanList(items=[told.PlanRow.model_validate(row) for row in rows])


@endpoint(router, "/plans/{year}", answers=told.PlanWhole, summary=_("Read an annual plan"))
def read_plan(request: Asked, year: Year) -> told.PlanWhole:
    """A plan with the events that stand in it, cancelled ones too."""
    shown = queries.plan(request.reader, year, on=day_at(request.received_at))
    if shown is None:
        raise Http404
    return told.PlanWhole(
        plan=told.PlanRow.model_validate(shown.row),
        events=[event_row(row) for row in shown.events],
        clashes=[told.ClashTold.model_validate(each) for each in shown.clashes],
        answers=[told.AnswerTold.model_validate(each) for each in shown.answers],
    )


@endpoint(router, "/events/{code}", answers=told.EventWhole, summary=_("Read an event of a plan"))
def read_event(request: Asked, code: Code) -> told.EventWhole:
    """An event with everything that became of it in the plan."""
    shown = queries.event(request.reader, code)
    if shown is None:
        raise Http404
    return told.EventWhole(
        event=event_row(shown.row),
        versions=[event_row(row) for row in shown.versions],
        sources=shown.sources,
    )


@endpoint(
    router,
    "/plans/{year}/submissions",
    answers=told.PlanSubmissionList,
    door=Door.OFFICER,
    summary=_("List what was submitted for a plan"),
)
def list_plan_submissions(request: Asked, year: Year) -> told.PlanSubmissionList:
    """What your own participant has submitted; the Secretariat sees all."""
    rows = queries.submissions(request.reader, year)
    return told.PlanSubmissionList(items=[told.SubmissionTold.model_validate(row) for row in rows])


@endpoint(
    router,
    "/plans/{year}/submissions",
    method="POST",
    answers=told.SubmissionSaved,
    also={201: told.SubmissionSaved},
    door=Door.OFFICER,
    summary=_("Submit an event for a plan"),
    fails=ACTS,
)
def submit_event(
    request: Asked, year: Year, submission: told.SubmissionTyped
) -> Status[told.SubmissionSaved]:
    """Keep a draft, submit an event, or change one that was submitted; every version is kept."""
    demand_plan(request, year)
    saved = operations.save_submission(
        year=year,
        facts=submission.event.facts(),
        is_draft=submission.is_draft,
        by=request.reader,
        at=request.received_at,
        number=submission.number,
        seen=submission.seen,
    )
    outcome = told.SubmissionSaved(
        number=saved.number,
        version=saved.version,
        remarks=[
            told.RemarkTold(reason=each.reason.value, provision=str(each.provision))
            for each in saved.remarks
        ],
    )
    return Status(200 if submission.number else 201, outcome)


@endpoint(
    router,
    "/plans/{year}/nil",
    method="POST",
    answers=told.NilSaved,
    door=Door.OFFICER,
    summary=_("Say that there is no event to submit"),
    fails=ACTS,
)
def return_nil(request: Asked, year: Year) -> told.NilSaved:
    """Answer the call without an event; one found later may still be submitted."""
    demand_plan(request, year)
    is_new = operations.return_nil(year=year, by=request.reader, at=request.received_at)
    return told.NilSaved(is_new=is_new)


@endpoint(
    router,
    "/plans",
    method="POST",
    answers=told.PlanRow,
    also={201: told.PlanRow},
    door=Door.REGISTRY,
    summary=_("Open the call for a plan"),
    fails=ACTS,
)
def open_call(request: Asked, call: told.CallTyped) -> Status[told.PlanRow]:
    """Open a call under a decision, or with a day of its own; every Member State is told."""
    by, at = request.reader, request.received_at
    if call.decision:
        operations.open_under_decision(year=call.year, decision=call.decision, by=by, at=at)
    elif call.before is not None:
        operations.open_call(year=call.year, before=call.before, by=by, at=at)
    else:
        raise Problem("invalid")
    row = next(each for each in queries.plans(by) if each.year == call.year)
    return Status(201, told.PlanRow.model_validate(row))


@endpoint(
    router,
    "/plans/{year}/compile",
    method="POST",
    answers=told.PlanCompiled,
    door=Door.REGISTRY,
    summary=_("Compile a plan"),
    fails=ACTS,
)
def compile_plan(request: Asked, year: Year) -> told.PlanCompiled:
    """Take everything that was submitted into the plan."""
    demand_plan(request, year)
    count = operations.compile_plan(year=year, by=request.reader, at=request.received_at)
    return told.PlanCompiled(events=count)


def event_row(row: EventRow) -> told.PlannedEventRow:
    """Return an event as the interface tells it."""
    return told.PlannedEventRow(
        code=row.code,
        year=row.year,
        facts=told.EventTold.model_validate(row.facts),
        first=row.when.first,
        last=row.when.last,
        is_to_the_day=row.when.is_to_the_day,
        change=row.change,
        reason=row.reason,
        number=row.number,
        made_at=row.made_at,
        entry=row.entry,
    )


def demand_plan(request: Asked, year: int) -> None:
    """Let nobody learn of a plan by acting on it."""
    cleared = request.reader.cleared
    if not cleared or queries.plan(request.reader, year, on=day_at(request.received_at)) is None:
        raise Http404
