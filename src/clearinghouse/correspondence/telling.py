"""How the acts of this room are told to the record: sealed for those whom they concern."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.provisions import Provision
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append

# What happens to a draft is the Secretariat's own; nobody else learns that there is one.
OWN = Marking(Distribution.ADDRESSEES, SECRETARIAT, frozenset({SECRETARIAT}))


def hand_of(by: Reader) -> int:
    """Return the officer behind a reader; the law lets nobody else act in this room."""
    assert by.officer is not None
    return by.officer


def between(participant: str) -> Marking:
    """Return the marking of what the Secretariat and one delegation may open."""
    return Marking(Distribution.ADDRESSEES, SECRETARIAT, frozenset({SECRETARIAT, participant}))


def tell(
    act: str,
    told: Mapping[str, str],
    *,
    by: Reader,
    at: datetime,
    marking: Marking = OWN,
    provisions: Sequence[Provision] = (),
) -> Entry:
    """Append ``act`` with its facts, sealed one by one; empty facts are left out."""
    return append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={},
        sealed={name: value for name, value in told.items() if value},
        marking=marking,
        provisions=[str(unit) for unit in provisions],
    )
