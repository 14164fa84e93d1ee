"""Drafts: written, changed, cleared by other hands, given back, given up."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from clearinghouse.correspondence.composition import (
    contents_of,
    decoded,
    encoded,
    ready_on,
    texts_of,
)
from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.correspondence.faults import NoteFault, refuse
from clearinghouse.correspondence.models import DraftEnclosure, DraftReference, NoteDraft
from clearinghouse.correspondence.telling import hand_of, tell
from clearinghouse.documents.models import Note, Revision
from clearinghouse.law import correspondence as law
from clearinghouse.law.correspondence import CLEARED_ANEW, TWO_OFFICERS, DraftState
from clearinghouse.law.deliveries import RECEIVED_REGISTER
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.symbols import NoteNumber, NoteNumberError, parse_note_number
from clearinghouse.participants.acting import person_of
from clearinghouse.participants.models import Participant
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry


@dataclass(frozen=True, slots=True)
class Written:
    """A draft as it stands after an act, and what the law remarks about it."""

    draft: int
    version: int
    entry: Entry
    remarks: tuple[Remark, ...] = ()


@transaction.atomic
def draft_note(*, facts: DraftFacts, by: Reader, at: datetime) -> Written:
    """Write a new draft.  Raises ``OutOfOrder`` if the law refuses, ``Refusal`` for its fields."""
    settle(law.draft_note(by=person_of(by, at=at)))
    number = _series(facts)
    _check(facts, by)
    draft = NoteDraft.objects.create(
        **_columns(facts, number),
        drafter_id=hand_of(by),
        changed_by_id=hand_of(by),
        drafted_at=at,
        changed_at=at,
    )
    _attach(draft, facts)
    return _told("draft.written", draft, by=by, at=at)


@transaction.atomic
def revise_note(
    *, draft: int, version: int, facts: DraftFacts, by: Reader, at: datetime
) -> Written:
    """Change a draft that the officer saw in ``version``; a clearance falls away."""
    held = locked(draft, by)
    changed = settle(law.revise_note(held.in_law(), version=version, by=person_of(by, at=at)))
    number = _series(facts)
    _check(facts, by)
    for name, value in _columns(facts, number).items():
        setattr(held, name, value)
    _uncleared(held)
    held.version, held.changed_by_id, held.changed_at = changed.version, hand_of(by), at
    held.returned = ""
    held.save()
    held.enclosures.all().delete()
    held.references.all().delete()
    _attach(held, facts)
    return _told("draft.changed", held, by=by, at=at)


@transaction.atomic
def clear_note(*, draft: int, version: int, by: Reader, at: datetime) -> Written:
    """Clear a draft, as it was read in ``version``, for issue."""
    held = locked(draft, by)
    contents = contents_of(held, ready_on(by, held, day_at(at)), at)
    remarks: list[Remark] = []
    person = person_of(by, at=at)
    cleared = settle(
        law.clear_note(held.in_law(), contents, version=version, by=person), remarks=remarks
    )
    held.state, held.cleared = DraftState.CLEARED.value, cleared.version
    held.clearer_id, held.cleared_at, held.returned = by.officer, at, ""
    held.save()
    return _told("draft.cleared", held, by=by, at=at, remarks=tuple(remarks))


@transaction.atomic
def return_note(*, draft: int, version: int, ground: str, by: Reader, at: datetime) -> Written:
    """Give a draft back to its drafter, saying why; a clearance falls away."""
    held = locked(draft, by)
    person = person_of(by, at=at)
    returned = settle(law.return_note(held.in_law(), version=version, ground=ground, by=person))
    _uncleared(held)
    held.returned = returned.ground
    held.save()
    return _told("draft.returned", held, by=by, at=at, ground=returned.ground)


@transaction.atomic
def withdraw_note(*, draft: int, ground: str, by: Reader, at: datetime) -> Written:
    """Give a draft up, saying why; it stays in the registry and is never issued."""
    held = locked(draft, by)
    withdrawn = settle(law.withdraw_note(held.in_law(), ground=ground, by=person_of(by, at=at)))
    held.state, held.withdrawn = DraftState.WITHDRAWN.value, withdrawn.ground
    held.save()
    return _told("draft.withdrawn", held, by=by, at=at, ground=withdrawn.ground)


def locked(draft: int, by: Reader) -> NoteDraft:
    """Return a draft that ``by`` may see, locked to the end of the transaction."""
    found = NoteDraft.objects.visible_to(by).select_for_update().filter(pk=draft).first()
    if found is None:
        refuse(NoteFault.NO_SUCH_DRAFT)
    return found


def _series(facts: DraftFacts) -> NoteNumber:
    """Return the first number of the register in which the note is to be numbered."""
    try:
        first = parse_note_number(f"{facts.register}/1{facts.suffix}")
    except NoteNumberError:
        refuse(NoteFault.NOT_A_REGISTER, register=facts.register)
    if first.register == RECEIVED_REGISTER:
        refuse(NoteFault.REGISTER_OF_RECEIVED_NOTES, register=first.register)
    return first


def _check(facts: DraftFacts, by: Reader) -> None:
    """Refuse what does not exist, or what the drafter may not see, which is the same."""
    try:
        decoded(facts.purpose, encoded(facts.fields))
    except (TypeError, ValueError):
        refuse(NoteFault.FIELD_NOT_UNDERSTOOD, purpose=facts.purpose.value)
    known = Participant.objects.filter(code=facts.participant).exists()
    if facts.addressed.is_one != bool(facts.participant) or (facts.participant and not known):
        refuse(NoteFault.NO_SUCH_ADDRESSEE, participant=facts.participant)
    revisions = {each.revision for each in facts.enclosed}
    if Revision.objects.visible_to(by).filter(pk__in=revisions).count() != len(facts.enclosed):
        refuse(NoteFault.NO_SUCH_ENCLOSURE)
    notes = set(facts.refers_to)
    if Note.objects.visible_to(by).filter(pk__in=notes).count() != len(facts.refers_to):
        refuse(NoteFault.NO_SUCH_NOTE)


def _columns(facts: DraftFacts, number: NoteNumber) -> dict[str, Any]:
    return {
        "purpose": facts.purpose.value,
        "register": number.register,
        "suffix": number.suffix,
        "addressed": facts.addressed.value,
        "participant_id": facts.participant or None,
        "fields": encoded(facts.fields),
        "own_words": {code: list(words) for code, words in facts.own_words.items() if words},
        "without": sorted(language.value for language in facts.without),
        "ground": facts.ground,
    }


def _uncleared(draft: NoteDraft) -> None:
    draft.state = DraftState.DRAFT.value
    draft.cleared = draft.clearer_id = draft.cleared_at = None


def _attach(draft: NoteDraft, facts: DraftFacts) -> None:
    DraftEnclosure.objects.bulk_create(
        DraftEnclosure(
            draft=draft,
            revision_id=each.revision,
            position=position,
            pages={language.value: count for language, count in each.pages.items()},
            read_in={one.value: other.value for one, other in each.read_in.items()},
            texts=texts_of(each.revision),
        )
        for position, each in enumerate(facts.enclosed, start=1)
    )
    DraftReference.objects.bulk_create(
        DraftReference(draft=draft, note_id=note, position=position)
        for position, note in enumerate(facts.refers_to, start=1)
    )


def _told(
    act: str,
    draft: NoteDraft,
    *,
    by: Reader,
    at: datetime,
    remarks: tuple[Remark, ...] = (),
    ground: str = "",
) -> Written:
    told = {
        "draft": str(draft.pk),
        "version": str(draft.version),
        "purpose": draft.purpose,
        "register": draft.register,
        "officer": str(by.officer or ""),
        "ground": ground,
        "remarks": " ".join(sorted({remark.reason for remark in remarks})),
    }
    entry = tell(act, told, by=by, at=at, provisions=(TWO_OFFICERS, CLEARED_ANEW))
    return Written(draft.pk, draft.version, entry, remarks)
