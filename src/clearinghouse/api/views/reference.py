"""The page on which people read what the interface offers, made from its own description."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearinghouse.api.openapi import DESCRIPTION, described, operations
from clearinghouse.api.problems import KINDS
from clearinghouse.api.views.interface import api
from clearinghouse.law.distribution import Reader
from clearinghouse.web.access import Door, page

DOORS = {
    Door.PUBLIC: _("Everyone"),
    Door.OFFICER: _("Every officer who has signed in"),
    Door.DELEGATION: _("Officers of Member States"),
    Door.DELEGATION_ADMINISTRATOR: _("Administrators of a delegation"),
    Door.REGISTRY: _("The registry of the Secretariat"),
    Door.ADMINISTRATOR: _("Administrators of the installation"),
}
_BY_NAME = {door.name.lower(): words for door, words in DOORS.items()}


@page(Door.PUBLIC)
def reference(request: HttpRequest, _reader: Reader) -> HttpResponse:
    """List the endpoints by room, with their parameters, doors and answers; then the problems."""
    schema = described(api)
    listed = [_endpoint(schema, *each) for each in operations(schema)]
    return render(
        request,
        "api/reference.html",
        {
            "rooms": [
                (gettext(tag), list(group)) for tag, group in groupby(listed, lambda e: e["tag"])
            ],
            "count": len(listed),
            "problems": sorted(KINDS.items(), key=lambda entry: (entry[1].status, entry[0])),
            "paragraphs": [_marked(each) for each in DESCRIPTION.strip().split("\n\n")],
            "token_line": 'curl -H "Authorization: Bearer $TOKEN"',
            "base": request.build_absolute_uri("/api/v1"),
        },
    )


def _endpoint(
    schema: dict[str, Any], path: str, method: str, operation: dict[str, Any]
) -> dict[str, Any]:
    summary: str = operation["summary"]
    return {
        "tag": operation["tags"][0],
        "path": path,
        "method": method.upper(),
        "name": operation["operationId"],
        "summary": gettext(summary),
        "description": _marked(operation.get("description", "")),
        "door": _BY_NAME[operation["x-door"]],
        "parameters": [
            _parameter(each, schema["components"]["schemas"])
            for each in operation["parameters"]
            if "$ref" not in each
        ],
        "answer": _answer(operation["responses"]),
    }


def _parameter(given: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    kinds = [
        schemas[each["$ref"].rpartition("/")[2]] if "$ref" in each else each
        for each in given["schema"].get("anyOf", [given["schema"]])
        if each.get("type") != "null"
    ]
    return {
        "name": given["name"],
        "where": given["in"],
        "kind": " | ".join(each.get("format") or each.get("type", "") for each in kinds),
        "choices": [str(value) for each in kinds for value in each.get("enum", ())],
        "is_required": given.get("required", False),
        "description": _marked(given.get("description", "")),
        "example": given.get("example"),
    }


def _answer(responses: dict[str, Any]) -> str:
    for status in ("200", "201"):
        content = responses.get(status, {}).get("content", {})
        for media_type, told in content.items():
            return str(told["schema"].get("$ref", media_type)).rpartition("/")[2] or media_type
    return ""


def _marked(text: str) -> list[tuple[str, str]]:
    """Split a text at its marks into (kind, words), so that the template needs no HTML of ours."""
    runs: list[tuple[str, str]] = []
    for place, piece in enumerate(text.split("`")):
        if place % 2:
            runs.append(("code", piece))
            continue
        runs += [
            ("strong" if inner % 2 else "", words)
            for inner, words in enumerate(piece.split("**"))
            if words
        ]
    return runs
