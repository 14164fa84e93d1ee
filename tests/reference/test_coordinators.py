"""The list of Coordinators as printed, and the tenures behind it."""

from collections import defaultdict
from datetime import date

import pytest

from clearinghouse.reference.catalogue import load_areas, load_dimensions
from clearinghouse.reference.coordinators import (
    CoordinatorsList,
    ListRow,
    Role,
    load_coordinator_lists,
    load_tenures,
    tenures_on,
)
from clearinghouse.reference.participants import load_participants, members_on
from tests.reference.inventory import in_sequence
from tests.reference.seeds import seed

DECIDED = date(2023, 8, 22)


def printed_list(code: str) -> CoordinatorsList:
    (found,) = (one for one in load_coordinator_lists() if one.code == code)
    return found


def cells(row: ListRow) -> tuple[set[str], set[str]]:
    return (
        {one.participant for one in row.coordinators},
        {one.participant for one in row.co_coordinators},
    )


def by_area(printed: CoordinatorsList) -> dict[str, ListRow]:
    return {row.area or row.dimension: row for row in printed.rows}


class TestListOf22August2023:
    def test_has_eighteen_rows_in_the_order_of_dimensions_and_areas(self) -> None:
        rows = printed_list("2023-08-22").rows
        expected = [
            (dimension.code, area.code if area else "")
            for dimension in load_dimensions()
            for area in [one for one in load_areas() if one.dimension == dimension.code] or [None]
        ]

        assert len(rows) == 18
        assert [(row.dimension, row.area) for row in rows] == expected

    def test_leaves_trade_and_investment_without_a_coordinator(self) -> None:
        empty = [row for row in printed_list("2023-08-22").rows if not row.coordinators]

        assert [row.area for row in empty] == ["ECON-TRADE"]
        assert cells(empty[0])[1] == {"KGZ", "TUR"}

    def test_leaves_four_areas_without_a_co_coordinator(self) -> None:
        alone = [row.area for row in printed_list("2023-08-22").rows if not row.co_coordinators]

        assert alone == ["NCT-TER", "ECON-AGRI", "ECON-FINANCE", "ENV-SD"]

    def test_prints_a_term_beside_two_states_only(self) -> None:
        terms = [
            (one.participant, one.term)
            for row in printed_list("2023-08-22").rows
            for one in (*row.coordinators, *row.co_coordinators)
            if one.term
        ]

        assert terms == [("RUS", "2024-2025"), ("CHN", "2024-2025")]

    def test_is_cell_by_cell_what_the_paper_prints(self) -> None:
        names = {one.name_on(DECIDED).usual.en: one.code for one in load_participants()}
        areas = {area.name.en: area.code for area in load_areas()}
        table = seed("003").partition("No.\tDimension")[2].partition("MC/2023/DRAFT/5")[0]
        lines = [line for line in table.splitlines()[1:] if line.startswith(("\t", *"12345"))]
        printed = []
        for line in lines:
            *_, area, coordinator, co_coordinators = line.split("\t")
            found = {
                code
                for name, code in names.items()
                if name in co_coordinators.replace("(2024-2025)", "")
            }
            lead = names.get(coordinator.replace("(2024-2025)", "").strip(), "")
            printed.append((areas.get(area.strip(), ""), {lead} - {""}, found))

        rows = [(row.area, *cells(row)) for row in printed_list("2023-08-22").rows]

        assert rows == printed


class TestBrochure:
    def test_names_the_same_states_in_another_order(self) -> None:
        decided, brochure = by_area(printed_list("2023-08-22")), by_area(printed_list("brochure"))

        assert list(decided) != list(brochure)
        assert {area: cells(row) for area, row in decided.items()} == {
            area: cells(row) for area, row in brochure.items()
        }

    def test_adds_the_terms_of_2022_and_2023_in_ict_security(self) -> None:
        row = by_area(printed_list("brochure"))["NCT-ICT"]

        assert [one.term for one in (*row.coordinators, *row.co_coordinators)] == [
            "2022-2023, 2024-2025"
        ] * 2

    def test_does_not_tell_roles_apart_in_trade_and_investment(self) -> None:
        merged = [row.area for row in printed_list("brochure").rows if row.merged]

        assert merged == ["ECON-TRADE"]


class TestTenures:
    def test_give_the_list_of_22_august_2023_on_its_day(self) -> None:
        held: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for tenure in load_tenures():
            if tenure.holds(DECIDED):
                held[tenure.area][tenure.role is Role.CO_COORDINATOR].add(tenure.participant)

        assert dict(held) == {
            area: cells(row) for area, row in by_area(printed_list("2023-08-22")).items()
        }

    def test_begin_on_another_day_than_they_are_decided(self) -> None:
        (tenure,) = (
            one for one in load_tenures() if one.participant == "RUS" and one.term == "2024-2025"
        )

        assert (str(tenure.decided), str(tenure.from_)) == ("2023-08-22", "2024-01-01")
        assert tenure.decided_by == "SOC/2023-II/DEC/1"

    @pytest.mark.parametrize(
        ("day", "term"),
        [
            ("2021-12-31", None),
            ("2022-01-01", "2022-2023"),
            ("2023-12-31", "2022-2023"),
            ("2024-01-01", "2024-2025"),
            ("2025-12-31", "2024-2025"),
            ("2026-01-01", None),
        ],
    )
    def test_in_ict_security_follow_the_printed_years(self, day: str, term: str | None) -> None:
        running = [
            one.term
            for one in tenures_on(date.fromisoformat(day))
            if (one.area, one.participant) == ("NCT-ICT", "RUS")
        ]

        assert running == ([term] if term else [])

    def test_of_one_state_in_one_role_and_area_never_overlap(self) -> None:
        seats = defaultdict(list)
        for tenure in load_tenures():
            seats[(tenure.area, tenure.participant, tenure.role)].append(tenure)

        assert all(in_sequence(tuple(spells)) for spells in seats.values())

    def test_serve_areas_or_dimensions_without_areas(self) -> None:
        served = {area.code for area in load_areas()}
        whole = {one.code for one in load_dimensions()} - {one.dimension for one in load_areas()}

        assert {tenure.area for tenure in load_tenures()} == served | whole

    def test_are_of_member_states(self) -> None:
        members = {one.code for one in members_on(DECIDED)}

        assert {tenure.participant for tenure in load_tenures()} <= members

    def test_call_kyrgyzstan_co_coordinator_against_the_press(self) -> None:
        (tenure,) = (
            one for one in load_tenures() if (one.area, one.participant) == ("ECON-TRADE", "KGZ")
        )

        assert tenure.role is Role.CO_COORDINATOR
        assert "press" in tenure.note
