"""Who asks: a session as on the pages, or a program that bears an officer's token.

Every endpoint has a door of the same kind as the pages.  Behind a door that stays closed there is,
for all that an officer is told, nothing; a visitor is asked to sign in.
"""

from datetime import datetime
from typing import Final, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

from clearinghouse.api.problems import Problem, out_of_order
from clearinghouse.law.distribution import Reader
from clearinghouse.law.ruling import Refused
from clearinghouse.law.tokens import act_by_token
from clearinghouse.participants.queries import Bearer
from clearinghouse.web.access import Door, lacks_second_factor, opens
from clearinghouse.web.bearing import INVALID, REALM, TokenRefused, borne, read_as

SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Asked(HttpRequest):
    """A request to the interface: from whom, received when, and where its answer continues."""

    reader: Reader
    received_at: datetime
    following: str
    bearer: Bearer | None


class Keeper:
    """What stands before an endpoint and lets in those for whom its door opens."""

    def __init__(self, door: Door) -> None:
        self.door = door

    def __call__(self, request: HttpRequest) -> Reader:
        """Return the reader for whom the endpoint answers; raises a problem for others."""
        asked = cast("Asked", request)
        asked.bearer = _bearer(asked)
        if asked.bearer is not None:
            read_as(asked, asked.bearer)
        if self.door is not Door.PUBLIC and lacks_second_factor(asked):
            raise Problem("second_factor")
        if not opens(self.door, asked, asked.reader):
            if asked.user.is_authenticated:
                raise Http404
            raise Problem("unauthenticated", headers={"WWW-Authenticate": REALM})
        if asked.method not in SAFE:
            _demand_trust(asked)
        return asked.reader


def _bearer(request: Asked) -> Bearer | None:
    try:
        return borne(request)
    except TokenRefused:
        raise Problem("token_invalid", headers={"WWW-Authenticate": INVALID}) from None


def _demand_trust(request: Asked) -> None:
    """Let nothing be done by a token, nor by a session without proof that its page asked."""
    if request.bearer is not None:
        ruling = act_by_token()
        if isinstance(ruling, Refused):
            raise out_of_order(ruling, kind="beyond_scope")
    guard = _Guard(_no_view)
    # Django has passed the interface by: its page for a refusal is not for programs.
    request.csrf_processing_done = False  # type: ignore[attr-defined]
    guard.process_request(request)
    if guard.process_view(request, _no_view, (), {}) is not None:
        raise Problem("forged_request")


class _Guard(CsrfViewMiddleware):
    """Django's guard against forged requests, without its page."""

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:  # noqa: ARG002
        return HttpResponse(reason, status=403)


def _no_view(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()
