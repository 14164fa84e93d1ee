"""Silence procedures as delegations and the Secretariat see them: lists, one whole, its files."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from clearinghouse.adoption.faults import Refusal as AdoptionRefusal
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.measures.faults import Refusal as MeasureRefusal
from clearinghouse.measures.queries import area_names
from clearinghouse.participants.faults import Refusal as ParticipantRefusal
from clearinghouse.participants.queries import names_on, zones_of
from clearinghouse.procedures.faults import Refusal as ProcedureRefusal
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.silence import operations, queries
from clearinghouse.silence.faults import Refusal
from clearinghouse.silence.views import ProcedureView
from clearinghouse.tlog.procedure_acts import Channel
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.notes_of_silence import purpose_of
from clearinghouse.web.words.intake import fault_words
from clearinghouse.web.words.rulings import ruling_words
from clearinghouse.web.words.silence import ADOPTION_FAULTS, SILENCE_FAULTS

# At the end of a procedure the room that an effect concerns may refuse it.
REFUSED_EFFECTS = (AdoptionRefusal, MeasureRefusal, ParticipantRefusal, ProcedureRefusal)


@dataclass(frozen=True, slots=True)
class Clock:
    """What a capital's clock shows at the deadline."""

    state: str
    zone: str
    shows: datetime


def told(refused: Exception) -> str:
    """Return why an act was refused, in a sentence with its provision where one refuses."""
    if isinstance(refused, AdoptionRefusal):
        return str(ADOPTION_FAULTS[refused.fault]) % refused.named
    if isinstance(refused, MeasureRefusal):
        return fault_words(f"measures.{refused.fault.value}", refused.named)
    if isinstance(refused, ProcedureRefusal):
        return fault_words(f"procedures.{refused.fault.value}", refused.named)
    if isinstance(refused, ParticipantRefusal):
        return fault_words(f"participants.{refused.fault.value}", refused.named)
    if isinstance(refused, Refusal):
        return str(SILENCE_FAULTS[refused.fault]) % refused.named
    assert isinstance(refused, OutOfOrder)
    ruling = refused.refused
    words = ruling_words(ruling.reason, ruling.about)
    return _("%(why)s (%(provision)s)") % {"why": words, "provision": ruling.provision}


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
