"""The plan as its Secretariat makes it: call, submissions, compilation, approval, changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.law.clashes import ClashKind
from clearinghouse.law.distribution import PUBLIC_READER, Distribution
from clearinghouse.law.planning import PlanChange, PlanningReason
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.notices.models import Notice
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.planning import operations, queries
from clearinghouse.planning.facts import EventFacts, OrganiserFacts, PastEvent, PastPlan
from clearinghouse.planning.faults import PlanningFault, Refusal
from clearinghouse.planning.models import (
    EventVersion,
    NilReturn,
    Plan,
    PlannedEvent,
    Submission,
    SubmissionVersion,
)
from clearinghouse.planning.views import (
    AnswerToCall,
    PlanStage,
    SubmissionState,
    begun_from,
    tallies,
)
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry, Sealed
from tests.planning.house import (
    AMENDS,
    APPROVES,
    BEFORE,
    COMPILES,
    DUE,
    MUSEUMS,
    ORCHARDS,
    SUBMITS,
    House,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def fault(act: Callable[[], object]) -> PlanningFault:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.fault


def reason(act: Callable[[], object]) -> object:
    with pytest.raises(OutOfOrder) as refused:
        act()
    return refused.value.refused.reason


def plan(house: House):
    found = queries.plan(house.registry, 2028, on=SUBMITS.date())
    assert found is not None
    return found


class TestOpenCall:
    def test_tells_every_member_state_once(self, house: House) -> None:
        house.open()

        told = Notice.objects.filter(kind=NoticeKind.CALL_OPENED)
        assert set(told.values_list("participant", flat=True)) == {"KAZ", "IND", "TUR"}
        assert plan(house).row.stage is PlanStage.CALLED
        assert plan(house).row.submit_before == DUE

    def test_under_a_decision_takes_the_day_of_its_effect(self, house: House) -> None:
        key = house.approve_call(DUE)

        operations.open_under_decision(year=2028, decision=key, by=house.registry, at=BEFORE)

        assert plan(house).row.submit_before == DUE
        assert plan(house).decision == key
        assert queries.calls_waiting(house.registry, on=BEFORE.date()) == ()

    def test_waits_under_a_decision_until_it_is_opened(self, house: House) -> None:
        key = house.approve_call(DUE)

        (waiting,) = queries.calls_waiting(house.registry, on=DUE)
        assert (waiting.decision, waiting.before) == (key, DUE)
        assert queries.calls_waiting(house.registry, on=DUE + timedelta(days=1)) == ()

    def test_happens_once_and_by_the_registry(self, house: House) -> None:
        house.open()

        assert fault(house.open) is PlanningFault.OPENED_ALREADY
        assert (
            fault(
                lambda: operations.open_call(year=2029, before=DUE, by=house.kazakhstan, at=BEFORE)
            )
            is PlanningFault.NOT_THE_REGISTRY
        )


class TestSubmit:
    def test_keeps_every_version(self, house: House) -> None:
        house.open()
        house.submit(replace(ORCHARDS, time=""), is_draft=True)
        house.submit(number=1, seen=1)
        house.submit(replace(ORCHARDS, time="2028-06"), number=1, seen=2)

        (held,) = queries.submissions(house.kazakhstan, 2028)
        assert [version.facts.time for version in held.versions] == [
            "2028-06",
            ORCHARDS.time,
            "",
        ]
        assert held.state is SubmissionState.SUBMITTED
        assert held.latest.facts.participation == ORCHARDS.participation

    def test_a_draft_needs_nothing_and_answers_nothing(self, house: House) -> None:
        house.open()

        house.submit(EventFacts(title=Words()), is_draft=True)

        (held,) = queries.submissions(house.kazakhstan, 2028)
        assert held.state is SubmissionState.DRAFT
        assert _answers(house)["KAZ"] is AnswerToCall.NOT_YET

    @pytest.mark.parametrize(
        ("facts", "why"),
        [
            (replace(ORCHARDS, title=Words()), PlanningFault.TITLE_MISSING),
            (replace(ORCHARDS, time=""), PlanningFault.NOT_A_TIME),
            (replace(ORCHARDS, time="in spring"), PlanningFault.NOT_A_TIME),
            (replace(ORCHARDS, time="2029-01"), PlanningFault.ANOTHER_YEAR),
            (replace(ORCHARDS, organisers=()), PlanningFault.ORGANISERS_MISSING),
            (replace(ORCHARDS, host="XXX"), PlanningFault.NO_SUCH_PARTICIPANT),
            (replace(ORCHARDS, place="NOWHERE"), PlanningFault.NO_SUCH_PLACE),
            (replace(ORCHARDS, dimension="HUM"), PlanningFault.NO_SUCH_AREA),
        ],
    )
    def test_refuses_what_a_plan_cannot_use_and_keeps_nothing(
        self, house: House, facts: EventFacts, why: PlanningFault
    ) -> None:
        house.open()

        assert fault(lambda: house.submit(facts)) is why
        assert Submission.objects.count() == 0

    def test_soc_2023_ii_dec_1_6_takes_what_is_late_with_a_remark(self, house: House) -> None:
        house.open()

        saved = house.submit(at=COMPILES - timedelta(days=1))

        assert [remark.reason for remark in saved.remarks] == [PlanningReason.AFTER_THE_CALL]

    def test_planning_practice_e_2_lets_nobody_change_what_is_anothers(self, house: House) -> None:
        house.open()
        house.submit()

        changing = lambda: house.submit(MUSEUMS, by=house.india, number=1, seen=1)  # noqa: E731
        assert fault(changing) is PlanningFault.NO_SUCH_SUBMISSION
        assert reason(lambda: _for(house, "KAZ")) is PlanningReason.NOT_ONES_OWN

    def test_loses_nobodys_change(self, house: House) -> None:
        house.open()
        house.submit()
        house.submit(replace(ORCHARDS, time="2028-06"), number=1, seen=1)

        late = lambda: house.submit(replace(ORCHARDS, time="2028-07"), number=1, seen=1)  # noqa: E731
        assert fault(late) is PlanningFault.CHANGED_MEANWHILE

    def test_is_read_by_its_own_delegation_and_the_secretariat_alone(self, house: House) -> None:
        house.open()
        house.submit()

        for reader in (house.kazakhstan, house.registry, house.colleague):
            assert queries.submission(reader, 2028, 1) is not None
        for reader in (house.india, house.observer, PUBLIC_READER):
            assert queries.submission(reader, 2028, 1) is None
            assert queries.submissions(reader, 2028) == ()

    def test_a_draft_is_read_by_its_own_delegation_alone(self, house: House) -> None:
        house.open()
        house.submit(is_draft=True)
        assert queries.submissions(house.registry, 2028) == ()

        house.submit(number=1, seen=1)
        house.submit(replace(ORCHARDS, time="2028-06"), number=1, seen=2, is_draft=True)

        (seen,) = queries.submissions(house.registry, 2028)
        assert [version.number for version in seen.versions] == [2]
        assert queries.submissions(house.kazakhstan, 2028)[0].state is SubmissionState.CHANGED

    def test_seals_all_but_its_number_in_the_record(self, house: House) -> None:
        house.open()
        house.submit()

        entry = Entry.objects.get(act="plan.submitted")
        assert b"2028-1" in bytes(entry.leaf)
        assert b"KAZ" not in bytes(entry.leaf)
        sealed = Sealed.objects.filter(entry=entry)
        assert {row.field for row in sealed} >= {"actor", "participant", "event"}
        assert {tuple(row.addressees) for row in sealed} == {("KAZ",)}

    def test_withdrawn_stays_to_be_read_and_is_not_compiled(self, house: House) -> None:
        house.open()
        house.submit()
        house.submit(MUSEUMS, by=house.india)

        operations.withdraw_submission(
            year=2028, number=1, ground="No hall", by=house.kazakhstan, at=SUBMITS
        )

        assert queries.submissions(house.kazakhstan, 2028)[0].state is SubmissionState.WITHDRAWN
        assert fault(lambda: house.submit(number=1, seen=1)) is PlanningFault.WITHDRAWN
        assert operations.compile_plan(year=2028, by=house.registry, at=COMPILES) == 1

    def test_an_observer_submits_to_an_open_call_and_sees_nothing_else(self, house: House) -> None:
        house.open()
        facts = replace(ORCHARDS, organisers=(OrganiserFacts(participant="JPN"),))

        house.submit(facts, by=house.observer)

        shown = queries.plan(house.observer, 2028, on=SUBMITS.date())
        assert shown is not None
        assert (shown.answers, shown.events, shown.is_whole) == ((), (), False)
        assert _answers(house)["JPN"] is AnswerToCall.SUBMITTED


def _for(house: House, participant: str) -> None:
    operations.save_submission(
        year=2028,
        facts=MUSEUMS,
        is_draft=False,
        by=house.india,
        at=SUBMITS,
        participant=participant,
    )


def _answers(house: House) -> dict[str, AnswerToCall]:
    return {row.participant: row.answer for row in plan(house).answers}


class TestReturnNil:
    def test_answers_in_one_act_and_once(self, house: House) -> None:
        house.open()

        assert operations.return_nil(year=2028, by=house.turkiye, at=SUBMITS)
        assert not operations.return_nil(year=2028, by=house.turkiye, at=SUBMITS)

        assert _answers(house) == {
            "IND": AnswerToCall.NOT_YET,
            "KAZ": AnswerToCall.NOT_YET,
            "TUR": AnswerToCall.NIL,
        }
        assert queries.has_returned_nil(house.turkiye, 2028)

    def test_gives_way_to_an_event_found_later(self, house: House) -> None:
        house.open()
        operations.return_nil(year=2028, by=house.kazakhstan, at=SUBMITS)
        house.submit()

        assert _answers(house)["KAZ"] is AnswerToCall.SUBMITTED

    def test_contradicts_no_submission(self, house: House) -> None:
        house.open()
        house.submit()

        nil = lambda: operations.return_nil(year=2028, by=house.kazakhstan, at=SUBMITS)  # noqa: E731
        assert fault(nil) is PlanningFault.HAS_SUBMITTED


class TestRemind:
    def test_reaches_those_who_have_not_answered_once_a_day(self, house: House) -> None:
        house.open()
        house.submit()
        operations.return_nil(year=2028, by=house.turkiye, at=SUBMITS)

        told = operations.remind(year=2028, by=house.registry, at=SUBMITS)
        again = operations.remind(year=2028, by=house.registry, at=SUBMITS)

        reminded = Notice.objects.filter(kind=NoticeKind.DEADLINE_NEAR)
        assert set(reminded.values_list("participant", flat=True)) == {"IND"}
        assert (told > 0, again) == (True, 0)


class TestCompile:
    def test_takes_the_last_version_submitted_in_the_order_of_time(self, house: House) -> None:
        house.open()
        house.submit(MUSEUMS, by=house.india)
        house.submit()
        house.submit(replace(MUSEUMS, time="2028-01"), by=house.india, number=1, seen=1)
        house.submit(
            replace(MUSEUMS, time="2028-12"), by=house.india, number=1, seen=2, is_draft=True
        )

        assert operations.compile_plan(year=2028, by=house.registry, at=COMPILES) == 2

        events = plan(house).events
        assert [(event.code, event.facts.time) for event in events] == [
            ("2028-01", "2028-01"),
            ("2028-02", ORCHARDS.time),
        ]
        assert queries.submissions(house.india, 2028)[0].planned_as == "2028-01"

    def test_ends_the_submissions(self, house: House) -> None:
        house.compile()

        assert fault(house.submit) is PlanningFault.COMPILED_ALREADY
        for act in (
            lambda: operations.return_nil(year=2028, by=house.turkiye, at=COMPILES),
            lambda: operations.withdraw_submission(
                year=2028, number=1, ground="", by=house.kazakhstan, at=COMPILES
            ),
            lambda: operations.compile_plan(year=2028, by=house.registry, at=COMPILES),
        ):
            assert fault(act) is PlanningFault.COMPILED_ALREADY

    def test_needs_something_to_compile(self, house: House) -> None:
        house.open()
        house.submit(is_draft=True)

        empty = lambda: operations.compile_plan(year=2028, by=house.registry, at=COMPILES)  # noqa: E731
        assert fault(empty) is PlanningFault.NOTHING_SUBMITTED

    def test_shows_what_falls_together_and_where_nothing_is(self, house: House) -> None:
        house.open()
        house.submit()
        house.submit(replace(ORCHARDS, title=Words("Bees"), time="2028-05-13"))
        operations.compile_plan(year=2028, by=house.registry, at=COMPILES)

        shown = plan(house)

        (clash,) = shown.clashes
        assert clash.kinds == frozenset(ClashKind)
        assert clash.is_certain
        assert [(each.name, each.total) for each in shown.spreads] == [("ECON", 2), ("HUM", 0)]
        assert 5 not in shown.empty_months
        assert len(shown.empty_months) == 11
        assert shown.hosts == (("KAZ", 2),)


class TestApproval:
    def test_is_derived_from_the_effect_of_a_decision(self, house: House) -> None:
        symbol = house.circulate()
        assert plan(house).row.stage is PlanStage.CIRCULATED

        key = house.approve(symbol)

        row = plan(house).row
        assert row.stage is PlanStage.APPROVED
        assert row.approval is not None
        assert (row.approval.on, row.approval.decision) == (APPROVES, key)
        assert row.approval.remarks == ()

    def test_planning_practice_e_1_remarks_the_first_day_of_the_year(self, house: House) -> None:
        house.approve(house.circulate(), on=date(2028, 1, 1))

        approval = plan(house).row.approval
        assert approval is not None
        assert [remark.reason for remark in approval.remarks] == [
            PlanningReason.APPROVED_IN_ITS_OWN_YEAR
        ]

    def test_opens_the_plan_to_those_who_may_read_its_document(self, house: House) -> None:
        symbol = house.circulate(Distribution.MEMBERS_AND_OBSERVERS)
        assert queries.plan(house.observer, 2028, on=APPROVES) is None
        house.approve(symbol)

        shown = queries.plan(house.observer, 2028, on=APPROVES)
        assert shown is not None
        assert len(shown.events) == 2
        assert {event.facts.financing for event in shown.events} == {""}
        assert queries.plan(PUBLIC_READER, 2028, on=APPROVES) is None
        assert queries.events(PUBLIC_READER) == ()

    def test_makes_a_public_plan_public(self, house: House) -> None:
        house.approve(house.circulate(Distribution.PUBLIC))

        assert [row.year for row in queries.plans(PUBLIC_READER)] == [2028]
        assert queries.event(PUBLIC_READER, "2028-01") is not None

    def test_is_of_a_plan_circulated_once(self, house: House) -> None:
        house.circulate()
        with pytest.raises(Refusal) as refused:
            operations.circulate_plan(
                year=2028,
                versions=(),
                marking=Distribution.PUBLIC,
                by=house.registry,
                at=COMPILES,
            )
        assert refused.value.fault is PlanningFault.CIRCULATED_ALREADY


class TestChangeEvent:
    @pytest.mark.parametrize(
        ("facts", "made"),
        [
            (replace(ORCHARDS, time="2028-06-02/2028-06-03"), PlanChange.MOVED),
            (replace(ORCHARDS, mode="hybrid"), PlanChange.MOVED),
            (replace(ORCHARDS, concept="Three days."), PlanChange.CHANGED),
            (None, PlanChange.CANCELLED),
        ],
    )
    def test_planning_practice_e_3_keeps_what_was_planned_beside_what_is(
        self, house: House, facts: EventFacts | None, made: PlanChange
    ) -> None:
        house.compile()

        change = operations.change_event(
            code="2028-01", facts=facts, reason="Frost.", seen=1, by=house.registry, at=AMENDS
        )

        shown = queries.event(house.kazakhstan, "2028-01")
        assert shown is not None
        assert change is made
        assert [row.change for row in shown.versions] == [made, PlanChange.COMPILED]
        assert shown.versions[1].facts == ORCHARDS
        assert shown.row.reason == "Frost."
        assert [row.code for row in plan(house).changes] == ["2028-01"]
        assert len(plan(house).standing) == (1 if facts is None else 2)

    def test_planning_practice_e_3_wants_a_reason(self, house: House) -> None:
        house.compile()

        act = lambda: operations.change_event(  # noqa: E731
            code="2028-01", facts=None, reason="", seen=1, by=house.registry, at=AMENDS
        )
        assert reason(act) is PlanningReason.NO_REASON_GIVEN

    def test_cancelled_can_be_taken_up_again_and_not_cancelled_twice(self, house: House) -> None:
        house.compile()
        told = {"code": "2028-01", "reason": "Frost.", "by": house.registry, "at": AMENDS}
        operations.change_event(facts=None, seen=1, **told)
        twice = lambda: operations.change_event(facts=None, seen=2, **told)  # noqa: E731
        assert fault(twice) is PlanningFault.CANCELLED

        operations.change_event(facts=ORCHARDS, seen=2, **told)

        assert len(plan(house).standing) == 2

    def test_same_as_before_is_no_change(self, house: House) -> None:
        house.compile()
        same = lambda: operations.change_event(  # noqa: E731
            code="2028-01", facts=ORCHARDS, reason="?", seen=1, by=house.registry, at=AMENDS
        )
        assert fault(same) is PlanningFault.NOTHING_CHANGED

    def test_an_event_added_has_the_next_code(self, house: House) -> None:
        house.compile()

        code, _remarks = operations.add_event(
            year=2028, facts=MUSEUMS, reason="Found later.", by=house.registry, at=AMENDS
        )

        assert code == "2028-03"
        assert plan(house).by_code[code].change is PlanChange.ADDED


PAST = PastPlan(year=2026, approved="2025-12", sources="A newspaper")
HELD = PastEvent(
    code="EVENT-X",
    facts=replace(ORCHARDS, time="2026-10-12"),
    planned=(replace(ORCHARDS, time="2026-04"),),
    sources="A report",
    member_states=14,
)


class TestEnterPastPlan:
    def test_is_public_and_entered_once(self, house: House) -> None:
        told = {"past": PAST, "events": (HELD,), "by": INSTALLATION, "at": BEFORE}

        assert operations.enter_past_plan(**told) == 1
        assert operations.enter_past_plan(**told) == 0

        (row,) = queries.plans(PUBLIC_READER)
        assert (row.stage, row.events) == (PlanStage.APPROVED, 1)
        shown = queries.event(PUBLIC_READER, "EVENT-X")
        assert shown is not None
        assert [version.facts.time for version in shown.versions] == ["2026-10-12", "2026-04"]

    def test_gives_last_years_events_to_begin_from(self, house: House) -> None:
        operations.enter_past_plan(
            past=replace(PAST, year=2027), events=(HELD,), by=INSTALLATION, at=BEFORE
        )

        (row,) = queries.former(house.kazakhstan, 2028)
        assert queries.former(house.india, 2028) == ()
        begun = begun_from(row, 2028)
        assert begun.time == "2028-10"
        assert begun.title == ORCHARDS.title
        assert [tally.by_year for tally in tallies([row], "host")] == [{2027: 1}]


class TestPostgreSQL:
    """What must never happen is refused below every operation."""

    @pytest.mark.parametrize(
        "lost",
        [
            lambda: Plan.objects.update(compiled_at=None),
            lambda: Plan.objects.update(year=2030),
            lambda: Plan.objects.all().delete(),
            lambda: EventVersion.objects.filter(current=True).update(concept="Another"),
            lambda: EventVersion.objects.all().delete(),
            lambda: PlannedEvent.objects.update(code="9"),
            lambda: PlannedEvent.objects.all().delete(),
            lambda: SubmissionVersion.objects.update(concept="Another"),
            lambda: SubmissionVersion.objects.all().delete(),
            lambda: Submission.objects.update(participant_id="IND"),
            lambda: Submission.objects.create(
                plan=Plan.objects.get(), number=9, participant_id="TUR", begun_at=COMPILES
            ),
            lambda: NilReturn.objects.create(
                plan=Plan.objects.get(), participant_id="TUR", returned_at=COMPILES, entry=10**6
            ),
        ],
    )
    def test_refuses_loss(self, house: House, lost: Callable[[], object]) -> None:
        house.compile()

        with pytest.raises(IntegrityError), transaction.atomic():
            lost()
