"""Who asks, and by which tokens one may ask."""

from django.utils.translation import gettext_noop as _
from ninja import Router

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.schemas import account as told
from clearinghouse.participants.queries import capacities_of, tokens
from clearinghouse.web.access import Door

router = Router(tags=[_("Account")])


@endpoint(router, "/me", answers=told.Me, door=Door.OFFICER, summary=_("See who you are here"))
def read_me(request: Asked) -> told.Me:
    """For whom the interface answers, and in which capacities."""
    return told.Me(
        participant=request.reader.participant,
        standing=request.reader.standing,
        is_cleared=request.reader.cleared,
        capacities=sorted(capacities_of(request.user, at=request.received_at)),
        by_token=request.bearer is not None,
        scope=request.bearer.scope if request.bearer else None,
    )


@endpoint(
    router, "/me/tokens", answers=told.TokenList, door=Door.OFFICER, summary=_("List your tokens")
)
def list_tokens(request: Asked) -> told.TokenList:
    """Your tokens with their ends and last use; they are made on the page of your account."""
    found = tokens(request.reader, at=request.received_at)
    return told.TokenList(items=[told.Token.model_validate(each) for each in found])
