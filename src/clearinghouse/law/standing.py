"""Standing: member, observer, partner, guest or former, as on any day, and how it is gained.

Membership takes two signatures and then a decision by consensus; it runs from the decision.  Both
days are kept, because they differ.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.law.distribution import Standing
from clearinghouse.law.periods import Period
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling

MADE_OF_MEMBERS: Final = provision("rules-2004", "I.1")
TWO_SIGNATURES: Final = provision("participation-practice", "M.1")
BY_CONSENSUS: Final = provision("participation-practice", "M.2")
TERRITORY: Final = provision("participation-practice", "M.3")
WHO_ADMITS_OBSERVERS: Final = provision("participation-practice", "M.4")
PARTNER_INSTRUMENT: Final = provision("participation-practice", "M.5")
TO_BE_SIGNED: Final = ("declaration_1999", "almaty_act_2002")
ADMITTING: Final = frozenset({"SOC", "MM", "MC", "SUMMIT"})
_RANK: Final = (
    Standing.MEMBER,
    Standing.OBSERVER,
    Standing.PARTNER,
    Standing.GUEST,
    Standing.FORMER,
    Standing.SECRETARIAT,
)


class StandingReason(Reason):
    """Why a standing cannot be given, or what is to be noticed about it."""

    NOT_SIGNED = "standing_document_not_signed"
    SIGNED_AFTER_DECISION = "standing_signed_after_decision"
    NO_CONSENSUS = "standing_no_consensus"
    NO_TERRITORY_IN_ASIA = "standing_no_territory_in_asia"
    BODY_MAY_NOT_ADMIT = "standing_body_may_not_admit"
    NO_INSTRUMENT = "standing_no_signed_instrument"


@dataclass(frozen=True, slots=True)
class Spell:
    """A standing held for a half-open period of days."""

    standing: Standing
    period: Period[date]


@dataclass(frozen=True, slots=True)
class StandingGained:
    """A participant has a standing from ``since``; ``signed_on`` is the last signature, if any."""

    standing: Standing
    since: date
    signed_on: date | None = None


@implements(MADE_OF_MEMBERS)
def standing_on(spells: Iterable[Spell], on: date) -> Standing | None:
    """Return how a participant stands on a day; None before it first had a standing.

    A participant with two standings at once counts by the higher one, and one whose last spell is
    over is a former participant.
    """
    known = tuple(spells)
    held = {spell.standing for spell in known if on in spell.period}
    if held:
        return min(held, key=_RANK.index)
    if any(spell.period.start <= on for spell in known):
        return Standing.FORMER
    return None


@implements(MADE_OF_MEMBERS)
def members_on(histories: Mapping[str, Iterable[Spell]], on: date) -> tuple[str, ...]:
    """Return the codes of the Member States on a day, in the order of codes."""
    return tuple(
        code
        for code, spells in sorted(histories.items())
        if standing_on(spells, on) is Standing.MEMBER
    )


@implements(TWO_SIGNATURES, BY_CONSENSUS, TERRITORY)
def admit_member(
    *,
    signed: Mapping[str, date],
    decided_on: date,
    by_consensus: bool,
    has_territory_in_asia: bool,
) -> Ruling[StandingGained]:
    """Rule on the admission of a Member State; ``signed`` gives the day of each signature."""
    for document in TO_BE_SIGNED:
        if document not in signed:
            return Refused(TWO_SIGNATURES, StandingReason.NOT_SIGNED, {"document": document})
        if signed[document] > decided_on:
            return Refused(
                TWO_SIGNATURES, StandingReason.SIGNED_AFTER_DECISION, {"document": document}
            )
    if not by_consensus:
        return Refused(BY_CONSENSUS, StandingReason.NO_CONSENSUS)
    remarks = (
        () if has_territory_in_asia else (Remark(TERRITORY, StandingReason.NO_TERRITORY_IN_ASIA),)
    )
    signed_on = max(signed[document] for document in TO_BE_SIGNED)
    return Permitted(StandingGained(Standing.MEMBER, decided_on, signed_on), remarks)


@implements(WHO_ADMITS_OBSERVERS)
def grant_observer(*, body: str, decided_on: date) -> Ruling[StandingGained]:
    """Rule on the grant of observer status by a body, given by its code."""
    if body not in ADMITTING:
        return Refused(WHO_ADMITS_OBSERVERS, StandingReason.BODY_MAY_NOT_ADMIT, {"body": body})
    return Permitted(StandingGained(Standing.OBSERVER, decided_on))


@implements(PARTNER_INSTRUMENT)
def accept_partner(*, signed_on: date | None) -> Ruling[StandingGained]:
    """Rule on a partnership: it runs from the signature of its instrument."""
    if signed_on is None:
        return Refused(PARTNER_INSTRUMENT, StandingReason.NO_INSTRUMENT)
    return Permitted(StandingGained(Standing.PARTNER, signed_on, signed_on))
