"""What the parts of a document say: symbol, head, title and text, its languages together."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from clearinghouse.law.distribution import Distribution, parse_distribution
from clearinghouse.law.symbols import Symbol, SymbolError, parse_symbol
from clearinghouse.law.written_dates import find_dates
from clearinghouse.reading.document_doubts import document_doubts
from clearinghouse.reading.document_versions import DocumentVersion
from clearinghouse.reading.doubts import Doubt, Where
from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.grammar.bodies import body_of, find_bodies
from clearinghouse.reading.grammar.kinds import kind_of
from clearinghouse.reading.grammar.names import cities
from clearinghouse.reading.lines import date_line, symbol_line
from clearinghouse.reading.paper import (
    DocumentFound,
    LanguageRole,
    PaperKind,
    Place,
    Sender,
    SymbolSource,
)
from clearinghouse.reading.parties import PREFERRED, read_party
from clearinghouse.reading.passages import Passage
from clearinghouse.reading.roles import Cast, Role
from clearinghouse.reading.segments import DocumentPart
from clearinghouse.reading.structure import Built, build
from clearinghouse.text.addresses import assign
from clearinghouse.text.blocks import Kind
from clearinghouse.text.languages import Language

_CONTACT: Final = re.compile(
    r"(?<![\w.-])[\w.-]{1,80}@[\w-]{1,80}\.\w{2,}|(?:www\.|https?://)\S+|\+\d[\d ()-]{7,}"
)
_LEAFLET_CAPITALS: Final = 0.3
_LEAFLET_SHORT: Final = 0.6
_SHORT_LINE: Final = 60
_LEAST_LEAFLET: Final = 20
_DRAFTED: Final = {
    PaperKind.DECISION: PaperKind.DRAFT_DECISION,
    PaperKind.DECLARATION: PaperKind.DRAFT_DECLARATION,
    PaperKind.STATEMENT: PaperKind.DRAFT_STATEMENT,
}
_SERIES: Final = {
    "DEC": PaperKind.DECISION,
    "DECL": PaperKind.DECLARATION,
    "STAT": PaperKind.STATEMENT,
    "REP": PaperKind.REPORT,
    "AGENDA": PaperKind.AGENDA,
}


def read_document(part: DocumentPart) -> DocumentVersion | None:
    """Return what a part says, or None where its language is not known."""
    language = part.language
    if language is None:
        return None
    passages = [each.passage for each in part.body]
    titles = part.roles(Role.TITLE)
    is_leaflet = not any(kind_of(each.text) for each in titles) and _is_leaflet(passages)
    if is_leaflet:
        passages = [*(each.passage for each in titles), *passages]
        titles, passages = [Cast(passages[0], Role.TITLE)], passages[1:]
    title = " ".join(each.text for each in titles)
    heading = replace(titles[0].passage, text=title) if titles else None
    version = DocumentVersion(
        language, part, build(passages, title=heading, is_plain=is_leaflet), title=title
    )
    version.where = Where(part.first.line, part.first.page)
    _read_head(version)
    _read_kind(version, is_leaflet=is_leaflet)
    return version


def _read_head(version: DocumentVersion) -> None:
    readers = {
        Role.SYMBOL: _read_symbol,
        Role.DISTRIBUTION: _read_distribution,
        Role.AUTHOR: _read_author,
        Role.CONSIDERATION: _read_consideration,
        Role.DATE_LINE: _read_date_line,
        Role.ORIGINAL: _read_original,
    }
    for each in version.part.head:
        if each.role in readers:
            readers[each.role](version, each.text)
    if version.dated_on is None:
        for block in version.built.blocks[-3:]:
            if block.kind is Kind.PARAGRAPH and date_line(block.text):
                _read_date_line(version, block.text)


def _read_author(version: DocumentVersion, text: str) -> None:
    version.author = version.author or text


def _read_consideration(version: DocumentVersion, text: str) -> None:
    version.consideration = version.consideration or text


def _read_original(version: DocumentVersion, text: str) -> None:
    version.original = next(
        (language for language, name in formulae.ORIGINAL_LANGUAGES if name.search(text)), None
    )


def _read_symbol(version: DocumentVersion, text: str) -> None:
    line = symbol_line(text)
    if line is None:
        return
    version.symbol_as_written, rest = line
    try:
        version.symbol = parse_symbol(line[0])
    except SymbolError:
        version.symbol = None
    dates = find_dates(rest)
    if dates:
        version.dated_on = dates[0].first
    _read_distribution(version, rest)


def _read_distribution(version: DocumentVersion, text: str) -> None:
    found = formulae.DISTRIBUTION.match(text)
    if found:
        version.distribution_lines.append(found["words"].strip())


def _read_date_line(version: DocumentVersion, text: str) -> None:
    line = date_line(text)
    if line:
        version.place = version.place or line[0]
        version.dated_on = version.dated_on or find_dates(line[1])[0].first


def _is_leaflet(passages: list[Passage]) -> bool:
    """Tell a leaflet: many short lines, many in capitals, and an address to write to."""
    texts = [passage.text for passage in passages if passage.text]
    if len(texts) < _LEAST_LEAFLET:
        return False
    capitals = sum(formulae.is_capitals(text) for text in texts)
    short = sum(len(text) < _SHORT_LINE for text in texts)
    return (
        capitals > len(texts) * _LEAFLET_CAPITALS
        and short > len(texts) * _LEAFLET_SHORT
        and any(_CONTACT.search(text) for text in texts)
    )


def _read_kind(version: DocumentVersion, *, is_leaflet: bool) -> None:
    found = kind_of(version.title) if version.title else None
    if is_leaflet:
        version.kind = PaperKind.BROCHURE
    elif found:
        version.kind = PaperKind(found.code)
    elif version.symbol:
        version.kind = _SERIES.get(version.symbol.series, PaperKind.OTHER)
    in_drafts = version.symbol is not None and version.symbol.series == "DRAFT"
    version.is_draft = in_drafts or bool(found and found.is_draft)
    if version.is_draft:
        version.kind = _DRAFTED.get(version.kind, version.kind)


def match_languages(versions: list[DocumentVersion]) -> list[list[DocumentVersion]]:
    """Return the versions grouped by document: other languages of one text belong together."""
    groups: list[list[DocumentVersion]] = []
    for version in versions:
        best = max(groups, key=lambda group: _likeness(version, group), default=None)
        if best is not None and _likeness(version, best) > 1:
            best.append(version)
        else:
            groups.append([version])
    return groups


def _likeness(version: DocumentVersion, group: list[DocumentVersion]) -> float:
    """Return how surely a version belongs to a document: above 1 it does."""
    first = group[0]
    if any(version.language is each.language for each in group) or not _may_match(version, first):
        return 0
    if version.symbol and first.symbol:
        return 3 if version.symbol == first.symbol else 0
    if version.kind is first.kind:
        return 1 + _shape_likeness(version, first)
    # A version without a title of its own is known by its numbers alone.
    return bool(version.numbers) / 2 + _shape_likeness(version, first)


def _may_match(one: DocumentVersion, other: DocumentVersion) -> bool:
    """Tell whether nothing that both state (note, kind, date) keeps two versions apart."""
    if one.part.note != other.part.note and other.part.note is not None:
        return False
    if one.symbol and other.symbol:
        return True
    kinds = {one.kind, other.kind}
    if len(kinds) > 1 and PaperKind.OTHER not in kinds:
        return False
    return not (one.dated_on and other.dated_on) or one.dated_on == other.dated_on


def _shape_likeness(one: DocumentVersion, other: DocumentVersion) -> float:
    """Return how much alike two texts are built, from 0 to 1, without regard to words."""
    if one.numbers or other.numbers:
        return len(one.numbers & other.numbers) / len(one.numbers | other.numbers)
    lengths = sorted((len(one.built.blocks), len(other.built.blocks)))
    return lengths[0] / max(lengths[1], 1)


def put_together(
    versions: list[DocumentVersion], place: int
) -> tuple[DocumentFound, dict[Language, Built], list[Doubt]]:
    """Return the document that its versions make, its texts with addresses, and doubts."""
    by_language = {each.language: each for each in versions}
    ordered = [by_language[one] for one in PREFERRED if one in by_language]
    symbol = next((each.symbol for each in ordered if each.symbol), None)
    first = ordered[0]
    texts = assign({each.language: each.built.blocks for each in ordered})
    kind = next((each.kind for each in ordered if each.kind is not PaperKind.OTHER), first.kind)
    dated_on = next((each.dated_on for each in ordered if each.dated_on), None)
    where = min((each.where for each in versions), key=lambda one: (one.page, one.line))
    document = DocumentFound(
        kind=kind,
        is_draft=any(each.is_draft for each in ordered),
        symbol=symbol,
        symbol_as_written=next(
            (each.symbol_as_written for each in ordered if each.symbol_as_written), ""
        ),
        symbol_source=SymbolSource.PRINTED if symbol else SymbolSource.NONE,
        body=_body(ordered, symbol),
        year=symbol.year if symbol else dated_on.year if dated_on else None,
        dated_on=dated_on,
        place=_place(ordered),
        distribution=_distribution(ordered),
        distribution_as_written=_distribution_as_written(ordered),
        titles={each.language: each.title for each in ordered if each.title},
        author=_author(ordered),
        consideration={each.language: each.consideration for each in ordered if each.consideration},
        considered_by=_considered_by(ordered),
        roles=_roles(ordered),
        versions=texts,
        where=replace(where, paper=str(symbol) if symbol else f"document {place + 1}"),
    )
    built = {
        each.language: Built(texts[each.language], each.built.passages, each.built.marks)
        for each in ordered
    }
    return document, built, document_doubts(document, ordered)


def _body(ordered: list[DocumentVersion], symbol: Symbol | None) -> str:
    if symbol:
        return body_of(symbol.body)
    named = [each.text for one in ordered for each in one.part.roles(Role.BODY_NAME)]
    for text in (*named, *(each.title for each in ordered)):
        bodies = find_bodies(text)
        if bodies:
            return bodies[0].code
    return ""


def _place(ordered: list[DocumentVersion]) -> Place:
    written: Mapping[Language, str] = {each.language: each.place for each in ordered if each.place}
    found = [name.code for text in written.values() for name in cities().find(text)]
    return Place(found[0] if found else "", written)


def _distribution(ordered: list[DocumentVersion]) -> Distribution | None:
    """Return the circle printed; None where none is, one is not plain, or two lines differ."""
    circles = {parse_distribution(f"Distr: {line}") for line in _distribution_lines(ordered)}
    return circles.pop() if len(circles) == 1 else None


def _distribution_as_written(ordered: list[DocumentVersion]) -> str:
    """Return the line of distribution, all of them where they do not name one circle."""
    lines = _distribution_lines(ordered)
    return " / ".join(lines if _distribution(ordered) is None else lines[:1])


def _distribution_lines(ordered: list[DocumentVersion]) -> list[str]:
    return list(dict.fromkeys(line for each in ordered for line in each.distribution_lines))


def _author(ordered: list[DocumentVersion]) -> Sender | None:
    written = {each.language: each.author for each in ordered if each.author}
    if not written:
        return None
    return Sender(
        next((party for party in map(read_party, written.values()) if party), None), written
    )


def _considered_by(ordered: list[DocumentVersion]) -> tuple[str, ...]:
    codes = [found.code for each in ordered for found in find_bodies(each.consideration)]
    return tuple(dict.fromkeys(codes))


def _roles(ordered: list[DocumentVersion]) -> dict[Language, LanguageRole]:
    """Return how the languages stand: as stated, else English official, Kazakh a courtesy."""
    stated = next((each.original for each in ordered if each.original), None)
    guess = {Language.EN: LanguageRole.OFFICIAL, Language.RU: LanguageRole.OFFICIAL}
    return {
        each.language: LanguageRole.ORIGINAL
        if each.language is stated
        else guess.get(each.language, LanguageRole.COURTESY)
        for each in ordered
    }
