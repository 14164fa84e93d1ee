"""``docs/doors.md``: every page and endpoint of the house, its door and its name.

Read from the addresses as Django resolves them, so that none can be left out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern
from django.utils.translation import override

from clearinghouse.api.openapi import described, operations
from clearinghouse.api.views.interface import api
from clearinghouse.web.access import Door

INTERFACE: Final = "/api/v1/"
_HEAD: Final = """\
# The doors

Every page and every endpoint, its door and its name. Written by `./clearinghouse docs` from the
addresses themselves; a test fails when it is stale. What a door lets through is in
`src/clearinghouse/web/access.py`; behind a closed door the answer is 404, as if nothing were there.

| door | opens for |
|---|---|
"""


@dataclass(frozen=True, slots=True)
class Behind:
    """A page: its address, its name, where its view is, and who may open it."""

    address: str
    name: str
    view: str
    door: str


def render_doors() -> str:
    """Return the page; raises LookupError for a view of ours without a door."""
    doors = "".join(f"| {door.name.lower()} | {door.value} |\n" for door in Door)
    ours = [page for page in pages() if not page.view.startswith("allauth")]
    theirs = [page for page in pages() if page.view.startswith("allauth")]
    return "\n".join(
        [
            _HEAD + doors,
            "## Pages\n",
            _table("address | door | name | view", (_page(page) for page in ours)),
            "## Accounts (django-allauth)\n",
            (
                "Sign-in is the library's; those who have signed in keep their own account there "
                "and reach nobody else's.\n"
            ),
            _table("address | who | name", (_account(page) for page in theirs)),
            "## Endpoints\n",
            _table("address | method | door | operation", _endpoints()),
        ]
    )


def pages() -> Iterator[Behind]:
    """Yield everything that has an address, endpoints apart."""
    with override("en"):
        yield from _below("/", get_resolver().url_patterns)


def _below(prefix: str, patterns: Iterable[URLPattern | URLResolver]) -> Iterator[Behind]:
    for pattern in patterns:
        is_localised = isinstance(pattern.pattern, LocalePrefixPattern)
        address = prefix + ("<language>/" if is_localised else str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            if address != INTERFACE:
                yield from _below(address, pattern.url_patterns)
        else:
            view = pattern.callback
            yield Behind(address, pattern.name or "", _place(view), _door(view, address))


def _door(view: Callable[..., Any], address: str) -> str:
    door = getattr(view, "door", None)
    if isinstance(door, Door):
        return door.name.lower()
    if view.__module__.startswith("allauth"):
        return "signed in" if getattr(view, "login_required", True) else "everyone"
    raise LookupError(f"{address} has no door")


def _place(view: Callable[..., Any]) -> str:
    module = view.__module__.removeprefix("clearinghouse.")
    return f"{module}.{getattr(view, '__name__', type(view).__name__)}"


def _endpoints() -> Iterator[tuple[str, ...]]:
    yield f"`{INTERFACE}openapi.json`", "GET", "public", "description of the interface"
    for path, method, operation in operations(described(api)):
        yield f"`{path}`", method.upper(), operation["x-door"], f"`{operation['operationId']}`"


def _page(page: Behind) -> tuple[str, ...]:
    return f"`{page.address}`", page.door, f"`{page.name}`", f"`{page.view}`"


def _account(page: Behind) -> tuple[str, ...]:
    return f"`{page.address}`", page.door, f"`{page.name}`"


def _table(head: str, rows: Iterable[tuple[str, ...]]) -> str:
    columns = head.count("|") + 1
    lines = [f"| {head} |", "|" + "---|" * columns]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows), ""])
