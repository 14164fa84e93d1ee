"""The CICA Fund: projects, contributions announced and received, secondments, statistics."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.fund import ProjectStage
from clearinghouse.participants.queries import capacities_of, names_on, spoken
from clearinghouse.resources import queries
from clearinghouse.resources.views import ContributionRow
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.as_on import as_on
from clearinghouse.web.bars_of_giving import bars
from clearinghouse.web.tables import as_csv
from clearinghouse.web.words.resources import CONTRIBUTION_KINDS, GIVEN_TO


def speaks(request: HttpRequest, reader: Reader) -> bool:
    """Whether the officer may propose in the name of a Member State."""
    is_voice = Capacity.ANSWER in capacities_of(request.user, at=moment(request))
    return is_voice and reader.standing is Standing.MEMBER


@page(Door.PUBLIC)
def fund(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the Fund as on a day, as far as the reader may see it."""
    shown_on = as_on(request)
    years = queries.giving_by_year(reader, on=shown_on.day)
    return render(
        request,
        "resources/fund.html",
        {
            "as_on": shown_on,
            "projects": queries.projects(reader, on=shown_on.day),
            "contributions": queries.contributions(reader, on=shown_on.day),
            "secondments": queries.secondments(reader, on=shown_on.day),
            "years": years,
            "bars": bars(years),
            "names": names_on(reader, shown_on.day),
            "registers": opens(Door.REGISTRY, request, reader),
            "proposes": speaks(request, reader),
            "query": request.GET.urlencode(),
        },
    )


@page(Door.PUBLIC)
def contributions_table(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Give the contributions as a file for spreadsheets."""
    shown_on = as_on(request)
    names = names_on(reader, shown_on.day)
    head = (
        *(_("Donor"), _("Kind"), _("Given to"), _("Project"), _("Currency"), _("Announced")),
        *(_("Announced on"), _("Received so far"), _("Last received on"), _("Purpose")),
    )
    rows = [_line(row, names) for row in queries.contributions(reader, on=shown_on.day)]
    return as_csv(f"contributions-{shown_on.day.isoformat()}", head, rows)


@page(Door.PUBLIC)
def project(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Show a project with its steps and what came for it."""
    shown_on = as_on(request)
    found = queries.project(reader, key, on=shown_on.day)
    if found is None:
        raise Http404
    return render(
        request,
        "resources/project.html",
        {
            "as_on": shown_on,
            "project": found,
            "withdraws": speaks(request, reader)
            and found.row.proposer == reader.participant
            and found.row.stage not in {ProjectStage.COMPLETED, ProjectStage.WITHDRAWN},
            "names": names_on(reader, shown_on.day),
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


def _line(row: ContributionRow, names: Any) -> tuple[object, ...]:
    language = get_language() or "en"
    donor = spoken(names[row.donor].usual, language) if row.donor in names else row.donor
    return (
        donor or _("not named"),
        CONTRIBUTION_KINDS[row.kind],
        GIVEN_TO[row.given_to],
        row.project,
        row.currency,
        row.amount,
        row.pledged_on,
        row.received,
        row.last_on,
        row.purpose,
    )
