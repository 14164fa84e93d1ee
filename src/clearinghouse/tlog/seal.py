"""Seals: how a restricted value enters a public leaf without being told.

The leaf holds a commitment, the SHA-256 of 32 random bytes and of the value; whoever is given the
bytes and the value, the *opening*, can check it, and nobody else can guess it.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from clearinghouse.tlog import canonical

SALT_SIZE: Final = 32
OPENING_TYPE: Final = "clearinghouse/opening@v1"

_SALT: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


class OpeningMalformed(ValueError):
    """A file is not the opening of a seal."""


def new_salt() -> bytes:
    """Return 32 bytes from the system's source of randomness."""
    return secrets.token_bytes(SALT_SIZE)


def commit(salt: bytes, field: str, value: str) -> bytes:
    """Return the commitment to ``value`` as the ``field`` of a leaf.

    It is the SHA-256 of the salt, then field and value as netstrings (``5:title,``), so that no
    other field and value give the same bytes.
    """
    if len(salt) != SALT_SIZE:
        raise ValueError(f"a salt has {SALT_SIZE} bytes")
    return sha256(salt + _netstring(field) + _netstring(value)).digest()


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens one seal: the field, its salt and its value."""

    field: str
    salt: bytes
    value: str

    @property
    def commitment(self) -> bytes:
        """Return the commitment that a leaf must hold for this opening to be true."""
        return commit(self.salt, self.field, self.value)


@dataclass(frozen=True, slots=True)
class OpeningFile:
    """The openings of some seals of one entry, as handed to those entitled to read them."""

    origin: str
    index: int
    openings: tuple[Opening, ...]

    def to_bytes(self) -> bytes:
        """Return the file: canonical JSON and a newline."""
        openings = [
            {"field": opening.field, "salt": opening.salt.hex(), "value": opening.value}
            for opening in self.openings
        ]
        whole = {
            "index": self.index,
            "openings": openings,
            "origin": self.origin,
            "type": OPENING_TYPE,
        }
        return canonical.encode(whole) + b"\n"

    @classmethod
    def parse(cls, written: bytes) -> "OpeningFile":
        """Return the openings in a file; raises :class:`OpeningMalformed`."""
        try:
            whole = canonical.decode(written.removesuffix(b"\n"))
        except canonical.NotCanonical as error:
            raise OpeningMalformed(str(error)) from None
        match whole:
            case {
                "type": str(kind),
                "origin": str(origin),
                "index": int(index),
                "openings": list(openings),
            } if kind == OPENING_TYPE and openings and not isinstance(index, bool):
                return cls(origin, index, tuple(_parse_opening(opening) for opening in openings))
            case _:
                raise OpeningMalformed(f"not a file of type {OPENING_TYPE}")


def _parse_opening(opening: Any) -> Opening:
    match opening:
        case {"field": str(field), "salt": str(salt), "value": str(value)} if _SALT.fullmatch(salt):
            return Opening(field, bytes.fromhex(salt), value)
        case _:
            raise OpeningMalformed("an opening has a field, a salt of 64 hex digits and a value")


def seal(values: Mapping[str, str]) -> tuple[Opening, ...]:
    """Return a fresh opening for each field of ``values``, in the order of the fields' names."""
    return tuple(Opening(field, new_salt(), value) for field, value in sorted(values.items()))


def _netstring(text: str) -> bytes:
    encoded = text.encode()
    return b"%d:%s," % (len(encoded), encoded)
