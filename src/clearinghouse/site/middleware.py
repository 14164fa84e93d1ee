"""What every request receives: its moment of receipt and the reader it is served for."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

from clearinghouse.jobs.clock import now
from clearinghouse.participants.queries import reader_of

Respond = Callable[[HttpRequest], HttpResponse]


def receipt(respond: Respond) -> Respond:
    """Stamp the request with the moment of its receipt, taken before any lock is waited for."""

    def stamped(request: HttpRequest) -> HttpResponse:
        request.received_at = now()  # type: ignore[attr-defined]
        return respond(request)

    return stamped


def writable(respond: Respond) -> Respond:
    """Refuse the letter that no database can keep (NUL) in addresses and forms of pages.

    The interface for programs answers it in its own way.
    """

    def checked(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith("/api/") and _has_nul(request):
            raise BadRequest("NUL")
        return respond(request)

    return checked


def _has_nul(request: HttpRequest) -> bool:
    if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
        return True
    if request.content_type != "application/x-www-form-urlencoded":
        return False
    return any("\0" in value for values in request.POST.lists() for value in values[1])


def reader(respond: Respond) -> Respond:
    """Give the request the reader for whom its pages are made."""

    def read(request: HttpRequest) -> HttpResponse:
        request.reader = reader_of(  # type: ignore[attr-defined]
            request.user,
            at=request.received_at,  # type: ignore[attr-defined]
        )
        return respond(request)

    return read
