"""What the registry enters about the Fund: projects, steps, contributions, secondments."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clearinghouse.law.distribution import Reader
from clearinghouse.law.fund import ProjectStepKind
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import members_on, name_of, names_on, spoken
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import (
    ContributionFacts,
    ProjectFacts,
    SecondmentFacts,
    StepFacts,
)
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.resources import (
    ContributionForm,
    PostForm,
    ProjectForm,
    ReceiptForm,
    SecondmentForm,
    StepForm,
)
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.words.rulings import ruling_words


@page(Door.REGISTRY)
def enter_project(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Enter what a State or an organisation proposes."""
    form = ProjectForm(request.POST or None, participants=_participants(request, reader))

    def act() -> None:
        typed = form.cleaned_data
        facts = ProjectFacts(
            proposer=typed["proposer"], proposed_on=typed["proposed_on"], **form.proposal()
        )
        operations.enter_project(facts=facts, by=reader, at=moment(request))

    return entered(request, form, act, title=_("Enter a project"))


@page(Door.REGISTRY)
def take_step(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Enter a step of a project; what the law remarks is shown, and the step stands."""
    today = day_at(moment(request))
    found = queries.project(reader, key, on=today)
    if found is None:
        raise Http404
    form = StepForm(request.POST or None, initial={"taken_on": today})

    def act() -> tuple[Remark, ...]:
        typed = form.cleaned_data
        facts = StepFacts(**{**typed, "kind": ProjectStepKind(typed["kind"])})
        return operations.take_project_step(project=key, facts=facts, by=reader, at=moment(request))

    title = _("Enter a step of the project")
    return entered(request, form, act, title=title, to=("fund_project", key))


@page(Door.REGISTRY)
def pledge(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Enter what a donor has announced."""
    today, language = day_at(moment(request)), get_language() or "en"
    choices = [
        (each.key, f"{each.key} · {spoken(each.title, language)}")
        for each in queries.projects(reader, on=today)
    ]
    form = ContributionForm(
        request.POST or None, participants=_participants(request, reader), projects=choices
    )

    def act() -> None:
        typed = form.cleaned_data
        facts = ContributionFacts(
            **{
                **typed,
                "kind": ContributionKind(typed["kind"]),
                "given_to": ContributionTo(typed["given_to"]),
                "publicity": Publicity(typed["publicity"]),
            }
        )
        operations.pledge_contribution(facts=facts, by=reader, at=moment(request))

    return entered(request, form, act, title=_("Enter a contribution"))


@page(Door.REGISTRY)
def receive(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Enter what has come of a contribution."""
    today = day_at(moment(request))
    if number not in {row.number for row in queries.contributions(reader, on=today)}:
        raise Http404
    form = ReceiptForm(request.POST or None, initial={"received_on": today})

    def act() -> None:
        operations.receive_contribution(
            number=number, **form.cleaned_data, by=reader, at=moment(request)
        )

    return entered(request, form, act, title=_("Enter what has come"))


@page(Door.REGISTRY)
def second(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Enter an officer whom a State offers."""
    day, language = day_at(moment(request)), get_language() or "en"
    states = [
        (code, name_of(reader, code, on=day, language=language)) for code in members_on(reader, day)
    ]
    form = SecondmentForm(request.POST or None, states=states)

    def act() -> None:
        typed = form.cleaned_data
        facts = SecondmentFacts(
            state=typed["state"],
            post=Words(typed["post_en"], typed["post_ru"], typed["post_kk"]),
            pledged_on=typed["pledged_on"],
            name=typed["name"],
        )
        operations.enter_secondment(facts=facts, by=reader, at=moment(request))

    return entered(request, form, act, title=_("Enter a secondment"))


@page(Door.REGISTRY)
def serve(request: HttpRequest, reader: Reader, number: int, act: str) -> HttpResponse:
    """Enter the first day in post, or the first day out of it."""
    today = day_at(moment(request))
    known = {row.number for row in queries.secondments(reader, on=today)}
    if number not in known or act not in {"begin", "end"}:
        raise Http404
    form = PostForm(request.POST or None, initial={"on": today})

    def done() -> None:
        on = form.cleaned_data["on"]
        if act == "begin":
            operations.take_up_post(number=number, starts_on=on, by=reader, at=moment(request))
        else:
            operations.leave_post(number=number, ends_on=on, by=reader, at=moment(request))

    title = _("Enter the first day in post") if act == "begin" else _("Enter the end in post")
    return entered(request, form, done, title=title)


def entered(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[], Any],
    *,
    title: str,
    to: tuple[str, ...] = ("fund",),
) -> HttpResponse:
    """Show a form about the Fund, and do what it says when it is sent."""
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            remarks = act()
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(request, _("It is entered."))
            for remark in remarks or ():
                messages.warning(request, ruling_words(remark.reason, remark.about))
            return redirect(*to)
    return render(
        request,
        "resources/fund_form.html",
        {"form": form, "error": error, "title": title},
        status=422 if error or form.errors else 200,
    )


def _participants(request: HttpRequest, reader: Reader) -> list[tuple[str, str]]:
    day, language = day_at(moment(request)), get_language() or "en"
    names = names_on(reader, day)
    return sorted(
        ((code, spoken(each.usual, language)) for code, each in names.items()),
        key=lambda pair: pair[1],
    )
