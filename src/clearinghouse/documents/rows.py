"""Rows of the register and whole documents, gathered in a constant number of queries."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max, Prefetch, Q
from django.db.models.functions import Length

from clearinghouse.documents.citations import meant_by
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
    meant = meant_by(reader, found)
    named = rows_of(reader, {keys[0] for keys in meant.values() if len(keys) == 1})
    rows = {row.revision: row for row in named}
    languages = {version.pk: Language(version.language) for version in versions}
    cited: dict[Language, list[Cited]] = {language: [] for language in languages.values()}
    for citation in found:
        keys = meant[citation.pk]
        cited[languages[citation.version_id]].append(
            Cited(
                block=citation.block,
                start=citation.start,
                end=citation.end,
                name=citation.symbol or citation.note_number,
                foreign=citation.foreign,
                row=rows.get(keys[0]) if len(keys) == 1 else None,
                dated_on=citation.noted_on,
                is_ambiguous=len(keys) > 1,
            )
        )
    return {language: tuple(items) for language, items in cited.items()}


def _cited_by(reader: Reader, held: Document, note: Note | None) -> tuple[Row, ...]:
    revisions = dict(held.revisions.values_list("pk", "symbol"))
    names = [name for name in (held.symbol, *revisions.values()) if name]
    if note is None and not names:
        return ()
    naming = Q(note_number=note.number) if note else Q(symbol__in=names)
    citing: Iterable[Citation] = (
        Citation.objects.filter(naming, visible(reader, "version__revision__document__"))
        .filter(version__current=True)
        .exclude(version__revision__document=held)
        .order_by("-version__revision__dated_on")
        .select_related("version")
    )
    if note is not None:
        # The same number of another year or of another sender is another note.
        meant = meant_by(reader, citing)
        own = [(key,) for key in revisions]
        citing = [each for each in citing if meant[each.pk] in own]
    keys = dict.fromkeys(each.version.revision_id for each in citing)
    return rows_of(reader, list(keys)[:LISTED])


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
