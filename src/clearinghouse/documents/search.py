"""Full-text search within the reader's rights: words by their stems, phrases, beginnings, symbols.

A query is words (all must occur), "phrases in quotes", beginnings* and -exclusions.  Each language
is searched by its own dictionary.  Ranking looks at the newest matches only, so that a frequent
word costs no more than a rare one; the page says so where it matters.
"""

import re
from dataclasses import dataclass
from itertools import chain

from django.db import connection

from clearinghouse.documents.indexing import CONFIGURATIONS, prepared
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.documents.queries import by_symbol_beginning, resolve
from clearinghouse.documents.rows import rows_of
from clearinghouse.documents.snippets import Runs, Sought, snippets
from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Reader
from clearinghouse.text.languages import Language

RANKED_AT_MOST = 2000
SHOWN = 20
LONGEST_QUERY = 400
_TERM = re.compile(r'(?P<not>-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Hit:
    """A paper found, in which language, and the words around what was sought."""

    row: Row
    language: Language
    title: str
    snippet: Runs


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: papers named outright, then texts by relevance."""

    named: tuple[Row, ...]
    hits: tuple[Hit, ...]
    has_more: bool = False
    is_capped: bool = False


def search(
    reader: Reader,
    written: str,
    *,
    languages: tuple[Language, ...] = tuple(Language),
    page: int = 1,
) -> Results:
    """Return what ``written`` finds among the papers that ``reader`` may see."""
    written = written.strip()[:LONGEST_QUERY]
    if not written:
        return Results((), ())
    named = () if page > 1 else resolve(reader, written) or by_symbol_beginning(reader, written)
    sought = [query for language in languages if (query := _sought(written, language))]
    if not sought:
        return Results(named, ())
    first = (page - 1) * SHOWN
    ranked, is_capped = _ranked(reader, sought, first=first, size=SHOWN + 1)
    hits = _hits(reader, ranked[:SHOWN], sought)
    return Results(named, hits, len(ranked) > SHOWN, is_capped)


def _sought(written: str, language: Language) -> Sought | None:
    """Translate the query for one language; None if nothing of it can be looked for."""
    configuration = CONFIGURATIONS[language]
    parts, parameters = [], []
    beginnings: set[str] = set()
    for term in _TERM.finditer(written):
        text = (term["phrase"] if term["phrase"] is not None else term["word"]).strip("\x00")
        is_beginning = term["word"] is not None and text.endswith("*") and len(text) > 2  # noqa: PLR2004
        words = re.findall(r"\w+", text)
        if not words:
            continue
        if is_beginning:
            call, value = "to_tsquery('simple', %s)", " & ".join(words).lower() + ":*"
            if not term["not"]:
                beginnings.add(words[-1].lower())
        else:
            call = f"phraseto_tsquery('{configuration}', %s)"
            value = prepared(" ".join(words), language)
        parts.append(f"!!({call})" if term["not"] else call)
        parameters.append(value)
    if not parts or all(part.startswith("!!") for part in parts):
        return None
    sql = "(" + " && ".join(parts) + ")"
    return Sought(language, sql, tuple(parameters), frozenset(beginnings))


def _ranked(
    reader: Reader, sought: list[Sought], *, first: int, size: int
) -> tuple[list[tuple[int, str]], bool]:
    """Return (language version, language) by relevance among the newest matches."""
    visible = LanguageVersion.objects.visible_to(reader).filter(current=True)
    condition = " OR ".join(
        f"(documents_languageversion.language = %s AND documents_languageversion.search @@ {q.sql})"
        for q in sought
    )
    matched = visible.extra(  # noqa: S610 - the SQL is ours, the words are parameters
        where=[f"({condition})"],
        params=list(chain.from_iterable((q.language.value, *q.parameters) for q in sought)),
    ).order_by("-revision__dated_on", "-pk")
    # The vectors are left out until the matches are few: they would be sorted along with the rows.
    inner, inner_parameters = matched.values("pk", "language")[
        : RANKED_AT_MOST + 1
    ].query.sql_with_params()
    rank = " ".join(f"WHEN %s THEN ts_rank(version.search, {q.sql})" for q in sought)
    rank_parameters = chain.from_iterable((q.language.value, *q.parameters) for q in sought)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT version.id, version.language, count(*) OVER () "  # noqa: S608
            f"FROM ({inner}) AS matches(id, language) "
            "JOIN documents_languageversion AS version ON version.id = matches.id "
            f"ORDER BY CASE version.language {rank} END DESC, version.id DESC OFFSET %s LIMIT %s",
            [*inner_parameters, *rank_parameters, first, size],
        )
        found = cursor.fetchall()
    is_capped = bool(found) and found[0][2] > RANKED_AT_MOST
    return [(key, language) for key, language, _count in found], is_capped


def _hits(reader: Reader, ranked: list[tuple[int, str]], sought: list[Sought]) -> tuple[Hit, ...]:
    if not ranked:
        return ()
    keys = [key for key, _language in ranked]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, revision_id, language, title, plain "
            "FROM documents_languageversion WHERE id = ANY(%s)",
            [keys],
        )
        found = {row[0]: row[1:] for row in cursor.fetchall()}
    told = snippets(sought, {key: (row[1], row[3]) for key, row in found.items()})
    rows = {row.revision: row for row in rows_of(reader, {found[key][0] for key in keys})}
    return tuple(
        Hit(rows[found[key][0]], Language(found[key][1]), found[key][2], told[key])
        for key in keys
        if found[key][0] in rows
    )
