"""The register as on a day: what it lists, what it counts, and what had been superseded by then."""

from datetime import date, timedelta

import pytest

from clearinghouse.documents import operations, queries
from clearinghouse.documents.queries import Filters
from clearinghouse.law.distribution import PUBLIC_READER, Distribution
from tests.factories import INDIA, KAZAKHSTAN, NOW, REGISTRY, a_paper, some_participants

ISSUED, REVISED = date(2025, 3, 3), date(2025, 6, 6)
TICK = timedelta(days=1)
FIRST, SECOND = "MC/2025/DRAFT/1", "MC/2025/DRAFT/1/Rev.1"
UNDATED = "SOC/2025-I/DEC/7"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def papers() -> None:
    some_participants()
    for symbol, day in ((FIRST, ISSUED), (SECOND, REVISED), (UNDATED, None)):
        operations.register(paper=a_paper(symbol, dated_on=day), by=REGISTRY, at=NOW)


def listed(day: date | None) -> dict[str, bool]:
    found = queries.register(KAZAKHSTAN, Filters(as_of=day)).rows
    return {row.symbol: row.is_latest for row in found}


class TestTheRegister:
    @pytest.mark.parametrize(
        ("day", "told"),
        [
            (ISSUED - TICK, {UNDATED: True}),
            (ISSUED, {FIRST: True, UNDATED: True}),
            (REVISED - TICK, {FIRST: True, UNDATED: True}),
            (REVISED, {SECOND: True, FIRST: False, UNDATED: True}),
            (REVISED + TICK, {SECOND: True, FIRST: False, UNDATED: True}),
            (None, {SECOND: True, FIRST: False, UNDATED: True}),
        ],
    )
    def test_calls_superseded_what_had_been_revised_by_the_day(
        self, day: date | None, told: dict[str, bool]
    ) -> None:
        assert listed(day) == told

    def test_leaves_out_a_paper_without_a_date_in_years_before_its_symbol(self) -> None:
        assert listed(date(2024, 12, 31)) == {}
        assert listed(date(2025, 1, 1)) == {UNDATED: True}

    def test_keeps_a_paper_that_neither_bears_a_date_nor_a_symbol(self) -> None:
        operations.register(paper=a_paper(None, dated_on=None), by=REGISTRY, at=NOW)

        assert listed(date(1995, 1, 1)) == {"": True}

    def test_lists_the_undated_last(self) -> None:
        found = queries.register(KAZAKHSTAN, Filters(as_of=REVISED)).rows

        assert [row.dated_on for row in found] == [REVISED, ISSUED, None]

    def test_finds_a_paper_without_a_date_by_the_year_of_its_symbol(self) -> None:
        assert len(queries.register(KAZAKHSTAN, Filters(year=2025)).rows) == 3
        assert queries.register(KAZAKHSTAN, Filters(year=2024)).rows == ()


class TestFacets:
    @pytest.mark.parametrize(
        ("day", "bodies"),
        [
            (ISSUED - TICK, [("SOC", 1)]),
            (ISSUED, [("MC", 1), ("SOC", 1)]),
            (REVISED - TICK, [("MC", 1), ("SOC", 1)]),
            (REVISED, [("MC", 2), ("SOC", 1)]),
            (REVISED + TICK, [("MC", 2), ("SOC", 1)]),
            (None, [("MC", 2), ("SOC", 1)]),
        ],
    )
    def test_count_what_the_list_of_the_day_shows(
        self, day: date | None, bodies: list[tuple[str, int]]
    ) -> None:
        facets = queries.facets(KAZAKHSTAN, day)

        assert facets["body"] == bodies
        for name, values in facets.items():
            for value, count in values:
                kept = Filters(**{name: int(value) if name == "year" else value, "as_of": day})
                assert queries.register(KAZAKHSTAN, kept).total == count

    def test_name_only_distributions_that_occur_in_what_the_reader_sees(self) -> None:
        for number, distribution, addressees in (
            (8, Distribution.PUBLIC, frozenset()),
            (9, Distribution.ADDRESSEES, frozenset({"IND"})),
        ):
            paper = a_paper(
                f"SOC/2025-I/DEC/{number}",
                distribution=distribution,
                author="SEC",
                addressees=addressees,
            )
            operations.register(paper=paper, by=REGISTRY, at=NOW)

        assert queries.facets(PUBLIC_READER)["distribution"] == [("public", 1)]
        assert queries.facets(KAZAKHSTAN)["distribution"] == [("member_states", 3), ("public", 1)]
        assert queries.facets(INDIA)["distribution"] == [
            ("addressees", 1),
            ("member_states", 3),
            ("public", 1),
        ]
