"""Silence procedures as delegations and the Secretariat see them: lists, one whole, its files."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from clearinghouse.adoption.faults import Refusal as AdoptionRefusal
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.measures.faults import Refusal as MeasureRefusal
from clearinghouse.measures.queries import area_names
from clearinghouse.participants.faults import Refusal as ParticipantRefusal
from clearinghouse.participants.queries import names_on, zones_of
from clearinghouse.procedures.faults import Refusal as ProcedureRefusal
from clearinghouse.silence import operations, queries
from clearinghouse.silence.views import ProcedureView
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.notes_of_silence import purpose_of

# At the end of a procedure the room that an effect concerns may refuse it.
REFUSED_EFFECTS = (AdoptionRefusal, MeasureRefusal, ParticipantRefusal, ProcedureRefusal)


@dataclass(frozen=True, slots=True)
class Clock:
    """What a capital's clock shows at the deadline."""

    state: str
    zone: str
    shows: datetime


@page(Door.OFFICER)
def procedures(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List what is under silence and what was."""
    at = moment(request)
    return render(
        request,
        "silence/procedures.html",
        {
            "running": queries.procedures(reader, at=at, running=True),
            "ended": queries.procedures(reader, at=at, running=False),
            "registers": opens(Door.REGISTRY, request, reader),
            "at": at,
        },
    )


@page(Door.OFFICER)
def procedure(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Show a procedure whole; a delegation's first look is the proof that it was reached."""
    at = moment(request)
    shown = found(request, reader, key)
    if not shown.row.is_closed and _is_unproven(shown, reader):
        operations.deliver(
            key=key,
            state=reader.participant or "",
            channel=Channel.PORTAL,
            delivered_at=at,
            by=reader,
            at=at,
        )
        shown = found(request, reader, key)
    return render(
        request,
        "silence/procedure.html",
        {
            "procedure": shown,
            "names": names_on(reader, at.date()),
            "areas": area_names(reader, at.date()),
            "clocks": _clocks(reader, shown),
            "at": at,
            "is_secretariat": reader.standing is Standing.SECRETARIAT,
            "follows": purpose_of(shown),
            "certified": queries.is_certified(reader, key),
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.OFFICER)
def receipt(request: HttpRequest, reader: Reader, key: str, place: int) -> HttpResponse:
    """Serve the receipt of an act as a file."""
    found(request, reader, key)
    return _file(queries.receipt_file(reader, key, place), f"receipt-{key}-{place}.json")


@page(Door.OFFICER)
def signature(request: HttpRequest, reader: Reader, key: str, place: int) -> HttpResponse:
    """Serve the passkey's signature under an act as a file."""
    found(request, reader, key)
    return _file(queries.signature_file(reader, key, place), f"signature-{key}-{place}.json")


@page(Door.OFFICER)
def certificate(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Serve the certificate of a procedure that has ended, as a file."""
    found(request, reader, key)
    return _file(queries.certificate_file(reader, key), f"certificate-{key}.json")


def found(request: HttpRequest, reader: Reader, key: str) -> ProcedureView:
    """Return the procedure as the reader may see it; for others there is none."""
    shown = queries.procedure(reader, key, at=moment(request))
    if shown is None:
        raise Http404
    return shown


def _file(written: bytes | None, name: str) -> HttpResponse:
    if written is None:
        raise Http404
    return HttpResponse(
        written,
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _is_unproven(shown: ProcedureView, reader: Reader) -> bool:
    """Whether nothing proves yet that the texts have reached the reader's own State."""
    return reader.standing is Standing.MEMBER and any(
        each.state == reader.participant and each.at is None for each in shown.reached
    )


def _clocks(reader: Reader, shown: ProcedureView) -> list[Clock]:
    """Return what the clock of each capital shows at the deadline, the earliest first."""
    zones = zones_of(reader)
    clocks = [
        Clock(each.state, zone, shown.row.deadline.astimezone(ZoneInfo(zone)))
        for each in shown.reached
        if (zone := zones.get(each.state))
    ]
    return sorted(clocks, key=lambda clock: (clock.shows.replace(tzinfo=None), clock.state))
