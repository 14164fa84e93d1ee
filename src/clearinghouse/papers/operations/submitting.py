"""A draft becomes a document of the register, with its symbol, and the paper of its area."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from clearinghouse.adoption.models import Effect
from clearinghouse.documents import operations as register
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import Document, Revision
from clearinghouse.documents.papers import Paper
from clearinghouse.law import concept_papers as law
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.symbols import Symbol, parse_symbol
from clearinghouse.papers.faults import PaperFault, refuse
from clearinghouse.papers.keeping import MEMBERS, demand_registry, in_hand, tell
from clearinghouse.papers.kinds import AreaPaperKind
from clearinghouse.papers.models import Applicability, AreaPaper, Comment, PaperDraft
from clearinghouse.papers.operations.consulting import composed, parts_of, period_of
from clearinghouse.record.acts import settle

BODY = "SOC"
SERIES = "DRAFT"


@dataclass(frozen=True, slots=True)
class RegisteredDraft:
    """The document that a draft has become, and what the law remarks."""

    address: str
    symbol: str
    remarks: tuple[Remark, ...] = ()


@transaction.atomic
def register_draft(*, draft: str, by: Reader, at: datetime) -> RegisteredDraft:
    """Register a draft as it stands, for approval by the Senior Officials or in silence.

    Registered again with another text it becomes the next revision of the same document.  Raises
    :class:`~clearinghouse.papers.faults.Refusal` once it has been approved.
    """
    demand_registry(by, at=at)
    held = in_hand(draft, by=by, at=at)
    if held.document and Effect.objects.filter(document__document=held.document).exists():
        refuse(PaperFault.APPROVED_ALREADY)
    versions = composed(held)
    remarks: list[Remark] = []
    day = day_at(at)
    ready = settle(law.look_over(parts_of(held), period_of(held)), remarks=remarks)
    settle(law.submit(ready, _considered(held), on=day), remarks=remarks)
    symbol = _symbol(held, day)
    if held.document and _says_the_same(held.document, {version.digest for version in versions}):
        refuse(PaperFault.NOTHING_NEW)
    registered = register.register(
        paper=Paper(
            kind=DocumentKind.CONCEPT_PAPER,
            marking=MEMBERS,
            versions=versions,
            symbol=symbol,
            dated_on=day,
            body=BODY,
        ),
        by=by,
        at=at,
    )
    told = {"document": registered.address, "symbol": symbol, "area": held.area_id}
    entry = tell(
        "paper.registered",
        draft,
        told,
        marking=MEMBERS,
        by=by,
        at=at,
        provisions=(law.APPROVAL, *(remark.provision for remark in remarks)),
    )
    _bind(held, registered.address, at=at, entry=entry.index)
    return RegisteredDraft(registered.address, str(symbol), tuple(remarks))


def _considered(draft: PaperDraft) -> law.Considered:
    last = draft.rounds.order_by("-number").first()
    open_comments = Comment.objects.filter(round__draft=draft, answer=None)
    return law.Considered(
        rounds=draft.rounds.count(),
        closes_on=day_at(last.deadline) if last else None,
        unanswered=open_comments.count(),
    )


def _symbol(draft: PaperDraft, day: date) -> Symbol:
    if draft.document is None:
        return register.allocate_symbol(body=BODY, year=day.year, session=None, series=SERIES)
    last = draft.document.revisions.order_by("-revision").values_list("symbol", flat=True).first()
    named = parse_symbol(last or "")
    return replace(named, revision=named.revision + 1)


def _says_the_same(document: Document, digests: set[bytes]) -> bool:
    last: Revision = document.revisions.latest("revision")
    held = last.languages.filter(current=True).values_list("digest", flat=True)
    return {bytes(digest) for digest in held} == digests


def _bind(draft: PaperDraft, address: str, *, at: datetime, entry: int) -> None:
    """Make the document the paper of the area, and let its period be the one that it states."""
    document = Document.objects.get(address=address)
    if draft.document_id is None:
        draft.document = document
        draft.issued_at = draft.issued_at or at
        draft.save(update_fields=["document", "issued_at"])
        AreaPaper.objects.create(
            document=document,
            area=draft.area,
            kind=AreaPaperKind.CONCEPT_PAPER,
            author_id=draft.state_id,
            bound_at=at,
            entry=entry,
        )
    paper = AreaPaper.objects.get(document=document)
    if draft.starts_on is not None:
        Applicability.objects.create(
            paper=paper,
            starts_on=draft.starts_on,
            ends_on=draft.ends_on,
            stated_at=at,
            entry=entry,
        )
