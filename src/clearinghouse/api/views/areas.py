"""Papers of the priority areas for programs: what applies, drafts, rounds, comments and answers.

Acts are an officer's own: a token reads and does nothing else (accounts 10), here as everywhere.
"""

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
from clearinghouse.api.schemas.parts import Code
from clearinghouse.law.periods import end_of_day
from clearinghouse.papers import operations, queries
from clearinghouse.papers.facts import AnswerFacts, CommentFacts, PartFacts, PeriodFacts, RoundFacts
from clearinghouse.papers.views import AreaRow, DraftView, PaperRow, RoundView
from clearinghouse.web.access import Door

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
    return Status(201, done(address=begun.address, remarks=begun.remarks))


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
    return done(address=address, number=version)


@endpoint(
    router,
    "/papers/drafts/{address}/period",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("Say for which period a draft is to apply"),
    fails=ACTS,
)
def set_paper_period(request: Asked, address: Code, typed: told.PeriodTyped) -> dict[str, Any]:
    """Keep the first and the last day; if somebody saved since you read them, 409 with theirs."""
    _held(request, address)
    version = operations.set_period(
        draft=address,
        facts=PeriodFacts(first=typed.first, last=typed.last, version=typed.version),
        by=request.reader,
        at=request.received_at,
    )
    return done(address=address, number=version)


@endpoint(
    router,
    "/papers/drafts/{address}/meetings",
    method="POST",
    answers=told.PaperDone,
    also={201: told.PaperDone},
    door=Door.OFFICER,
    summary=_("Name an expert meeting on a draft"),
    fails=ACTS,
)
def name_paper_meeting(
    request: Asked, address: Code, typed: told.MeetingTyped
) -> Status[dict[str, Any]]:
    """Say at which meeting experts deliberate on the draft."""
    _held(request, address)
    operations.name_meeting(
        draft=address, meeting=typed.meeting, by=request.reader, at=request.received_at
    )
    return Status(201, done(address=address))


@endpoint(
    router,
    "/papers/drafts/{address}/abandonment",
    method="POST",
    answers=told.PaperDone,
    door=Door.OFFICER,
    summary=_("Abandon a draft concept paper"),
    fails=ACTS,
)
def abandon_paper_draft(
    request: Asked, address: Code, typed: told.AbandonmentTyped
) -> dict[str, Any]:
    """Give a draft up, for a reason; what was said on it stays."""
    _held(request, address)
    operations.abandon_draft(
        draft=address, ground=typed.ground, by=request.reader, at=request.received_at
    )
    return done(address=address)


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
    return Status(201, done(address=address, number=number, remarks=remarks))


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
    return Status(201, done(address=address, number=place))


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
    return done(address=address, number=place)


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
    kept = operations.register_draft(draft=address, by=request.reader, at=request.received_at)
    return done(address=kept.address, symbol=kept.symbol, remarks=kept.remarks)


def _held(request: Asked, address: str) -> DraftView:
    found = queries.draft(request.reader, address, at=request.received_at)
    if found is None:
        raise Problem("not_found")
    return found


def _paper(row: PaperRow) -> dict[str, Any]:
    missing = [remark.reason.value for remark in row.remarks]
    return fields(row, told.AreaPaper, missing=missing)


def _area(row: AreaRow) -> dict[str, Any]:
    return fields(
        row,
        told.AreaOfPapers,
        seats=[{"state": state, "roles": sorted(roles)} for state, roles in row.seats.items()],
        papers=[_paper(paper) for paper in row.papers],
        due=[falling(each) for each in row.due],
    )


def _draft(view: DraftView) -> dict[str, Any]:
    return fields(
        view,
        told.Draft,
        parts=list(view.parts.values()),
        missing=[remark.reason.value for remark in view.remarks],
        rounds=[_round(each) for each in view.rounds],
    )


def _round(view: RoundView) -> dict[str, Any]:
    texts = {language: list(text) for language, text in view.texts.items()}
    return fields(view, told.Round, texts=texts)
