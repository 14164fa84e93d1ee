"""The terms under which a text is found: words folded and, for Kazakh, brought to their stems.

English and Russian are stemmed by the search engine itself, so their terms are folded words only:
small letters, ё as е, no accents on Latin letters, and stray look-alike letters brought to the
script of the word they stand in.  A query and a text must be folded alike: both come here.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from clearinghouse.text.figures import in_one_script
from clearinghouse.text.kazakh import stem
from clearinghouse.text.languages import Language, detect_language

# Words may hold an apostrophe, a soft hyphen or invisible joiners from bad sources.
_WORD: Final = re.compile(r"[^\W_]+(?:[’'\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f][^\W_]+)*")
_INVISIBLE: Final = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
_APOSTROPHE: Final = re.compile(r"[’'].*$")
_LATIN: Final = re.compile(r"[a-zà-ɏ\u0300-\u036f]+")
_MARKS: Final = re.compile(r"[\u0300-\u036f]")
_LIGATURES: Final = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "ß": "ss"})
_CYRILLIC: Final = re.compile(r"[\u0400-\u052f]")


@dataclass(frozen=True, slots=True)
class Term:
    """A term and the characters ``[start, end)`` of the text that it stands for."""

    start: int
    end: int
    term: str


def terms(text: str, language: Language | None = None) -> tuple[Term, ...]:
    """Return the terms of a text in their order; a language not given is told from the text."""
    tongue = language or detect_language(text)
    return tuple(
        Term(found.start(), found.end(), term)
        for found in _WORD.finditer(text)
        if (term := _term(found[0], tongue))
    )


def search_text(text: str, language: Language | None = None) -> str:
    """Return a text as it should be given to the search engine: its terms, spaces between."""
    return " ".join(term.term for term in terms(text, language))


def spellings(word: str) -> Iterator[str]:
    """Yield the terms that a word of a query may stand for, its language being unknown."""
    seen: set[str] = set()
    for language in Language:
        term = _term(word.strip(), language)
        if term and term not in seen:
            seen.add(term)
            yield term


def fold_word(word: str) -> str:
    """Return a word in small letters of one script, without accents, ё as е."""
    plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", word))
    folded = in_one_script(plain).lower()
    if _LATIN.fullmatch(folded):
        bare = _MARKS.sub("", unicodedata.normalize("NFD", folded))
        return bare.translate(_LIGATURES)
    return folded.replace("ё", "е").replace("\u0301", "")


def _term(word: str, language: Language | None) -> str:
    folded = fold_word(_APOSTROPHE.sub("", word))
    is_kazakh = language is Language.KK and _CYRILLIC.search(folded)
    return stem(folded) if is_kazakh else folded
