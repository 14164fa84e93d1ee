"""Areas as desk officers see them: one area, an overview, submissions, what would fall vacant."""

from datetime import date

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext

from clearinghouse.coordination import queries
from clearinghouse.coordination.views import AreaView, SubmissionView
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.law.succession import ActingState
from clearinghouse.measures import queries as measures
from clearinghouse.meetings.queries import sittings
from clearinghouse.meetings.views import Stage
from clearinghouse.participants.queries import chair_on, names_on, spoken
from clearinghouse.text.languages import Language
from clearinghouse.web import dates
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.as_on import as_on
from clearinghouse.web.dates import local_day
from clearinghouse.web.forms.coordination import (
    CirculationForm,
    CommentForm,
    PlacingForm,
    VacancyForm,
)
from clearinghouse.web.list_sheet import list_csv, list_sheet
from clearinghouse.web.sheets import WRITERS, file_of
from clearinghouse.web.timeline import Lane, Picture, Span, picture
from clearinghouse.web.views.correspondence import choices_of_participants
from clearinghouse.web.words.coordination import FOLLOWS, SUBMISSION_KINDS

DRAWN_FROM, DRAWN_AHEAD = date(2004, 1, 1), 2
CSV = "csv"
PLACED_WHILE = frozenset({Stage.CONVENED, Stage.OPEN, Stage.AT_WORK})


@page(Door.PUBLIC)
def area(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show an area as on a day: who leads it, what comes next, what is open, its two decades."""
    shown_on = as_on(request)
    found = queries.area(reader, code, shown_on.day)
    if found is None:
        raise Http404
    ours = {row.role for row in found.tenures if row.participant == reader.participant}
    return render(
        request,
        "coordination/area.html",
        {
            "as_on": shown_on,
            "area": found,
            "names": names_on(reader, shown_on.day),
            "picture": _drawn(found, shown_on.day, shown_on.today),
            "speaks": reader.standing is Standing.MEMBER and reader.cleared and shown_on.is_today,
            "may_propose": Role.CO_COORDINATOR in ours and _is_vacant(found),
            "kinds": _offered(found, reader),
            "own": reader.participant,
        },
    )


@page(Door.OFFICER)
def overview(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show an officer the own areas, what comes next, and what is under discussion."""
    day = local_day(request.received_at)  # type: ignore[attr-defined]
    return render(
        request,
        "coordination/overview.html",
        {
            "overview": queries.overview(reader, day),
            "names": names_on(reader, day),
            "speaks": reader.standing is Standing.MEMBER and reader.cleared,
            "is_secretariat": reader.standing is Standing.SECRETARIAT,
            "kinds": SUBMISSION_KINDS,
            "own": reader.participant,
        },
    )


@page(Door.OFFICER)
def submission(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Show a submission, what was said about it, where it lies and what has become of it."""
    return render(request, "coordination/submission.html", submission_page(request, reader, key))


def submission_page(
    request: HttpRequest,
    reader: Reader,
    key: str,
    *,
    comment: CommentForm | None = None,
    circulation: CirculationForm | None = None,
    placing: PlacingForm | None = None,
) -> dict[str, object]:
    """Return what the page of a submission shows; a form that was refused is shown again."""
    shown = found(request, reader, key)
    row = shown.row
    day = local_day(request.received_at)  # type: ignore[attr-defined]
    chair = chair_on(reader, day)
    registers = opens(Door.REGISTRY, request, reader)
    chairs = {shown.chair, chair.participant if chair else ""} - {""}
    is_open = row.sent_at is not None and row.withdrawn_at is None
    return {
        "shown": shown,
        "row": row,
        "follows": FOLLOWS[row.kind],
        "own": reader.participant == row.participant,
        "speaks": reader.standing is Standing.MEMBER,
        "registers": registers,
        "passes_on": is_open
        and row.passed_on_at is None
        and row.kind is not SubmissionKind.REPORT
        and (registers or reader.participant in chairs),
        "comment": comment or CommentForm(),
        "circulation": circulation or CirculationForm(),
        "placing": placing or placing_form(reader, day),
        "silence": _silence(shown),
        "day": day,
    }


def placing_form(reader: Reader, day: date, given: object = None) -> PlacingForm:
    """Return the form by which a submission is placed before a meeting that is convened."""
    language = get_language() or "en"
    choices = [
        (each.code, f"{spoken(each.name, language)}, {dates.long_date(each.first, language)}")
        for each in sittings(reader, on=day)
        if each.stage in PLACED_WHILE and each.first
    ]
    return PlacingForm(given, meetings=choices)


def found(request: HttpRequest, reader: Reader, key: str) -> SubmissionView:
    """Return a submission as the reader may see it today; for others there is none."""
    day = local_day(request.received_at)  # type: ignore[attr-defined]
    shown = queries.submission(reader, key, day)
    if shown is None:
        raise Http404
    return shown


@page(Door.OFFICER)
def vacancies(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what would be vacant if a State left on a day."""
    shown_on = as_on(request)
    states = choices_of_participants(reader, shown_on.moment, Standing.MEMBER)
    form = VacancyForm(request.GET if request.GET.get("state") else None, states=states)
    shown = None
    if form.is_bound and form.is_valid():
        leaving_on = form.cleaned_data["on"] or shown_on.day
        shown = queries.vacancies(
            reader, form.cleaned_data["state"], leaving_on=leaving_on, as_of=shown_on.day
        )
    return render(
        request,
        "coordination/vacancies.html",
        {"as_on": shown_on, "form": form, "shown": shown},
        status=422 if form.errors else 200,
    )


@page(Door.PUBLIC)
def list_file(request: HttpRequest, reader: Reader, languages: str, form: str) -> HttpResponse:
    """Hand out the List as on a day as a file, in one language or several ("en+ru")."""
    known = {language.value: language for language in Language}
    wanted = tuple(known[code] for code in dict.fromkeys(languages.split("+")) if code in known)
    return list_as_file(request, reader, as_on(request).day, wanted, form)


def list_as_file(
    request: HttpRequest, reader: Reader, on: date, wanted: tuple[Language, ...], form: str
) -> HttpResponse:
    """Return the List as on a day as a file; of values separated by commas, in one language."""
    if not wanted or form not in {*WRITERS, CSV} or (form == CSV and len(wanted) > 1):
        raise Http404
    day = on.isoformat()
    if form == CSV:
        content, media_type, ending = (
            list_csv(reader, on, wanted[0]),
            "text/csv; charset=utf-8",
            CSV,
        )
    else:
        bare = request.build_absolute_uri(reverse("coordinators"))
        url = f"{bare}?{urlencode({'as_of': day})}"
        file = file_of(list_sheet(reader, on, wanted, url=url), form)
        content, media_type, ending = file.content, file.media_type, file.ending
    name = f"coordinators-{day}.{'-'.join(each.value for each in wanted)}.{ending}"
    return HttpResponse(
        content,
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def asked_kind(request: HttpRequest) -> SubmissionKind:
    """Return the kind of submission that the address asks for; an offer where none is named."""
    asked = request.GET.get("kind", SubmissionKind.OFFER.value)
    if asked not in set(SubmissionKind):
        raise BadRequest("kind")
    return SubmissionKind(asked)


def area_choices(reader: Reader, day: date) -> list[tuple[str, str]]:
    """Return the areas with their names, in the order of the List."""
    language = get_language() or "en"
    return [
        (
            line.area,
            spoken(line.dimension_name if line.is_whole_dimension else line.name, language),
        )
        for line in measures.coordinators(reader, day).lines
    ]


def _is_vacant(shown: AreaView) -> bool:
    """Whether nobody leads the area and nobody has proposed to act meanwhile."""
    is_led = any(occupant.state == "held" for occupant in shown.line.coordinators)
    is_proposed = any(each.state is not ActingState.OVER for each in shown.acting)
    return not is_led and not is_proposed


def _offered(shown: AreaView, reader: Reader) -> list[tuple[SubmissionKind, object]]:
    """Return what a State may submit here: all may offer themselves, holders may do more."""
    serves = any(row.participant == reader.participant for row in shown.tenures)
    return [
        (kind, words)
        for kind, words in SUBMISSION_KINDS.items()
        if serves or kind is SubmissionKind.OFFER
    ]


def _silence(shown: SubmissionView) -> str:
    """Return what the form of a silence procedure is filled with, as a query."""
    if not shown.effect or shown.note is None:
        return ""
    return urlencode({"submission": shown.row.key})


def _drawn(shown: AreaView, on: date, today: date) -> Picture:
    """Return the picture of who led the area since 2004: a lane for each State."""
    language = get_language() or "en"
    lanes: dict[str, list[Span]] = {}
    for row in shown.tenures:
        name = spoken(row.name, language)
        is_leading = row.role is Role.COORDINATOR
        label = gettext("Coordinator") if is_leading else gettext("Co-coordinator")
        lanes.setdefault(name, []).append(
            Span(row.since, row.until, label, "" if is_leading else "co")
        )
    for each in shown.acting:
        if each.since is not None:
            label = gettext("acting Coordinator")
            lanes.setdefault(spoken(each.name, language), []).append(
                Span(each.since, each.until, label, "acting")
            )
    last = max([on, today, *(row.until for row in shown.tenures if row.until)])
    return picture(
        [Lane(name, spans) for name, spans in lanes.items()],
        begin=DRAWN_FROM,
        end=date(last.year + DRAWN_AHEAD, 1, 1),
        today=on,
    )
