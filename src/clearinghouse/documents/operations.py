"""Acts of the registry: registering papers and notes, correcting, derestricting, numbering.

Each act is one transaction: lock, ask the law, write the row, append to the record.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from clearinghouse.documents import entering
from clearinghouse.documents.faults import RegisterFault, refuse
from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.models import (
    Derestriction,
    Document,
    LanguageVersion,
    Note,
    Original,
    Revision,
    Source,
)
from clearinghouse.documents.papers import NotePaper, OriginalFile, Paper, Version
from clearinghouse.law import correction, derestriction
from clearinghouse.law.distribution import Distribution, Marking, Reader, is_narrower, narrowest
from clearinghouse.law.ruling import Remark
from clearinghouse.law.symbols import NoteNumber, Symbol
from clearinghouse.participants.acting import person_of
from clearinghouse.participants.queries import standings_on
from clearinghouse.record.acts import settle
from clearinghouse.record.operations import widen


@dataclass(frozen=True, slots=True)
class Registered:
    """What came of registering: where the paper is, and whether anything was new."""

    address: str
    revision: int
    entry: int | None
    new_languages: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether the register has gained anything."""
        return self.entry is not None


@transaction.atomic
def register(
    *, paper: Paper, by: Reader, at: datetime, originals: tuple[int, ...] = ()
) -> Registered:
    """Enter ``paper`` in the register, or add to it the languages that are missing.

    The same paper registered again changes nothing.  Raises
    :class:`~clearinghouse.documents.faults.Refusal` if the symbol stands for another text.
    """
    entering.lock()
    held = entering.held(paper)
    missing = entering.missing(held, paper)
    if held is not None and not missing:
        entering.name_sources(held, originals)
        return Registered(held.document.address, held.pk, None)
    remarks = entering.ask_the_law(held, paper, by=by)
    entry = entering.record(held, paper, missing, by=by, at=at)
    revision = held or entering.open_revision(paper, entry=entry, by=by, at=at)
    for version in missing:
        entering.write_version(revision, version, entry=entry, at=at)
    entering.name_sources(revision, originals)
    return Registered(
        entry.address,
        revision.pk,
        entry.index,
        tuple(version.language for version in missing),
        remarks,
    )


@transaction.atomic
def register_note(
    *, note: NotePaper, by: Reader, at: datetime, originals: tuple[int, ...] = ()
) -> Registered:
    """Enter a note verbale with its number and its enclosures.

    Raises :class:`~clearinghouse.documents.faults.Refusal` if its number stands for another note.
    """
    entering.lock()
    held = entering.held_note(note)
    revision = held.document.revisions.get() if held else None
    missing = entering.missing(revision, note.paper, number=note.number)
    if held is not None and revision is not None and not missing:
        entering.name_sources(revision, originals)
        entering.enclose(held, note.enclosed)
        return Registered(held.document.address, revision.pk, None)
    remarks = entering.ask_the_law(revision, note.paper, by=by)
    entry = entering.record(revision, note.paper, missing, by=by, at=at, note=note)
    revision = revision or entering.open_revision(note.paper, entry=entry, by=by, at=at)
    for version in missing:
        entering.write_version(revision, version, entry=entry, at=at)
    entering.name_sources(revision, originals)
    entering.enclose(held or entering.write_note(note, revision), note.enclosed)
    return Registered(
        entry.address,
        revision.pk,
        entry.index,
        tuple(version.language for version in missing),
        remarks,
    )


@transaction.atomic
def keep_original(*, file: OriginalFile, marking: Marking, at: datetime, parts: int = 0) -> int:
    """Keep a file byte for byte; return its key.

    The same bytes are kept once, under the narrowest marking under which they came.  ``parts`` is
    how many papers it holds, 0 where that is not known.
    """
    kept = Original.objects.filter(digest=file.digest).first()
    if kept is None:
        kept = Original.objects.create(
            digest=file.digest,
            name=file.name,
            media_type=file.media_type,
            content=file.content,
            received_at=at,
            distribution=marking.distribution,
            marked_by_id=marking.author,
            addressees=sorted(marking.addressees),
            parts=parts,
        )
    elif is_narrower(marking, kept.marking()):
        kept.distribution = marking.distribution
        kept.addressees = sorted(marking.addressees)
        kept.save(update_fields=["distribution", "addressees"])
    return int(kept.pk)


@transaction.atomic
def correct_text(
    *, revision_id: int, version: Version, corrects: bytes, reason: str, by: Reader, at: datetime
) -> Registered:
    """Replace the transcription of one language; the earlier one stays in the register.

    ``corrects`` is the digest of the text that was looked at: if another correction came first,
    nothing is stored.  Raises :class:`~clearinghouse.record.acts.OutOfOrder` if the law refuses.
    """
    entering.lock()
    revision = Revision.objects.visible_to(by).select_related("document").get(pk=revision_id)
    ruled = settle(correction.correct_text(by=person_of(by, at=at), reason=reason))
    held = _to_be_corrected(revision, version, corrects)
    told = {
        "language": version.language.value,
        "digest": version.digest.hex(),
        "document": revision.document.address,
        "reason": ruled.reason,
    }
    entry = entering.tell("document.corrected", told, revision.document.marking(), by=by, at=at)
    held.current = False
    held.save(update_fields=["current"])
    entering.write_version(
        revision,
        replace(version, status=LanguageStatus(held.status)),
        entry=entering.Entered(revision.document.address, entry.index),
        at=at,
        transcription=held.transcription + 1,
    )
    return Registered(revision.document.address, revision.pk, entry.index, (version.language,))


def _to_be_corrected(revision: Revision, version: Version, corrects: bytes) -> LanguageVersion:
    """Return the text that stands, if it is still the one that was looked at and would change."""
    language = version.language
    held = revision.languages.filter(language=language, current=True).first()
    if held is None:
        refuse(RegisterFault.NO_SUCH_LANGUAGE, language=language)
    if bytes(held.digest) != corrects:
        refuse(RegisterFault.CORRECTED_MEANWHILE, language=language)
    if corrects == version.digest:
        refuse(RegisterFault.NOTHING_TO_CORRECT, language=language)
    if not version.text:
        refuse(RegisterFault.PAPER_WITHOUT_TEXT, symbol=revision.symbol or "")
    return held


@transaction.atomic
def derestrict(
    *,
    address: str,
    to: Distribution,
    reason: str,
    by: Reader,
    at: datetime,
    decision: str = "",
) -> Derestriction:
    """Open a document to a wider circle, under a decision or for a reason that is recorded.

    ``decision`` is the symbol of the decision, where there is one.  Raises
    :class:`~clearinghouse.record.acts.OutOfOrder` if the law refuses.
    """
    document = Document.objects.visible_to(by).select_for_update(of=("self",)).get(address=address)
    before = document.marking()
    ruling = derestriction.derestrict(
        before,
        to,
        by=by,
        at=at,
        decision=decision,
        standings=standings_on(before.addressees, day=at.date()),
    )
    after = settle(ruling).after
    told = {"document": address, "from": before.distribution, "to": to.value, "reason": reason}
    told |= {"decision": decision} if decision else {}
    entry = entering.tell("document.derestricted", told, after, by=by, at=at)
    # Those now entitled may open what earlier entries sealed about this document.
    widen(subject=f"document:{address}", marking=after, entry=entry, at=at)
    document.distribution, document.addressees = after.distribution, []
    document.save(update_fields=["distribution", "addressees"])
    _open_originals(document)
    return Derestriction.objects.create(
        document=document,
        from_distribution=before.distribution,
        to_distribution=after.distribution,
        reason=reason,
        derestricted_at=at,
        derestricted_by_id=by.officer,
        entry=entry.index,
    )


def _open_originals(document: Document) -> None:
    """Open the files from which the document was read, as far as all that they hold is open.

    A file of which not every part is registered stays as it is: the rest of it is not known here.
    """
    read_from = Source.objects.filter(revision__document=document).values("original")
    for file in Original.objects.filter(pk__in=read_from).select_for_update(of=("self",)):
        sources = list(file.revisions.select_related("revision__document"))
        if not file.parts or len(sources) < file.parts:
            continue
        narrow = narrowest([source.revision.document.marking() for source in sources])
        if is_narrower(file.marking(), narrow):
            file.distribution = narrow.distribution
            file.addressees = sorted(narrow.addressees)
            file.save(update_fields=["distribution", "addressees"])


@transaction.atomic
def enclose(*, note: int, revision: int, by: Reader, at: datetime) -> None:
    """Put a registered document behind the note that carries it; nothing if it lies there.

    Both are named by the key of their revision, which those who entered them know: the registry
    may enter a paper that it is not to read again.
    """
    entering.lock()
    held = Note.objects.select_related("document").get(document__revisions=note)
    enclosed = Revision.objects.select_related("document").get(pk=revision)
    if held.enclosures.filter(revision_id=revision).exists():
        return
    told = {"note": str(held.number), "document": enclosed.document.address}
    marking = narrowest([held.document.marking(), enclosed.document.marking()])
    entering.tell("note.enclosed", told, marking, by=by, at=at)
    entering.enclose(held, (revision,))


@transaction.atomic
def allocate_symbol(*, body: str, year: int, session: int | None, series: str) -> Symbol:
    """Return the next symbol of a series, which nobody else will get.

    It must be called in the transaction that registers the document, so that no number is lost.
    """
    # The lock of all registrations first, then the counter: in that order everywhere, so that two
    # registrations never wait for each other.
    entering.lock()
    first = Symbol(body, year, session, series, 1)
    return Symbol(body, year, session, series, entering.take(entering.series_of(first)))


@transaction.atomic
def allocate_note_number(*, register: str, year: int, suffix: str = "") -> NoteNumber:
    """Return the next number of a register of notes, in the transaction that issues the note."""
    entering.lock()
    first = NoteNumber(register, 1, suffix)
    return NoteNumber(register, entering.take(entering.note_series(first, year)), suffix)
