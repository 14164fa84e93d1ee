"""The follow-up register: what decisions ask for, of whom, by when, and how it stands."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.follow_up import BearerKind, FollowUpStand, asked_by
from clearinghouse.law.periods import day_at
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import body_names_on, members_on, names_on, spoken
from clearinghouse.procedures.queries import decision as decision_of
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import FollowUpFacts, MoveFacts
from clearinghouse.resources.queries import FollowUpFilters
from clearinghouse.resources.views import FollowUpRow
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.as_on import AsOn, as_on
from clearinghouse.web.forms.resources import FollowUpForm, MoveForm
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.tables import as_csv
from clearinghouse.web.templatetags.resources import bearer_words, due_in_words
from clearinghouse.web.words.resources import BEARER_KINDS, FOLLOW_UP_STANDS


def names_of(reader: Reader, shown_on: AsOn) -> Mapping[str, Mapping[str, Any]]:
    """Return the names of those who may be asked, by kind and code, as on a day."""
    states, bodies = names_on(reader, shown_on.day), body_names_on(reader, shown_on.day)
    return {
        BearerKind.STATE.value: {code: each.usual for code, each in states.items()},
        BearerKind.BODY.value: {code: each.usual for code, each in bodies.items()},
        BearerKind.COORDINATORS.value: queries.area_names(reader),
    }


@page(Door.PUBLIC)
def follow_ups(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List what decisions ask for, narrowed down and as on a day."""
    shown_on = as_on(request)
    filters = _filters(request)
    return render(
        request,
        "resources/follow_ups.html",
        {
            "as_on": shown_on,
            "rows": queries.follow_ups(reader, on=shown_on.day, filters=filters),
            "filters": filters,
            "kinds": BEARER_KINDS,
            "stands": FOLLOW_UP_STANDS,
            "names": names_of(reader, shown_on),
            "bodies": body_names_on(reader, shown_on.day),
            "states": members_on(reader, shown_on.day),
            "registers": opens(Door.REGISTRY, request, reader),
            "query": request.GET.urlencode(),
        },
    )


@page(Door.PUBLIC)
def follow_ups_table(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Give the same list as a file for spreadsheets."""
    shown_on = as_on(request)
    names = names_of(reader, shown_on)
    rows = queries.follow_ups(reader, on=shown_on.day, filters=_filters(request))
    head = (
        *(_("Number"), _("Decision"), _("Decided on"), _("Who is asked"), _("What is asked for")),
        *(_("Due"), _("First day too late"), _("Standing"), _("Since")),
    )
    lines = [_line(row, names) for row in rows]
    return as_csv(f"follow-up-{shown_on.day.isoformat()}", head, lines)


@page(Door.PUBLIC)
def follow_up(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Show what was asked for with its whole history."""
    shown_on = as_on(request)
    found = queries.follow_up(reader, number, on=shown_on.day)
    if found is None:
        raise Http404
    return render(
        request,
        "resources/follow_up.html",
        {
            "as_on": shown_on,
            "follow_up": found,
            "names": names_of(reader, shown_on),
            "bodies": body_names_on(reader, shown_on.day),
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.REGISTRY)
def enter(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Enter what a decision asks for; what its verb suggests is filled in beforehand."""
    key = request.GET.get("decision", "")
    form = FollowUpForm(
        request.POST or None, initial=_suggested(reader, key), **_choices(request, reader)
    )
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            number = operations.enter_follow_up(facts=_facts(form), by=reader, at=moment(request))
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(request, _("It is in the follow-up register."))
            return redirect("follow_up", number)
    return render(
        request,
        "resources/follow_up_enter.html",
        {"form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


@page(Door.REGISTRY)
def move(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Enter that something is done, superseded or open again, with what shows it."""
    today = day_at(moment(request))
    found = queries.follow_up(reader, number, on=today)
    if found is None:
        raise Http404
    form = MoveForm(request.POST or None, initial={"stand": "done", "moved_on": today})
    error = ""
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        facts = MoveFacts(**{**typed, "stand": FollowUpStand(typed["stand"])})
        try:
            operations.move_follow_up(number=number, facts=facts, by=reader, at=moment(request))
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(request, _("The new standing is entered."))
            return redirect("follow_up", number)
    return render(
        request,
        "resources/follow_up_move.html",
        {"form": form, "error": error, "follow_up": found},
        status=422 if error or form.errors else 200,
    )


def _facts(form: FollowUpForm) -> FollowUpFacts:
    typed = form.cleaned_data
    due_before, precision = typed["due"]
    return FollowUpFacts(
        decision=typed["decision"],
        bearer=typed["bearer"],
        task=Words(typed["task_en"], typed["task_ru"], typed["task_kk"]),
        due_before=due_before,
        precision=precision,
        distribution=Distribution(typed["distribution"]),
    )


def _suggested(reader: Reader, key: str) -> dict[str, Any]:
    """Return what the verb of a decision suggests; the paragraph itself is for the officer."""
    found = decision_of(reader, key) if key else None
    if found is None:
        return {"decision": key}
    row = found.row
    suggested: dict[str, Any] = {
        "decision": key,
        **{f"task_{code}": words for code, words in row.subject.items()},
    }
    due = asked_by(key, row.verb, addressed_to=row.addressed_to, due_before=row.due_before)
    if due is not None:
        suggested |= {"kind": due.bearer.kind.value, "body": due.bearer.code}
        suggested["due"] = row.due_before.isoformat() if row.due_before else ""
    return suggested


def _choices(request: HttpRequest, reader: Reader) -> dict[str, list[tuple[str, str]]]:
    day, language = day_at(moment(request)), get_language() or "en"
    states, bodies = names_on(reader, day), body_names_on(reader, day)
    return {
        "states": [
            (code, spoken(states[code].usual, language)) for code in members_on(reader, day)
        ],
        "bodies": [(code, spoken(each.usual, language)) for code, each in bodies.items()],
        "areas": [
            (code, spoken(words, language)) for code, words in queries.area_names(reader).items()
        ],
    }


def _filters(request: HttpRequest) -> FollowUpFilters:
    """Read the filters from the address; what is unknown is left out."""
    given = request.GET
    kind, stand = given.get("kind", ""), given.get("stand", "")
    return FollowUpFilters(
        kind=BearerKind(kind) if kind in set(BearerKind) else None,
        bearer=given.get("bearer", "").replace("\0", "")[:40],
        body=given.get("body", "").replace("\0", "")[:40],
        stand=FollowUpStand(stand) if stand in set(FollowUpStand) else None,
    )


def _line(row: FollowUpRow, names: Mapping[str, Mapping[str, Any]]) -> tuple[object, ...]:
    language = get_language() or "en"
    return (
        row.number,
        row.decision.key,
        row.decision.decided_on,
        bearer_words(row.bearer, names),
        spoken(row.task, language),
        due_in_words(row.due_before, row.precision),
        row.due_before,
        FOLLOW_UP_STANDS[row.stand],
        row.stands_since,
    )
