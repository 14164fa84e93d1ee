"""Pages: a list is given in parts, and each part says how to ask for the next.

Cursors are sealed: what they hold (days, row numbers) is nobody's business, and a cursor of another
address, or one made up, is refused rather than misread.
"""

import base64
import binascii
from collections.abc import Sequence
from functools import cache
from hashlib import sha512
from typing import Final, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings

from clearinghouse.api.access import Asked
from clearinghouse.api.problems import Problem

Row = TypeVar("Row")
LARGEST: Final = 100


def continues(request: Asked, inner: str) -> str | None:
    """Let the answer say that the list goes on at ``inner``; return the cursor, if it does."""
    request.following = sealed(request.path, inner) if inner else ""
    return request.following or None


def cut(
    request: Asked, rows: Sequence[Row], *, cursor: str, limit: int
) -> tuple[tuple[Row, ...], str | None]:
    """Return a part of a list that is at hand whole, and the cursor of the next part."""
    begun = opened(request.path, cursor)
    if begun and not begun.isdecimal():
        raise Problem("invalid", reason="cursor_not_ours")
    first = int(begun or 0)
    last = first + limit
    following = continues(request, str(last) if last < len(rows) else "")
    return tuple(rows[first:last]), following


def sealed(path: str, inner: str) -> str:
    """Return the cursor that leads to ``inner`` at ``path``; the same for the same."""
    kept = _cipher().encrypt(inner.encode(), [path.encode()])
    return base64.urlsafe_b64encode(kept).decode().rstrip("=")


def opened(path: str, cursor: str) -> str:
    """Return what a cursor leads to; raises a problem for one that this address did not give."""
    if not cursor:
        return ""
    try:
        kept = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        return _cipher().decrypt(kept, [path.encode()]).decode()
    except (InvalidTag, ValueError, binascii.Error) as forged:
        error = {"where": "query", "name": "cursor", "code": "cursor_not_ours", "detail": ""}
        raise Problem("invalid", reason="cursor_not_ours", more={"errors": [error]}) from forged


@cache
def _cipher() -> AESSIV:
    return AESSIV(sha512(b"cursors of the interface\0" + settings.SECRET_KEY.encode()).digest())
