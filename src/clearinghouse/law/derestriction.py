"""Marking a paper and easing its restriction: who may, and that nobody loses sight of it.

Easing is an act of its own, recorded with its ground.  It only ever adds readers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from clearinghouse.law.distribution import (
    CLEARING_HOUSE,
    READ_AS_MARKED,
    Distribution,
    Marking,
    Reader,
    Standing,
    may_read,
)
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Ruling

SENT_FOR_ANOTHER: Final = provision("papers-practice", "D.6")
EASED_ONLY: Final = provision("papers-practice", "D.2")
NOBODY: Final[Mapping[str, Standing]] = MappingProxyType({})

_NARROW_TO_WIDE: Final = (
    Distribution.ADDRESSEES,
    Distribution.MEMBER_STATES,
    Distribution.MEMBERS_AND_OBSERVERS,
    Distribution.PUBLIC,
)


class DistributionReason(Reason):
    """Why a marking cannot be given or eased."""

    NOT_YOURS_TO_MARK = "distribution_not_yours_to_mark"
    NOT_YOURS_TO_RELEASE = "distribution_not_yours_to_release"
    NO_ADDRESSEES = "distribution_no_addressees"
    NOT_WIDER = "distribution_not_wider"
    ADDRESSEE_WOULD_LOSE = "distribution_addressee_would_lose"


@dataclass(frozen=True, slots=True)
class Marked:
    """A paper has been given its first marking."""

    marking: Marking


@dataclass(frozen=True, slots=True)
class Derestricted:
    """A restriction has been eased; ``decision`` is the symbol of the decision, or empty."""

    before: Marking
    after: Marking
    at: datetime
    decision: str = ""


@implements(READ_AS_MARKED, CLEARING_HOUSE, SENT_FOR_ANOTHER)
def mark(marking: Marking, *, by: Reader) -> Ruling[Marked]:
    """Rule on the first marking of a paper: by its author, or by the Secretariat as it was printed.

    A paper for addressees names at least one.
    """
    if by.standing is not Standing.SECRETARIAT and (
        by.participant is None or by.participant != marking.author
    ):
        return Refused(CLEARING_HOUSE, DistributionReason.NOT_YOURS_TO_MARK)
    if marking.distribution is Distribution.ADDRESSEES and not marking.addressees:
        return Refused(READ_AS_MARKED, DistributionReason.NO_ADDRESSEES)
    return Permitted(Marked(marking))


@implements(EASED_ONLY, SENT_FOR_ANOTHER)
def derestrict(
    marking: Marking,
    to: Distribution,
    *,
    by: Reader,
    at: datetime,
    decision: str = "",
    standings: Mapping[str, Standing] = NOBODY,
) -> Ruling[Derestricted]:
    """Rule on easing a restriction to a wider distribution.

    A paper that the Secretariat only sent is its author's to ease, not the Secretariat's.

    ``standings`` tells how the present addressees stand on the day: an addressee whom the wider
    line would not cover, or whose standing is not given, keeps the paper from being eased that way.
    """
    if not _may_release(by, marking, decision):
        return Refused(EASED_ONLY, DistributionReason.NOT_YOURS_TO_RELEASE)
    if _NARROW_TO_WIDE.index(to) <= _NARROW_TO_WIDE.index(marking.distribution):
        return Refused(EASED_ONLY, DistributionReason.NOT_WIDER)
    after = replace(marking, distribution=to)
    for addressee in sorted(marking.addressees):
        reader = Reader(addressee, standings.get(addressee), cleared=True)
        if may_read(reader, marking) and not may_read(reader, after):
            return Refused(
                EASED_ONLY, DistributionReason.ADDRESSEE_WOULD_LOSE, {"participant": addressee}
            )
    return Permitted(Derestricted(marking, after, at, decision))


@implements(EASED_ONLY)
def address_also(
    marking: Marking, added: frozenset[str], *, by: Reader, at: datetime, decision: str = ""
) -> Ruling[Derestricted]:
    """Rule on adding addressees to a paper that only its addressees may read."""
    if not _may_release(by, marking, decision):
        return Refused(EASED_ONLY, DistributionReason.NOT_YOURS_TO_RELEASE)
    if marking.distribution is not Distribution.ADDRESSEES or added <= marking.addressees:
        return Refused(EASED_ONLY, DistributionReason.NOT_WIDER)
    after = replace(marking, addressees=marking.addressees | added)
    return Permitted(Derestricted(marking, after, at, decision))


def _may_release(by: Reader, marking: Marking, decision: str) -> bool:
    """The author may; the Secretariat may for its own and unsigned papers, or under a decision.

    What the Secretariat cannot read itself it cannot release, decision or not.
    """
    if by.participant is not None and by.participant == marking.author:
        return True
    has_ground = marking.author is None or bool(decision)
    return by.standing is Standing.SECRETARIAT and has_ground and may_read(by, marking)
