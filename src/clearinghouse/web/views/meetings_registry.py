"""What the registry does in meetings: convening, agenda, attendance, outcomes, closure."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.adoption.notation import read_lines
from clearinghouse.documents.papers import Version
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.meetings import Outcome, Part
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.verbs import Verb
from clearinghouse.measures.queries import area_names
from clearinghouse.meetings import operations, queries
from clearinghouse.meetings.facts import AttendanceFacts, ConveningFacts, PutFacts
from clearinghouse.meetings.views import SittingView, Stage
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import (
    body_names_on,
    members_on,
    name_of,
    names_on,
    participants,
    place_names_on,
    spoken,
)
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.closing_papers import in_paragraphs
from clearinghouse.web.forms.beginning import begun
from clearinghouse.web.forms.meetings import (
    ALONE,
    AgendaAdoptionForm,
    AgendaForm,
    ConveningForm,
    PlacingForm,
    PutForm,
)
from clearinghouse.web.notes_of_coordination import outcome_of
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.views.meetings import found
from clearinghouse.web.words.meetings import OUTCOMES_TOLD
from clearinghouse.web.words.rulings import ruling_words

PARTS = {
    Standing.MEMBER: Part.MEMBER,
    Standing.OBSERVER: Part.OBSERVER,
    Standing.PARTNER: Part.OBSERVER,
    Standing.SECRETARIAT: Part.SECRETARIAT,
}
LONGEST_OFFICE = 120
GREATEST_SIZE = 999


@page(Door.REGISTRY)
def convene(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Convene a meeting, planned or new."""
    form = ConveningForm(request.POST or None, **_choices(request, reader))
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            code, remarks = operations.convene(
                convening=_convening(form), by=reader, at=moment(request)
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            _pass_on(request, _("The meeting is convened."), remarks)
            return redirect("meeting", code)
    return render(
        request,
        "meetings/convene.html",
        {"form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


@page(Door.REGISTRY)
def agenda(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Type the provisional agenda anew."""
    shown = found(request, reader, code)
    lines = "\n".join(
        " | ".join(filter(None, (each.number, *(each.title[code] for code in ("en", "ru", "kk")))))
        for each in shown.points
    )
    form = AgendaForm(request.POST or None, initial={"agenda": lines})

    def amend() -> None:
        operations.amend_agenda(
            sitting=code, agenda=form.cleaned_data["agenda"], by=reader, at=moment(request)
        )
        messages.success(request, _("The provisional agenda is amended."))

    return _acted(request, shown, form, amend, "meetings/agenda.html")


@page(Door.REGISTRY)
def adopt_agenda(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Enter the agenda as the meeting adopts it."""
    shown = found(request, reader, code)
    points = [(each.number, f"{each.number}. {_said(each.title)}") for each in shown.points]
    form = AgendaAdoptionForm(request.POST or None, points=points)

    def adopt() -> None:
        operations.adopt_agenda(
            sitting=code,
            without=tuple(form.cleaned_data["without"]),
            added=form.cleaned_data["added"],
            by=reader,
            at=moment(request),
        )
        messages.success(request, _("The agenda is adopted."))

    return _acted(request, shown, form, adopt, "meetings/adopt_agenda.html")


@page(Door.REGISTRY)
def place(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Place a document of the register under a point of the agenda."""
    shown = found(request, reader, code)
    points = [(each.number, f"{each.number}. {_said(each.title)}") for each in shown.points]
    form = PlacingForm(request.POST or None, initial=begun(request, PlacingForm), points=points)

    def lay() -> None:
        operations.place_document(
            sitting=code,
            point=form.cleaned_data["point"],
            document=form.cleaned_data["document"].strip(),
            by=reader,
            at=moment(request),
        )
        messages.success(request, _("The document lies before the meeting."))

    return _acted(request, shown, form, lay, "meetings/place.html")


@page(Door.REGISTRY)
def attendance(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Call the roll: who is there, and the office of each head of delegation."""
    shown = found(request, reader, code)
    day = shown.scheduled.first or day_at(moment(request))
    rows = [row for row in participants(reader, day=day) if row.standing in PARTS]
    error = ""
    if request.method == "POST":
        roll = [_attending(request, row.code, PARTS[row.standing]) for row in rows]
        guest = request.POST.get("guest", "")
        if guest:
            roll.append(_guest(request, guest))
        try:
            noted = operations.call_the_roll(
                sitting=code, roll=tuple(roll), by=reader, at=moment(request)
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(request, _("Noted: %(count)s.") % {"count": noted})
            return redirect("meeting", code)
    known = {each.participant: each for each in shown.attending}
    return render(
        request,
        "meetings/attendance.html",
        {
            "meeting": shown,
            "rows": [(row, PARTS[row.standing], known.get(row.code)) for row in rows],
            "others": _others(reader, day, {row.code for row in rows}),
            "names": names_on(reader, day),
            "error": error,
        },
        status=422 if error else 200,
    )


@page(Door.REGISTRY)
def put(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show what would follow from an outcome, in words, and enter it when that is confirmed."""
    shown, at = found(request, reader, code), moment(request)
    given = outcome_of(reader, request.GET.get("submission", ""), at=at) or begun(request, PutForm)
    form = PutForm(request.POST or None, initial=given, **_put_choices(request, reader, shown))
    seen: dict[str, Any] = {
        "meeting": shown,
        "form": form,
        "names": names_on(reader, day_at(at)),
        "areas": area_names(reader, day_at(at)),
        "error": "",
    }
    if request.method == "POST" and form.is_valid():
        try:
            facts = _put(form)
            if request.POST.get("confirmed"):
                operations.put_to_decision(sitting=code, facts=facts, by=reader, at=moment(request))
                messages.success(request, _("The outcome is entered."))
                return redirect("meeting", code)
            seen["done"] = operations.rehearse(
                sitting=code, facts=facts, by=reader, at=moment(request)
            )
            seen["facts"] = facts
            seen["subject"] = _subject(facts)
            seen["follows"] = OUTCOMES_TOLD[facts.outcome]
        except REFUSALS as refused:
            seen["error"] = told(refused)
    status = 422 if seen["error"] or form.errors else 200
    return render(request, "meetings/put.html", seen, status=status)


@require_POST
@page(Door.REGISTRY)
def open_meeting(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Open the meeting."""
    found(request, reader, code)
    try:
        remarks = operations.open_sitting(sitting=code, by=reader, at=moment(request))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        _pass_on(request, _("The meeting is open."), remarks)
    return redirect("meeting", code)


def _acted(
    request: HttpRequest, shown: SittingView, form: Any, act: Callable[[], None], template: str
) -> HttpResponse:
    """Act when the form is filled in; otherwise, or if it is refused, show the form."""
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except REFUSALS as refused:
            error = told(refused)
        else:
            return redirect("meeting", shown.scheduled.code)
    return render(
        request,
        template,
        {"meeting": shown, "form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


def _convening(form: ConveningForm) -> ConveningFacts:
    typed = form.cleaned_data
    if typed["meeting"]:
        return ConveningFacts(
            meeting=typed["meeting"], chair=typed["chair"], agenda=typed["agenda"]
        )
    return ConveningFacts(
        body=typed["body"],
        first=typed["first"],
        last=typed["last"],
        title=Words(typed["title_en"], typed["title_ru"], typed["title_kk"]),
        place=typed["place"],
        mode=typed["mode"],
        host=typed["host"],
        chair=typed["chair"],
        agenda=typed["agenda"],
    )


def _choices(request: HttpRequest, reader: Reader) -> dict[str, list[tuple[str, str]]]:
    day, language = day_at(moment(request)), get_language() or "en"
    return {
        "planned": [
            (each.code, f"{each.code}: {_said(each.name)}")
            for each in queries.schedule(reader, on=day)
            if each.stage is Stage.PLANNED and each.first is not None
        ],
        "bodies": [
            (code, spoken(names.usual, language))
            for code, names in body_names_on(reader, day).items()
        ],
        "places": sorted(
            (
                (code, spoken(words, language))
                for code, words in place_names_on(reader, day).items()
            ),
            key=lambda choice: choice[1],
        ),
        "states": _states(reader, day),
    }


def _put_choices(request: HttpRequest, reader: Reader, shown: SittingView) -> dict[str, Any]:
    """Return the drafts that can be put, each with its point; bodies above; Member States."""
    day, language = day_at(moment(request)), get_language() or "en"
    drafts = [
        (f"{point.number} {each.row.symbol or each.row.address}", f"{point.number}. {name}")
        for point in shown.adopted
        for each in point.documents
        if (name := each.row.symbol or _said_any(each.row.titles))
    ]
    alone = [
        (
            f"{point.number}{ALONE}",
            _("%(number)s. %(title)s, without a draft")
            % {"number": point.number, "title": _said(point.title)},
        )
        for point in shown.adopted
    ]
    names = body_names_on(reader, day)
    return {
        "drafts": drafts,
        "alone": alone,
        "bodies": [(code, spoken(names[code].usual, language)) for code in names],
        "states": _states(reader, day),
    }


def _put(form: PutForm) -> PutFacts:
    typed = form.cleaned_data
    point, _space, draft = typed["draft"].rpartition(" ")
    return PutFacts(
        point=point,
        draft="" if typed["draft"].endswith(ALONE) else draft,
        versions=_worded(typed),
        outcome=Outcome(typed["outcome"]),
        verb=Verb(typed["verb"]) if typed["verb"] else None,
        subject=Words(typed["subject_en"], typed["subject_ru"], typed["subject_kk"]),
        to=typed["to"],
        becomes=typed["becomes"],
        effects=read_lines(typed["effects"]),
        objecting=tuple(typed["objecting"]),
        from_coordinators=typed["from_coordinators"],
    )


def _worded(typed: Mapping[str, Any]) -> tuple[Version, ...]:
    """Return the Chair's words as a paper; its title is the subject."""
    subjects = {language: typed[f"subject_{language}"] for language in Language}
    titles = {language: subjects[language] or subjects[Language.EN] for language in Language}
    return in_paragraphs(titles, {language: typed[f"words_{language}"] for language in Language})


def _subject(facts: PutFacts) -> Mapping[str, str]:
    return {"en": facts.subject.en, "ru": facts.subject.ru, "kk": facts.subject.kk}


def _attending(request: HttpRequest, code: str, part: Part) -> AttendanceFacts:
    typed = request.POST
    size = typed.get(f"size-{code}", "")
    return AttendanceFacts(
        participant=code,
        part=part,
        is_present=f"present-{code}" in typed,
        head=Words(typed.get(f"head-{code}", "").strip()[:LONGEST_OFFICE]),
        size=min(int(size), GREATEST_SIZE) if size.isascii() and size.isdecimal() else 0,
    )


def _guest(request: HttpRequest, code: str) -> AttendanceFacts:
    return AttendanceFacts(
        participant=code,
        part=Part.GUEST,
        head=Words(request.POST.get("guest-head", "").strip()[:LONGEST_OFFICE]),
        consented="consented" in request.POST,
    )


def _others(reader: Reader, day: date, known: set[str]) -> list[tuple[str, str]]:
    """Return who has no standing by which it would attend, and can be a guest only."""
    language = get_language() or "en"
    return sorted(
        (
            (code, spoken(names.usual, language) or code)
            for code, names in names_on(reader, day).items()
            if code not in known
        ),
        key=lambda choice: choice[1],
    )


def _states(reader: Reader, day: date) -> list[tuple[str, str]]:
    language = get_language() or "en"
    return [
        (code, name_of(reader, code, on=day, language=language)) for code in members_on(reader, day)
    ]


def _pass_on(request: HttpRequest, words: str, remarks: tuple[Remark, ...]) -> None:
    messages.success(request, words)
    for remark in remarks:
        messages.warning(request, ruling_words(remark.reason, remark.about))


def _said(words: Mapping[str, str]) -> str:
    return spoken(words, get_language() or "en")


def _said_any(titles: Any) -> str:
    return next((title for title in titles.values() if title), "")
