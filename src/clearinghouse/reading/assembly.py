"""From a sheetful to the notes, documents, facts and doubts of a paper."""

from dataclasses import dataclass, field, replace
from typing import Final

from clearinghouse.law.symbols import Symbol
from clearinghouse.reading import documents as document_reading
from clearinghouse.reading import notes as note_reading
from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.facts import Fact
from clearinghouse.reading.finders import find_facts
from clearinghouse.reading.formats.sheetful import Sheetful
from clearinghouse.reading.grammar.bodies import body_of
from clearinghouse.reading.paper import DocumentFound, NoteFound, SymbolSource
from clearinghouse.reading.passages import passages_of
from clearinghouse.reading.roles import cast
from clearinghouse.reading.segments import DocumentPart, NotePart, Part, cut
from clearinghouse.reading.structure import Built
from clearinghouse.text.languages import Language

_SHEET: Final = 2


@dataclass(slots=True)
class Assembled:
    """What a sheetful holds."""

    notes: list[NoteFound] = field(default_factory=list)
    documents: list[DocumentFound] = field(default_factory=list)
    built: list[dict[Language, Built]] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def assemble(sheetful: Sheetful) -> Assembled:
    """Return everything that a sheetful says."""
    pages = passages_of(sheetful)
    parts, cut_doubts = cut(cast(pages.passages))
    found = Assembled(doubts=[*pages.doubts, *cut_doubts])
    places = _notes(found, [part for part in parts if isinstance(part, NotePart)])
    _documents(found, [part for part in parts if isinstance(part, DocumentPart)], places)
    last = max((piece.page for piece in sheetful.pieces), default=0)
    _enclose(found, _last_pages(parts, last))
    facts, doubts = find_facts(found.notes, found.documents, found.built)
    found.facts += facts
    found.doubts = _renamed([*found.doubts, *doubts], found.documents)
    return found


def _renamed(doubts: list[Doubt], documents: list[DocumentFound]) -> list[Doubt]:
    """Return the doubts with the symbols of documents that were named before theirs was read."""
    names = {f"document {place + 1}": each.where.paper for place, each in enumerate(documents)}
    return [
        replace(doubt, where=replace(doubt.where, paper=names[doubt.where.paper]))
        if doubt.where.paper in names
        else doubt
        for doubt in doubts
    ]


def _notes(found: Assembled, parts: list[NotePart]) -> list[int | None]:
    groups, places, doubts = note_reading.group(parts)
    found.doubts += doubts
    for place, versions in enumerate(groups):
        note, note_doubts = note_reading.put_together(versions, place)
        found.notes.append(note)
        found.doubts += note_doubts
    return places


def _documents(found: Assembled, parts: list[DocumentPart], places: list[int | None]) -> None:
    versions = []
    for part in parts:
        part.note = places[part.note] if part.note is not None else None
        version = document_reading.read_document(part)
        if version is None:
            where = Where(part.first.line, part.first.page)
            found.doubts.append(Doubt(DoubtCode.LANGUAGE_NOT_KNOWN, where))
        else:
            versions.append(version)
    for place, group in enumerate(document_reading.match_languages(versions)):
        document, built, doubts = document_reading.put_together(group, place)
        found.documents.append(replace(document, enclosed_in=group[0].part.note))
        found.built.append(built)
        found.doubts += doubts


def _last_pages(parts: list[Part], last: int) -> dict[int, tuple[int, int]]:
    """Return the first and last page of what lies behind each note part; none if not told."""
    pages: dict[int, tuple[int, int]] = {}
    for place, part in enumerate(parts):
        if isinstance(part, DocumentPart) and part.note is not None and part.first.page:
            after = parts[place + 1].first.page if place + 1 < len(parts) else last + 1
            first = pages.get(part.note, (part.first.page, 0))[0]
            end = max(after - 1, part.first.page) if after > part.first.page else part.first.page
            pages[part.note] = (first, end)
    return pages


def _enclose(found: Assembled, pages: dict[int, tuple[int, int]]) -> None:
    """Tie the documents to their notes, and check what the notes say of them."""
    for place, note in enumerate(found.notes):
        enclosed = [i for i, each in enumerate(found.documents) if each.enclosed_in == place]
        _lend_symbol(found, note, enclosed)
        found.notes[place] = replace(note, documents=tuple(enclosed))
        found.doubts += _count_doubts(note, enclosed, pages.get(place))
    for document in found.documents:
        if document.symbol is None:
            params = {"kind": document.kind.value}
            found.doubts.append(Doubt(DoubtCode.DOCUMENT_WITHOUT_SYMBOL, document.where, params))


def _lend_symbol(found: Assembled, note: NoteFound, enclosed: list[int]) -> None:
    """Give the one document without a symbol the one symbol its note names and nothing bears."""
    bare = [place for place in enclosed if found.documents[place].symbol is None]
    borne = {found.documents[place].symbol for place in enclosed}
    free: list[Symbol] = [symbol for symbol in note.symbols if symbol not in borne]
    if len(bare) != 1 or len(free) != 1:
        return
    symbol, document = free[0], found.documents[bare[0]]
    if document.body and document.body != body_of(symbol.body):
        return
    found.documents[bare[0]] = replace(
        document,
        symbol=symbol,
        symbol_source=SymbolSource.NOTE,
        body=body_of(symbol.body),
        year=symbol.year,
        where=replace(document.where, paper=str(symbol)),
        is_draft=document.is_draft or symbol.series == "DRAFT",
    )
    params = {"symbol": str(symbol), "note": note.where.paper}
    where = found.documents[bare[0]].where
    found.doubts.append(Doubt(DoubtCode.SYMBOL_FROM_NOTE, where, params))


def _count_doubts(
    note: NoteFound, enclosed: list[int], pages: tuple[int, int] | None
) -> list[Doubt]:
    """Doubt the count of an enclosure that is not there, or not so long, or cannot be counted."""
    counts = {each.count for each in note.enclosures.values() if each.count}
    if not counts:
        return []
    declared = max(counts)
    if not enclosed:
        return [Doubt(DoubtCode.ENCLOSURE_NOT_FOUND, note.where, {"declared": declared})]
    if pages is None:
        code = DoubtCode.ENCLOSURE_COUNT_NOT_CHECKED
        return [Doubt(code, note.where, {"declared": declared})]
    found = pages[1] - pages[0] + 1
    if found in counts or -(-found // _SHEET) in counts:
        return []
    params: dict[str, int | str] = {"declared": declared, "found": found}
    return [Doubt(DoubtCode.ENCLOSURE_COUNT_WRONG, note.where, params)]
