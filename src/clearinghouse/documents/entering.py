"""How a paper becomes rows: what the register holds already, what is missing, what is written.

Used by the operations of this room only, within their transactions.
"""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Max

from clearinghouse.documents.faults import RegisterFault, refuse
from clearinghouse.documents.indexing import INDEXING, vector
from clearinghouse.documents.kinds import Direction
from clearinghouse.documents.likeness import is_another
from clearinghouse.documents.models import (
    Citation,
    Document,
    Enclosure,
    LanguageVersion,
    Note,
    NoteEnclosure,
    Revision,
    Source,
)
from clearinghouse.documents.papers import NotePaper, Paper, Version
from clearinghouse.law.dated_notes import find_dated_notes
from clearinghouse.law.derestriction import mark
from clearinghouse.law.distribution import Distribution, Marking, Reader, is_narrower
from clearinghouse.law.numbering import enter_symbol
from clearinghouse.law.ruling import Remark
from clearinghouse.law.symbols import (
    NoteNumber,
    Symbol,
    find_symbols,
    parse_symbol,
)
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.record.acts import settle
from clearinghouse.record.operations import append

# Two papers registered at once must agree on what is already in the register.
REGISTER_LOCK = 0x52454749
ADDRESS_LETTERS = "abcdefghjkmnpqrstvwxyz23456789"
ADDRESS_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Entered:
    """The document's address and the index of the entry that tells of it."""

    address: str
    index: int


def lock() -> None:
    """Let one registration at a time decide what is new; held to the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [REGISTER_LOCK])


def held(paper: Paper) -> Revision | None:
    """Return the revision that the register holds of this paper, by symbol or by its very text."""
    revisions = Revision.objects.select_related("document")
    if paper.symbol is not None:
        return revisions.filter(symbol=str(paper.symbol)).first()
    return revisions.filter(
        document__kind=paper.kind,
        document__symbol=None,
        document__note=None,
        dated_on=paper.dated_on,
        languages__digest__in=[version.digest for version in paper.versions],
    ).first()


def held_note(note: NotePaper) -> Note | None:
    """Return the note that has this number already.

    Refuses a note that cannot be the one that is held, even if it comes in another language.
    """
    if note.paper.dated_on is None:
        refuse(RegisterFault.NOTE_WITHOUT_DATE, number=str(note.number))
    found = (
        Note.objects.select_related("document")
        .filter(
            sender=note.sender,
            year=note.counted_in or note.paper.dated_on.year,
            register=note.number.register,
            serial=note.number.serial,
            suffix=note.number.suffix,
        )
        .first()
    )
    if found is not None and is_another(found, note):
        refuse(RegisterFault.NUMBER_STANDS_FOR_ANOTHER_NOTE, number=str(note.number))
    return found


def missing(
    revision: Revision | None, paper: Paper, *, number: NoteNumber | None = None
) -> tuple[Version, ...]:
    """Return the languages of ``paper`` that the register lacks.

    Refuses if a language is held with another text: a symbol names one text for ever, and the
    ``number`` of a note one note.
    """
    if not paper.versions:
        refuse(RegisterFault.PAPER_WITHOUT_TEXT, symbol=str(paper.symbol or ""))
    if revision is None:
        return paper.versions
    texts = {
        version.language: bytes(version.digest) for version in revision.languages.order_by("pk")
    }
    known = {bytes(version.digest) for version in revision.languages.all()}
    for version in paper.versions:
        if version.language in texts and version.digest not in known:
            if number is not None:
                refuse(RegisterFault.NUMBER_STANDS_FOR_ANOTHER_NOTE, number=str(number))
            refuse(
                RegisterFault.SYMBOL_STANDS_FOR_ANOTHER_TEXT,
                symbol=revision.symbol or revision.document.address,
                language=version.language,
            )
    return tuple(version for version in paper.versions if version.language not in texts)


def ask_the_law(revision: Revision | None, paper: Paper, *, by: Reader) -> tuple[Remark, ...]:
    """Ask the law about the marking and the symbol; return what it remarks.

    Refuses a paper for fewer readers than the document to which it belongs: they would all get it.
    Raises :class:`~clearinghouse.record.acts.OutOfOrder` if the law refuses.
    """
    document = revision.document if revision else _document_of(paper.symbol)
    if document is not None and is_narrower(paper.marking, document.marking()):
        refuse(RegisterFault.MARKED_NARROWER, symbol=str(paper.symbol or document.address))
    if revision is not None:
        return ()
    remarks: list[Remark] = []
    settle(mark(paper.marking, by=by), remarks=remarks)
    symbol = paper.symbol
    if symbol is not None:
        alike = Revision.objects.filter(
            document__body=symbol.body, document__year=symbol.year, document__series=symbol.series
        ).exclude(symbol=None)
        issued = [parse_symbol(held) for held in alike.values_list("symbol", flat=True) if held]
        settle(enter_symbol(symbol, issued=issued, dated=paper.dated_on), remarks=remarks)
    return tuple(remarks)


def record(
    revision: Revision | None,
    paper: Paper,
    versions: Iterable[Version],
    *,
    by: Reader,
    at: datetime,
    note: NotePaper | None = None,
) -> Entered:
    """Append the registration to the record; what is restricted goes in sealed."""
    document = revision.document if revision else _document_of(paper.symbol)
    address = document.address if document else new_address()
    told: dict[str, Any] = {
        "document": address,
        "kind": paper.kind.value,
        "symbol": str(paper.symbol or ""),
        "note": str(note.number) if note else "",
        "dated_on": paper.dated_on.isoformat() if paper.dated_on else "",
        "author": paper.author,
        "texts": ",".join(f"{version.language}:{version.digest.hex()}" for version in versions),
    }
    marking = document.marking() if document else paper.marking
    entry = tell("document.registered", told, marking, by=by, at=at)
    return Entered(address, entry.index)


def tell(act: str, told: Mapping[str, str], marking: Marking, *, by: Reader, at: datetime) -> Any:
    """Append ``act`` to the record: openly if the document is public, else sealed."""
    filled = {name: value for name, value in told.items() if value}
    is_public = marking.distribution is Distribution.PUBLIC
    return append(
        act=act,
        actor=by.participant or "",
        at=at,
        public=filled if is_public else {},
        sealed={} if is_public else filled,
        marking=marking,
    )


def open_revision(paper: Paper, *, entry: Entered, by: Reader, at: datetime) -> Revision:
    """Write the revision, and the document it belongs to unless the register has it."""
    symbol = paper.symbol
    document = _document_of(symbol) or _open_document(paper, address=entry.address, by=by, at=at)
    if symbol is not None:
        raise_counter(series_of(symbol), symbol.serial)
    return Revision.objects.create(
        document=document,
        revision=symbol.revision if symbol else 0,
        addendum=symbol.addendum if symbol else 0,
        corrigendum=symbol.corrigendum if symbol else 0,
        symbol=str(symbol) if symbol else None,
        dated_on=paper.dated_on,
        place=paper.place,
        registered_at=at,
        entry=entry.index,
    )


def write_version(
    revision: Revision, version: Version, *, entry: Entered, at: datetime, transcription: int = 1
) -> LanguageVersion:
    """Write one language with its search vector and the papers it cites."""
    written = LanguageVersion.objects.create(
        revision=revision,
        language=version.language,
        status=version.status,
        title=version.title,
        blocks=[block.as_json() for block in version.text],
        plain=version.plain,
        digest=version.digest,
        search=vector(version.language, version.title, version.plain, symbol=revision.symbol or ""),
        indexed_as=INDEXING,
        transcription=transcription,
        registered_at=at,
        entry=entry.index,
    )
    Citation.objects.bulk_create(_citations(written, version))
    return written


def write_note(note: NotePaper, revision: Revision) -> Note:
    """Write the note's number and what it says of its enclosure."""
    dated_on = note.paper.dated_on
    if dated_on is None:
        refuse(RegisterFault.NOTE_WITHOUT_DATE, number=str(note.number))
    year = note.counted_in or dated_on.year
    written = Note.objects.create(
        document=revision.document,
        direction=note.direction,
        register=note.number.register,
        serial=note.number.serial,
        suffix=note.number.suffix,
        year=year,
        number=str(note.number),
        sender_id=note.sender,
        on_behalf_of=note.on_behalf_of,
        addressed_to=note.addressed_to,
        received_at=note.received_at,
    )
    NoteEnclosure.objects.bulk_create(
        NoteEnclosure(
            note=written,
            language=counted.language,
            count=counted.count,
            unit=counted.unit or "",
            as_written=counted.as_written,
        )
        for counted in note.counted
    )
    # What others number says nothing about our own registers.
    if note.direction is Direction.OUTGOING:
        raise_counter(note_series(note.number, year, note.sender), note.number.serial)
    return written


def enclose(note: Note, revisions: Iterable[int]) -> None:
    """Put the revisions behind the note, after those that lie there already."""
    lying = set(note.enclosures.values_list("revision_id", flat=True))
    last = note.enclosures.aggregate(last=Max("position"))["last"] or 0
    fresh = [revision for revision in revisions if revision not in lying]
    Enclosure.objects.bulk_create(
        Enclosure(note=note, revision_id=revision, position=position)
        for position, revision in enumerate(fresh, start=last + 1)
    )


def name_sources(revision: Revision, originals: Iterable[int]) -> None:
    """Note from which files the revision was read."""
    Source.objects.bulk_create(
        [Source(revision=revision, original_id=original) for original in originals],
        ignore_conflicts=True,
    )


def take(series: str) -> int:
    """Return the next serial of ``series``; the row stays locked until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO documents_counter (series, last) VALUES (%s, 1) "
            "ON CONFLICT (series) DO UPDATE SET last = documents_counter.last + 1 RETURNING last",
            [series],
        )
        return int(cursor.fetchone()[0])


def raise_counter(series: str, serial: int) -> None:
    """Make sure that ``serial``, used by a paper from outside, is not given out again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO documents_counter (series, last) VALUES (%s, %s) "
            "ON CONFLICT (series) DO UPDATE SET last = GREATEST(documents_counter.last, %s)",
            [series, serial, serial],
        )


def series_of(symbol: Symbol) -> str:
    """Return the name of the series in which the symbol's serial counts."""
    return f"symbol {str(symbol.origin).rpartition('/')[0]}"


def note_series(number: NoteNumber, year: int, sender: str | None = SECRETARIAT) -> str:
    """Return the name of the register in which the note's serial counts: every sender has its own.

    Those of the Secretariat are named without it; no register has a space in its name.
    """
    whose = "" if sender == SECRETARIAT else f"{sender or '-'} "
    return f"note {whose}{number.register} {year}"


def _document_of(symbol: Symbol | None) -> Document | None:
    """Return the document whose revision the symbol names, if the register has it."""
    return Document.objects.filter(symbol=str(symbol.origin)).first() if symbol else None


def _open_document(paper: Paper, *, address: str, by: Reader, at: datetime) -> Document:
    symbol = paper.symbol
    return Document.objects.create(
        address=address,
        kind=paper.kind,
        symbol=str(symbol.origin) if symbol else None,
        body=symbol.body if symbol else paper.body,
        year=symbol.year if symbol else (paper.dated_on.year if paper.dated_on else None),
        session=symbol.session if symbol else None,
        series=symbol.series if symbol else "",
        serial=symbol.serial if symbol else None,
        author=paper.author,
        registered_at=at,
        registered_by_id=by.officer,
        distribution=paper.marking.distribution,
        marked_by_id=paper.marking.author,
        addressees=sorted(paper.marking.addressees),
    )


def _citations(written: LanguageVersion, version: Version) -> list[Citation]:
    symbols = (
        Citation(
            version=written,
            block=block.address,
            start=found.start,
            end=found.end,
            symbol=str(found.symbol or found.as_written),
            foreign=found.foreign,
        )
        for block in version.text
        for found in find_symbols(block.text)
    )
    numbers = (
        Citation(
            version=written,
            block=block.address,
            start=named.found.start,
            end=named.found.end,
            note_number=str(named.found.number),
            noted_on=named.dated_on,
        )
        for block in version.text
        for named in find_dated_notes(block.text)
    )
    return [*symbols, *numbers]


def new_address() -> str:
    """Return a random address, so that it tells nothing of how many things one cannot see."""
    return "".join(secrets.choice(ADDRESS_LETTERS) for _ in range(ADDRESS_LENGTH))
