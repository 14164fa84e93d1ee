"""Who acts as Coordinator, an area on its page, an officer's overview, what would fall vacant."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as PropertyCase

from clearinghouse.coordination import operations, queries
from clearinghouse.coordination.faults import CoordinationFault
from clearinghouse.coordination.models import Acting, Consent
from clearinghouse.law.coordination import Role, Term
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.law.succession import ActingState, Left, NextStepKind
from clearinghouse.law.tenure import TenureReason
from clearinghouse.measures import queries as measures
from clearinghouse.notices.models import Notice
from clearinghouse.record.acts import OutOfOrder
from tests.coordination.house import AT, DAY, ON, House, seat
from tests.coordination.test_submissions import Room

SINCE = date(2025, 1, 1)
OPEN = Term(SINCE)


class TestActing(Room):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        for state in ("IND", "TUR", "CHN"):
            cls.house.decide(seat(state, Role.CO_COORDINATOR), OPEN, on=SINCE)

    def proposed(self) -> str:
        return operations.propose_acting(area="NCT-ICT", by=self.house.india, at=AT).key

    def state(self, on: date = ON, reader=None) -> ActingState | None:
        found = queries.area(reader or self.house.turkiye, "NCT-ICT", on)
        return found.acting[0].state if found.acting else None

    def test_modalities_2023_1_11_waits_for_the_consent_of_every_other(self) -> None:
        key = self.proposed()
        (asked,) = queries.area(self.house.turkiye, "NCT-ICT", ON).acting
        assert asked.missing == ("CHN", "TUR")

        operations.consent_to_acting(key=key, by=self.house.turkiye, at=AT)
        assert self.state() is ActingState.WAITING
        operations.consent_to_acting(key=key, by=self.house.china, at=AT)
        assert self.state() is ActingState.ACTING

        told = Notice.objects.filter(kind="acting_proposed", officer=None)
        assert set(told.values_list("participant", flat=True)) == {"TUR", "CHN", "SEC"}

    def test_modalities_2023_1_11_ends_by_itself_on_the_day_a_coordinator_serves(self) -> None:
        key = self.proposed()
        for reader in (self.house.turkiye, self.house.china):
            operations.consent_to_acting(key=key, by=reader, at=AT)
        self.house.decide(seat("KAZ"), Term(ON + 30 * DAY), on=ON + 10 * DAY)

        assert self.state(ON + 9 * DAY) is ActingState.ACTING
        assert self.state(ON + 29 * DAY) is ActingState.ACTING
        assert self.state(ON + 30 * DAY) is ActingState.OVER

    def test_is_told_to_member_states_and_the_secretariat_only(self) -> None:
        self.proposed()
        assert self.state(reader=self.house.registry) is ActingState.WAITING
        for reader in (PUBLIC_READER, self.house.observer, self.house.uncleared):
            assert self.state(reader=reader) is None

    def test_takes_the_consent_of_others_of_the_area_once(self) -> None:
        key = self.proposed()
        for reader in (self.house.india, self.house.chair):
            with self.refused(CoordinationFault.NOT_ONE_OF_THE_OTHERS):
                operations.consent_to_acting(key=key, by=reader, at=AT)
        operations.consent_to_acting(key=key, by=self.house.turkiye, at=AT)
        with self.refused(CoordinationFault.CONSENTED_ALREADY):
            operations.consent_to_acting(key=key, by=self.house.turkiye, at=AT)

    def test_is_proposed_by_one_at_a_time(self) -> None:
        key = self.proposed()
        with self.refused(CoordinationFault.PROPOSED_ALREADY):
            operations.propose_acting(area="NCT-ICT", by=self.house.turkiye, at=AT)
        operations.lay_down_acting(key=key, by=self.house.india, at=AT)
        with self.refused(CoordinationFault.NO_LONGER_OPEN):
            operations.consent_to_acting(key=key, by=self.house.turkiye, at=AT)
        assert operations.propose_acting(area="NCT-ICT", by=self.house.turkiye, at=AT).key

    def test_modalities_2023_1_11_remarks_who_is_no_co_coordinator_and_never_begins(self) -> None:
        sent = operations.propose_acting(area="HUM", by=self.house.chair, at=AT)
        assert [each.reason for each in sent.remarks] == [TenureReason.NOT_A_CO_COORDINATOR]
        (row,) = queries.area(self.house.turkiye, "HUM", ON + 99 * DAY).acting
        assert row.state is ActingState.WAITING

    def test_needs_an_officer_who_speaks_for_the_state(self) -> None:
        with pytest.raises(OutOfOrder):
            operations.propose_acting(area="NCT-ICT", by=self.house.silent, at=AT)

    def test_of_oneself_needs_no_consent_of_oneself_in_the_table_either(self) -> None:
        row = Acting.objects.get(key=self.proposed())
        with pytest.raises(IntegrityError, match="another State"), transaction.atomic():
            Consent.objects.create(acting=row, participant_id="IND", given_at=AT, entry=99_999)
        with pytest.raises(IntegrityError, match="laid down once"), transaction.atomic():
            Acting.objects.filter(pk=row.pk).update(participant_id="TUR")


class TestAnArea(Room):
    def test_shows_everybody_who_serves_and_members_what_is_open(self) -> None:
        self.house.decide(seat("TUR"), Term(SINCE, ON + 60 * DAY), on=SINCE)
        key = self.house.circulated()

        public = queries.area(PUBLIC_READER, "NCT-ICT", ON)
        member = queries.area(self.house.china, "NCT-ICT", ON)

        assert [each.participant for each in public.line.coordinators] == ["TUR"]
        assert public.submissions == ()
        assert [each.kind for each in public.steps] == [NextStepKind.TERM_ENDS]
        assert [each.key for each in member.submissions] == [key]
        assert {each.kind for each in member.steps} == {NextStepKind.REPORT, NextStepKind.TERM_ENDS}

    def test_does_not_exist_under_another_code(self) -> None:
        assert queries.area(self.house.india, "NOWHERE", ON) is None

    def test_modalities_2023_1_3_no_longer_expects_a_report_that_was_issued(self) -> None:
        self.house.decide(seat("IND"), Term(SINCE, ON), on=SINCE)

        def kinds() -> list[NextStepKind]:
            steps = queries.area(self.house.china, "NCT-ICT", ON).steps
            return [each.kind for each in steps]

        assert NextStepKind.REPORT in kinds()
        self.house.sent(kind=SubmissionKind.REPORT)
        assert NextStepKind.REPORT not in kinds()


class TestTheOverview(Room):
    def test_tells_a_delegation_its_seats_drafts_and_what_is_discussed(self) -> None:
        self.house.decide(seat("IND"), Term(SINCE, ON + 60 * DAY), on=SINCE)
        draft = self.house.drafted()
        waiting = self.house.sent()
        discussed = self.house.circulated(self.house.turkiye)
        issued = self.house.sent(kind=SubmissionKind.REPORT)

        found = queries.overview(self.house.india, ON)

        assert [each.area for each in found.seats] == ["NCT-ICT"]
        assert [each.key for each in found.drafts] == [draft]
        assert [each.key for each in found.waiting] == [waiting]
        assert [each.key for each in found.discussed] == [discussed]
        assert [each.key for each in found.settled] == [issued]

    def test_tells_the_secretariat_what_it_has_to_circulate(self) -> None:
        self.house.drafted()
        waiting = self.house.sent()
        found = queries.overview(self.house.registry, ON)
        assert ([each.key for each in found.waiting], found.drafts) == ([waiting], ())


class TestVacancies(Room):
    def test_modalities_2023_1_9_tell_what_a_state_would_leave(self) -> None:
        self.house.decide(seat("IND"), OPEN, on=SINCE)
        self.house.decide(seat("TUR", Role.CO_COORDINATOR), OPEN, on=SINCE)
        self.house.decide(seat("IND", area="HUM"), Term(SINCE, ON), on=SINCE)

        def left(on: date) -> list[tuple[str, Left]]:
            found = queries.vacancies(PUBLIC_READER, "IND", leaving_on=on, as_of=on)
            return [(row.tenure.area, row.left) for row in found.rows]

        assert left(ON - DAY) == [
            ("NCT-ICT", Left.WITHOUT_COORDINATOR),
            ("HUM", Left.WITHOUT_ANYBODY),
        ]
        assert left(ON) == [("NCT-ICT", Left.WITHOUT_COORDINATOR)]

    def test_of_a_state_without_a_seat_are_none(self) -> None:
        found = queries.vacancies(PUBLIC_READER, "KAZ", leaving_on=ON, as_of=ON)
        assert found.rows == ()


days = st.integers(0, 900)
given_seats = st.tuples(
    st.sampled_from(["IND", "TUR"]),
    st.sampled_from(list(Role)),
    st.sampled_from(["NCT-ICT", "HUM"]),
)


class TestAsOn(PropertyCase):
    """Whatever is decided later, what is told as on a day stays the same."""

    def setUp(self) -> None:
        self.house = House()

    @settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        decided=st.lists(st.tuples(given_seats, days, st.integers(1, 800)), max_size=3),
        later=st.lists(st.tuples(given_seats, days, st.integers(1, 800)), max_size=2),
        asked=days,
    )
    def test_changes_nothing_of_what_was_known(self, decided, later, asked) -> None:
        on = SINCE + asked * DAY
        self._decide(decided, SINCE)

        def told() -> object:
            found = queries.area(self.house.turkiye, "NCT-ICT", on)
            leaving = queries.vacancies(PUBLIC_READER, "IND", leaving_on=on, as_of=on)
            held = [(row.participant, row.role, row.since) for row in found.tenures]
            return held, found.steps, [row.left for row in leaving.rows]

        before = told()
        self._decide(later, on + DAY)
        assert told() == before

        held = list(measures.tenures(PUBLIC_READER, date(2040, 1, 1)))
        for one in held:
            for other in held:
                same = (one.area, one.role, one.participant) == (
                    other.area,
                    other.role,
                    other.participant,
                )
                if one is not other and same and one.since <= other.since:
                    assert one.until is not None
                    assert one.until <= other.since or one.until == one.since

    def _decide(self, decided, on: date) -> None:
        for (state, role, area), since, length in decided:
            starts_on = on + since * DAY
            term = Term(starts_on, starts_on + length * DAY)
            self.house.decide(seat(state, role, area), term, on=on)
