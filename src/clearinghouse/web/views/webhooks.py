"""Webhooks: an officer's own, and those of the delegation for its administrator."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.notices import operations, queries
from clearinghouse.notices.faults import Refused
from clearinghouse.participants.queries import capacities_of
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.notices import DELEGATION, WebhookForm
from clearinghouse.web.words.notices import notice_refusal


@page(Door.OFFICER)
def webhooks(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List webhooks; open one, and show its secret this once."""
    runs_people = Capacity.DELEGATION_ADMINISTRATOR in capacities_of(
        request.user, at=moment(request)
    )
    form = WebhookForm(request.POST or None, for_delegation=runs_people)
    secret = _opened(request, reader, form) if request.method == "POST" else ""
    is_refused = request.method == "POST" and not secret
    response = render(
        request,
        "notices/webhooks.html",
        {
            "rows": queries.webhooks(reader, at=moment(request)),
            "runs_people": runs_people,
            "form": WebhookForm(for_delegation=runs_people) if secret else form,
            "secret": secret,
        },
        status=422 if is_refused else 200,
    )
    add_never_cache_headers(response)
    return response


@require_POST
@page(Door.OFFICER)
def close_webhook(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Close a webhook."""
    try:
        operations.close_webhook(address=address, by=reader, at=moment(request))
    except Refused as refused:
        messages.error(request, notice_refusal(refused))
    else:
        messages.success(request, _("The webhook is closed. Nothing is sent there any more."))
    return redirect("webhooks")


def _opened(request: HttpRequest, reader: Reader, form: WebhookForm) -> str:
    if not form.is_valid():
        return ""
    try:
        return operations.open_webhook(
            url=form.cleaned_data["url"],
            for_delegation=form.cleaned_data["whose"] == DELEGATION,
            by=reader,
            at=moment(request),
        ).secret
    except Refused as refused:
        form.add_error("url", notice_refusal(refused))
        return ""
