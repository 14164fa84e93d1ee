"""Who takes part, and the bodies: as on any day, under the names of that day."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants import queries
from clearinghouse.participants.queries.views import ParticipantRow, Words
from clearinghouse.web.access import Door, page
from clearinghouse.web.as_on import as_on
from clearinghouse.web.maps import Map, Spot, schematic
from clearinghouse.web.words.people import BODY_KINDS, STANDINGS_TOGETHER

DRAWN = (Standing.MEMBER, Standing.OBSERVER)


@page(Door.PUBLIC)
def participants(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List who takes part on a day, by standing, as they sit; with the schematic map."""
    shown_on = as_on(request)
    rows = queries.participants(reader, day=shown_on.day)
    groups = [
        (standing, STANDINGS_TOGETHER[standing], list(group))
        for standing, group in groupby(rows, key=lambda row: row.standing)
    ]
    return render(
        request,
        "participants/participants.html",
        {
            "as_on": shown_on,
            "groups": groups,
            "map": _map(rows),
            "chair": queries.chair_on(reader, shown_on.day),
            "names": queries.names_on(reader, shown_on.day),
            "organisation": queries.organisation_on(reader, shown_on.day),
            "seat": queries.seat_on(reader, shown_on.day),
            "prospects": queries.prospects(reader) if shown_on.is_today else (),
            "meetings": _meetings_named(
                reader, (code for row in rows for code in (row.held.decided_by,))
            ),
        },
    )


@page(Door.PUBLIC)
def participant(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show a participant: its names by date, its standing, its terms in the chair."""
    shown_on = as_on(request)
    found = queries.participant(reader, code.upper(), day=shown_on.day)
    if found is None:
        raise Http404
    mentioned = [spell.decided_by for spell in found.standings]
    mentioned += [
        code for term in found.terms for code in (term.opened_by, term.ended_by, term.ends_with)
    ]
    return render(
        request,
        "participants/participant.html",
        {
            "as_on": shown_on,
            "participant": found,
            "names": queries.names_on(reader, shown_on.day),
            "meetings": _meetings_named(reader, mentioned),
            "focal_points": queries.focal_points(reader, day=shown_on.day, participant=found.code),
        },
    )


@page(Door.PUBLIC)
def bodies(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the bodies by rank, with how often they meet."""
    shown_on = as_on(request)
    rows = queries.bodies(reader, day=shown_on.day)
    groups = [
        (BODY_KINDS[kind], list(group)) for kind, group in groupby(rows, key=lambda row: row.kind)
    ]
    return render(
        request,
        "participants/bodies.html",
        {
            "as_on": shown_on,
            "groups": groups,
            "names": queries.body_names_on(reader, shown_on.day),
            "seat": queries.seat_on(reader, shown_on.day),
        },
    )


@page(Door.PUBLIC)
def body(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show a body: its names by date, its cadence by source, its meetings."""
    shown_on = as_on(request)
    found = queries.body(reader, code.upper(), day=shown_on.day)
    if found is None:
        raise Http404
    return render(
        request,
        "participants/body.html",
        {
            "as_on": shown_on,
            "body": found,
            "body_names": queries.body_names_on(reader, shown_on.day),
            "names": queries.names_on(reader, shown_on.day),
            "held": [meeting for meeting in found.meetings if meeting.is_held],
            "planned": [meeting for meeting in found.meetings if not meeting.is_held],
        },
    )


def _map(rows: Iterable[ParticipantRow]) -> Map:
    language = get_language() or "en"
    return schematic(
        Spot(
            float(row.latitude),
            float(row.longitude),
            queries.spoken(row.names.short, language) or queries.spoken(row.names.usual, language),
            "chair" if row.is_in_the_chair else row.standing.value,
            reverse("participant", args=[row.code]),
        )
        for row in rows
        if row.standing in DRAWN and row.latitude is not None and row.longitude is not None
    )


def _meetings_named(reader: Reader, codes: Iterable[str]) -> Mapping[str, Words]:
    return queries.meeting_names(reader, {code for code in codes if code})
