"""Cadences: what is due next of each body, and that bodies without one owe nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.cadence import CADENCES, MeetingsDue, next_due

DAY = timedelta(days=1)
SUMMIT = date(2022, 10, 13)
MINISTERIAL = date(2024, 12, 17)
ON = date(2025, 7, 1)


def owed(body: str, *held: date, on: date = ON) -> tuple[int, date | None]:
    due = next_due(body, {body: held}, on=on)
    return due.meetings, due.by


class TestGoverningBodies:
    def test_brochure_2025_b_summit_is_due_four_years_after_the_last(self) -> None:
        assert owed("SUMMIT", date(2019, 6, 15), SUMMIT) == (1, date(2026, 10, 13))
        assert owed("SUMMIT") == (0, None)

    def test_brochure_2025_b_mc_is_due_two_years_after_the_summit(self) -> None:
        held = {"SUMMIT": [SUMMIT], "MC": [date(2021, 10, 12)]}

        assert next_due("MC", held, on=date(2023, 1, 1)).by == date(2024, 10, 13)

    def test_brochure_2025_b_mc_is_due_four_years_after_the_last_once_it_has_met(self) -> None:
        held = {"SUMMIT": [SUMMIT], "MC": [MINISTERIAL]}

        assert next_due("MC", held, on=ON).by == date(2028, 12, 17)
        assert next_due("MC", {}, on=ON).by is None
        assert next_due("MC", {"SUMMIT": [SUMMIT]}, on=ON).by == date(2024, 10, 13)

    @pytest.mark.parametrize("after", [-DAY, 0 * DAY, DAY])
    def test_brochure_2025_b_mc_follows_the_later_meeting(self, after: timedelta) -> None:
        held = {"SUMMIT": [SUMMIT], "MC": [SUMMIT + after]}
        by = next_due("MC", held, on=ON).by

        assert by == (date(2026, 10, 14) if after > 0 * DAY else date(2024, 10, 13))

    @pytest.mark.parametrize(
        ("held", "expected"),
        [
            ([], (2, date(2025, 12, 31))),
            ([date(2024, 12, 31)], (2, date(2025, 12, 31))),
            ([date(2025, 1, 1)], (1, date(2025, 12, 31))),
            ([date(2025, 2, 27), ON], (0, None)),
            ([date(2025, 2, 27), ON + DAY], (1, date(2025, 12, 31))),
            ([date(2025, 2, 27), date(2025, 5, 1), ON], (0, None)),
        ],
    )
    def test_brochure_2025_b_soc_owes_two_a_year(
        self, held: list[date], expected: tuple[int, date | None]
    ) -> None:
        assert owed("SOC", *held) == expected

    def test_brochure_2025_b_swg_owes_two_a_year(self) -> None:
        assert owed("SWG", date(2025, 2, 26)) == (1, date(2025, 12, 31))


class TestAdvisoryBodies:
    def test_brochure_2025_b_bc_owes_one_a_year(self) -> None:
        assert owed("BC", date(2024, 9, 1)) == (1, date(2025, 12, 31))
        assert owed("BC", date(2025, 1, 1)) == (0, None)

    def test_brochure_2025_b_yc_owes_one_a_year(self) -> None:
        assert owed("YC", date(2024, 9, 1)) == (1, date(2025, 12, 31))
        assert owed("YC", date(2025, 1, 1)) == (0, None)

    def test_brochure_2025_b_ttf_owes_one_a_year(self) -> None:
        assert owed("TTF", date(2024, 9, 1)) == (1, date(2025, 12, 31))
        assert owed("TTF", date(2025, 1, 1)) == (0, None)

    def test_brochure_2025_b_pnlu_owes_one_a_year(self) -> None:
        assert owed("PNLU", date(2024, 9, 1)) == (1, date(2025, 12, 31))
        assert owed("PNLU", date(2025, 1, 1)) == (0, None)

    def test_brochure_2025_b_fs_owes_one_a_year(self) -> None:
        assert owed("FS", date(2024, 9, 1)) == (1, date(2025, 12, 31))
        assert owed("FS", date(2025, 1, 1)) == (0, None)

    def test_brochure_2025_b_wc_owes_one_a_year(self) -> None:
        assert owed("WC", date(2024, 9, 1)) == (1, date(2025, 12, 31))
        assert owed("WC", date(2025, 1, 1)) == (0, None)


class TestBodiesThatMeetAsNeeded:
    def test_brochure_2025_b_expert_owes_nothing(self) -> None:
        assert owed("EXPERT") == (0, None)
        assert owed("EXPERT", date(2010, 1, 1)) == (0, None)

    def test_brochure_2025_b_specialized_owes_nothing(self) -> None:
        assert owed("SPECIALIZED") == (0, None)
        assert owed("SPECIALIZED", date(2010, 1, 1)) == (0, None)

    def test_brochure_2025_b_prc_owes_nothing(self) -> None:
        assert owed("PRC") == (0, None)
        assert owed("PRC", date(2010, 1, 1)) == (0, None)

    def test_brochure_2025_b_cep_owes_nothing(self) -> None:
        assert owed("CEP") == (0, None)
        assert owed("CEP", date(2010, 1, 1)) == (0, None)


class TestDue:
    @pytest.mark.parametrize(("on", "overdue"), [(ON - DAY, False), (ON, False), (ON + DAY, True)])
    def test_is_overdue_only_after_the_day(self, on: date, overdue: bool) -> None:
        assert MeetingsDue("SOC", CADENCES["SOC"].source, 1, ON).is_overdue(on) is overdue

    def test_is_never_overdue_without_a_day(self) -> None:
        assert not MeetingsDue("CEP", CADENCES["CEP"].source).is_overdue(date.max)

    def test_is_not_known_of_other_bodies(self) -> None:
        with pytest.raises(KeyError):
            next_due("CHOIR", {}, on=ON)

    @given(st.sampled_from(sorted(CADENCES)), st.lists(st.dates(date(2000, 1, 1), ON)))
    def test_names_a_day_exactly_where_something_is_due(self, body: str, held: list[date]) -> None:
        due = next_due(body, {body: held}, on=ON)

        assert (due.by is not None) is (due.meetings > 0)
        assert due.source.number == f"B.{body}"
