"""One measure with its text, its kin, its documents and its Coordinators."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from clearinghouse.documents.models import LanguageVersion, visible
from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Reader
from clearinghouse.measures.kinds import ConcernKind
from clearinghouse.measures.models import Concern, Descent, Measure
from clearinghouse.measures.queries.catalogue import (
    amendments_of,
    dimension_names,
    editions_on,
    row_of,
)
from clearinghouse.measures.queries.coordinators import coordinators
from clearinghouse.measures.views import (
    AmendmentRow,
    Concerned,
    Kin,
    ListLine,
    ListView,
    MeasureRow,
    MeasureView,
    TextOfMeasure,
)
from clearinghouse.participants.models.periods import on as in_force_on
from clearinghouse.procedures.queries.decisions import documents_of, lines_of, words_of
from clearinghouse.text.blocks import Block
from clearinghouse.text.languages import Language


def measure(reader: Reader, edition: str, key: str, *, on: date) -> MeasureView | None:
    """Return the entry ``key`` of an edition as it stood on a day; None if there is none.

    On a day on which the entry was no longer in force, its last wording is shown; on one on which
    it was not yet, its first.
    """
    worded = Measure.objects.filter(edition=edition, key=key).select_related("parent", "area")
    held = (
        worded.filter(starts_on__lte=on).order_by("-starts_on").first()
        or worded.order_by("starts_on").first()
    )
    if held is None:
        return None
    day = _last_in_force(held, on)
    editions = editions_on(reader, max(on, day))
    amendments = amendments_of(editions)
    items = Measure.objects.filter(in_force_on(day), edition=edition, parent__key=key)
    row = row_of(
        held, amendments, tuple(row_of(item, amendments) for item in items.order_by("position"))
    )
    named = dimension_names(on)
    listed = coordinators(reader, on)
    return MeasureView(
        row=row,
        edition=next(each for each in editions if each.code == edition),
        dimension=named.get(row.dimension, {}),
        area=words_of(held.area) if held.area else {},
        parent=_parent(held, amendments, day),
        predecessors=_predecessors(held, amendments),
        successors=_successors(held, amendments, on),
        texts=_texts(reader, held),
        concerns=documents_concerning(reader, edition, key, on=on),
        lines=_coordinated_by(listed, row),
        is_whole=listed.is_whole,
        note=held.note,
        sources=lines_of(held.sources),
    )


def documents_concerning(
    reader: Reader, edition: str, key: str, *, on: date = date.max
) -> tuple[Concerned, ...]:
    """Return the documents of up to a day, open to ``reader``, that concern a measure.

    The newest come first.  Besides those that an officer related: the document that holds the
    text, and those by which an amendment brought the measure.
    """
    found = {
        (concern.revision_id, concern.address, ConcernKind(concern.kind))
        for concern in Concern.objects.filter(measure__edition=edition, measure__key=key)
    }
    held = Measure.objects.filter(edition=edition, key=key, starts_on__lte=on).select_related(
        "introduced_by__silence", "introduced_by__decision"
    )
    for row in held:
        if row.revision_id is not None:
            found.add((row.revision_id, row.address, ConcernKind.STATES))
        found |= {(key, "", ConcernKind.INTRODUCES) for key in _introducing(row)}
    documents = documents_of(reader, (revision for revision, _address, _kind in found))
    concerned = [
        Concerned(documents[revision], address, kind)
        for revision, address, kind in found
        if revision in documents and (documents[revision].dated_on or date.min) <= on
    ]
    return tuple(sorted(concerned, key=_latest_first))


def measures_concerned_by(reader: Reader, revision: int) -> tuple[MeasureRow, ...]:
    """Return the measures that a document, if open to ``reader``, concerns."""
    held = Measure.objects.filter(
        pk__in=Concern.objects.filter(
            visible(reader, "revision__document__"), revision=revision
        ).values("measure")
    ).order_by("edition__starts_on", "position")
    amendments = amendments_of(editions_on(reader, date.max))
    return tuple(row_of(each, amendments) for each in held)


def _introducing(row: Measure) -> set[int]:
    """Return the revisions that carry the amendment by which an entry came."""
    amendment = row.introduced_by
    carriers = (amendment.silence, amendment.decision) if amendment else ()
    return {carrier.revision_id for carrier in carriers if carrier and carrier.revision_id}


def _latest_first(concerned: Concerned) -> tuple[int, str, str]:
    dated_on = concerned.document.dated_on or date.min
    return -dated_on.toordinal(), concerned.kind, concerned.address


def _last_in_force(held: Measure, on: date) -> date:
    """Return the day asked for, or the nearest one on which the wording was in force."""
    if held.ends_on is not None and held.ends_on <= on:
        return held.ends_on - timedelta(days=1)
    return max(on, held.starts_on)


def _parent(held: Measure, amendments: Mapping[int, AmendmentRow], day: date) -> MeasureRow | None:
    """Return the measure of a lettered item, in its wording of the day."""
    if held.parent is None:
        return None
    worded = Measure.objects.filter(
        in_force_on(day), edition=held.edition_id, key=held.parent.key
    ).first()
    return row_of(worded or held.parent, amendments)


def _predecessors(held: Measure, amendments: Mapping[int, AmendmentRow]) -> tuple[Kin, ...]:
    """Return what an entry continues, in whichever of its wordings that was said."""
    descents = Descent.objects.filter(
        measure__edition=held.edition_id, measure__key=held.key
    ).select_related("predecessor")
    kin = {
        (descent.predecessor.edition_id, descent.predecessor.key): Kin(
            row_of(descent.predecessor, amendments), descent.confidence
        )
        for descent in descents.order_by("predecessor__position", "predecessor__starts_on")
    }
    return tuple(kin.values())


def _successors(held: Measure, amendments: Mapping[int, AmendmentRow], on: date) -> tuple[Kin, ...]:
    descents = Descent.objects.filter(
        predecessor__edition=held.edition_id,
        predecessor__key=held.key,
        measure__starts_on__lte=on,
    ).select_related("measure")
    kin = {
        (descent.measure.edition_id, descent.measure.key): Kin(
            row_of(descent.measure, amendments), descent.confidence
        )
        for descent in descents.order_by("measure__position", "measure__starts_on")
    }
    return tuple(kin.values())


def _texts(reader: Reader, held: Measure) -> tuple[TextOfMeasure, ...]:
    """Return the imported words of the entry, in the languages of its document."""
    if held.revision_id is None:
        return ()
    document = documents_of(reader, [held.revision_id]).get(held.revision_id)
    if document is None:
        return ()
    versions = LanguageVersion.objects.visible_to(reader).filter(
        revision=held.revision_id, current=True
    )
    blocks = {
        Language(version.language): _block(version.blocks, held.address) for version in versions
    }
    return tuple(_in_languages(blocks, document))


def _in_languages(
    blocks: Mapping[Language, Block | None], document: Row
) -> Iterable[TextOfMeasure]:
    for language in Language:
        block = blocks.get(language)
        if block is not None:
            yield TextOfMeasure(language, block, document)


def _block(blocks: list[dict[str, object]], address: str) -> Block | None:
    return next((Block.from_json(block) for block in blocks if block["address"] == address), None)


def _coordinated_by(listed: ListView, row: MeasureRow) -> tuple[ListLine, ...]:
    """Return the lines of the List that cover an entry: its area's, or all of its dimension."""
    if not row.dimension:
        return ()
    return tuple(
        line
        for line in listed.lines
        if (line.area == row.area if row.area else line.dimension == row.dimension)
    )
