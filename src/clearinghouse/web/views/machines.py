"""Addresses that machines ask for: robots.txt, security.txt, the icon."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static

from clearinghouse.law.distribution import Reader
from clearinghouse.web.access import Door, page

VALID_FOR = timedelta(days=365)


@page(Door.PUBLIC)
def robots(_request: HttpRequest, _reader: Reader) -> HttpResponse:
    """Tell crawlers what to leave alone; a demonstration must not be found at all."""
    if settings.CLEARINGHOUSE_DEMO:
        lines = ["User-agent: *", "Disallow: /"]
    else:
        closed = [f"Disallow: /{code}/account/" for code, _name in settings.LANGUAGES]
        lines = ["User-agent: *", *closed]
    return _plain(lines)


@page(Door.PUBLIC)
def security(request: HttpRequest, _reader: Reader) -> HttpResponse:
    """Tell whom to inform of a weakness (RFC 9116)."""
    until = request.received_at + VALID_FOR  # type: ignore[attr-defined]
    return _plain(
        [
            f"Contact: {settings.CLEARINGHOUSE_SECURITY_CONTACT}",
            f"Expires: {until:%Y-%m-%dT00:00:00Z}",
            "Preferred-Languages: en, ru, kk",
        ]
    )


@page(Door.PUBLIC)
def icon(_request: HttpRequest, _reader: Reader) -> HttpResponse:
    """Lead browsers that ask for the old address of the icon to the emblem."""
    return HttpResponseRedirect(static("emblem.svg"))


def _plain(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
