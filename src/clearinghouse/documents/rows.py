"""Rows of the register and whole documents, gathered in a constant number of queries."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max, Prefetch, Q
from django.db.models.functions import Length

from clearinghouse.documents.kinds import Direction, DocumentKind, LanguageStatus
from clearinghouse.documents.models import (
    Citation,
    Derestriction,
    Document,
    LanguageVersion,
    Note,
    Original,
    Revision,
    visible,
)
from clearinghouse.documents.views import (
    Cited,
    Counted,
    Derestricted,
    DocumentView,
    Issue,
    NoteParticulars,
    Reading,
    Row,
    SourceFile,
)
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.text.blocks import Block
from clearinghouse.text.languages import Language

LISTED = 50


def issued_by(day: date, path: str = "") -> Q:
    """Return the condition that a revision may have been issued by ``day``.

    One without a date stays, unless its symbol or number is of a later year.
    """
    dated = Q(**{f"{path}dated_on__lte": day})
    undated = Q(**{f"{path}dated_on": None})
    in_time = Q(**{f"{path}document__year": None}) | Q(**{f"{path}document__year__lte": day.year})
    return dated | (undated & in_time)


def rows_of(reader: Reader, keys: Iterable[int], *, as_of: date | None = None) -> tuple[Row, ...]:
    """Return the rows of these revisions that ``reader`` may see, in the order given.

    As of a day, a revision is the latest if none had followed it by then.
    """
    wanted = list(keys)
    if not wanted:
        return ()
    titles = LanguageVersion.objects.filter(current=True).only("revision_id", "language", "title")
    found = {
        revision.pk: _row(revision)
        for revision in Revision.objects.visible_to(reader)
        .filter(pk__in=wanted)
        .select_related("document", "document__note")
        .annotate(
            latest=Max(
                "document__revisions__revision",
                filter=issued_by(as_of, "document__revisions__") if as_of else None,
            )
        )
        .prefetch_related(Prefetch("languages", titles))
    }
    return tuple(found[key] for key in wanted if key in found)


def document(reader: Reader, address: str, *, symbol: str = "") -> DocumentView | None:
    """Return the document at ``address`` at its latest revision, or at the one named."""
    held = (
        Document.objects.visible_to(reader)
        .select_related("note")
        .prefetch_related("revisions")
        .filter(address=address)
        .first()
    )
    if held is None:
        return None
    revisions = sorted(
        held.revisions.all(), key=lambda r: (r.addendum + r.corrigendum == 0, r.revision, r.pk)
    )
    shown = next((r for r in revisions if symbol and r.symbol == symbol), revisions[-1])
    if symbol and shown.symbol != symbol:
        return None
    versions = list(shown.languages.filter(current=True).order_by("language"))
    note = getattr(held, "note", None)
    shown.document = held
    return DocumentView(
        row=_row(shown, versions),
        issue=_issue(shown),
        issues=tuple(_issue(revision) for revision in revisions),
        readings=tuple(_reading(version) for version in versions),
        note=_particulars(reader, note) if note else None,
        enclosed_in=_enclosed_in(reader, shown),
        citations=_citations(reader, versions),
        cited_by=_cited_by(reader, held, note),
        sources=_sources(reader, shown),
        derestrictions=_derestrictions(held),
        addressees=tuple(held.addressees),
    )


def _row(revision: Revision, versions: Iterable[LanguageVersion] | None = None) -> Row:
    document_of = revision.document
    note = getattr(document_of, "note", None)
    return Row(
        address=document_of.address,
        revision=revision.pk,
        kind=DocumentKind(document_of.kind),
        distribution=Distribution(document_of.distribution),
        titles={
            Language(version.language): version.title
            for version in (versions if versions is not None else revision.languages.all())
        },
        symbol=revision.symbol or "",
        number=note.number if note else "",
        dated_on=revision.dated_on,
        place=revision.place,
        author=document_of.author,
        body=document_of.body,
        registered_at=revision.registered_at,
        is_latest=revision.revision >= (getattr(revision, "latest", None) or 0),
    )


def _issue(revision: Revision) -> Issue:
    return Issue(
        key=revision.pk,
        symbol=revision.symbol or "",
        dated_on=revision.dated_on,
        place=revision.place,
        entry=revision.entry,
        registered_at=revision.registered_at,
        revision=revision.revision,
        addendum=revision.addendum,
        corrigendum=revision.corrigendum,
    )


def _reading(version: LanguageVersion) -> Reading:
    return Reading(
        language=Language(version.language),
        status=LanguageStatus(version.status),
        title=version.title,
        text=tuple(Block.from_json(block) for block in version.blocks),
        digest=bytes(version.digest).hex(),
        transcription=version.transcription,
        entry=version.entry,
        registered_at=version.registered_at,
    )


def _particulars(reader: Reader, note: Note) -> NoteParticulars:
    enclosed = note.enclosures.order_by("position").values_list("revision_id", flat=True)
    return NoteParticulars(
        number=note.number,
        direction=Direction(note.direction),
        sender=note.sender_id or "",
        on_behalf_of=note.on_behalf_of,
        addressed_to=note.addressed_to,
        counted=tuple(
            Counted(Language(c.language), c.as_written, c.count, c.unit)
            for c in note.counted.order_by("language")
        ),
        enclosures=rows_of(reader, enclosed),
    )


def _enclosed_in(reader: Reader, revision: Revision) -> tuple[Row, ...]:
    notes = revision.enclosed_in.values_list("note__document__revisions__pk", flat=True)
    return rows_of(reader, notes)


def _citations(
    reader: Reader, versions: list[LanguageVersion]
) -> dict[Language, tuple[Cited, ...]]:
    found = list(
        Citation.objects.filter(version__in=versions).order_by("version", "block", "start")
    )
    rows = _rows_by_name(reader, found)
    languages = {version.pk: Language(version.language) for version in versions}
    cited: dict[Language, list[Cited]] = {language: [] for language in languages.values()}
    for citation in found:
        name = citation.symbol or citation.note_number
        cited[languages[citation.version_id]].append(
            Cited(
                block=citation.block,
                start=citation.start,
                end=citation.end,
                name=name,
                foreign=citation.foreign,
                row=rows.get(name),
            )
        )
    return {language: tuple(items) for language, items in cited.items()}


def _rows_by_name(reader: Reader, citations: list[Citation]) -> dict[str, Row]:
    symbols = {citation.symbol for citation in citations if citation.symbol}
    numbers = {citation.note_number for citation in citations if citation.note_number}
    keys: dict[str, int] = {}
    if numbers:
        notes = Note.objects.visible_to(reader).filter(number__in=numbers).order_by("year")
        keys |= dict(notes.values_list("number", "document__revisions__pk"))
    if symbols:
        revisions = Revision.objects.visible_to(reader).order_by("revision")
        named = (
            *revisions.filter(document__symbol__in=symbols).values_list("document__symbol", "pk"),
            *revisions.filter(symbol__in=symbols).values_list("symbol", "pk"),
        )
        keys |= {symbol: key for symbol, key in named if symbol}
    rows = {row.revision: row for row in rows_of(reader, set(keys.values()))}
    return {name: rows[key] for name, key in keys.items() if key in rows}


def _cited_by(reader: Reader, held: Document, note: Note | None) -> tuple[Row, ...]:
    names = [
        name for name in (held.symbol, *held.revisions.values_list("symbol", flat=True)) if name
    ]
    if note is not None:
        citing = Citation.objects.filter(note_number=note.number)
    elif names:
        citing = Citation.objects.filter(symbol__in=names)
    else:
        return ()
    keys = (
        citing.filter(visible(reader, "version__revision__document__"), version__current=True)
        .exclude(version__revision__document=held)
        .order_by("-version__revision__dated_on")
        .values_list("version__revision_id", flat=True)
    )
    return rows_of(reader, list(dict.fromkeys(keys))[:LISTED])


def _sources(reader: Reader, revision: Revision) -> tuple[SourceFile, ...]:
    kept = (
        Original.objects.filter(visible(reader), revisions__revision=revision)
        .annotate(size=Length("content"))
        .values_list("digest", "name", "media_type", "size")
    )
    return tuple(
        SourceFile(bytes(digest).hex(), name, media_type, size)
        for digest, name, media_type, size in kept
    )


def _derestrictions(held: Document) -> tuple[Derestricted, ...]:
    return tuple(
        Derestricted(
            from_distribution=Distribution(step.from_distribution),
            to_distribution=Distribution(step.to_distribution),
            reason=step.reason,
            at=step.derestricted_at,
            entry=step.entry,
        )
        for step in Derestriction.objects.filter(document=held).order_by("derestricted_at")
    )
