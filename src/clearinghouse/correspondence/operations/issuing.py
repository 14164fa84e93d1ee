"""The issue of a note: number, register, languages, enclosures and deliveries in one act."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from clearinghouse.correspondence.addressing import addressees_on, marking_for, ways_to
from clearinghouse.correspondence.composition import (
    contents_of,
    enclosure_lines,
    enclosures_of,
    ready_on,
)
from clearinghouse.correspondence.models import Delivery, NoteDraft, Sending
from clearinghouse.correspondence.operations.drafting import locked
from clearinghouse.correspondence.operations.sending import queued
from clearinghouse.correspondence.telling import tell
from clearinghouse.documents.kinds import DocumentKind, EnclosureUnit, LanguageStatus
from clearinghouse.documents.models import Note
from clearinghouse.documents.operations import allocate_note_number, register_note
from clearinghouse.documents.papers import CountedEnclosure, NotePaper, Paper, Version
from clearinghouse.law import correspondence as law
from clearinghouse.law.correspondence import IN_ONE_ACT, NUMBERED_AT_ISSUE, DraftState, NoteIssued
from clearinghouse.law.deliveries import state_by
from clearinghouse.law.distribution import Marking, Reader
from clearinghouse.law.languages import Weight, weight
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.symbols import NoteNumber
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.record.acts import settle
from clearinghouse.writing.notes_verbales.composing import Composed
from clearinghouse.writing.notes_verbales.purposes import Addressed, addressed_code
from clearinghouse.writing.notes_verbales.sheets import note_text

_STATUSES = {
    Weight.PREVAILING: LanguageStatus.ORIGINAL,
    Weight.OFFICIAL: LanguageStatus.OFFICIAL,
    Weight.COURTESY: LanguageStatus.COURTESY,
}


@dataclass(frozen=True, slots=True)
class IssuedNote:
    """A note that was issued: where it is, its number, to how many it goes."""

    address: str
    number: str
    entry: int
    deliveries: int
    remarks: tuple[Remark, ...] = ()


@transaction.atomic
def issue_note(*, draft: int, version: int, by: Reader, at: datetime) -> IssuedNote:
    """Issue a cleared draft, as the officer confirms it in ``version``, in all its languages.

    The number is taken in the same transaction: if anything fails, none is lost and nothing is
    half issued.  Every delegation can read from the one moment ``at``.
    """
    held, day = locked(draft, by), day_at(at)
    notes = ready_on(by, held, day)
    remarks: list[Remark] = []
    issued = settle(
        law.issue_note(
            held.in_law(),
            contents_of(held, notes, at),
            version=version,
            by=person_of(by, at=at),
            at=at,
        ),
        remarks=remarks,
    )
    addressees = addressees_on(Addressed(held.addressed), held.participant_id or "", day)
    marking = marking_for(Addressed(held.addressed), addressees)
    number = allocate_note_number(register=held.register, year=day.year, suffix=held.suffix)
    paper = _note(held, number, notes, issued, marking)
    entered = register_note(note=paper, by=by, at=at)
    note = Note.objects.get(document__address=entered.address)
    deliveries = _deliver(note, addressees, at=at)
    told = {
        "note": entered.address,
        "number": str(number),
        "draft": f"{held.pk}/{held.version}",
        "languages": " ".join(issued.languages),
        "to": " ".join(addressees),
        "available_at": at.isoformat(),
        "enclosures": " ".join(row.revision.document.address for row in enclosures_of(held)),
        "remarks": " ".join(sorted({remark.reason for remark in remarks})),
    }
    provisions = (NUMBERED_AT_ISSUE, IN_ONE_ACT)
    entry = tell("note.issued", told, by=by, at=at, marking=marking, provisions=provisions)
    held.state, held.note = DraftState.ISSUED.value, note
    held.issued_by_id, held.issued_at = by.officer, at
    held.save()
    return IssuedNote(entered.address, str(number), entry.index, deliveries, tuple(remarks))


def _note(
    draft: NoteDraft,
    number: NoteNumber,
    notes: tuple[Composed, ...],
    issued: NoteIssued,
    marking: Marking,
) -> NotePaper:
    """Return the note as the register of documents takes it."""
    written = [note for note in notes if note.language.value in issued.languages]
    lines = enclosure_lines(draft)
    day = day_at(issued.at)
    return NotePaper(
        paper=Paper(
            kind=DocumentKind.NOTE_VERBALE,
            marking=marking,
            versions=tuple(_version(note, issued.languages[0]) for note in written),
            dated_on=day,
            place=written[0].city,
        ),
        number=number,
        sender=SECRETARIAT,
        addressed_to=addressed_code(Addressed(draft.addressed), draft.participant_id or ""),
        counted=tuple(
            CountedEnclosure(language, line, pages, EnclosureUnit.PAGES)
            for language, (line, pages) in lines.items()
            if language.value in issued.languages
        ),
        enclosed=tuple(row.revision_id for row in enclosures_of(draft)),
    )


def _version(note: Composed, original: str) -> Version:
    status = _STATUSES[weight(note.language.value, original=original, adopted=False)]
    return Version(note.language, "", note_text(note), status)


def _deliver(note: Note, addressees: tuple[str, ...], *, at: datetime) -> int:
    """Let every delegation have the note from the same moment, by the ways it has chosen.

    What leaves the house is sent when, and only if, this transaction commits.
    """
    ways = ways_to(addressees, at=at)
    deliveries = []
    for participant, each in ways.items():
        channel, state = state_by(each.channels, is_read_here=each.is_read_here)
        deliveries.append(
            Delivery(
                note=note,
                participant_id=participant,
                channel=channel.value,
                state=state.value,
                available_at=at,
            )
        )
    made = Delivery.objects.bulk_create(deliveries)
    Sending.objects.bulk_create(
        queued(row, channel, address=ways[row.participant_id].address, at=at)
        for row in made
        for channel in ways[row.participant_id].out_of_the_house
    )
    return len(made)
