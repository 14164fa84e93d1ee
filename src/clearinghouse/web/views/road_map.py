"""The Road Map for CICA Transformation: eight items, and how far each has come."""

from datetime import date, timedelta
from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import spoken
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import ProgressFacts
from clearinghouse.resources.views import RoadMapPoint
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.as_on import AsOn, as_on
from clearinghouse.web.forms.resources import ProgressForm
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.timeline import Lane, Picture, Span, picture
from clearinghouse.web.words.resources import ROAD_MAP_STAGES

ENDORSED_IN: Final = date(2023, 1, 1)
LEAST_DRAWN: Final = timedelta(days=20)


@page(Door.PUBLIC)
def road_map(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the eight items as on a day, as a picture and as a list."""
    shown_on = as_on(request)
    items = queries.road_map(reader, on=shown_on.day)
    return render(
        request,
        "resources/road_map.html",
        {
            "as_on": shown_on,
            "items": items,
            "picture": _drawn(items, shown_on),
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.REGISTRY)
def enter_progress(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Enter what happened to an item."""
    today, language = day_at(moment(request)), get_language() or "en"
    choices = [
        (str(each.number), f"{each.number}. {spoken(each.title, language)}")
        for each in queries.road_map(reader, on=today)
    ]
    form = ProgressForm(
        request.POST or None,
        items=choices,
        initial={"number": request.GET.get("number"), "happened_on": today},
    )
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            operations.enter_progress(
                progress=_facts(form, at=moment(request).isoformat()), by=reader, at=moment(request)
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(request, _("The progress is entered."))
            return redirect("road_map")
    return render(
        request,
        "resources/road_map_enter.html",
        {"form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


def _facts(form: ProgressForm, *, at: str) -> ProgressFacts:
    typed = form.cleaned_data
    return ProgressFacts(
        key=f"{typed['number']}:{at}",
        number=typed["number"],
        happened_on=typed["happened_on"],
        stage=RoadMapStage(typed["stage"]),
        text=Words(typed["text_en"], typed["text_ru"], typed["text_kk"]),
        decision=typed["decision"],
        document=typed["document"],
        sources=typed["sources"],
    )


def _drawn(items: tuple[RoadMapPoint, ...], shown_on: AsOn) -> Picture | None:
    """Return the items drawn one below the other, each from progress to progress."""
    if shown_on.day <= ENDORSED_IN:
        return None
    language = get_language() or "en"
    lanes = []
    for each in items:
        days = [row.happened_on for row in each.progress]
        spans = [
            Span(
                row.happened_on,
                max(until, row.happened_on + LEAST_DRAWN),
                str(ROAD_MAP_STAGES[row.stage]),
                "" if row.stage in {RoadMapStage.DECIDED, RoadMapStage.DECIDED_IN_PART} else "co",
            )
            for row, until in zip(each.progress, [*days[1:], shown_on.day], strict=False)
        ]
        lanes.append(Lane(f"{each.number}. {spoken(each.title, language)}", spans))
    return picture(
        lanes,
        begin=ENDORSED_IN,
        end=date(shown_on.day.year + 1, 1, 1),
        today=shown_on.day,
    )
