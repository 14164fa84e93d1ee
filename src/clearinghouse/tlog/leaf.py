"""Leaves: what the record says of one act, as canonical bytes.

A leaf carries two moments.  ``at`` is the legal moment of the act and may lie long before, as when
an old note is entered; ``recorded`` is when it was entered and never goes back along the log.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from clearinghouse.tlog import canonical
from clearinghouse.tlog.canonical import Plain

LEAF_VERSION: Final = 1

_ACT: Final = re.compile(r"[a-z][a-z0-9_.-]{0,79}", re.ASCII)
_FIELD: Final = re.compile(r"[a-z][a-z0-9_.-]{0,79}", re.ASCII)
_COMMITMENT: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
_KEYS: Final = frozenset(
    ("v", "index", "recorded", "at", "act", "actor", "public", "sealed", "provisions")
)


class LeafMalformed(ValueError):
    """A leaf is not as ``docs/record-format.md`` has it."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One entry of the record as everybody may read it.

    ``actor`` is None when it is sealed.  ``sealed`` maps the name of a field to the commitment to
    its value, in hex.
    """

    index: int
    recorded: datetime
    at: datetime
    act: str
    actor: str | None
    public: Mapping[str, Plain] = field(default_factory=dict)
    sealed: Mapping[str, str] = field(default_factory=dict)
    provisions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.index < 0 or not _ACT.fullmatch(self.act):
            raise LeafMalformed(f"not an index or not an act: {self.index}, {self.act!r}")
        if self.actor is None and "actor" not in self.sealed:
            raise LeafMalformed("the actor is neither named nor sealed")
        if self.actor is not None and ("actor" in self.sealed or not self.actor):
            raise LeafMalformed("the actor is either named or sealed, never both, never empty")
        for name, commitment in self.sealed.items():
            if not _FIELD.fullmatch(name) or not _COMMITMENT.fullmatch(commitment):
                raise LeafMalformed(f"not a field and its commitment: {name!r}")

    def to_bytes(self) -> bytes:
        """Return the canonical bytes; raises ``NotCanonical`` if ``public`` cannot be written."""
        return canonical.encode(
            {
                "v": LEAF_VERSION,
                "index": self.index,
                "recorded": format_moment(self.recorded),
                "at": format_moment(self.at),
                "act": self.act,
                "actor": self.actor,
                "public": self.public,
                "sealed": self.sealed,
                "provisions": self.provisions,
            }
        )

    @classmethod
    def parse(cls, written: bytes) -> "Leaf":
        """Return the leaf in canonical bytes; raises ``NotCanonical`` or :class:`LeafMalformed`."""
        whole = canonical.decode(written)
        if not isinstance(whole, dict) or whole.keys() != _KEYS:
            raise LeafMalformed("a leaf of version 1 has exactly the keys of version 1")
        match whole:
            case {
                "v": int(version),
                "index": int(index),
                "recorded": str(recorded),
                "at": str(at),
                "act": str(act),
                "actor": (str() | None) as actor,
                "public": dict(public),
                "sealed": dict(sealed),
                "provisions": list(provisions),
            } if version == LEAF_VERSION and not {type(version), type(index)} - {int}:
                return cls(
                    index=index,
                    recorded=parse_moment(recorded),
                    at=parse_moment(at),
                    act=act,
                    actor=actor,
                    public=public,
                    sealed={name: _text(found) for name, found in sealed.items()},
                    provisions=tuple(_text(provision) for provision in provisions),
                )
            case _:
                raise LeafMalformed("a value in the leaf is not of the kind that version 1 has")


def format_moment(moment: datetime) -> str:
    """Return an aware moment in UTC to the microsecond: ``2021-01-15T12:00:00.000000Z``."""
    if moment.tzinfo is None:
        raise ValueError("a moment has a zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def parse_moment(text: str) -> datetime:
    """Return the moment that :func:`format_moment` wrote; raises :class:`LeafMalformed`."""
    if not _MOMENT.fullmatch(text):
        raise LeafMalformed(f"not a moment: {text!r}")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise LeafMalformed(f"not a moment: {text!r}") from None


def _text(found: Plain) -> str:
    if not isinstance(found, str):
        raise LeafMalformed("a commitment or a provision is not text")
    return found
