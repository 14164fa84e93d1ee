"""The registry's drafts, and what its officers choose from while they write."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Count, Max

from clearinghouse.correspondence.addressing import addressees_on
from clearinghouse.correspondence.composition import (
    composed_on,
    contents_of,
    decoded,
    enclosure_lines,
    enclosures_of,
    setting_on,
)
from clearinghouse.correspondence.models import NoteDraft
from clearinghouse.correspondence.views import DraftRow, DraftView, EnclosureRow, ReferenceRow
from clearinghouse.documents.kinds import Direction
from clearinghouse.documents.models import Note
from clearinghouse.documents.rows import rows_of
from clearinghouse.law.correspondence import DraftState, remarks_on
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.law.symbols import NoteNumberError, parse_note_number
from clearinghouse.participants.models import Credential
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.composing import Composed, Wanted, compose
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

LISTED = 50
SUBJECTS = ("subject", "meeting", "review")
OPEN = (DraftState.DRAFT, DraftState.CLEARED)


def drafts(reader: Reader, *, states: Iterable[DraftState] = OPEN) -> tuple[DraftRow, ...]:
    """Return the drafts in these states, the last changed first."""
    held = (
        NoteDraft.objects.visible_to(reader)
        .filter(state__in=[state.value for state in states])
        .select_related("drafter", "clearer", "note__document")
        .order_by("-changed_at", "-pk")[:LISTED]
    )
    return tuple(_row(draft) for draft in held)


def draft(reader: Reader, key: int, *, at: datetime) -> DraftView | None:
    """Return a draft in full as at a moment; None if there is none for the reader."""
    day = day_at(at)
    held = (
        NoteDraft.objects.visible_to(reader)
        .select_related("drafter", "clearer", "note__document")
        .filter(pk=key)
        .first()
    )
    if held is None:
        return None
    notes = composed_on(reader, held, day)
    return DraftView(
        row=_row(held),
        fields=decoded(Purpose(held.purpose), held.fields),
        own_words={code: tuple(words) for code, words in held.own_words.items()},
        without=tuple(held.without),
        ground=held.ground,
        notes=notes,
        enclosures=_enclosures(reader, held),
        references=tuple(
            _reference(row.note)
            for row in held.references.select_related("note__document").order_by("position")
        ),
        lines={language: line for language, (line, _) in enclosure_lines(held).items()},
        addressees=addressees_on(Addressed(held.addressed), held.participant_id or "", day),
        remarks=remarks_on(contents_of(held, notes, at)),
        wrote=reader.officer in {held.drafter_id, held.changed_by_id},
    )


def composed(
    reader: Reader, wanted: Wanted, *, day: date, participant: str = ""
) -> tuple[Composed, ...]:
    """Return what is wanted in the words of a day, before anything is kept."""
    setting = setting_on(reader, day, participant)
    return tuple(compose(wanted, language, setting) for language in Language)


def registers(reader: Reader) -> tuple[tuple[str, str, int, int], ...]:
    """Return the registers of notes issued: register, suffix, last year, last serial in it."""
    if reader.standing is not Standing.SECRETARIAT or not reader.cleared:
        return ()
    rows = (
        Note.objects.filter(direction=Direction.OUTGOING)
        .values_list("register", "suffix", "year")
        .annotate(last=Max("serial"), count=Count("pk"))
        .order_by("register", "suffix", "-year")
    )
    latest: dict[tuple[str, str], tuple[str, str, int, int]] = {}
    for register, suffix, year, last, _count in rows:
        latest.setdefault((register, suffix), (register, suffix, year, last))
    return tuple(latest.values())


def notes_named(
    reader: Reader, written: str, *, year: int | None = None
) -> tuple[ReferenceRow, ...]:
    """Return the notes in the register that a number in any spelling stands for, latest first.

    A note received is found by the number of its sender as well.
    """
    notes = Note.objects.visible_to(reader).select_related("document")
    if year is not None:
        notes = notes.filter(year=year)
    found = list(notes.filter(received__number__iexact=written.strip()).order_by("-year"))
    try:
        number = parse_note_number(written)
    except NoteNumberError:
        return tuple(map(_reference, found))
    found += list(notes.filter(number=str(number)).order_by("-year"))
    return tuple(_reference(note) for note in dict.fromkeys(found))


def enclosing(reader: Reader, revision: int, purpose: Purpose) -> str:
    """Return the number of the note issued last for a purpose that encloses a paper, or ""."""
    numbers = NoteDraft.objects.visible_to(reader).filter(
        purpose=purpose.value, state=DraftState.ISSUED.value, enclosures__revision=revision
    )
    return numbers.order_by("-issued_at").values_list("note__number", flat=True).first() or ""


def attesting(reader: Reader, *, at: datetime) -> tuple[tuple[int, str], ...]:
    """Return the officers of the registry besides the reader, who can attest with the reader."""
    if reader.standing is not Standing.SECRETARIAT or not reader.cleared:
        return ()
    held = Credential.objects.in_force(at).filter(
        capacity=Capacity.REGISTRY.value, officer__is_active=True
    )
    rows = held.exclude(officer=reader.officer).order_by("officer__office", "officer")
    return tuple(dict.fromkeys(rows.values_list("officer", "officer__office")))


def _row(draft: NoteDraft) -> DraftRow:
    fields = draft.fields
    subject: dict[str, str] = next((fields[name] for name in SUBJECTS if name in fields), {})
    return DraftRow(
        key=draft.pk,
        state=DraftState(draft.state),
        version=draft.version,
        purpose=Purpose(draft.purpose),
        register=draft.register,
        suffix=draft.suffix,
        addressed=Addressed(draft.addressed),
        participant=draft.participant_id or "",
        subject=subject,
        drafter=draft.drafter.office,
        clearer=draft.clearer.office if draft.clearer else "",
        changed_at=draft.changed_at,
        returned=draft.returned,
        withdrawn=draft.withdrawn,
        number=draft.note.number if draft.note else "",
        address=draft.note.document.address if draft.note else "",
    )


def _reference(note: Note) -> ReferenceRow:
    dated_on = note.document.revisions.values_list("dated_on", flat=True).first()
    return ReferenceRow(note.pk, note.number, dated_on, note.document.address)


def _enclosures(reader: Reader, draft: NoteDraft) -> tuple[EnclosureRow, ...]:
    held = enclosures_of(draft)
    rows = {row.revision: row for row in rows_of(reader, [each.revision_id for each in held])}
    return tuple(
        EnclosureRow(
            revision=each.revision_id,
            name=rows[each.revision_id].name,
            address=rows[each.revision_id].address,
            titles=rows[each.revision_id].titles,
            pages=each.pages,
            read_in=each.read_in,
        )
        for each in held
        if each.revision_id in rows
    )
