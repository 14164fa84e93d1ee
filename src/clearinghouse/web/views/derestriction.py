"""Easing the restriction of a document: the form, the consequence in words, the act."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from clearinghouse.documents import operations, rows
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.web.access import Door, page
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.wording import DISTRIBUTIONS

WIDER = (Distribution.MEMBER_STATES, Distribution.MEMBERS_AND_OBSERVERS, Distribution.PUBLIC)


@page(Door.OFFICER)
def derestrict(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show what may be done, and do it; what was opened is never closed again."""
    shown = rows.document(reader, address)
    if shown is None or shown.row.distribution is Distribution.PUBLIC:
        raise Http404
    given = {name: request.POST.get(name, "").strip() for name in ("to", "reason", "decision")}
    error = ""
    if request.method == "POST":
        to = next((each for each in WIDER if each.value == given["to"]), None)
        if to is None or not given["reason"]:
            error = _("Choose the wider distribution and name the reason.")
        else:
            try:
                operations.derestrict(
                    address=address,
                    to=to,
                    reason=given["reason"],
                    decision=given["decision"],
                    by=reader,
                    at=request.received_at,  # type: ignore[attr-defined]
                )
            except REFUSALS as refused:
                error = told(refused)
            else:
                messages.success(request, _("The document is open to the wider circle now."))
                return redirect("document", address)
    return render(
        request,
        "documents/derestrict.html",
        {
            "document": shown,
            "choices": [(each.value, DISTRIBUTIONS[each]) for each in WIDER],
            "given": given,
            "error": error,
        },
        status=422 if error else 200,
    )
