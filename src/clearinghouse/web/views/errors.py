"""What a visitor reads when a page cannot be given.

The words name no cause that would tell whether something exists.  The page for a fault of our own
(500) needs neither database nor session, and speaks all three languages.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language, override

from clearinghouse.text.languages import Language

Respond = Callable[[HttpRequest], HttpResponse]


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400: the address or the form cannot be read."""
    return render(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403: the act is not open to this visitor."""
    return render(request, "errors/403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 where a form came without its token: nothing was done."""
    return render(request, "errors/csrf.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404, alike for what does not exist and for what may not be seen."""
    return render(request, "errors/404.html", status=404)


def fault(request: HttpRequest) -> HttpResponse:
    """Answer 500 in all three languages, the visitor's first, asking nothing of the database."""
    first = get_language()
    codes = sorted((language.value for language in Language), key=lambda code: code != first)
    paragraphs = []
    for code in codes:
        heading = "h1" if code == codes[0] else "h2"
        with override(code):
            words = render_to_string("errors/500_words.html", {"heading": heading})
        paragraphs.append({"code": code, "text": words})
    page = render_to_string("errors/500.html", {"language": codes[0], "paragraphs": paragraphs})
    return HttpResponse(page, status=500)


def with_words(respond: Respond) -> Respond:
    """Give the answer 405 its page: Django sends it empty."""

    def worded(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        if _is_bare_refusal(response):
            page = render(request, "errors/405.html", status=405)
            page["Allow"] = response["Allow"]
            return page
        return response

    return worded


def _is_bare_refusal(response: HttpResponse) -> bool:
    if response.status_code != 405 or response.streaming:  # noqa: PLR2004 - its name is 405
        return False
    return not response.content and response.get("Content-Type", "").startswith("text/html")
