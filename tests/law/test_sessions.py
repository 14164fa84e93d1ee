"""Sessions: numbers without gaps, and what the cadence of a body makes of a meeting."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.cadence import next_due
from clearinghouse.law.ruling import Permitted
from clearinghouse.law.sessions import Convened, SessionReason, Stand, convene, stand_of

SPRING, AUTUMN, WINTER = date(2026, 4, 14), date(2026, 9, 22), date(2026, 12, 8)


def convened(body: str = "SOC", first: date = AUTUMN, **told: object) -> Permitted[Convened]:
    whole: dict[str, object] = {"last": first, "numbered": (), "met": {}}
    return convene(body=body, first=first, **{**whole, **told})  # type: ignore[arg-type]


def reasons(ruling: Permitted[Convened]) -> list[object]:
    return [remark.reason for remark in ruling.remarks]


class TestTheNumber:
    def test_papers_practice_d_3_follows_the_last_of_the_year(self) -> None:
        assert convened(numbered=(1, 2)).fact.session == "2026-III"

    def test_papers_practice_d_3_begins_at_one(self) -> None:
        assert convened().fact.session == "2026-I"

    def test_papers_practice_d_3_remarks_a_gap_and_does_not_fill_it(self) -> None:
        ruling = convened(numbered=(1, 3))

        assert ruling.fact.number == 4
        assert ruling.remarks[0].reason is SessionReason.GAPS
        assert ruling.remarks[0].about == {"sessions": "II"}

    @pytest.mark.parametrize("body", ["MC", "SUMMIT", "BC", "EXPERT"])
    def test_is_given_only_where_papers_are_numbered_so(self, body: str) -> None:
        assert convened(body).fact.session == ""

    @given(st.sets(st.integers(1, 20)))
    def test_papers_practice_d_3_is_never_given_twice(self, numbered: set[int]) -> None:
        assert convened(numbered=numbered).fact.number not in numbered


class TestTheCadence:
    @pytest.mark.parametrize(("held", "remarked"), [(1, False), (2, True), (3, True)])
    def test_brochure_2025_b_soc_remarks_more_than_twice_a_year(
        self, held: int, remarked: bool
    ) -> None:
        ruling = convened(met={"SOC": [SPRING] * held})

        assert (SessionReason.MORE_OFTEN in reasons(ruling)) is remarked

    def test_brochure_2025_b_soc_does_not_count_another_year(self) -> None:
        ruling = convened(met={"SOC": [date(2025, 5, 1), date(2025, 12, 31), date(2027, 1, 1)]})

        assert ruling.remarks == ()

    @pytest.mark.parametrize(
        ("first", "reason"),
        [
            (date(2025, 12, 31), SessionReason.EARLY),
            (date(2026, 1, 1), None),
            (date(2026, 12, 31), None),
            (date(2027, 1, 1), SessionReason.LATE),
        ],
    )
    def test_brochure_2025_b_summit_is_every_four_years(
        self, first: date, reason: SessionReason | None
    ) -> None:
        ruling = convened("SUMMIT", first, met={"SUMMIT": [date(2022, 10, 12)]})

        assert reasons(ruling) == ([reason] if reason else [])

    @pytest.mark.parametrize(
        ("first", "reason"), [(date(2024, 6, 1), None), (date(2023, 6, 1), SessionReason.EARLY)]
    )
    def test_brochure_2025_b_mc_is_two_years_after_the_summit(
        self, first: date, reason: SessionReason | None
    ) -> None:
        ruling = convened("MC", first, met={"SUMMIT": [date(2022, 10, 12)]})

        assert reasons(ruling) == ([reason] if reason else [])

    @pytest.mark.parametrize(
        ("other", "remarked"),
        [
            ((date(2026, 9, 20), date(2026, 9, 21)), False),
            ((date(2026, 9, 20), date(2026, 9, 22)), True),
            ((date(2026, 9, 23), date(2026, 9, 24)), True),
            ((date(2026, 9, 24), date(2026, 9, 24)), False),
        ],
    )
    def test_remarks_another_meeting_of_the_body_on_the_same_days(
        self, other: tuple[date, date], remarked: bool
    ) -> None:
        ruling = convened(last=date(2026, 9, 23), others=[other])

        assert (SessionReason.MEETS_THEN in reasons(ruling)) is remarked

    def test_knows_nothing_of_a_body_that_no_source_names(self) -> None:
        assert convened("OTHER", met={"OTHER": [SPRING] * 9}).remarks == ()


class TestStand:
    @pytest.mark.parametrize(
        ("body", "held", "on", "stand"),
        [
            ("SOC", {"SOC": [SPRING, AUTUMN]}, WINTER, Stand.KEPT),
            ("SOC", {"SOC": [SPRING]}, WINTER, Stand.OWED),
            ("SOC", {}, date(2026, 12, 31), Stand.OWED),
            ("SUMMIT", {"SUMMIT": [date(2022, 10, 12)]}, date(2026, 10, 12), Stand.OWED),
            ("SUMMIT", {"SUMMIT": [date(2022, 10, 12)]}, date(2026, 10, 13), Stand.OVERDUE),
            ("SUMMIT", {}, WINTER, Stand.AS_NEEDED),
            ("EXPERT", {}, WINTER, Stand.AS_NEEDED),
        ],
    )
    def test_follows_from_what_is_due(
        self, body: str, held: dict[str, list[date]], on: date, stand: Stand
    ) -> None:
        assert stand_of(body, next_due(body, held, on=on), on=on) is stand
