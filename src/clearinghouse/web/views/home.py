"""The first page, and the way to it in the visitor's language."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, get_language_from_request

from clearinghouse.documents import queries as register
from clearinghouse.intake import queries as intake
from clearinghouse.law.distribution import Reader
from clearinghouse.participants import queries as participants
from clearinghouse.participants.queries.views import Met
from clearinghouse.procedures import queries as procedures
from clearinghouse.procedures.views import DecisionRow
from clearinghouse.web.access import Door, page
from clearinghouse.web.dates import local_day

SHOWN = 5
AHEAD = 8
Coming = tuple[date, Met | None, DecisionRow | None]


@page(Door.PUBLIC)
def home(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what is new and what is coming."""
    today = local_day(request.received_at)  # type: ignore[attr-defined]
    meetings = participants.meetings(reader)
    coming: list[Coming] = [
        (met.first_day, met, None) for met in meetings if met.first_day and met.first_day >= today
    ]
    coming += [
        (decision.due_before or today, None, decision)
        for decision in procedures.called_for(reader, today)
    ]
    chair = participants.chair_on(reader, today)
    return render(
        request,
        "home.html",
        {
            "newest": register.newest(reader, size=SHOWN),
            "decisions": procedures.decisions(reader, size=SHOWN).rows,
            "coming": [(met, decision) for _on, met, decision in sorted(coming, key=_day)[:AHEAD]],
            "chair": participants.name_of(
                reader, chair.participant, on=today, language=get_language() or "en"
            )
            if chair
            else "",
            "members": len(participants.members_on(reader, today)),
            "undecided": intake.undecided(reader),
        },
    )


def _day(coming: Coming) -> date:
    return coming[0]


@page(Door.PUBLIC)
def choose_language(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Send the visitor to the first page in the language the browser asks for."""
    return redirect(f"/{get_language_from_request(request)}/")
