"""The words around what was sought, with what was sought marked.

PostgreSQL finds them for English and Russian by the stems of the language.  It cannot see a word
that was found by its beginning ("declarations*" against the stem "declar"): such words are given a
sign before it looks, are found by the sign, and lose it again.  The stems of Kazakh are ours, so
its words are looked through here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.db import connection

from clearinghouse.documents.indexing import CONFIGURATIONS
from clearinghouse.text.kazakh import stem
from clearinghouse.text.languages import Language

Runs = tuple[tuple[str, bool], ...]
AROUND: Final = 20
_MARK: Final = ("\x02", "\x03")
# PostgreSQL would take words joined by a stroke for the path of a file.
_APART: Final = "\x04"
# No language begins a word like this.
_SIGN: Final = "zqxjvk"
_HEADLINE: Final = (
    f"StartSel={_MARK[0]}, StopSel={_MARK[1]}, MaxWords=28, MinWords=14, MaxFragments=2, "
    'FragmentDelimiter=" … "'
)


@dataclass(frozen=True, slots=True)
class Sought:
    """One language's query: SQL of type tsquery, its parameters, the beginnings in it."""

    language: Language
    sql: str
    parameters: tuple[str, ...]
    beginnings: frozenset[str] = frozenset()


def snippets(sought: list[Sought], texts: Mapping[int, tuple[str, str]]) -> Mapping[int, Runs]:
    """Return, for each text by its key (language, words), the words around what was sought."""
    stems = _kazakh_stems(sought)
    told = {
        key: _kazakh_runs(text, stems)
        for key, (language, text) in texts.items()
        if language == Language.KK
    }
    for query in sought:
        if query.language is not Language.KK:
            held = {key: text for key, (code, text) in texts.items() if code == query.language}
            told |= {key: _runs(text) for key, text in _headlines(query, held).items()}
    return told


def _headlines(query: Sought, texts: Mapping[int, str]) -> Mapping[int, str]:
    """Return what PostgreSQL shows of each text, in one query."""
    if not texts:
        return {}
    sql, parameters = query.sql, query.parameters
    if query.beginnings:
        # Either suffices: a sign may have parted the words of a phrase.
        sql, parameters = f"(to_tsquery('simple', %s) || {sql})", (f"{_SIGN}:*", *parameters)
    words = [_signed(text, query.beginnings) for text in texts.values()]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT key, ts_headline('{CONFIGURATIONS[query.language]}', words, {sql}, %s) "  # noqa: S608
            "FROM unnest(%s::bigint[], %s::text[]) AS texts(key, words)",
            [*parameters, _HEADLINE, list(texts), words],
        )
        return {
            key: shown.replace(_SIGN, "").replace(_APART, "") for key, shown in cursor.fetchall()
        }


def _signed(text: str, beginnings: frozenset[str]) -> str:
    """Return the text with a sign before every word that begins as sought, strokes set apart."""
    text = text.replace("/", f"{_APART}/{_APART}")
    if not beginnings:
        return text
    begun = "|".join(re.escape(beginning) for beginning in sorted(beginnings))
    return re.sub(rf"\b(?=(?:{begun}))", _SIGN, text, flags=re.IGNORECASE)


def _kazakh_stems(sought: list[Sought]) -> frozenset[str]:
    return frozenset(
        word
        for query in sought
        if query.language is Language.KK
        for parameter in query.parameters
        for word in re.findall(r"\w+", parameter)
    )


def _kazakh_runs(text: str, stems: frozenset[str]) -> Runs:
    """Return the words around the first hits, those sought marked."""
    words = [
        (piece, stem(piece.lower()) in stems or any(piece.lower().startswith(s) for s in stems))
        for piece in re.findall(r"\w+|\W+", text)
    ]
    first = next((place for place, (_piece, is_sought) in enumerate(words) if is_sought), 0)
    return tuple(words[max(0, first - AROUND) : first + 2 * AROUND])


def _runs(snippet: str) -> Runs:
    """Split a headline at its marks into (words, is sought)."""
    runs = []
    for piece in re.split(f"({_MARK[0]}.*?{_MARK[1]})", snippet, flags=re.DOTALL):
        if piece:
            is_sought = piece.startswith(_MARK[0])
            runs.append((piece.strip("".join(_MARK)), is_sought))
    return tuple(runs)
