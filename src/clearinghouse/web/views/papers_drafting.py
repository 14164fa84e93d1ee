"""What drafters do: begin a paper, write its parts, set its period, issue rounds, answer."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at, end_of_day
from clearinghouse.law.ruling import Remark
from clearinghouse.meetings.queries import schedule
from clearinghouse.papers import operations
from clearinghouse.papers.composition import paragraphs
from clearinghouse.papers.facts import AnswerFacts, CommentFacts, PartFacts, PeriodFacts, RoundFacts
from clearinghouse.papers.faults import ChangedMeanwhile
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.papers.views import DraftView
from clearinghouse.participants.queries import names_on, spoken
from clearinghouse.text.languages import Language
from clearinghouse.text.redline import redline
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.papers import (
    AnswerForm,
    BeginningForm,
    CommentForm,
    GroundForm,
    MeetingForm,
    PartForm,
    PeriodForm,
    RoundForm,
)
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.templatetags.papers import paper_remark
from clearinghouse.web.views.papers import (
    area_found,
    found,
    round_found,
    speaks,
    states,
)


def pass_on(request: HttpRequest, done: str, remarks: tuple[Remark, ...] = ()) -> None:
    """Say what was done, and what the law remarks on it."""
    messages.success(request, done)
    for remark in remarks:
        messages.warning(request, paper_remark(remark))


def in_hand(request: HttpRequest, reader: Reader, address: str) -> DraftView:
    """Return a draft that the officer may change; for others the page does not exist."""
    shown = found(request, reader, address)
    if not (shown.may_write and speaks(request, reader)):
        raise Http404
    return shown


def acted(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    act: Callable[[], HttpResponse],
) -> HttpResponse:
    """Do what a valid form asks for; show it again, with the reason, where that is refused."""
    form, error = context["form"], ""
    if request.method == "POST" and form.is_valid():
        try:
            return act()
        except REFUSALS as refused:
            error = told(refused)
    context = {**context, "error": error}
    return render(request, template, context, status=422 if error or form.errors else 200)


@require_POST
@page(Door.OFFICER)
def begin(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Begin a draft for an area, in the name of the own State."""
    area_found(request, reader, code)
    if not speaks(request, reader):
        raise Http404
    form = BeginningForm(request.POST, states=states(request, reader))
    if not form.is_valid():
        messages.error(request, _("Choose in whose name the draft is begun."))
        return redirect("papers_area", code)
    try:
        begun = operations.begin_draft(
            area=code, state=form.cleaned_data["state"], by=reader, at=moment(request)
        )
    except REFUSALS as refused:
        messages.error(request, told(refused))
        return redirect("papers_area", code)
    pass_on(request, _("The draft is begun. Write its parts one by one."), begun.remarks)
    return redirect("paper_draft", begun.address)


@page(Door.OFFICER)
def write(
    request: HttpRequest, reader: Reader, address: str, part: str, language: str
) -> HttpResponse:
    """Write one part in one language; if somebody else saved meanwhile, show both texts."""
    shown = in_hand(request, reader, address)
    if part not in set(PaperPart) or language not in set(Language):
        raise Http404
    held = shown.part(PaperPart(part), language)
    form = PartForm(request.POST or None, initial={"text": held.text, "version": held.version})
    context: dict[str, Any] = {
        "draft": shown,
        "part": held,
        "form": form,
        "english": shown.part(PaperPart(part), "en") if language != "en" else None,
        "names": names_on(reader, day_at(moment(request))),
    }
    if request.method == "POST" and form.is_valid():
        facts = PartFacts(
            part=PaperPart(part),
            language=Language(language),
            text=form.cleaned_data["text"],
            version=form.cleaned_data["version"],
        )
        try:
            operations.write_part(draft=address, facts=facts, by=reader, at=moment(request))
        except ChangedMeanwhile as conflict:
            return _both(request, context, facts.text, conflict)
        except REFUSALS as refused:
            context["error"] = told(refused)
        else:
            messages.success(request, _("The part is saved."))
            return redirect("paper_draft", address)
    is_wrong = bool(form.errors) or "error" in context
    return render(request, "papers/write.html", context, status=422 if is_wrong else 200)


def _both(
    request: HttpRequest, context: dict[str, Any], typed: str, conflict: ChangedMeanwhile
) -> HttpResponse:
    """Show what was typed beside what is kept; saving again is then done knowingly."""
    context["form"] = PartForm(initial={"text": typed, "version": conflict.version})
    context["error"] = told(conflict)
    context["kept"] = conflict.text
    context["passages"] = redline(
        tuple(paragraphs(conflict.text)), tuple(paragraphs(typed.strip()))
    )
    return render(request, "papers/write.html", context, status=409)


@page(Door.OFFICER)
def period(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Say in which period the paper is to apply."""
    shown = in_hand(request, reader, address)
    form = PeriodForm(
        request.POST or None,
        initial={"first": shown.first, "last": shown.last, "version": shown.period_version},
    )

    def act() -> HttpResponse:
        typed = form.cleaned_data
        facts = PeriodFacts(first=typed["first"], last=typed["last"], version=typed["version"])
        operations.set_period(draft=address, facts=facts, by=reader, at=moment(request))
        messages.success(request, _("The period is saved."))
        return redirect("paper_draft", address)

    return acted(request, "papers/period.html", {"draft": shown, "form": form}, act)


@page(Door.OFFICER)
def issue(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Issue the draft as it stands for comments of every Member State."""
    shown = in_hand(request, reader, address)
    form = RoundForm(request.POST or None)

    def act() -> HttpResponse:
        facts = RoundFacts(
            deadline=end_of_day(form.cleaned_data["last_day"]), letter=form.cleaned_data["letter"]
        )
        number, remarks = operations.issue_round(
            draft=address, facts=facts, by=reader, at=moment(request)
        )
        pass_on(request, _("The draft is issued. Every Member State has been told."), remarks)
        return redirect("paper_round", address, number)

    return acted(request, "papers/issue.html", {"draft": shown, "form": form}, act)


@page(Door.OFFICER)
def meeting(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Say which meeting considers the draft, such as an expert meeting."""
    shown = in_hand(request, reader, address)
    language = get_language() or "en"
    choices = [
        (row.code, f"{row.code}: {spoken(row.name, language)}")
        for row in reversed(schedule(reader, on=day_at(moment(request))))
        if row.body in ("EXPERT", "SWG", "SOC")
    ]
    form = MeetingForm(request.POST or None, meetings=choices)

    def act() -> HttpResponse:
        code = form.cleaned_data["meeting"]
        operations.name_meeting(draft=address, meeting=code, by=reader, at=moment(request))
        messages.success(request, _("The meeting is named."))
        return redirect("paper_draft", address)

    return acted(request, "papers/meeting.html", {"draft": shown, "form": form}, act)


@page(Door.OFFICER)
def abandon(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Give a draft up, saying why."""
    shown = in_hand(request, reader, address)
    form = GroundForm(request.POST or None)

    def act() -> HttpResponse:
        ground = form.cleaned_data["ground"]
        operations.abandon_draft(draft=address, ground=ground, by=reader, at=moment(request))
        messages.success(request, _("The draft is given up."))
        return redirect("paper_draft", address)

    return acted(request, "papers/abandon.html", {"draft": shown, "form": form}, act)


@page(Door.OFFICER)
def comment(request: HttpRequest, reader: Reader, address: str, number: int) -> HttpResponse:
    """Comment on a part of the text that was issued."""
    shown, of = round_found(request, reader, address, number)
    if not (shown.may_comment and speaks(request, reader)):
        raise Http404
    form = CommentForm(request.POST or None, states=states(request, reader))

    def act() -> HttpResponse:
        typed = form.cleaned_data
        facts = CommentFacts(
            part=PaperPart(typed["part"]),
            text=typed["text"],
            proposal=typed["proposal"],
            paragraph=typed["paragraph"],
            state=typed["state"],
        )
        place = operations.comment(
            draft=address, number=number, facts=facts, by=reader, at=moment(request)
        )
        messages.success(request, _("The comment is entered; its drafters and all others see it."))
        response = redirect("paper_round", address, number)
        response["Location"] += f"#comment-{place}"
        return response

    context = {"draft": shown, "round": of, "form": form}
    return acted(request, "papers/comment.html", context, act)


@require_POST
@page(Door.OFFICER)
def answer(
    request: HttpRequest, reader: Reader, address: str, number: int, place: int
) -> HttpResponse:
    """Say what the drafters make of a comment."""
    in_hand(request, reader, address)
    _shown, of = round_found(request, reader, address, number)
    if all(each.place != place for each in of.comments):
        raise Http404
    form = AnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say whether the comment is taken up."))
        return redirect("paper_round", address, number)
    facts = AnswerFacts(kind=AnswerKind(form.cleaned_data["kind"]), text=form.cleaned_data["text"])
    try:
        operations.answer_comment(
            draft=address, number=number, place=place, facts=facts, by=reader, at=moment(request)
        )
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, _("The comment is answered."))
    return redirect("paper_round", address, number)
