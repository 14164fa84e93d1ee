"""Papers of areas with what has become of them, and drafts as lists show them.

An approval is asked of what decisions have changed, and of silences that nobody broke.  That a
paper one may read was approved, and when, is told with it; by which restricted decision is not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max, Q

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.adoption.models import Effect
from clearinghouse.documents.models import Enclosure
from clearinghouse.documents.rows import rows_of
from clearinghouse.documents.views import Row
from clearinghouse.law import concept_papers as law
from clearinghouse.law.concept_papers import PaperReason
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.periods import Period
from clearinghouse.law.ruling import Remark
from clearinghouse.papers.kinds import AreaPaperKind, DraftStage
from clearinghouse.papers.models import Applicability, AreaPaper, PaperDraft
from clearinghouse.papers.views import DraftRow, PaperRow
from clearinghouse.procedures.kinds import SilenceEnd
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.silence.models import ProcedureText

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Approved:
    """That a document is approved: since when, and by what as far as the reader may know."""

    on: date
    decision: str = ""
    silence: str = ""


def papers_of(
    reader: Reader, *, on: date, area: str = "", document: str = ""
) -> tuple[PaperRow, ...]:
    """Return the papers of an area, or of all, the last approved first."""
    held = AreaPaper.objects.visible_to(reader).select_related("document")
    if area:
        held = held.filter(area=area)
    if document:
        held = held.filter(document__address=document)
    found = list(held.order_by("pk"))
    issues = dict(held.annotate(issue=Max("document__revisions")).values_list("pk", "issue"))
    rows = {row.revision: row for row in rows_of(reader, issues.values())}
    approved = approvals(reader, [paper.document_id for paper in found])
    periods = {
        row.paper_id: row for row in Applicability.objects.filter(paper__in=found).order_by("pk")
    }
    followed = _followed(found, approved)
    shown = [
        _row(
            paper,
            rows[issues[paper.pk]],
            approved.get(paper.document_id),
            periods.get(paper.pk),
            followed.get(paper.pk),
            on=on,
        )
        for paper in found
        if issues[paper.pk] in rows
    ]
    return tuple(sorted(shown, key=lambda row: row.approved_on or date.min, reverse=True))


def approvals(reader: Reader, documents: Iterable[int]) -> Mapping[int, Approved]:
    """Return which of these documents are approved, by the key of the document."""
    wanted = list(documents)
    if not wanted:
        return {}
    found = dict(_by_silence(reader, wanted))
    effects = Effect.objects.filter(
        kind=EffectKind.APPROVE, document__document__in=wanted
    ).order_by("-effective_on", "-pk")
    told = set(
        Decision.objects.visible_to(reader)
        .filter(effects__document__document__in=wanted)
        .values_list("key", flat=True)
    )
    for document, day, key in effects.values_list(
        "document__document", "effective_on", "decision__key"
    ):
        found[document] = Approved(day, decision=key if key in told else "")
    return found


def drafts_of(
    reader: Reader, *, at: datetime, area: str = "", address: str = ""
) -> tuple[DraftRow, ...]:
    """Return the drafts of an area, or of all, the newest first."""
    held = PaperDraft.objects.visible_to(reader).prefetch_related("rounds")
    if area:
        held = held.filter(area=area)
    if address:
        held = held.filter(address=address)
    found = list(held.order_by("-begun_at", "-pk"))
    registered = [draft.document_id for draft in found if draft.document_id]
    approved = approvals(reader, registered)
    silent = _under_silence(reader, registered, at=at)
    return tuple(_draft(draft, reader, approved, silent, at=at) for draft in found)


def _draft(
    draft: PaperDraft,
    reader: Reader,
    approved: Mapping[int, Approved],
    silent: frozenset[int],
    *,
    at: datetime,
) -> DraftRow:
    rounds = sorted(draft.rounds.all(), key=lambda each: each.number)
    closes_at = rounds[-1].deadline if rounds else None
    return DraftRow(
        address=draft.address,
        area=draft.area_id,
        state=draft.state_id,
        stage=_stage(draft, closes_at, approved, silent, at=at),
        rounds=len(rounds),
        closes_at=closes_at,
        begun_at=draft.begun_at,
        is_ours=reader.participant in draft.hands,
    )


def _stage(
    draft: PaperDraft,
    closes_at: datetime | None,
    approved: Mapping[int, Approved],
    silent: frozenset[int],
    *,
    at: datetime,
) -> DraftStage:
    if draft.document_id in approved:
        return DraftStage.APPROVED
    if draft.abandoned_at is not None:
        return DraftStage.ABANDONED
    if closes_at is not None and at < closes_at:
        return DraftStage.CONSULTATION
    if draft.document_id is not None:
        is_silent = draft.document_id in silent
        return DraftStage.UNDER_SILENCE if is_silent else DraftStage.REGISTERED
    return DraftStage.WRITING if closes_at is None else DraftStage.CONSULTED


def _under_silence(reader: Reader, documents: Iterable[int], *, at: datetime) -> frozenset[int]:
    del reader  # who may follow a draft may know that its document lies under silence
    lying = ProcedureText.objects.filter(
        version__revision__document__in=list(documents),
        procedure__closed_at=None,
        procedure__deadline__gt=at,
    )
    return frozenset(lying.values_list("version__revision__document", flat=True))


def _by_silence(reader: Reader, documents: list[int]) -> Iterable[tuple[int, Approved]]:
    """Yield what silences of the past approved: what their closing or opening notes enclosed.

    A plan that went along with the opening note may have gone for information only.
    """
    outcomes = list(
        SilenceOutcome.objects.filter(outcome=SilenceEnd.NOT_BREACHED)
        .select_related("revision")
        .order_by("-announced_on")
    )
    told = set(SilenceOutcome.objects.visible_to(reader).values_list("key", flat=True))
    closing = {
        (row.announced_by, row.announced_on.year): row
        for row in outcomes
        if row.announced_by and row.announced_on
    }
    announced = {row.revision.document_id: row for row in outcomes if row.revision}
    opened = {(row.opened_by, row.opened_on.year): row for row in outcomes if row.opened_on}
    numbers = {number for number, _year in (*closing, *opened)}
    enclosures = Enclosure.objects.filter(revision__document__in=documents).filter(
        Q(note__document__in=announced) | Q(note__number__in=numbers)
    )
    for document, kind, note, number, year in enclosures.values_list(
        "revision__document",
        "revision__document__kind",
        "note__document",
        "note__number",
        "note__year",
    ):
        row = announced.get(note) or closing.get((number, year))
        if row is None and kind == AreaPaperKind.CONCEPT_PAPER:
            row = opened.get((number, year))
        day = (row.effective_on or row.announced_on or row.deadline_on) if row else None
        if row is not None and day is not None:
            yield document, Approved(day, silence=row.key if row.key in told else "")


def _followed(papers: Iterable[AreaPaper], approved: Mapping[int, Approved]) -> Mapping[int, date]:
    """Return the day on which each paper was followed by another of its area and kind."""
    days: dict[tuple[str, str], list[date]] = {}
    for paper in papers:
        if paper.document_id in approved:
            held = days.setdefault((paper.area_id, paper.kind), [])
            held.append(approved[paper.document_id].on)
    found: dict[int, date] = {}
    for paper in papers:
        own = approved.get(paper.document_id)
        if own is not None:
            later = [day for day in days[(paper.area_id, paper.kind)] if day > own.on]
            if later:
                found[paper.pk] = min(later)
    return found


def _row(
    paper: AreaPaper,
    row: Row,
    approved: Approved | None,
    period: Applicability | None,
    followed_on: date | None,
    *,
    on: date,
) -> PaperRow:
    stated = Period(period.starts_on, period.ends_on) if period else None
    return PaperRow(
        area=paper.area_id,
        kind=AreaPaperKind(paper.kind),
        row=row,
        author=paper.author_id or "",
        approved_on=approved.on if approved else None,
        decision=approved.decision if approved else "",
        silence=approved.silence if approved else "",
        first=stated.start if stated else None,
        last=stated.until - _DAY if stated and stated.until else None,
        extended_by=period.decision if period else "",
        stand=law.stand_of(
            approved_on=approved.on if approved else None,
            period=stated,
            followed_on=followed_on,
            on=on,
        ),
        remarks=_remarks(paper, row, approved, stated, on=on),
        entry=paper.entry,
    )


def _remarks(
    paper: AreaPaper, row: Row, approved: Approved | None, stated: Period[date] | None, *, on: date
) -> tuple[Remark, ...]:
    """Return what is to be noticed about a concept paper; a plan is neither dated nor published."""
    if paper.kind != AreaPaperKind.CONCEPT_PAPER:
        return ()
    lacks_period = stated is None or stated.until is None
    return (
        *((Remark(law.APPLICABILITY, PaperReason.PERIOD_MISSING),) if lacks_period else ()),
        *law.publish(
            approved.on if approved else None,
            is_public=row.distribution is Distribution.PUBLIC,
            on=on,
        ),
    )
