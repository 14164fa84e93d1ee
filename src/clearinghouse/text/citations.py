"""What a text cites: symbols of documents, numbers of notes, paragraphs, chapters and annexes.

Every citation is a span of the text, so that a page can turn it into a link.  Whether the document
exists, and whether a paragraph is meant of this document or of another, is for the caller to say;
``within`` names the symbol that stands beside a paragraph reference.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from clearinghouse.law.periods import find_dates
from clearinghouse.law.symbols import NoteNumber, Symbol, find_note_numbers, find_symbols
from clearinghouse.text.numbering import token


class Cited(StrEnum):
    """What kind of thing is cited."""

    SYMBOL = "symbol"
    NOTE = "note"
    PARAGRAPH = "paragraph"
    CHAPTER = "chapter"
    ANNEX = "annex"
    TABLE = "table"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation at ``[start, end)``.

    ``key`` is its one spelling: "SOC/2023-II/DEC/1", "17-1/13emb", "2.7".  ``target`` is the symbol
    or note number, None for symbols of other organisations and for parts of documents.  ``address``
    is where the part stands in a document that has it.
    """

    start: int
    end: int
    cited: Cited
    as_written: str
    key: str
    target: Symbol | NoteNumber | None = None
    address: str = ""
    within: str = ""


_NUMBER: Final = r"\d{1,3}(?:\.\d{1,3})*(?:[ \u00a0]?\([a-zа-я]\)|[a-z]\b)?"
_ROMAN: Final = r"[IVXІХ]{1,6}\b"
_ANY: Final = rf"(?:{_NUMBER}|{_ROMAN})"
_COMPOUND: Final = r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?"
_AND: Final = r"(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to|и|или|по|және|мен|пен|бен)\s+|\s?[-–—]\s?)"
_END: Final = r"(?![\w/]|\.\d|[-–]\d)"

_BEFORE: Final = (
    (Cited.PARAGRAPH, r"(?:sub-?)?paragraphs?|paras?\.|пункт\w{0,3}|пп?\.|абзац\w{0,3}", _NUMBER),
    (Cited.CHAPTER, r"chapters?|sections?|глав\w{1,3}|раздел\w{0,3}", _ANY),
    (Cited.ANNEX, r"annex(?:es)?|приложени\w{1,3}", _ANY),
    (Cited.TABLE, r"tables?|таблиц\w{0,3}", r"\d{1,2}"),
    (Cited.MEASURE, r"measures?|мер(?:а|ы|е|у|ой|ам|ами|ах)?", _COMPOUND),
)
_AFTER: Final = (
    (Cited.PARAGRAPH, r"тарма[қғ]\w*", _NUMBER),
    (Cited.CHAPTER, r"тарау\w*|бөлім\w*", _ANY),
    (Cited.ANNEX, r"қосымша\w*", _ANY),
    (Cited.TABLE, r"кесте\w*", r"\d{1,2}"),
    (Cited.MEASURE, r"шара\w*", _COMPOUND),
)


def _reading(words: str, number: str, *, number_first: bool) -> re.Pattern[str]:
    numbers = rf"(?P<all>{number}(?:{_AND}{number})*)"
    if number_first:
        pattern = rf"(?<![\w./-]){numbers}\s?-\s?(?:{words})"
    else:
        pattern = rf"\b(?:{words})\s*№?\s*{numbers}{_END}"
    return re.compile(pattern, re.IGNORECASE)


_PATTERNS: Final = (
    *((cited, _reading(words, number, number_first=False)) for cited, words, number in _BEFORE),
    *((cited, _reading(words, number, number_first=True)) for cited, words, number in _AFTER),
)
_SINGLE: Final = re.compile(_ANY, re.IGNORECASE)
_LETTER: Final = re.compile(r"\(([a-zа-я])\)$")
_STEMS: Final = {
    Cited.PARAGRAPH: "para-",
    Cited.CHAPTER: "heading-",
    Cited.ANNEX: "annex-",
    Cited.TABLE: "table-",
}
_OF: Final = re.compile(r"\s+(?:(?:of|in|to)\s+)?(?:[^\W\d_]+\s+){0,4}")
_POSSESSED: Final = re.compile(r"\s+(?:[^\W\d_]+\s+){0,3}")


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return the citations in a text, in their order; none overlaps another."""
    named = [*_symbols(text), *_notes(text)]
    taken = [(found.start, found.end) for found in named]
    taken += [(found.start, found.end) for found in find_dates(text)]
    parts = [
        part
        for part in _parts(text)
        if all(part.end <= start or end <= part.start for start, end in taken)
    ]
    parts = [replace(part, within=_neighbour(text, part, named)) for part in _apart(parts)]
    return tuple(sorted((*named, *parts), key=lambda found: found.start))


def _symbols(text: str) -> Iterator[Citation]:
    for found in find_symbols(text):
        yield Citation(
            found.start, found.end, Cited.SYMBOL, found.as_written, found.key, found.symbol
        )


def _notes(text: str) -> Iterator[Citation]:
    for found in find_note_numbers(text):
        key = str(found.number)
        yield Citation(found.start, found.end, Cited.NOTE, found.as_written, key, found.number)


def _parts(text: str) -> Iterator[Citation]:
    """Yield each number of each reference; the first span takes the word before it along."""
    for cited, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            numbers = list(_SINGLE.finditer(text, *found.span("all")))
            leads = found.start("all") > found.start()
            for place, number in enumerate(numbers):
                start = found.start() if leads and place == 0 else number.start()
                end = found.end() if not leads and place == len(numbers) - 1 else number.end()
                yield _part(cited, text, (start, end), number[0])


def _part(cited: Cited, text: str, span: tuple[int, int], number: str) -> Citation:
    letter = _LETTER.search(number)
    key = token(number[: letter.start()] if letter else number)
    if letter:
        key += f".{token(letter[1])}"
    stem = _STEMS.get(cited, "")
    address = stem + key if stem else ""
    return Citation(*span, cited, text[slice(*span)], key, address=address)


def _apart(parts: list[Citation]) -> list[Citation]:
    """Keep the longer of two that overlap."""
    kept: list[Citation] = []
    for part in sorted(parts, key=lambda part: (part.start - part.end, part.start)):
        if all(part.end <= other.start or other.end <= part.start for other in kept):
            kept.append(part)
    return kept


def _neighbour(text: str, part: Citation, named: list[Citation]) -> str:
    """Return the key of the symbol to which a part is said to belong, "" if none is named."""
    for found in named:
        if found.start >= part.end and _OF.fullmatch(text, part.end, found.start):
            return found.key
        precedes = found.end <= part.start and part.as_written[:1].isdigit()
        if precedes and _POSSESSED.fullmatch(text, found.end, part.start):
            return found.key
    return ""
