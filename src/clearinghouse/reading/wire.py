"""How the gate and its child speak: a length, then that many bytes, in both directions."""

import struct
from collections.abc import Callable
from typing import Final

_LENGTH: Final = struct.Struct(">Q")
HEADER: Final = _LENGTH.size


def framed(content: bytes) -> bytes:
    """Return a message: the length of the content and the content."""
    return _LENGTH.pack(len(content)) + content


def length(header: bytes) -> int:
    """Return the length that a header states."""
    return int(_LENGTH.unpack(header)[0])


def receive(read: Callable[[int], bytes]) -> bytes | None:
    """Return the next message from a stream, or None at its end."""
    header = _exactly(read, HEADER)
    return None if header is None else _exactly(read, length(header))


def _exactly(read: Callable[[int], bytes], count: int) -> bytes | None:
    parts: list[bytes] = []
    missing = count
    while missing:
        part = read(missing)
        if not part:
            return None
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
