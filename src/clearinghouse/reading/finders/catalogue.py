"""A catalogue of measures: its chapters, provisions with their lettered parts, and amendments."""

import re
from typing import Final

from clearinghouse.law.written_dates import find_dates
from clearinghouse.reading.doubts import Doubt
from clearinghouse.reading.facts import Amendment, CatalogueFound, Chapter, Fact, Provision
from clearinghouse.reading.finders.source import DocumentSource
from clearinghouse.reading.grammar.areas import dimensions_in
from clearinghouse.reading.paper import PaperKind
from clearinghouse.text.blocks import Block, Kind

_SILENCE: Final = re.compile(
    r"silence\s+procedure|процедур\w+\s+(?:умолчания|молчания)|үнсіз", re.IGNORECASE
)


def find_catalogue(source: DocumentSource) -> tuple[list[Fact], list[Doubt]]:
    """Return the catalogue that a document states."""
    if source.document.kind is not PaperKind.CATALOGUE:
        return [], []
    chapters = _chapters(source)
    provisions = _provisions(source)
    if not provisions:
        return [], []
    found = CatalogueFound(
        dated_on=source.document.dated_on,
        chapters=chapters,
        provisions=provisions,
        amendments=_amendments(source, provisions),
        language=source.language,
        document=source.place,
    )
    return [found], []


def _chapters(source: DocumentSource) -> tuple[Chapter, ...]:
    return tuple(
        Chapter(block.number, block.text.rstrip("."), dimensions_in(block.text))
        for block in source.text
        if block.kind is Kind.HEADING and block.number
    )


def _provisions(source: DocumentSource) -> tuple[Provision, ...]:
    """Return the numbered provisions in order; the entries below one are its parts."""
    marks = source.built[source.language].marks
    provisions: list[Provision] = []
    parts: list[str] = []
    chapter = ""
    for place, block in enumerate(source.text):
        if block.kind is Kind.HEADING:
            chapter = block.number or chapter
        elif block.kind is Kind.PARAGRAPH and block.number:
            parts = []
            provisions.append(_provision(block, chapter, marks.get(place, "")))
        elif block.kind is Kind.ENTRY and provisions:
            parts.append(block.number.strip("()."))
            last = provisions[-1]
            provisions[-1] = Provision(
                last.number, last.text, last.address, last.chapter, tuple(parts), last.mark
            )
    return tuple(provisions)


def _provision(block: Block, chapter: str, mark: str) -> Provision:
    return Provision(block.number, block.text, block.address, chapter, (), mark)


def _amendments(source: DocumentSource, provisions: tuple[Provision, ...]) -> tuple[Amendment, ...]:
    amendments = []
    for block in source.text:
        if block.kind is not Kind.FOOTNOTE:
            continue
        numbers = tuple(each.number for each in provisions if each.mark == block.number)
        dates = find_dates(block.text)
        amendments.append(
            Amendment(
                mark=block.number,
                numbers=numbers,
                effective_on=dates[0].first if dates else None,
                by_silence=bool(_SILENCE.search(block.text)),
                text=block.text,
            )
        )
    return tuple(amendments)
