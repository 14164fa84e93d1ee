"""How much a paper may cost: its size, the time and the memory that reading it may take."""

from dataclasses import asdict, dataclass
from typing import Any

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one paper.

    ``size``, ``memory`` and ``unpacked`` are in bytes, ``seconds`` are of the wall clock.
    ``unpacked`` bounds what a compressed paper may grow to, and ``ratio`` how many times.
    """

    size: int = 50 * MEBIBYTE
    seconds: float = 60.0
    memory: int = 1024 * MEBIBYTE
    unpacked: int = 200 * MEBIBYTE
    ratio: int = 200
    pages: int = 2000

    def as_json(self) -> dict[str, Any]:
        """Return the limits as plain values."""
        return asdict(self)


DEFAULT_LIMITS = Limits()
