"""Projects of the Fund and what is announced to it: remarked on, never refused."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from clearinghouse.law.fund import (
    FundReason,
    Pledge,
    ProjectStage,
    ProjectStep,
    ProjectStepKind,
    announced,
    stage_on,
    take_step,
)
from clearinghouse.law.verbs import Verb

DAY = timedelta(days=1)
ON = date(2026, 5, 1)
RECOMMENDED = ProjectStep(ProjectStepKind.RECOMMENDED, ON)
APPROVED = ProjectStep(ProjectStepKind.DECIDED, ON + DAY, Verb.APPROVED, "SOC")


def reasons(step: ProjectStep, *before: ProjectStep) -> list[FundReason]:
    return [remark.reason for remark in take_step(step, before=before).remarks]


class TestStageOn:
    def test_begins_as_proposed_and_follows_the_last_step_by_the_day(self) -> None:
        steps = [RECOMMENDED, APPROVED]

        assert stage_on(steps, ON - DAY) is ProjectStage.PROPOSED
        assert stage_on(steps, ON) is ProjectStage.RECOMMENDED
        assert stage_on(steps, ON + DAY) is ProjectStage.APPROVED

    @pytest.mark.parametrize(
        ("verb", "body"),
        [(Verb.APPROVED, "SWG"), (Verb.RECOMMENDED, "SOC"), (Verb.TOOK_NOTE, "SOC")],
    )
    def test_is_approved_only_by_a_decision_of_senior_officials_that_holds(
        self, verb: Verb, body: str
    ) -> None:
        step = ProjectStep(ProjectStepKind.DECIDED, ON, verb, body)

        assert stage_on([step], ON) is ProjectStage.NOT_APPROVED

    @pytest.mark.parametrize(
        "kind", [kind for kind in ProjectStepKind if kind is not ProjectStepKind.DECIDED]
    )
    def test_knows_every_step(self, kind: ProjectStepKind) -> None:
        assert stage_on([ProjectStep(kind, ON)], ON) is not ProjectStage.PROPOSED


class TestTakeStep:
    def test_brochure_2025_b_prc_remarks_a_decision_that_the_committee_did_not_recommend(
        self,
    ) -> None:
        assert reasons(APPROVED) == [FundReason.COMMITTEE_DID_NOT_RECOMMEND]
        assert reasons(APPROVED, RECOMMENDED) == []

    def test_brochure_2025_b_prc_remarks_a_decision_of_another_body_or_without_effect(self) -> None:
        other = ProjectStep(ProjectStepKind.DECIDED, ON, Verb.APPROVED, "SWG")
        noted = ProjectStep(ProjectStepKind.DECIDED, ON, Verb.TOOK_NOTE, "SOC")

        assert reasons(other, RECOMMENDED) == [FundReason.NOT_BY_SENIOR_OFFICIALS]
        assert reasons(noted, RECOMMENDED) == [FundReason.NOTHING_APPROVED]

    @pytest.mark.parametrize(
        "kind", [ProjectStepKind.BEGUN, ProjectStepKind.REPORTED, ProjectStepKind.COMPLETED]
    )
    def test_brochure_2025_b_prc_remarks_what_is_carried_out_without_approval(
        self, kind: ProjectStepKind
    ) -> None:
        step = ProjectStep(kind, ON + 2 * DAY)

        assert reasons(step, RECOMMENDED) == [FundReason.NOT_APPROVED]
        assert reasons(step, RECOMMENDED, APPROVED) == []


class TestAnnounced:
    def test_declaration_2021_26_tells_what_has_not_come_and_calls_it_no_debt(self) -> None:
        whole = Pledge("one", "IND", Decimal(100), Decimal(100))
        short = Pledge("two", "KAZ", Decimal(100), Decimal("99.99"), due_before=ON)

        (due,) = announced([whole, short])
        assert (due.bearer.code, due.derived_from, due.is_invitation) == ("KAZ", ("two",), True)
        assert due.due_on == ON - DAY
        assert [due.is_past(day) for day in (ON - DAY, ON)] == [False, True]

    def test_declaration_2021_26_tells_nothing_of_one_who_gave_more(self) -> None:
        generous = Pledge("three", "CHN", Decimal(100), Decimal(101))

        assert announced([generous]) == ()
        assert generous.outstanding == 0
