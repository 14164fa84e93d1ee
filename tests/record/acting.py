"""Short ways to act on the record in its tests."""

from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from clearinghouse.law.distribution import Distribution, Marking, Reader, Standing
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append
from clearinghouse.tlog.note import SignerKey

AT = datetime(2023, 12, 13, 9, 30, tzinfo=UTC)
SIGNER = SignerKey("clearinghouse.example/record", bytes(range(32)))
KAZ = Reader("KAZ", Standing.MEMBER, cleared=True)
UZB = Reader("UZB", Standing.MEMBER, cleared=True)
UZB_UNCLEARED = Reader("UZB", Standing.MEMBER, cleared=False)
SECRETARIAT = Reader("SEC", Standing.SECRETARIAT, cleared=True, administers=True)
TO_KAZ = Marking(Distribution.ADDRESSEES, author="IND", addressees=frozenset({"KAZ"}))


def act(number: int = 0, **changes: Any) -> Entry:
    """Append one entry in a transaction of its own."""
    facts: dict[str, Any] = {
        "act": "document.registered",
        "actor": "SEC",
        "at": AT,
        "public": {"document": f"d{number}"},
    }
    with transaction.atomic():
        return append(**(facts | changes))
