"""The priority areas with their papers, drafts, and what falls due for them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TypeVar

from clearinghouse.law import concept_papers as law
from clearinghouse.law.concept_papers import PaperStand
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader, is_among_members
from clearinghouse.law.periods import day_at
from clearinghouse.measures.models import Area
from clearinghouse.measures.queries import tenures
from clearinghouse.measures.queries.catalogue import dimension_names
from clearinghouse.measures.views import TenureRow, TenureState
from clearinghouse.papers.kinds import AreaPaperKind
from clearinghouse.papers.models import Deliberation, PaperDraft
from clearinghouse.papers.queries.bound import drafts_of, papers_of
from clearinghouse.papers.views import AreaRow, DraftRow, PaperRow, Reckoned
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.queries.decisions import words_of

EXPERTS = "EXPERT"
Found = TypeVar("Found", PaperRow, DraftRow)


def areas(reader: Reader, *, at: datetime) -> tuple[AreaRow, ...]:
    """Return every priority area in the order of the List; costs a constant number of queries."""
    return _areas(reader, at=at)


def area(reader: Reader, code: str, *, at: datetime) -> AreaRow | None:
    """Return one area; None where there is none of this code."""
    return next(iter(_areas(reader, at=at, code=code)), None)


def paper_of_document(reader: Reader, document: str, *, on: date) -> PaperRow | None:
    """Return what a document is to an area; None where it is nothing to any."""
    return next(iter(papers_of(reader, on=on, document=document)), None)


def follows_work(reader: Reader) -> bool:
    """Whether the reader is told what falls due: Member States and the Secretariat are."""
    return is_among_members(reader)


def due_of_draft(draft: PaperDraft, *, approved_on: date | None, on: date) -> tuple[Reckoned, ...]:
    """Return what falls due for a draft that has been issued."""
    if draft.issued_at is None or draft.abandoned_at is not None:
        return ()
    met = Deliberation.objects.filter(draft=draft, meeting__body=EXPERTS)
    days = [day for day in met.values_list("meeting__first_day", flat=True) if day]
    due = law.expert_meeting(
        day_at(draft.issued_at), met_on=min(days, default=None), settled_on=approved_on
    )
    return (Reckoned(due, due.stand(on), draft.state_id, draft.address),)


def _areas(reader: Reader, *, at: datetime, code: str = "") -> tuple[AreaRow, ...]:
    on = day_at(at)
    held = Area.objects.order_by("dimension__position", "position")
    if code:
        held = held.filter(code=code)
    names = dimension_names(on)
    served = tenures(reader, on, area=code)
    papers = _by_area(papers_of(reader, on=on, area=code))
    drafts = _by_area(drafts_of(reader, at=at, area=code))
    issued = _issued(reader, code) if follows_work(reader) else {}
    rows = []
    for found in held:
        own = [row for row in served if row.area == found.code]
        of_area = tuple(papers.get(found.code, ()))
        rows.append(
            AreaRow(
                code=found.code,
                dimension=found.dimension_id,
                dimension_name=names.get(found.dimension_id, {}),
                name=names.get(found.dimension_id, {})
                if found.is_whole_dimension
                else words_of(found),
                seats=_seats(own),
                papers=of_area,
                drafts=tuple(drafts.get(found.code, ())),
                due=_due(own, of_area, issued.get(found.code, ()), on=on)
                if follows_work(reader)
                else (),
            )
        )
    return tuple(rows)


def _by_area(rows: Iterable[Found]) -> Mapping[str, list[Found]]:
    found: dict[str, list[Found]] = {}
    for row in rows:
        found.setdefault(row.area, []).append(row)
    return found


def _seats(served: Iterable[TenureRow]) -> Mapping[str, frozenset[Role]]:
    held: dict[str, frozenset[Role]] = {}
    for row in served:
        if row.state is TenureState.HELD:
            held[row.participant] = held.get(row.participant, frozenset()) | {row.role}
    return held


def _issued(reader: Reader, code: str) -> Mapping[str, list[PaperDraft]]:
    """Return the drafts that have been issued, with the meetings that considered them."""
    held = PaperDraft.objects.visible_to(reader).exclude(issued_at=None)
    if code:
        held = held.filter(area=code)
    found: dict[str, list[PaperDraft]] = {}
    for draft in held.prefetch_related("deliberations__meeting").select_related("document"):
        found.setdefault(draft.area_id, []).append(draft)
    return found


def _due(
    served: list[TenureRow],
    papers: tuple[PaperRow, ...],
    issued: Iterable[PaperDraft],
    *,
    on: date,
) -> tuple[Reckoned, ...]:
    drafts = list(issued)
    found = [
        *_first_papers(served, papers, drafts, on=on),
        *_considered(papers, drafts, on=on),
        *_renewals(served, papers, on=on),
    ]
    return tuple(sorted(found, key=lambda each: each.due.due_on))


def _first_papers(
    served: list[TenureRow],
    papers: tuple[PaperRow, ...],
    drafts: list[PaperDraft],
    *,
    on: date,
) -> Iterable[Reckoned]:
    """Yield what new Coordinators owe; a State that follows itself is not a new one."""
    for row in served:
        is_known = row.since_precision is Precision.DAY
        is_serving = row.state is TenureState.HELD and row.role is Role.COORDINATOR
        goes_on = any(
            other.role is row.role
            and other.participant == row.participant
            and other.until == row.since
            for other in served
        )
        if not is_known or not is_serving or goes_on:
            continue
        due = law.first_paper(
            decided_on=row.decided_on,
            begins_on=row.since,
            proposed_on=_proposed(row, papers, drafts),
        )
        yield Reckoned(due, due.stand(on), row.participant)


def _proposed(row: TenureRow, papers: tuple[PaperRow, ...], drafts: list[PaperDraft]) -> list[date]:
    """Return when a Coordinator issued papers that were not approved before its appointment."""
    old = {
        paper.row.address
        for paper in papers
        if paper.approved_on is not None and paper.approved_on < row.decided_on
    }
    issued = [
        day_at(draft.issued_at)
        for draft in drafts
        if draft.issued_at is not None
        and draft.state_id == row.participant
        and not (draft.document and draft.document.address in old)
    ]
    bound = [
        paper.approved_on
        for paper in papers
        if paper.kind is AreaPaperKind.CONCEPT_PAPER
        and paper.author == row.participant
        and paper.approved_on is not None
        and paper.row.address not in old
    ]
    return issued + bound


def _considered(
    papers: tuple[PaperRow, ...], drafts: list[PaperDraft], *, on: date
) -> Iterable[Reckoned]:
    approved = {paper.row.address: paper.approved_on for paper in papers}
    for draft in drafts:
        if draft.issued_at is None or draft.abandoned_at is not None:
            continue
        days = [
            each.meeting.first_day
            for each in draft.deliberations.all()
            if each.meeting.body_id == EXPERTS and each.meeting.first_day
        ]
        settled = approved.get(draft.document.address) if draft.document else None
        due = law.expert_meeting(
            day_at(draft.issued_at), met_on=min(days, default=None), settled_on=settled
        )
        yield Reckoned(due, due.stand(on), draft.state_id, draft.address)


def _renewals(
    served: list[TenureRow], papers: tuple[PaperRow, ...], *, on: date
) -> Iterable[Reckoned]:
    """Yield the renewals that the papers in force need, owed by whoever coordinates today."""
    leading = [
        row.participant
        for row in served
        if row.state is TenureState.HELD and row.role is Role.COORDINATOR
    ]
    for paper in papers:
        is_in_force = paper.stand in (PaperStand.APPLIES, PaperStand.RUN_OUT)
        if paper.kind is AreaPaperKind.CONCEPT_PAPER and is_in_force and paper.last:
            due = law.renewal(paper.last + timedelta(days=1))
            yield Reckoned(due, due.stand(on), next(iter(leading), ""), paper.row.address)
