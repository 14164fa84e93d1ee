"""From what is known to the draft: a skeleton with figures and tables filled, in one language.

A chart on paper is a bar of marks in the row of its figure, so that the picture and the table are
one and are read aloud as one.  What is left for the Committee to say stands in square brackets.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.writing.reviews.words import ReviewWords, review_words
from clearinghouse.writing.words import date_in_words

LONGEST_BAR: Final = 20
MARK: Final = "■"
NOBODY: Final = "—"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a figure: what is counted, and how much."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A figure: its code, how many rows it counts, and how they part."""

    code: str
    total: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a State contributed on an area."""

    state: str
    activities: str
    impact: str
    lessons: str
    strengthening: str


@dataclass(frozen=True, slots=True)
class AreaPart:
    """An area: who serves there, whose contributions have come, whose are expected, and they."""

    name: str
    coordinators: tuple[str, ...]
    co_coordinators: tuple[str, ...]
    received: tuple[str, ...]
    expected: tuple[str, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class RecommendedPart:
    """A recommendation: codes of what it is and what became of it, its words and its source."""

    number: int
    kind: str
    text: str
    area: str
    source: str
    follow_up: str


@dataclass(frozen=True, slots=True)
class ReviewPaper:
    """Everything that the document says, in the words of its language."""

    dimension: str
    year: int
    since: date
    until: date
    focus: str
    areas: tuple[AreaPart, ...]
    figures: tuple[FigurePart, ...]
    recommendations: tuple[RecommendedPart, ...]
    choosing: int


def compose(paper: ReviewPaper, language: Language) -> tuple[str, Text]:
    """Return the title and the text of the draft."""
    words = review_words(language)
    title = words.title.format(dimension=paper.dimension, year=paper.year)
    blocks = [
        *_opening(paper, words, language),
        *_served(paper, words),
        *_counted(paper, words),
        *_weighed(paper, words),
        *_recommended(paper, words),
        _heading("VI", words.decisions),
        _paragraph(words.decisions_open),
    ]
    return title, tuple(_numbered(blocks))


def bar(count: int, most: int) -> str:
    """Return a bar of marks, as long as a figure is beside the greatest of its table."""
    if count <= 0 or most <= 0:
        return ""
    return MARK * max(1, round(count * min(most, LONGEST_BAR) / most))


def _opening(paper: ReviewPaper, words: ReviewWords, language: Language) -> Iterator[Block]:
    yield _heading("I", words.purpose)
    yield _paragraph(words.mandate.format(dimension=paper.dimension, year=paper.year))
    since, until = (date_in_words(day, language) for day in (paper.since, paper.until))
    yield _paragraph(words.period.format(since=since, until=until))
    yield _paragraph(words.focus.format(focus=paper.focus) if paper.focus else words.focus_open)
    yield _paragraph(words.voluntary)


def _served(paper: ReviewPaper, words: ReviewWords) -> Iterator[Block]:
    yield _heading("II", words.coordination)
    head = (words.area, words.coordinator, words.co_coordinators, words.received, words.expected)
    rows = [
        (
            area.name,
            *map(_joined, (area.coordinators, area.co_coordinators)),
            *map(_joined, (area.received, area.expected)),
        )
        for area in paper.areas
    ]
    yield _table(head, rows)


def _joined(names: tuple[str, ...]) -> str:
    return ", ".join(names) or NOBODY


def _counted(paper: ReviewPaper, words: ReviewWords) -> Iterator[Block]:
    yield _heading("III", words.figures)
    yield _paragraph(words.reckoned)
    for figure in paper.figures:
        name = words.figure_names[figure.code]
        yield Block(Kind.HEADING, f"{name}: {figure.total}", level=2)
        most = max((line.count for line in figure.lines), default=0)
        if most:
            rows = [(line.label, str(line.count), bar(line.count, most)) for line in figure.lines]
            yield _table((words.under, words.number, words.chart), rows)
    if paper.choosing:
        yield _paragraph(words.choosing.format(count=paper.choosing))


def _weighed(paper: ReviewPaper, words: ReviewWords) -> Iterator[Block]:
    yield _heading("IV", words.impact_and_lessons)
    for area in paper.areas:
        yield Block(Kind.HEADING, area.name, level=2)
        if not area.told:
            yield _paragraph(words.nothing_told)
        for told in area.told:
            said = (
                (words.activities, told.activities),
                (words.impact, told.impact),
                (words.lessons, told.lessons),
                (words.strengthening, told.strengthening),
            )
            yield _table((words.contribution_of, told.state), [row for row in said if row[1]])
        yield _paragraph(words.assessment_open)


def _recommended(paper: ReviewPaper, words: ReviewWords) -> Iterator[Block]:
    yield _heading("V", words.recommendations)
    if not paper.recommendations:
        yield _paragraph(words.nothing_recommended)
        return
    head = ("№", words.kind, words.recommendation, words.source, words.follow_up)
    rows = [
        (
            str(each.number),
            words.kinds[each.kind],
            f"{each.text} ({each.area})" if each.area else each.text,
            each.source or words.all_together,
            words.follow_ups[each.follow_up],
        )
        for each in paper.recommendations
    ]
    yield _table(head, rows)


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        if block.kind is Kind.PARAGRAPH:
            number += 1
            yield Block(Kind.PARAGRAPH, block.text, number=str(number))
        else:
            yield block


def _heading(number: str, text: str) -> Block:
    return Block(Kind.HEADING, text, number=number)


def _paragraph(text: str) -> Block:
    return Block(Kind.PARAGRAPH, text)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Block:
    return Block(Kind.TABLE, rows=(head, *rows), heading_rows=1)
