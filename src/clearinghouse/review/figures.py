"""The figures of a review: each a line of the table, each counting rows that can be shown.

Another room's figure is one more line: its code, the function that finds its rows, and what they
are counted under.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.adoption.models import Effect
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.rows import rows_of
from clearinghouse.law.distribution import Reader
from clearinghouse.measures.kinds import MeasureKind
from clearinghouse.measures.models import Concern, Measure
from clearinghouse.measures.queries import tenures
from clearinghouse.participants.models.periods import on as in_force_on
from clearinghouse.participants.queries import names_on
from clearinghouse.procedures.queries.decisions import words_of
from clearinghouse.reference.events import load_events
from clearinghouse.reference.sources import load_sources
from clearinghouse.review.views import Counted, FigureCode, FigureView, Scope, Tally, Words

Rows = Callable[[Reader, Scope], Iterable[Counted]]


@dataclass(frozen=True, slots=True)
class Figure:
    """What is counted, where its rows come from, and whether they count by area or by State."""

    code: FigureCode
    rows: Rows
    by_state: bool = False


def figure(reader: Reader, scope: Scope, code: FigureCode) -> FigureView:
    """Return a figure with its rows, as ``reader`` may see them."""
    found = next(each for each in FIGURES if each.code is code)
    rows = tuple(found.rows(reader, scope))
    counted = Counter(row.under for row in rows)
    known: Mapping[str, Words]
    if found.by_state:
        known = {code: names.usual for code, names in names_on(reader, scope.until).items()}
    else:
        known = {area.code: area.name for area in scope.areas}
    # Areas stand in the order of the List, also those without rows; States by what they did.
    order = known if not found.by_state else [state for state, _ in counted.most_common()]
    codes = [*order, *(code for code in counted if code not in order)]
    return FigureView(
        code,
        rows,
        tuple(Tally(code, known.get(code, {"en": code}), counted[code]) for code in codes),
    )


def _is_within(day: date | None, scope: Scope) -> bool:
    return day is not None and scope.since <= day <= scope.until


def _area(code: str, scope: Scope) -> str:
    """Return the area, or the only one of a dimension without areas; "" for none in particular."""
    return code or (scope.areas[0].code if len(scope.areas) == 1 else "")


def _events(scope: Scope) -> Iterable[tuple[Counted, tuple[str, ...]]]:
    sources = load_sources()
    for event in load_events():
        day = event.begins.earliest
        if event.dimension != scope.dimension or not _is_within(day, scope):
            continue
        row = Counted(
            label={"en": event.title.en, "ru": event.title.ru, "kk": event.title.kk},
            under=_area(event.area, scope),
            day=day,
            sources=tuple(sources[key].citation for key in event.sources),
        )
        hosts = dict.fromkeys([event.host, *(each.participant for each in event.organisers)])
        yield row, tuple(filter(None, hosts))


def events(_reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return the events of the period by area."""
    return (row for row, _hosts in _events(scope))


def hosts(_reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return the events of the period once for each that hosted or organised them."""
    for row, held_by in _events(scope):
        for host in held_by:
            yield Counted(label=row.label, under=host, day=row.day, sources=row.sources)


def _documents(reader: Reader, scope: Scope, kind: DocumentKind) -> Iterable[Counted]:
    concerned = dict(
        Concern.objects.filter(measure__dimension=scope.dimension, revision__document__kind=kind)
        .order_by("-pk")
        .values_list("revision", "measure__area")
    )
    for row in rows_of(reader, sorted(concerned)):
        if _is_within(row.dated_on, scope):
            yield Counted(
                label={str(language): title for language, title in row.titles.items()},
                under=_area(concerned[row.revision] or "", scope),
                day=row.dated_on,
                link=f"/documents/{row.address}/",
            )


def papers(reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return the concept papers of the period that concern measures of the dimension."""
    return _documents(reader, scope, DocumentKind.CONCEPT_PAPER)


def plans(reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return the action plans of the period that concern measures of the dimension."""
    return _documents(reader, scope, DocumentKind.ACTION_PLAN)


def coordinators(reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return who serves in the areas on the last day of the period."""
    areas = {area.code for area in scope.areas}
    for tenure in tenures(reader, scope.until):
        is_held = tenure.since <= scope.until and (
            tenure.until is None or scope.until < tenure.until
        )
        if tenure.area in areas and is_held:
            yield Counted(
                label=tenure.name,
                under=tenure.area,
                day=tenure.since,
                link=f"/participants/{tenure.participant}/",
            )


def measures(_reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return the measures of the dimension in force on the last day of the period."""
    held = Measure.objects.filter(
        in_force_on(scope.until), dimension=scope.dimension, kind=MeasureKind.MEASURE
    )
    return (_measure(row, row.starts_on, scope) for row in held.order_by("position", "pk"))


def changes(_reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return the measures that an amendment added or ended in the period."""
    held = Measure.objects.filter(dimension=scope.dimension, kind=MeasureKind.MEASURE)
    for row in held.select_related("introduced_by", "ended_by").order_by("position", "pk"):
        begun = row.introduced_by.effective_on if row.introduced_by else None
        ended = row.ended_by.effective_on if row.ended_by else None
        for day in filter(None, (begun, ended)):
            if _is_within(day, scope):
                yield _measure(row, day, scope)


def _measure(row: Measure, day: date, scope: Scope) -> Counted:
    title = {code: f"{row.number} {words}".strip() for code, words in words_of(row).items()}
    return Counted(
        label=title,
        under=_area(row.area_id or "", scope),
        day=day,
        link=f"/catalogue/{row.edition_id}/{row.key}/",
    )


def decisions(reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return the decisions of the period whose effects concern the dimension or its areas."""
    areas = {area.code for area in scope.areas}
    held = Effect.objects.visible_to(reader).filter(
        effective_on__gte=scope.since, effective_on__lte=scope.until
    )
    for row in held.select_related("decision").order_by("effective_on", "position"):
        area = str(row.facts.get("area", ""))
        if area in areas or row.facts.get("dimension") == scope.dimension:
            yield Counted(
                label=words_of(row.decision, "subject_"),
                under=_area(area, scope),
                day=row.effective_on,
                link=f"/decisions/{row.decision.key}/",
            )


def contributions(reader: Reader, scope: Scope) -> Iterable[Counted]:
    """Return the contributions that stand."""
    if scope.review is None:
        return
    names = names_on(reader, scope.until)
    for each in scope.review.latest:
        yield Counted(
            label=names[each.state].usual if each.state in names else {"en": each.state},
            under=_area(each.area, scope),
            day=each.given_at.date(),
            link=f"/reviews/{scope.review.row.key}/#contribution-{each.entry}",
        )


FIGURES: Final = (
    Figure(FigureCode.EVENTS, events),
    Figure(FigureCode.HOSTS, hosts, by_state=True),
    Figure(FigureCode.PAPERS, papers),
    Figure(FigureCode.PLANS, plans),
    Figure(FigureCode.COORDINATORS, coordinators),
    Figure(FigureCode.MEASURES, measures),
    Figure(FigureCode.CHANGES, changes),
    Figure(FigureCode.DECISIONS, decisions),
    Figure(FigureCode.CONTRIBUTIONS, contributions),
)
