"""Papers to be enclosed in a note: found as an officer writes them, their pages counted."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.urls import reverse

from clearinghouse.correspondence.facts import EnclosedFacts
from clearinghouse.documents import queries, rows
from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Reader
from clearinghouse.text.languages import Language
from clearinghouse.web.sheets import sheet_of
from clearinghouse.writing.notes_verbales.enclosures import pages_of
from clearinghouse.writing.pdf import pdf


def paper_named(reader: Reader, written: str) -> Row | None:
    """Return the paper that a symbol, a note's number or an address stands for, if it is one."""
    found = queries.resolve(reader, written)
    if len(found) == 1:
        return found[0]
    shown = rows.document(reader, written.strip())
    return shown.row if shown else None


def counted(
    reader: Reader, request: HttpRequest, papers: Iterable[Row]
) -> tuple[EnclosedFacts, ...]:
    """Return the papers with the pages of their PDF, for each language of the note.

    Where a paper lacks a language, the file in the nearest one lies behind the note and is counted.
    """
    return tuple(_counted(reader, request, paper) for paper in papers)


def _counted(reader: Reader, request: HttpRequest, paper: Row) -> EnclosedFacts:
    shown = rows.document(reader, paper.address, symbol=paper.symbol)
    if shown is None:
        return EnclosedFacts(paper.revision, {})
    link = request.build_absolute_uri(reverse("document", args=[paper.address]))
    readings = {language: shown.reading(language.value) for language in Language}
    pages = {
        reading.language: pages_of(pdf(sheet_of(reader, shown, (reading,), url=link)))
        for reading in {each.language: each for each in readings.values()}.values()
    }
    return EnclosedFacts(
        revision=paper.revision,
        pages={language: pages[reading.language] for language, reading in readings.items()},
        read_in={language: reading.language for language, reading in readings.items()},
    )
