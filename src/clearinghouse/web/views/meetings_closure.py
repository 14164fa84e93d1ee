"""The closure of a meeting: its list of decisions drawn up in words, and its report."""

from collections.abc import Mapping

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.papers import Version
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.meetings import operations
from clearinghouse.meetings.facts import ClosingFacts
from clearinghouse.meetings.views import PutRow, SittingView
from clearinghouse.text.addresses import assign
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.meetings import ClosingForm, ReportForm
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.views.meetings import found
from clearinghouse.web.words.procedures import VERBS


@page(Door.REGISTRY)
def close(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Close the meeting: drafts are frozen, and its decisions are listed and registered."""
    shown = found(request, reader, code)
    form = ClosingForm(request.POST or None, initial=_drawn_up(shown))
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            closure = operations.close_sitting(
                sitting=code, closing=_closing(form), by=reader, at=moment(request)
            )
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(
                request,
                _("The meeting is closed. Its list of decisions is %(symbol)s.")
                % {"symbol": closure.listed_as},
            )
            return redirect("meeting", code)
    return render(
        request,
        "meetings/close.html",
        {"meeting": shown, "form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


@require_POST
@page(Door.REGISTRY)
def report(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Say which document is the report of the meeting."""
    found(request, reader, code)
    form = ReportForm(request.POST)
    if form.is_valid():
        try:
            operations.name_report(
                sitting=code,
                document=form.cleaned_data["document"].strip(),
                by=reader,
                at=moment(request),
            )
        except REFUSALS as refused:
            messages.error(request, told(refused))
        else:
            messages.success(request, _("The report is named."))
    return redirect("meeting", code)


def _drawn_up(shown: SittingView) -> dict[str, str]:
    """Return the list of decisions in every language, for the registry to look over."""
    drawn: dict[str, str] = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            drawn[f"title_{code}"] = _("List of decisions of %(session)s") % {
                "session": shown.session
            }
            drawn[f"text_{code}"] = "\n".join(_line(put, code) for put in shown.decisions)
    return drawn


def _line(put: PutRow, language: str) -> str:
    verb = str(VERBS[put.verb]) if put.verb else ""
    told = {"verb": verb, "subject": _said(put.subject, language), "draft": put.draft.symbol}
    if not put.draft.symbol:
        return _("The meeting %(verb)s: %(subject)s") % told
    return _("The meeting %(verb)s: %(subject)s (%(draft)s)") % told


def _closing(form: ClosingForm) -> ClosingFacts:
    typed = form.cleaned_data
    texts = {
        language: _text(typed[f"text_{language}"])
        for language in Language
        if typed[f"text_{language}"].strip()
    }
    addressed = assign(texts) if texts else {}
    return ClosingFacts(
        versions=tuple(
            Version(
                language,
                typed[f"title_{language}"].strip(),
                text,
                LanguageStatus.COURTESY if language is Language.KK else LanguageStatus.OFFICIAL,
            )
            for language, text in addressed.items()
        ),
        distribution=Distribution(typed["distribution"]),
    )


def _text(typed: str) -> Text:
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    return tuple(
        Block(Kind.PARAGRAPH, line, number=f"{number}.")
        for number, line in enumerate(lines, start=1)
    )


def _said(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or words.get("en", "")
