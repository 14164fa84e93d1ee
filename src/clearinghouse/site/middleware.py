"""What every request receives: its moment of receipt and the reader it is served for."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from allauth.account.adapter import get_adapter
from allauth.core.internal.httpkit import HTTP_USER_AGENT_MAX_LENGTH
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.utils.translation import gettext_lazy, override

from clearinghouse.api.problems import Problem, answer
from clearinghouse.jobs.clock import now
from clearinghouse.participants.queries import reader_of

SEEN_ANEW_AFTER: Final = timedelta(minutes=1)
FORMS: Final = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
_NAMED: Final = frozenset({"CONTENT_TYPE", "REMOTE_ADDR", "REMOTE_USER"})
UNWRITABLE: Final = gettext_lazy(
    "A header or a cookie of the request holds a letter that cannot be written down (NUL). "
    "Nothing was done."
)
Respond = Callable[[HttpRequest], HttpResponse]


def receipt(respond: Respond) -> Respond:
    """Stamp the request with the moment of its receipt, taken before any lock is waited for."""

    def stamped(request: HttpRequest) -> HttpResponse:
        request.received_at = now()  # type: ignore[attr-defined]
        return respond(request)

    return stamped


def legible(respond: Respond) -> Respond:
    """Refuse the letter that no database can keep (NUL) in headers and cookies of any request.

    It stands before whatever looks a session up by its cookie, where there are no pages yet.
    """

    def checked(request: HttpRequest) -> HttpResponse:
        if not _heads_have_nul(request):
            return respond(request)
        if _is_for_programs(request):
            return answer(request, Problem("bad_request", detail=UNWRITABLE))
        sentences = []
        for code, _name in settings.LANGUAGES:
            with override(code):
                sentences.append(str(UNWRITABLE))
        told = "\n".join(dict.fromkeys(sentences)) + "\n"
        return HttpResponse(told, status=400, content_type="text/plain; charset=utf-8")

    return checked


def writable(respond: Respond) -> Respond:
    """Refuse the letter that no database can keep (NUL) in addresses and forms of pages.

    The interface for programs answers it in its own way.
    """

    def checked(request: HttpRequest) -> HttpResponse:
        if not _is_for_programs(request):
            try:
                holds_nul = _has_nul(request)
            except UnreadablePostError as broken_off:
                raise BadRequest("broken off") from broken_off
            if holds_nul:
                raise BadRequest("NUL")
        return respond(request)

    return checked


def _is_for_programs(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def _heads_have_nul(request: HttpRequest) -> bool:
    # A cookie may write the letter by its number, so that it stands in no header.
    heads = (str(value) for name, value in request.META.items() if name in _NAMED or _is_head(name))
    return any("\0" in text for text in (*heads, *request.COOKIES, *request.COOKIES.values()))


def _is_head(name: str) -> bool:
    return name.startswith("HTTP_")


def _has_nul(request: HttpRequest) -> bool:
    if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
        return True
    if request.content_type not in FORMS:
        return False
    names = (file.name or "" for _name, files in request.FILES.lists() for file in files)
    filled = (text for name, values in request.POST.lists() for text in (name, *values))
    return any("\0" in text for text in (*filled, *request.FILES, *names))


def activity(respond: Respond) -> Respond:
    """Keep when, from where and by which program each session of an officer was last used.

    The sign-in library would write a row at every request; on a page that shows minutes, one
    writing a minute says the same, unless the place or the program changed.
    """

    def kept(request: HttpRequest) -> HttpResponse:
        key = request.session.session_key
        if key and request.user.is_authenticated:
            known = UserSession.objects.filter(
                session_key=key,
                user=request.user.pk,
                ip=get_adapter().get_client_ip(request),
                user_agent=request.headers.get("User-Agent", "")[:HTTP_USER_AGENT_MAX_LENGTH],
                last_seen_at__gt=request.received_at - SEEN_ANEW_AFTER,  # type: ignore[attr-defined]
            )
            if not known.exists():
                UserSession.objects.create_from_request(request)
        return respond(request)

    return kept


def reader(respond: Respond) -> Respond:
    """Give the request the reader for whom its pages are made."""

    def read(request: HttpRequest) -> HttpResponse:
        request.reader = reader_of(  # type: ignore[attr-defined]
            request.user,
            at=request.received_at,  # type: ignore[attr-defined]
        )
        return respond(request)

    return read
