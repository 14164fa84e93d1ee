"""The procedure's own log: every act of one silence procedure, whole, dense and salted.

The public record holds of each act only its hash and the root of this small log, so a procedure
may stay among its members, and yet whoever is given the small log can check it against the record.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from clearinghouse.tlog import canonical
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.leaf import LeafMalformed, format_moment, parse_moment
from clearinghouse.tlog.merkle import MemoryTree, hash_leaf, root
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct, check_body
from clearinghouse.tlog.seal import SALT_SIZE, new_salt

PROCEDURE_LEAF_VERSION: Final = 1

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}", re.ASCII)
_FIELD: Final = re.compile(r"[a-z][a-z0-9_]{0,79}", re.ASCII)
_HEX: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_KEYS: Final = frozenset(("v", "procedure", "place", "act", "at", "body", "sealed", "salt"))


@dataclass(frozen=True, slots=True)
class ProcedureLeaf:
    """One act of a procedure, as its members may read it.

    ``at`` is the moment when the act was entered, and never goes back along the small log; when a
    paper came in, or a text reached a State, is said in ``body``.
    """

    procedure: str
    place: int
    act: ProcedureAct
    at: datetime
    body: Mapping[str, Plain]
    sealed: Mapping[str, str] = field(default_factory=dict)
    salt: str = field(default_factory=lambda: new_salt().hex())

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.procedure) or self.place < 0:
            raise LeafMalformed(f"not a procedure or not a place: {self.procedure!r}, {self.place}")
        if not _HEX.fullmatch(self.salt):
            raise LeafMalformed(f"the salt has {2 * SALT_SIZE} hex digits")
        if (self.act is ProcedureAct.OPENED) != (self.place == 0):
            raise LeafMalformed("a procedure opens at place 0, and only there")
        for name, commitment in self.sealed.items():
            if not _FIELD.fullmatch(name) or not _HEX.fullmatch(commitment):
                raise LeafMalformed(f"not a field and its commitment: {name!r}")
        check_body(self.act, self.body, self.sealed)

    @property
    def hash(self) -> bytes:
        """Return the hash of the leaf in the small log."""
        return hash_leaf(self.to_bytes())

    def to_bytes(self) -> bytes:
        """Return the canonical bytes; raises ``NotCanonical`` if ``body`` cannot be written."""
        return canonical.encode(
            {
                "v": PROCEDURE_LEAF_VERSION,
                "procedure": self.procedure,
                "place": self.place,
                "act": self.act,
                "at": format_moment(self.at),
                "body": self.body,
                "sealed": self.sealed,
                "salt": self.salt,
            }
        )

    @classmethod
    def parse(cls, written: bytes) -> "ProcedureLeaf":
        """Return the leaf in canonical bytes; raises :class:`LeafMalformed` for any other."""
        try:
            whole = canonical.decode(written)
        except canonical.NotCanonical as error:
            raise LeafMalformed(str(error)) from None
        if not isinstance(whole, dict) or whole.keys() != _KEYS:
            raise LeafMalformed("a procedure's leaf of version 1 has exactly its eight keys")
        match whole:
            case {
                "v": int(version),
                "procedure": str(procedure),
                "place": int(place),
                "act": str(act),
                "at": str(at),
                "body": dict(body),
                "sealed": dict(sealed),
                "salt": str(salt),
            } if version == PROCEDURE_LEAF_VERSION and not {type(version), type(place)} - {int}:
                told = {name: _text(found) for name, found in sealed.items()}
                moment = parse_moment(at)
                return cls(procedure, place, _act(act), moment, body, told, salt)
            case _:
                raise LeafMalformed("a value in the leaf is not of the kind that version 1 has")


def origin_of(log_origin: str, procedure: str) -> str:
    """Return the origin of a procedure's own log, under that of the record."""
    return f"{log_origin}/procedure/{procedure}"


def root_of(leaves: Sequence[ProcedureLeaf], size: int | None = None) -> bytes:
    """Return the root of the small log when it had ``size`` entries (all, if not given)."""
    tree = MemoryTree([leaf.hash for leaf in leaves])
    return root(tree, tree.size if size is None else size)


def head(leaves: Sequence[ProcedureLeaf], log_origin: str) -> Checkpoint:
    """Return the checkpoint of the small log as it stands, not yet signed."""
    if not leaves:
        raise LeafMalformed("a procedure's log begins with its opening")
    return Checkpoint(origin_of(log_origin, leaves[0].procedure), len(leaves), root_of(leaves))


def public_entry(leaves: Sequence[ProcedureLeaf]) -> dict[str, str | int]:
    """Return what the record's public entry says of the last of ``leaves``."""
    last = leaves[-1]
    return {
        "silence": last.procedure,
        "place": last.place,
        "size": last.place + 1,
        "leaf_hash": last.hash.hex(),
        "root": root_of(leaves).hex(),
    }


def closing_body(leaves: Sequence[ProcedureLeaf], outcome: Outcome) -> dict[str, Plain]:
    """Return the body of the entry that closes the procedure whose log is ``leaves``."""
    return {
        "outcome": outcome.value,
        "deadline": deadline_of(leaves[0]),
        "size": len(leaves) + 1,
    }


def deadline_of(opening: ProcedureLeaf) -> str:
    """Return the instant of the deadline that the opening set, as it is written there."""
    deadline = opening.body.get("deadline")
    instant = deadline.get("instant") if isinstance(deadline, dict) else None
    if opening.act is not ProcedureAct.OPENED or not isinstance(instant, str):
        raise LeafMalformed("only an opening sets a deadline")
    return instant


def _act(word: str) -> ProcedureAct:
    try:
        return ProcedureAct(word)
    except ValueError:
        raise LeafMalformed(f"not an act of a procedure: {word!r}") from None


def _text(found: Plain) -> str:
    if not isinstance(found, str):
        raise LeafMalformed("a commitment is not text")
    return found
