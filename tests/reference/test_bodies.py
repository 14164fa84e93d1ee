"""Bodies of CICA by name, symbol and cadence."""

from datetime import date

import pytest

from clearinghouse.reference.bodies import Body, BodyKind, CadenceRule, load_bodies
from tests.reference.inventory import in_sequence


def body(code: str) -> Body:
    (found,) = (one for one in load_bodies() if one.code == code)
    return found


class TestNames:
    @pytest.mark.parametrize(
        ("day", "symbol", "short"),
        [("2022-10-12", "MM", "Ministerial Meeting"), ("2022-10-13", "MC", "Ministerial Council")],
    )
    def test_of_the_ministers_changed_on_13_october_2022(
        self, day: str, symbol: str, short: str
    ) -> None:
        name = body("MC").name_on(date.fromisoformat(day))

        assert (name.symbol, name.short.en) == (symbol, short)

    @pytest.mark.parametrize(
        ("code", "short"),
        [("SOC", ("SOC", "КСДЛ", "АЛТК")), ("SWG", ("SWG", "СРГ", "АЖТ"))],
    )
    def test_have_abbreviations_in_three_languages(
        self, code: str, short: tuple[str, str, str]
    ) -> None:
        words = body(code).names[-1].short

        assert (words.en, words.ru, words.kk) == short

    def test_of_one_body_never_overlap(self) -> None:
        assert all(in_sequence(one.names) for one in load_bodies())

    def test_open_symbols_of_one_body_only(self) -> None:
        symbols = [{name.symbol for name in one.names} for one in load_bodies()]

        assert len(set().union(*symbols)) == sum(map(len, symbols))


class TestCadence:
    def test_of_senior_officials_is_twice_a_year_against_the_older_page(self) -> None:
        cadences = body("SOC").cadences

        assert (body("SOC").cadence.rule, body("SOC").cadence.times) == (CadenceRule.AT_LEAST, 2)
        assert [one.times for one in cadences] == [2, 1]

    def test_of_ministers_is_four_yearly_two_years_after_the_summit(self) -> None:
        cadence = body("MC").cadence

        assert (cadence.years, cadence.after, cadence.offset_years) == (4, "SUMMIT", 2)
        assert any(other.years == 2 for other in body("MC").cadences)

    def test_is_one_to_go_by_for_every_body(self) -> None:
        assert all(
            [cadence.prevails for cadence in one.cadences].count(True) == 1 for one in load_bodies()
        )

    def test_says_how_often_where_it_is_a_number(self) -> None:
        assert all(
            (cadence.times > 0 and cadence.years > 0)
            == (cadence.rule not in {CadenceRule.AD_HOC, CadenceRule.PERMANENT})
            for one in load_bodies()
            for cadence in one.cadences
        )


class TestOrder:
    def test_is_of_rank(self) -> None:
        assert [one.rank for one in load_bodies()] == list(range(1, 16))

    def test_has_three_governing_four_working_and_seven_advisory_bodies(self) -> None:
        kinds = [one.kind for one in load_bodies()]

        assert [kinds.count(kind) for kind in BodyKind] == [3, 4, 7, 1]

    def test_leads_upwards(self) -> None:
        ranks = {one.code: one.rank for one in load_bodies()}

        assert all(ranks[one.reports_to] < one.rank for one in load_bodies() if one.reports_to)

    @pytest.mark.parametrize("code", ["FS", "WC"])
    def test_knows_the_bodies_of_25_september_2025(self, code: str) -> None:
        assert str(body(code).established) == "2025-09-25"
