"""The annual plan in law: times, the call, who submits, changes, clashes and gaps, reports."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.clashes import (
    Clash,
    ClashKind,
    Planned,
    clashes,
    empty_months,
    spread,
)
from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.planned_times import NotATime, When, parse_when
from clearinghouse.law.planning import (
    WITH_REASONS,
    PlanChange,
    PlanningReason,
    announce,
    answer_call,
    approve,
    change,
    read_names,
    report,
    submit,
)
from clearinghouse.law.ruling import Permitted, Refused

A_DAY = timedelta(days=1)
EVERYTHING = dict.fromkeys(
    ("concept", "purpose", "organisers", "days", "place", "participation", "languages"), True
)
REGISTRY = Person(
    "SEC", of_secretariat=True, capacities=frozenset({Capacity.REGISTRY, Capacity.READ})
)


def of(participant: str, *capacities: Capacity) -> Person:
    return Person(participant, capacities=frozenset(capacities))


def reasons(ruling: Permitted[object]) -> list[object]:
    assert isinstance(ruling, Permitted)
    return [remark.reason for remark in ruling.remarks]


def planned(code: str, written: str, host: str = "", dimension: str = "") -> Planned:
    return Planned(code, parse_when(written), host, dimension)


class TestATime:
    @pytest.mark.parametrize(
        ("written", "first", "last", "month"),
        [
            ("2027-05-12", date(2027, 5, 12), date(2027, 5, 12), 5),
            ("2027-05-30/2027-06-02", date(2027, 5, 30), date(2027, 6, 2), 5),
            ("2028-02", date(2028, 2, 1), date(2028, 2, 29), 2),
            ("2027-Q2", date(2027, 4, 1), date(2027, 6, 30), None),
            ("2027-H2", date(2027, 7, 1), date(2027, 12, 31), None),
            ("2027", date(2027, 1, 1), date(2027, 12, 31), None),
            ("2023-07/2023-08", date(2023, 7, 1), date(2023, 8, 31), None),
        ],
    )
    def test_is_read_as_exactly_as_it_is_written(
        self, written: str, first: date, last: date, month: int | None
    ) -> None:
        when = parse_when(written)

        assert (when.first, when.last, when.month) == (first, last, month)
        assert when.is_to_the_day is (len(written) in {10, 21})

    @pytest.mark.parametrize(
        "written",
        [
            *("", "soon", "2027-13", "2027-02-30", "2027-Q5", "2027-05-03/2027-05-01"),
            *("2027-05/2027-06-01", "0000", "2027-05-01/", "/2027", "２０２７"),
        ],
    )
    def test_that_is_none_is_refused(self, written: str) -> None:
        with pytest.raises(NotATime):
            parse_when(written)

    @given(st.text(max_size=24))
    def test_is_read_or_refused_whatever_is_typed(self, written: str) -> None:
        try:
            when = parse_when(written)
        except NotATime:
            return
        assert when.first <= when.last

    @given(st.dates(date(1992, 1, 1), date(2200, 1, 1)), st.integers(0, 40))
    def test_to_the_day_has_all_its_days(self, first: date, longer: int) -> None:
        last = first + longer * A_DAY
        when = parse_when(f"{first}/{last}")

        assert when.days[0] == first
        assert when.days[-1] == last
        assert len(when.days) == longer + 1


class TestSubmit:
    def test_planning_practice_e_2_lets_each_submit_for_itself_and_the_registry_for_all(
        self,
    ) -> None:
        own = submit(by=of("KAZ", Capacity.READ), participant="KAZ")
        organisation = submit(by=of("IOM", Capacity.READ), participant="IOM")

        assert isinstance(own, Permitted)
        assert isinstance(organisation, Permitted)
        assert isinstance(submit(by=REGISTRY, participant="KAZ"), Permitted)

    @pytest.mark.parametrize(
        "by", [of("IND", Capacity.READ), of("KAZ"), of("KAZ", Capacity.DELEGATION_ADMINISTRATOR)]
    )
    def test_planning_practice_e_2_lets_nobody_submit_for_another(self, by: Person) -> None:
        ruling = submit(by=by, participant="KAZ")

        assert isinstance(ruling, Refused)
        assert ruling.reason is PlanningReason.NOT_ONES_OWN


class TestAnswerCall:
    BEFORE = date(2026, 10, 1)

    @pytest.mark.parametrize(
        ("on", "late"), [(BEFORE - A_DAY, False), (BEFORE, True), (BEFORE + A_DAY, True)]
    )
    def test_soc_2023_ii_dec_1_6_remarks_what_comes_on_the_day_or_later(
        self, on: date, late: bool
    ) -> None:
        ruling = answer_call(participant="KAZ", on=on, before=self.BEFORE, told=EVERYTHING)

        assert reasons(ruling) == [PlanningReason.AFTER_THE_CALL] * late

    def test_soc_2023_ii_dec_1_6_remarks_what_was_asked_for_and_is_missing(self) -> None:
        ruling = answer_call(participant="KAZ", on=self.BEFORE, before=None, told={"purpose": True})

        assert [remark.about["what"] for remark in ruling.remarks] == ["concept", "organisers"]

    @given(st.dates(), st.one_of(st.none(), st.dates()), st.booleans(), st.booleans())
    def test_never_refuses(
        self, on: date, before: date | None, concept: bool, purpose: bool
    ) -> None:
        told = {"concept": concept, "purpose": purpose}
        ruling = answer_call(participant="KAZ", on=on, before=before, told=told)

        assert ruling.fact.participant == "KAZ"


class TestApprove:
    @pytest.mark.parametrize(
        ("on", "late"),
        [(date(2026, 12, 30), False), (date(2026, 12, 31), False), (date(2027, 1, 1), True)],
    )
    def test_planning_practice_e_1_remarks_an_approval_in_the_year_of_the_plan(
        self, on: date, late: bool
    ) -> None:
        assert reasons(approve(year=2027, on=on)) == (
            [PlanningReason.APPROVED_IN_ITS_OWN_YEAR] * late
        )


class TestChange:
    @pytest.mark.parametrize("made", sorted(WITH_REASONS))
    def test_planning_practice_e_3_demands_a_reason(self, made: PlanChange) -> None:
        ruling = change(made=made, reason=" ")
        settled = change(made=made, reason=" The hall burnt down. ")

        assert isinstance(ruling, Refused)
        assert ruling.reason is PlanningReason.NO_REASON_GIVEN
        assert isinstance(settled, Permitted)
        assert settled.fact.reason == "The hall burnt down."

    def test_planning_practice_e_3_asks_none_for_what_was_submitted(self) -> None:
        assert isinstance(change(made=PlanChange.COMPILED, reason=""), Permitted)


class TestAnnounce:
    def test_planning_practice_e_4_remarks_what_an_announcement_usually_tells(self) -> None:
        without = announce(code="2027-01", told={**EVERYTHING, "place": False, "languages": False})

        assert reasons(announce(code="2027-01", told=EVERYTHING)) == []
        assert [remark.about["what"] for remark in without.remarks] == ["place", "languages"]


class TestReport:
    @pytest.mark.parametrize(
        ("on", "late"),
        [(date(2027, 2, 27), False), (date(2027, 2, 28), False), (date(2027, 3, 1), True)],
    )
    def test_planning_practice_e_5_suggests_a_month(self, on: date, late: bool) -> None:
        ruling = report(last=date(2027, 1, 31), on=on)

        assert ruling.fact.due_on == date(2027, 2, 28)
        assert reasons(ruling) == [PlanningReason.REPORT_OUTSTANDING] * late
        assert reasons(report(last=date(2027, 1, 31), on=on, told_on=on)) == []


class TestReadNames:
    @pytest.mark.parametrize(
        ("by", "may"),
        [
            (of("KAZ", Capacity.READ), True),
            (of("TJK", Capacity.READ), True),
            (REGISTRY, True),
            (of("KAZ"), False),
            (of("IND", Capacity.READ), False),
            (of("SEC", Capacity.READ), False),
            (of("SEC", Capacity.ADMINISTRATOR), False),
        ],
    )
    def test_planning_practice_e_6_gives_names_to_their_own_the_organiser_and_the_registry(
        self, by: Person, may: bool
    ) -> None:
        ruling = read_names(by=by, delegation="KAZ", organisers=frozenset({"TJK"}))

        assert isinstance(ruling, Permitted) is may


class TestClashes:
    def test_common_days_clash_certainly(self) -> None:
        found = clashes(
            [
                planned("b", "2027-05-12/2027-05-14", "KAZ", "HUM"),
                planned("a", "2027-05-14", "KAZ", "ECON"),
                planned("c", "2027-05-15", "KAZ", "HUM"),
            ]
        )

        both = frozenset({ClashKind.HOST, ClashKind.DAYS})
        assert found == (Clash("b", "a", both, is_certain=True),)

    def test_a_common_month_counts_only_with_a_common_host_or_dimension(self) -> None:
        may, stranger = planned("a", "2027-05", "KAZ"), planned("b", "2027-05", "IND")
        of_the_same = planned("c", "2027-05-03", "KAZ")

        found = clashes([may, stranger, of_the_same])

        assert [(clash.first, clash.second, clash.is_certain) for clash in found] == [
            ("a", "c", False)
        ]

    def test_what_nobody_can_move_yet_does_not_clash(self) -> None:
        assert clashes([planned("a", "2027", "KAZ"), planned("b", "2027-Q2", "KAZ")]) == ()


TIMES = st.builds(
    lambda first, longer, form: form(first, longer),
    st.dates(date(2027, 1, 1), date(2027, 12, 20)),
    st.integers(0, 9),
    st.sampled_from(
        [
            lambda first, longer: parse_when(f"{first}/{first + longer * A_DAY}"),
            lambda first, _longer: parse_when(f"{first:%Y-%m}"),
            lambda first, _longer: parse_when(f"2027-Q{(first.month + 2) // 3}"),
        ]
    ),
)
EVENTS = st.lists(
    st.tuples(TIMES, st.sampled_from(["", "KAZ", "IND"]), st.sampled_from(["", "HUM", "ECON"])),
    max_size=8,
).map(lambda told: [Planned(f"E{place}", *each) for place, each in enumerate(told)])


class TestAlways:
    @given(EVENTS)
    def test_clashes_are_pairs_of_two_that_may_meet_found_once(self, events: list[Planned]) -> None:
        by_code = {each.code: each for each in events}
        found = clashes(events)

        assert found == clashes(reversed(events))
        assert len({frozenset({each.first, each.second}) for each in found}) == len(found)
        for clash in found:
            one, other = by_code[clash.first].when, by_code[clash.second].when
            assert clash.first != clash.second
            assert one.meets(other)
            assert clash.kinds
            assert not clash.is_certain or set(one.days) & set(other.days)

    @given(EVENTS)
    def test_no_event_is_lost_between_months(self, events: list[Planned]) -> None:
        spreads = spread(events, ["", "HUM", "ECON"], year=2027)

        assert sum(each.total for each in spreads) == len(events)
        for month in empty_months(spreads):
            assert not any(event.when.month == month for event in events)

    @given(TIMES, TIMES)
    def test_meeting_goes_both_ways(self, one: When, other: When) -> None:
        assert one.meets(other) is other.meets(one)
