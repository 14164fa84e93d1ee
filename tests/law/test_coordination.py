"""The List of Coordinators is folded from acts, whatever the order in which papers arrive."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.coordination import (
    NO_TERM,
    Act,
    Appointed,
    ChangeKind,
    Ended,
    ListAgreed,
    Role,
    Row,
    Seat,
    Term,
    changes,
    fold,
    held,
    listed,
    printed_years,
)

TICK = timedelta(days=1)
YEARS_END = date(2026, 1, 1)
RUSSIA = Seat("ict", Role.COORDINATOR, "RUS")
CHINA = Seat("ict", Role.CO_COORDINATOR, "CHN")
KYRGYZSTAN = Seat("trade", Role.CO_COORDINATOR, "KGZ")
DECIDED = date(2023, 8, 22)
FIRST_TERM = Term(date(2022, 1, 1), date(2024, 1, 1))
SECOND_TERM = Term(date(2024, 1, 1), date(2026, 1, 1))
EARLIER = Appointed(date(2021, 12, 1), (Row(RUSSIA, FIRST_TERM, "2022-2023"),), act=1)
RENEWAL = ListAgreed(DECIDED, (Row(RUSSIA, SECOND_TERM, "2024-2025"), Row(KYRGYZSTAN)), act=2)


class TestAgreeingTheWholeList:
    def test_puts_a_future_term_on_the_list_before_it_is_held(self):
        tenures = fold([RENEWAL])

        assert RUSSIA in {tenure.seat for tenure in listed(tenures, DECIDED)}
        assert RUSSIA not in {tenure.seat for tenure in held(tenures, date(2023, 12, 31))}
        assert RUSSIA in {tenure.seat for tenure in held(tenures, date(2024, 1, 1))}
        assert RUSSIA in {tenure.seat for tenure in held(tenures, date(2025, 12, 31))}
        assert RUSSIA not in {tenure.seat for tenure in held(tenures, date(2026, 1, 1))}

    def test_is_not_in_effect_on_the_day_before_the_decision(self):
        assert listed(fold([RENEWAL]), DECIDED - TICK) == ()

    def test_leaves_the_present_term_of_a_renewed_seat_to_run_out(self):
        tenures = fold([EARLIER, RENEWAL])

        assert [t.term for t in held(tenures, date(2023, 12, 31)) if t.seat == RUSSIA] == [
            FIRST_TERM
        ]
        assert [t.term for t in listed(tenures, DECIDED) if t.seat == RUSSIA] == [SECOND_TERM]
        assert [t.term for t in held(tenures, date(2024, 1, 1)) if t.seat == RUSSIA] == [
            SECOND_TERM
        ]

    def test_ends_who_is_no_longer_on_it_with_the_decision(self):
        later = ListAgreed(date(2024, 6, 27), (Row(RUSSIA, SECOND_TERM),), act=3)

        tenures = fold([RENEWAL, later])

        assert KYRGYZSTAN in {t.seat for t in held(tenures, date(2024, 6, 26))}
        assert KYRGYZSTAN not in {t.seat for t in held(tenures, date(2024, 6, 27))}
        assert KYRGYZSTAN not in {t.seat for t in listed(tenures, date(2024, 6, 27))}

    def test_may_leave_an_area_without_a_coordinator(self):
        shown = listed(fold([RENEWAL]), DECIDED)

        assert [t.seat.role for t in shown if t.seat.area == "trade"] == [Role.CO_COORDINATOR]

    def test_stated_again_changes_nothing(self):
        again = ListAgreed(DECIDED + TICK, RENEWAL.rows, act=3)

        assert fold([RENEWAL, again]) == fold([RENEWAL])

    def test_without_a_term_gives_an_expired_seat_a_new_tenure(self):
        later = ListAgreed(date(2026, 3, 1), (Row(RUSSIA), Row(KYRGYZSTAN)), act=3)

        tenures = fold([RENEWAL, later])

        assert RUSSIA not in {t.seat for t in held(tenures, date(2026, 2, 28))}
        assert [t.term for t in held(tenures, date(2026, 3, 1)) if t.seat == RUSSIA] == [NO_TERM]

    def test_shows_an_expired_term_until_the_list_is_amended(self):
        assert RUSSIA in {t.seat for t in listed(fold([RENEWAL]), date(2026, 2, 28))}

    def test_does_not_rewrite_what_was_held_before_it(self):
        rows = (Row(RUSSIA, Term(date(2022, 6, 1), date(2025, 1, 1))), Row(KYRGYZSTAN))

        tenures = fold([EARLIER, ListAgreed(DECIDED, rows, act=2)])

        assert [t.term for t in held(tenures, DECIDED - TICK)] == [FIRST_TERM]
        assert [t.since for t in held(tenures, DECIDED) if t.seat == RUSSIA] == [DECIDED]


class TestEndingATenure:
    def test_takes_the_state_off_on_the_day_named_and_not_on_the_day_before(self):
        end = Ended(date(2024, 5, 1), RUSSIA, date(2024, 7, 1), act=3)

        tenures = fold([RENEWAL, end])

        assert RUSSIA in {t.seat for t in held(tenures, date(2024, 6, 30))}
        assert RUSSIA not in {t.seat for t in held(tenures, date(2024, 7, 1))}
        assert RUSSIA not in {t.seat for t in listed(tenures, date(2024, 7, 1))}

    def test_cannot_lengthen_a_term(self):
        end = Ended(date(2024, 5, 1), RUSSIA, date(2027, 1, 1), act=3)

        assert fold([RENEWAL, end]) == fold([RENEWAL])


class TestSayingWhatAnActChanges:
    def test_names_an_appointment_with_the_day_its_term_starts(self):
        (first, second) = changes(fold([]), fold([RENEWAL]))

        assert (first.kind, first.seat, first.on) == (
            ChangeKind.APPOINTED,
            RUSSIA,
            date(2024, 1, 1),
        )
        assert (second.kind, second.seat, second.on) == (ChangeKind.APPOINTED, KYRGYZSTAN, DECIDED)

    def test_names_a_further_term_a_renewal_and_the_earlier_one_delisted(self):
        found = changes(fold([EARLIER]), fold([EARLIER, RENEWAL]))

        assert [(c.kind, c.seat, c.on) for c in found if c.seat == RUSSIA] == [
            (ChangeKind.DELISTED, RUSSIA, DECIDED),
            (ChangeKind.RENEWED, RUSSIA, date(2024, 1, 1)),
        ]

    def test_names_a_fixed_term_given_to_an_open_tenure_a_change_of_term(self):
        open_tenure = Appointed(date(2021, 6, 23), (Row(RUSSIA),), act=1)

        found = changes(fold([open_tenure]), fold([open_tenure, RENEWAL]))

        assert [(c.kind, c.on) for c in found if c.seat == RUSSIA] == [
            (ChangeKind.TERM_CHANGED, date(2024, 1, 1))
        ]

    def test_names_the_end_of_who_is_left_out(self):
        later = ListAgreed(date(2024, 6, 27), (Row(RUSSIA, SECOND_TERM),), act=3)

        found = changes(fold([RENEWAL]), fold([RENEWAL, later]))

        assert [(c.kind, c.seat, c.on) for c in found] == [
            (ChangeKind.ENDED, KYRGYZSTAN, date(2024, 6, 27))
        ]

    def test_is_silent_where_nothing_changes(self):
        assert changes(fold([RENEWAL]), fold([RENEWAL])) == ()


days = st.dates(min_value=date(2020, 1, 1), max_value=date(2026, 12, 31))
seats = st.sampled_from([RUSSIA, CHINA, KYRGYZSTAN, Seat("ict", Role.COORDINATOR, "CHN")])


@st.composite
def terms(draw: st.DrawFn) -> Term:
    if draw(st.booleans()):
        return NO_TERM
    start = draw(days)
    length = draw(st.one_of(st.none(), st.integers(1, 1500)))
    return Term(start, None if length is None else start + timedelta(days=length))


rows = st.lists(st.builds(Row, seats, terms()), max_size=4, unique_by=lambda row: row.seat)
acts = st.lists(
    st.one_of(
        st.builds(ListAgreed, days, rows.map(tuple)),
        st.builds(Appointed, days, rows.map(tuple)),
        st.builds(Ended, days, seats, days),
    ),
    max_size=8,
    unique_by=lambda act: act.decided_on,
)


@given(acts=acts, on=days)
def test_no_state_ever_holds_one_role_in_one_area_twice_at_once(acts: list[Act], on: date):
    held_seats = [tenure.seat for tenure in held(fold(acts), on)]

    assert len(held_seats) == len(set(held_seats))


@given(acts=acts.flatmap(lambda acts: st.tuples(st.just(acts), st.permutations(acts))))
def test_the_order_of_arrival_does_not_matter(acts: tuple[list[Act], list[Act]]):
    assert fold(acts[0]) == fold(acts[1])


@given(acts=acts, decided_on=days, agreed=rows)
def test_the_list_on_the_day_of_a_whole_list_shows_its_seats_and_no_others(
    acts: list[Act], decided_on: date, agreed: list[Row]
):
    earlier = [act for act in acts if act.decided_on < decided_on]

    tenures = fold([*earlier, ListAgreed(decided_on, tuple(agreed))])

    assert {t.seat for t in listed(tenures, decided_on)} == {row.seat for row in agreed}


@given(acts=acts, on=days)
def test_no_act_changes_the_list_of_a_day_before_it_was_decided(acts: list[Act], on: date):
    known = [act for act in acts if act.decided_on <= on]

    def shown(known_acts):
        return {(t.seat, t.term) for t in listed(fold(known_acts), on)}

    assert shown(known) == shown(acts)


@given(acts=acts, on=days)
def test_only_an_end_in_arrears_takes_away_what_was_held_before_it_was_decided(
    acts: list[Act], on: date
):
    acts = [a for a in acts if not isinstance(a, Ended) or a.ends_on >= a.decided_on]
    known = [act for act in acts if act.decided_on <= on]

    def served(known_acts):
        return {(t.seat, t.term) for t in held(fold(known_acts), on) if t.decided_on <= on}

    assert served(known) == served(acts)


@pytest.mark.parametrize(
    ("term", "printed"),
    [
        (Term(date(2024, 1, 1), YEARS_END), "2024-2025"),
        (Term(date(2025, 1, 1), YEARS_END), "2025"),
        (Term(date(2024, 1, 1), YEARS_END - TICK), ""),
        (Term(date(2024, 1, 1), YEARS_END + TICK), ""),
        (Term(date(2024, 1, 1) + TICK, YEARS_END), ""),
        (Term(date(2024, 1, 1)), ""),
        (NO_TERM, ""),
    ],
)
def test_only_a_term_of_whole_years_is_printed_as_years(term: Term, printed: str):
    assert printed_years(term) == printed
