"""The List of Coordinators is decided; who serves on a day follows from the acts."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from clearinghouse.documents.operations import register
from clearinghouse.law import coordination
from clearinghouse.law.coordination import ChangeKind, Role, Term
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.verbs import Verb
from clearinghouse.measures import queries
from clearinghouse.measures.acts import all_in_law
from clearinghouse.measures.faults import MeasureFault, Refusal
from clearinghouse.measures.models import ListAct, Tenure
from clearinghouse.measures.operations import amend_list, appoint, end_tenure
from clearinghouse.measures.views import TenureState
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry, Sealed
from tests.factories import KAZAKHSTAN, NOW, a_paper, some_participants
from tests.measures.catalogues import (
    DECIDED,
    a_ground,
    a_row,
    some_dimensions,
    some_states,
)
from tests.participants.people import an_officer, reads_as

TICK = timedelta(days=1)
TERM = Term(date(2024, 1, 1), date(2026, 1, 1))
WHOLE = (
    a_row(term=TERM, printed="2024-2025"),
    a_row(participant="CHN", role=Role.CO_COORDINATOR, term=TERM, printed="2024-2025"),
    a_row("NCT-TRADE", "KGZ", Role.CO_COORDINATOR),
    a_row("HUM", "UZB"),
)


def decide(*rows, **fields):
    return amend_list(rows=rows or WHOLE, ground=a_ground(**fields), by=INSTALLATION, at=NOW)


def cell(on: date, area: str = "NCT-ICT", reader=PUBLIC_READER):
    (line,) = (line for line in queries.coordinators(reader, on).lines if line.area == area)
    return [occupant.participant for occupant in line.coordinators]


@pytest.fixture
def areas(db) -> None:
    some_dimensions()
    some_states()


class TestAmendingTheList:
    def test_soc_2023_ii_dec_1_4_lists_from_the_decision_and_serves_from_the_term(self, areas):
        decide()

        assert cell(DECIDED - TICK) == []
        assert cell(DECIDED) == ["RUS"]
        (tenure, *_others) = queries.tenures(PUBLIC_READER, DECIDED, area="NCT-ICT")
        assert (tenure.decided_on, tenure.since, tenure.state) == (
            DECIDED,
            date(2024, 1, 1),
            TenureState.TO_COME,
        )

    @pytest.mark.parametrize(
        ("on", "state"),
        [
            (date(2023, 12, 31), TenureState.TO_COME),
            (date(2024, 1, 1), TenureState.HELD),
            (date(2025, 12, 31), TenureState.HELD),
            (date(2026, 1, 1), TenureState.OVER),
        ],
    )
    def test_tells_a_term_to_come_from_one_held_and_one_over(self, areas, on, state):
        decide()

        (line, *_rest) = queries.coordinators(PUBLIC_READER, on).lines
        assert line.coordinators[0].state is state

    def test_leaves_an_area_without_a_coordinator(self, areas):
        decide()

        (line,) = (
            line
            for line in queries.coordinators(PUBLIC_READER, DECIDED).lines
            if line.area == "NCT-TRADE"
        )
        assert line.coordinators == ()
        assert [occupant.participant for occupant in line.co_coordinators] == ["KGZ"]

    def test_told_again_changes_nothing(self, areas):
        decide()
        entries = Entry.objects.count()

        assert not decide(*reversed(WHOLE)).is_new
        assert Entry.objects.count() == entries

    def test_takes_off_who_is_not_named_any_more(self, areas):
        decide()
        later = date(2024, 6, 27)
        decide(*WHOLE[:3], decided_on=later)

        assert cell(later - TICK, "HUM") == ["UZB"]
        assert cell(later, "HUM") == []

    def test_falls_into_its_place_when_it_arrives_late(self, areas):
        decide(decided_on=date(2024, 6, 27))
        decide(a_row(participant="CHN"), decided_on=DECIDED)

        assert cell(DECIDED) == ["CHN"]
        assert cell(date(2024, 6, 27)) == ["RUS"]

    def test_modalities_1_9_remarks_a_second_coordinator_and_goes_on(self, areas):
        decide(a_row("HUM", "UZB"))
        recorded = appoint(
            rows=[a_row("HUM", "KGZ")],
            ground=a_ground(DECIDED + TICK),
            by=INSTALLATION,
            at=NOW,
        )

        assert "tenure_another_coordinator" in [remark.reason for remark in recorded.remarks]
        assert cell(DECIDED + TICK, "HUM") == ["KGZ", "UZB"]

    def test_modalities_1_10_remarks_a_term_shorter_than_two_years_by_a_day(self, areas):
        short = Term(TERM.starts_on, TERM.ends_on - TICK)

        assert "tenure_shorter_than_recommended" in [
            remark.reason for remark in decide(a_row(term=short)).remarks
        ]
        assert decide(a_row("HUM", term=TERM)).remarks == ()

    @pytest.mark.parametrize(
        ("rows", "fault"),
        [
            ((a_row("NOWHERE"),), MeasureFault.NO_SUCH_AREA),
            ((a_row(participant="XXX"),), MeasureFault.NO_SUCH_PARTICIPANT),
            ((a_row(), a_row()), MeasureFault.LIST_NAMES_A_STATE_TWICE),
        ],
    )
    def test_refuses_what_it_cannot_place(self, areas, rows, fault):
        with pytest.raises(Refusal) as refused:
            decide(*rows)
        assert refused.value.fault is fault

    def test_refuses_a_list_that_names_nobody(self, areas):
        with pytest.raises(Refusal) as refused:
            amend_list(rows=(), ground=a_ground(), by=INSTALLATION, at=NOW)
        assert refused.value.fault is MeasureFault.LIST_WITHOUT_ROWS

    def test_is_for_the_registry_only(self, areas):
        with pytest.raises(OutOfOrder):
            amend_list(rows=WHOLE, ground=a_ground(), by=KAZAKHSTAN, at=NOW)


class TestThePreview:
    def test_says_what_acceptance_then_does(self, areas):
        decide(*WHOLE[:3])
        later = date(2024, 6, 27)
        rows = (WHOLE[0], a_row("HUM", "UZB"))

        plan = queries.plan_list_amendment(PUBLIC_READER, rows, later)
        decide(*rows, decided_on=later)

        assert [(c.kind, c.area, c.participant, c.on) for c in plan.changes] == [
            (ChangeKind.APPOINTED, "HUM", "UZB", later),
            (ChangeKind.ENDED, "NCT-ICT", "CHN", later),
            (ChangeKind.ENDED, "NCT-TRADE", "KGZ", later),
        ]
        assert queries.plan_list_amendment(PUBLIC_READER, rows, later + TICK).changes == ()

    def test_changes_nothing(self, areas):
        queries.plan_list_amendment(PUBLIC_READER, WHOLE, DECIDED)

        assert not ListAct.objects.exists()


class TestEndingATenure:
    def test_modalities_1_12_ends_it_on_the_day_named(self, areas):
        decide()
        end_tenure(
            seat=a_row().seat,
            ends_on=date(2024, 7, 1),
            ground=a_ground(date(2024, 5, 1)),
            by=INSTALLATION,
            at=NOW,
        )

        assert cell(date(2024, 6, 30)) == ["RUS"]
        assert cell(date(2024, 7, 1)) == []

    def test_refuses_a_seat_that_nobody_holds(self, areas):
        with pytest.raises(Refusal) as refused:
            end_tenure(
                seat=a_row().seat, ends_on=DECIDED, ground=a_ground(), by=INSTALLATION, at=NOW
            )
        assert refused.value.fault is MeasureFault.NOTHING_TO_END


class TestWhoMayKnow:
    """A restricted decision shapes the List for those only who may read it."""

    @pytest.fixture
    def restricted(self, areas) -> str:
        some_participants()
        registry = reads_as(an_officer("SEC", Capacity.REGISTRY, Capacity.READ), NOW)
        paper = register(paper=a_paper("SOC/2023-II/DEC/2"), by=registry, at=NOW)
        decision = DecisionFacts(
            verb=Verb.APPROVED,
            subject=Words("List of Coordinators"),
            decided=Day.exactly(DECIDED),
            body="SOC",
            key="SOC/2023-II/DEC/2",
            revision=paper.revision,
        )
        record_decision(decision=decision, by=registry, at=NOW)
        ground = a_ground(decision="SOC/2023-II/DEC/2", sources="")
        amend_list(rows=WHOLE, ground=ground, by=registry, at=NOW)
        return "SOC/2023-II/DEC/2"

    def test_member_states_see_the_list_and_the_public_does_not(self, restricted):
        assert cell(DECIDED, reader=KAZAKHSTAN) == ["RUS"]
        assert cell(DECIDED) == []
        assert queries.coordinators(PUBLIC_READER, DECIDED).basis is None

    def test_the_record_holds_it_sealed(self, restricted):
        entry = ListAct.objects.get().entry

        assert b"RUS" not in bytes(Entry.objects.get(pk=entry).leaf)
        assert Sealed.objects.filter(entry=entry, field="rows").exists()

    def test_what_public_sources_tell_is_public_beside_it(self, restricted):
        decide(a_row(participant="CHN"), decided_on=DECIDED - TICK)

        assert cell(DECIDED) == ["CHN"]
        assert cell(DECIDED, reader=KAZAKHSTAN) == ["RUS"]

    def test_the_same_list_from_public_sources_opens_it_to_all(self, restricted):
        assert decide().is_new

        assert cell(DECIDED) == ["RUS"]
        assert queries.coordinators(PUBLIC_READER, DECIDED).basis.decision == ""
        assert queries.coordinators(KAZAKHSTAN, DECIDED).basis.decision == restricted


class TestTheTable:
    def test_refuses_a_state_twice_in_one_role_in_one_area_at_once(self, areas):
        decide()
        held = Tenure.objects.get(area="HUM")

        held.pk = None
        held.begun_on += TICK
        with (
            pytest.raises(IntegrityError, match="no_state_twice_in_one_role_at_once"),
            transaction.atomic(),
        ):
            held.save()

    def test_accepts_the_next_tenure_on_the_day_on_which_the_one_before_ends(self, areas):
        decide()
        held = Tenure.objects.get(area="NCT-ICT", role=Role.COORDINATOR)

        held.pk, held.begun_on, held.over_on = None, held.over_on, None
        held.save()

        assert Tenure.objects.filter(area="NCT-ICT", role=Role.COORDINATOR).count() == 2


days = st.dates(date(2020, 1, 1), date(2024, 12, 31))
seats = st.tuples(
    st.sampled_from(["NCT-ICT", "HUM"]),
    st.sampled_from(["RUS", "CHN"]),
    st.sampled_from(list(Role)),
)
terms = st.one_of(
    st.just(coordination.NO_TERM),
    st.builds(
        lambda start, years: Term(start, start + timedelta(365 * years)), days, st.integers(1, 3)
    ),
)
rows = st.lists(
    st.builds(lambda seat, term: a_row(*seat, term), seats, terms),
    min_size=1,
    max_size=4,
    unique_by=lambda row: row.seat,
)


class TestTheTableOfTenures(TestCase):
    """Whatever is decided, and in whatever order it arrives, the table is the fold of the acts."""

    def setUp(self) -> None:
        some_dimensions()
        some_states()

    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(acts=st.lists(st.tuples(days, rows, st.booleans()), max_size=4))
    def test_is_the_fold_of_the_acts(self, acts) -> None:
        for decided_on, decided, is_whole in acts:
            act = amend_list if is_whole else appoint
            act(rows=decided, ground=a_ground(decided_on), by=INSTALLATION, at=NOW)

        folded = coordination.fold(all_in_law())
        kept = Tenure.objects.values_list("area", "role", "participant", "begun_on", "over_on")
        assert sorted(kept, key=str) == sorted(
            (
                (t.seat.area, t.seat.role.value, t.seat.participant, t.since, t.until)
                for t in folded
            ),
            key=str,
        )
