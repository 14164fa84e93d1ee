"""What a note says of its enclosures: their pages in its language, counted from the files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final

import pypdfium2

from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.formulae import fill, formulae

_TEN, _HUNDRED, _ELEVEN = 10, 100, 11
# The library that opens PDF files may be used by one thread at a time.
_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class CountedPaper:
    """An enclosed paper as it lies behind one language of the note."""

    pages: int
    language: Language


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF file has."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def enclosure_line(papers: Sequence[CountedPaper], language: Language) -> str:
    """Return the line in the margin, "" where nothing is enclosed.

    Papers that lie behind the note in another language are named by their languages.
    """
    if not papers:
        return ""
    spoken = formulae(language)
    foreign = _foreign(papers, language)
    number = "one" if len(papers) == 1 else "several"
    count = sum(paper.pages for paper in papers)
    pages = fill(spoken.pages[plural(count, language)], {"count": str(count)})
    return fill(
        spoken.enclosure[f"{number}_in" if foreign else number],
        {"pages": pages, "languages": ", ".join(spoken.tongues[each] for each in foreign)},
    )


def _foreign(papers: Iterable[CountedPaper], language: Language) -> list[str]:
    """Return the languages to be named, all of them where one is not the note's own."""
    found = {paper.language for paper in papers}
    return [each.value for each in Language if each in found] if found != {language} else []


def plural(count: int, language: Language) -> str:
    """Return which form a number asks for; in Russian as after «на»: на 21 странице."""
    match language:
        case Language.EN:
            return "one" if count == 1 else "other"
        case Language.RU:
            is_one = count % _TEN == 1 and count % _HUNDRED != _ELEVEN
            return "one" if is_one else "other"
        case Language.KK:
            return "other"
