"""The Catalogue is set out, adopted in editions, and amended within an edition.

The Catalogue is a public paper, so these acts are told to the record in clear.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import TypedDict

from django.db import connection, transaction
from django.db.models import Q

from clearinghouse.law import catalogue as law
from clearinghouse.law.catalogue import BY_CONSENSUS, EntryKey
from clearinghouse.law.distribution import PUBLIC, Reader
from clearinghouse.law.periods import Period
from clearinghouse.law.ruling import Remark
from clearinghouse.law.verbs import Manner
from clearinghouse.measures.entries import link_ancestors, write_measures
from clearinghouse.measures.facts import AmendmentFacts, DimensionFacts, EditionFacts, MeasureFacts
from clearinghouse.measures.faults import MeasureFault, refuse
from clearinghouse.measures.models import (
    Amendment,
    Area,
    Chapter,
    Dimension,
    DimensionName,
    Edition,
    Measure,
    Part,
)
from clearinghouse.participants.acting import keep_reference
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.procedures.operations import Recorded
from clearinghouse.procedures.telling import rewrite, state, tell
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry

MEASURES_LOCK = 0x4D45_4153


@dataclass(frozen=True, slots=True)
class _InForce:
    """An edition as the law asks for it."""

    in_force_on: date


class _Asked(TypedDict):
    """What the law is asked about every entry of an amendment alike."""

    entries: list[law.Entry]
    manner: Manner
    adopted_on: date
    announced_on: date | None


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
    stated = replace(edition, decision=_open_key(_decision(edition.decision)))
    entry = state("edition", edition.code, stated, by=by, at=at, provisions=(str(BY_CONSENSUS),))
    if entry is None:
        return Recorded(edition.code, None)

    _close_before(edition)
    row = _write_edition(edition, entry)
    write_measures(row, edition.measures)
    link_ancestors(row, edition.measures)
    return Recorded(edition.code, entry.index, tuple(remarks))


@transaction.atomic
def amend_catalogue(*, amendment: AmendmentFacts, by: Reader, at: datetime) -> Recorded:
    """Record a change of an edition: entries added, ended, or given a new wording.

    The change holds from its day of effect, whenever it was announced.  Raises
    :class:`~clearinghouse.record.acts.OutOfOrder` under Catalogue 1.8, and
    :class:`~clearinghouse.measures.faults.Refusal` if the edition was not in force on that day or
    the same day is recorded with other changes.
    """
    lock()
    keep_reference(by, at=at)
    edition = Edition.objects.filter(code=amendment.edition).first()
    if edition is None:
        refuse(MeasureFault.NO_SUCH_EDITION, edition=amendment.edition)
    held = Amendment.objects.filter(key=amendment.key).first()
    if held is not None:
        return _amended_again(held, amendment)
    remarks = _ask(edition, amendment)

    entry = tell(
        "amendment.recorded",
        _told(amendment),
        by=by,
        at=at,
        provisions=(str(BY_CONSENSUS),),
    )
    row = Amendment.objects.create(
        key=amendment.key,
        edition=edition,
        opened_on=amendment.opened_on,
        effective_on=amendment.effective_on,
        announced_on=amendment.announced_on,
        decision=_decision(amendment.decision),
        silence=_silence(amendment.silence),
        sources=amendment.sources,
        entry=entry.index,
    )
    for measure in _in_force(edition, amendment.effective_on, amendment.ends):
        rewrite(measure, ends_on=amendment.effective_on, ended_by=row)
    write_measures(edition, amendment.adds, introduced_by=row)
    link_ancestors(edition, amendment.adds, introduced_by=row)
    return Recorded(amendment.key, entry.index, remarks)


def lock() -> None:
    """Let one act of this room at a time decide what is new; held to the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [MEASURES_LOCK])


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
            "decision": _decision(edition.decision),
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


def _ask(edition: Edition, amendment: AmendmentFacts) -> tuple[Remark, ...]:
    """Ask the law about every entry of an amendment, and look for what it names."""
    on = amendment.effective_on
    if on < edition.starts_on or (edition.ends_on is not None and edition.ends_on <= on):
        refuse(MeasureFault.EDITION_NOT_IN_FORCE, edition=edition.code, day=on.isoformat())
    entries = [
        law.Entry(EntryKey(edition.code, key), Period(starts_on, ends_on))
        for key, starts_on, ends_on in edition.measures.values_list("key", "starts_on", "ends_on")
    ]
    remarks: list[Remark] = []
    for added in amendment.adds:
        asked: _Asked = {
            "entries": entries,
            "manner": amendment.manner,
            "adopted_on": on,
            "announced_on": amendment.announced_on,
        }
        entry = EntryKey(edition.code, added.key)
        if added.key in amendment.ends:
            settle(law.modify_entry(entry, **asked), remarks=remarks)
        else:
            settle(law.add_entry(entry, **asked), remarks=remarks)
    found = {measure.key for measure in _in_force(edition, on, amendment.ends)}
    for key in amendment.ends:
        if key not in found:
            refuse(MeasureFault.NO_SUCH_MEASURE, measure=key)
    return tuple(dict.fromkeys(remarks))


def _in_force(edition: Edition, on: date, keys: Iterable[str]) -> list[Measure]:
    wanted = edition.measures.filter(key__in=list(keys), starts_on__lte=on)
    return list(wanted.filter(Q(ends_on=None) | Q(ends_on__gt=on)))


def _amended_again(held: Amendment, told: AmendmentFacts) -> Recorded:
    added = set(held.introduced.values_list("key", flat=True))
    ended = set(held.ended.values_list("key", flat=True))
    same = {measure.key for measure in told.adds} == added and set(told.ends) == ended
    announced_otherwise = (
        held.announced_on and told.announced_on and held.announced_on != told.announced_on
    )
    if not same or announced_otherwise:
        refuse(MeasureFault.AMENDED_OTHERWISE, day=told.effective_on.isoformat())
    if held.silence is None and told.silence:
        rewrite(held, silence=_silence(told.silence))
    if held.decision is None and told.decision:
        rewrite(held, decision=_decision(told.decision))
    return Recorded(held.key, None)


def _decision(key: str) -> Decision | None:
    if not key:
        return None
    found = Decision.objects.filter(key=key).first()
    if found is None:
        refuse(MeasureFault.NO_SUCH_DECISION, decision=key)
    return found


def _silence(key: str) -> SilenceOutcome | None:
    if not key:
        return None
    found = SilenceOutcome.objects.filter(key=key).first()
    if found is None:
        refuse(MeasureFault.NO_SUCH_DECISION, decision=key)
    return found


def _open_key(row: Decision | SilenceOutcome | None) -> str:
    """Return the key of what everybody may know of; the Catalogue's acts are told in clear."""
    return row.key if row is not None and row.marking() == PUBLIC else ""


def _told(amendment: AmendmentFacts) -> dict[str, object]:
    return {
        "amendment": amendment.key,
        "edition": amendment.edition,
        "effective_on": amendment.effective_on,
        "announced_on": amendment.announced_on,
        "opened_on": amendment.opened_on,
        "manner": amendment.manner.value,
        "adds": [_told_of(measure) for measure in amendment.adds],
        "ends": list(amendment.ends),
        "decision": _open_key(_decision(amendment.decision)),
        "silence": _open_key(_silence(amendment.silence)),
        "sources": amendment.sources,
    }


def _told_of(measure: MeasureFacts) -> dict[str, str]:
    told = {
        "key": measure.key,
        "number": measure.number,
        "kind": measure.kind.value,
        "title": measure.title.en,
        "dimension": measure.dimension,
        "area": measure.area,
    }
    return {name: value for name, value in told.items() if value}
