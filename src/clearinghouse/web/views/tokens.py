"""The page on which officers make and revoke the tokens by which their programs read."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.distribution import Reader
from clearinghouse.participants import operations, queries
from clearinghouse.participants.faults import Refusal
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.web.access import Door, page
from clearinghouse.web.forms.tokens import TokenForm
from clearinghouse.web.words.tokens import token_refusal


@page(Door.OFFICER)
@reauthentication_required(allow_get=True)  # type: ignore[untyped-decorator]
def tokens(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List one's tokens; make one, and show it this once."""
    form = TokenForm(request.POST or None)
    made = None
    if request.method == "POST" and form.is_valid():
        made = _made(request, reader, form)
    is_refused = request.method == "POST" and made is None
    response = render(
        request,
        "account/tokens.html",
        {
            "tokens": queries.tokens(reader, at=request.received_at),  # type: ignore[attr-defined]
            "form": TokenForm() if made else form,
            "made": made,
        },
        status=422 if is_refused else 200,
    )
    add_never_cache_headers(response)
    return response


@require_POST
@page(Door.OFFICER)
def revoke(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Revoke one of one's tokens."""
    try:
        operations.revoke_token(token=number, by=reader, at=request.received_at)  # type: ignore[attr-defined]
    except Refusal as absent:
        raise Http404 from absent
    except OutOfOrder as out_of_order:
        messages.error(request, token_refusal(out_of_order))
    else:
        messages.success(request, _("The token is revoked. It opens nothing any more."))
    return redirect("api_tokens")


def _made(request: HttpRequest, reader: Reader, form: TokenForm) -> str | None:
    at = request.received_at  # type: ignore[attr-defined]
    assert reader.officer is not None
    try:
        return operations.make_token(
            officer=reader.officer,
            name=form.cleaned_data["name"],
            until=at + form.lasts,
            by=reader,
            at=at,
        ).written
    except OutOfOrder as out_of_order:
        form.add_error(None, token_refusal(out_of_order))
        return None
