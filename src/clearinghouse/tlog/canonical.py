"""Canonical JSON: the one way in which a value is written in a leaf.

Keys are sorted, nothing is padded, text is UTF-8, there are no floating-point numbers.  With keys
in ASCII and numbers within 53 bits this is RFC 8785, so other software writes the same bytes.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]

MAX_INTEGER: Final = (1 << 53) - 1  # beyond this, readers in other languages round
_MAX_DEPTH: Final = 32


class NotCanonical(ValueError):
    """A value cannot be written canonically, or bytes are not the canonical writing."""


def encode(value: object) -> bytes:
    """Return the canonical bytes of ``value``; raises :class:`NotCanonical`."""
    text = json.dumps(
        _plain(value, _MAX_DEPTH), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise NotCanonical("text holds half of a surrogate pair") from None


def decode(written: bytes) -> Plain:
    """Return the value in canonical bytes; raises :class:`NotCanonical` for any other bytes."""
    try:
        value: Plain = json.loads(
            written.decode(),
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            parse_int=_read_integer,
            object_pairs_hook=_read_pairs,
        )
    except (ValueError, RecursionError) as error:
        raise NotCanonical(f"not canonical JSON: {error}") from None
    if encode(value) != written:
        raise NotCanonical("JSON, but not written canonically")
    return value


def _plain(value: object, depth: int) -> Plain:
    """Return ``value`` with plain types only, or refuse it."""
    if depth == 0:
        raise NotCanonical("nested too deeply")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return _checked_integer(int(value))
    if isinstance(value, str):
        return _checked_text(str(value))
    if isinstance(value, Mapping):
        return {_checked_key(key): _plain(inner, depth - 1) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner, depth - 1) for inner in value]
    raise NotCanonical(f"a leaf cannot hold a {type(value).__name__}")


def _checked_integer(number: int) -> int:
    if abs(number) > MAX_INTEGER:
        raise NotCanonical(f"integer beyond 53 bits: {number}")
    return number


def _checked_text(text: str) -> str:
    if "\0" in text:  # PostgreSQL cannot hold it
        raise NotCanonical("text holds a NUL character")
    return text


def _checked_key(key: Any) -> str:
    if not isinstance(key, str) or not key or not key.isascii():
        raise NotCanonical(f"a key is a word in ASCII: {key!r}")
    return _checked_text(str(key))


def _refuse_number(text: str) -> Plain:
    raise NotCanonical(f"a number that is not an integer: {text}")


def _read_integer(text: str) -> int:
    if len(text) > len(str(-MAX_INTEGER)):
        raise NotCanonical("integer beyond 53 bits")
    return _checked_integer(int(text))


def _read_pairs(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise NotCanonical("a key occurs twice")
    return read
