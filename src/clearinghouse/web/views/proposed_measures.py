"""Proposals to add or change a measure, on their way to the Catalogue."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.correspondence.queries import enclosing
from clearinghouse.law.distribution import Reader
from clearinghouse.law.proposals import Origin
from clearinghouse.law.silence_procedure import Matter
from clearinghouse.measures.queries import editions
from clearinghouse.meetings.queries import schedule
from clearinghouse.meetings.views import Stage
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import names_on, spoken
from clearinghouse.review import operations, queries
from clearinghouse.review.facts import ProposalFacts
from clearinghouse.review.views import ProposalRow
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.beginning import begun
from clearinghouse.web.forms.review import ProposalForm
from clearinghouse.web.refusals import told
from clearinghouse.web.views.reviews import (
    REFUSALS,
    acted,
    language_of_page,
    pass_on,
    speaks,
    states,
    today,
)
from clearinghouse.writing.notes_verbales.purposes import Purpose

RUNNING = (Stage.CONVENED, Stage.OPEN, Stage.AT_WORK)


@page(Door.OFFICER)
def proposals(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the proposals and how each stands."""
    if not queries.follows(reader):
        raise Http404
    return render(
        request,
        "review/proposals.html",
        {
            "proposals": queries.proposals(reader),
            "names": names_on(reader, today(request)),
            "dimensions": queries.dimensions(reader, today(request)),
            "proposes": speaks(request) or opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.OFFICER)
def propose(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Propose a measure, or another wording of one."""
    if not queries.follows(reader):
        raise Http404
    form = ProposalForm(
        request.POST or None,
        initial=begun(request, ProposalForm),
        choices={
            "proposer": states(request, reader),
            "edition": _editions(request, reader),
            "place": _places(request, reader),
        },
    )

    def act() -> HttpResponse:
        key, remarks = operations.propose(facts=_facts(form), by=reader, at=moment(request))
        pass_on(request, _("The proposal is made."), remarks)
        return redirect("proposal", key)

    return acted(request, form, act, "review/propose.html", {})


@page(Door.OFFICER)
def proposal(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Show a proposal: its text, how it stands, and to the registry the ways that it can go."""
    shown = _found(reader, key)
    registers = opens(Door.REGISTRY, request, reader)
    return render(
        request,
        "review/proposal.html",
        {
            "proposal": shown,
            "names": names_on(reader, today(request)),
            "dimensions": queries.dimensions(reader, today(request)),
            "areas": queries.areas(reader),
            "registers": registers,
            "own": speaks(request) and shown.proposer == reader.participant,
            "meetings": _meetings(request, reader, shown) if registers and shown.draft else (),
            "silence": _silence(reader, shown) if registers and shown.draft else "",
        },
    )


@require_POST
@page(Door.REGISTRY)
def draft(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Enter the draft of a proposal in the register."""
    _found(reader, key)
    try:
        symbol = operations.draft_proposal(proposal=key, by=reader, at=moment(request))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(
            request, _("The draft is in the register as %(symbol)s.") % {"symbol": symbol}
        )
    return redirect("proposal", key)


@require_POST
@page(Door.OFFICER)
def withdraw(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Withdraw a proposal."""
    _found(reader, key)
    try:
        operations.withdraw_proposal(proposal=key, by=reader, at=moment(request))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, _("It is withdrawn."))
    return redirect("proposal", key)


def _found(reader: Reader, key: str) -> ProposalRow:
    shown = queries.proposal(reader, key)
    if shown is None:
        raise Http404
    return shown


def _editions(request: HttpRequest, reader: Reader) -> list[tuple[str, str]]:
    known = reversed(editions(reader, today(request)))
    return [(each.code, spoken(each.title, language_of_page())) for each in known]


def _places(request: HttpRequest, reader: Reader) -> list[tuple[str, Any]]:
    """Return the dimensions, each with its areas; a choice is "DIMENSION" or "DIMENSION AREA"."""
    language = language_of_page()
    listed: list[tuple[str, Any]] = []
    for code, words, areas in queries.places(reader, today(request)):
        name = spoken(words, language)
        below = [(f"{code} {area.code}", spoken(area.name, language)) for area in areas]
        listed.append((name, [(code, name), *(each for each in below if len(areas) > 1)]))
    return listed


def _facts(form: ProposalForm) -> ProposalFacts:
    typed = form.cleaned_data
    dimension, _blank, area = typed["place"].partition(" ")
    return ProposalFacts(
        edition=typed["edition"],
        number=typed["number"].strip(),
        title=Words(typed["title_en"], typed["title_ru"], typed["title_kk"]),
        reasons=Words(typed["reasons_en"], typed["reasons_ru"], typed["reasons_kk"]),
        origin=Origin(typed["origin"]),
        proposer=typed["proposer"],
        dimension=dimension,
        area=area,
        replaces=typed["replaces"],
        review=typed["review"],
        recommendation=typed["recommendation"] or 0,
    )


def _meetings(
    request: HttpRequest, reader: Reader, shown: ProposalRow
) -> list[tuple[str, str, bool]]:
    """Return the meetings before which it can come: name, where to go, whether it lies there."""
    found = []
    symbol = shown.draft.symbol if shown.draft else ""
    for meeting in schedule(reader, on=today(request)):
        if meeting.stage not in RUNNING:
            continue
        name = spoken(meeting.name, language_of_page()) or meeting.session
        is_placed = meeting.code in shown.meetings
        if is_placed and meeting.stage is not Stage.AT_WORK:
            address = reverse("meeting", args=[meeting.code])
        elif is_placed:
            given = {"effects": shown.effect, **_titles("subject", shown)}
            address = f"{reverse('meeting_put', args=[meeting.code])}?{urlencode(given)}"
        else:
            given = {"document": symbol}
            address = f"{reverse('meeting_place', args=[meeting.code])}?{urlencode(given)}"
        found.append((name, address, is_placed))
    return found


def _silence(reader: Reader, shown: ProposalRow) -> str:
    """Return where the draft is placed under silence, with what is known filled in."""
    draft = shown.draft
    given = {
        "note": enclosing(reader, draft.revision, Purpose.SILENCE_OPENED) if draft else "",
        "texts": draft.symbol if draft else "",
        "matter": Matter.MEASURE.value,
        "effects": shown.effect,
        **_titles("title", shown),
    }
    return f"{reverse('silence_open')}?{urlencode(given)}"


def _titles(name: str, shown: ProposalRow) -> dict[str, str]:
    return {f"{name}_{code}": words for code, words in shown.title.items() if words}
