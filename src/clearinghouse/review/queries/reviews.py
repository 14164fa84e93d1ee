"""Reviews as a reader may see them, and the figures that are reckoned for them."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime

from django.db.models import Prefetch

from clearinghouse.documents.rows import rows_of
from clearinghouse.documents.views import Row
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader
from clearinghouse.law.proposals import ProposalStand
from clearinghouse.law.reviews import RecommendationKind, answers, follow_up, suggest_next
from clearinghouse.law.verbs import Effect, Verb, effect_of
from clearinghouse.measures.models import Area, Dimension
from clearinghouse.measures.queries.catalogue import dimension_names
from clearinghouse.procedures.models import Decision
from clearinghouse.procedures.queries.decisions import words_of
from clearinghouse.reference.reviews import load_reviews
from clearinghouse.reference.sources import load_sources
from clearinghouse.review.figures import FIGURES, figure
from clearinghouse.review.models import Followed, Recommendation, Review, whole
from clearinghouse.review.queries.calls import asked_before, call_of
from clearinghouse.review.queries.proposals import proposals
from clearinghouse.review.views import (
    AreaRow,
    AskedRow,
    ContributionRow,
    FigureCode,
    FigureView,
    PastRow,
    ProposalRow,
    RecommendationRow,
    ReviewRow,
    ReviewView,
    Scope,
    Words,
)

ROLES = tuple(Role)


def history(_reader: Reader) -> tuple[PastRow, ...]:
    """Return the reviews that sources tell of, the latest first, with these sources in words."""
    sources = load_sources()
    return tuple(
        PastRow(
            dimension=each.dimension,
            year=each.year,
            held_on=each.held.day,
            focus=asdict(each.focus),
            sources=tuple(sources[key].citation for key in each.sources),
        )
        for each in reversed(load_reviews())
    )


def follows(reader: Reader) -> bool:
    """Whether the reader follows reviews, and proposals with them."""
    return whole(reader)


def next_by_turn(reader: Reader) -> str:
    """Return the dimension whose turn it would be, by what the reader knows of past reviews."""
    known = Review.objects.visible_to(reader).values_list("dimension", "year")
    past = [(each.dimension, each.year) for each in load_reviews()]
    codes = Dimension.objects.order_by("position").values_list("code", flat=True)
    return suggest_next(list(codes), held=[*past, *known])


def dimensions(_reader: Reader, on: date) -> dict[str, Words]:
    """Return the names of the dimensions on a day, in the order of the List."""
    return dict(dimension_names(on))


def places(_reader: Reader, on: date) -> tuple[tuple[str, Words, tuple[AreaRow, ...]], ...]:
    """Return the dimensions with their names on a day and their areas, in the order of the List."""
    return tuple((code, name, areas_of(code)) for code, name in dimension_names(on).items())


def areas(_reader: Reader) -> dict[str, Words]:
    """Return the names of all areas."""
    return {
        area.code: area.name
        for dimension in Dimension.objects.order_by("position").values_list("code", flat=True)
        for area in areas_of(dimension)
    }


def reviews(reader: Reader, *, on: date) -> tuple[ReviewRow, ...]:
    """Return the reviews opened here, the latest first."""
    held = Review.objects.visible_to(reader).order_by("-year", "-pk")
    names = dimension_names(on)
    found = held.prefetch_related("asked", "contributions")
    return tuple(_row(each, names.get(each.dimension_id, {})) for each in found)


def review(reader: Reader, key: str) -> ReviewView | None:
    """Return a review whole; None where there is none for the reader."""
    held = (
        Review.objects.visible_to(reader)
        .prefetch_related(
            "asked",
            "contributions",
            "calls__draft",
            Prefetch(
                "recommendations",
                Recommendation.objects.order_by("number").select_related("measure"),
            ),
        )
        .filter(key=key)
        .first()
    )
    if held is None:
        return None
    areas = areas_of(held.dimension_id)
    issued = held.issued.order_by("pk").values_list("revision", flat=True)
    call = call_of(held)
    asking = held.note_id or (call.revision if call else None)
    note = rows_of(reader, [asking] if asking else [])
    asked_at = held.opened_at if held.note_id else call.row.issued_at if call else None
    return ReviewView(
        row=_row(held, dimension_names(held.until_on).get(held.dimension_id, {})),
        since=held.since_on,
        until=held.until_on,
        before=asked_before(held),
        note=note[0] if note else None,
        asked_at=asked_at,
        call=call.row if call else None,
        areas=areas,
        asked=_asked(held, areas),
        contributions=_contributions(held, asked_at),
        recommendations=_recommendations(reader, held),
        issued=tuple(_drafts(reader, issued)),
        entry=held.entry,
    )


def scope_of(shown: ReviewView) -> Scope:
    """Return what an opened review looks at."""
    row = shown.row
    return Scope(row.dimension, row.name, row.year, shown.areas, shown.since, shown.until, shown)


def scope(reader: Reader, dimension: str, year: int, *, on: date) -> Scope | None:
    """Return what the review of a dimension in a year looks at, opened or not.

    Without a review it is the year before and the year itself, up to ``on``.
    """
    opened = review(reader, f"{dimension}-{year}")
    if opened is not None:
        return scope_of(opened)
    name = dimension_names(on).get(dimension)
    if name is None or not 1 < year <= on.year:
        return None
    until = min(on, date(year, 12, 31))
    return Scope(dimension, name, year, areas_of(dimension), date(year - 1, 1, 1), until)


def figures(reader: Reader, looked_at: Scope) -> tuple[FigureView, ...]:
    """Return every figure of a review, with its rows."""
    return tuple(figure(reader, looked_at, each.code) for each in FIGURES)


def one_figure(reader: Reader, looked_at: Scope, code: FigureCode) -> FigureView:
    """Return one figure with its rows."""
    return figure(reader, looked_at, code)


def areas_of(dimension: str) -> tuple[AreaRow, ...]:
    """Return the areas of a dimension in the order of the List."""
    held = Area.objects.filter(dimension=dimension).order_by("position")
    names = dimension_names(date.max)
    return tuple(
        AreaRow(
            area.code,
            names.get(dimension, {}) if area.is_whole_dimension else words_of(area),
        )
        for area in held
    )


def _row(held: Review, name: Words) -> ReviewRow:
    pairs = {(each.participant_id, each.area_id) for each in held.asked.all()}
    came = came_by(held)
    return ReviewRow(
        key=held.key,
        dimension=held.dimension_id,
        name=name,
        year=held.year,
        focus=words_of(held, "focus_"),
        opened_at=held.opened_at,
        expected=len(pairs),
        received=sum(has_come(state, area, came) for state, area in pairs),
    )


def came_by(held: Review, at: datetime | None = None) -> set[tuple[str, str]]:
    """Return which States had contributed on which areas by ``at``, or to this day."""
    return {
        (each.state_id, each.area_id or "")
        for each in held.contributions.all()
        if at is None or each.given_at <= at
    }


def has_come(state: str, area: str, came: set[tuple[str, str]]) -> bool:
    """Tell whether a State has contributed on an area: on it, or on the whole dimension."""
    return (state, area) in came or (state, "") in came


def _asked(held: Review, areas: Iterable[AreaRow]) -> tuple[AskedRow, ...]:
    order = {area.code: place for place, area in enumerate(areas)}
    came = came_by(held)
    rows = (
        AskedRow(
            area=each.area_id,
            role=Role(each.role),
            participant=each.participant_id,
            has_come=has_come(each.participant_id, each.area_id, came),
        )
        for each in held.asked.all()
    )
    return tuple(
        sorted(
            rows,
            key=lambda each: (
                order.get(each.area, 0),
                ROLES.index(each.role),
                each.participant,
            ),
        )
    )


def _contributions(held: Review, asked_at: datetime | None) -> tuple[ContributionRow, ...]:
    rows = sorted(held.contributions.all(), key=lambda each: each.entry)
    latest = {(each.state_id, each.area_id): each.number for each in rows}
    return tuple(
        ContributionRow(
            state=each.state_id,
            area=each.area_id or "",
            number=each.number,
            activities=each.activities,
            impact=each.impact,
            lessons=each.lessons,
            strengthening=each.strengthening,
            given_at=each.given_at,
            entry=each.entry,
            is_latest=latest[each.state_id, each.area_id] == each.number,
            answers_note=answers(each.given_at, asked_at=asked_at),
        )
        for each in rows
    )


def _recommendations(reader: Reader, held: Review) -> tuple[RecommendationRow, ...]:
    rows = list(held.recommendations.all())
    decided: dict[int, list[Decision]] = {}
    visible = Decision.objects.visible_to(reader)
    links = Followed.objects.filter(recommendation__in=rows, decision__in=visible)
    for link in links.select_related("decision").order_by("pk"):
        decided.setdefault(link.recommendation_id, []).append(link.decision)
    made: dict[int, list[ProposalRow]] = {}
    if rows:
        for proposal in proposals(reader, review=held.key):
            made.setdefault(proposal.recommendation, []).append(proposal)
    return tuple(
        RecommendationRow(
            number=row.number,
            kind=RecommendationKind(row.kind),
            area=row.area_id or "",
            measure=f"{row.measure.edition_id}/{row.measure.key}" if row.measure else "",
            source=row.source_id or "",
            text=words_of(row),
            follow_up=follow_up(_effects(decided.get(row.pk, []), made.get(row.number, []))),
            decisions=tuple(each.key for each in decided.get(row.pk, [])),
            proposals=tuple(each.key for each in made.get(row.number, [])),
            entry=row.entry,
        )
        for row in rows
    )


def _effects(decided: Iterable[Decision], made: Iterable[ProposalRow]) -> Iterable[Effect]:
    """Return what followed, by decisions named and by proposals that the Catalogue took up."""
    yield from (effect_of(Verb(each.verb)) for each in decided)
    yield from (Effect.IN_FORCE for each in made if each.stand is ProposalStand.ADOPTED)


def _drafts(reader: Reader, issued: Iterable[int]) -> tuple[Row, ...]:
    return rows_of(reader, list(issued))
