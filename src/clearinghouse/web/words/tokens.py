"""Tokens in words: why one is refused."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.tokens import TokenReason
from clearinghouse.record.acts import OutOfOrder

TOKEN_REASONS: Mapping[TokenReason, str | Promise] = {
    TokenReason.FOR_ONESELF_ONLY: _("A token is made and revoked by its own officer only."),
    TokenReason.WITHOUT_SECOND_FACTOR: _(
        "Set up a second step of signing in first: without it a token would open nothing."
    ),
    TokenReason.CLOSED: _("The account is closed."),
    TokenReason.ENDS_BEFORE_IT_STARTS: _("The token would end before it starts."),
    TokenReason.ENDS_TOO_LATE: _("A token lasts %(days)s days at most."),
    TokenReason.TOO_MANY: _(
        "You have %(count)s tokens, and that is as many as one may have. Revoke one first."
    ),
    TokenReason.REVOKED: _("The token has been revoked already."),
    TokenReason.READS_ONLY: _("A token reads and does nothing else."),
}


def token_refusal(out_of_order: OutOfOrder) -> str:
    """Return why the law refuses an act about a token."""
    refused = out_of_order.refused
    assert isinstance(refused.reason, TokenReason)
    return str(TOKEN_REASONS[refused.reason]) % refused.about
