"""Events of the plan as readers may see them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from clearinghouse.law.distribution import Reader
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.forms.planning import ReasonForm
from clearinghouse.web.views.plans import labels_for
from clearinghouse.web.views.plans_registry import event_found


@page(Door.PUBLIC)
def event(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show an event: what is planned, and everything that was changed."""
    return render(
        request,
        "planning/event.html",
        {
            "event": event_found(reader, code),
            "labels": labels_for(request, reader),
            "registers": opens(Door.REGISTRY, request, reader),
            "form": ReasonForm(),
        },
    )
