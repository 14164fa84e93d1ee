"""Which measures a paper speaks of: "measure 3.6" is that of the edition in force on its day."""

from collections.abc import Iterator
from datetime import date

from clearinghouse.documents.models import LanguageVersion, Revision
from clearinghouse.intake.context import Context
from clearinghouse.measures import operations as measures
from clearinghouse.measures.kinds import ConcernKind
from clearinghouse.measures.models import Measure
from clearinghouse.participants.models.periods import on as in_force_on
from clearinghouse.text.citations import Cited, find_citations


def relate_mentions(
    revision_id: int, context: Context, *, address: str = "", besides: str = ""
) -> None:
    """Relate a paper, by the paragraph, to the measures of the edition then in force.

    Of a decision only its own paragraph at ``address`` is looked at.  Numbers that the edition does
    not have are left alone, as is ``besides``, which the paper is known to concern more nearly.
    """
    revision = Revision.objects.get(pk=revision_id)
    mentioned = {each for each in _mentioned(revision) if address in ("", each[1])}
    day = day_of(revision) or context.at.date()
    known = Measure.objects.filter(in_force_on(day), key__in={key for key, _place in mentioned})
    editions = dict(known.values_list("key", "edition"))
    for key, place in sorted(mentioned):
        if key in editions and key != besides:
            measures.relate_document(
                edition=editions[key],
                measure=key,
                revision_id=revision.pk,
                kind=ConcernKind.MENTIONS,
                address=place,
                by=context.by,
                at=context.at,
            )


def day_of(revision: Revision) -> date | None:
    """Return the day of a paper; an enclosure without one has the day of its note."""
    carrying = Revision.objects.filter(document__note__enclosures__revision=revision)
    return (
        revision.dated_on
        or carrying.order_by("dated_on").values_list("dated_on", flat=True).first()
    )


def _mentioned(revision: Revision) -> Iterator[tuple[str, str]]:
    """Yield the measures named in a paper and where; not those said to be of another paper."""
    versions = LanguageVersion.objects.filter(revision=revision, current=True)
    for blocks in versions.values_list("blocks", flat=True):
        for block in blocks:
            for found in find_citations(block.get("text", "")):
                if found.cited is Cited.MEASURE and not found.within:
                    yield found.key, block["address"]
