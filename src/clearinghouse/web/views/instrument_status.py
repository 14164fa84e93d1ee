"""The status of the instruments: the matrix, its files, deposits, statements, reminders."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from clearinghouse.law.distribution import Reader
from clearinghouse.law.entry_into_force import Missing
from clearinghouse.law.periods import day_at
from clearinghouse.participants.queries import members_on, name_of, spoken
from clearinghouse.procedures import operations, queries
from clearinghouse.procedures.facts import DepositFacts, StatedFacts
from clearinghouse.procedures.kinds import Deed, StatementKind
from clearinghouse.procedures.views import MatrixCell, MatrixView
from clearinghouse.resources.operations import draft_reminders
from clearinghouse.silence.named import note_named
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.as_on import AsOn, as_on
from clearinghouse.web.dates import long_date
from clearinghouse.web.forms.instruments import DepositForm, RemindForm, StatedForm, WholeForm
from clearinghouse.web.matrices import as_docx
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.reminders import reminder
from clearinghouse.web.tables import as_csv
from clearinghouse.web.templatetags.measures import in_words, known_day_words


@page(Door.PUBLIC)
def matrix(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what each State has done towards each instrument, as on any day."""
    shown_on = as_on(request)
    return render(
        request,
        "procedures/status.html",
        {
            "as_on": shown_on,
            "matrix": queries.status_matrix(reader, on=shown_on.day),
            "registers": opens(Door.REGISTRY, request, reader),
            "query": request.GET.urlencode(),
        },
    )


@page(Door.PUBLIC)
def matrix_file(request: HttpRequest, reader: Reader, form: str) -> HttpResponse:
    """Give the matrix as a file: for spreadsheets, or for Word."""
    shown_on = as_on(request)
    found = queries.status_matrix(reader, on=shown_on.day)
    head, rows = _table(found, shown_on)
    name = f"status-of-instruments-{shown_on.day.isoformat()}"
    if form == "csv":
        return as_csv(name, head, rows)
    if form != "docx":
        raise Http404
    language = get_language() or "en"
    title = _("Status of the instruments as on %(day)s") % {
        "day": long_date(shown_on.day, language)
    }
    return as_docx(
        reader, name, title, head, rows, on=shown_on.day, at=moment(request), url=request.path
    )


@page(Door.REGISTRY)
def deposit(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Register what a State did, by the depositary's note."""
    form = DepositForm(request.POST or None, states=_states(request, reader))

    def act() -> None:
        typed = form.cleaned_data
        facts = DepositFacts(
            instrument=code,
            participant=typed["state"],
            deed=Deed(typed["deed"]),
            done_on=typed["done_on"],
            notified_on=typed["notified_on"],
            document=_named(request, reader, typed["document"]),
        )
        operations.register_deposit(deposit=facts, by=reader, at=moment(request))

    words = _("Register what a State did"), _("Register it"), _("It is registered.")
    return _entered(request, reader, code, form, act=act, words=words)


@page(Door.REGISTRY)
def stated(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Attach what a State said on signing or ratifying."""
    form = StatedForm(request.POST or None, states=_states(request, reader))

    def act() -> None:
        typed = form.cleaned_data
        facts = StatedFacts(
            instrument=code,
            participant=typed["state"],
            kind=StatementKind(typed["kind"]),
            made_on=typed["made_on"],
            text=typed["text"],
            language=typed["language"],
            document=_named(request, reader, typed["document"]),
        )
        operations.attach_instrument_statement(stated=facts, by=reader, at=moment(request))

    words = _("Attach a statement of a State"), _("Attach it"), _("The statement is attached.")
    return _entered(request, reader, code, form, act=act, words=words)


@page(Door.REGISTRY)
def whole(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """State that the acts entered are all there were as on a day."""
    form = WholeForm(request.POST or None, initial={"on": day_at(moment(request))})

    def act() -> None:
        on = form.cleaned_data["on"]
        operations.confirm_acts_whole(code=code, on=on, by=reader, at=moment(request))

    words = _("State that the list is whole"), _("State it"), _("The list is whole as on that day.")
    return _entered(request, reader, code, form, act=act, words=words)


@page(Door.REGISTRY)
def remind(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Draft notes to States that have not yet done what they are invited to; nothing is sent."""
    today, language = day_at(moment(request)), get_language() or "en"
    found = queries.status_matrix(reader, on=today, code=code)
    if not found.columns:
        raise Http404
    column = found.columns[0]
    lines = [line for line in found.lines if line.is_member and not _is_bound(line.cells[0])]
    choices = [(line.participant, spoken(line.name, language)) for line in lines]
    form = RemindForm(
        request.POST or None, states=choices, initial={"states": list(column.missing)}
    )

    def act() -> None:
        chosen = form.cleaned_data["states"]
        notes = tuple(
            reminder(line.participant, column.title, _missing(line.cells[0]))
            for line in lines
            if line.participant in chosen
        )
        draft_reminders(notes=notes, by=reader, at=moment(request))

    words = (
        _("Draft reminders"),
        _("Draft the notes"),
        _("The notes are drafted. A second officer clears them before they are issued."),
    )
    return _entered(request, reader, code, form, act=act, words=words, to="notes")


def _is_bound(cell: MatrixCell) -> bool:
    return any(act.deed.binds for act in cell.acts)


def _missing(cell: MatrixCell) -> tuple[Missing, ...]:
    """Return what the note asks for: a signature only where none is known."""
    if any(act.deed is Deed.SIGNED for act in cell.acts):
        return (Missing.RATIFICATION,)
    return (Missing.SIGNATURE, Missing.RATIFICATION)


def _entered(
    request: HttpRequest,
    reader: Reader,
    code: str,
    form: forms.Form,
    *,
    act: Callable[[], object],
    words: tuple[str, str, str],
    to: str = "",
) -> HttpResponse:
    """Show a form about an instrument, and do what it says when it is sent."""
    today = day_at(moment(request))
    shown = queries.instrument(reader, code, day=today)
    if shown is None:
        raise Http404
    title, does, done = words
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except REFUSALS as refused:
            error = told(refused)
        else:
            messages.success(request, done)
            return redirect(to) if to else redirect("instrument", code)
    return render(
        request,
        "procedures/instrument_form.html",
        {"instrument": shown, "form": form, "error": error, "title": title, "does": does},
        status=422 if error or form.errors else 200,
    )


def _named(request: HttpRequest, reader: Reader, written: str) -> str:
    """Return the symbol or address of what an officer names by its symbol or note number."""
    if not written.strip():
        return ""
    return note_named(reader, written.strip(), on=day_at(moment(request)))


def _states(request: HttpRequest, reader: Reader) -> list[tuple[str, str]]:
    day, language = day_at(moment(request)), get_language() or "en"
    return [
        (code, name_of(reader, code, on=day, language=language)) for code in members_on(reader, day)
    ]


def _table(found: MatrixView, shown_on: AsOn) -> tuple[list[str], list[list[str]]]:
    """Return the matrix in words: a line a State, a column an instrument."""
    language = get_language() or "en"
    head = [
        pgettext("country", "State"),
        *(spoken(column.title, language) for column in found.columns),
    ]
    rows = [
        [spoken(line.name, language), *("; ".join(_in_words(cell)) for cell in line.cells)]
        for line in found.lines
    ]
    return head, rows


def _in_words(cell: MatrixCell) -> list[str]:
    said = [
        f"{in_words(act.deed)}: {known_day_words(act.done_on, act.precision)}" for act in cell.acts
    ]
    if cell.is_provisional:
        said.append(_("applies provisionally"))
    if cell.missing:
        said.append(_("nothing known") if not cell.is_known else _("not yet done"))
    elif not cell.acts:
        said.append(_("nothing known"))
    return said
