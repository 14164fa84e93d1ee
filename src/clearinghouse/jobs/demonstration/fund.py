"""The demonstration's Fund: made-up projects, contributions and secondments of its year."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from clearinghouse.jobs.demonstration.calendar import Year
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.fund import ProjectStepKind
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.resources import operations
from clearinghouse.resources.facts import (
    ContributionFacts,
    ProjectFacts,
    SecondmentFacts,
    StepFacts,
)
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity

BY: Final = REGISTRY_AT_THE_MACHINE
A_WEEK: Final = timedelta(weeks=1)
ORCHARDS: Final = Words(
    "Schools where the grafting of old fruit trees is taught",
    "Школы, где учат прививать старые плодовые деревья",
    "Ескі жеміс ағаштарын ұластыруды үйрететін мектептер",
)
MUSEUMS: Final = Words(
    "Crates in which museums lend to each other",
    "Ящики, в которых музеи пересылают экспонаты",
    "Музейлер бір-біріне жәдігер жіберетін жәшіктер",
)
APPROVAL: Final = Words(
    "Project of the Fund: schools of grafting",
    "Проект Фонда: школы прививки",
    "Қордың жобасы: ұластыру мектептері",
)
ADVISER: Final = Words("Adviser on gardens", "Советник по садам", "Бақтар жөніндегі кеңесші")
EXPERT: Final = Words("Expert on museums", "Эксперт по музеям", "Музейлер жөніндегі сарапшы")


def fill_fund(year: Year, *, at: datetime) -> None:
    """Enter two projects, what was given for them, and two officers seconded."""
    opened, decided = year.day("swg1"), year.day("soc1")
    orchards = _project("KAZ", ORCHARDS, Decimal(180_000), opened, Distribution.PUBLIC, at=at)
    _project("TJK", MUSEUMS, Decimal(42_000), decided, Distribution.MEMBER_STATES, at=at)
    key = _approved(decided, at=at)
    for step in (
        StepFacts(kind=ProjectStepKind.CONSIDERED, taken_on=opened + A_WEEK),
        StepFacts(kind=ProjectStepKind.RECOMMENDED, taken_on=opened + 2 * A_WEEK),
        StepFacts(kind=ProjectStepKind.DECIDED, taken_on=decided, decision=key),
        StepFacts(kind=ProjectStepKind.BEGUN, taken_on=decided + 4 * A_WEEK),
    ):
        operations.take_project_step(project=orchards, facts=step, by=BY, at=at)
    for donor, amount, come, publicity in (
        ("KAZ", 100_000, 100_000, Publicity.PUBLIC),
        ("CHN", 60_000, 40_000, Publicity.PUBLIC),
        ("THA", 15_000, 0, Publicity.MEMBER_STATES),
        ("MNG", 5_000, 5_000, Publicity.UNNAMED),
    ):
        _given(donor, orchards, amount, come, publicity, on=decided + A_WEEK, at=at)
    _seconded(year, at=at)


def _project(
    proposer: str,
    title: Words,
    amount: Decimal,
    on: date,
    distribution: Distribution,
    *,
    at: datetime,
) -> str:
    facts = ProjectFacts(
        proposer=proposer,
        title=title,
        purpose=Words(),
        proposed_on=on,
        amount=amount,
        currency="USD",
        distribution=distribution,
    )
    return operations.enter_project(facts=facts, by=BY, at=at)


def _approved(on: date, *, at: datetime) -> str:
    facts = DecisionFacts(
        key=f"FUND:{on.isoformat()}",
        verb=Verb.APPROVED,
        subject=APPROVAL,
        decided=Day.exactly(on),
        body="SOC",
        manner=Manner.MEETING,
        sources="Made up for the demonstration",
    )
    return record_decision(decision=facts, by=BY, at=at).key


def _given(
    donor: str,
    project: str,
    amount: int,
    come: int,
    publicity: Publicity,
    *,
    on: date,
    at: datetime,
) -> None:
    facts = ContributionFacts(
        donor=donor,
        kind=ContributionKind.MONEY,
        given_to=ContributionTo.PROJECT,
        project=project,
        amount=Decimal(amount),
        currency="USD",
        pledged_on=on,
        publicity=publicity,
    )
    number = operations.pledge_contribution(facts=facts, by=BY, at=at)
    if come:
        operations.receive_contribution(
            number=number,
            received_on=on + 3 * A_WEEK,
            amount=Decimal(come),
            note="",
            by=BY,
            at=at,
        )


def _seconded(year: Year, *, at: datetime) -> None:
    offered = year.day("soc1")
    for state, post, begins in (("TUR", ADVISER, True), ("UZB", EXPERT, False)):
        facts = SecondmentFacts(state=state, post=post, pledged_on=offered)
        number = operations.enter_secondment(facts=facts, by=BY, at=at)
        if begins:
            starts_on = offered + 6 * A_WEEK
            operations.take_up_post(number=number, starts_on=starts_on, by=BY, at=at)
