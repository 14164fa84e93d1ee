"""What the registry does with papers of the areas: registering, binding, telling their period."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from clearinghouse.documents.faults import Refusal as RegisterRefusal
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.papers import operations, queries
from clearinghouse.papers.facts import PeriodFacts
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.papers import BindingForm, ExtensionForm
from clearinghouse.web.views.papers import area_found, states
from clearinghouse.web.views.papers_drafting import acted, in_hand, pass_on


@page(Door.REGISTRY)
def register_draft(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Register a draft with its symbol, so that it can be approved or placed under silence."""
    shown = in_hand(request, reader, address)
    form = forms.Form(request.POST if request.method == "POST" else None)

    def act() -> HttpResponse:
        try:
            done = operations.register_draft(draft=address, by=reader, at=moment(request))
        except RegisterRefusal:
            messages.error(request, _("The register refuses the paper. Nothing was entered."))
            return redirect("paper_draft", address)
        told = _("The draft is registered as %(symbol)s.") % {"symbol": done.symbol}
        pass_on(request, told, done.remarks)
        return redirect("paper_draft", address)

    return acted(request, "papers/register.html", {"draft": shown, "form": form}, act)


@page(Door.REGISTRY)
def bind(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Say that a document of the register is the concept paper or the plan of the area."""
    shown = area_found(request, reader, code)
    form = BindingForm(request.POST or None, states=states(request, reader))

    def act() -> HttpResponse:
        typed = form.cleaned_data
        remarks = operations.bind_document(
            area=code,
            document=typed["document"].strip(),
            author=typed["author"],
            period=PeriodFacts(first=typed["first"], last=typed["last"]),
            by=reader,
            at=moment(request),
        )
        pass_on(request, _("The document is the paper of the area now."), remarks)
        return redirect("papers_area", code)

    return acted(request, "papers/bind.html", {"area": shown, "form": form}, act)


@page(Door.REGISTRY)
def extend(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Say how long a paper applies, as it states itself or as a decision extended it."""
    shown = queries.paper_of_document(reader, address, on=day_at(moment(request)))
    if shown is None:
        raise Http404
    form = ExtensionForm(request.POST or None, initial={"first": shown.first, "last": shown.last})

    def act() -> HttpResponse:
        typed = form.cleaned_data
        operations.state_period(
            document=address,
            period=PeriodFacts(first=typed["first"], last=typed["last"]),
            decision=typed["decision"].strip(),
            by=reader,
            at=moment(request),
        )
        messages.success(request, _("The period of the paper is entered."))
        return redirect("papers_area", shown.area)

    return acted(request, "papers/extend.html", {"paper": shown, "form": form}, act)
