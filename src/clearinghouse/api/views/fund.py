"""The Road Map's progress; the Fund's projects, contributions and secondments."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext_noop as _
from ninja.responses import Status

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.problems import Problem
from clearinghouse.api.remarks import remarked
from clearinghouse.api.schemas import fund as told
from clearinghouse.api.schemas.parts import AsOf, Code, Cursor, Limit
from clearinghouse.api.views.resources import Number, router
from clearinghouse.participants.facts import Words
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import (
    ContributionFacts,
    ProgressFacts,
    ProjectFacts,
    ProposalFacts,
    SecondmentFacts,
    StepFacts,
)
from clearinghouse.web.access import Door

FAILS = ("refused", "out_of_order")


@endpoint(router, "/road-map", answers=told.RoadMap, summary=_("Read the Road Map’s progress"))
def read_road_map(request: Asked, as_of: AsOf = None) -> dict[str, Any]:
    """The eight items, each with what had happened by a day."""
    day = day_of(request, as_of)
    return {"as_of": day, "items": queries.road_map(request.reader, on=day)}


@endpoint(
    router,
    "/road-map",
    method="POST",
    answers=told.RoadMap,
    also={201: told.RoadMap},
    door=Door.REGISTRY,
    summary=_("Enter progress of the Road Map"),
    fails=FAILS,
)
def enter_progress(request: Asked, given: told.ProgressGiven) -> Status[dict[str, Any]]:
    """State what happened to an item, or correct it; 200 if nothing is new."""
    facts = ProgressFacts(
        key=given.key,
        number=given.number,
        happened_on=given.happened_on,
        stage=given.stage,
        text=Words(given.text.en, given.text.ru, given.text.kk),
        decision=given.decision,
        document=given.document,
        sources=given.sources,
    )
    entry = operations.enter_progress(progress=facts, by=request.reader, at=request.received_at)
    day = day_of(request, None)
    shown = {"as_of": day, "items": queries.road_map(request.reader, on=day)}
    return Status(201 if entry else 200, shown)


@endpoint(
    router, "/fund/projects", answers=told.ProjectList, summary=_("List projects of the Fund")
)
def list_projects(
    request: Asked, as_of: AsOf = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """Projects proposed by a day, the newest first, as they stood then."""
    day = day_of(request, as_of)
    return _listed(request, queries.projects(request.reader, on=day), day, cursor, limit)


@endpoint(
    router, "/fund/projects/{key}", answers=told.Project, summary=_("Read a project of the Fund")
)
def read_project(request: Asked, key: Code, as_of: AsOf = None) -> dict[str, Any]:
    """A project with the steps taken by a day."""
    day = day_of(request, as_of)
    found = queries.project(request.reader, key, on=day)
    if found is None:
        raise Problem("not_found")
    names = ("row", "purpose", "document", "steps", "entry")
    return {"as_of": day, **{name: getattr(found, name) for name in names}}


@endpoint(
    router,
    "/fund/projects",
    method="POST",
    answers=told.ProjectEntered,
    also={201: told.ProjectEntered},
    door=Door.REGISTRY,
    summary=_("Enter a project of the Fund"),
    fails=FAILS,
)
def enter_project(request: Asked, given: told.ProjectGiven) -> Status[dict[str, Any]]:
    """Enter what a State or an organisation proposed otherwise than here."""
    facts = ProjectFacts(proposer=given.proposer, proposed_on=given.proposed_on, **given.proposal())
    key = operations.enter_project(facts=facts, by=request.reader, at=request.received_at)
    return Status(201, {"key": key})


@endpoint(
    router,
    "/fund/proposals",
    method="POST",
    answers=told.ProjectEntered,
    also={201: told.ProjectEntered},
    door=Door.DELEGATION,
    summary=_("Propose a project to the Fund"),
    fails=FAILS,
)
def propose_project(request: Asked, given: told.ProposalToFund) -> Status[dict[str, Any]]:
    """Propose in the name of your State, today; the same again on the day is refused."""
    facts = ProposalFacts(**given.proposal())
    key = operations.propose_project(facts=facts, by=request.reader, at=request.received_at)
    return Status(201, {"key": key})


@endpoint(
    router,
    "/fund/projects/{key}/withdrawal",
    method="POST",
    answers=told.ProjectEntered,
    door=Door.DELEGATION,
    summary=_("Withdraw a project that your State proposed"),
    fails=FAILS,
)
def withdraw_project(request: Asked, key: Code, given: told.ProjectWithdrawn) -> dict[str, Any]:
    """Withdraw what your State proposed, as long as it is not over."""
    if queries.project(request.reader, key, on=day_of(request, None)) is None:
        raise Problem("not_found")
    operations.withdraw_project(
        project=key, note=given.note, by=request.reader, at=request.received_at
    )
    return {"key": key}


@endpoint(
    router,
    "/fund/projects/{key}/steps",
    method="POST",
    answers=told.StepTaken,
    also={201: told.StepTaken},
    door=Door.REGISTRY,
    summary=_("Enter a step of a project"),
    fails=FAILS,
)
def take_project_step(request: Asked, key: Code, given: told.StepGiven) -> Status[told.StepTaken]:
    """Enter a step; what departs from the course that is known is remarked, never refused."""
    facts = StepFacts(
        kind=given.kind,
        taken_on=given.taken_on,
        decision=given.decision,
        document=given.document,
        note=given.note,
    )
    remarks = operations.take_project_step(
        project=key, facts=facts, by=request.reader, at=request.received_at
    )
    return Status(201, told.StepTaken(remarks=remarked(remarks)))


@endpoint(
    router,
    "/fund/contributions",
    answers=told.ContributionList,
    summary=_("List contributions"),
)
def list_contributions(
    request: Asked, as_of: AsOf = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """What was announced by a day, the newest first, with what had come by then."""
    day = day_of(request, as_of)
    return _listed(request, queries.contributions(request.reader, on=day), day, cursor, limit)


@endpoint(
    router,
    "/fund/contributions",
    method="POST",
    answers=told.Numbered,
    also={201: told.Numbered},
    door=Door.REGISTRY,
    summary=_("Enter a contribution that was announced"),
    fails=FAILS,
)
def pledge_contribution(request: Asked, given: told.ContributionGiven) -> Status[dict[str, Any]]:
    """Enter what a donor announces, to be told as the donor wishes."""
    facts = ContributionFacts(**given.model_dump())
    number = operations.pledge_contribution(facts=facts, by=request.reader, at=request.received_at)
    return Status(201, {"number": number})


@endpoint(
    router,
    "/fund/contributions/{number}/receipts",
    method="POST",
    answers=told.Numbered,
    also={201: told.Numbered},
    door=Door.REGISTRY,
    summary=_("Enter what has come of a contribution"),
    fails=FAILS,
)
def receive_contribution(
    request: Asked, number: Number, given: told.ReceiptGiven
) -> Status[dict[str, Any]]:
    """Enter a receipt; it may be a part, or more than was announced."""
    operations.receive_contribution(
        number=number, **given.model_dump(), by=request.reader, at=request.received_at
    )
    return Status(201, {"number": number})


@endpoint(
    router,
    "/fund/secondments",
    answers=told.SecondmentList,
    summary=_("List officers seconded to the Secretariat"),
)
def list_secondments(
    request: Asked, as_of: AsOf = None, cursor: Cursor = "", limit: Limit = 100
) -> dict[str, Any]:
    """Secondments offered by a day, the newest first; open to Member States."""
    day = day_of(request, as_of)
    return _listed(request, queries.secondments(request.reader, on=day), day, cursor, limit)


@endpoint(
    router,
    "/fund/secondments",
    method="POST",
    answers=told.Numbered,
    also={201: told.Numbered},
    door=Door.REGISTRY,
    summary=_("Enter an officer whom a State offers"),
    fails=FAILS,
)
def enter_secondment(request: Asked, given: told.SecondmentGiven) -> Status[dict[str, Any]]:
    """Enter a secondment; the name is never told to the record."""
    facts = SecondmentFacts(
        state=given.state,
        post=Words(given.post.en, given.post.ru, given.post.kk),
        pledged_on=given.pledged_on,
        name=given.name,
    )
    number = operations.enter_secondment(facts=facts, by=request.reader, at=request.received_at)
    return Status(201, {"number": number})


@endpoint(
    router,
    "/fund/secondments/{number}/service",
    method="POST",
    answers=told.Numbered,
    also={201: told.Numbered},
    door=Door.REGISTRY,
    summary=_("Enter when a seconded officer serves"),
    fails=FAILS,
)
def enter_service(
    request: Asked, number: Number, given: told.ServiceGiven
) -> Status[dict[str, Any]]:
    """Enter the first day in post, then the first day out of it."""
    by, at = request.reader, request.received_at
    if given.starts_on is not None:
        operations.take_up_post(number=number, starts_on=given.starts_on, by=by, at=at)
    if given.ends_on is not None:
        operations.leave_post(number=number, ends_on=given.ends_on, by=by, at=at)
    return Status(201, {"number": number})


@endpoint(router, "/fund/giving", answers=told.Giving, summary=_("Read what was given by year"))
def read_giving(request: Asked, as_of: AsOf = None) -> dict[str, Any]:
    """What was announced and what came, year by year, of all that is open to you."""
    day = day_of(request, as_of)
    return {"as_of": day, "items": queries.giving_by_year(request.reader, on=day)}


def _listed(
    request: Asked, found: Sequence[object], day: date, cursor: str, limit: int
) -> dict[str, Any]:
    """Return a part of a list as on a day."""
    items, following = cut(request, found, cursor=cursor, limit=limit)
    return {"items": items, "next": following, "as_of": day}
