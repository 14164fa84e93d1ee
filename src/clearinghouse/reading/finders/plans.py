"""Concept papers and plans of action: area, Coordinator, sections, steps, years."""

import re
from dataclasses import replace
from typing import Final

from clearinghouse.reading.doubts import Doubt, DoubtCode
from clearinghouse.reading.facts import (
    ActionPlanFound,
    ConceptPaperFound,
    Fact,
    PaperSection,
    PlanSection,
)
from clearinghouse.reading.finders.source import DocumentSource
from clearinghouse.reading.grammar.areas import (
    area_code,
    area_named,
    dimension_code,
    dimension_named,
    dimension_of_area,
)
from clearinghouse.reading.grammar.kinds import kind_of
from clearinghouse.reading.grammar.names import states
from clearinghouse.reading.grammar.verbs import sentences
from clearinghouse.reading.grammar.years import find_years
from clearinghouse.reading.paper import PaperKind
from clearinghouse.text.blocks import Kind, Text

_COORDINATES: Final = re.compile(
    r"(?<!co-)(?<!co)(?:coordinating\s+country|coordinator)|(?<!со-)(?<!со)координатор|үйлестіруші",
    re.IGNORECASE,
)
_APPLIES: Final = re.compile(
    r"applicab\w+|valid\w*|period\s+of|for\s+the\s+(?:period|years)|for\s+20\d\d|shall\s+apply|in\s+force"
    r"|срок\w*\s+действия|действует|на\s+период|на\s+20\d\d|рассчитан\w*"
    r"|қолданылу|мерзім\w*|жылдарға\s+арналған",
    re.IGNORECASE,
)


def find_plans(source: DocumentSource) -> tuple[list[Fact], list[Doubt]]:
    """Return the concept paper or plan of action that a document is, and plans annexed to it."""
    kind = source.document.kind
    facts: list[Fact] = []
    doubts: list[Doubt] = []
    main, annexes = _parted(source.text)
    if kind is PaperKind.CONCEPT_PAPER:
        paper = _concept_paper(source, main)
        facts.append(paper)
        if not paper.years:
            doubts.append(Doubt(DoubtCode.NO_APPLICABILITY_PERIOD, source.document.where))
    elif kind is PaperKind.ACTION_PLAN:
        facts.append(_action_plan(source, main, source.title))
    facts += [
        _action_plan(source, annex, _title(annex))
        for annex in annexes
        if (found := kind_of(_title(annex))) and found.code == "action_plan"
    ]
    return facts, doubts


def _parted(text: Text) -> tuple[Text, list[Text]]:
    cuts = [place for place, block in enumerate(text) if block.kind is Kind.ANNEX]
    ends = [*cuts[1:], len(text)][: len(cuts)]
    annexes = [text[start:end] for start, end in zip(cuts, ends, strict=True)]
    return text[: cuts[0]] if cuts else text, annexes


def _title(annex: Text) -> str:
    """Return the title of an annex: its own words, or the heading below it."""
    return " ".join(
        block.text for block in annex[:2] if block.kind in {Kind.ANNEX, Kind.HEADING, Kind.TITLE}
    )


def _concept_paper(source: DocumentSource, text: Text) -> ConceptPaperFound:
    plain = " ".join(block.text for block in text)
    area = area_named(source.title) or area_named(plain)
    dimension = dimension_named(source.title) or dimension_named(plain)
    coordinator, written = _coordinator(plain)
    return ConceptPaperFound(
        area=area,
        dimension=dimension,
        coordinator=coordinator,
        coordinator_as_written=written,
        sections=_paper_sections(text),
        area_code=area_code(area),
        dimension_code=dimension_code(dimension) or dimension_of_area(area_code(area)),
        years=_years(source.title, plain),
        language=source.language,
        document=source.place,
    )


def _coordinator(plain: str) -> tuple[str, str]:
    """Return the State that a paper calls Coordinator of its area."""
    for _, sentence in sentences(plain):
        role = _COORDINATES.search(sentence)
        names = states().find(sentence) if role else ()
        if role and names:
            nearest = min(names, key=lambda name: abs(name.start - role.start()))
            return nearest.code, nearest.as_written
    return "", ""


def _years(title: str, plain: str) -> tuple[int, ...]:
    """Return the years for which a paper says it holds; none if it does not say."""
    found = find_years(title)
    if not found:
        found = tuple(
            year
            for _, sentence in sentences(plain)
            for hit in _APPLIES.finditer(sentence)
            for year in find_years(sentence[hit.start() : hit.end() + 60])
        )
    years = {year for _, first, last in found for year in range(first, last + 1)}
    return tuple(sorted(years))


def _paper_sections(text: Text) -> tuple[PaperSection, ...]:
    sections: list[PaperSection] = []
    for block in text:
        if block.kind is Kind.HEADING:
            sections.append(PaperSection(block.number, block.text, block.address))
        elif sections and block.kind in {Kind.PARAGRAPH, Kind.ENTRY} and block.number:
            last = sections[-1]
            sections[-1] = replace(last, points=(*last.points, block.number))
    return tuple(sections)


def _action_plan(source: DocumentSource, text: Text, title: str) -> ActionPlanFound:
    sections: list[PlanSection] = []
    for block in text:
        if block.kind is Kind.HEADING and block.number:
            sections.append(PlanSection(block.number, block.text, block.address))
        elif sections and block.kind in {Kind.PARAGRAPH, Kind.ENTRY}:
            last = sections[-1]
            if block.number:
                sections[-1] = replace(last, steps=(*last.steps, block.text))
            else:
                opening = f"{last.opening} {block.text}".strip()
                sections[-1] = replace(last, opening=opening)
    area = area_named(title) or area_named(" ".join(block.text for block in text))
    return ActionPlanFound(
        area=area,
        sections=tuple(sections),
        area_code=area_code(area),
        years=tuple(
            year for _, first, last in find_years(title) for year in range(first, last + 1)
        ),
        language=source.language,
        document=source.place,
    )
