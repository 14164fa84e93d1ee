"""A draft is put to the meeting: what becomes of it, what it changes, what States attach to it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from clearinghouse.adoption.effects import Call, EffectKind, check_effects, day_of
from clearinghouse.adoption.operations import PROVISIONS, Adopted, carry_out
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import LanguageVersion, Revision
from clearinghouse.documents.operations import register
from clearinghouse.documents.papers import Paper
from clearinghouse.law import credentials
from clearinghouse.law import meetings as law
from clearinghouse.law.consensus import CONSENSUS
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.languages import adopt_in
from clearinghouse.law.meetings import Outcome, Proposal, Settled
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark, Ruling
from clearinghouse.law.verbs import Manner, puts_in_force
from clearinghouse.meetings.facts import AddedFacts, PutFacts
from clearinghouse.meetings.faults import MeetingFault, refuse
from clearinghouse.meetings.keeping import (
    MEMBERS,
    demand_open,
    demand_registry,
    digest_of,
    for_members_and,
    held,
    issue_of,
    lay,
    members_at,
    point_of,
    present_in,
    superiors_of,
    tell,
)
from clearinghouse.meetings.models import Point, Put, Sitting, Statement
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.models import Decision
from clearinghouse.procedures.operations import record_decision
from clearinghouse.record.acts import settle


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a draft: its place in the meeting, the decision's key, the remarks."""

    place: int
    decision: str
    effects: int
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Put:
    """A draft as it lies before the meeting at the moment at which it is put."""

    sitting: Sitting
    point: Point
    draft: Revision
    place: int
    members: tuple[str, ...]
    present: frozenset[str]


@transaction.atomic
def put_to_decision(*, sitting: str, facts: PutFacts, by: Reader, at: datetime) -> Done:
    """Enter what became of a draft; what was adopted takes effect in this very transaction.

    Raises :class:`~clearinghouse.record.acts.OutOfOrder` without quorum, against an objection, or
    where the outcome does not go with its verb, and whatever the rooms refuse that the effects
    concern: it is adopted with all of them or not entered.
    """
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    lies = _before_the_meeting(found, facts, by=by, at=at)
    remarks: list[Remark] = []
    settled = settle(_ask(lies, facts), remarks=remarks)
    if facts.outcome is Outcome.ADOPTED:
        settle(adopt_in(_languages(lies.draft)), remarks=remarks)
    decision = _decide(lies, facts, by=by, at=at) if settled.decides else None
    _write(lies, facts, decision, by=by, at=at)
    key = decision.key if decision else ""
    return Done(lies.place, key, len(facts.effects), tuple(remarks))


def rehearse(*, sitting: str, facts: PutFacts, by: Reader, at: datetime) -> Done:
    """Do the same and undo all of it: what would follow, and what would stand in its way.

    Nothing stays of it, in no table and not in the record.
    """
    with transaction.atomic():
        done = put_to_decision(sitting=sitting, facts=facts, by=by, at=at)
        transaction.set_rollback(True)
    return done


@transaction.atomic
def attach_statement(
    *, sitting: str, facts: AddedFacts, by: Reader, at: datetime
) -> tuple[Remark, ...]:
    """Attach what a State says to a decision that it did not prevent.

    The registry enters what was said in the meeting, the State's own officers what they write.
    """
    _demand_voice(facts.state, by=by, at=at)
    found = held(sitting, by=by)
    put = (
        Put.objects.visible_to(by)
        .select_related("revision__document", "decision", "sitting__meeting")
        .filter(sitting=found, place=facts.place)
        .first()
    )
    if put is None:
        refuse(MeetingFault.NO_SUCH_PUT)
    _check_paragraphs(put.revision, facts.paragraphs)
    remarks: list[Remark] = []
    settle(
        law.attach(
            facts.added,
            state=facts.state,
            present=put.present,
            members=put.members,
            decided_at=put.put_at if put.decision_id else None,
            closed_at=found.closed_at,
            at=at,
            paragraphs=facts.paragraphs,
            text=facts.text,
        ),
        remarks=remarks,
    )
    _write_statement(put, facts, is_late=bool(remarks), by=by, at=at)
    return tuple(remarks)


def _before_the_meeting(found: Sitting, facts: PutFacts, *, by: Reader, at: datetime) -> _Put:
    demand_open(found, at=at)
    if found.agenda_adopted_at is None:
        refuse(MeetingFault.AGENDA_NOT_ADOPTED)
    if not facts.subject.en.strip():
        refuse(MeetingFault.SUBJECT_MISSING)
    point = point_of(found, facts.point)
    if not point.is_adopted:
        refuse(MeetingFault.NO_SUCH_POINT, number=point.number)
    last = found.puts.order_by("-place").first()
    if at < found.agenda_adopted_at or (last is not None and at < last.put_at):
        refuse(MeetingFault.CLOCK_WENT_BACK)
    if bool(facts.draft) == bool(facts.versions):
        refuse(MeetingFault.DRAFT_OR_WORDS)
    if facts.draft:
        draft = issue_of(facts.draft, by=by)
    else:
        draft = _worded(found, point, facts, by=by, at=at)
    if not point.placed.filter(revision=draft).exists():
        refuse(MeetingFault.NOT_PLACED, document=facts.draft, number=point.number)
    if facts.outcome is Outcome.ADOPTED and _is_adopted(draft):
        refuse(MeetingFault.ADOPTED_ALREADY, document=facts.draft or draft.document.address)
    return _Put(
        sitting=found,
        point=point,
        draft=draft,
        place=last.place + 1 if last else 1,
        members=members_at(by, at),
        present=present_in(found),
    )


def _worded(found: Sitting, point: Point, facts: PutFacts, *, by: Reader, at: datetime) -> Revision:
    """Register the words in which the Chair puts a matter, and lay them before the meeting.

    They take no symbol: nobody circulated them, and the list of decisions gives them theirs.
    """
    paper = Paper(
        kind=DocumentKind.DRAFT_DECISION,
        marking=MEMBERS,
        versions=facts.versions,
        dated_on=day_at(at),
        author=SECRETARIAT,
        body=found.meeting.body_id,
    )
    revision = Revision.objects.select_related("document").get(
        pk=register(paper=paper, by=by, at=at).revision
    )
    if not point.placed.filter(revision=revision).exists():
        lay(point, revision, by=by, at=at)
    return revision


def _is_adopted(draft: Revision) -> bool:
    # Held to the end: the same draft may lie before another body, which has a lock of its own.
    Revision.objects.select_for_update(of=("self",)).get(pk=draft.pk)
    return Put.objects.filter(revision=draft, outcome=Outcome.ADOPTED).exists()


def _ask(lies: _Put, facts: PutFacts) -> Ruling[Settled]:
    effects = check_effects(facts.effects)
    return law.put(
        Proposal(
            outcome=facts.outcome,
            verb=facts.verb,
            to=facts.to,
            becomes=facts.becomes,
            changes=any(not isinstance(effect, Call) for effect in effects),
            calls=any(isinstance(effect, Call) for effect in effects),
            from_coordinators=facts.from_coordinators,
        ),
        present=lies.present,
        members=lies.members,
        superiors=superiors_of(lies.sitting.meeting.body_id),
        objecting=facts.objecting,
    )


def _decide(lies: _Put, facts: PutFacts, *, by: Reader, at: datetime) -> Decision:
    """Record the decision and carry out what it changes."""
    meeting, on, verb = lies.sitting.meeting, day_at(at), facts.verb
    assert verb is not None
    calls = [day_of(str(effect.get("before", ""))) for effect in facts.effects]
    recorded = record_decision(
        decision=DecisionFacts(
            key=f"meeting/{meeting.code}/{lies.place}",
            verb=verb,
            subject=facts.subject,
            decided=Day.exactly(on),
            body=meeting.body_id,
            meeting=meeting.code,
            revision=lies.draft.pk,
            manner=Manner.MEETING,
            addressed_to=facts.to,
            effective_on=on if puts_in_force(verb) else None,
            due_before=min((day for day in calls if day), default=None),
        ),
        by=by,
        at=at,
    )
    adopted = Adopted(on=on, body=meeting.body_id, decision=recorded.key)
    carry_out(effects=facts.effects, adopted=adopted, by=by, at=at)
    return Decision.objects.get(key=recorded.key)


def _write(
    lies: _Put, facts: PutFacts, decision: Decision | None, *, by: Reader, at: datetime
) -> None:
    draft = lies.draft
    told = {
        "draft": draft.symbol or draft.document.address,
        "outcome": facts.outcome,
        "verb": facts.verb or "",
        "decision": decision.key if decision else "",
        "addressed_to": facts.to,
        "becomes": facts.becomes,
        "present": sorted(lies.present),
        "effects": digest_of([dict(each) for each in facts.effects]) if facts.effects else "",
    }
    entry = tell(
        "sitting.settled",
        lies.sitting.meeting.code,
        told,
        by=by,
        at=at,
        marking=for_members_and(draft.document.marking()),
        provisions=_provisions(facts, decided=decision is not None),
    )
    Put.objects.create(
        sitting=lies.sitting,
        place=lies.place,
        point=lies.point,
        revision=draft,
        outcome=facts.outcome,
        verb=facts.verb or "",
        subject_en=facts.subject.en.strip(),
        subject_ru=facts.subject.ru.strip(),
        subject_kk=facts.subject.kk.strip(),
        addressed_to=facts.to,
        becomes=facts.becomes,
        effects=[dict(each) for each in facts.effects],
        present=sorted(lies.present),
        members=list(lies.members),
        put_at=at,
        decision=decision,
        officer_id=by.officer,
        entry=entry,
    )


def _write_statement(
    put: Put, facts: AddedFacts, *, is_late: bool, by: Reader, at: datetime
) -> None:
    marking = put.revision.document.marking()
    entry = tell(
        "sitting.supplemented",
        put.sitting.meeting.code,
        {
            "decision": put.decision.key if put.decision else "",
            "kind": facts.added,
            "state": facts.state,
            "paragraphs": facts.paragraphs,
            "text": digest_of(facts.text) if facts.text else "",
        },
        by=by,
        at=at,
        marking=for_members_and(marking),
        provisions=(CONSENSUS,),
    )
    Statement.objects.create(
        put=put,
        added=facts.added,
        state_id=facts.state,
        paragraphs=list(facts.paragraphs),
        text=facts.text,
        distribution=_not_wider(facts.distribution, marking),
        made_at=at,
        is_late=is_late,
        officer_id=by.officer,
        entry=entry,
    )


def _provisions(facts: PutFacts, *, decided: bool) -> tuple[object, ...]:
    kinds = (EffectKind(str(effect["kind"])) for effect in facts.effects)
    bases = [PROVISIONS[kind] for kind in kinds]
    return tuple(dict.fromkeys([*([CONSENSUS] if decided else []), *bases]))


def _languages(draft: Revision) -> set[str]:
    versions = LanguageVersion.objects.filter(revision=draft, current=True)
    return set(versions.values_list("language", flat=True))


def _demand_voice(state: str, *, by: Reader, at: datetime) -> None:
    person = person_of(by, at=at)
    if Capacity.REGISTRY in person.capacities:
        return
    if person.participant != state:
        refuse(MeetingFault.NOT_THE_REGISTRY)
    settle(credentials.answer(by=person))


def _check_paragraphs(draft: Revision, named: tuple[str, ...]) -> None:
    if not named:
        return
    known: set[str] = set()
    for blocks in LanguageVersion.objects.filter(revision=draft, current=True).values_list(
        "blocks", flat=True
    ):
        for block in blocks:
            known |= {str(block.get("address", "")), str(block.get("number", "")).rstrip(".)")}
    strange = [each for each in named if each.rstrip(".)") not in known]
    if strange:
        refuse(MeetingFault.PARAGRAPH_UNKNOWN, paragraph=strange[0])


def _not_wider(wanted: Distribution, of_draft: Marking) -> Distribution:
    """Return the distribution of a statement: never wider than that of the draft it belongs to."""
    order = list(Distribution)
    widest = max(order.index(wanted), order.index(of_draft.distribution))
    return min(order[widest], Distribution.MEMBER_STATES, key=order.index)
