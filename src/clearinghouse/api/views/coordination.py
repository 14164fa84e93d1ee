"""Areas for programs: submissions and what is said of them, acting Coordinators, vacancies."""

from typing import Annotated

from django.utils.translation import gettext_noop as _
from ninja import Router
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.days import day_of
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import coordination as told
from clearinghouse.api.schemas.parts import AsOf, Code, Cursor, Day, Limit
from clearinghouse.coordination import operations, queries
from clearinghouse.coordination.facts import CommentFacts, SubmissionFacts
from clearinghouse.coordination.views import AreaView, SubmissionView, Vacancies
from clearinghouse.law.ruling import Remark
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.participants.facts import Words
from clearinghouse.silence.named import note_named
from clearinghouse.web.access import Door

router = Router(tags=[_("Areas and submissions")])

Version = Annotated[int, Field(ge=1, le=2**31 - 1, description="The version that you have read.")]
Ground = Annotated[
    str, Field(max_length=300, pattern=r"^[^\x00]*$", description="Why it is taken back.")
]
Number = Annotated[
    str,
    Field(
        max_length=80, pattern=r"^[^\x00]*$", description="The number of the note, or its address."
    ),
]
ACTS = ("out_of_order", "refused")


@endpoint(
    router,
    "/coordination/areas/{area}",
    answers=told.AreaWhole,
    summary=_("Read a priority area"),
)
def read_area(request: Asked, area: Code, as_of: AsOf = None) -> AreaView:
    """Who leads an area as on a day, what comes next, and the submissions that you may read."""
    found = queries.area(request.reader, area, day_of(request, as_of))
    if found is None:
        raise Problem("not_found")
    return found


@endpoint(
    router,
    "/coordination/vacancies",
    answers=told.Vacancies,
    door=Door.OFFICER,
    summary=_("Ask what would be vacant if a State left"),
)
def read_vacancies(
    request: Asked,
    participant: Annotated[Code, Field(description="The code of the State.")],
    leaving_on: Annotated[
        Day | None, Field(description="The first day without it; the day of `as_of` if left out.")
    ] = None,
    as_of: AsOf = None,
) -> Vacancies:
    """The roles that a State would leave on a day, and how their areas would stand then."""
    day = day_of(request, as_of)
    return queries.vacancies(request.reader, participant, leaving_on=leaving_on or day, as_of=day)


@endpoint(
    router,
    "/coordination/submissions",
    answers=told.SubmissionList,
    door=Door.OFFICER,
    summary=_("List submissions about areas"),
)
def list_submissions(
    request: Asked,
    *,
    area: Annotated[Code, Field(description="The code of the area.")] = "",
    participant: Annotated[Code, Field(description="The code of the State.")] = "",
    kind: Annotated[SubmissionKind | None, Field(description="Only of this kind.")] = None,
    as_of: AsOf = None,
    cursor: Cursor = "",
    limit: Limit = 50,
) -> told.SubmissionList:
    """Submissions of which you are told, drafts of your delegation first, then the latest."""
    found = queries.submissions(
        request.reader, day_of(request, as_of), area=area, participant=participant, kind=kind
    )
    shown, following = cut(request, found, cursor=cursor, limit=limit)
    return told.SubmissionList(
        items=[told.SubmissionRow.model_validate(row) for row in shown], next=following
    )


@endpoint(
    router,
    "/coordination/submissions",
    method="POST",
    answers=told.Kept,
    also={201: told.Kept},
    door=Door.DELEGATION,
    summary=_("Draft a submission"),
    fails=ACTS,
)
def draft_submission(request: Asked, drafted: told.NewSubmission) -> Status[told.Kept]:
    """Keep a draft, which only your delegation sees until it is sent."""
    key = operations.draft_submission(
        facts=_facts(drafted), by=request.reader, at=request.received_at
    )
    return Status(201, told.Kept(key=key, remarks=[]))


@endpoint(
    router,
    "/coordination/submissions/{key}",
    answers=told.Submission,
    door=Door.OFFICER,
    summary=_("Read a submission"),
)
def read_submission(request: Asked, key: Code, as_of: AsOf = None) -> SubmissionView:
    """A submission whole: its words, its way, what States say, and how the List answers it."""
    found = queries.submission(request.reader, key, day_of(request, as_of))
    if found is None:
        raise Problem("not_found")
    return found


@endpoint(
    router,
    "/coordination/submissions/{key}/revise",
    method="POST",
    answers=told.Revised,
    door=Door.DELEGATION,
    summary=_("Change a draft submission"),
    fails=ACTS,
)
def revise_submission(
    request: Asked, key: Code, version: Version, drafted: told.NewSubmission
) -> told.Revised:
    """Keep a draft as it is now worded; 409 if your delegation saved since this version."""
    _held(request, key)
    kept = operations.revise_submission(
        key=key,
        version=version,
        facts=_facts(drafted),
        by=request.reader,
        at=request.received_at,
    )
    return told.Revised(key=key, version=kept)


@endpoint(
    router,
    "/coordination/submissions/{key}/discard",
    method="POST",
    answers=told.Kept,
    door=Door.DELEGATION,
    summary=_("Throw a draft submission away"),
    fails=ACTS,
)
def discard_submission(request: Asked, key: Code) -> told.Kept:
    """Throw away what nobody but your delegation has seen."""
    _held(request, key)
    operations.discard_submission(key=key, by=request.reader, at=request.received_at)
    return _kept(key)


@endpoint(
    router,
    "/coordination/submissions/{key}/send",
    method="POST",
    answers=told.Kept,
    door=Door.DELEGATION,
    summary=_("Send a submission in the name of your State"),
    fails=ACTS,
)
def send_submission(request: Asked, key: Code, version: Version) -> told.Kept:
    """Send a draft, as it was read in this version; the law only remarks."""
    _held(request, key)
    sent = operations.send_submission(
        key=key, version=version, by=request.reader, at=request.received_at
    )
    return _kept(key, sent.remarks)


@endpoint(
    router,
    "/coordination/submissions/{key}/withdraw",
    method="POST",
    answers=told.Kept,
    door=Door.DELEGATION,
    summary=_("Withdraw a submission"),
    fails=ACTS,
)
def withdraw_submission(request: Asked, key: Code, ground: Ground = "") -> told.Kept:
    """Take back what your State has sent, before it has had its effect."""
    _held(request, key)
    operations.withdraw_submission(
        key=key, ground=ground, by=request.reader, at=request.received_at
    )
    return _kept(key)


@endpoint(
    router,
    "/coordination/submissions/{key}/pass-on",
    method="POST",
    answers=told.Kept,
    door=Door.OFFICER,
    summary=_("Pass a submission on as the Chairmanship"),
    fails=ACTS,
)
def pass_submission_on(request: Asked, key: Code) -> told.Kept:
    """Pass on what came to your State in the chair."""
    _held(request, key)
    operations.pass_on(key=key, by=request.reader, at=request.received_at)
    return _kept(key)


@endpoint(
    router,
    "/coordination/submissions/{key}/circulate",
    method="POST",
    answers=told.Kept,
    door=Door.REGISTRY,
    summary=_("Circulate a submission"),
    fails=ACTS,
)
def circulate_submission(request: Asked, key: Code, note: Number) -> told.Kept:
    """Enter the note by which a submission goes to all Member States."""
    _held(request, key)
    named = note_named(request.reader, note, on=day_of(request, None))
    remarks = operations.circulate(key=key, note=named, by=request.reader, at=request.received_at)
    return _kept(key, remarks)


@endpoint(
    router,
    "/coordination/submissions/{key}/agenda",
    method="POST",
    answers=told.Kept,
    also={201: told.Kept},
    door=Door.REGISTRY,
    summary=_("Place a submission on the agenda of a meeting"),
    fails=ACTS,
)
def place_submission(request: Asked, key: Code, place: told.PlaceOnAgenda) -> Status[told.Kept]:
    """Lay the note that circulated it before a meeting, under a point of its agenda."""
    _held(request, key)
    operations.place_before(
        key=key,
        sitting=place.sitting,
        point=place.point,
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, _kept(key))


@endpoint(
    router,
    "/coordination/submissions/{key}/comments",
    method="POST",
    answers=told.Kept,
    also={201: told.Kept},
    door=Door.DELEGATION,
    summary=_("Comment on a submission"),
    fails=ACTS,
)
def comment_on_submission(request: Asked, key: Code, comment: told.NewComment) -> Status[told.Kept]:
    """Say in the name of your State what all Member States may read."""
    _held(request, key)
    operations.comment(
        key=key,
        facts=CommentFacts(kind=comment.kind, text=comment.text),
        by=request.reader,
        at=request.received_at,
    )
    return Status(201, _kept(key))


@endpoint(
    router,
    "/coordination/areas/{area}/acting",
    method="POST",
    answers=told.Kept,
    also={201: told.Kept},
    door=Door.DELEGATION,
    summary=_("Propose to act as Coordinator"),
    fails=ACTS,
)
def propose_acting(request: Asked, area: Code) -> Status[told.Kept]:
    """Ask the other Co-coordinators of an area to let your State act until one is appointed."""
    proposed = operations.propose_acting(area=area, by=request.reader, at=request.received_at)
    return Status(201, _kept(proposed.key, proposed.remarks))


@endpoint(
    router,
    "/coordination/acting/{key}/consent",
    method="POST",
    answers=told.Kept,
    door=Door.DELEGATION,
    summary=_("Consent to an acting Coordinator"),
    fails=ACTS,
)
def consent_to_acting(request: Asked, key: Code) -> told.Kept:
    """Consent, as another Co-coordinator of the area."""
    operations.consent_to_acting(key=key, by=request.reader, at=request.received_at)
    return _kept(key)


@endpoint(
    router,
    "/coordination/acting/{key}/lay-down",
    method="POST",
    answers=told.Kept,
    door=Door.DELEGATION,
    summary=_("Lay down the part of the acting Coordinator"),
    fails=ACTS,
)
def lay_down_acting(request: Asked, key: Code) -> told.Kept:
    """End the acting of your State, or take its proposal back."""
    operations.lay_down_acting(key=key, by=request.reader, at=request.received_at)
    return _kept(key)


def _held(request: Asked, key: str) -> None:
    if queries.submission(request.reader, key, day_of(request, None)) is None:
        raise Problem("not_found")


def _kept(key: str, remarks: tuple[Remark, ...] = ()) -> told.Kept:
    return told.Kept(key=key, remarks=sorted({each.reason.value for each in remarks}))


def _facts(drafted: told.NewSubmission) -> SubmissionFacts:
    return SubmissionFacts(
        kind=drafted.kind,
        area=drafted.area,
        role=drafted.role,
        text=_words(drafted.text),
        starts_on=drafted.starts_on,
        ends_on=drafted.ends_on,
        ahead=_words(drafted.ahead),
    )


def _words(sent: told.SentWords) -> Words:
    return Words(sent.en.strip(), sent.ru.strip(), sent.kk.strip())
