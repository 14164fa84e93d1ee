"""The order of delegations: by standing, then by the English alphabet of their usual names."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from clearinghouse.law.distribution import Standing
from clearinghouse.law.provisions import implements, provision

ORDER: Final = provision("rules-2004", "I.7")
_PRECEDENCE: Final = {
    Standing.MEMBER: 0,
    Standing.OBSERVER: 1,
    Standing.PARTNER: 2,
    Standing.GUEST: 3,
    Standing.FORMER: 4,
    Standing.SECRETARIAT: 5,
}


@dataclass(frozen=True, slots=True)
class Delegation:
    """A delegation by its code and the usual English name of its State or organisation."""

    code: str
    usual_name: str
    standing: Standing = Standing.MEMBER


def alphabetical_key(usual_name: str) -> tuple[str, ...]:
    """Return the key of the English alphabet: word by word, without case, marks or punctuation.

    The Republic of Korea stands under R and Türkiye between Thailand and the United Arab Emirates.
    """
    plain = "".join(
        letter if letter.isalnum() else " "
        for letter in unicodedata.normalize("NFKD", usual_name).casefold()
        if not unicodedata.combining(letter)
    )
    return tuple(plain.split())


@implements(ORDER)
def seating_order(delegations: Iterable[Delegation]) -> tuple[Delegation, ...]:
    """Return the delegations as they sit: Member States first, then the others by standing.

    The code decides where two names read alike, so that the order never depends on the input.
    """
    return tuple(
        sorted(
            delegations,
            key=lambda seated: (
                _PRECEDENCE[seated.standing],
                alphabetical_key(seated.usual_name),
                seated.code,
            ),
        )
    )
