"""Silence procedures made for the tests: small logs, and the record above them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.procedure import ProcedureLeaf, closing_body
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.receipt import Receipt, receipt
from clearinghouse.tlog.seal import Opening
from tests.tlog.logs import SIGNER

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
        "signature": sha256(b"assertion").hexdigest(),
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
