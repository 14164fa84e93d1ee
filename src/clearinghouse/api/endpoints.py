"""How an endpoint is declared: its address, its door, what it answers and where it may fail.

``@endpoint`` puts the door before the view and writes it into the description of the interface; an
endpoint without a door cannot be declared.  A parameter that the endpoint does not know is refused:
a misspelt ``as_of`` must not be answered with the present.
"""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any, Final, get_args

from ninja import Path, Query, Router
from pydantic.fields import FieldInfo

from clearinghouse.api.access import Asked, Keeper
from clearinghouse.api.edge import LANGUAGE
from clearinghouse.api.problems import Problem
from clearinghouse.web.access import Door

View = Callable[..., Any]

DOOR: Final = "x-door"
FAILS: Final = "x-fails"


def endpoint(
    router: Router,
    path: str,
    *,
    answers: Any,
    door: Door = Door.PUBLIC,
    method: str = "GET",
    summary: str,
    fails: tuple[str, ...] = (),
    also: dict[int, Any] | None = None,
) -> Callable[[View], View]:
    """Declare a view as an endpoint; ``fails`` names kinds of problem beyond the usual ones.

    The description of the interface gives ``summary`` in English, the page for people in the
    reader's language: mark it for translation.
    """

    def declare(view: View) -> View:
        known = _query_names(view, path) | {LANGUAGE}

        @wraps(view)
        def checked(request: Asked, **given: Any) -> Any:
            unknown = sorted(set(request.GET) - known)
            if unknown:
                raise Problem("invalid", more={"errors": [_not_known(name) for name in unknown]})
            return view(request, **given)

        checked.__signature__ = _with_descriptions(view, path)  # type: ignore[attr-defined]
        router.api_operation(
            [method],
            path,
            auth=Keeper(door),
            response={200: answers, **(also or {})},
            operation_id=view.__name__,
            summary=summary,
            openapi_extra={DOOR: door.name.lower(), FAILS: list(fails)},
        )(checked)
        return view

    return declare


def _with_descriptions(view: View, path: str) -> inspect.Signature:
    """Return the signature with the descriptions of its parameters where the framework looks."""
    signature = inspect.signature(view)
    told = []
    for name, parameter in signature.parameters.items():
        description = _description(parameter.annotation)
        if description and name != "request":
            kind = Path if _is_in_path(name, path) else Query
            is_free = parameter.default is not parameter.empty
            default = kind(parameter.default if is_free else ..., description=description)
            told.append(parameter.replace(default=default, kind=parameter.KEYWORD_ONLY))
        else:
            told.append(parameter)
    told.sort(key=lambda parameter: parameter.kind)
    return signature.replace(parameters=told)


def _description(annotation: Any) -> str:
    """Return what a parameter's type says of it; files and bodies speak for themselves."""
    for mark in getattr(annotation, "__metadata__", ()):
        if type(mark) is FieldInfo and mark.description:
            return mark.description
    return ""


def _is_in_path(name: str, path: str) -> bool:
    return f"{{{name}}}" in path or f":{name}}}" in path


def _query_names(view: View, path: str) -> frozenset[str]:
    names: set[str] = set()
    for name, parameter in inspect.signature(view).parameters.items():
        if name == "request" or _is_in_path(name, path):
            continue
        kind = next(iter(get_args(parameter.annotation)), parameter.annotation)
        fields = getattr(kind, "model_fields", None)
        names |= set(fields) if fields else {name}
    return frozenset(names)


def _not_known(name: str) -> dict[str, str]:
    return {"where": "query", "name": name[:80], "code": "unknown_parameter", "detail": ""}
