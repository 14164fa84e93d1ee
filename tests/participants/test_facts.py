"""Periods as sources give them, and names in any spelling."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.participants.facts import (
    Dated,
    NameSpell,
    ParticipantFacts,
    Spell,
    Words,
    digest_of,
    spans,
    told,
)
from clearinghouse.participants.spelling import fold_name

YEAR_2008 = Dated(date(2008, 1, 1), date(2008, 12, 31), "2008")
MAY_2014 = Dated(date(2014, 5, 1), date(2014, 5, 31), "2014-05")
BY_2006 = Dated(None, date(2006, 12, 31), "../2006")
BETWEEN = Dated(date(2008, 1, 1), date(2022, 10, 12), "2008/2022-10-12")


class TestSpans:
    def test_of_known_days_are_those_days(self) -> None:
        first = Spell(since=Dated.exactly(date(1999, 1, 1)), until=Dated.exactly(date(2004, 1, 1)))
        second = Spell(since=Dated.exactly(date(2004, 1, 1)))

        assert list(spans([first, second])) == [
            (date(1999, 1, 1), date(2004, 1, 1)),
            (date(2004, 1, 1), None),
        ]

    def test_meet_where_only_the_month_of_the_change_is_known(self) -> None:
        observer = Spell(since=Dated(), until=MAY_2014)
        member = Spell(since=MAY_2014)

        assert list(spans([observer, member])) == [
            (None, date(2014, 5, 1)),
            (date(2014, 5, 1), None),
        ]

    def test_leave_a_day_to_a_spell_that_may_have_ended_at_once(self) -> None:
        partner = Spell(since=YEAR_2008, until=BETWEEN)
        former = Spell(since=BETWEEN)

        assert list(spans([partner, former])) == [
            (date(2008, 1, 1), date(2022, 10, 12)),
            (date(2022, 10, 12), None),
        ]

    def test_of_a_first_spell_with_no_first_day_are_open(self) -> None:
        assert list(spans([Spell(since=BY_2006)])) == [(None, None)]

    def test_of_nothing_are_none(self) -> None:
        assert list(spans([])) == []


days = st.dates(date(1990, 1, 1), date(2030, 1, 1))


@given(st.lists(days, min_size=1, max_size=6, unique=True))
def test_spells_one_after_the_other_never_overlap(starts: list[date]) -> None:
    ordered = sorted(starts)
    spells = [Spell(since=Dated.exactly(day)) for day in ordered]

    found = list(spans(spells))

    assert [start for start, _end in found] == ordered
    assert [end for _start, end in found] == [*ordered[1:], None]


class TestFoldName:
    def test_ignores_case_accents_dashes_and_apostrophes(self) -> None:
        assert fold_name("TÜRKIYE") == fold_name("Türkiye") == "turkiye"
        assert fold_name("Шри-Ланка") == fold_name("шри ланка")
        assert fold_name("Côte d’Ivoire") == fold_name("COTE D'IVOIRE")

    def test_ignores_the_dots_of_yo(self) -> None:
        assert fold_name("Объединённые") == fold_name("объединенные")

    def test_keeps_letters_that_kazakh_and_russian_keep_apart(self) -> None:
        assert fold_name("Қатар") != fold_name("Катар")
        assert fold_name("Китай") != fold_name("Китаи")


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold_name(text)

    assert fold_name(once) == once


class TestTold:
    FACTS = ParticipantFacts(
        code="KAZ",
        kind="state",
        names=(NameSpell(usual=Words("Kazakhstan"), since=Dated.exactly(date(1991, 12, 16))),),
    )

    def test_leaves_out_what_is_empty(self) -> None:
        stated = told(self.FACTS)

        assert stated["code"] == "KAZ"
        assert stated["names"][0]["usual"] == {"en": "Kazakhstan"}
        assert "zone" not in stated

    def test_is_known_again_by_its_digest(self) -> None:
        same = ParticipantFacts(code="KAZ", kind="state", names=self.FACTS.names)
        other = ParticipantFacts(code="KAZ", kind="state", names=self.FACTS.names, zone="Asia")

        assert digest_of(told(self.FACTS)) == digest_of(told(same))
        assert digest_of(told(self.FACTS)) != digest_of(told(other))
