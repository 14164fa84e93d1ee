"""Every address of the interface: its endpoints, its description, and nothing else."""

from functools import cache

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, re_path, reverse

from clearinghouse.api.edge import at_the_edge
from clearinghouse.api.openapi import described
from clearinghouse.api.problems import Problem
from clearinghouse.api.rendering import MEDIA_TYPE, written
from clearinghouse.api.views.interface import api


def schema(_request: HttpRequest) -> HttpResponse:
    """Describe the interface to programs (OpenAPI 3.1)."""
    return HttpResponse(_description(), content_type=MEDIA_TYPE)


@cache
def _description() -> str | bytes:
    """Return the description as it is sent; it stays as it is while the house is open."""
    return written(described(api))


def root(_request: HttpRequest) -> HttpResponse:
    """Lead from the root of the interface to its description for people."""
    return HttpResponseRedirect(reverse("api"))


def nowhere(_request: HttpRequest) -> HttpResponse:
    """Answer what is no address of the interface."""
    raise Problem("not_found")


def _edged(patterns: list[URLPattern]) -> list[URLPattern]:
    for pattern in patterns:
        pattern.callback = at_the_edge(pattern.callback)
    return patterns


urlpatterns: list[URLPattern] = [
    path("", at_the_edge(root), name="api_root"),
    path("openapi.json", at_the_edge(schema), name="api_schema"),
    *_edged([pattern for pattern in api.urls[0] if isinstance(pattern, URLPattern)]),
    re_path(r"^[\s\S]*$", at_the_edge(nowhere)),
]
