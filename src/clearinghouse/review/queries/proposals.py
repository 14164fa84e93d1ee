"""Proposals and how they stand, from what meetings and silence procedures made of their drafts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.adoption.models import Effect
from clearinghouse.documents.rows import rows_of
from clearinghouse.law.distribution import Reader
from clearinghouse.law.meetings import Outcome
from clearinghouse.law.proposals import Course, Origin, stand_of
from clearinghouse.meetings.models import Placed, Put
from clearinghouse.procedures.queries.decisions import words_of
from clearinghouse.review.models import Proposal
from clearinghouse.review.views import ProposalRow
from clearinghouse.silence.models import Procedure, decided_by
from clearinghouse.tlog.procedure_acts import Outcome as Ended


@dataclass(slots=True)
class _Met:
    """What the bodies made of a draft."""

    meetings: dict[str, None] = field(default_factory=dict)
    outcomes: list[tuple[datetime, Outcome]] = field(default_factory=list)
    procedures: dict[str, None] = field(default_factory=dict)
    ended: list[datetime] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)
    is_running: bool = False


def proposals(reader: Reader, *, review: str = "") -> tuple[ProposalRow, ...]:
    """Return the proposals that the reader may see, the latest first; of one review, if named."""
    held = Proposal.objects.visible_to(reader).select_related("recommendation__review")
    if review:
        held = held.filter(recommendation__review__key=review)
    return _rows(reader, list(held.order_by("-proposed_at", "-pk")))


def proposal(reader: Reader, key: str) -> ProposalRow | None:
    """Return a proposal by its key; None where there is none for the reader."""
    held = Proposal.objects.visible_to(reader).select_related("recommendation__review")
    rows = _rows(reader, list(held.filter(key=key)))
    return rows[0] if rows else None


def taken_up(reader: Reader, *, edition: str, number: str) -> tuple[ProposalRow, ...]:
    """Return the proposals that brought a measure into the Catalogue, or its wording."""
    held = Proposal.objects.visible_to(reader).filter(edition=edition, number=number)
    rows = _rows(reader, list(held.select_related("recommendation__review").order_by("pk")))
    return tuple(row for row in rows if row.taken_up_on is not None)


def _rows(reader: Reader, held: list[Proposal]) -> tuple[ProposalRow, ...]:
    issues = [each.revision_id for each in held if each.revision_id]
    drafts = {row.revision: row for row in rows_of(reader, issues)}
    met = _met(reader, drafts)
    decided = [key for each in met.values() for key in each.decisions]
    changes = _changes(reader, decided)
    return tuple(_row(each, drafts, met, changes) for each in held)


def _row(
    held: Proposal,
    drafts: Mapping[int, object],
    met: Mapping[int, _Met],
    changes: Mapping[tuple[str, str, str], Effect],
) -> ProposalRow:
    course = met.get(held.revision_id or 0, _Met())
    decision = course.decisions[-1] if course.decisions else ""
    change = changes.get((decision, held.edition_id, held.number))
    recommendation = held.recommendation
    title = words_of(held, "title_")
    return ProposalRow(
        key=held.key,
        edition=held.edition_id,
        number=held.number,
        replaces=held.replaces,
        dimension=held.dimension_id,
        area=held.area_id or "",
        title=title,
        reasons=words_of(held, "reasons_"),
        origin=Origin(held.origin),
        proposer=held.proposer_id,
        review=recommendation.review.key if recommendation else "",
        recommendation=recommendation.number if recommendation else 0,
        draft=drafts.get(held.revision_id or 0),  # type: ignore[arg-type]
        proposed_at=held.proposed_at,
        withdrawn_at=held.withdrawn_at,
        stand=stand_of(
            Course(
                taken_up_on=change.effective_on if change else None,
                is_decided=bool(decision),
                is_withdrawn=held.withdrawn_at is not None,
                is_under_silence=course.is_running,
                is_placed=bool(course.meetings),
                ended=tuple(course.ended),
                outcomes=tuple(course.outcomes),
            )
        ),
        taken_up_on=change.effective_on if change else None,
        decision=decision,
        provision=change.provision if change else "",
        amended=change.entry if change else None,
        procedures=tuple(course.procedures),
        meetings=tuple(course.meetings),
        effect=_effect(held),
        entry=held.entry,
    )


def _effect(held: Proposal) -> str:
    """Return the line by which an adoption brings the measure into the Catalogue."""
    word = "reword" if held.replaces else "measure"
    place = " ".join(filter(None, (held.dimension_id, held.area_id)))
    titles = f"{held.title_en} | {held.title_ru} | {held.title_kk}".rstrip(" |")
    return f"{word} {held.edition_id} {held.number} {place} | {titles}"


def _met(reader: Reader, revisions: Iterable[int]) -> Mapping[int, _Met]:
    keys = list(revisions)
    found: dict[int, _Met] = {key: _Met() for key in keys}
    if not keys:
        return found
    placed = Placed.objects.filter(revision__in=keys).order_by("placed_at")
    for revision, code in placed.values_list("revision", "point__sitting__meeting__code"):
        found[revision].meetings[code] = None
    puts = Put.objects.visible_to(reader).filter(revision__in=keys).order_by("put_at")
    for put in puts.select_related("sitting__meeting", "decision"):
        met, outcome = found[put.revision_id], Outcome(put.outcome)
        met.meetings[put.sitting.meeting.code] = None
        met.outcomes.append((put.put_at, outcome))
        if outcome is Outcome.ADOPTED and put.decision is not None:
            met.decisions.append(put.decision.key)
    _met_in_silence(reader, found)
    return found


def _met_in_silence(reader: Reader, found: Mapping[int, _Met]) -> None:
    """Add what silence procedures made of the drafts; one that was taken back made nothing."""
    keys = list(found)
    under = Procedure.objects.visible_to(reader).filter(texts__version__revision__in=keys)
    lying = under.order_by("opened_at").values_list(
        "texts__version__revision", "key", "closed_at", "outcome"
    )
    for revision, key, closed_at, outcome in lying.distinct():
        if revision not in found:
            continue
        met = found[revision]
        met.procedures[key] = None
        if closed_at is None:
            met.is_running = True
        elif outcome == Ended.BROKEN:
            met.ended.append(closed_at)
        elif outcome == Ended.NOT_BREACHED:
            met.decisions.append(decided_by(key))


def _changes(reader: Reader, decisions: list[str]) -> Mapping[tuple[str, str, str], Effect]:
    """Return the changes of the Catalogue by these decisions: by decision, edition and number."""
    if not decisions:
        return {}
    held = Effect.objects.visible_to(reader).filter(
        kind=EffectKind.MEASURE, decision__key__in=decisions
    )
    return {
        (each.decision.key, each.facts.get("edition", ""), each.facts.get("number", "")): each
        for each in held.select_related("decision")
    }
