"""Notes of others: entered once, under our own number without gaps, with the sender's number."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from clearinghouse.correspondence.facts import ReceivedFacts
from clearinghouse.correspondence.faults import NoteFault, refuse
from clearinghouse.correspondence.models import ReceivedNote
from clearinghouse.correspondence.telling import hand_of, tell
from clearinghouse.documents import entering
from clearinghouse.documents.kinds import Direction, DocumentKind, LanguageStatus
from clearinghouse.documents.models import Note
from clearinghouse.documents.operations import (
    allocate_note_number,
    keep_original,
    register_note,
)
from clearinghouse.documents.papers import NotePaper, Paper, Version
from clearinghouse.law import deliveries as law
from clearinghouse.law.deliveries import RECEIVED_NOTES, RECEIVED_REGISTER
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.symbols import NoteNumber
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.participants.models import Participant
from clearinghouse.record.acts import settle
from clearinghouse.text.blocks import Block, Kind


@dataclass(frozen=True, slots=True)
class ReceivedEntry:
    """A note received: where it is, and our own number for it."""

    address: str
    number: str
    entry: int
    remarks: tuple[Remark, ...] = ()


@transaction.atomic
def register_received(*, facts: ReceivedFacts, by: Reader, at: datetime) -> ReceivedEntry:
    """Enter a note of another in the register of notes received.

    Raises ``OutOfOrder`` if the law refuses, such as for a note that was entered before.
    """
    entering.lock()
    remarks: list[Remark] = []
    received_on = day_at(facts.received_at)
    settle(
        law.receive_note(
            dated_on=facts.dated_on,
            received_on=received_on,
            by=person_of(by, at=at),
            at=at,
            is_known=_is_known(facts),
            today=day_at(at),
        ),
        remarks=remarks,
    )
    _check(facts, by)
    number = allocate_note_number(register=RECEIVED_REGISTER, year=received_on.year)
    marking = Marking(Distribution.ADDRESSEES, facts.sender, frozenset({SECRETARIAT}))
    originals = (keep_original(file=facts.scan, marking=marking, at=at),) if facts.scan else ()
    entered = register_note(note=_note(facts, number, marking), by=by, at=at, originals=originals)
    note = Note.objects.get(document__address=entered.address)
    ReceivedNote.objects.create(
        note=note,
        sender_id=facts.sender,
        number=facts.number,
        dated_on=facts.dated_on,
        received_at=facts.received_at,
        received_on=received_on,
        channel=facts.channel.value,
        answers_id=facts.answers,
        received_by_id=hand_of(by),
    )
    told = {
        "note": entered.address,
        "number": str(number),
        "sender": facts.sender,
        "number_of_the_sender": facts.number,
        "dated_on": facts.dated_on.isoformat(),
        "received_at": facts.received_at.isoformat(),
        "channel": facts.channel.value,
    }
    entry = tell("note.received", told, by=by, at=at, marking=marking, provisions=(RECEIVED_NOTES,))
    return ReceivedEntry(entered.address, str(number), entry.index, tuple(remarks))


def _is_known(facts: ReceivedFacts) -> bool:
    return ReceivedNote.objects.filter(
        sender=facts.sender, number__iexact=facts.number, dated_on=facts.dated_on
    ).exists()


def _check(facts: ReceivedFacts, by: Reader) -> None:
    if facts.sender == SECRETARIAT or not Participant.objects.filter(code=facts.sender).exists():
        refuse(NoteFault.NO_SUCH_ADDRESSEE, participant=facts.sender)
    if facts.answers is None:
        return
    if not Note.objects.visible_to(by).filter(pk=facts.answers).exists():
        refuse(NoteFault.NO_SUCH_NOTE)


def _note(facts: ReceivedFacts, number: NoteNumber, marking: Marking) -> NotePaper:
    paragraphs = [words for words in facts.text.splitlines() if words.strip()]
    text = tuple(
        Block(Kind.PARAGRAPH, " ".join(words.split()), address=f"para-{place}")
        for place, words in enumerate(paragraphs, start=1)
    )
    version = Version(facts.language, facts.subject, text, LanguageStatus.ORIGINAL)
    return NotePaper(
        paper=Paper(
            kind=DocumentKind.NOTE_VERBALE,
            marking=marking,
            versions=(version,),
            dated_on=facts.dated_on,
        ),
        number=number,
        direction=Direction.INCOMING,
        sender=facts.sender,
        counted_in=day_at(facts.received_at).year,
        received_at=facts.received_at,
    )
