"""What holds for every answer of the interface, whatever the endpoint.

Language by ``?language=`` or ``Accept-Language``; an entity tag, so that what has not changed is
not sent again; ``HEAD`` and ``OPTIONS``; links (RFC 8288); and problems instead of pages.
"""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag
from django.utils.translation import get_supported_language_variant, override
from django.utils.translation.trans_real import parse_accept_lang_header

from clearinghouse.api.access import SAFE, Asked
from clearinghouse.api.problems import Problem, answer, problem_of
from clearinghouse.text.languages import Language

View = Callable[..., HttpResponse]

LANGUAGE: Final = "language"
_DEPENDS_ON: Final = ("Accept-Language", "Authorization", "Cookie")
_EXPOSED: Final = "ETag, Link, Content-Language"
_CHARSET: Final = "; charset=utf-8"


def at_the_edge(view: View) -> View:
    """Return a view of the interface that answers as every one of them does."""

    @wraps(view)
    def edged(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = cast("Asked", request)
        asked.following, asked.bearer = "", None
        language, unknown = language_of(request)
        with override(language):
            response = (
                answer(request, Problem("invalid", more=_not_a_language(unknown)))
                if unknown
                else _answered(view, asked, args, kwargs)
            )
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, _DEPENDS_ON)
        return _conditional(asked, _with_links(asked, response))

    # Who may open an endpoint is decided by its door, and acts are guarded against forgery there.
    edged.login_required = False  # type: ignore[attr-defined]
    edged.csrf_exempt = True  # type: ignore[attr-defined]
    return edged


def language_of(request: HttpRequest) -> tuple[str, str]:
    """Return the language to answer in, and what was asked for if it is none of ours."""
    wanted = request.GET.get(LANGUAGE)
    if wanted is not None:
        is_known = wanted in set(Language)
        return (wanted if is_known else Language.EN.value), "" if is_known else wanted or "?"
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if code == "*":
            break
        try:
            return get_supported_language_variant(code), ""
        except LookupError:
            continue
    return Language.EN.value, ""


def _answered(view: View, request: Asked, args: Any, kwargs: Any) -> HttpResponse:
    if request.method == "OPTIONS":
        return _options()
    method = request.method
    try:
        if method == "HEAD":
            request.method = "GET"
        response = view(request, *args, **kwargs)
    except Exception as exception:  # noqa: BLE001 - whatever it is, a program is answered as one
        return answer(request, problem_of(exception))
    finally:
        request.method = method
    if response.status_code == 405:  # noqa: PLR2004 - its name is 405
        return answer(request, Problem("not_allowed", headers={"Allow": _allowed(response)}))
    return response


def _options() -> HttpResponse:
    # Anybody's page may read what is public; browsers send no cookies along with such requests.
    return HttpResponse(
        status=204,
        headers={
            "Allow": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Methods": "GET, HEAD",
            "Access-Control-Allow-Headers": "Authorization, Accept-Language, If-None-Match",
            "Access-Control-Max-Age": "86400",
        },
    )


def _allowed(response: HttpResponse) -> str:
    methods = {method.strip() for method in response.headers.get("Allow", "").split(",")} - {""}
    return ", ".join(sorted(methods | {"OPTIONS"} | ({"HEAD"} if "GET" in methods else set())))


def _with_links(request: Asked, response: HttpResponse) -> HttpResponse:
    links = [f'<{reverse("api_schema")}>; rel="service-desc"; type="application/json"']
    if request.following and response.status_code == 200:  # noqa: PLR2004 - its name is 200
        kept = request.GET.copy()
        kept["cursor"] = request.following
        links.append(f'<{request.path}?{kept.urlencode()}>; rel="next"')
        del kept["cursor"]
        first = f"{request.path}?{kept.urlencode()}" if kept else request.path
        links.append(f'<{first}>; rel="first"')
    response["Link"] = ", ".join(links)
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = _EXPOSED
    media_type = response.headers.get("Content-Type", "")
    if media_type.endswith(_CHARSET) and "json" in media_type:
        # JSON is UTF-8 by definition and has no such parameter.
        response["Content-Type"] = media_type.removesuffix(_CHARSET)
    return response


def _conditional(request: Asked, response: HttpResponse) -> HttpResponse:
    """Give a reading its entity tag; answer 304 to who has it already."""
    if request.method not in SAFE or response.status_code != 200 or response.streaming:  # noqa: PLR2004
        response.headers.setdefault("Cache-Control", "no-store")
        return response
    is_signed_in = request.user.is_authenticated
    response.headers.setdefault(
        "Cache-Control", "private, no-cache" if is_signed_in else "no-cache"
    )
    if not response.has_header("ETag"):
        response["ETag"] = quote_etag(sha256(response.content).hexdigest()[:32])
    told = get_conditional_response(request, etag=response["ETag"], response=response)
    if told is not None and told.status_code == 412:  # noqa: PLR2004 - its name is 412
        return answer(request, Problem("precondition_failed"))
    return told or response


def _not_a_language(given: str) -> dict[str, Any]:
    error = {"where": "query", "name": LANGUAGE, "code": "enum", "detail": given[:40]}
    return {"errors": [error]}
