"""Action plans on pages: activities and how far they have come, for one area and for all."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.action_plans import Modality, Progress
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.papers import operations, queries
from clearinghouse.papers.facts import ActivityFacts, TimelineFacts
from clearinghouse.papers.views import ActivityView, PlanView
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Precision
from clearinghouse.participants.queries import members_on, name_of, names_on
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.papers import ActivityForm, HeldForm, ProgressForm, ReviewForm
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.views.papers import area_found, is_registry, speaks
from clearinghouse.web.views.papers_drafting import acted, pass_on


def found(request: HttpRequest, reader: Reader, code: str, number: str) -> ActivityView:
    """Return an activity as the reader may see it."""
    shown = queries.activity(reader, code, number, at=moment(request))
    if shown is None:
        raise Http404
    return shown


def acting(request: HttpRequest, reader: Reader) -> None:
    """Let nobody past but those who may act on papers at all."""
    if not speaks(request, reader):
        raise Http404


@page(Door.PUBLIC)
def progress_of_all(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show how far the plans of all areas have come, for the Working Group and the Committee."""
    shown: tuple[PlanView, ...] = queries.plans(reader, at=moment(request))
    return render(
        request,
        "papers/progress.html",
        {"plans": shown, "progress": tuple(Progress), "day": day_at(moment(request))},
    )


@page(Door.PUBLIC)
def plan(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show the action plan of an area: its activities, a picture of their progress, reviews."""
    area = area_found(request, reader, code)
    return render(
        request,
        "papers/plan.html",
        {
            "area": area,
            "plan": queries.plan(reader, code, at=moment(request)),
            "names": names_on(reader, day_at(moment(request))),
            "speaks": speaks(request, reader),
            "registers": is_registry(request, reader),
            "review_form": ReviewForm(auto_id=False),
        },
    )


@page(Door.PUBLIC)
def activity(request: HttpRequest, reader: Reader, code: str, number: str) -> HttpResponse:
    """Show one activity with its history, and what can be noted of it."""
    return render(
        request,
        "papers/activity.html",
        {
            "area": area_found(request, reader, code),
            "activity": found(request, reader, code, number),
            "names": names_on(reader, day_at(moment(request))),
            "speaks": speaks(request, reader),
            "progress_form": ProgressForm(),
            "held_form": HeldForm(),
        },
    )


@page(Door.OFFICER)
def add(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Enter an activity in the plan of an area."""
    acting(request, reader)
    area = area_found(request, reader, code)
    form = ActivityForm(request.POST or None, states=_states(request, reader))

    def act() -> HttpResponse:
        remarks = operations.enter_activity(
            area=code, facts=_facts(form), by=reader, at=moment(request)
        )
        pass_on(request, _("The activity is entered in the plan."), remarks)
        return redirect("papers_plan", code)

    return acted(request, "papers/activity_form.html", {"area": area, "form": form}, act)


@page(Door.OFFICER)
def change(request: HttpRequest, reader: Reader, code: str, number: str) -> HttpResponse:
    """Update an activity; what was noted of it stays."""
    acting(request, reader)
    shown = found(request, reader, code, number)
    form = ActivityForm(
        request.POST or None, initial=_initial(shown), states=_states(request, reader)
    )

    def act() -> HttpResponse:
        remarks = operations.update_activity(
            area=code, facts=_facts(form), by=reader, at=moment(request)
        )
        pass_on(request, _("The activity is updated."), remarks)
        return redirect("activity", code, number)

    context = {"area": area_found(request, reader, code), "form": form}
    return acted(request, "papers/activity_form.html", context, act)


@require_POST
@page(Door.OFFICER)
def note(request: HttpRequest, reader: Reader, code: str, number: str) -> HttpResponse:
    """Note how far an activity has come."""
    acting(request, reader)
    found(request, reader, code, number)
    form = ProgressForm(request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.note_progress(
            area=code,
            code=number,
            progress=Progress(typed["progress"]),
            noted_on=typed["noted_on"],
            note=typed["note"],
            by=reader,
            at=moment(request),
        )

    return _noted(request, form, act, redirect("activity", code, number))


@require_POST
@page(Door.OFFICER)
def held(request: HttpRequest, reader: Reader, code: str, number: str) -> HttpResponse:
    """Note that a seminar or an assessment was held."""
    acting(request, reader)
    found(request, reader, code, number)
    form = HeldForm(request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.note_that_it_was_held(
            area=code,
            code=number,
            held_on=typed["held_on"],
            title=typed["title"],
            by=reader,
            at=moment(request),
        )

    return _noted(request, form, act, redirect("activity", code, number))


@require_POST
@page(Door.REGISTRY)
def review(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Note that a body has reviewed the plan."""
    area_found(request, reader, code)
    form = ReviewForm(request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.note_review(
            area=code,
            body=typed["body"],
            reviewed_on=typed["reviewed_on"],
            by=reader,
            at=moment(request),
        )

    return _noted(request, form, act, redirect("papers_plan", code))


def _noted(request: HttpRequest, form: Form, act: Any, leads_to: HttpResponse) -> HttpResponse:
    """Do what a small form asks for, and lead back with a sentence about it."""
    if not form.is_valid():
        messages.error(request, _("Give the day, and what is to be noted."))
        return leads_to
    try:
        act(form.cleaned_data)
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, _("It is noted."))
    return leads_to


def _states(request: HttpRequest, reader: Reader) -> list[tuple[str, str]]:
    day, language = day_at(moment(request)), get_language() or "en"
    return [
        (code, name_of(reader, code, on=day, language=language)) for code in members_on(reader, day)
    ]


def _facts(form: ActivityForm) -> ActivityFacts:
    typed = form.cleaned_data
    first = typed["first"]
    return ActivityFacts(
        code=typed["code"],
        title=Words(typed["title_en"], typed["title_ru"], typed["title_kk"]),
        modality=Modality(typed["modality"]),
        timeline=TimelineFacts(
            first=first,
            last=typed["last"] or first,
            precision=Precision(typed["precision"]) if first else Precision.UNKNOWN,
        ),
        states=tuple(typed["states"]),
        organisations=typed["organisations"],
        indicators=typed["indicators"],
        times_a_year=typed["times_a_year"],
        measures=typed["measures"],
        version=typed["version"],
    )


def _initial(shown: ActivityView) -> dict[str, Any]:
    is_known = shown.precision is not Precision.UNKNOWN
    return {
        "code": shown.code,
        **{f"title_{language}": words for language, words in shown.title.items()},
        "modality": shown.modality.value,
        "first": shown.first,
        "last": shown.last,
        "precision": shown.precision.value if is_known else Precision.DAY.value,
        "states": list(shown.states),
        "organisations": shown.organisations,
        "indicators": shown.indicators,
        "times_a_year": shown.times_a_year,
        "measures": ", ".join(f"{edition}/{key}" for edition, key, _title in shown.measures),
        "version": shown.version,
    }
