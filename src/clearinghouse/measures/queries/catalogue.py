"""The Catalogue as on a day, in a constant number of queries."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from django.db.models import Prefetch

from clearinghouse.documents.views import Row
from clearinghouse.law.catalogue import number_key
from clearinghouse.law.distribution import Reader
from clearinghouse.measures.kinds import Completeness, MeasureKind
from clearinghouse.measures.models import (
    Amendment,
    Area,
    Chapter,
    DimensionName,
    Edition,
    Measure,
    Part,
)
from clearinghouse.measures.views import (
    AmendmentRow,
    AreaGroup,
    CatalogueView,
    ChapterRow,
    DimensionGroup,
    EditionRow,
    Extent,
    MeasureRow,
    Words,
)
from clearinghouse.participants.models.periods import on as in_force_on
from clearinghouse.participants.queries import meeting_names
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.procedures.queries.decisions import documents_of, lines_of, words_of

# The scopes of a part that are no codes of dimensions or areas.
WHOLE: Final = "edition"
CHAPTER: Final = "chapter"


def catalogue(reader: Reader, on: date) -> CatalogueView | None:
    """Return the Catalogue as on a day; None before the first edition."""
    editions = editions_on(reader, on)
    held = next((row for row in editions if _is_in_force(row, on)), None)
    if held is None:
        return None
    rows = measures_on(reader, held, on)
    extents = _extents(held.code, rows)
    chapters = _chapters(held.code, extents)
    return CatalogueView(
        on=on,
        edition=held,
        editions=editions,
        extent=extents.get(WHOLE),
        chapters=chapters,
        unseen_chapters=_unseen(chapters, extents),
        provisions=tuple(row for row in rows if row.kind is MeasureKind.PROVISION),
        dimensions=_dimensions(rows, extents, on),
    )


def editions(reader: Reader, on: date = date.max) -> tuple[EditionRow, ...]:
    """Return the editions that have begun by a day, as amended by then, the oldest first."""
    return tuple(row for row in editions_on(reader, on) if row.starts_on <= on)


def editions_on(reader: Reader, on: date) -> tuple[EditionRow, ...]:
    """Return all editions, the oldest first, with the amendments in effect on a day."""
    amendments = Amendment.objects.filter(effective_on__lte=on).order_by("effective_on")
    held = list(
        Edition.objects.order_by("starts_on").prefetch_related(
            Prefetch(
                "amendments", amendments.prefetch_related("introduced", "ended"), to_attr="known"
            )
        )
    )
    seen = _seen(reader, held)
    documents = documents_of(reader, (edition.revision_id for edition in held))
    names = meeting_names(reader, {edition.adopted_by for edition in held})
    return tuple(
        _edition(edition, documents.get(edition.revision_id or 0), names, seen) for edition in held
    )


def measures_on(reader: Reader, edition: EditionRow, on: date) -> tuple[MeasureRow, ...]:  # noqa: ARG001 - the Catalogue is public
    """Return the entries of an edition as on a day, in their order, lettered items inside."""
    held = Measure.objects.filter(in_force_on(on), edition=edition.code).select_related("parent")
    return rows_of_measures(held, [edition])


def rows_of_measures(
    held: Iterable[Measure], editions: Sequence[EditionRow]
) -> tuple[MeasureRow, ...]:
    """Return entries as lists show them, ordered by number, lettered items inside."""
    amendments = amendments_of(editions)
    found = sorted(held, key=_place)
    # A new wording of a measure is another row; its items stay with its number.
    items: dict[tuple[str, str], list[MeasureRow]] = {}
    for measure in found:
        if measure.parent is not None:
            above = (measure.edition_id, measure.parent.key)
            items.setdefault(above, []).append(row_of(measure, amendments))
    return tuple(
        row_of(measure, amendments, tuple(items.get((measure.edition_id, measure.key), ())))
        for measure in found
        if measure.parent_id is None
    )


def amendments_of(editions: Sequence[EditionRow]) -> Mapping[int, AmendmentRow]:
    """Return the amendments of editions by their keys in the table."""
    return {amendment.pk: amendment for edition in editions for amendment in edition.amendments}


def row_of(
    measure: Measure,
    amendments: Mapping[int, AmendmentRow],
    items: tuple[MeasureRow, ...] = (),
) -> MeasureRow:
    """Return an entry as a list shows it."""
    return MeasureRow(
        pk=measure.pk,
        edition=measure.edition_id,
        key=measure.key,
        number=measure.number,
        kind=MeasureKind(measure.kind),
        title=words_of(measure),
        dimension=measure.dimension_id or "",
        area=measure.area_id or "",
        starts_on=measure.starts_on,
        ends_on=measure.ends_on,
        introduced=amendments.get(measure.introduced_by_id or 0),
        confidence=measure.confidence,
        items=items,
    )


def dimension_names(on: date) -> Mapping[str, Words]:
    """Return the names of the dimensions on a day, in the order of the List."""
    rows = DimensionName.objects.select_related("dimension").order_by(
        "dimension__position", "starts_on"
    )
    names: dict[str, Words] = {}
    for row in rows:
        if row.dimension_id not in names or row.starts_on is None or row.starts_on <= on:
            names[row.dimension_id] = words_of(row)
    return names


def _is_in_force(edition: EditionRow, on: date) -> bool:
    return edition.starts_on <= on and (edition.ends_on is None or on < edition.ends_on)


def _place(measure: Measure) -> tuple[bool, tuple[tuple[int, str], ...], int]:
    """Numbered entries by number, then the others in the order in which they were read."""
    return (
        not measure.number,
        number_key(measure.key) if measure.number else (),
        measure.position,
    )


def _edition(
    edition: Edition,
    document: Row | None,
    meetings: Mapping[str, Words],
    seen: tuple[Mapping[int, str], Mapping[int, str]],
) -> EditionRow:
    decisions, silences = seen
    known: list[Amendment] = edition.known  # type: ignore[attr-defined]
    return EditionRow(
        code=edition.code,
        title=words_of(edition),
        starts_on=edition.starts_on,
        ends_on=edition.ends_on,
        announced_on=edition.announced_on,
        completeness=Completeness(edition.completeness),
        adopted_by=meetings.get(edition.adopted_by, {}),
        decision=decisions.get(edition.decision_id or 0, ""),
        note=edition.note,
        sources=lines_of(edition.sources),
        document=document,
        amendments=tuple(
            AmendmentRow(
                pk=row.pk,
                key=row.key,
                opened_on=row.opened_on,
                effective_on=row.effective_on,
                announced_on=row.announced_on,
                adds=tuple(sorted(measure.key for measure in row.introduced.all())),
                ends=tuple(sorted(measure.key for measure in row.ended.all())),
                silence=silences.get(row.silence_id or 0, ""),
                decision=decisions.get(row.decision_id or 0, ""),
                entry=row.entry,
            )
            for row in known
        ),
        entry=edition.entry,
    )


def _seen(reader: Reader, held: Sequence[Edition]) -> tuple[Mapping[int, str], Mapping[int, str]]:
    """Return the keys of the decisions and silences that the reader may know of, by row."""
    amendments = [row for edition in held for row in edition.known]  # type: ignore[attr-defined]
    decisions = {row.decision_id for row in (*held, *amendments) if row.decision_id}
    silences = {row.silence_id for row in amendments if row.silence_id}
    return (
        dict(Decision.objects.visible_to(reader).filter(pk__in=decisions).values_list("pk", "key")),
        dict(
            SilenceOutcome.objects.visible_to(reader)
            .filter(pk__in=silences)
            .values_list("pk", "key")
        ),
    )


def _extents(edition: str, rows: Sequence[MeasureRow]) -> Mapping[str, Extent]:
    return {
        part.scope: Extent(
            completeness=Completeness(part.completeness),
            counted=part.counted,
            seen=sum(part.scope in (row.dimension, row.area) for row in rows),
            note=part.note,
        )
        for part in Part.objects.filter(edition=edition)
    }


def _chapters(edition: str, extents: Mapping[str, Extent]) -> tuple[ChapterRow, ...]:
    return tuple(
        ChapterRow(
            number=chapter.number,
            title=words_of(chapter),
            extent=extents.get(f"{CHAPTER} {chapter.number}"),
        )
        for chapter in Chapter.objects.filter(edition=edition).order_by("position")
    )


def _unseen(chapters: Sequence[ChapterRow], extents: Mapping[str, Extent]) -> tuple[str, ...]:
    numbers = {chapter.number for chapter in chapters}
    named = (scope.partition(f"{CHAPTER} ")[2] for scope in extents)
    return tuple(number for number in named if number and number not in numbers)


def _dimensions(
    rows: Sequence[MeasureRow], extents: Mapping[str, Extent], on: date
) -> tuple[DimensionGroup, ...]:
    """Group the entries; an area is shown when it has entries or the edition is judged on it."""
    areas = list(Area.objects.filter(is_whole_dimension=False).order_by("dimension", "position"))
    groups = []
    for code, name in dimension_names(on).items():
        mine = [row for row in rows if row.dimension == code]
        below = tuple(
            AreaGroup(
                code=area.code,
                name=words_of(area),
                extent=extents.get(area.code),
                measures=tuple(row for row in mine if row.area == area.code),
            )
            for area in areas
            if area.dimension_id == code
            and (area.code in extents or any(row.area == area.code for row in mine))
        )
        groups.append(
            DimensionGroup(
                code=code,
                name=name,
                extent=extents.get(code),
                measures=tuple(row for row in mine if not row.area),
                areas=below,
            )
        )
    return tuple(groups)
