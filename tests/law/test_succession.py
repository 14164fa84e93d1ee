"""Who acts as Coordinator, what would fall vacant, whose report is expected, what comes next."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.coordination import Role, Seat, Tenure, Term
from clearinghouse.law.succession import (
    REPORTS_EXPECTED_SINCE,
    ActingProposal,
    ActingState,
    Left,
    NextStepKind,
    acting,
    next_steps,
    reports_expected,
    vacancies,
)

DAY = timedelta(days=1)
ON = date(2026, 3, 1)
LONG_AGO = date(2023, 8, 22)


def serves(
    participant: str,
    role: Role = Role.CO_COORDINATOR,
    since: date = LONG_AGO,
    until: date | None = None,
    area: str = "trade",
) -> Tenure:
    seat = Seat(area, role, participant)
    return Tenure(seat, Term(since, until), decided_on=since, since=since, listed_from=since)


def leads(participant: str, since: date = LONG_AGO, until: date | None = None) -> Tenure:
    return serves(participant, Role.COORDINATOR, since, until)


KYRGYZSTAN, TURKIYE, INDIA = serves("KGZ"), serves("TUR"), serves("IND")


def proposed(**consents: date) -> ActingProposal:
    return ActingProposal("trade", "KGZ", ON, consents)


class TestActing:
    @pytest.mark.parametrize(("after", "acts"), [(1, False), (2, True), (3, True)])
    def test_modalities_2023_1_11_begins_with_the_last_consent(self, after, acts) -> None:
        proposal = proposed(TUR=ON + DAY, IND=ON + 2 * DAY)
        on = ON + after * DAY
        spell = acting(proposal, [KYRGYZSTAN, TURKIYE, INDIA], on)

        assert spell.is_acting(on) is acts
        assert spell.missing == (() if acts else ("IND",))

    def test_modalities_2023_1_11_asks_nobody_where_there_is_no_other(self) -> None:
        assert acting(proposed(), [KYRGYZSTAN], ON).since == ON

    @pytest.mark.parametrize(("after", "acts"), [(9, True), (10, False), (11, False)])
    def test_modalities_2023_1_11_ends_by_itself_when_a_coordinator_serves(
        self, after, acts
    ) -> None:
        appointed = leads("IND", ON + 10 * DAY)
        on = ON + after * DAY
        spell = acting(proposed(TUR=ON), [KYRGYZSTAN, TURKIYE, appointed], on)

        assert spell.until == ON + 10 * DAY
        assert spell.is_acting(on) is acts
        assert spell.state is (ActingState.ACTING if acts else ActingState.OVER)

    @pytest.mark.parametrize(("after", "acts"), [(4, True), (5, False)])
    def test_modalities_2023_1_11_ends_with_the_own_tenure(self, after, acts) -> None:
        own = serves("KGZ", until=ON + 5 * DAY)
        on = ON + after * DAY
        assert acting(proposed(TUR=ON), [own, TURKIYE], on).is_acting(on) is acts

    @pytest.mark.parametrize(("until", "since"), [(ON, ON), (ON + DAY, ON + DAY)])
    def test_modalities_2023_1_11_waits_for_the_coordinator_to_leave(self, until, since) -> None:
        leaving = leads("KAZ", until=until)
        assert acting(proposed(), [KYRGYZSTAN, leaving], ON + 3 * DAY).since == since

    def test_modalities_2023_1_11_does_not_ask_who_comes_later(self) -> None:
        newcomer = serves("IND", since=ON + 3 * DAY)
        spell = acting(proposed(TUR=ON), [KYRGYZSTAN, TURKIYE, newcomer], ON + 9 * DAY)
        assert (spell.since, spell.until) == (ON, None)

    def test_modalities_2023_1_11_never_begins_for_somebody_else(self) -> None:
        assert acting(proposed(TUR=ON), [TURKIYE], ON + 9 * DAY).state is ActingState.WAITING

    @pytest.mark.parametrize(("after", "acts"), [(1, True), (2, False), (3, False)])
    def test_modalities_2023_1_11_ends_when_it_is_laid_down(self, after, acts) -> None:
        proposal = ActingProposal("trade", "KGZ", ON, {}, laid_down_on=ON + 2 * DAY)
        on = ON + after * DAY
        assert acting(proposal, [KYRGYZSTAN], on).is_acting(on) is acts

    @given(
        st.lists(
            st.tuples(
                st.sampled_from(["KGZ", "TUR", "IND"]),
                st.sampled_from(Role),
                st.integers(-40, 40),
                st.integers(1, 60),
            ),
            max_size=5,
        ),
        st.dictionaries(st.sampled_from(["TUR", "IND"]), st.integers(0, 30)),
        st.integers(0, 60),
    )
    def test_modalities_2023_1_11_never_acts_beside_a_coordinator(
        self, held, consents, after
    ) -> None:
        tenures = [
            serves(state, role, ON + since * DAY, ON + (since + days) * DAY)
            for state, role, since, days in held
        ]
        on = ON + after * DAY
        proposal = proposed(**{state: ON + days * DAY for state, days in consents.items()})
        spell = acting(proposal, tenures, on)
        if spell.is_acting(on):
            serving = {(t.seat.role, t.seat.participant) for t in tenures if t.is_held(on)}
            assert Role.COORDINATOR not in {role for role, _state in serving}
            assert (Role.CO_COORDINATOR, "KGZ") in serving
        # What is known of a day does not change by what happens later.
        earlier = acting(proposal, tenures, on)
        assert earlier == spell


class TestVacancies:
    @pytest.mark.parametrize(
        ("others", "left"),
        [
            ((leads("KAZ"),), Left.LED),
            ((TURKIYE,), Left.WITHOUT_COORDINATOR),
            ((), Left.WITHOUT_ANYBODY),
        ],
    )
    def test_modalities_2023_1_9_tells_how_an_area_would_stand(self, others, left) -> None:
        (found,) = vacancies("IND", [leads("IND"), *others], leaving_on=ON)
        assert found.left is left

    @pytest.mark.parametrize(("after", "count"), [(-1, 1), (0, 0), (1, 0)])
    def test_modalities_2023_1_12_leaves_out_what_is_over_by_then(self, after, count) -> None:
        ending = leads("IND", until=ON)
        assert len(vacancies("IND", [ending], leaving_on=ON + after * DAY)) == count

    def test_modalities_2023_1_9_counts_what_is_to_begin_later(self) -> None:
        (found,) = vacancies("IND", [leads("IND", ON + 9 * DAY)], leaving_on=ON)
        assert found.tenure.since == ON + 9 * DAY

    @given(st.lists(st.sampled_from(["IND", "KAZ", "TUR"]), max_size=6))
    def test_modalities_2023_1_9_names_all_seats_of_the_state_and_no_other(self, states) -> None:
        tenures = [serves(state, area=f"area{place}") for place, state in enumerate(states)]
        found = vacancies("IND", tenures, leaving_on=ON)
        assert len(found) == states.count("IND")
        assert {each.tenure.seat.participant for each in found} <= {"IND"}


class TestReportsExpected:
    END = date(2026, 1, 1)

    @pytest.mark.parametrize(
        ("until", "expected"),
        [
            (REPORTS_EXPECTED_SINCE - DAY, False),
            (REPORTS_EXPECTED_SINCE, True),
            (REPORTS_EXPECTED_SINCE + DAY, True),
        ],
    )
    def test_modalities_2023_1_3_expects_them_since_the_modalities(self, until, expected) -> None:
        assert bool(reports_expected([leads("RUS", until=until)], {})) is expected

    @pytest.mark.parametrize(
        ("on", "outstanding"), [(END - DAY, False), (END, True), (END + DAY, True)]
    )
    def test_modalities_2023_1_3_is_outstanding_from_the_end(self, on, outstanding) -> None:
        (report,) = reports_expected([leads("RUS", until=self.END)], {})
        assert report.is_outstanding(on) is outstanding

    @pytest.mark.parametrize(
        ("issued_on", "expected"), [(LONG_AGO - DAY, True), (LONG_AGO, False), (END, False)]
    )
    def test_modalities_2023_1_3_is_satisfied_by_a_report_on_this_tenure(
        self, issued_on, expected
    ) -> None:
        found = reports_expected([leads("RUS", until=self.END)], {("trade", "RUS"): [issued_on]})
        assert bool(found) is expected

    def test_modalities_2023_1_3_asks_neither_who_goes_on_nor_co_coordinators(self) -> None:
        goes_on = [leads("RUS", until=self.END), leads("RUS", self.END)]
        assert reports_expected(goes_on, {}) == ()
        assert reports_expected([serves("CHN", until=self.END)], {}) == ()


class TestNextSteps:
    def test_modalities_2023_1_12_tells_the_end_of_a_term(self) -> None:
        tenures = [leads("IND", until=ON + 30 * DAY)]
        steps = next_steps("trade", tenures, reports_expected(tenures, {}), on=ON)
        assert [(each.kind, each.on) for each in steps] == [
            (NextStepKind.REPORT, ON + 30 * DAY),
            (NextStepKind.TERM_ENDS, ON + 30 * DAY),
        ]

    @pytest.mark.parametrize(("after", "kinds"), [(-1, ["term_ends"]), (0, ["no_coordinator"])])
    def test_modalities_2023_1_9_tells_that_any_state_may_offer_itself(self, after, kinds) -> None:
        steps = next_steps("trade", [leads("IND", until=ON)], [], on=ON + after * DAY)
        assert [each.kind for each in steps] == kinds

    def test_modalities_2023_1_9_is_silent_while_somebody_acts(self) -> None:
        assert next_steps("trade", [TURKIYE], [], on=ON, is_led=True) == ()

    def test_modalities_2023_1_9_tells_a_term_to_come(self) -> None:
        steps = next_steps("trade", [leads("IND", ON + DAY)], [], on=ON)
        assert [each.kind for each in steps] == [
            NextStepKind.NO_COORDINATOR,
            NextStepKind.TERM_BEGINS,
        ]
