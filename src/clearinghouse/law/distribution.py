"""Distribution: who may read a document, who may mark it, and how a restriction is lifted.

The same rule is written in SQL where the registers are kept; tests prove the two equal.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Distribution(StrEnum):
    """The line "Distr." of a document, from the widest to the narrowest."""

    PUBLIC = "public"
    MEMBERS_AND_OBSERVERS = "members_and_observers"
    MEMBER_STATES = "member_states"
    ADDRESSEES = "addressees"


class Standing(StrEnum):
    """How a participant stands to the Conference on a given day."""

    MEMBER = "member"
    OBSERVER = "observer"
    PARTNER = "partner"
    GUEST = "guest"
    FORMER = "former"
    SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom something is looked up.

    ``participant`` is a code such as "KAZ", "UN" or "SEC"; ``cleared`` tells that the reader holds
    the credential for restricted papers; ``administers`` gives no right to read anything.
    """

    participant: str | None
    standing: Standing | None
    cleared: bool = False
    administers: bool = False
    officer: int | None = None


PUBLIC_READER: Final = Reader(participant=None, standing=None)


@dataclass(frozen=True, slots=True)
class Marking:
    """How a document is marked: its distribution, its author, and those it is addressed to."""

    distribution: Distribution
    author: str | None = None
    addressees: frozenset[str] = frozenset()


PUBLIC: Final = Marking(Distribution.PUBLIC)

_STANDINGS: Final = {
    Distribution.PUBLIC: frozenset(Standing),
    Distribution.MEMBERS_AND_OBSERVERS: frozenset(
        {Standing.MEMBER, Standing.SECRETARIAT, Standing.OBSERVER}
    ),
    Distribution.MEMBER_STATES: frozenset({Standing.MEMBER, Standing.SECRETARIAT}),
    Distribution.ADDRESSEES: frozenset[Standing](),
}


def may_read(reader: Reader, marking: Marking) -> bool:
    """Tell whether the reader may see a document so marked, or know that it exists."""
    if marking.distribution is Distribution.PUBLIC:
        return True
    if not reader.cleared or reader.participant is None:
        return False
    if reader.participant == marking.author or reader.standing in _STANDINGS[marking.distribution]:
        return True
    return (
        marking.distribution is Distribution.ADDRESSEES and reader.participant in marking.addressees
    )
