"""The Catalogue is set out by dimensions and areas, and adopted in editions.

The Catalogue is a public paper, so these acts are told to the record in clear.
"""

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from django.db import transaction

from clearinghouse.law import catalogue as law
from clearinghouse.law.catalogue import BY_CONSENSUS
from clearinghouse.law.distribution import Reader
from clearinghouse.law.ruling import Remark
from clearinghouse.measures.entries import link_ancestors, write_measures
from clearinghouse.measures.facts import DimensionFacts, EditionFacts
from clearinghouse.measures.models import (
    Area,
    Chapter,
    Dimension,
    DimensionName,
    Edition,
    Measure,
    Part,
)
from clearinghouse.measures.operations.grounds import decision_named, lock, open_key
from clearinghouse.procedures.operations import Recorded
from clearinghouse.procedures.telling import state
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry


@dataclass(frozen=True, slots=True)
class _InForce:
    """An edition as the law asks for it."""

    in_force_on: date


@transaction.atomic
def enter_dimension(*, dimension: DimensionFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a dimension with its names and areas; return None if nothing is new."""
    lock()
    entry = state("dimension", dimension.code, dimension, by=by, at=at)
    if entry is None:
        return None

    row, _ = Dimension.objects.update_or_create(
        code=dimension.code,
        defaults={"position": dimension.position, "aliases": list(dimension.aliases)},
    )
    row.names.all().delete()
    DimensionName.objects.bulk_create(
        DimensionName(
            dimension=row, starts_on=name.starts_on, ends_on=name.ends_on, **asdict(name.name)
        )
        for name in dimension.names
    )
    for area in dimension.areas:
        Area.objects.update_or_create(
            code=area.code,
            defaults={
                "dimension": row,
                "position": area.position,
                "is_whole_dimension": area.is_whole_dimension,
                "aliases": list(area.aliases),
                "seen_on": area.seen.on,
                "seen_precision": area.seen.precision,
                **asdict(area.name),
            },
        )
    return entry


@transaction.atomic
def adopt_edition(*, edition: EditionFacts, by: Reader, at: datetime) -> Recorded:
    """Record a new edition of the whole Catalogue; the one before it is in force until that day.

    An edition told again with other particulars is corrected.  Raises
    :class:`~clearinghouse.record.acts.OutOfOrder` if it is not later than the others, or was not
    adopted by consensus or silence.
    """
    lock()
    remarks: list[Remark] = []
    held = Edition.objects.filter(code=edition.code).first()
    if held is None or held.starts_on != edition.starts_on:
        others = Edition.objects.exclude(code=edition.code).values_list("starts_on", flat=True)
        settle(
            law.adopt_edition(
                edition.code,
                editions=[_InForce(day) for day in others],
                manner=edition.manner,
                adopted_on=edition.starts_on,
                announced_on=edition.announced_on,
            ),
            remarks=remarks,
        )
    stated = replace(edition, decision=open_key(decision_named(edition.decision)))
    entry = state("edition", edition.code, stated, by=by, at=at, provisions=(str(BY_CONSENSUS),))
    if entry is None:
        return Recorded(edition.code, None)

    _close_before(edition)
    row = _write_edition(edition, entry)
    write_measures(row, edition.measures)
    link_ancestors(row, edition.measures)
    return Recorded(edition.code, entry.index, tuple(remarks))


def _close_before(edition: EditionFacts) -> None:
    """End the edition in force, and what it still holds, on the day on which the next begins."""
    before = Edition.objects.filter(starts_on__lt=edition.starts_on, ends_on=None)
    Measure.objects.filter(edition__in=before, ends_on=None).update(ends_on=edition.starts_on)
    before.update(ends_on=edition.starts_on)


def _write_edition(edition: EditionFacts, entry: Entry) -> Edition:
    row, _ = Edition.objects.update_or_create(
        code=edition.code,
        defaults={
            "starts_on": edition.starts_on,
            "announced_on": edition.announced_on,
            "completeness": edition.completeness,
            "adopted_by": edition.adopted_by,
            "decision": decision_named(edition.decision),
            "sources": edition.sources,
            "note": edition.note,
            "entry": entry.index,
            **asdict(edition.title),
        },
    )
    row.parts.all().delete()
    Part.objects.bulk_create(
        Part(
            edition=row,
            scope=part.scope,
            completeness=part.completeness,
            counted=part.counted,
            note=part.note,
        )
        for part in edition.parts
    )
    for position, chapter in enumerate(edition.chapters):
        Chapter.objects.update_or_create(
            edition=row,
            position=position,
            defaults={
                "number": chapter.number,
                "dimensions": list(chapter.dimensions),
                **asdict(chapter.title),
            },
        )
    return row
