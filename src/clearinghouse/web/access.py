"""The doors of the house: who may open a page.

Every view is made by ``@page(Door.…)``.  The door hands the view its reader, so a view without a
door does not even have the argument it needs.  What is behind a closed door answers 404, as if it
were not there, except that a visitor who has not signed in is asked to.
"""

from collections.abc import Callable
from enum import Enum
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants.queries import capacities_of, mandate_of
from clearinghouse.web.bearing import INVALID, TokenRefused, borne, read_as
from clearinghouse.web.refusals import REFUSALS, told

Rest = ParamSpec("Rest")
View = Callable[Concatenate[HttpRequest, Reader, Rest], HttpResponseBase]


class Door(Enum):
    """Who may open a page; the value says it in the words of docs/doors.md."""

    PUBLIC = "everyone"
    OFFICER = "every officer who has signed in"
    DELEGATION = "officers of Member States"
    DELEGATION_ADMINISTRATOR = "administrators of a delegation, for their own people"
    REGISTRY = "registry officers of the Secretariat"
    ADMINISTRATOR = "administrators of the installation, for accounts only"


def page(
    door: Door, *, by_token: bool = False
) -> Callable[[View[Rest]], Callable[..., HttpResponseBase]]:
    """Put ``door`` before a view and hand the view its reader.

    ``by_token`` lets programs in that bear an officer's token, as the interface does; elsewhere a
    token opens nothing.
    """

    def with_door(view: View[Rest]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            reader: Reader = request.reader  # type: ignore[attr-defined]
            if by_token:
                try:
                    bearer = borne(request)
                except TokenRefused:
                    return _token_refused()
                reader = read_as(request, bearer) if bearer else reader
            if door is not Door.PUBLIC and lacks_second_factor(request):
                return redirect("second_factor")
            if not opens(door, request, reader):
                if not request.user.is_authenticated:
                    return redirect_to_login(request.get_full_path())
                raise Http404
            try:
                return view(request, reader, *args, **kwargs)
            except REFUSALS as refused:
                # Whatever a form did not foresee is still an answer and no fault of the house.
                return render(request, "refused.html", {"reason": told(refused)}, status=409)

        guarded.door = door  # type: ignore[attr-defined]
        # Whether a visitor must sign in is the door's decision, in one place.
        return login_not_required(guarded)

    return with_door


def _token_refused() -> HttpResponse:
    return HttpResponse(
        gettext("The token is unknown, has been revoked or has expired."),
        status=401,
        content_type="text/plain; charset=utf-8",
        headers={
            "WWW-Authenticate": INVALID,
            "Cache-Control": "no-store",
            "Vary": "Authorization",
        },
    )


def lacks_second_factor(request: HttpRequest) -> bool:
    """Whether an officer has signed in by password alone, which opens nothing restricted."""
    mandate = mandate_of(request.user, at=request.received_at)  # type: ignore[attr-defined]
    return request.user.is_authenticated and not mandate.secured


def opens(door: Door, request: HttpRequest, reader: Reader) -> bool:
    """Whether ``door`` opens for the request's reader."""
    if door is Door.PUBLIC:
        return True
    if not request.user.is_authenticated:
        return False
    if door is Door.OFFICER:
        return True
    if door is Door.DELEGATION:
        return reader.standing is Standing.MEMBER
    return door.name in capacities_of(request.user, at=request.received_at)  # type: ignore[attr-defined]
