"""Why a request cannot be answered, as problem details (RFC 9457).

``reason`` is a code for programs, ``title`` and ``detail`` are for people, in the language asked
for.  Where the law refuses, ``provision`` cites what it refuses under.  What does not exist and
what may not be seen are one problem, word for word.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from django.core.exceptions import (
    BadRequest,
    ObjectDoesNotExist,
    RequestDataTooBig,
    SuspiciousOperation,
)
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from clearinghouse.adoption import faults as adoption
from clearinghouse.api.rendering import written
from clearinghouse.coordination import faults as coordination
from clearinghouse.correspondence import faults as correspondence
from clearinghouse.documents import faults as documents
from clearinghouse.intake import faults as intake
from clearinghouse.law.provisions import Provision
from clearinghouse.law.ruling import Refused
from clearinghouse.measures import faults as measures
from clearinghouse.meetings import faults as meetings
from clearinghouse.papers import faults as papers
from clearinghouse.participants import faults as participants
from clearinghouse.planning import faults as planning
from clearinghouse.procedures import faults as procedures
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.resources import faults as resources
from clearinghouse.review import faults as review
from clearinghouse.silence import faults as silence
from clearinghouse.web.words.coordination import COORDINATION_FAULTS
from clearinghouse.web.words.intake import fault_words
from clearinghouse.web.words.meetings import MEETING_FAULTS
from clearinghouse.web.words.papers import PAPER_FAULTS
from clearinghouse.web.words.planning import PLANNING_FAULTS
from clearinghouse.web.words.resources import RESOURCE_FAULTS
from clearinghouse.web.words.review import REVIEW_FAULTS
from clearinghouse.web.words.rulings import Named, ruling_words
from clearinghouse.web.words.silence import ADOPTION_FAULTS, SILENCE_FAULTS

MEDIA_TYPE: Final = "application/problem+json"
logger = logging.getLogger(__name__)

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its status and the words of its title and its explanation."""

    status: HTTPStatus
    title: Words
    meaning: Words


KINDS: Final[Mapping[str, Kind]] = {
    "not_found": Kind(
        HTTPStatus.NOT_FOUND,
        _("Not found"),
        _("There is nothing at this address, or nothing that is open to you."),
    ),
    "unauthenticated": Kind(
        HTTPStatus.UNAUTHORIZED,
        _("Sign in first"),
        _("This is open to officers only. Sign in, or send a token."),
    ),
    "token_invalid": Kind(
        HTTPStatus.UNAUTHORIZED,
        _("The token opens nothing"),
        _("The token is unknown, has been revoked or has expired."),
    ),
    "second_factor": Kind(
        HTTPStatus.FORBIDDEN,
        _("A second step is missing"),
        _("This is open to officers who sign in with a second step or a passkey."),
    ),
    "forged_request": Kind(
        HTTPStatus.FORBIDDEN,
        _("The request cannot be trusted"),
        _("An act needs the token against forged requests in the header X-CSRFToken."),
    ),
    "beyond_scope": Kind(
        HTTPStatus.FORBIDDEN,
        _("The token reads only"),
        _("A token lets a program read. Acts are done by officers who have signed in."),
    ),
    "out_of_order": Kind(
        HTTPStatus.CONFLICT,
        _("Out of order"),
        _("The act is refused under the provision that is cited."),
    ),
    "refused": Kind(
        HTTPStatus.CONFLICT,
        _("Refused"),
        _("The act contradicts what the registers hold, or lacks what they need."),
    ),
    "invalid": Kind(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        _("The request cannot be read"),
        _("A parameter or the body is not what the description of the interface asks for."),
    ),
    "bad_request": Kind(
        HTTPStatus.BAD_REQUEST,
        _("The request is malformed"),
        _("The request breaks the rules of HTTP, of JSON or of forms."),
    ),
    "too_large": Kind(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        _("The request is too large"),
        _("The body of the request is larger than this installation takes."),
    ),
    "not_allowed": Kind(
        HTTPStatus.METHOD_NOT_ALLOWED,
        _("Not allowed here"),
        _("The address answers other methods; they are named in the header Allow."),
    ),
    "precondition_failed": Kind(
        HTTPStatus.PRECONDITION_FAILED,
        _("It has changed meanwhile"),
        _("The condition in the header of the request is not met."),
    ),
    "fault": Kind(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        _("A fault of our own"),
        _("The fault has been noted. Try again later."),
    ),
}


@dataclass(slots=True)
class Problem(Exception):
    """A request that cannot be answered; ``kind`` is one of :data:`KINDS`.

    ``detail`` says more than the kind does; ``more`` holds further members.
    """

    kind: str
    detail: Words = ""
    reason: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(request: HttpRequest, problem: Problem) -> HttpResponse:
    """Return the problem as the response."""
    kind = KINDS[problem.kind]
    told = {
        "type": f"{request.build_absolute_uri(reverse('api_root'))}#problem-{problem.kind}",
        "title": str(kind.title),
        "status": int(kind.status),
        "detail": str(problem.detail or kind.meaning),
        "instance": request.path,
        "reason": problem.reason or problem.kind,
        **problem.more,
    }
    return HttpResponse(
        written(told), status=int(kind.status), content_type=MEDIA_TYPE, headers=problem.headers
    )


def out_of_order(refused: Refused, *, kind: str = "out_of_order") -> Problem:
    """Return the problem that a refusal by the law is."""
    return Problem(
        kind,
        detail=ruling_words(refused.reason, refused.about),
        reason=refused.reason.value,
        more={"provision": cited(refused.provision), "about": dict(refused.about)},
    )


def cited(provision: Provision) -> dict[str, str]:
    """Return a provision as a problem cites it, in the language of the answer."""
    return {
        "citation": str(provision),
        "instrument": provision.instrument,
        "number": provision.number,
        "force": provision.force.value,
        "wording": provision.wording.in_language(get_language() or "en"),
        "href": f"/api/v1/provisions/{provision.instrument}/{provision.number}",
    }


def install(api: NinjaAPI) -> None:
    """Let the interface answer every exception with a problem."""
    for exception, tell in _TOLD.items():
        api.add_exception_handler(exception, _telling(tell))


def problem_of(exception: Exception) -> Problem:
    """Return the problem that an exception is; what we did not foresee is a fault of our own."""
    if isinstance(exception, Problem):
        return exception
    for known in type(exception).__mro__:
        if known in _TOLD and known is not Exception:
            return _TOLD[known](exception)
    return _fault(exception)


def _telling(tell: Callable[[Any], Problem]) -> Callable[[HttpRequest, Any], HttpResponse]:
    return lambda request, exception: answer(request, tell(exception))


def _fault(exception: Exception) -> Problem:
    logger.error("A request to the interface failed", exc_info=exception)
    return Problem("fault")


def _invalid(exception: ValidationError) -> Problem:
    errors = [_error(found) for found in exception.errors]
    if any(found["where"] == "path" for found in errors):
        return Problem("not_found")
    return Problem("invalid", more={"errors": errors})


def _error(found: Mapping[str, Any]) -> dict[str, str]:
    where, *names = (str(step) for step in found["loc"])
    return {
        "where": where,
        "name": names[-1] if names else "",
        "code": str(found["type"]),
        "detail": str(found["msg"]),
    }


def _http_error(exception: HttpError) -> Problem:
    for name, kind in KINDS.items():
        if kind.status == exception.status_code:
            return Problem(name)
    return Problem("bad_request")


def _refusal(room: str) -> Callable[[Any], Problem]:
    def told(exception: documents.Refusal | participants.Refusal | intake.Refused) -> Problem:
        code = exception.fault.value
        if code.startswith("no_such_") or code == intake.IntakeFault.NOT_THE_REGISTRY:
            return Problem("not_found")
        return Problem(
            "refused",
            detail=fault_words(f"{room}.{code}", exception.named),
            reason=code,
            more={"about": exception.named},
        )

    return told


# What is not there, and what is not theirs to keep, is one to those who may not know of it.
# No set: faults of two rooms that are spelt alike are equal, and one of them would be lost.
_NOT_THERE: Final = (
    silence.SilenceFault.NO_SUCH_PROCEDURE,
    silence.SilenceFault.NO_SUCH_PENDING,
    silence.SilenceFault.NOT_THE_REGISTRY,
    meetings.MeetingFault.NO_SUCH_SITTING,
    meetings.MeetingFault.NO_SUCH_PUT,
    meetings.MeetingFault.NOT_THE_REGISTRY,
    review.ReviewFault.NO_SUCH_REVIEW,
    review.ReviewFault.NO_SUCH_PROPOSAL,
    review.ReviewFault.NO_SUCH_CHOICE,
    review.ReviewFault.NOT_THE_REGISTRY,
    resources.ResourceFault.NO_SUCH_FOLLOW_UP,
    resources.ResourceFault.NO_SUCH_PROJECT,
    resources.ResourceFault.NO_SUCH_CONTRIBUTION,
    resources.ResourceFault.NO_SUCH_SECONDMENT,
    resources.ResourceFault.NOT_THE_REGISTRY,
    resources.ResourceFault.NOT_A_MEMBER,
    planning.PlanningFault.NO_SUCH_SUBMISSION,
    planning.PlanningFault.NO_SUCH_EVENT,
    planning.PlanningFault.NO_SUCH_NOMINATION,
    planning.PlanningFault.NO_SUCH_PHOTOGRAPH,
    papers.PaperFault.NOT_YOURS,
    papers.PaperFault.NOT_THE_REGISTRY,
)


def _refusal_in(faults: Mapping[Any, Words]) -> Callable[[Any], Problem]:
    """Return how the refusals of a room are told that has its words in one table."""

    def told(exception: Any) -> Problem:
        if any(exception.fault is each for each in _NOT_THERE):
            return Problem("not_found")
        return _refused(exception.fault, faults[exception.fault], exception.named)

    return told


def _refusal_of_coordination(exception: coordination.Refusal) -> Problem:
    is_absent = exception.fault.value.startswith("no_such_")
    if is_absent and exception.fault is not coordination.CoordinationFault.NO_SUCH_NOTE:
        return Problem("not_found")
    return _refused(exception.fault, COORDINATION_FAULTS[exception.fault], exception.named)


# What is open to everybody and was named wrongly: that it is not there tells nothing.
_NAMED_WRONGLY: Final = (
    papers.PaperFault.NO_SUCH_ZONE,
    papers.PaperFault.NO_SUCH_MEASURE,
    papers.PaperFault.NO_SUCH_BODY,
    papers.PaperFault.NO_SUCH_MEETING,
)


def _refusal_of_paper(exception: papers.Refusal) -> Problem:
    is_absent = exception.fault.value.startswith("no_such_")
    if is_absent and exception.fault not in _NAMED_WRONGLY:
        return Problem("not_found")
    problem = _refusal_in(PAPER_FAULTS)(exception)
    if isinstance(exception, papers.ChangedMeanwhile):
        kept = {"version": exception.version, "text": exception.text}
        problem.more = {**problem.more, "kept": kept}
    return problem


def _refusal_of_effect(room: str) -> Callable[[Any], Problem]:
    """Return how it is told that a room refuses what an adoption would change in it."""

    def told(exception: measures.Refusal | procedures.Refusal) -> Problem:
        words = fault_words(f"{room}.{exception.fault.value}", exception.named)
        return _refused(exception.fault, words, exception.named)

    return told


def _refused(code: str, words: Words, named: Mapping[str, str]) -> Problem:
    detail = str(words) % Named(named) if "%(" in str(words) else words
    return Problem("refused", detail=detail, reason=str(code), more={"about": dict(named)})


_TOLD: Final[dict[type[Exception], Callable[[Any], Problem]]] = {
    Problem: lambda problem: problem,
    Http404: lambda _absent: Problem("not_found"),
    ObjectDoesNotExist: lambda _absent: Problem("not_found"),
    OutOfOrder: lambda refusal: out_of_order(refusal.refused),
    correspondence.Refusal: _refusal("correspondence"),
    documents.Refusal: _refusal("documents"),
    participants.Refusal: _refusal("participants"),
    intake.Refused: _refusal("intake"),
    silence.Refusal: _refusal_in(SILENCE_FAULTS),
    coordination.Refusal: _refusal_of_coordination,
    review.Refusal: _refusal_in(REVIEW_FAULTS),
    papers.ChangedMeanwhile: _refusal_of_paper,
    papers.Refusal: _refusal_of_paper,
    resources.Refusal: _refusal_in(RESOURCE_FAULTS),
    adoption.Refusal: _refusal_in(ADOPTION_FAULTS),
    meetings.Refusal: _refusal_in(MEETING_FAULTS),
    planning.Refusal: _refusal_in(PLANNING_FAULTS),
    measures.Refusal: _refusal_of_effect("measures"),
    procedures.Refusal: _refusal_of_effect("procedures"),
    ValidationError: _invalid,
    HttpError: _http_error,
    BadRequest: lambda _bad: Problem("bad_request"),
    RequestDataTooBig: lambda _large: Problem("too_large"),
    SuspiciousOperation: lambda _bad: Problem("bad_request"),
    MultiPartParserError: lambda _bad: Problem("bad_request"),
    UnreadablePostError: lambda _bad: Problem("bad_request"),
    Exception: _fault,
}
