"""The description of the interface for programs (OpenAPI 3.1), completed.

The framework knows parameters and answers.  What holds for every endpoint is added here: its door,
the language, entity tags, links, how one signs in, and the problems it may answer with.
"""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any, Final

from django.utils.translation import override
from ninja import NinjaAPI

from clearinghouse.api.endpoints import DOOR, FAILS
from clearinghouse.api.parameters import complete
from clearinghouse.api.problems import KINDS, MEDIA_TYPE
from clearinghouse.api.schemas.parts import ProblemDetails
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door

PREFIX: Final = "/api/v1"
DESCRIPTION: Final = """\
The registers of the clearing house for programs: the same questions, the same rights and the same \
answers as on its pages.

**Rights.** Without signing in, everything public is open. Officers see what is open to their \
delegation: by the session of the portal, or by a token made on the page of their account and \
sent as `Authorization: Bearer …`. A token reads and does nothing else. What may not be seen is \
answered as if it did not exist. `x-door` says of every operation who may use it.

**Time.** `as_of=YYYY-MM-DD` asks for the state of things as on a day: what came later is not told,
and what ended later still lasts. Each endpoint says what it answers when `as_of` is left out: today
in Astana, or everything. What bears no date is told whatever the day, unless its symbol or number
is of a later year.

**Languages.** Every wording is given in English, Russian and Kazakh as far as known, with `text` \
in the language of the answer: `?language=en|ru|kk`, or the header `Accept-Language`.

**Lists.** A list is given in parts; `next`, and the header `Link`, say how it continues.

**Caching.** Every reading has an `ETag`; `If-None-Match` is answered 304 while nothing has changed.

**Problems.** Problem details (RFC 9457) with a code in `reason`; where the law refuses, \
`provision` cites what it refuses under. Unknown parameters are refused, never ignored.
"""
_METHODS: Final = ("get", "post", "put", "patch", "delete")
_HEADERS: Final = {
    "ETag": "The entity tag of the answer.",
    "Link": "Related addresses (RFC 8288): `next`, `first`, `service-desc`.",
    "Content-Language": "The language in which the answer speaks.",
    "Vary": "What else the answer depends on.",
}
_DOORS: Final = {door.name.lower(): door.value for door in Door}


def described(api: NinjaAPI) -> dict[str, Any]:
    """Return the whole description."""
    return deepcopy(_described(api))


@cache
def _described(api: NinjaAPI) -> dict[str, Any]:
    with override(Language.EN.value):
        schema: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=f"{PREFIX}/"))
        for path, method, operation in operations(schema):
            _complete(operation, path=path, method=method)
        components = schema.setdefault("components", {})
        components["schemas"] |= _problem_schemas()
        components["parameters"] = {"language": _language(), "unchanged": _unchanged()}
        components["headers"] = {
            name: {"description": words, "schema": {"type": "string"}}
            for name, words in _HEADERS.items()
        }
        components["responses"] = {name: _problem(name) for name in KINDS}
        components["securitySchemes"] = {
            "token": {
                "type": "http",
                "scheme": "bearer",
                "description": "A token made on the page of your account. It reads only.",
            },
            "session": {"type": "apiKey", "in": "cookie", "name": "sessionid"},
        }
    schema["servers"] = [{"url": "/", "description": "This installation"}]
    schema["x-doors"] = _DOORS
    schema["tags"] = [{"name": name} for name in _tags(schema)]
    return schema


def operations(schema: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every operation of a description with its path and its method."""
    for path, methods in schema["paths"].items():
        for method in _METHODS:
            if method in methods:
                yield path, method, methods[method]


def _complete(operation: dict[str, Any], *, path: str, method: str) -> None:
    is_public = operation[DOOR] == Door.PUBLIC.name.lower()
    operation["security"] = [
        *([{}] if is_public else []),
        *([{"token": []}] if method == "get" else []),
        {"session": []},
    ]
    parameters = operation["parameters"]
    for parameter in parameters:
        complete(parameter, path=path)
    parameters.append({"$ref": "#/components/parameters/language"})
    responses = {str(status): told for status, told in operation["responses"].items()}
    for told in responses.values():
        _as_bytes(told)
        told["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in _HEADERS}
    if method == "get":
        parameters.append({"$ref": "#/components/parameters/unchanged"})
        responses["304"] = {"description": "Not changed since the answer with this entity tag."}
    fails = ["token_invalid", "invalid", *operation.pop(FAILS)]
    if "{" in path or not is_public:
        fails.append("not_found")
    if not is_public:
        fails.append("second_factor")
    if method != "get":
        fails += ["beyond_scope", "bad_request"]
    for name in fails:
        status = str(int(KINDS[name].status))
        responses.setdefault(status, {"$ref": f"#/components/responses/{name}"})
    operation["responses"] = dict(sorted(responses.items()))


def _as_bytes(told: dict[str, Any]) -> None:
    """Say of a file that its kind is its own, not JSON."""
    content = told.get("content", {}).get("application/json")
    if content and content["schema"].get("format") == "binary":
        told["content"] = {"*/*": {"schema": {"type": "string", "format": "binary"}}}


def _problem(name: str) -> dict[str, Any]:
    kind = KINDS[name]
    return {
        "description": f"{kind.title}. {kind.meaning}",
        "content": {
            MEDIA_TYPE: {
                "schema": {"$ref": "#/components/schemas/ProblemDetails"},
                "example": {
                    "type": f"https://clearinghouse.example{PREFIX}/#problem-{name}",
                    "title": str(kind.title),
                    "status": int(kind.status),
                    "detail": str(kind.meaning),
                    "instance": f"{PREFIX}/documents/abcdefghjk",
                    "reason": name,
                },
            }
        },
    }


def _problem_schemas() -> dict[str, Any]:
    whole = ProblemDetails.model_json_schema(
        ref_template="#/components/schemas/{model}", mode="validation"
    )
    inner: dict[str, Any] = whole.pop("$defs")
    return {"ProblemDetails": whole, **inner}


def _language() -> dict[str, Any]:
    return {
        "name": "language",
        "in": "query",
        "description": "The language of the answer; otherwise `Accept-Language` decides.",
        "schema": {"type": "string", "enum": [language.value for language in Language]},
    }


def _unchanged() -> dict[str, Any]:
    return {
        "name": "If-None-Match",
        "in": "header",
        "description": "The entity tag of an answer that you have already.",
        "schema": {"type": "string"},
    }


def _tags(schema: dict[str, Any]) -> list[str]:
    tags = (tag for _path, _method, told in operations(schema) for tag in told.get("tags", ()))
    return list(dict.fromkeys(tags))
