"""Coordinators: every rule is a draft, so everything is permitted and departures are remarked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.coordination import Role, Seat, Tenure, Term
from clearinghouse.law.ruling import Permitted
from clearinghouse.law.tenure import (
    TenureReason,
    act_as_coordinator,
    appoint,
    extend,
    give_up,
)

DAY = timedelta(days=1)
DECIDED = date(2023, 8, 22)
START, END = date(2024, 1, 1), date(2026, 1, 1)
TWO_YEARS = Term(START, END)
RUSSIA = Seat("ict", Role.COORDINATOR, "RUS")
CHINA = Seat("ict", Role.CO_COORDINATOR, "CHN")


def tenure(seat: Seat, since: date = START, until: date | None = END) -> Tenure:
    return Tenure(seat, Term(since, until), decided_on=since, since=since, listed_from=since)


def remarks_on(ruling: Permitted[object]) -> list[object]:
    return [remark.reason for remark in ruling.remarks]


class TestAppoint:
    def test_modalities_2023_1_9_appoints_a_coordinator(self) -> None:
        ruling = appoint(RUSSIA, TWO_YEARS, decided_on=DECIDED, tenures=[], offered_on=DECIDED)

        assert (ruling.fact.seat, ruling.fact.term) == (RUSSIA, TWO_YEARS)
        assert ruling.remarks == ()

    @pytest.mark.parametrize(
        ("until", "remarked"), [(START - DAY, False), (START, False), (START + DAY, True)]
    )
    def test_modalities_2023_1_9_remarks_another_coordinator_at_once(
        self, until: date, remarked: bool
    ) -> None:
        other = tenure(Seat("ict", Role.COORDINATOR, "IND"), date(2022, 1, 1), until)
        ruling = appoint(RUSSIA, TWO_YEARS, decided_on=DECIDED, tenures=[other], offered_on=DECIDED)

        assert remarks_on(ruling) == ([TenureReason.ANOTHER_COORDINATOR] if remarked else [])

    @pytest.mark.parametrize(
        ("seat", "other"),
        [
            (RUSSIA, tenure(RUSSIA)),
            (RUSSIA, tenure(Seat("tourism", Role.COORDINATOR, "TJK"))),
            (RUSSIA, tenure(CHINA)),
            (CHINA, tenure(Seat("ict", Role.CO_COORDINATOR, "IND"))),
            (CHINA, tenure(RUSSIA)),
        ],
    )
    def test_modalities_2023_1_9_sets_no_other_limit(self, seat: Seat, other: Tenure) -> None:
        ruling = appoint(seat, TWO_YEARS, decided_on=DECIDED, tenures=[other], offered_on=DECIDED)

        assert ruling.remarks == ()

    def test_modalities_2023_1_9_remarks_another_appointing_body(self) -> None:
        ruling = appoint(
            RUSSIA, TWO_YEARS, decided_on=DECIDED, tenures=[], offered_on=DECIDED, body="MC"
        )

        assert remarks_on(ruling) == [TenureReason.NOT_BY_SENIOR_OFFICIALS]

    @pytest.mark.parametrize(
        ("offered_on", "remarked"), [(None, True), (DECIDED, False), (DECIDED + DAY, True)]
    )
    def test_modalities_2023_1_10_remarks_a_missing_offer(
        self, offered_on: date | None, remarked: bool
    ) -> None:
        ruling = appoint(RUSSIA, TWO_YEARS, decided_on=DECIDED, tenures=[], offered_on=offered_on)

        assert remarks_on(ruling) == ([TenureReason.NOT_OFFERED_IN_WRITING] if remarked else [])

    @pytest.mark.parametrize(
        ("term", "reason"),
        [
            (Term(START, END), None),
            (Term(START, END - DAY), TenureReason.SHORTER_THAN_RECOMMENDED),
            (Term(START), TenureReason.NO_TERM_PROPOSED),
            (Term(None, DECIDED + DAY), TenureReason.SHORTER_THAN_RECOMMENDED),
            (Term(None, date(2025, 8, 22)), None),
            (Term(date(2024, 2, 29), date(2026, 2, 28)), None),
            (Term(date(2024, 2, 29), date(2026, 2, 27)), TenureReason.SHORTER_THAN_RECOMMENDED),
        ],
    )
    def test_modalities_2023_1_10_remarks_less_than_two_years(
        self, term: Term, reason: TenureReason | None
    ) -> None:
        ruling = appoint(RUSSIA, term, decided_on=DECIDED, tenures=[], offered_on=DECIDED)

        assert remarks_on(ruling) == ([reason] if reason else [])

    @given(st.dates(START, END), st.integers(1, 3000), st.booleans())
    def test_modalities_2023_1_9_never_refuses(self, start: date, days: int, offered: bool) -> None:
        ruling = appoint(
            RUSSIA,
            Term(start, start + timedelta(days=days)),
            decided_on=start,
            tenures=[tenure(Seat("ict", Role.COORDINATOR, "IND"))],
            offered_on=start if offered else None,
        )

        assert isinstance(ruling, Permitted)


class TestActAsCoordinator:
    OTHERS = (tenure(CHINA), tenure(Seat("ict", Role.CO_COORDINATOR, "IND")))

    def act(self, *tenures: Tenure, by: str = "CHN", consenting: tuple[str, ...] = ("IND",)):
        return act_as_coordinator("ict", by, on=START, tenures=tenures, consenting=consenting)

    def test_modalities_2023_1_11_lets_a_co_coordinator_act(self) -> None:
        ruling = self.act(*self.OTHERS)

        assert (ruling.fact.area, ruling.fact.participant) == ("ict", "CHN")
        assert ruling.remarks == ()

    def test_modalities_2023_1_11_remarks_a_missing_consent(self) -> None:
        ruling = self.act(*self.OTHERS, consenting=())

        assert [(each.reason, each.about) for each in ruling.remarks] == [
            (TenureReason.CONSENT_MISSING, {"participant": "IND"})
        ]

    def test_modalities_2023_1_11_remarks_somebody_else(self) -> None:
        ruling = self.act(*self.OTHERS, by="KAZ", consenting=("IND", "CHN"))

        assert remarks_on(ruling) == [TenureReason.NOT_A_CO_COORDINATOR]

    @pytest.mark.parametrize(("until", "remarked"), [(START, False), (START + DAY, True)])
    def test_modalities_2023_1_11_remarks_a_coordinator_who_serves(
        self, until: date, remarked: bool
    ) -> None:
        ruling = self.act(*self.OTHERS, tenure(RUSSIA, date(2022, 1, 1), until))

        assert remarks_on(ruling) == ([TenureReason.COORDINATOR_SERVING] if remarked else [])

    def test_modalities_2023_1_11_counts_only_those_who_serve_in_the_area(self) -> None:
        ruling = self.act(
            tenure(CHINA),
            tenure(Seat("ict", Role.CO_COORDINATOR, "IND"), date(2020, 1, 1), START),
            tenure(Seat("tourism", Role.CO_COORDINATOR, "LKA")),
            consenting=(),
        )

        assert ruling.remarks == ()


class TestExtendAndGiveUp:
    def test_modalities_2023_1_12_extends_the_term(self) -> None:
        ruling = extend(tenure(RUSSIA), ends_on=date(2028, 1, 1), requested_on=END - DAY)

        assert ruling.fact.term == Term(START, date(2028, 1, 1))
        assert ruling.remarks == ()

    @pytest.mark.parametrize(
        ("requested_on", "reason"),
        [
            (None, TenureReason.NO_NOTICE),
            (END - DAY, None),
            (END, TenureReason.NOTICE_AFTER_THE_END),
        ],
    )
    def test_modalities_2023_1_12_remarks_a_late_request(
        self, requested_on: date | None, reason: TenureReason | None
    ) -> None:
        ruling = extend(tenure(RUSSIA), ends_on=date(2028, 1, 1), requested_on=requested_on)

        assert remarks_on(ruling) == ([reason] if reason else [])

    def test_modalities_2023_1_12_remarks_another_extending_body(self) -> None:
        ruling = extend(tenure(RUSSIA, until=None), ends_on=END, requested_on=DECIDED, body="SWG")

        assert remarks_on(ruling) == [TenureReason.NOT_BY_SENIOR_OFFICIALS]

    @pytest.mark.parametrize(
        ("notified_on", "reason"),
        [
            (None, TenureReason.NO_NOTICE),
            (date(2024, 5, 31), None),
            (date(2024, 6, 1), TenureReason.NOTICE_AFTER_THE_END),
        ],
    )
    def test_modalities_2023_1_12_lets_a_state_leave_at_any_time(
        self, notified_on: date | None, reason: TenureReason | None
    ) -> None:
        ruling = give_up(tenure(RUSSIA), ends_on=date(2024, 6, 1), notified_on=notified_on)

        assert (ruling.fact.seat, ruling.fact.ends_on) == (RUSSIA, date(2024, 6, 1))
        assert remarks_on(ruling) == ([reason] if reason else [])
