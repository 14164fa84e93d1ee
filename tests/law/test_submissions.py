"""What States submit about areas: everything is permitted, departures are remarked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.coordination import NO_TERM, Role, Seat, Tenure, Term
from clearinghouse.law.ruling import Permitted
from clearinghouse.law.submissions import (
    Course,
    SubmissionKind,
    SubmissionReason,
    SubmissionStand,
    answer_in_list,
    circulate,
    stand,
    submit,
)
from clearinghouse.law.tenure import TenureReason

DAY = timedelta(days=1)
ON = date(2026, 11, 2)
START, END = date(2027, 1, 1), date(2029, 1, 1)
INDIA = Seat("ict", Role.COORDINATOR, "IND")


def tenure(seat: Seat = INDIA, since: date = START, until: date | None = END) -> Tenure:
    return Tenure(seat, Term(since, until), decided_on=since, since=since, listed_from=since)


def remarked(kind: SubmissionKind, term: Term, *tenures: Tenure, seat: Seat = INDIA) -> list[str]:
    ruling = submit(kind, seat, term, on=ON, tenures=tenures)
    assert isinstance(ruling, Permitted)
    return [remark.reason for remark in ruling.remarks]


class TestSubmit:
    def test_modalities_2023_1_1_lets_any_state_offer_itself(self) -> None:
        assert remarked(SubmissionKind.OFFER, Term(START, END)) == []

    @pytest.mark.parametrize(
        ("until", "held"), [(START - DAY, False), (START, False), (START + DAY, True)]
    )
    def test_modalities_2023_1_1_remarks_a_seat_held_already(self, until: date, held: bool) -> None:
        own = tenure(since=date(2025, 1, 1), until=until)
        assert remarked(SubmissionKind.OFFER, Term(START, END), own) == (
            [SubmissionReason.HELD_ALREADY] if held else []
        )

    @pytest.mark.parametrize(
        ("until", "remarks"),
        [
            (END, []),
            (END - DAY, [TenureReason.SHORTER_THAN_RECOMMENDED]),
            (END + DAY, []),
            (None, [TenureReason.NO_TERM_PROPOSED]),
        ],
    )
    def test_modalities_2023_1_10_recommends_two_years(self, until, remarks) -> None:
        assert remarked(SubmissionKind.OFFER, Term(START, until)) == remarks

    def test_modalities_2023_1_9_remarks_another_coordinator_but_no_other_co_coordinator(self):
        other = tenure(Seat("ict", Role.COORDINATOR, "KAZ"))
        helping = Seat("ict", Role.CO_COORDINATOR, "IND")

        assert remarked(SubmissionKind.OFFER, Term(START, END), other) == [
            TenureReason.ANOTHER_COORDINATOR
        ]
        assert remarked(SubmissionKind.OFFER, Term(START, END), other, seat=helping) == []

    @pytest.mark.parametrize(("until", "late"), [(ON - DAY, True), (ON, True), (ON + DAY, False)])
    def test_modalities_2023_1_12_remarks_a_request_after_the_end(self, until, late) -> None:
        own = tenure(since=date(2025, 1, 1), until=until)
        found = remarked(SubmissionKind.EXTENSION, Term(None, END), own)
        # A seat whose term is over is held no more.
        assert (SubmissionReason.SEAT_NOT_HELD in found) is late

    @pytest.mark.parametrize(
        ("ends_on", "longer"), [(END - DAY, False), (END, False), (END + DAY, True)]
    )
    def test_modalities_2023_1_12_remarks_an_extension_that_is_none(self, ends_on, longer) -> None:
        own = tenure(since=date(2025, 1, 1), until=END)
        found = remarked(SubmissionKind.EXTENSION, Term(None, ends_on), own)
        assert found == ([] if longer else [SubmissionReason.TERM_NOT_LONGER])

    @pytest.mark.parametrize(("ends_on", "late"), [(ON - DAY, True), (ON, True), (ON + DAY, False)])
    def test_modalities_2023_1_12_remarks_a_notice_after_the_day(self, ends_on, late) -> None:
        own = tenure(since=date(2025, 1, 1), until=END)
        found = remarked(SubmissionKind.EARLY_END, Term(None, ends_on), own)
        assert found == ([TenureReason.NOTICE_AFTER_THE_END] if late else [])

    def test_modalities_2023_1_3_remarks_a_report_on_a_seat_never_held(self) -> None:
        over = tenure(since=date(2020, 1, 1), until=date(2022, 1, 1))
        assert remarked(SubmissionKind.REPORT, NO_TERM, over) == []
        assert remarked(SubmissionKind.REPORT, NO_TERM) == [SubmissionReason.SEAT_NOT_HELD]

    def test_modalities_2023_1_5_remarks_a_recommendation_of_somebody_else(self) -> None:
        own = tenure(since=date(2025, 1, 1))
        assert remarked(SubmissionKind.RECOMMENDATION, NO_TERM, own) == []
        assert remarked(SubmissionKind.RECOMMENDATION, NO_TERM) == [SubmissionReason.SEAT_NOT_HELD]

    @given(
        st.sampled_from(SubmissionKind),
        st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        st.integers(1, 2000),
    )
    def test_modalities_2023_1_1_never_refuses(self, kind, start, days) -> None:
        term = Term(start, start + timedelta(days=days))
        assert isinstance(submit(kind, INDIA, term, on=ON, tenures=[tenure()]), Permitted)


class TestCirculate:
    @pytest.mark.parametrize(
        ("kind", "needs_the_chair"),
        [
            (SubmissionKind.OFFER, True),
            (SubmissionKind.RECOMMENDATION, True),
            (SubmissionKind.EXTENSION, False),
            (SubmissionKind.EARLY_END, False),
            (SubmissionKind.REPORT, False),
        ],
    )
    def test_modalities_2023_1_5_remarks_what_has_not_come_through_the_chairmanship(
        self, kind, needs_the_chair
    ) -> None:
        remarks = circulate(kind, is_passed_on=False).remarks
        assert [each.reason for each in remarks] == (
            [SubmissionReason.NOT_THROUGH_THE_CHAIRMANSHIP] if needs_the_chair else []
        )
        assert circulate(kind, is_passed_on=True).remarks == ()


class TestTheAnswer:
    @pytest.mark.parametrize(
        ("sent_on", "answered"), [(START - DAY, True), (START, True), (START + DAY, False)]
    )
    def test_modalities_2023_1_10_is_a_tenure_decided_since(self, sent_on, answered) -> None:
        found = answer_in_list(
            SubmissionKind.OFFER, INDIA, sent_on=sent_on, tenures=[tenure()], on=END
        )
        assert (found is not None) is answered

    @pytest.mark.parametrize(("on", "known"), [(START - DAY, False), (START, True)])
    def test_modalities_2023_1_10_is_not_known_before_it_was_decided(self, on, known) -> None:
        found = answer_in_list(SubmissionKind.OFFER, INDIA, sent_on=ON, tenures=[tenure()], on=on)
        assert (found is not None) is known

    def test_modalities_2023_1_10_concerns_the_same_seat_only(self) -> None:
        other = tenure(Seat("ict", Role.CO_COORDINATOR, "IND"))
        assert (
            answer_in_list(SubmissionKind.OFFER, INDIA, sent_on=ON, tenures=[other], on=END) is None
        )

    def test_modalities_2023_1_12_is_not_given_to_a_notice(self) -> None:
        found = answer_in_list(
            SubmissionKind.EARLY_END, INDIA, sent_on=ON, tenures=[tenure()], on=END
        )
        assert found is None


def course(kind: SubmissionKind = SubmissionKind.OFFER, **days: date) -> Course:
    return Course(kind=kind, **days)


class TestTheStand:
    """As on a day: what comes later changes nothing of it."""

    WHOLE = course(
        sent_on=ON,
        circulated_on=ON + 2 * DAY,
        placed_on=ON + 4 * DAY,
        silent_on=ON + 6 * DAY,
        silence_ended_on=ON + 8 * DAY,
        granted_on=ON + 10 * DAY,
    )

    @pytest.mark.parametrize(
        ("after", "expected"),
        [
            (-1, SubmissionStand.DRAFT),
            (0, SubmissionStand.SENT),
            (1, SubmissionStand.SENT),
            (2, SubmissionStand.CIRCULATED),
            (3, SubmissionStand.CIRCULATED),
            (4, SubmissionStand.PLACED),
            (5, SubmissionStand.PLACED),
            (6, SubmissionStand.UNDER_SILENCE),
            (7, SubmissionStand.UNDER_SILENCE),
            (8, SubmissionStand.PLACED),
            (9, SubmissionStand.PLACED),
            (10, SubmissionStand.GRANTED),
        ],
    )
    def test_modalities_2023_1_10_follows_an_offer_day_by_day(self, after, expected) -> None:
        assert stand(self.WHOLE, ON + after * DAY) is expected

    @pytest.mark.parametrize(
        ("after", "expected"),
        [
            (-1, SubmissionStand.SENT),
            (0, SubmissionStand.TO_TAKE_EFFECT),
            (1, SubmissionStand.IN_EFFECT),
            (2, SubmissionStand.IN_EFFECT),
        ],
    )
    def test_modalities_2023_1_12_lets_a_notice_take_effect_on_its_day(
        self, after, expected
    ) -> None:
        notice = course(
            SubmissionKind.EARLY_END, sent_on=ON - DAY, circulated_on=ON, ends_on=ON + DAY
        )
        assert stand(notice, ON + after * DAY) is expected

    def test_modalities_2023_1_3_issues_a_report_by_sending_it(self) -> None:
        assert stand(course(SubmissionKind.REPORT, sent_on=ON), ON) is SubmissionStand.ISSUED

    @pytest.mark.parametrize(("after", "withdrawn"), [(2, False), (3, True), (4, True)])
    def test_modalities_2023_1_10_tells_what_was_withdrawn(self, after, withdrawn) -> None:
        taken_back = course(sent_on=ON, circulated_on=ON + DAY, withdrawn_on=ON + 3 * DAY)
        assert (stand(taken_back, ON + after * DAY) is SubmissionStand.WITHDRAWN) is withdrawn
