"""Reviews of implementation: what was reviewed, one review whole, its figures, its draft."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.documents.faults import Refusal as RegisterRefusal
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.reviews import RecommendationKind
from clearinghouse.law.ruling import Remark
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import capacities_of, members_on, names_on, spoken
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.review import operations, queries
from clearinghouse.review.facts import ContributionFacts, OpeningFacts, RecommendationFacts
from clearinghouse.review.faults import Refusal
from clearinghouse.review.views import FigureCode, FigureView, ReviewView, Scope
from clearinghouse.text.addresses import assign
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.bars import bars
from clearinghouse.web.forms.review import ContributionForm, RecommendationForm, ReviewForm
from clearinghouse.web.refusals import told
from clearinghouse.web.review_papers import LANGUAGES, sheet, versions
from clearinghouse.web.sheets import WRITERS, file_of
from clearinghouse.web.words.review import FIGURES
from clearinghouse.web.words.rulings import ruling_words

REFUSALS: Final[tuple[type[Exception], ...]] = (OutOfOrder, Refusal, RegisterRefusal)
OFFERED: Final = ("pdf", "docx")
FORMATS: Final = ("pdf", "docx", "md", "txt")


def acted(
    request: HttpRequest,
    form: Any,
    act: Callable[[], HttpResponse],
    template: str,
    seen: dict[str, Any],
) -> HttpResponse:
    """Act when the form is filled in; otherwise, or if it is refused, show the form."""
    error = ""
    if request.method == "POST" and form.is_valid():
        try:
            return act()
        except REFUSALS as refused:
            error = told(refused)
    status = 422 if error or form.errors else 200
    return render(request, template, {**seen, "form": form, "error": error}, status=status)


def pass_on(request: HttpRequest, done: str, remarks: tuple[Remark, ...] = ()) -> None:
    """Say what was done, and what the law remarks on it."""
    messages.success(request, done)
    for remark in remarks:
        messages.warning(request, ruling_words(remark.reason, remark.about))


def today(request: HttpRequest) -> date:
    """Return the day at the seat on which the request came."""
    return day_at(moment(request))


def language_of_page() -> str:
    """Return the language of the page."""
    return get_language() or "en"


def states(request: HttpRequest, reader: Reader) -> list[tuple[str, str]]:
    """Return the States in whose name the reader may act here: all for the registry, or its own."""
    names = names_on(reader, today(request))
    own = (reader.participant or "",)
    codes = members_on(reader, today(request)) if opens(Door.REGISTRY, request, reader) else own
    return [
        (code, spoken(names[code].usual, language_of_page())) for code in codes if code in names
    ]


def speaks(request: HttpRequest) -> bool:
    """Whether the officer may speak for the own delegation."""
    return Capacity.ANSWER in capacities_of(request.user, at=moment(request))


def found(reader: Reader, key: str) -> ReviewView:
    """Return the review as the reader may see it; where there is none for it there is none."""
    shown = queries.review(reader, key)
    if shown is None:
        raise Http404
    return shown


@page(Door.PUBLIC)
def reviews(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show the reviews that sources tell of, and to Member States those that are run here."""
    on = today(request)
    dimensions = queries.dimensions(reader, on)
    return render(
        request,
        "review/reviews.html",
        {
            "history": queries.history(reader),
            "reviews": queries.reviews(reader, on=on),
            "follows": queries.follows(reader),
            "dimensions": dimensions,
            "turn": dimensions.get(queries.next_by_turn(reader), {}),
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.REGISTRY)
def open_review(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Open a review; who serves in its areas is asked to contribute."""
    on, language = today(request), language_of_page()
    dimensions = queries.dimensions(reader, on)
    form = ReviewForm(
        request.POST or None,
        initial={
            "dimension": queries.next_by_turn(reader),
            "year": on.year,
            "since": date(on.year - 1, 1, 1),
            "until": on,
        },
        choices={
            "dimension": [(code, spoken(name, language)) for code, name in dimensions.items()]
        },
    )

    def act() -> HttpResponse:
        typed = form.cleaned_data
        opening = OpeningFacts(
            dimension=typed["dimension"],
            year=typed["year"],
            since=typed["since"],
            until=typed["until"],
            focus=Words(typed["focus_en"], typed["focus_ru"], typed["focus_kk"]),
            before=typed["before"],
            note=typed["note"].strip(),
        )
        key, remarks = operations.open_review(opening=opening, by=reader, at=moment(request))
        pass_on(request, _("The review is open. Those who serve in its areas are told."), remarks)
        return redirect("review", key)

    return acted(request, form, act, "review/open.html", {})


@page(Door.PUBLIC)
def review(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Show a review whole."""
    shown = found(reader, key)
    looked_at = _scope(request, reader, shown)
    return render(
        request,
        "review/review.html",
        {
            "review": shown,
            "figures": [_drawn(each) for each in queries.figures(reader, looked_at)],
            "choosing": _choosing(request, reader, shown.row.dimension),
            "names": names_on(reader, today(request)),
            "areas": {area.code: area.name for area in shown.areas},
            "registers": opens(Door.REGISTRY, request, reader),
            "speaks": speaks(request),
            "formats": OFFERED,
        },
    )


@page(Door.PUBLIC)
def figure(request: HttpRequest, reader: Reader, key: str, code: str) -> HttpResponse:
    """Show the rows that a figure counts, all of them or those under one area or State."""
    shown = found(reader, key)
    if code not in set(FigureCode):
        raise Http404
    looked_at = _scope(request, reader, shown)
    counted = queries.one_figure(reader, looked_at, FigureCode(code))
    under = request.GET.get("under")
    name = next((each.name for each in counted.tallies if each.under == under), {})
    rows = [row for row in counted.rows if under is None or row.under == under]
    return render(
        request,
        "review/figure.html",
        {"review": shown, "figure": counted, "rows": rows, "under": name},
    )


@page(Door.OFFICER)
def contribute(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Contribute in the name of a State."""
    shown = found(reader, key)
    form = ContributionForm(
        request.POST or None,
        initial={"area": request.GET.get("area", "")},
        choices={"state": states(request, reader), "area": _areas(shown)},
    )

    def act() -> HttpResponse:
        facts = ContributionFacts(**form.cleaned_data)
        remarks = operations.contribute(review=key, facts=facts, by=reader, at=moment(request))
        pass_on(request, _("The contribution is received."), remarks)
        return redirect("review", key)

    return acted(request, form, act, "review/contribute.html", {"review": shown})


@page(Door.OFFICER)
def recommend(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Enter a recommendation: a State its own, the registry also that of the meeting."""
    shown = found(reader, key)
    registers = opens(Door.REGISTRY, request, reader)
    sources = states(request, reader)
    form = RecommendationForm(
        request.POST or None,
        choices={
            "source": [("", _("The Committee"))] * registers + sources,
            "area": _areas(shown),
        },
    )

    def act() -> HttpResponse:
        typed = form.cleaned_data
        facts = RecommendationFacts(
            kind=RecommendationKind(typed["kind"]),
            text=Words(typed["text_en"], typed["text_ru"], typed["text_kk"]),
            area=typed["area"],
            measure=typed["measure"].strip(),
            source=typed["source"] or ("" if registers else str(reader.participant)),
        )
        _number, remarks = operations.recommend(
            review=key, facts=facts, by=reader, at=moment(request)
        )
        pass_on(request, _("The recommendation is entered."), remarks)
        return redirect("review", key)

    return acted(request, form, act, "review/recommend.html", {"review": shown})


@require_POST
@page(Door.REGISTRY)
def follow(request: HttpRequest, reader: Reader, key: str, number: int) -> HttpResponse:
    """Name a decision that speaks of a recommendation."""
    found(reader, key)
    decision = request.POST.get("decision", "").strip()
    try:
        operations.follow(
            review=key, number=number, decision=decision, by=reader, at=moment(request)
        )
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, _("The decision is named."))
    return redirect("review", key)


@page(Door.PUBLIC)
def draft(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Show the draft review document as it would be written at this moment."""
    shown = found(reader, key)
    language = Language(language_of_page())
    (version,) = versions(reader, _scope(request, reader, shown), (language,))
    return render(
        request,
        "review/draft.html",
        {
            "review": shown,
            "version": version,
            "blocks": assign({language: version.text})[language],
            "formats": OFFERED,
            "registers": opens(Door.REGISTRY, request, reader),
        },
    )


@page(Door.PUBLIC)
def draft_file(request: HttpRequest, reader: Reader, key: str, form: str) -> HttpResponse:
    """Hand the draft out as a file in English and Russian."""
    shown = found(reader, key)
    if form not in FORMATS:
        raise Http404
    written = sheet(reader, _scope(request, reader, shown), at=moment(request))
    file = file_of(written, form)
    response = HttpResponse(file.content, content_type=WRITERS[form][0])
    response["Content-Disposition"] = f'attachment; filename="review-{key}.{file.ending}"'
    return response


@require_POST
@page(Door.REGISTRY)
def issue(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Enter the draft in the register, in the languages in which it is negotiated."""
    shown = found(reader, key)
    texts = versions(reader, _scope(request, reader, shown), LANGUAGES)
    try:
        symbol = operations.issue_draft(review=key, versions=texts, by=reader, at=moment(request))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(
            request, _("The draft is in the register as %(symbol)s.") % {"symbol": symbol}
        )
    return redirect("review", key)


def _scope(request: HttpRequest, reader: Reader, shown: ReviewView) -> Scope:
    looked_at = queries.scope(reader, shown.row.dimension, shown.row.year, on=today(request))
    if looked_at is None:
        raise Http404
    return looked_at


def _areas(shown: ReviewView) -> list[tuple[str, str]]:
    language = language_of_page()
    areas = [(area.code, spoken(area.name, language)) for area in shown.areas]
    return [("", _("The whole dimension")), *areas]


def _drawn(figure: FigureView) -> dict[str, Any]:
    """Return a figure with its picture, where there is more than one line to draw."""
    language = language_of_page()
    lines = [(spoken(each.name, language), each.count) for each in figure.tallies]
    name = str(FIGURES[figure.code])
    return {"figure": figure, "name": name, "picture": bars(lines) if len(lines) > 1 else None}


def _choosing(request: HttpRequest, reader: Reader, dimension: str) -> int:
    figures = queries.choice_figures(reader, today(request)).by_dimension
    return next((each.count for each in figures if each.code == dimension), 0)
