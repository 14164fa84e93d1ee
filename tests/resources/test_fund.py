"""The Fund: projects step by step, contributions as donors wish, secondments without names."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import Error, transaction

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER, Distribution
from clearinghouse.law.fund import FundReason, ProjectStage, ProjectStepKind
from clearinghouse.law.verbs import Verb
from clearinghouse.notices.models import Notice
from clearinghouse.participants.facts import Words
from clearinghouse.record.models import Entry
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import (
    ContributionFacts,
    ProjectFacts,
    ProposalFacts,
    SecondmentFacts,
    StepFacts,
)
from clearinghouse.resources.faults import Refusal, ResourceFault
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity
from clearinghouse.resources.models import Contribution, Project, ProjectStep, Receipt, Secondment
from tests.resources.house import AT, DAY, DECIDED, OPEN, RESTRICTED, House

pytestmark = pytest.mark.django_db
ON = date(2026, 10, 1)
TODAY = AT.date()
PROJECT = ProjectFacts(
    proposer="IND",
    title=Words("Grafting schools", "Школы прививки"),
    purpose=Words("Schools where grafting is taught."),
    proposed_on=ON,
    amount=Decimal(90_000),
    currency="USD",
)
GIVEN = ContributionFacts(
    donor="KAZ",
    kind=ContributionKind.MONEY,
    given_to=ContributionTo.FUND,
    amount=Decimal(1000),
    currency="USD",
    pledged_on=ON,
)
OFFERED = SecondmentFacts(
    state="TUR", post=Words("Adviser on gardens"), pledged_on=ON, name="An officer’s name"
)


@pytest.fixture
def house() -> House:
    return House()


def propose(house: House, **given) -> str:
    facts = replace(PROJECT, **given)
    return operations.enter_project(facts=facts, by=house.registry, at=AT)


def told_to(participant: str) -> list[tuple[str, dict[str, str], str]]:
    """Return what a delegation as such was told: kinds, facts and links."""
    rows = Notice.objects.filter(participant=participant, officer=None).order_by("pk")
    return [(row.kind, row.facts, row.link) for row in rows]


def step(house: House, key: str, kind: ProjectStepKind, on: date = ON, **given):
    facts = StepFacts(kind=kind, taken_on=on, **given)
    remarks = operations.take_project_step(project=key, facts=facts, by=house.registry, at=AT)
    return [remark.reason for remark in remarks]


def pledge(house: House, **given) -> int:
    facts = replace(GIVEN, **given)
    return operations.pledge_contribution(facts=facts, by=house.registry, at=AT)


def receive(house: House, number: int, amount: int, on: date = ON) -> None:
    operations.receive_contribution(
        number=number, received_on=on, amount=Decimal(amount), note="", by=house.registry, at=AT
    )


def second(house: House, **given) -> int:
    facts = replace(OFFERED, **given)
    return operations.enter_secondment(facts=facts, by=house.registry, at=AT)


def fault(act) -> ResourceFault:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.fault


class TestProjects:
    def test_are_numbered_within_the_year_of_the_proposal(self, house: House) -> None:
        assert [propose(house), propose(house), propose(house, proposed_on=date(2025, 1, 1))] == [
            "2026-1",
            "2026-2",
            "2025-1",
        ]

    def test_go_their_course_and_are_approved_by_a_decision_alone(self, house: House) -> None:
        key = propose(house)
        approval = house.decision("SOC/2026-I/DEC/7", verb=Verb.APPROVED)
        assert step(house, key, ProjectStepKind.CONSIDERED) == []
        assert step(house, key, ProjectStepKind.RECOMMENDED, ON + DAY) == []
        assert step(house, key, ProjectStepKind.DECIDED, DECIDED, decision=approval) == []
        assert step(house, key, ProjectStepKind.BEGUN, DECIDED + DAY) == []

        stages = [
            queries.project(house.india, key, on=on).row.stage
            for on in (ON, ON + DAY, DECIDED, DECIDED + DAY)
        ]
        assert stages == [
            ProjectStage.CONSIDERED,
            ProjectStage.RECOMMENDED,
            ProjectStage.APPROVED,
            ProjectStage.UNDER_WAY,
        ]

    def test_brochure_2025_b_prc_remarks_and_never_refuses(self, house: House) -> None:
        key = propose(house)

        reasons = step(
            house, key, ProjectStepKind.DECIDED, DECIDED, decision=house.keys[RESTRICTED]
        )
        assert reasons == [FundReason.NOTHING_APPROVED, FundReason.COMMITTEE_DID_NOT_RECOMMEND]
        assert ProjectStep.objects.count() == 1

    @pytest.mark.parametrize(
        ("kind", "given", "expected"),
        [
            (ProjectStepKind.DECIDED, {}, ResourceFault.DECISION_MISSING),
            (ProjectStepKind.DECIDED, {"decision": "NOWHERE"}, ResourceFault.NO_SUCH_DECISION),
            (ProjectStepKind.REPORTED, {}, ResourceFault.REPORT_MISSING),
            (ProjectStepKind.BEGUN, {"on": ON - DAY}, ResourceFault.MOVED_BEFORE),
            (ProjectStepKind.BEGUN, {"on": TODAY + DAY}, ResourceFault.DAY_TO_COME),
        ],
    )
    def test_take_no_step_that_cannot_be(self, house: House, kind, given, expected) -> None:
        key = propose(house)

        assert fault(lambda: step(house, key, kind, **given)) is expected
        assert not ProjectStep.objects.exists()

    def test_take_no_step_when_they_are_over(self, house: House) -> None:
        key = propose(house)
        step(house, key, ProjectStepKind.WITHDRAWN)

        assert (
            fault(lambda: step(house, key, ProjectStepKind.BEGUN)) is ResourceFault.PROJECT_IS_OVER
        )

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"title": Words("")}, ResourceFault.TITLE_EMPTY),
            ({"proposer": "XXX"}, ResourceFault.NO_SUCH_PARTICIPANT),
            ({"amount": Decimal(0)}, ResourceFault.NO_AMOUNT),
            ({"currency": "usd"}, ResourceFault.NO_SUCH_CURRENCY),
            ({"currency": "USDT"}, ResourceFault.NO_SUCH_CURRENCY),
            ({"proposed_on": TODAY + DAY}, ResourceFault.DAY_TO_COME),
            (
                {"distribution": Distribution.PUBLIC, "document": RESTRICTED},
                ResourceFault.NAMES_WHAT_IS_RESTRICTED,
            ),
        ],
    )
    def test_are_refused_where_they_cannot_be(self, house: House, given, expected) -> None:
        assert fault(lambda: propose(house, **given)) is expected

    def test_are_seen_by_visitors_where_they_are_public(self, house: House) -> None:
        propose(house)
        public = propose(house, distribution=Distribution.PUBLIC, document=OPEN)

        for reader in (PUBLIC_READER, house.observer):
            assert [row.key for row in queries.projects(reader, on=TODAY)] == [public]
        assert len(queries.projects(house.india, on=TODAY)) == 2
        assert queries.project(PUBLIC_READER, "2026-1", on=TODAY) is None


class TestContributions:
    def test_come_in_parts(self, house: House) -> None:
        number = pledge(house)
        receive(house, number, 400)
        receive(house, number, 700, ON + DAY)

        def come(on: date) -> Decimal:
            return queries.contributions(house.india, on=on)[0].received

        assert [come(ON), come(ON + DAY)] == [400, 1100]

    def test_are_counted_towards_their_project_in_its_currency(self, house: House) -> None:
        key = propose(house)
        for currency in ("USD", "KZT"):
            number = pledge(house, given_to=ContributionTo.PROJECT, project=key, currency=currency)
            receive(house, number, 300)

        assert queries.project(house.india, key, on=TODAY).row.received == 300

    def test_are_told_as_the_donor_wishes(self, house: House) -> None:
        for publicity in Publicity:
            pledge(house, publicity=publicity)

        def donors(reader) -> list[str]:
            return [row.donor for row in queries.contributions(reader, on=TODAY)]

        assert donors(PUBLIC_READER) == donors(house.observer) == ["KAZ"]
        assert donors(house.india) == ["", "KAZ", "KAZ"]
        assert donors(house.kazakhstan) == donors(house.registry) == ["KAZ"] * 3

    def test_reach_the_record_as_the_donor_wishes(self, house: House) -> None:
        for publicity in (Publicity.PUBLIC, Publicity.UNNAMED):
            receive(house, pledge(house, publicity=publicity), 10)

        entries = Entry.objects.filter(act__startswith="contribution.").order_by("index")
        leaves = [bytes(entry.leaf).decode() for entry in entries]
        assert ["KAZ" in leaf for leaf in leaves] == [True, True, False, False]

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"donor": "XXX"}, ResourceFault.NO_SUCH_PARTICIPANT),
            ({"amount": Decimal(0)}, ResourceFault.NO_AMOUNT),
            ({"currency": "$"}, ResourceFault.NO_SUCH_CURRENCY),
            ({"pledged_on": TODAY + DAY}, ResourceFault.DAY_TO_COME),
            ({"due_before": ON}, ResourceFault.DUE_BEFORE_IT_WAS_DECIDED),
            ({"given_to": ContributionTo.PROJECT}, ResourceFault.PROJECT_MISSING),
        ],
    )
    def test_are_refused_where_they_cannot_be(self, house: House, given, expected) -> None:
        assert fault(lambda: pledge(house, **given)) is expected
        assert not Contribution.objects.exists()

    def test_are_not_received_before_they_were_announced(self, house: House) -> None:
        number = pledge(house)

        for on, expected in (
            (ON - DAY, ResourceFault.MOVED_BEFORE),
            (TODAY + DAY, ResourceFault.DAY_TO_COME),
        ):
            with pytest.raises(Refusal) as refused:
                receive(house, number, 1, on)
            assert refused.value.fault is expected
        receive(house, number, 1, TODAY)
        assert fault(lambda: receive(house, number + 9, 1)) is ResourceFault.NO_SUCH_CONTRIBUTION

    def test_declaration_2021_26_are_due_as_far_as_they_have_not_come(self, house: House) -> None:
        number = pledge(house, due_before=ON + DAY)
        (due,) = queries.due_to_give(house.registry, on=TODAY)
        assert (due.bearer.code, due.due_on) == ("KAZ", ON)
        receive(house, number, 1000)
        assert queries.due_to_give(house.registry, on=TODAY) == ()

    def test_are_summed_year_by_year_and_currency_by_currency(self, house: House) -> None:
        receive(house, pledge(house, pledged_on=date(2025, 12, 31)), 1000, date(2026, 1, 1))
        pledge(house, currency="KZT")

        told = [
            (year.year, year.currency, year.pledged, year.received)
            for year in queries.giving_by_year(house.india, on=TODAY)
        ]
        assert told == [(2025, "USD", 1000, 0), (2026, "KZT", 1000, 0), (2026, "USD", 0, 1000)]
        assert queries.giving_by_year(PUBLIC_READER, on=TODAY) == ()


class TestSecondments:
    def test_begin_and_end_once(self, house: House) -> None:
        number = second(house)
        whole = {"number": number, "by": house.registry, "at": AT}
        assert (
            fault(lambda: operations.leave_post(ends_on=ON, **whole)) is ResourceFault.NOT_IN_POST
        )
        operations.take_up_post(starts_on=ON, **whole)
        again = fault(lambda: operations.take_up_post(starts_on=ON, **whole))
        assert again is ResourceFault.IN_POST_ALREADY
        same_day = fault(lambda: operations.leave_post(ends_on=ON, **whole))
        assert same_day is ResourceFault.MOVED_BEFORE
        operations.leave_post(ends_on=ON + DAY, **whole)

        serving = [queries.secondments(house.india, on=on)[0].is_in_post for on in (ON, ON + DAY)]
        assert serving == [True, False]

    def test_name_nobody_but_to_the_secretariat_and_the_state_and_forget_at_the_end(
        self, house: House
    ) -> None:
        number = second(house)
        turkiye = house.officer("TUR", Capacity.READ)
        names = {
            reader.participant: [row.name for row in queries.secondments(reader, on=TODAY)]
            for reader in (house.registry, turkiye, house.kazakhstan, house.observer)
        }
        assert names == {
            "TUR": ["An officer’s name"],
            "SEC": ["An officer’s name"],
            "KAZ": [""],
            "JPN": [],
        }
        leaves = [bytes(each.leaf).decode() for each in Entry.objects.all()]
        assert not any("officer’s name" in leaf for leaf in leaves)
        operations.take_up_post(number=number, starts_on=ON, by=house.registry, at=AT)
        operations.leave_post(number=number, ends_on=ON + DAY, by=house.registry, at=AT)
        assert Secondment.objects.get().name == ""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"post": Words("")}, ResourceFault.TITLE_EMPTY),
            ({"state": "SEC"}, ResourceFault.NO_SUCH_PARTICIPANT),
            ({"pledged_on": TODAY + DAY}, ResourceFault.DAY_TO_COME),
        ],
    )
    def test_are_refused_where_they_cannot_be(self, house: House, given, expected) -> None:
        assert fault(lambda: second(house, **given)) is expected


def test_every_act_is_for_the_registry_alone(house: House) -> None:
    acts = (
        lambda by: operations.enter_project(facts=PROJECT, by=by, at=AT),
        lambda by: operations.pledge_contribution(facts=GIVEN, by=by, at=AT),
        lambda by: operations.enter_secondment(facts=OFFERED, by=by, at=AT),
        lambda by: operations.take_up_post(number=1, starts_on=ON, by=by, at=AT),
    )
    for act in acts:
        for reader in (house.india, PUBLIC_READER):
            with pytest.raises(Refusal) as refused:
                act(reader)
            assert refused.value.fault is ResourceFault.NOT_THE_REGISTRY


def test_the_tables_keep_what_was_entered(house: House) -> None:
    key = propose(house)
    step(house, key, ProjectStepKind.CONSIDERED)
    receive(house, pledge(house), 1)
    second(house)
    for table in (Project, ProjectStep, Contribution, Receipt, Secondment):
        with pytest.raises(Error), transaction.atomic():
            table.objects.all().delete()
    for table, change in (
        (Project, {"amount": 1}),
        (ProjectStep, {"note": "x"}),
        (Contribution, {"amount": 1}),
        (Receipt, {"amount": 2}),
        (Secondment, {"post_en": "x"}),
    ):
        with pytest.raises(Error), transaction.atomic():
            table.objects.update(**change)


class TestWhoIsTold:
    PROPOSAL = ProposalFacts(
        title=PROJECT.title, purpose=PROJECT.purpose, amount=PROJECT.amount, currency="USD"
    )

    def test_the_secretariat_hears_of_a_proposal_and_of_its_withdrawal(self, house: House) -> None:
        speaker = house.officer("IND", Capacity.READ, Capacity.ANSWER)
        key = operations.propose_project(facts=self.PROPOSAL, by=speaker, at=AT)
        operations.withdraw_project(project=key, note="", by=speaker, at=AT)

        facts, link = {"project": key, "participant": "IND"}, f"/fund/projects/{key}/"
        assert told_to("SEC") == [
            ("project_proposed", facts, link),
            ("project_moved", facts, link),
        ]
        assert told_to("IND") == []

    def test_the_proposer_hears_of_every_step_once(self, house: House) -> None:
        key = propose(house)
        step(house, key, ProjectStepKind.CONSIDERED)
        with pytest.raises(Refusal):
            step(house, key, ProjectStepKind.DECIDED)

        facts = {"project": key, "participant": "IND"}
        assert told_to("IND") == [("project_moved", facts, f"/fund/projects/{key}/")]
        assert told_to("KAZ") == told_to("SEC") == []
