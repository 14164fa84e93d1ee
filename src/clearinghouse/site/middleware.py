"""What every request receives: its moment of receipt and the reader it is served for."""

from collections.abc import Callable

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


def reader(respond: Respond) -> Respond:
    """Give the request the reader for whom its pages are made."""

    def read(request: HttpRequest) -> HttpResponse:
        request.reader = reader_of(  # type: ignore[attr-defined]
            request.user,
            at=request.received_at,  # type: ignore[attr-defined]
        )
        return respond(request)

    return read
