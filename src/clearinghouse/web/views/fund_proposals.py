"""What States do about the Fund themselves: propose projects, and withdraw them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import ProposalFacts
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.resources import ProposalForm, WithdrawalForm
from clearinghouse.web.views.fund_registry import entered


@page(Door.DELEGATION)
def propose(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Propose a project in the name of the own State."""
    form = ProposalForm(request.POST or None)

    def act() -> None:
        operations.propose_project(
            facts=ProposalFacts(**form.proposal()), by=reader, at=moment(request)
        )

    return entered(request, form, act, title=_("Propose a project"))


@page(Door.DELEGATION)
def withdraw(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Withdraw what the own State proposed."""
    found = queries.project(reader, key, on=day_at(moment(request)))
    if found is None or found.row.proposer != reader.participant:
        raise Http404
    form = WithdrawalForm(request.POST or None)

    def act() -> None:
        operations.withdraw_project(
            project=key, note=form.cleaned_data["note"], by=reader, at=moment(request)
        )

    title = _("Withdraw the proposal")
    return entered(request, form, act, title=title, to=("fund_project", key))
