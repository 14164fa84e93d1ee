"""Who you are to the interface."""

from datetime import datetime

from clearinghouse.api.schemas.parts import Told
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Standing
from clearinghouse.law.tokens import Scope


class Me(Told):
    """The reader for whom the interface answers."""

    participant: str | None
    standing: Standing | None
    is_cleared: bool
    capacities: list[Capacity]
    by_token: bool
    scope: Scope | None


class Token(Told):
    """A token of yours; the token itself is not kept."""

    number: int
    name: str
    beginning: str
    scope: Scope
    made_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None
    is_open: bool


class TokenList(Told):
    """Your tokens, the newest first."""

    items: list[Token]
