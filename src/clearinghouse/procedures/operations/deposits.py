"""What States do towards an instrument, as the depositary's notes tell it.

A deposit registered again with other days is a correction; the record keeps both.
"""

from datetime import date, datetime

from django.db import transaction

from clearinghouse.documents.models import Revision
from clearinghouse.law.distribution import PUBLIC, Reader
from clearinghouse.law.entry_into_force import IN_FORCE
from clearinghouse.law.periods import day_at
from clearinghouse.participants.acting import keep_reference
from clearinghouse.participants.kinds import Precision
from clearinghouse.participants.models import Participant
from clearinghouse.procedures.facts import DepositFacts, StatedFacts
from clearinghouse.procedures.faults import ProcedureFault, refuse
from clearinghouse.procedures.models import Instrument, InstrumentAct, InstrumentStatement
from clearinghouse.procedures.telling import rewrite, tell
from clearinghouse.record.models import Entry

STATE = "state"


@transaction.atomic
def register_deposit(*, deposit: DepositFacts, by: Reader, at: datetime) -> Entry | None:
    """Register what the depositary was notified of; return None if it is registered so already."""
    keep_reference(by, at=at)
    row = _instrument(deposit.instrument, by=by)
    _check_state(deposit.participant)
    _check_days(row, deposit.done_on, at=at)
    _check_days(row, deposit.notified_on, at=at)
    if deposit.notified_on < deposit.done_on:
        refuse(ProcedureFault.NOTIFIED_BEFORE_IT_WAS_DONE)
    note = _document(deposit.document, by=by)
    if note is None:
        refuse(ProcedureFault.DEPOSIT_WITHOUT_A_NOTE)
    held = row.acts.filter(participant_id=deposit.participant, deed=deposit.deed).first()
    if held is not None and _is_the_same(held, deposit, note):
        return None
    was_registered = held is not None and held.registered_at is not None
    entry = tell(
        "deposit.corrected" if was_registered else "deposit.registered",
        {
            "instrument": row.code,
            "participant": deposit.participant,
            "deed": deposit.deed.value,
            "done_on": deposit.done_on,
            "notified_on": deposit.notified_on,
            "document": note.symbol or note.document.address,
        },
        by=by,
        at=at,
        marking=note.document.marking(),
        provisions=(str(IN_FORCE),) if deposit.deed.binds else (),
    )
    InstrumentAct.objects.update_or_create(
        instrument=row,
        participant_id=deposit.participant,
        deed=deposit.deed,
        defaults={
            "done_on": deposit.done_on,
            "precision": Precision.DAY,
            "notified_on": deposit.notified_on,
            "revision": note,
            "registered_at": at,
            "registered_by_id": by.officer,
            "entry": entry.index,
        },
    )
    return entry


@transaction.atomic
def attach_instrument_statement(*, stated: StatedFacts, by: Reader, at: datetime) -> Entry:
    """Attach what a State said of an instrument on signing or ratifying it."""
    keep_reference(by, at=at)
    row = _instrument(stated.instrument, by=by)
    _check_state(stated.participant)
    _check_days(row, stated.made_on, at=at)
    if not stated.text.strip():
        refuse(ProcedureFault.STATEMENT_EMPTY)
    said = row.statements.filter(
        participant_id=stated.participant, kind=stated.kind, made_on=stated.made_on
    )
    if said.exists():
        refuse(ProcedureFault.STATED_THEN_ALREADY)
    document = _document(stated.document, by=by)
    entry = tell(
        "instrument.stated",
        {
            "instrument": row.code,
            "participant": stated.participant,
            "kind": stated.kind.value,
            "made_on": stated.made_on,
            "text": stated.text.strip(),
            "language": stated.language,
            "document": (document.symbol or document.document.address) if document else "",
        },
        by=by,
        at=at,
        marking=document.document.marking() if document else PUBLIC,
    )
    InstrumentStatement.objects.create(
        instrument=row,
        participant_id=stated.participant,
        kind=stated.kind,
        made_on=stated.made_on,
        text=stated.text.strip(),
        language=stated.language,
        revision=document,
        entered_at=at,
        entry=entry.index,
    )
    return entry


@transaction.atomic
def confirm_acts_whole(*, code: str, on: date, by: Reader, at: datetime) -> Entry | None:
    """State that the acts of States entered here are all there were as on a day.

    Only from then on is anything reckoned from them; return None if that is known.
    """
    keep_reference(by, at=at)
    row = _instrument(code, by=by)
    _check_days(row, on, at=at)
    if row.whole_on == on:
        return None
    if row.whole_on is not None and on < row.whole_on:
        refuse(ProcedureFault.WHOLE_AS_ON_A_LATER_DAY, day=row.whole_on.isoformat())
    entry = tell("instrument.completed", {"instrument": code, "whole_on": on}, by=by, at=at)
    rewrite(row, whole_on=on)
    return entry


def _instrument(code: str, *, by: Reader) -> Instrument:
    row = Instrument.objects.visible_to(by).select_for_update().filter(code=code).first()
    if row is None:
        refuse(ProcedureFault.NO_SUCH_INSTRUMENT, instrument=code)
    return row


def _check_state(code: str) -> None:
    if not Participant.objects.filter(code=code, kind=STATE).exists():
        refuse(ProcedureFault.NOT_A_STATE, participant=code)


def _check_days(row: Instrument, day: date, *, at: datetime) -> None:
    if day > day_at(at):
        refuse(ProcedureFault.DAY_TO_COME, day=day.isoformat())
    if row.adopted_on is not None and row.precision == Precision.DAY and day < row.adopted_on:
        refuse(ProcedureFault.BEFORE_THE_INSTRUMENT, day=row.adopted_on.isoformat())


def _document(name: str, *, by: Reader) -> Revision | None:
    """Return the issue that a symbol names, or the latest at an address; None for no name."""
    name = name.strip()
    if not name:
        return None
    seen = Revision.objects.visible_to(by).select_related("document")
    found = seen.filter(symbol=name).first() or (
        seen.filter(document__address=name, addendum=0, corrigendum=0).order_by("-revision").first()
    )
    if found is None:
        refuse(ProcedureFault.NO_SUCH_DOCUMENT)
    return found


def _is_the_same(held: InstrumentAct, deposit: DepositFacts, note: Revision) -> bool:
    return (held.done_on, held.notified_on, held.revision_id) == (
        deposit.done_on,
        deposit.notified_on,
        note.pk,
    )
