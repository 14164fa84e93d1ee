"""The full texts of measures are linked from imported documents, and documents to measures."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from clearinghouse.documents.models import LanguageVersion, Revision
from clearinghouse.law.distribution import Reader
from clearinghouse.measures.faults import MeasureFault, refuse
from clearinghouse.measures.kinds import ConcernKind
from clearinghouse.measures.models import Concern, Edition, Measure
from clearinghouse.measures.numbers import addresses_by_key
from clearinghouse.measures.operations.grounds import lock
from clearinghouse.participants.acting import keep_reference
from clearinghouse.procedures.operations import Recorded
from clearinghouse.procedures.telling import rewrite, tell
from clearinghouse.text.blocks import Block
from clearinghouse.text.languages import Language


@transaction.atomic
def attach_text(*, edition: str, revision_id: int, by: Reader, at: datetime) -> Recorded:
    """Link the paragraphs of an imported Catalogue to the measures of ``edition`` by number.

    The words themselves stay in the register, and follow the distribution of their document.
    Measures linked before are linked anew.  Raises
    :class:`~clearinghouse.measures.faults.Refusal` if no paragraph bears a measure's number.
    """
    lock()
    keep_reference(by, at=at)
    revision = _revision(revision_id, by)
    row = Edition.objects.filter(code=edition).first()
    if row is None:
        refuse(MeasureFault.NO_SUCH_EDITION, edition=edition)
    addresses = _addresses(revision)
    found = [measure for measure in row.measures.exclude(number="") if measure.key in addresses]
    if not found:
        refuse(MeasureFault.NO_MEASURE_OF_THE_EDITION, edition=edition)
    if all(_holds(measure, revision, addresses) for measure in found):
        return Recorded(edition, None)

    entry = tell(
        "edition.attached",
        {
            "edition": edition,
            "document": revision.document.address,
            "measures": " ".join(measure.key for measure in found),
        },
        by=by,
        at=at,
        marking=revision.document.marking(),
    )
    for measure in found:
        rewrite(measure, revision=revision, address=addresses[measure.key])
    rewrite(row, revision=revision)
    return Recorded(edition, entry.index)


@transaction.atomic
def relate_document(
    *,
    edition: str,
    measure: str,
    revision_id: int,
    kind: ConcernKind,
    by: Reader,
    at: datetime,
    address: str = "",
) -> Recorded:
    """Say that a document, or the paragraph at ``address``, concerns a measure (a key)."""
    lock()
    keep_reference(by, at=at)
    revision = _revision(revision_id, by)
    row = Measure.objects.filter(edition=edition, key=measure).order_by("-starts_on").first()
    if row is None:
        refuse(MeasureFault.NO_SUCH_MEASURE, measure=f"{edition}/{measure}")
    if address and address not in _all_addresses(revision):
        refuse(MeasureFault.NO_SUCH_PARAGRAPH, paragraph=address)
    stated = {"measure": row, "revision": revision, "address": address, "kind": kind}
    if Concern.objects.filter(**stated).exists():
        return Recorded(measure, None)

    entry = tell(
        "measure.related",
        {
            "measure": f"{edition}/{measure}",
            "document": revision.document.address,
            "paragraph": address,
            "kind": kind.value,
        },
        by=by,
        at=at,
        marking=revision.document.marking(),
    )
    Concern.objects.create(**stated, entry=entry.index)
    return Recorded(measure, entry.index)


def _revision(key: int, by: Reader) -> Revision:
    found = Revision.objects.visible_to(by).select_related("document").filter(pk=key).first()
    if found is None:
        refuse(MeasureFault.NO_SUCH_DOCUMENT)
    return found


def _addresses(revision: Revision) -> dict[str, str]:
    """Return the addresses by number, from the English text where there is one."""
    versions = {
        version.language: version
        for version in LanguageVersion.objects.filter(revision=revision, current=True)
    }
    addresses: dict[str, str] = {}
    for language in Language:
        if language in versions:
            blocks = tuple(Block.from_json(block) for block in versions[language].blocks)
            addresses = addresses_by_key(blocks) | addresses
    return addresses


def _all_addresses(revision: Revision) -> set[str]:
    versions = LanguageVersion.objects.filter(revision=revision, current=True)
    return {
        block["address"] for blocks in versions.values_list("blocks", flat=True) for block in blocks
    }


def _holds(measure: Measure, revision: Revision, addresses: Mapping[str, str]) -> bool:
    return measure.revision_id == revision.pk and measure.address == addresses[measure.key]
