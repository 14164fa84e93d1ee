"""Names of CICA, titles, office holders and the chair, by date."""

from datetime import date

import pytest

from clearinghouse.reference.meetings import load_meetings
from clearinghouse.reference.organisation import (
    Office,
    chair_on,
    load_chairmanship_rules,
    load_chairmanships,
    load_office_holders,
    load_office_titles,
    load_organisation_names,
    organisation_name_on,
    title_on,
)
from tests.reference.inventory import in_sequence

MEETINGS = {meeting.code: meeting for meeting in load_meetings()}


class TestNameOfCica:
    @pytest.mark.parametrize(
        ("day", "short"),
        [
            ("2021-08-26", "АӨСШК"),
            ("2023-08-21", "АӨСШК"),
            ("2023-08-22", "Азия Кеңесі"),
            ("2024-01-12", "Азия Кеңесі"),
        ],
    )
    def test_in_kazakh_is_short_in_one_way_at_a_time(self, day: str, short: str) -> None:
        name = organisation_name_on(date.fromisoformat(day))

        assert (name.short.en, name.short.ru, name.short.kk) == ("CICA", "СВМДА", short)

    def test_is_one_at_a_time(self) -> None:
        assert in_sequence(load_organisation_names())


class TestTitles:
    @pytest.mark.parametrize(
        ("office", "day", "title"),
        [
            (Office.HEAD, "2022-10-12", "Executive Director"),
            (Office.HEAD, "2022-10-13", "Secretary General"),
            (Office.DEPUTY, "2022-12-13", "Deputy Executive Director"),
            (Office.DEPUTY, "2022-12-14", "Deputy Secretary General"),
        ],
    )
    def test_follow_the_day(self, office: Office, day: str, title: str) -> None:
        found = title_on(office, date.fromisoformat(day))

        assert found is not None
        assert found.title.en == title

    def test_are_one_at_a_time(self) -> None:
        for office in Office:
            assert in_sequence(tuple(one for one in load_office_titles() if one.office is office))

    def test_do_not_exist_before_the_secretariat(self) -> None:
        assert title_on(Office.HEAD, date(2006, 6, 16)) is None


class TestOfficeHolders:
    def test_head_the_secretariat_one_at_a_time(self) -> None:
        assert in_sequence(tuple(one for one in load_office_holders() if one.office is Office.HEAD))

    def test_keep_a_nominee_apart_from_those_appointed(self) -> None:
        (nominee,) = (one for one in load_office_holders() if one.nominee)

        assert (nominee.office, nominee.sources) == (Office.DEPUTY, ("S003",))

    def test_are_not_named_where_no_page_was_found(self) -> None:
        assert all("background" not in one.sources for one in load_office_holders())

    def test_need_not_come_from_the_chairing_state(self) -> None:
        day = date(2025, 7, 21)
        (head,) = (
            one for one in load_office_holders() if one.office is Office.HEAD and one.holds(day)
        )
        chair = chair_on(day)

        assert chair is not None
        assert (head.nationality, chair.participant) == ("KAZ", "AZE")

    def test_are_found_under_other_spellings(self) -> None:
        aliases = {alias for one in load_office_holders() for alias in one.aliases}

        assert aliases == {"Kairat Sarybai", "Habibullo Mirzoev"}


class TestChairmanships:
    @pytest.mark.parametrize(
        ("day", "chair"),
        [
            ("2002-06-03", None),
            ("2002-06-04", "KAZ"),
            ("2010-06-07", "KAZ"),
            ("2010-06-08", "TUR"),
            ("2014-05-20", "TUR"),
            ("2014-05-21", "CHN"),
            ("2018-08-31", "CHN"),
            ("2018-09-30", "TJK"),
            ("2020-09-23", "TJK"),
            ("2020-09-24", "KAZ"),
            ("2024-11-11", "KAZ"),
            ("2024-12-16", "KAZ"),
            ("2024-12-17", "AZE"),
        ],
    )
    def test_follow_the_meetings_not_the_plans(self, day: str, chair: str | None) -> None:
        term = chair_on(date.fromisoformat(day))

        assert (term.participant if term else None) == chair

    def test_open_and_end_with_meetings_of_their_days(self) -> None:
        for term in load_chairmanships():
            opening = MEETINGS[term.opened_by]

            assert str(term.from_) in {str(opening.begins), str(opening.ends)}
            if term.until is None:
                assert not MEETINGS[term.ends_with].held
            else:
                closing = MEETINGS[term.ended_by]
                assert str(term.until) in {str(closing.begins), str(closing.ends)}

    def test_follow_each_other_without_a_gap(self) -> None:
        terms = load_chairmanships()

        assert in_sequence(terms)
        assert [term.ended_by for term in terms[:-1]] == [term.opened_by for term in terms[1:]]

    def test_last_two_years_since_the_amendment_of_1_september_2009(self) -> None:
        rules = load_chairmanship_rules()

        assert [(rule.years, str(rule.from_)) for rule in rules] == [
            (4, "2004-10-22"),
            (2, "2009-09-01"),
        ]
        assert in_sequence(rules)

    def test_that_run_have_no_end_but_an_expected_one(self) -> None:
        term = load_chairmanships()[-1]

        assert (term.until, str(term.expected_end), term.ends_with) == (None, "2026-10", "SUMMIT-7")
