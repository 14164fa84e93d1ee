"""The carrying of a request to a witness over HTTP, and of its answer back."""

import time
import urllib.error
import urllib.request
from email.message import Message
from http.client import HTTPException, HTTPResponse
from typing import Final

from clearinghouse.tlog.witnessing import (
    ADD_CHECKPOINT,
    Answer,
    NotCosigned,
    Post,
    Unwitnessed,
)

_MAX_ANSWER: Final = 100_000
_PIECES_OF_TIME: Final = 6
_SCHEMES: Final = ("https://", "http://")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A witness is asked where it was said to be, and nowhere else."""

    def redirect_request(self, *_: object) -> None:
        return None


def poster(address: str, *, timeout: float) -> Post:
    """Return what carries requests to the witness at ``address``; it raises ``NotCosigned``.

    ``timeout`` is in seconds, for the connection and for each piece of the answer; the body is read
    for six times as long and no longer, however steadily it drips.
    """
    if not address.startswith(_SCHEMES):
        raise ValueError(f"a witness is reached by http or https, not {address!r}")
    url = f"{address.rstrip('/')}/{ADD_CHECKPOINT}"
    opener = urllib.request.build_opener(_NoRedirect)

    def post(body: bytes) -> Answer:
        request = urllib.request.Request(  # noqa: S310 - the scheme is checked above
            url, body, {"Content-Type": "text/plain; charset=utf-8"}
        )
        try:
            return _ask(opener, request, timeout)
        except (OSError, HTTPException) as error:
            raise NotCosigned(Unwitnessed.UNREACHABLE, str(error)) from None

    return post


def _ask(
    opener: urllib.request.OpenerDirector, request: urllib.request.Request, timeout: float
) -> Answer:
    try:
        with opener.open(request, timeout=timeout) as reply:
            return _answer(reply.status, _body(reply, timeout), reply.headers)
    except urllib.error.HTTPError as refusal:
        with refusal:
            return _answer(refusal.code, _body(refusal.fp, timeout), refusal.headers)


def _body(reply: object, timeout: float) -> bytes:
    """Return the body as it comes, up to what an answer may be; raises ``TimeoutError``."""
    if not isinstance(reply, HTTPResponse):
        return b""
    end = time.monotonic() + _PIECES_OF_TIME * timeout
    read = b""
    while len(read) < _MAX_ANSWER and (piece := reply.read1(_MAX_ANSWER - len(read))):
        read += piece
        if time.monotonic() > end:
            raise TimeoutError("the answer takes too long")
    return read


def _answer(status: int, body: bytes, headers: Message) -> Answer:
    return Answer(status, body, headers.get("Content-Type", ""))
