"""Programs that bear an officer's token: whose it is, and as whom the request is read.

The interface and the feeds ask here, so that a token opens both alike.
"""

from typing import Final

from django.http import HttpRequest

from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.participants.operations import note_use
from clearinghouse.participants.queries import Bearer, bearer, reader_of

REALM: Final = 'Bearer realm="clearing house"'
INVALID: Final = f'{REALM}, error="invalid_token"'


class TokenRefused(Exception):
    """The request bears a token that opens nothing: to answer it as the public would mislead."""


def borne(request: HttpRequest) -> Bearer | None:
    """Return whose token the request bears, if it bears one.

    Raises :class:`TokenRefused` for a token that is unknown, revoked or expired, and for any other
    way of saying who asks.
    """
    scheme, _space, written = request.headers.get("Authorization", "").partition(" ")
    if not scheme:
        return None
    found = None
    if scheme.casefold() == "bearer":
        found = bearer(PUBLIC_READER, written.strip(), at=request.received_at)  # type: ignore[attr-defined]
    if found is None:
        raise TokenRefused
    return found


def read_as(request: HttpRequest, found: Bearer) -> Reader:
    """Serve the request for the officer whose token it bears, and note that it was used."""
    at = request.received_at  # type: ignore[attr-defined]
    request.user = found.officer
    reader = reader_of(found.officer, at=at)
    request.reader = reader  # type: ignore[attr-defined]
    note_use(token=found.token, at=at)
    return reader
