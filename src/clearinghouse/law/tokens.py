"""Tokens: how an officer lets a program read in the officer's name.

A token is no credential: it opens what its officer may read at the moment it is shown, and nothing
else.  Only the officer makes it, and it always has an end.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from clearinghouse.law.credentials import Person
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Ruling

TOKENS: Final = provision("accounts", "10")

LONGEST: Final = timedelta(days=366)
AT_MOST: Final = 10


class Scope(StrEnum):
    """What a token lets a program do."""

    READ = "read"


class TokenReason(Reason):
    """Why an act about a token is out of order."""

    FOR_ONESELF_ONLY = "token_for_oneself_only"
    WITHOUT_SECOND_FACTOR = "token_needs_a_second_factor"
    CLOSED = "token_of_a_closed_account"
    ENDS_BEFORE_IT_STARTS = "token_ends_before_it_starts"
    ENDS_TOO_LATE = "token_ends_too_late"
    TOO_MANY = "token_too_many_held"
    REVOKED = "token_already_revoked"
    READS_ONLY = "token_reads_only"


@dataclass(frozen=True, slots=True)
class TokenMade:
    """A program may read in the name of an officer until a moment."""

    officer: int
    until: datetime


@dataclass(frozen=True, slots=True)
class TokenState:
    """How a token stands: its end, and whether it or its officer's account has been closed."""

    until: datetime
    is_revoked: bool = False
    is_closed: bool = False


@implements(TOKENS)
def make_token(
    *, by: Person, of: Person, secured: bool, held: int, until: datetime, at: datetime
) -> Ruling[TokenMade]:
    """Rule on the making of a token for ``of``; ``held`` counts those that open something now.

    A token may last 366 days and no longer; it must outlast the moment at which it is made.
    """
    if of.officer is None or by.officer != of.officer:
        return Refused(TOKENS, TokenReason.FOR_ONESELF_ONLY)
    if of.is_closed:
        return Refused(TOKENS, TokenReason.CLOSED)
    if not secured:
        return Refused(TOKENS, TokenReason.WITHOUT_SECOND_FACTOR)
    if held >= AT_MOST:
        return Refused(TOKENS, TokenReason.TOO_MANY, {"count": AT_MOST})
    return _ends_wrongly(until, at) or Permitted(TokenMade(of.officer, until))


@implements(TOKENS)
def revoke_token(*, by: Person, of: Person, state: TokenState) -> Ruling[Person]:
    """Rule on the revocation of a token by its officer."""
    if of.officer is None or by.officer != of.officer:
        return Refused(TOKENS, TokenReason.FOR_ONESELF_ONLY)
    if state.is_revoked:
        return Refused(TOKENS, TokenReason.REVOKED)
    return Permitted(of)


@implements(TOKENS)
def opens(state: TokenState, *, at: datetime) -> bool:
    """Tell whether a token still opens anything; at its very end it no longer does."""
    return not state.is_revoked and not state.is_closed and at < state.until


@implements(TOKENS)
def act_by_token() -> Ruling[None]:
    """Rule on an act, as against a reading, that a program asks for with a token."""
    return Refused(TOKENS, TokenReason.READS_ONLY)


def _ends_wrongly(until: datetime, at: datetime) -> Refused | None:
    if until <= at:
        return Refused(TOKENS, TokenReason.ENDS_BEFORE_IT_STARTS)
    if until - at > LONGEST:
        return Refused(TOKENS, TokenReason.ENDS_TOO_LATE, {"days": LONGEST.days})
    return None
