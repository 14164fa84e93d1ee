"""Tokens of an officer, and whose program bears one."""

from dataclasses import dataclass
from datetime import datetime

from clearinghouse.law.distribution import Reader
from clearinghouse.law.tokens import Scope, opens
from clearinghouse.participants.models import ApiToken, Officer
from clearinghouse.participants.operations.tokens import digest_of


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token as its officer sees it; the token itself is not kept."""

    number: int
    name: str
    beginning: str
    scope: Scope
    made_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class Bearer:
    """The officer in whose name a program reads, and by which token."""

    officer: Officer
    token: int
    scope: Scope


def tokens(reader: Reader, *, at: datetime) -> tuple[TokenRow, ...]:
    """Return the reader's own tokens, the newest first."""
    held = ApiToken.objects.visible_to(reader).select_related("officer")
    return tuple(
        TokenRow(
            number=row.pk,
            name=row.name,
            beginning=row.beginning,
            scope=Scope(row.scope),
            made_at=row.made_at,
            expires_at=row.expires_at,
            last_used_at=row.last_used_at,
            revoked_at=row.revoked_at,
            is_open=opens(row.in_law(), at=at),
        )
        for row in held.order_by("-made_at", "-pk")
    )


def bearer(reader: Reader, written: str, *, at: datetime) -> Bearer | None:  # noqa: ARG001 - whoever bears the token becomes its reader
    """Return who bears this token, or None if it opens nothing at the moment ``at``."""
    held = ApiToken.objects.select_related("officer").filter(digest=digest_of(written)).first()
    if held is None or not opens(held.in_law(), at=at):
        return None
    return Bearer(held.officer, held.pk, Scope(held.scope))
