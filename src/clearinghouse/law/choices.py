"""Voluntary choice: a State tells which measure it carries out, with whom, since when, to whom.

It tells what it likes and nothing at all if it likes; no rule here ever finds anything missing.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from clearinghouse.law.distribution import Standing
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Ruling

CHOSEN: Final = provision("catalogue-2004", "1.3")
ONE_OR_MANY: Final = provision("modalities-2023", "P.2")
ON_ITS_TERMS: Final = provision("concept-paper-2024", "III.4")
STAY_FREE: Final = provision("modalities-2023", "1.1")


class ChoiceReason(Reason):
    """Why a choice cannot be told so."""

    NOT_OF_A_MEMBER = "choice_not_of_a_member"
    OF_ANOTHER_STATE = "choice_of_another_state"
    WITH_ONESELF = "choice_with_oneself"
    ENDS_BEFORE_IT_BEGINS = "choice_ends_before_it_begins"


class How(StrEnum):
    """With how many a State carries a measure out."""

    ALONE = "alone"
    BILATERAL = "bilateral"
    MULTILATERAL = "multilateral"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A State carries a measure out in this way."""

    state: str
    how: How


@implements(ONE_OR_MANY)
def how_many(partners: Collection[str]) -> How:
    """Return whether a measure is carried out alone, with one other, or with several."""
    others = len(set(partners))
    if not others:
        return How.ALONE
    return How.BILATERAL if others == 1 else How.MULTILATERAL


@implements(CHOSEN, STAY_FREE, ONE_OR_MANY, ON_ITS_TERMS)
def tell(
    state: str,
    *,
    by: str,
    standing: Standing | None,
    partners: Collection[str] = (),
    since: date | None = None,
    until: date | None = None,
) -> Ruling[Chosen]:
    """Rule on telling a choice: of the own State only, whether or not it coordinates anything.

    ``until`` is the first day on which the measure is no longer carried out.
    """
    if by != state:
        return Refused(CHOSEN, ChoiceReason.OF_ANOTHER_STATE)
    if standing is not Standing.MEMBER:
        return Refused(CHOSEN, ChoiceReason.NOT_OF_A_MEMBER)
    if state in partners:
        return Refused(CHOSEN, ChoiceReason.WITH_ONESELF)
    if since is not None and until is not None and until <= since:
        return Refused(CHOSEN, ChoiceReason.ENDS_BEFORE_IT_BEGINS)
    return Permitted(Chosen(state, how_many(partners)))
