"""The notation of the demonstration's papers, its calendar and its words: pure, for any day."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.jobs.demonstration.calendar import ASTANA, Year
from clearinghouse.jobs.demonstration.notation import Miswritten, altered, read_papers, text_of
from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.jobs.demonstration.wording import day_in, span_in
from clearinghouse.law.written_dates import find_dates
from clearinghouse.text.blocks import Emphasis, Kind
from clearinghouse.text.languages import Language
from tests.factories import NOW

FIRST, LAST = datetime(2026, 6, 1), datetime(2032, 1, 1)  # noqa: DTZ001 - Hypothesis adds the zone
moments = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


class TestReadingTheNotation:
    def test_tells_every_kind_of_block_by_how_its_line_begins(self):
        text = text_of(
            [
                "= Title",
                "== I | Background",
                "~ *Recalling* a tree;",
                "! Decides:",
                "1. First.",
                "1.2 Second.",
                "a) entry;",
                "- bullet",
                "| A | B |",
                "| 1 | 2 |",
                "@ II | List",
                "[*] A note.",
                "Plain.",
            ]
        )

        assert [(block.kind, block.number) for block in text] == [
            (Kind.TITLE, ""),
            (Kind.HEADING, "I"),
            (Kind.PREAMBLE, ""),
            (Kind.ENACTING, ""),
            (Kind.PARAGRAPH, "1"),
            (Kind.PARAGRAPH, "1.2"),
            (Kind.ENTRY, "a)"),
            (Kind.ENTRY, "•"),
            (Kind.TABLE, ""),
            (Kind.ANNEX, "II"),
            (Kind.FOOTNOTE, "*"),
            (Kind.PARAGRAPH, ""),
        ]
        assert text[8].rows == (("A", "B"), ("1", "2"))
        assert (text[2].text, text[2].emphasis) == ("Recalling a tree;", (Emphasis(0, 9),))

    def test_keeps_fields_that_are_written_more_than_once(self):
        (paper,) = read_papers("=== key\ndecides: 1\ndecides: 2\non: soc1\n--- ru\n= Текст\n")

        assert paper.every("decides") == ["1", "2"]
        assert (paper.one("on"), paper.one("missing", "x")) == ("soc1", "x")
        assert (paper.lines, paper.statuses) == (
            {Language.RU: ["= Текст"]},
            {Language.RU: "official"},
        )
        with pytest.raises(Miswritten):
            paper.one("decides")

    @pytest.mark.parametrize("alteration", ["one", "absent => new", "a => b"])
    def test_refuses_an_alteration_that_does_not_meet_one_place(self, alteration: str):
        with pytest.raises(Miswritten):
            altered(["a a", "one"], [alteration])

    def test_parts_lines_where_an_alteration_says_so(self):
        assert altered(["4. Four.", "5. Five."], [r"4. Four.\n => 4. Two.\n4bis. New.\n"]) == [
            "4. Two.",
            "4bis. New.",
            "5. Five.",
        ]


@settings(max_examples=25, deadline=None)
@given(moments)
def test_on_any_day_every_name_and_day_is_filled_in(at: datetime):
    papers = Papers(Year.before(at))
    keys = list(papers.drafted)
    names = [papers.name(key) for key in keys]

    assert all(names)
    assert len(set(names)) == len(keys)
    for paper in papers.drafted.values():
        versions = papers.versions(paper)
        assert Language.EN in {version.language for version in versions}
        for version in versions:
            assert not re.search(r"[{}]|\*\w| => |\\n", version.plain), paper.key


@settings(max_examples=50, deadline=None)
@given(moments)
def test_on_any_day_papers_are_of_the_twelve_months_before(at: datetime):
    papers = Papers(Year.before(at))
    today = at.astimezone(ASTANA).date()

    for paper in papers.drafted.values():
        day = papers.day(paper)
        assert today - timedelta(days=366) < day <= today, paper.key
        assert day.weekday() < 5
        symbol = papers.symbol(paper.key)
        if symbol is not None:
            # A session may be prepared the year before; an alteration may follow a year later.
            altered_later = symbol != symbol.origin
            assert symbol.year - day.year in ({-1, 0, 1} if altered_later else {0, 1}), paper.key


@given(moments)
def test_on_any_day_two_sessions_of_each_body_were_held_and_one_is_to_come(at: datetime):
    year = Year.before(at)
    held = [met.body for met in year.meetings.values() if met.first <= at.date()]
    ahead = [met.body for met in year.meetings.values() if met.first > at.date()]

    assert (held.count("SOC"), held.count("SWG")) == (2, 2)
    assert (ahead.count("SOC"), ahead.count("SWG")) == (1, 1)


@given(st.sampled_from(Language), days, st.sampled_from(["", "in", "of", "until"]))
def test_a_day_is_written_as_the_house_reads_it(language: Language, day: date, case: str):
    (found,) = find_dates(day_in(language, day, case))

    assert (found.first, found.last) == (day, None)


@given(st.sampled_from(Language), days, st.integers(1, 40))
def test_a_span_is_written_as_the_house_reads_it(language: Language, first: date, length: int):
    last = first + timedelta(days=length)
    found = find_dates(span_in(language, first, last))

    if first.year == last.year:
        assert [(each.first, each.last) for each in found] == [(first, last)]


class TestTheCalendar:
    @pytest.mark.parametrize("expression", ["nowhere", "soc1+", "soc1 + 2", "+2"])
    def test_knows_no_day_that_is_not_named(self, expression: str):
        with pytest.raises(ValueError, match=re.escape(expression)):
            Year.before(NOW).day(expression)

    def test_never_works_on_days_of_rest(self):
        year = Year.before(NOW)
        tuesday = year.day("soc1")

        assert year.day("soc1+4") == tuesday + timedelta(days=3)
        assert year.day("soc1+5") == tuesday + timedelta(days=6)

    def test_never_looks_ahead_of_the_clock(self):
        year = Year.before(NOW)

        assert year.moment("soc3", 10) == NOW
        assert year.moment("soc1", 10).astimezone(ASTANA).hour == 10
