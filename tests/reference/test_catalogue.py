"""The Catalogue through time: editions, the amendment of 2021, areas, the cross-walk."""

from collections import Counter
from datetime import date

import pytest

from clearinghouse.law.provisions import Force, Provision, all_provisions
from clearinghouse.reference.catalogue import (
    EntryKind,
    edition_on,
    entries_on,
    load_amendments,
    load_areas,
    load_chapters,
    load_dimensions,
    load_editions,
    load_entries,
    load_parts,
)
from clearinghouse.reference.records import Confidence
from tests.reference.inventory import in_sequence

ENTRIES = {entry.code: entry for entry in load_entries()}
# In the edition of 2021 not every area's numbers are known: there the house has names of its own.
AREAS = {"nct-general": "NCT-GEN", "terrorism": "NCT-TER", "environmental": "ENV", "human": "HUM"}
EXCEPT = {
    f"{area}.{number}": f"2021/{code}/{number}"
    for area, code in AREAS.items()
    for number in range(1, 7)
} | {f"2.{number}.{letter}": f"2004/2.{number} {letter}" for number in (1, 4) for letter in "abcd"}


def is_a_measure(unit: Provision) -> bool:
    return unit.instrument.startswith("catalogue-") and unit.force is Force.RECOMMENDED


class TestEditions:
    @pytest.mark.parametrize(
        ("day", "code"),
        [
            ("2004-10-21", None),
            ("2004-10-22", "2004"),
            ("2021-01-15", "2004"),
            ("2021-10-11", "2004"),
            ("2021-10-12", "2021"),
            ("2024-12-16", "2021"),
            ("2024-12-17", "2024"),
        ],
    )
    def test_follow_the_day(self, day: str, code: str | None) -> None:
        edition = edition_on(date.fromisoformat(day))

        assert (edition.code if edition else None) == code

    def test_are_one_at_a_time(self) -> None:
        assert in_sequence(load_editions())

    def test_are_known_whole_only_for_2004(self) -> None:
        assert [edition.known for edition in load_editions()] == [True, False, False]


class TestMeasure36:
    @pytest.mark.parametrize(
        ("day", "there"),
        [("2021-01-14", False), ("2021-01-15", True), ("2021-10-11", True), ("2021-10-12", False)],
    )
    def test_is_in_force_from_its_adoption_not_its_announcement(
        self, day: str, there: bool
    ) -> None:
        assert (ENTRIES["2004/3.6"] in entries_on(date.fromisoformat(day))) is there

    def test_came_by_an_amendment_opened_effective_and_announced_on_three_days(self) -> None:
        (amendment,) = load_amendments()

        assert amendment.adds == ("2004/3.6",)
        assert [str(amendment.opened), str(amendment.effective), str(amendment.announced)] == [
            "2020-12-29",
            "2021-01-15",
            "2021-01-19",
        ]


class TestEntriesOf2004:
    def test_are_as_many_as_the_text_has(self) -> None:
        kinds = Counter(entry.kind for entry in load_entries() if entry.edition == "2004")

        assert kinds == {
            EntryKind.GENERAL_PROVISION: 8,
            EntryKind.MEASURE: 5 + 6 + 9,
            EntryKind.POINT: 8,
        }

    def test_stand_in_chapters_of_the_text(self) -> None:
        chapters = {one.number for one in load_chapters() if one.edition == "2004"}

        assert chapters == {"1", "2", "3", "4"}
        assert {
            entry.number.split(".")[0] for entry in load_entries() if entry.edition == "2004"
        } == chapters

    def test_have_points_below_the_measure_they_belong_to(self) -> None:
        points = [entry for entry in load_entries() if entry.kind is EntryKind.POINT]

        assert all(point.code.startswith(f"{point.parent} ") for point in points)
        assert {point.parent for point in points} == {"2004/2.1", "2004/2.4"}


class TestCrosswalk:
    @pytest.mark.parametrize("number", range(1, 6))
    def test_leads_from_2_n_to_2_1_n(self, number: int) -> None:
        (predecessor,) = ENTRIES[f"2021/2.1.{number}"].predecessors

        assert predecessor.entry == f"2004/2.{number}"
        assert predecessor.confidence is Confidence.STATED

    def test_never_takes_equal_numbers_for_equal_measures(self) -> None:
        assert not [
            entry.code
            for entry in load_entries()
            for predecessor in entry.predecessors
            if entry.number and ENTRIES[predecessor.entry].number == entry.number
        ]

    def test_names_entries_of_earlier_editions(self) -> None:
        order = [edition.code for edition in load_editions()]

        assert all(
            order.index(ENTRIES[predecessor.entry].edition) < order.index(entry.edition)
            for entry in load_entries()
            for predecessor in entry.predecessors
        )

    def test_is_inferred_wherever_the_number_was_not_seen(self) -> None:
        assert all(
            predecessor.confidence is Confidence.INFERRED
            for entry in load_entries()
            if not entry.number
            for predecessor in entry.predecessors
        )


class TestUnknownParts:
    def test_cover_every_dimension_and_area_of_2021(self) -> None:
        scopes = {part.scope for part in load_parts() if part.edition == "2021"}
        covered = {
            area.code for area in load_areas() if area.code in scopes or area.dimension in scopes
        }

        assert covered == {area.code for area in load_areas()}
        assert {"MP", "HUM", "chapter 1", "chapter 3"} <= scopes

    def test_say_that_five_of_ten_military_measures_are_known(self) -> None:
        (part,) = (part for part in load_parts() if part.scope == "MP")

        assert (part.known, part.counted) == (False, 10)
        assert (
            sum(entry.dimension == "MP" for entry in load_entries() if entry.edition == "2021") == 5
        )

    def test_leave_the_edition_of_2024_empty_rather_than_guessed(self) -> None:
        assert [part.known for part in load_parts() if part.edition == "2024"] == [False]
        assert not entries_on(date(2024, 12, 17))


class TestDimensionsAndAreas:
    def test_are_in_the_order_of_the_decision_not_of_the_brochure(self) -> None:
        dimensions = load_dimensions()

        assert [one.code for one in dimensions] == ["MP", "NCT", "ECON", "ENV", "HUM"]
        assert [one.order for one in dimensions] == [1, 2, 3, 4, 5]
        assert [one.brochure_order for one in dimensions] == [5, 2, 1, 3, 4]

    def test_have_five_eight_and_three_areas(self) -> None:
        assert Counter(area.dimension for area in load_areas()) == {"NCT": 5, "ECON": 8, "ENV": 3}

    def test_number_areas_within_their_dimension(self) -> None:
        for dimension in load_dimensions():
            orders = [area.order for area in load_areas() if area.dimension == dimension.code]

            assert orders == list(range(1, len(orders) + 1))

    def test_place_every_measure(self) -> None:
        dimensions = {one.code for one in load_dimensions()}
        areas = {one.code: one.dimension for one in load_areas()}

        assert all(
            entry.dimension in dimensions
            for entry in load_entries()
            if entry.kind is not EntryKind.GENERAL_PROVISION
        )
        assert all(areas[entry.area] == entry.dimension for entry in load_entries() if entry.area)

    def test_know_environmental_as_environment(self) -> None:
        (environment,) = (one for one in load_dimensions() if one.code == "ENV")

        assert environment.names[-1].name.en == "Environment"
        assert "Environmental" in environment.aliases


@pytest.mark.parametrize("unit", [u for u in all_provisions() if is_a_measure(u)], ids=str)
def test_every_measure_is_an_entry_that_can_be_chosen_planned_and_reviewed(unit: Provision) -> None:
    """What States carry out is told, planned and weighed by the entry; no rule demands it."""
    edition, number = unit.instrument.removeprefix("catalogue-"), unit.number

    assert EXCEPT.get(number, f"{edition}/{number}") in ENTRIES
