"""The status of the instruments: States by instruments, as on any day."""

from collections.abc import Mapping, Sequence
from datetime import date

from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Reader
from clearinghouse.law.entry_into_force import (
    INSTRUMENT,
    EntryIntoForce,
    ForceStand,
    Missing,
    applies_provisionally,
    due_of,
    entry_into_force,
    invited,
)
from clearinghouse.participants.kinds import Precision
from clearinghouse.participants.queries import members_on, names_on
from clearinghouse.procedures.kinds import Deed, StatementKind
from clearinghouse.procedures.models import Instrument, InstrumentAct
from clearinghouse.procedures.queries.decisions import documents_of, words_of
from clearinghouse.procedures.views import (
    ActRow,
    JoiningRow,
    MatrixCell,
    MatrixColumn,
    MatrixLine,
    MatrixView,
    StatementRow,
)


def status_matrix(reader: Reader, *, on: date, code: str = "") -> MatrixView:
    """Return what each State had done towards each instrument by ``on``, or towards one.

    An instrument is shown when the act of a State towards it is known on any day.  An act that only
    a restricted note tells is for those who may read the note; to others the list is not whole.
    """
    held = Instrument.objects.visible_to(reader).filter(acts__isnull=False).distinct()
    if code:
        held = held.filter(code=code)
    instruments = list(
        held.prefetch_related("acts", "statements").order_by("adopted_on", "position")
    )
    members = members_on(reader, on)
    notes = documents_of(reader, (a.revision_id for row in instruments for a in row.acts.all()))
    known = {row.code: _by_state(row, on, notes) for row in instruments}
    columns = tuple(
        _column(row, known[row.code], members, on, is_whole=_is_whole(row, on, notes))
        for row in instruments
    )
    states = {*members, *(state for acts in known.values() for state in acts)}
    names = names_on(reader, on)
    ordered = sorted(
        states, key=lambda state: (names[state].sort_en if state in names else state, state)
    )
    return MatrixView(
        columns=columns,
        lines=tuple(
            MatrixLine(
                participant=state,
                name=names[state].usual if state in names else {},
                is_member=state in members,
                cells=tuple(
                    _cell(column, known[column.code].get(state, ()), state, notes, on)
                    for column in columns
                ),
            )
            for state in ordered
        ),
    )


def statements_on(reader: Reader, code: str, *, on: date) -> tuple[StatementRow, ...]:
    """Return what States had said of an instrument by ``on``, the earliest first."""
    row = Instrument.objects.visible_to(reader).filter(code=code).first()
    if row is None:
        return ()
    held = list(row.statements.filter(made_on__lte=on).order_by("made_on", "pk"))
    names, documents = names_on(reader, on), documents_of(reader, (s.revision_id for s in held))
    return tuple(
        StatementRow(
            participant=said.participant_id,
            name=names[said.participant_id].usual if said.participant_id in names else {},
            kind=StatementKind(said.kind),
            made_on=said.made_on,
            text=said.text,
            language=said.language,
            document=documents.get(said.revision_id or 0),
            entry=said.entry,
        )
        # What stands in a restricted document is for those who may read that document.
        for said in held
        if said.revision_id is None or said.revision_id in documents
    )


def due_to_join(reader: Reader, *, on: date, members: Sequence[str]) -> tuple[JoiningRow, ...]:
    """Return to which instruments the ``members`` of a day are invited to sign or ratify.

    A list of acts that was whole on some day is enough, with the acts that are known since: whoever
    has joined without anybody knowing is invited to what it has done, and no harm comes of it.
    """
    held = (
        Instrument.objects.visible_to(reader)
        .filter(is_ratified=True, whole_on__isnull=False)
        .prefetch_related("acts")
        .order_by("adopted_on", "position")
    )
    rows = list(held)
    notes = documents_of(reader, (act.revision_id for row in rows for act in row.acts.all()))
    found = []
    for row in rows:
        signed, bound = _joined(_by_state(row, on, notes))
        missing = invited(members, signed=signed, bound=bound, is_whole=_is_told_whole(row, notes))
        if missing:
            asked = due_of(row.code, missing)
            found.append(JoiningRow(row.code, words_of(row), row.whole_on, asked))
    return tuple(found)


def _is_open(act: InstrumentAct, notes: Mapping[int, Row]) -> bool:
    """Whether public sources tell an act, or a note that the reader may read."""
    return bool(act.sources) or act.revision_id is None or act.revision_id in notes


def _is_whole(row: Instrument, on: date, notes: Mapping[int, Row]) -> bool:
    """Whether all acts by a day are entered, and open to the reader with their notes."""
    return row.whole_on is not None and on <= row.whole_on and _is_told_whole(row, notes)


def _is_told_whole(row: Instrument, notes: Mapping[int, Row]) -> bool:
    """Whether every act that is entered is open to the reader with its note."""
    return all(act.revision_id is None or act.revision_id in notes for act in row.acts.all())


def _by_state(
    row: Instrument, on: date, notes: Mapping[int, Row]
) -> Mapping[str, tuple[InstrumentAct, ...]]:
    """Return the acts done by ``on``, in the order in which they were done."""
    found: dict[str, list[InstrumentAct]] = {}
    for act in sorted(row.acts.all(), key=lambda act: (act.done_on or date.min, act.pk)):
        if (act.done_on or date.min) <= on and _is_open(act, notes):
            found.setdefault(act.participant_id, []).append(act)
    return {state: tuple(acts) for state, acts in found.items()}


def _joined(
    acts: Mapping[str, Sequence[InstrumentAct]],
) -> tuple[set[str], Mapping[str, InstrumentAct]]:
    """Return which States had signed, and which were bound, each with the first act that binds."""
    signed = {state for state, done in acts.items() if any(act.deed == Deed.SIGNED for act in done)}
    bound = {
        state: next(act for act in done if Deed(act.deed).binds)
        for state, done in acts.items()
        if any(Deed(act.deed).binds for act in done)
    }
    return signed, bound


def _column(
    row: Instrument,
    acts: Mapping[str, Sequence[InstrumentAct]],
    members: Sequence[str],
    on: date,
    *,
    is_whole: bool,
) -> MatrixColumn:
    signed, bound = _joined(acts)
    force: EntryIntoForce | None = None
    if row.code == INSTRUMENT:
        force = entry_into_force(
            signed | {state for state, act in bound.items() if act.deed != Deed.ACCEDED},
            {state: act.notified_on for state, act in bound.items()},
            is_whole=is_whole,
            on=on,
        )
    owed: Mapping[str, tuple[Missing, ...]] = {}
    if row.is_ratified:
        owed = invited(members, signed=signed, bound=bound, is_whole=is_whole)
    return MatrixColumn(
        code=row.code,
        title=words_of(row),
        depositary=row.depositary,
        is_ratified=row.is_ratified,
        whole_on=row.whole_on,
        is_whole=is_whole,
        signed=len(signed),
        bound=len(bound),
        force=force,
        missing=owed,
    )


def _cell(
    column: MatrixColumn,
    acts: Sequence[InstrumentAct],
    state: str,
    notes: Mapping[int, Row],
    on: date,
) -> MatrixCell:
    signed_on = next(
        (a.done_on for a in acts if a.deed == Deed.SIGNED and a.precision == Precision.DAY), None
    )
    force = column.force
    enters_on = force.enters_on if force and force.stand is ForceStand.IN_FORCE else None
    return MatrixCell(
        acts=tuple(
            ActRow(
                deed=Deed(act.deed),
                done_on=act.done_on,
                precision=Precision(act.precision),
                notified_on=_notified_on(act, notes, on),
                document=notes.get(act.revision_id or 0),
                is_registered=act.registered_at is not None,
                confidence=act.confidence,
                entry=act.entry,
            )
            for act in acts
        ),
        is_provisional=force is not None
        and applies_provisionally(signed_on, in_force_on=enters_on, on=on),
        missing=column.missing.get(state, ()),
        is_known=bool(acts) or column.is_whole,
    )


def _notified_on(act: InstrumentAct, notes: Mapping[int, Row], on: date) -> date | None:
    is_told = act.revision_id is None or act.revision_id in notes
    return act.notified_on if is_told and act.notified_on and act.notified_on <= on else None
