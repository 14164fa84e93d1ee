"""Silence procedures made for the tests: small logs, and the record above them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.certificate import Certificate, certify
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.merkle import MemoryTree, hash_leaf, root
from clearinghouse.tlog.note import Note, SignerKey
from clearinghouse.tlog.procedure import ProcedureLeaf, closing_body, public_entry
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.receipt import Receipt, receipt
from clearinghouse.tlog.seal import Opening
from tests.tlog.logs import SIGNER, WITNESS, a_leaf

PROCEDURE = "sp-2026-4"
OPENED_AT = datetime(2026, 11, 27, 6, 0, tzinfo=UTC)
DEADLINE = datetime(2026, 12, 10, 13, 0, tzinfo=UTC)  # 18:00 at the seat
TEXT = b"Decision on the new edition of the Catalogue\n"
REASON = b"Reasons of the objection\n"
OBJECTOR = Opening("state", bytes(range(64, 96)), "KGZ")


def salt(number: int) -> str:
    return sha256(b"salt %d" % number).hexdigest()


def opening_body() -> dict[str, Plain]:
    return {
        "body": "SOC",
        "rule": "silence-practice S.1",
        "subject": "text",
        "title": {"en": "New edition of the Catalogue", "ru": "Новая редакция Каталога"},
        "texts": [
            {"address": "d17", "language": "en", "digest": sha256(TEXT).hexdigest()},
            {"address": "d17-ru", "language": "ru", "digest": sha256(b"ru").hexdigest()},
        ],
        "roster": ["KAZ", "KGZ", "TJK"],
        "deadline": {
            "civil": "2026-12-10T18:00",
            "zone": "Asia/Almaty",
            "tzdata": "2026a",
            "instant": format_moment(DEADLINE),
        },
        "note": "NCT/G/1501",
        "ancestor": "",
        "delivery": True,
    }


def voice(at: datetime, **changes: Plain) -> dict[str, Plain]:
    body: dict[str, Plain] = {
        "channel": "portal",
        "received_at": format_moment(at),
        "registered_by": [],
        "text": sha256(REASON).hexdigest(),
        "signature": sha256(f"assertion {at}".encode()).hexdigest(),
        "state": "KGZ",
    }
    return body | changes


def opened() -> list[ProcedureLeaf]:
    leaf = ProcedureLeaf(PROCEDURE, 0, ProcedureAct.OPENED, OPENED_AT, opening_body(), {}, salt(0))
    return [leaf]


def then(
    leaves: Sequence[ProcedureLeaf],
    act: ProcedureAct,
    at: datetime,
    body: Mapping[str, Plain],
    *sealed: Opening,
) -> list[ProcedureLeaf]:
    """Return the log with one act more."""
    place = len(leaves)
    commitments = {opening.field: opening.commitment.hex() for opening in sealed}
    leaf = ProcedureLeaf(PROCEDURE, place, act, at, body, commitments, salt(place))
    return [*leaves, leaf]


def delivered() -> list[ProcedureLeaf]:
    """Return a log in which the text has reached every State."""
    leaves = opened()
    for number, state in enumerate(["KAZ", "KGZ", "TJK"], start=1):
        at = OPENED_AT + timedelta(minutes=number)
        body: dict[str, Plain] = {
            "state": state,
            "channel": "portal",
            "delivered_at": format_moment(at),
            "evidence": "",
        }
        leaves = then(leaves, ProcedureAct.DELIVERED, at, body)
    return leaves


def objected(
    at: datetime = DEADLINE - timedelta(days=1), *sealed: Opening, **changes: Plain
) -> list[ProcedureLeaf]:
    """Return a log in which one State objected."""
    body = voice(at, **changes)
    for opening in sealed:
        body.pop(opening.field, None)
    return then(delivered(), ProcedureAct.OBJECTED, at, body, *sealed)


def closed(
    leaves: Sequence[ProcedureLeaf],
    outcome: Outcome,
    at: datetime = DEADLINE + timedelta(minutes=1),
) -> list[ProcedureLeaf]:
    """Return the log, closed."""
    return then(leaves, ProcedureAct.CLOSED, at, closing_body(leaves, outcome))


def receipt_of(leaves: Sequence[ProcedureLeaf], *openings: Opening) -> Receipt:
    """Return the receipt that a State holds for the last of ``leaves``."""
    note = receipt(leaves, signer=SIGNER, at=leaves[-1].at)
    return Receipt(note, leaves[-1].to_bytes(), openings)


def altered(leaf: ProcedureLeaf, **changes: Plain) -> ProcedureLeaf:
    """Return the leaf with another body."""
    return replace(leaf, body={**leaf.body, **changes})


@dataclass
class Recorded:
    """A record in which each act of a procedure is fixed between other entries."""

    leaves: Sequence[ProcedureLeaf]
    signer: SignerKey = SIGNER
    entries: list[bytes] = field(default_factory=list)
    indexes: list[int] = field(default_factory=list)
    tree: MemoryTree = field(default_factory=MemoryTree)

    def __post_init__(self) -> None:
        """Write the record, and an entry after the last act."""
        for place in range(len(self.leaves)):
            self.add(self.leaves[: place + 1])
        at = self.leaves[-1].at
        self.entries.append(a_leaf(len(self.entries), recorded=at, at=at).to_bytes())
        self.tree.append(hash_leaf(self.entries[-1]))

    def add(self, leaves: Sequence[ProcedureLeaf], **changes: Any) -> None:
        """Record the last of ``leaves``, after an entry that has nothing to do with it."""
        at = leaves[-1].at
        other = a_leaf(len(self.entries), recorded=at, at=at).to_bytes()
        fields = {"act": "silence.entered", "public": public_entry(leaves)} | changes
        own = a_leaf(len(self.entries) + 1, recorded=at, at=at, **fields).to_bytes()
        self.indexes.append(len(self.entries) + 1)
        for entry in (other, own):
            self.entries.append(entry)
            self.tree.append(hash_leaf(entry))

    def put(self, index: int, entry: bytes) -> None:
        """Write the whole record again with another entry at ``index``."""
        self.entries[index] = entry
        self.tree = MemoryTree([hash_leaf(each) for each in self.entries])

    def note(self, size: int | None = None) -> Note:
        size = len(self.entries) if size is None else size
        return Checkpoint(self.signer.name, size, root(self.tree, size)).signed([self.signer])

    def cosigned(self, at: datetime = DEADLINE + timedelta(minutes=5)) -> Note:
        note = self.note()
        return note.with_signatures(WITNESS.cosign(note.text, time=int(at.timestamp())))

    def certificate(self, **changes: Any) -> Certificate:
        """Return the certificate that the Secretariat would give of ``leaves``."""
        pairs = [(index, self.entries[index]) for index in self.indexes[: len(self.leaves)]]
        given: dict[str, Any] = {
            "subtrees": self.tree,
            "checkpoint": self.cosigned(),
            "key": self.signer.verifier,
        }
        return certify(self.leaves, pairs, **(given | changes))
