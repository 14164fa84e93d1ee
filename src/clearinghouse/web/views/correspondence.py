"""The registry's notes verbales: written, cleared by a second officer, issued."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.correspondence import operations, queries
from clearinghouse.correspondence.faults import NoteFault, Refusal
from clearinghouse.correspondence.views import DraftView
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.participants.queries import names_on, participants, spoken
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.review.faults import Refusal as ReviewRefusal
from clearinghouse.review.operations import compose_call
from clearinghouse.web import notes_of_meetings, notes_of_reviews, notes_of_silence
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.enclosing import counted
from clearinghouse.web.forms.correspondence import GroundForm, NoteForm, VersionForm, as_typed
from clearinghouse.web.notes_of_coordination import note_of
from clearinghouse.web.refusals import told
from clearinghouse.web.sheets import WRITERS
from clearinghouse.web.words.correspondence import PURPOSES
from clearinghouse.writing.notes_verbales.purposes import Purpose
from clearinghouse.writing.notes_verbales.sheets import Printed, note_sheet

PREVIEWS = ("pdf", "docx", "html")
SANDBOX = "sandbox; default-src 'none'"
OVER = (DraftState.ISSUED, DraftState.WITHDRAWN)


def said(request: HttpRequest, act: Callable[[], object], done: str) -> bool:
    """Do an act and tell the officer what came of it; what does not exist is absent."""
    try:
        act()
    except Refusal as fault:
        if fault.fault in {NoteFault.NO_SUCH_DRAFT, NoteFault.NO_SUCH_NOTE}:
            raise Http404 from fault
        messages.error(request, told(fault))
    except OutOfOrder as out_of_order:
        messages.error(request, told(out_of_order))
    else:
        messages.success(request, done)
        return True
    return False


def choices_of_participants(
    reader: Reader, at: datetime, *standings: Standing
) -> list[tuple[str, str]]:
    """Return the participants on a day with their names, as they sit."""
    language = get_language() or "en"
    return [
        (row.code, spoken(row.names.usual, language))
        for row in participants(reader, day=day_at(at))
        if not standings or row.standing in standings
    ]


@page(Door.REGISTRY)
def notes(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the notes being written and those issued last."""
    return render(
        request,
        "correspondence/notes.html",
        {
            "open": queries.drafts(reader),
            "over": queries.drafts(reader, states=OVER)[:20],
            "purposes": PURPOSES,
            "registers": queries.registers(reader),
        },
    )


@page(Door.REGISTRY)
def draft(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Write a new note for a purpose that was chosen."""
    wanted = request.POST.get("purpose") or request.GET.get("purpose", "")
    purpose = next((each for each in Purpose if each.value == wanted), None)
    if purpose is None:
        return redirect("notes")
    form = _form(request, reader, purpose)
    if request.method == "POST" and form.is_valid():
        key = _kept(request, reader, form)
        if key is not None:
            return redirect("note", key)
    return _writing(request, form, None)


@page(Door.REGISTRY)
def revise(request: HttpRequest, reader: Reader, key: int) -> HttpResponse:
    """Change a note that has not been issued; a clearance falls away."""
    shown = _draft(request, reader, key)
    if shown.row.state in OVER:
        return redirect("note", key)
    form = _form(request, reader, shown.row.purpose, shown)
    if request.method == "POST" and form.is_valid():
        version = VersionForm(request.POST)
        seen = version.cleaned_data["version"] if version.is_valid() else 0
        if _kept(request, reader, form, key=key, version=seen) is not None:
            return redirect("note", key)
    return _writing(request, form, shown)


def _writing(request: HttpRequest, form: NoteForm, shown: DraftView | None) -> HttpResponse:
    return render(
        request,
        "correspondence/write.html",
        {
            "form": form,
            "purpose": form.purpose,
            "shown": shown,
            "version": request.POST.get("version") or (shown.row.version if shown else ""),
        },
        status=422 if form.errors else 200,
    )


def _initial(request: HttpRequest, reader: Reader) -> dict[str, Any]:
    """Return what the note can say already of what it follows: a meeting, a review, a proposal."""
    at = moment(request)
    return {
        **notes_of_silence.prefilled(reader, request.GET.get("procedure", ""), at=at),
        **notes_of_meetings.prefilled(reader, request.GET.get("meeting", ""), at=at),
        **note_of(reader, request.GET.get("submission", ""), at=at),
        **notes_of_reviews.call_of(reader, request.GET.get("review", ""), at=at),
        **notes_of_reviews.opening_of(reader, request.GET.get("proposal", "")),
    }


def _form(
    request: HttpRequest, reader: Reader, purpose: Purpose, shown: DraftView | None = None
) -> NoteForm:
    states = choices_of_participants(reader, moment(request), Standing.MEMBER, Standing.OBSERVER)
    initial = _initial(request, reader) or None
    if shown is not None:
        row = shown.row
        initial = as_typed(shown.fields, shown.own_words) | {
            "register": row.register,
            "suffix": row.suffix,
            "addressed": row.addressed.value,
            "participant": row.participant,
            "refers_to": "\n".join(
                f"{each.number} {each.dated_on.year}" if each.dated_on else each.number
                for each in shown.references
            ),
            "enclosed": "\n".join(each.name or each.address for each in shown.enclosures),
            "without": shown.without,
            "ground": shown.ground,
        }
    return NoteForm(
        request.POST if request.method == "POST" else None,
        purpose=purpose,
        reader=reader,
        participants=states,
        initial=initial,
    )


def _kept(
    request: HttpRequest,
    reader: Reader,
    form: NoteForm,
    *,
    key: int | None = None,
    version: int = 0,
) -> int | None:
    """Keep the note as it was typed; None if it is refused, which the form then says."""
    facts, at = form.facts(counted(reader, request, form.papers)), moment(request)
    try:
        review = request.GET.get("review", "")
        if key is None and review and form.purpose is Purpose.CONTRIBUTIONS_CALLED:
            called = compose_call(review=review, facts=facts, by=reader, at=at)
            messages.success(request, _("The note is kept; once it is issued, the review asks."))
            return called
        if key is None:
            written = operations.draft_note(facts=facts, by=reader, at=at)
        else:
            written = operations.revise_note(
                draft=key, version=version, facts=facts, by=reader, at=at
            )
    except (OutOfOrder, Refusal, ReviewRefusal) as fault:
        form.add_error(None, told(fault))
        return None
    messages.success(
        request, _("The draft is kept as version %(version)s.") % {"version": written.version}
    )
    return written.draft


@page(Door.REGISTRY)
def note(request: HttpRequest, reader: Reader, key: int) -> HttpResponse:
    """Show a note as it will be, in every language, with what is to be noticed and done."""
    shown = _draft(request, reader, key)
    return render(
        request,
        "correspondence/note.html",
        {
            "shown": shown,
            "row": shown.row,
            "lines": shown.lines,
            "names": names_on(reader, day_at(moment(request))),
            "previews": PREVIEWS,
            "ground": GroundForm(initial={"version": shown.row.version}),
        },
    )


@page(Door.REGISTRY)
def preview(request: HttpRequest, reader: Reader, key: int, form: str) -> HttpResponse:
    """Hand a draft out as the file it will be, saying that it has not been issued."""
    shown = _draft(request, reader, key)
    if form not in PREVIEWS or not shown.notes:
        raise Http404
    media_type, write = WRITERS[form]
    printed = Printed(
        url=request.build_absolute_uri(request.path),
        written_at=shown.row.changed_at,
        enclosures=shown.lines,
    )
    response = HttpResponse(write(note_sheet(shown.notes, printed)), content_type=media_type)
    name = f"note-{key}-version-{shown.row.version}.{form}"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    if form == "html":
        response["Content-Security-Policy"] = SANDBOX
    return response


@require_POST
@page(Door.REGISTRY)
def act(request: HttpRequest, reader: Reader, key: int, what: str) -> HttpResponse:
    """Clear a note, give it back or give it up, in the version that the officer saw."""
    typed: Form = VersionForm(request.POST) if what == "clear" else GroundForm(request.POST)
    given = {"draft": key, "by": reader, "at": moment(request)}
    if what not in ACTS:
        raise Http404
    _draft(request, reader, key)
    if not typed.is_valid():
        messages.error(request, _("Say why, in a sentence."))
        return redirect("note", key)
    operation, done = ACTS[what]
    named = {**given, **typed.cleaned_data}
    if what == "withdraw":
        named.pop("version")
    said(request, lambda: operation(**named), str(done()))
    return redirect("note", key)


ACTS: dict[str, tuple[Callable[..., object], Callable[[], str]]] = {
    "clear": (operations.clear_note, lambda: _("The note is cleared and can be issued.")),
    "return": (operations.return_note, lambda: _("The note is given back to be changed.")),
    "withdraw": (operations.withdraw_note, lambda: _("The note is withdrawn.")),
}


@page(Door.REGISTRY)
def issue(request: HttpRequest, reader: Reader, key: int) -> HttpResponse:
    """Say what issuing the note entails, and do it in one act."""
    shown = _draft(request, reader, key)
    error = ""
    if request.method == "POST":
        typed = VersionForm(request.POST)
        version = typed.cleaned_data["version"] if typed.is_valid() else 0
        try:
            issued = operations.issue_note(
                draft=key, version=version, by=reader, at=moment(request)
            )
        except (OutOfOrder, Refusal) as fault:
            error = told(fault)
        else:
            words = ngettext(
                "Note %(number)s is issued. It goes to %(count)s delegation.",
                "Note %(number)s is issued. It goes to %(count)s delegations.",
                issued.deliveries,
            )
            named = {"number": issued.number, "count": issued.deliveries}
            messages.success(request, words % named)
            return redirect("note_circulation", issued.address)
    return render(
        request,
        "correspondence/issue.html",
        {
            "shown": shown,
            "row": shown.row,
            "error": error,
            "names": names_on(reader, day_at(moment(request))),
        },
        status=422 if error else 200,
    )


def _draft(request: HttpRequest, reader: Reader, key: int) -> DraftView:
    shown = queries.draft(reader, key, at=moment(request))
    if shown is None:
        raise Http404
    return shown
