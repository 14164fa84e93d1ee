"""Projects of the Fund: proposed by States or entered for them, and step by step as they go."""

from datetime import datetime
from decimal import Decimal

from django.db import connection, transaction

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.fund import COMMITTEE, ProjectStep, ProjectStepKind, take_step
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.verbs import Verb
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.participants.models import Participant
from clearinghouse.procedures.models import Decision
from clearinghouse.procedures.telling import tell
from clearinghouse.record.acts import settle
from clearinghouse.resources.facts import ProjectFacts, ProposalFacts, StepFacts
from clearinghouse.resources.faults import ResourceFault, refuse
from clearinghouse.resources.keeping import (
    decision_named,
    demand_past,
    demand_registry,
    demand_voice,
    issue_named,
    marked,
)
from clearinghouse.resources.models import Project
from clearinghouse.resources.models import ProjectStep as Step

# Two officers who enter projects at once must agree on the next number of the year.
PROJECTS_LOCK = 0x5052_4F4A
OVER = frozenset({ProjectStepKind.COMPLETED, ProjectStepKind.WITHDRAWN})
CURRENCY_LETTERS = 3


@transaction.atomic
def enter_project(*, facts: ProjectFacts, by: Reader, at: datetime) -> str:
    """Enter what was proposed; return the key under which it is known: "2026-1"."""
    demand_registry(by, at=at)
    return _enter(facts, by=by, at=at)


@transaction.atomic
def propose_project(*, facts: ProposalFacts, by: Reader, at: datetime) -> str:
    """Propose a project in the name of the own State, today; return its key.

    The Secretariat and the Project Review Committee take it from there.  Raises
    :class:`~clearinghouse.record.acts.OutOfOrder` if the officer may not speak for a Member State.
    """
    state, day = demand_voice(by, at=at), day_at(at)
    _lock()
    is_known = Project.objects.filter(
        proposer=state, title_en=facts.title.en.strip(), proposed_on=day
    ).exists()
    if is_known:
        refuse(ResourceFault.PROPOSED_ALREADY)
    whole = ProjectFacts(
        proposer=state,
        proposed_on=day,
        **{name: getattr(facts, name) for name in ProposalFacts.__slots__},
    )
    key = _enter(whole, by=by, at=at)
    _announce(NoticeKind.PROJECT_PROPOSED, SECRETARIAT, key, "proposed", of=state, at=at)
    return key


@transaction.atomic
def take_project_step(
    *, project: str, facts: StepFacts, by: Reader, at: datetime
) -> tuple[Remark, ...]:
    """Enter a step of a project; return what the law remarks on it.

    That it was approved is never typed: it follows from the decision that is named.
    """
    demand_registry(by, at=at)
    row = _held(project, by=by)
    remarks = _take(row, facts, by=by, at=at)
    told = row.proposer_id
    cause = f"step-{row.steps.count()}"
    _announce(NoticeKind.PROJECT_MOVED, told, project, cause, of=told, at=at)
    return remarks


@transaction.atomic
def withdraw_project(*, project: str, note: str, by: Reader, at: datetime) -> None:
    """Withdraw what the own State proposed, as long as it is not over."""
    state = demand_voice(by, at=at)
    row = _held(project, by=by)
    if row.proposer_id != state:
        refuse(ResourceFault.NOT_YOUR_PROPOSAL)
    facts = StepFacts(kind=ProjectStepKind.WITHDRAWN, taken_on=day_at(at), note=note)
    _take(row, facts, by=by, at=at)
    _announce(NoticeKind.PROJECT_MOVED, SECRETARIAT, project, "withdrawn", of=state, at=at)


def _announce(
    kind: NoticeKind, whom: str, project: str, cause: str, *, of: str, at: datetime
) -> None:
    notify(
        key=f"project/{project}/{cause}",
        kind=kind,
        recipients=Recipients(participants=frozenset({whom})),
        facts={NoticeFact.PROJECT: project, NoticeFact.PARTICIPANT: of},
        link=f"/fund/projects/{project}/",
        at=at,
    )


def _held(project: str, *, by: Reader) -> Project:
    row = Project.objects.visible_to(by).select_for_update().filter(key=project).first()
    if row is None:
        refuse(ResourceFault.NO_SUCH_PROJECT)
    return row


def _take(row: Project, facts: StepFacts, *, by: Reader, at: datetime) -> tuple[Remark, ...]:
    steps = list(row.steps.select_related("decision").order_by("place"))
    _check_order(row, steps, facts, at=at)
    decision = _decision(facts, by=by)
    document = issue_named(facts.document, by=by)
    if facts.kind is ProjectStepKind.REPORTED and document is None:
        refuse(ResourceFault.REPORT_MISSING)
    remarks: list[Remark] = []
    settle(
        take_step(_in_law(facts, decision), before=[step.in_law() for step in steps]),
        remarks=remarks,
    )
    others = [decision.marking()] if decision else []
    others += [document.document.marking()] if document else []
    entry = tell(
        "project.moved",
        {
            "project": row.key,
            "step": facts.kind.value,
            "taken_on": facts.taken_on,
            "decision": decision.key if decision else "",
            "document": document.symbol or document.document.address if document else "",
            "note": facts.note.strip(),
        },
        by=by,
        at=at,
        marking=marked(Distribution(row.distribution), *others),
        provisions=(str(COMMITTEE),),
    )
    Step.objects.create(
        project=row,
        place=steps[-1].place + 1 if steps else 1,
        kind=facts.kind,
        taken_on=facts.taken_on,
        decision=decision,
        revision=document,
        note=facts.note.strip(),
        entered_at=at,
        entered_by_id=by.officer,
        entry=entry.index,
    )
    return tuple(remarks)


def _enter(facts: ProjectFacts, *, by: Reader, at: datetime) -> str:
    if not facts.title.en.strip():
        refuse(ResourceFault.TITLE_EMPTY)
    check_participant(facts.proposer)
    check_money(facts.amount, facts.currency)
    demand_past(facts.proposed_on, at=at)
    document = issue_named(facts.document, by=by)
    others = [document.document.marking()] if document else []
    _demand_as_open(facts.distribution, [each.distribution for each in others])
    key = _next_key(facts.proposed_on.year)
    entry = tell(
        "project.proposed",
        {
            "project": key,
            "proposer": facts.proposer,
            "title": facts.title.en,
            "amount": str(facts.amount),
            "currency": facts.currency,
            "proposed_on": facts.proposed_on,
            "document": document.symbol or document.document.address if document else "",
        },
        by=by,
        at=at,
        marking=marked(facts.distribution, *others),
        provisions=(str(COMMITTEE),),
    )
    Project.objects.create(
        key=key,
        proposer_id=facts.proposer,
        title_en=facts.title.en.strip(),
        title_ru=facts.title.ru.strip(),
        title_kk=facts.title.kk.strip(),
        purpose_en=facts.purpose.en.strip(),
        purpose_ru=facts.purpose.ru.strip(),
        purpose_kk=facts.purpose.kk.strip(),
        proposed_on=facts.proposed_on,
        amount=facts.amount,
        currency=facts.currency,
        revision=document,
        distribution=facts.distribution,
        entered_at=at,
        entered_by_id=by.officer,
        entry=entry.index,
    )
    return key


def check_participant(code: str) -> None:
    """Refuse who is no participant."""
    if not Participant.objects.filter(code=code).exists():
        refuse(ResourceFault.NO_SUCH_PARTICIPANT, participant=code)


def check_money(amount: Decimal, currency: str) -> None:
    """Refuse what is no amount of a currency."""
    if amount <= 0:
        refuse(ResourceFault.NO_AMOUNT)
    if len(currency) != CURRENCY_LETTERS or not (currency.isascii() and currency.isupper()):
        refuse(ResourceFault.NO_SUCH_CURRENCY, currency=currency)


def _in_law(facts: StepFacts, decision: Decision | None) -> ProjectStep:
    verb = Verb(decision.verb) if decision else None
    return ProjectStep(facts.kind, facts.taken_on, verb, decision.body if decision else "")


def _check_order(row: Project, steps: list[Step], facts: StepFacts, *, at: datetime) -> None:
    demand_past(facts.taken_on, at=at)
    last = steps[-1] if steps else None
    if last is not None and last.kind in OVER:
        refuse(ResourceFault.PROJECT_IS_OVER)
    earliest = last.taken_on if last else row.proposed_on
    if facts.taken_on < earliest:
        refuse(ResourceFault.MOVED_BEFORE, day=earliest.isoformat())


def _decision(facts: StepFacts, *, by: Reader) -> Decision | None:
    if facts.kind is not ProjectStepKind.DECIDED:
        return None
    if not facts.decision.strip():
        refuse(ResourceFault.DECISION_MISSING)
    return decision_named(facts.decision, by=by)


def _demand_as_open(own: Distribution, others: list[Distribution]) -> None:
    if own is Distribution.PUBLIC and any(each is not Distribution.PUBLIC for each in others):
        refuse(ResourceFault.NAMES_WHAT_IS_RESTRICTED)


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PROJECTS_LOCK])


def _next_key(year: int) -> str:
    _lock()
    return f"{year}-{Project.objects.filter(key__startswith=f'{year}-').count() + 1}"
