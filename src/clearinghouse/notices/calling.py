"""Calling a webhook: one request to the address itself, answered soon or not at all.

The name is resolved once and that very address is called, so that nobody can lead the call into
the house's own network by a name that changes its meaning.  Redirections are not followed.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from threading import Timer
from typing import Final
from urllib.parse import urlsplit

from clearinghouse.notices.faults import PostingFault

SECONDS_FOR_ONE_STEP: Final = 5
SECONDS_FOR_ALL: Final = 15
HTTPS: Final = 443
GONE: Final = 410
_ARRIVED: Final = range(200, 300)
_ELSEWHERE: Final = range(300, 400)
Sent = tuple[bytes, Mapping[str, str]]


class NotCalled(Exception):
    """The call did not arrive; ``fault`` says why."""

    def __init__(self, fault: PostingFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def call(url: str, body: bytes, headers: Mapping[str, str], *, inside_allowed: bool) -> None:
    """Send ``body`` to ``url``; raise :class:`NotCalled` unless it is answered as arrived."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not inside_allowed:
        raise NotCalled(PostingFault.ADDRESS_INSIDE)
    host, port = parts.hostname or "", parts.port or (HTTPS if parts.scheme == "https" else 80)
    places = _resolved(host, port, inside_allowed=inside_allowed)
    try:
        status = _status(
            parts.scheme, host, port, places=places, target=_target(url), sent=(body, headers)
        )
    except (OSError, ValueError, http.client.HTTPException) as failed:
        raise NotCalled(PostingFault.UNREACHABLE) from failed
    if status in _ELSEWHERE:
        raise NotCalled(PostingFault.LEADS_ELSEWHERE)
    if status == GONE:
        raise NotCalled(PostingFault.NO_LONGER_THERE)
    if status not in _ARRIVED:
        raise NotCalled(PostingFault.ANSWERED_WITH_REFUSAL)


def is_outside(written: str) -> bool:
    """Whether an IP address belongs to the public network, however it is wrapped."""
    address = ipaddress.ip_address(written.partition("%")[0])
    wrapped = None
    if isinstance(address, ipaddress.IPv6Address):
        teredo = address.teredo
        wrapped = address.ipv4_mapped or address.sixtofour or (teredo and teredo[1])
    return address.is_global and not address.is_multicast and (not wrapped or wrapped.is_global)


def _resolved(host: str, port: int, *, inside_allowed: bool) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as unknown:
        raise NotCalled(PostingFault.ADDRESS_UNKNOWN) from unknown
    places = list(dict.fromkeys(str(each[4][0]) for each in found))
    if not inside_allowed and not all(map(is_outside, places)):
        raise NotCalled(PostingFault.ADDRESS_INSIDE)
    return places


def _status(
    scheme: str, host: str, port: int, *, places: list[str], target: str, sent: Sent
) -> int:
    held = [_connected(places, port)]
    # Whoever answers one letter at a time must not hold the worker for ever.
    clock = Timer(SECONDS_FOR_ALL, _cut, [held])
    clock.daemon = True
    clock.start()
    speaking = http.client.HTTPConnection(host, port)
    try:
        if scheme == "https":
            context = ssl.create_default_context()
            held[0] = wrapped = context.wrap_socket(
                held[0], server_hostname=host, do_handshake_on_connect=False
            )
            wrapped.do_handshake()
        speaking.sock = held[0]
        body, headers = sent
        speaking.request("POST", target, body, {**headers, "Connection": "close"})
        return speaking.getresponse().status
    finally:
        clock.cancel()
        speaking.close()
        held[0].close()


def _connected(places: list[str], port: int) -> socket.socket:
    fault: OSError | None = None
    for place in places:
        try:
            return socket.create_connection((place, port), SECONDS_FOR_ONE_STEP)
        except OSError as failed:
            fault = failed
    raise fault or OSError("no address")


def _cut(held: list[socket.socket]) -> None:
    # The plain socket's own: a wrapped one would first change what the other thread reads by.
    with contextlib.suppress(OSError):
        socket.socket.shutdown(held[0], socket.SHUT_RDWR)


def _target(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
