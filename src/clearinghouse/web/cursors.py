"""Cursors: where a list continues, sealed.

What a cursor holds (days, row numbers) is nobody's business, and a cursor of another address, or
one made up, is refused rather than misread.
"""

import base64
import binascii
from functools import cache
from hashlib import sha512

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings


class CursorForged(ValueError):
    """The cursor was not given by this address."""


def sealed(path: str, inner: str) -> str:
    """Return the cursor that leads to ``inner`` at ``path``; the same for the same."""
    kept = _cipher().encrypt(inner.encode(), [path.encode()])
    return base64.urlsafe_b64encode(kept).decode().rstrip("=")


def opened(path: str, cursor: str) -> str:
    """Return what a cursor leads to, nothing for none; raises :class:`CursorForged`."""
    if not cursor:
        return ""
    try:
        kept = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        return _cipher().decrypt(kept, [path.encode()]).decode()
    except (InvalidTag, ValueError, binascii.Error) as forged:
        raise CursorForged(cursor[:80]) from forged


@cache
def _cipher() -> AESSIV:
    return AESSIV(sha512(b"cursors\0" + settings.SECRET_KEY.encode()).digest())
