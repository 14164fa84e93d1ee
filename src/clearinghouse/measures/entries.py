"""Writes the entries of an edition and their descent from entries of earlier editions."""

from collections.abc import Sequence
from dataclasses import asdict

from clearinghouse.measures.facts import Ancestor, MeasureFacts
from clearinghouse.measures.faults import MeasureFault, refuse
from clearinghouse.measures.models import (
    Amendment,
    Area,
    Chapter,
    Descent,
    Dimension,
    Edition,
    Measure,
)


def write_measures(
    edition: Edition, facts: Sequence[MeasureFacts], *, introduced_by: Amendment | None = None
) -> None:
    """Write the entries that an edition, or an amendment of it, brings.

    Entries written before are corrected in place, so that what concerns them stays with them.
    Raises :class:`~clearinghouse.measures.faults.Refusal` for an unknown dimension, area or parent.
    """
    _check_places(facts)
    chapters = list(edition.chapters.order_by("-number"))
    starts_on = introduced_by.effective_on if introduced_by else edition.starts_on
    for position, measure in enumerate(facts):
        row, _ = Measure.objects.update_or_create(
            edition=edition,
            key=measure.key,
            introduced_by=introduced_by,
            defaults={
                "number": measure.number,
                "kind": measure.kind,
                "chapter": _chapter(chapters, measure),
                "dimension_id": measure.dimension or None,
                "area_id": measure.area or None,
                "parent": _parent(edition, measure),
                "position": position,
                "starts_on": starts_on,
                "sources": measure.sources,
                "confidence": measure.confidence,
                "note": measure.note,
                **asdict(measure.title),
            },
        )
        if row.ends_on is None and edition.ends_on is not None:
            row.ends_on = edition.ends_on
            row.save(update_fields=["ends_on"])


def link_ancestors(
    edition: Edition, facts: Sequence[MeasureFacts], *, introduced_by: Amendment | None = None
) -> None:
    """Write which entries of earlier editions the entries continue."""
    for measure in facts:
        if not measure.ancestors:
            continue
        row = edition.measures.get(key=measure.key, introduced_by=introduced_by)
        row.descents.all().delete()
        Descent.objects.bulk_create(
            Descent(measure=row, predecessor=_ancestor(ancestor), confidence=ancestor.confidence)
            for ancestor in measure.ancestors
        )


def _check_places(facts: Sequence[MeasureFacts]) -> None:
    areas = set(Area.objects.values_list("code", flat=True))
    dimensions = set(Dimension.objects.values_list("code", flat=True))
    for measure in facts:
        if measure.area and measure.area not in areas:
            refuse(MeasureFault.NO_SUCH_AREA, area=measure.area)
        if measure.dimension and measure.dimension not in dimensions:
            refuse(MeasureFault.NO_SUCH_DIMENSION, dimension=measure.dimension)


def _chapter(chapters: list[Chapter], measure: MeasureFacts) -> Chapter | None:
    """Return the chapter whose number begins the entry's, or the one of its dimension alone."""
    for chapter in chapters:
        if chapter.number and measure.number.startswith(f"{chapter.number}."):
            return chapter
    alone = [chapter for chapter in chapters if chapter.dimensions == [measure.dimension]]
    return alone[0] if not measure.number and alone else None


def _parent(edition: Edition, measure: MeasureFacts) -> Measure | None:
    if not measure.parent:
        return None
    found = edition.measures.filter(key=measure.parent, ended_by=None).first()
    if found is None:
        refuse(MeasureFault.NO_SUCH_MEASURE, measure=measure.parent)
    return found


def _ancestor(ancestor: Ancestor) -> Measure:
    found = (
        Measure.objects.filter(edition=ancestor.edition, key=ancestor.key)
        .order_by("-starts_on")
        .first()
    )
    if found is None:
        refuse(MeasureFault.NO_SUCH_MEASURE, measure=f"{ancestor.edition}/{ancestor.key}")
    return found
