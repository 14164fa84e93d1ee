"""Periods of records, certain and uncertain."""

from datetime import date

import pytest

from clearinghouse.reference.dating import parse_dating
from clearinghouse.reference.records import Confidence, Spell, Words, in_force


def spell(from_: str, until: str | None = None) -> Spell:
    return Spell(
        sources=("S000",),
        confidence=Confidence.STATED,
        from_=parse_dating(from_),
        until=None if until is None else parse_dating(until),
    )


class TestSpell:
    @pytest.mark.parametrize(
        ("day", "held"),
        [("2019-03-22", False), ("2019-03-23", True), ("2022-09-16", True), ("2022-09-17", False)],
    )
    def test_holds_from_its_first_day_and_not_on_its_end(self, day: str, held: bool) -> None:
        assert spell("2019-03-23", "2022-09-17").holds(date.fromisoformat(day)) is held

    @pytest.mark.parametrize(
        ("day", "held"), [("2010-12-31", False), ("2011-06-01", None), ("2011-12-31", True)]
    )
    def test_does_not_tell_within_the_year_of_its_beginning(
        self, day: str, held: bool | None
    ) -> None:
        assert spell("2011").holds(date.fromisoformat(day)) is held

    @pytest.mark.parametrize(
        ("day", "held"), [("2014-04-30", True), ("2014-05-15", None), ("2014-05-31", False)]
    )
    def test_does_not_tell_within_the_month_of_its_end(self, day: str, held: bool | None) -> None:
        assert spell("2000", "2014-05").holds(date.fromisoformat(day)) is held

    def test_never_tells_of_an_unknown_beginning_while_open(self) -> None:
        assert spell("unknown").holds(date(2025, 1, 1)) is None


class TestInForce:
    def test_keeps_the_earlier_record_until_the_later_has_surely_begun(self) -> None:
        old, new = spell("../2021-08-26", "2021-08-27/2023-08-22"), spell("2021-08-27/2023-08-22")

        assert in_force((old, new), date(2022, 6, 1)) is old
        assert in_force((old, new), date(2023, 8, 21)) is old
        assert in_force((old, new), date(2023, 8, 22)) is new

    def test_falls_back_on_the_first_that_may_hold(self) -> None:
        possible = spell("../2017")

        assert in_force((possible,), date(2000, 1, 1)) is possible

    def test_finds_nothing_where_nothing_may_hold(self) -> None:
        assert in_force((spell("2020", "2021"),), date(2019, 12, 31)) is None


class TestWords:
    def test_are_found_by_language(self) -> None:
        words = Words("one", "один", "бір")

        assert [words.in_language(one) for one in ("en", "ru", "kk")] == ["one", "один", "бір"]
        with pytest.raises(KeyError):
            words.in_language("fr")
