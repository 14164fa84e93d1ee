"""The draft review document: the same skeleton in every language, charts as marks in tables."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.text.blocks import Kind
from clearinghouse.text.languages import Language
from clearinghouse.writing.reviews.composing import (
    LONGEST_BAR,
    AreaPart,
    FigurePart,
    Line,
    RecommendedPart,
    ReviewPaper,
    Told,
    bar,
    compose,
)
from clearinghouse.writing.reviews.words import review_words

PAPER = ReviewPaper(
    dimension="Gardens",
    year=2026,
    since=date(2025, 1, 1),
    until=date(2025, 12, 31),
    focus="fences",
    areas=(
        AreaPart("Wells", ("A",), (), ("A",), ("B",), (Told("A", "Dug.", "Water.", "", ""),)),
        AreaPart("Gates", (), (), (), (), ()),
    ),
    figures=(
        FigurePart("events", 3, (Line("Wells", 2), Line("Gates", 1))),
        FigurePart("papers", 0, (Line("Wells", 0), Line("Gates", 0))),
    ),
    recommendations=(RecommendedPart(1, "new_measure", "Dig on", "Wells", "", "open"),),
    choosing=0,
)


@pytest.mark.parametrize("language", list(Language))
def test_the_draft_has_the_same_skeleton_in_every_language(language: Language) -> None:
    title, blocks = compose(PAPER, language)
    _english, skeleton = compose(PAPER, Language.EN)

    assert "Gardens" in title
    assert [(each.kind, each.number) for each in blocks] == [
        (each.kind, each.number) for each in skeleton
    ]
    assert not any("{" in each.text for each in blocks)


def test_a_table_holds_its_chart_and_an_empty_figure_has_none() -> None:
    _title, blocks = compose(PAPER, Language.EN)
    tables = [each.rows for each in blocks if each.kind is Kind.TABLE]

    assert tables[1][1:] == (("Wells", "2", "■■"), ("Gates", "1", "■"))
    headings = [each.text for each in blocks if each.kind is Kind.HEADING]
    assert "Concept papers: 0" in headings
    assert sum(1 for rows in tables if rows[0][-1] == "Chart") == 1


def test_what_nobody_said_is_left_to_the_committee() -> None:
    _title, blocks = compose(PAPER, Language.EN)
    words = review_words(Language.EN)

    said = [each.text for each in blocks]
    assert said.count(words.assessment_open) == len(PAPER.areas)
    assert said.count(words.nothing_told) == 1
    assert said[-1] == words.decisions_open


@given(count=st.integers(0, 10_000), more=st.integers(0, 10_000))
def test_a_bar_is_never_longer_than_the_page_and_never_missing(count: int, more: int) -> None:
    drawn = bar(count, count + more)

    assert len(drawn) <= LONGEST_BAR
    assert bool(drawn) is (count > 0)
