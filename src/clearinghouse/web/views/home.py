"""The first page, and the way to it in the visitor's language."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, get_language_from_request

from clearinghouse.documents import queries as register
from clearinghouse.due import queries as due
from clearinghouse.intake import queries as intake
from clearinghouse.law.distribution import Reader
from clearinghouse.participants import queries as participants
from clearinghouse.procedures import queries as procedures
from clearinghouse.silence import queries as silence
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.dates import local_day
from clearinghouse.web.views.due import Brief, in_brief

SHOWN = 5
AHEAD = 8


@page(Door.PUBLIC)
def home(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what is new and what is coming."""
    today = local_day(request.received_at)  # type: ignore[attr-defined]
    chair = participants.chair_on(reader, today)
    return render(
        request,
        "home.html",
        {
            "newest": register.newest(reader, size=SHOWN),
            "decisions": procedures.decisions(reader, size=SHOWN).rows,
            "coming": [
                (row, row.is_under_way(today)) for row in procedures.coming(reader, today)[:AHEAD]
            ],
            "bodies": participants.body_names_on(reader, today),
            "chair": participants.name_of(
                reader, chair.participant, on=today, language=get_language() or "en"
            )
            if chair
            else "",
            "members": len(participants.members_on(reader, today)),
            "undecided": intake.undecided(reader),
            "due": _due(request, reader, today),
            "unanswered": silence.unanswered(reader, at=request.received_at),  # type: ignore[attr-defined]
        },
    )


def _due(request: HttpRequest, reader: Reader, today: date) -> tuple[Brief, ...]:
    """Return what is due next to the reader's own house; nothing for the public."""
    rows = due.due_from_us(reader, today, at=moment(request))
    return tuple(in_brief(row, today) for row in rows[:SHOWN])


@page(Door.PUBLIC)
def choose_language(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Send the visitor to the first page in the language the browser asks for."""
    return redirect(f"/{get_language_from_request(request)}/")
