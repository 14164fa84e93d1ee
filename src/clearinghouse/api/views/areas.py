"""Papers of the priority areas for programs: what applies, drafts, rounds, plans, networks.

Acts are an officer's own: a token reads and does nothing else (accounts 10), here as everywhere.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem, cited
from clearinghouse.api.schemas import areas as told
from clearinghouse.api.schemas.intake import Remark as RemarkTold
from clearinghouse.api.schemas.parts import Code, Told
from clearinghouse.law.networks import Answering
from clearinghouse.law.periods import end_of_day
from clearinghouse.law.ruling import Remark
from clearinghouse.papers import operations, queries
from clearinghouse.papers.facts import AnswerFacts, CommentFacts, PartFacts, RoundFacts
from clearinghouse.papers.views import (
    ActivityView,
    AreaRow,
    ContactView,
    DraftView,
    NetworkView,
    PaperRow,
    PlanView,
    Reckoned,
    RoundView,
)
from clearinghouse.web.access import Door
from clearinghouse.web.words.rulings import ruling_words

router = Router(tags=[_("Papers of the priority areas")])
ACTS = ("out_of_order", "refused", "not_found")
Number = Annotated[int, Field(ge=1, le=32_000)]


@endpoint(router, "/areas", answers=told.AreaList, summary=_("List the priority areas"))
def list_areas(request: Asked) -> dict[str, Any]:
    """Every area with its papers, drafts and what falls due, as far as they are open to you."""
    return {"items": [_area(row) for row in queries.areas(request.reader, at=request.received_at)]}


@endpoint(
    router,
    "/areas/{area}",
    answers=told.AreaOfPapers,
    summary=_("Read a priority area"),
    fails=("not_found",),
)
def read_area_papers(request: Asked, area: Code) -> dict[str, Any]:
    """One area: what applies, what went before, drafts, what falls due and why."""
    found = queries.area(request.reader, area, at=request.received_at)
    if found is None:
        raise Problem("not_found")
    return _area(found)


@endpoint(
    router,
    "/papers/drafts/{address}",
    answers=told.Draft,
    door=Door.OFFICER,
    summary=_("Read a draft concept paper"),
    fails=("not_found",),
)
def read_paper_draft(request: Asked, address: Code) -> dict[str, Any]:
    """A draft with its rounds, comments and answers; its parts for those who write it."""
    return _draft(_held(request, address))


@endpoint(
    router,
    "/papers/drafts",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.OFFICER,
    summary=_("Begin a draft concept paper"),
    fails=ACTS,
)
def begin_paper_draft(request: Asked, beginning: told.Beginning) -> Status[dict[str, Any]]:
    """Begin a draft in the name of your State; that it holds no seat is remarked."""
    begun = operations.begin_draft(
        area=beginning.area, state=beginning.state, by=request.reader, at=request.received_at
    )
    return Status(201, _done(address=begun.address, remarks=begun.remarks))


@endpoint(
    router,
    "/papers/drafts/{address}/parts",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("Write a part of a draft"),
    fails=ACTS,
)
def write_paper_part(request: Asked, address: Code, part: told.PartTyped) -> dict[str, Any]:
    """Keep a text; if somebody saved since you read it, 409 with the text that is kept."""
    _held(request, address)
    facts = PartFacts(part=part.part, language=part.language, text=part.text, version=part.version)
    version = operations.write_part(
        draft=address, facts=facts, by=request.reader, at=request.received_at
    )
    return _done(address=address, number=version)


@endpoint(
    router,
    "/papers/drafts/{address}/rounds",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.OFFICER,
    summary=_("Issue a draft for comments"),
    fails=ACTS,
)
def issue_paper_round(
    request: Asked, address: Code, typed: told.RoundTyped
) -> Status[dict[str, Any]]:
    """Freeze the text as it stands and tell every Member State."""
    _held(request, address)
    number, remarks = operations.issue_round(
        draft=address,
        facts=RoundFacts(deadline=end_of_day(typed.last_day), letter=typed.letter),
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, _done(address=address, number=number, remarks=remarks))


@endpoint(
    router,
    "/papers/drafts/{address}/rounds/{number}/comments",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.OFFICER,
    summary=_("Comment on a draft"),
    fails=ACTS,
)
def comment_on_paper(
    request: Asked, address: Code, number: Number, typed: told.CommentTyped
) -> Status[dict[str, Any]]:
    """Say something on a part, or propose other words for it."""
    _held(request, address)
    facts = CommentFacts(
        part=typed.part,
        text=typed.text,
        proposal=typed.proposal,
        paragraph=typed.paragraph,
        state=typed.state,
    )
    place = operations.comment(
        draft=address, number=number, facts=facts, by=request.reader, at=request.received_at
    )
    return Status(201, _done(address=address, number=place))


@endpoint(
    router,
    "/papers/drafts/{address}/rounds/{number}/comments/{place}/answer",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("Answer a comment on a draft"),
    fails=ACTS,
)
def answer_paper_comment(
    request: Asked, address: Code, number: Number, place: Number, typed: told.AnswerTyped
) -> dict[str, Any]:
    """Say what the drafters make of a comment; an answer is given once."""
    _held(request, address)
    operations.answer_comment(
        draft=address,
        number=number,
        place=place,
        facts=AnswerFacts(kind=typed.kind, text=typed.text),
        by=request.reader,
        at=request.received_at,
    )
    return _done(address=address, number=place)


@endpoint(
    router,
    "/papers/drafts/{address}/register",
    method="POST",
    answers=told.PaperDone,
    door=Door.REGISTRY,
    summary=_("Register a draft for approval"),
    fails=ACTS,
)
def register_paper_draft(request: Asked, address: Code) -> dict[str, Any]:
    """Enter the draft in the register under a symbol, as the paper of its area."""
    _held(request, address)
    done = operations.register_draft(draft=address, by=request.reader, at=request.received_at)
    return _done(address=done.address, symbol=done.symbol, remarks=done.remarks)


@endpoint(router, "/action-plans", answers=told.ActionPlanList, summary=_("List the action plans"))
def list_action_plans(request: Asked) -> dict[str, Any]:
    """The plans of all areas with their activities and how far these have come."""
    return {"items": [_plan(row) for row in queries.plans(request.reader, at=request.received_at)]}


@endpoint(router, "/networks", answers=told.NetworkList, summary=_("List networks"))
def list_networks(request: Asked) -> dict[str, Any]:
    """The networks of focal points; contacts are told to the members of each."""
    found = queries.networks(request.reader, at=request.received_at)
    return {"items": [_network(row) for row in found]}


@endpoint(
    router,
    "/networks/{code}/answer",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("Answer the call of a network"),
    fails=ACTS,
)
def answer_network_call(request: Asked, code: Code) -> dict[str, Any]:
    """Tell that the contact of your delegation is alive."""
    if queries.network(request.reader, code, at=request.received_at) is None:
        raise Problem("not_found")
    operations.answer_call(network=code, by=request.reader, at=request.received_at)
    return _done(address=code)


def _held(request: Asked, address: str) -> DraftView:
    found = queries.draft(request.reader, address, at=request.received_at)
    if found is None:
        raise Problem("not_found")
    return found


def _done(
    *, address: str = "", number: int = 0, symbol: str = "", remarks: Iterable[Remark] = ()
) -> dict[str, Any]:
    return {
        "address": address,
        "number": number,
        "symbol": symbol,
        "remarks": [
            RemarkTold.model_validate(
                {
                    "reason": made.reason.value,
                    "in_words": ruling_words(made.reason, made.about),
                    "provision": cited(made.provision),
                    "about": dict(made.about),
                }
            )
            for made in remarks
        ],
    }


def _fields(view: Any, kind: type[Told], **more: Any) -> dict[str, Any]:
    """Return the fields of an answer that a view has under the same name, and ``more``."""
    same = {name: getattr(view, name) for name in kind.model_fields if name not in more}
    return {**same, **more}


def _falling(each: Reckoned) -> dict[str, Any]:
    return {
        "provision": str(each.due.provision),
        "due_on": each.due.due_on,
        "derived_from": [
            {"fact": ground.fact, "on": ground.on} for ground in each.due.derived_from
        ],
        "called_from": each.due.called_from,
        "met_on": each.due.met_on,
        "stand": each.stand,
        "state": each.state,
    }


def _paper(row: PaperRow) -> dict[str, Any]:
    missing = [remark.reason.value for remark in row.remarks]
    return _fields(row, told.AreaPaper, missing=missing)


def _area(row: AreaRow) -> dict[str, Any]:
    return _fields(
        row,
        told.AreaOfPapers,
        seats=[{"state": state, "roles": sorted(roles)} for state, roles in row.seats.items()],
        papers=[_paper(paper) for paper in row.papers],
        due=[_falling(each) for each in row.due],
    )


def _draft(view: DraftView) -> dict[str, Any]:
    return _fields(
        view,
        told.Draft,
        parts=list(view.parts.values()),
        missing=[remark.reason.value for remark in view.remarks],
        rounds=[_round(each) for each in view.rounds],
    )


def _round(view: RoundView) -> dict[str, Any]:
    texts = {language: list(text) for language, text in view.texts.items()}
    return _fields(view, told.Round, texts=texts)


def _activity(view: ActivityView) -> dict[str, Any]:
    return _fields(
        view,
        told.Activity,
        measures=[
            {"edition": edition, "key": key, "title": title}
            for edition, key, title in view.measures
        ],
        due=_falling(view.due) if view.due else None,
    )


def _plan(view: PlanView) -> dict[str, Any]:
    return {
        "area": view.area,
        "name": view.name,
        "activities": [_activity(each) for each in view.activities],
        "counted": {progress.value: count for progress, count in view.counted()},
        "due": _falling(view.due) if view.due else None,
    }


def _network(view: NetworkView) -> dict[str, Any]:
    return _fields(
        view,
        told.Network,
        answering=_answering(view.answering),
        contacts=[_contact(each) for each in view.contacts],
    )


def _contact(view: ContactView) -> dict[str, Any]:
    return _fields(view, told.Contact, answering=_answering(view.answering))


def _answering(found: Answering) -> dict[str, Any]:
    return {
        "called": found.called,
        "answered": found.answered,
        "usual": _seconds(found.usual),
        "slowest": _seconds(found.slowest),
    }


def _seconds(span: timedelta | None) -> float | None:
    return None if span is None else span.total_seconds()
