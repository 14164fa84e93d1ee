"""Pages: a list is given in parts, and each part says how to ask for the next."""

from collections.abc import Sequence
from typing import Final, TypeVar

from clearinghouse.api.access import Asked
from clearinghouse.api.problems import Problem
from clearinghouse.web import cursors

Row = TypeVar("Row")
LARGEST: Final = 100


def continues(request: Asked, inner: str) -> str | None:
    """Let the answer say that the list goes on at ``inner``; return the cursor, if it does."""
    request.following = cursors.sealed(request.path, inner) if inner else ""
    return request.following or None


def begun(request: Asked, cursor: str) -> str:
    """Return where a cursor leads; raises a problem for one that this address did not give."""
    try:
        return cursors.opened(request.path, cursor)
    except cursors.CursorForged:
        raise _not_ours() from None


def begun_at(request: Asked, cursor: str) -> int | None:
    """Return the number to which a cursor leads, None for no cursor."""
    inner = begun(request, cursor)
    if inner and not inner.isdecimal():
        raise _not_ours()
    return int(inner) if inner else None


def cut(
    request: Asked, rows: Sequence[Row], *, cursor: str, limit: int
) -> tuple[tuple[Row, ...], str | None]:
    """Return a part of a list that is at hand whole, and the cursor of the next part."""
    first = begun_at(request, cursor) or 0
    last = first + limit
    following = continues(request, str(last) if last < len(rows) else "")
    return tuple(rows[first:last]), following


def _not_ours() -> Problem:
    error = {"where": "query", "name": "cursor", "code": "cursor_not_ours", "detail": ""}
    return Problem("invalid", reason="cursor_not_ours", more={"errors": [error]})
