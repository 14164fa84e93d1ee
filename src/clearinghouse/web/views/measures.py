"""The Catalogue as on any day, what changed in it, and the Coordinators of its areas."""

from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.documents.queries import resolve
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader
from clearinghouse.measures import operations, queries
from clearinghouse.measures.faults import MeasureFault, Refusal
from clearinghouse.measures.kinds import ConcernKind
from clearinghouse.measures.views import TenureRow, TimelineLane
from clearinghouse.participants.queries import names_on, spoken
from clearinghouse.review.queries import choices, taken_up
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.as_on import as_on
from clearinghouse.web.timeline import Lane, Picture, Span, picture
from clearinghouse.web.words.measures import MEASURE_FAULTS

FIRST_EDITION = date(2004, 10, 22)
YEARS_DRAWN_AHEAD = 2
LIST_FORMS = (("pdf", "PDF"), ("docx", "DOCX"), ("csv", "CSV"))
# That a document holds the text is said by linking its paragraphs, not by hand.
RELATED_BY_HAND = (ConcernKind.IMPLEMENTS, ConcernKind.INTRODUCES, ConcernKind.MENTIONS)
NO_SUCH_PAPER = MEASURE_FAULTS[MeasureFault.NO_SUCH_DOCUMENT]


@page(Door.PUBLIC)
def catalogue(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the Catalogue as on a day: dimension, priority area, measure."""
    shown_on = as_on(request)
    return render(
        request,
        "measures/catalogue.html",
        {"as_on": shown_on, "catalogue": queries.catalogue(reader, shown_on.day)},
    )


@page(Door.PUBLIC)
def measure(request: HttpRequest, reader: Reader, edition: str, key: str) -> HttpResponse:
    """Show a measure: its text, what it continues, who coordinates, which documents concern it."""
    shown_on = as_on(request)
    found = queries.measure(reader, edition, key, on=shown_on.day)
    if found is None:
        raise Http404
    return render(
        request,
        "measures/measure.html",
        {
            "as_on": shown_on,
            "measure": found,
            "kinds": RELATED_BY_HAND,
            "proposed": taken_up(reader, edition=edition, number=found.row.number),
            "choices": choices(reader, edition=edition, measure=key),
            "names": names_on(reader, shown_on.day),
        },
    )


@require_POST
@page(Door.REGISTRY)
def relate(request: HttpRequest, reader: Reader, edition: str, key: str) -> HttpResponse:
    """Say that a document, named by its symbol or number, concerns a measure."""
    kind = next((each for each in RELATED_BY_HAND if each == request.POST.get("kind")), None)
    if kind is None:
        messages.error(request, _("Choose how the document concerns the measure."))
        return redirect("measure", edition, key)
    found = resolve(reader, request.POST.get("symbol", "").strip())
    if len(found) != 1:
        # A note's number may come again in another year; which paper is meant is not guessed.
        fault = _("More than one paper has this number.") if found else NO_SUCH_PAPER
        messages.error(request, str(fault))
        return redirect("measure", edition, key)
    try:
        operations.relate_document(
            edition=edition,
            measure=key,
            revision_id=found[0].revision,
            kind=kind,
            by=reader,
            at=request.received_at,  # type: ignore[attr-defined]
        )
    except Refusal as refused:
        raise Http404 from refused
    messages.success(request, _("The document is related to the measure."))
    return redirect("measure", edition, key)


@page(Door.PUBLIC)
def catalogue_changes(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what changed in the Catalogue between two days."""
    shown_on = as_on(request)
    later = _asked(request, "until") or shown_on.day
    earlier = _asked(request, "from") or FIRST_EDITION
    if later < earlier:
        earlier, later = later, earlier
    editions = queries.editions(reader, max(later, shown_on.day))
    return render(
        request,
        "measures/changes.html",
        {
            "differences": queries.changes_between(reader, earlier, later),
            "editions": editions,
            "proposals": [
                (day - timedelta(days=1), day)
                for edition in editions
                for day in (edition.starts_on, *(a.effective_on for a in edition.amendments))
                if day > FIRST_EDITION
            ],
        },
    )


@page(Door.PUBLIC)
def coordinators(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the List of Coordinators as on a day, and all tenures as a picture and a table."""
    shown_on = as_on(request)
    lanes = queries.tenures_timeline(reader, shown_on.day)
    return render(
        request,
        "measures/coordinators.html",
        {
            "as_on": shown_on,
            "list": queries.coordinators(reader, shown_on.day),
            "lanes": lanes,
            "picture": _drawn(lanes, shown_on.day, shown_on.today),
            "follows_areas": opens(Door.OFFICER, request, reader),
            "forms": LIST_FORMS,
            "Role": {"COORDINATOR": Role.COORDINATOR, "CO_COORDINATOR": Role.CO_COORDINATOR},
        },
    )


def _asked(request: HttpRequest, name: str) -> date | None:
    written = request.GET.get(name, "").strip()
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as refused:
        raise BadRequest(name) from refused


def _drawn(lanes: tuple[TimelineLane, ...], on: date, today: date) -> Picture | None:
    """Return the picture of all tenures; None where there is nothing to draw."""
    starts = [tenure.since for lane in lanes for tenure in lane.tenures]
    if not starts:
        return None
    ends = [tenure.until for lane in lanes for tenure in lane.tenures if tenure.until]
    last = max([on, today, *ends])
    return picture(
        [Lane(_lane_name(lane), [_span(tenure) for tenure in lane.tenures]) for lane in lanes],
        begin=date(min(FIRST_EDITION, *starts).year, 1, 1),
        end=date(last.year + YEARS_DRAWN_AHEAD, 1, 1),
        today=on,
    )


def _lane_name(lane: TimelineLane) -> str:
    return spoken(lane.dimension_name if lane.is_whole_dimension else lane.name, _language())


def _span(tenure: TenureRow) -> Span:
    name = spoken(tenure.name, _language())
    if tenure.role is Role.COORDINATOR:
        label = gettext("%(state)s, Coordinator") % {"state": name}
    else:
        label = gettext("%(state)s, Co-coordinator") % {"state": name}
    style = "" if tenure.role is Role.COORDINATOR else "co"
    return Span(tenure.since, tenure.until, label, style)


def _language() -> str:
    return get_language() or "en"
