"""Documents of the register are bound to areas, and told how long they apply."""

from datetime import datetime, timedelta

from django.db import transaction

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import Document
from clearinghouse.law import concept_papers as law
from clearinghouse.law.concept_papers import PaperReason
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.ruling import Remark
from clearinghouse.papers.facts import PeriodFacts
from clearinghouse.papers.faults import PaperFault, refuse
from clearinghouse.papers.keeping import area_of, demand_registry
from clearinghouse.papers.kinds import PAPERS, AreaPaperKind
from clearinghouse.papers.models import Applicability, AreaPaper
from clearinghouse.papers.operations.drafting import half_open
from clearinghouse.participants.models import Participant
from clearinghouse.procedures.models import Decision
from clearinghouse.record.operations import append

NO_PERIOD = PeriodFacts(first=None, last=None)


@transaction.atomic
def bind_document(
    *,
    area: str,
    document: str,
    by: Reader,
    at: datetime,
    author: str = "",
    period: PeriodFacts = NO_PERIOD,
) -> tuple[Remark, ...]:
    """Say that a document of the register is the concept paper or the action plan of an area.

    Return what is missing in it: a concept paper specifies its period (Modalities 2.6).
    """
    demand_registry(by, at=at)
    found = area_of(area)
    held = _document(document, by=by)
    kind = PAPERS.get(DocumentKind(held.kind))
    if kind is None:
        refuse(PaperFault.NOT_A_PAPER, document=document)
    if AreaPaper.objects.filter(document=held).exists():
        refuse(PaperFault.BOUND_ALREADY, document=document)
    if author and not Participant.objects.filter(code=author).exists():
        refuse(PaperFault.NOT_YOURS)
    starts_on, ends_on = half_open(period)
    told = {
        "area": area,
        "kind": kind.value,
        "author": author,
        "starts_on": starts_on.isoformat() if starts_on else "",
        "ends_on": ends_on.isoformat() if ends_on else "",
    }
    entry = _tell("paper.bound", held, told, by=by, at=at)
    paper = AreaPaper.objects.create(
        document=held, area=found, kind=kind, author_id=author or None, bound_at=at, entry=entry
    )
    if starts_on is not None:
        Applicability.objects.create(
            paper=paper, starts_on=starts_on, ends_on=ends_on, stated_at=at, entry=entry
        )
    if kind is AreaPaperKind.CONCEPT_PAPER and ends_on is None:
        return (Remark(law.APPLICABILITY, PaperReason.PERIOD_MISSING),)
    return ()


@transaction.atomic
def state_period(
    *, document: str, period: PeriodFacts, decision: str, by: Reader, at: datetime
) -> None:
    """Say how long a paper applies, under the decision that extended it where there is one."""
    demand_registry(by, at=at)
    paper = AreaPaper.objects.visible_to(by).filter(document__address=document).first()
    if paper is None:
        refuse(PaperFault.NO_SUCH_PAPER)
    starts_on, ends_on = half_open(period)
    if starts_on is None or ends_on is None:
        refuse(PaperFault.PERIOD_REVERSED)
    if decision and not Decision.objects.visible_to(by).filter(key=decision).exists():
        refuse(PaperFault.NO_SUCH_DOCUMENT, document=decision)
    told = {
        "area": paper.area_id,
        "starts_on": starts_on.isoformat(),
        "ends_on": ends_on.isoformat(),
        "last": (ends_on - timedelta(days=1)).isoformat(),
        "decision": decision,
    }
    entry = _tell("paper.extended", paper.document, told, by=by, at=at)
    Applicability.objects.create(
        paper=paper,
        starts_on=starts_on,
        ends_on=ends_on,
        decision=decision,
        stated_at=at,
        entry=entry,
    )


def _document(name: str, *, by: Reader) -> Document:
    seen = Document.objects.visible_to(by)
    found = seen.filter(address=name).first() or seen.filter(revisions__symbol=name).first()
    if found is None:
        refuse(PaperFault.NO_SUCH_DOCUMENT, document=name)
    return found


def _tell(act: str, document: Document, told: dict[str, str], *, by: Reader, at: datetime) -> int:
    """Append an act on a paper: openly where its document is public, else sealed."""
    marking = document.marking()
    fields = {"paper": document.address} | {name: value for name, value in told.items() if value}
    is_public = marking.distribution is Distribution.PUBLIC
    entry = append(
        act=act,
        actor=by.participant or "",
        at=at,
        public=fields if is_public else {},
        sealed={} if is_public else fields,
        marking=marking,
        provisions=(str(law.APPLICABILITY),),
    )
    return int(entry.index)
