"""One meeting whole: agenda, attendance, what was put, what States attached, what was frozen."""

from collections.abc import Iterable, Mapping
from datetime import date

from clearinghouse.adoption.effects import SEATS, EffectKind
from clearinghouse.adoption.models import Effect
from clearinghouse.adoption.views import EffectRow
from clearinghouse.documents.rows import rows_of
from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Distribution, Reader, Standing
from clearinghouse.law.meetings import Added, Opened, Outcome, Part, open_meeting
from clearinghouse.law.periods import day_at
from clearinghouse.law.verbs import Verb
from clearinghouse.meetings.models import Frozen, Placed, Put, Sitting, Statement, whole
from clearinghouse.meetings.queries.calendar import schedule
from clearinghouse.meetings.views import (
    Attending,
    FrozenRow,
    FrozenText,
    Lying,
    PointRow,
    PutRow,
    Scheduled,
    SittingView,
    StatementRow,
)
from clearinghouse.participants.queries import body_names_on, members_on, names_on
from clearinghouse.participants.queries.views import Words
from clearinghouse.text.blocks import Block


def sittings(reader: Reader, *, on: date, body: str = "") -> tuple[Scheduled, ...]:
    """Return the meetings run here of which the reader may see something, the latest first."""
    found = [row for row in schedule(reader, on=on, body=body) if row.is_followed]
    return tuple(reversed(found))


def sitting(reader: Reader, code: str, *, on: date) -> SittingView | None:
    """Return a meeting as the reader may see it; None where there is nothing to be seen."""
    held = (
        Sitting.objects.visible_to(reader)
        .select_related("meeting")
        .filter(meeting__code=code)
        .first()
    )
    if held is None:
        return None
    (scheduled,) = schedule(reader, on=on, code=code)
    is_whole = whole(reader)
    rows = _rows(reader, held)
    listed = rows.get(held.listed_id or 0)
    puts = _puts(reader, held, rows)
    return SittingView(
        scheduled=scheduled,
        session=_session(reader, held),
        host=held.meeting.host_id or "",
        chair=held.chair_id,
        convened_at=held.convened_at,
        opened_at=held.opened_at,
        agenda_adopted_at=held.agenda_adopted_at,
        closed_at=held.closed_at,
        listed_as=held.listed_as if is_whole or listed else "",
        listed=listed,
        amended=rows.get(held.amended_id or 0),
        report=rows.get(held.report_id or 0),
        points=tuple(_points(held, rows, is_whole=is_whole)),
        attending=_attending(reader, held),
        quorum=_quorum(reader, held) if is_whole else None,
        puts=puts,
        frozen=_frozen(reader, held, rows),
        is_whole=is_whole,
        amends=is_whole and any(effect.kind in SEATS for put in puts for effect in put.effects),
    )


def put_of(reader: Reader, decision: str) -> PutRow | None:
    """Return what was put to a meeting so that a decision exists; None for other decisions."""
    put = (
        Put.objects.visible_to(reader)
        .select_related("sitting__meeting")
        .filter(decision__key=decision)
        .first()
    )
    if put is None:
        return None
    puts = _puts(reader, put.sitting, _rows(reader, put.sitting))
    return next((row for row in puts if row.decision == decision), None)


def frozen_text(reader: Reader, code: str, symbol: str, language: str) -> FrozenText | None:
    """Return the text of a draft as at the closure of a meeting, if the reader may read it."""
    found = (
        Frozen.objects.visible_to(reader)
        .select_related("sitting__meeting", "version")
        .filter(sitting__meeting__code=code, symbol=symbol, language=language)
        .first()
    )
    if found is None or found.sitting.closed_at is None:
        return None
    return FrozenText(
        symbol=found.symbol,
        session=_session(reader, found.sitting),
        closed_at=found.sitting.closed_at,
        language=found.language,
        title=found.version.title,
        text=tuple(Block.from_json(block) for block in found.version.blocks),
        digest=bytes(found.digest).hex(),
        is_current=found.version.current,
    )


def _session(reader: Reader, held: Sitting) -> str:
    """Return how papers cite the meeting: "SOC/2026-II", or its code where it has no session."""
    meeting = held.meeting
    if not meeting.session or meeting.first_day is None:
        return meeting.code
    names = body_names_on(reader, meeting.first_day).get(meeting.body_id)
    return f"{(names.symbol_code if names else '') or meeting.body_id}/{meeting.session}"


def _rows(reader: Reader, held: Sitting) -> Mapping[int, Row]:
    """Return every document of the meeting that the reader may read, by the key of its issue."""
    placed = Placed.objects.filter(point__sitting=held).values_list("revision", flat=True)
    frozen = Frozen.objects.filter(sitting=held).values_list("version__revision", flat=True)
    others = [key for key in (held.listed_id, held.amended_id, held.report_id) if key]
    return {
        row.revision: row for row in rows_of(reader, dict.fromkeys([*placed, *frozen, *others]))
    }


def _points(held: Sitting, rows: Mapping[int, Row], *, is_whole: bool) -> Iterable[PointRow]:
    """Yield the points; to others than the members those only of which they may read something."""
    for point in held.points.prefetch_related("placed").order_by("position"):
        documents = tuple(
            Lying(rows[each.revision_id], each.in_session)
            for each in sorted(point.placed.all(), key=lambda each: each.position)
            if each.revision_id in rows
        )
        if documents or is_whole:
            yield PointRow(
                number=point.number,
                title=_words(point),
                is_provisional=point.is_provisional,
                is_adopted=point.is_adopted,
                documents=documents,
            )


def _attending(reader: Reader, held: Sitting) -> tuple[Attending, ...]:
    """Return who takes part, as they sit: members first, each by its usual English name."""
    rows = held.attendances.all()
    if not whole(reader):
        rows = rows.filter(participant=reader.participant if reader.cleared else None)
    names = names_on(reader, held.meeting.first_day or day_at(held.convened_at))
    parts = list(Part)

    def seat(row: Attending) -> tuple[int, str]:
        found = names.get(row.participant)
        english = (found.sort_en or found.usual["en"]) if found else row.participant
        return parts.index(row.part), english.casefold()

    attending = (
        Attending(
            participant=row.participant_id,
            part=Part(row.part),
            standing=Standing(row.standing) if row.standing else None,
            is_present=row.is_present,
            head=_words(row, "head_"),
            size=row.size,
        )
        for row in rows
    )
    return tuple(sorted(attending, key=seat))


def _quorum(reader: Reader, held: Sitting) -> Opened:
    day = day_at(held.closed_at or held.opened_at or held.convened_at)
    present = held.attendances.filter(part=Part.MEMBER, is_present=True)
    ruling = open_meeting(
        present=list(present.values_list("participant_id", flat=True)),
        members=members_on(reader, max(day, held.meeting.first_day or day)),
    )
    return ruling.fact


def _puts(reader: Reader, held: Sitting, rows: Mapping[int, Row]) -> tuple[PutRow, ...]:
    puts = list(
        Put.objects.visible_to(reader)
        .filter(sitting=held)
        .select_related("point", "decision")
        .order_by("place")
    )
    effects = _effects(reader, puts)
    statements: dict[int, list[StatementRow]] = {}
    for row in Statement.objects.visible_to(reader).filter(put__in=puts).order_by("pk"):
        statements.setdefault(row.put_id, []).append(_statement(row))
    return tuple(
        PutRow(
            place=put.place,
            point=put.point.number,
            draft=rows[put.revision_id],
            outcome=Outcome(put.outcome),
            verb=Verb(put.verb) if put.verb else None,
            subject=_words(put, "subject_"),
            addressed_to=put.addressed_to,
            becomes=put.becomes,
            put_at=put.put_at,
            present=len(put.present),
            members=len(put.members),
            decision=put.decision.key if put.decision else "",
            entry=put.entry,
            effects=tuple(effects.get(put.decision_id or 0, ())),
            statements=tuple(statements.get(put.pk, ())),
            may_add=put.decision_id is not None and reader.participant in put.present,
        )
        for put in puts
        if put.revision_id in rows
    )


def _effects(reader: Reader, puts: Iterable[Put]) -> Mapping[int, list[EffectRow]]:
    """Return what each decision has changed, by the key of its row."""
    decided = {put.decision_id: put.decision.key for put in puts if put.decision}
    found: dict[int, list[EffectRow]] = {}
    for row in (
        Effect.objects.visible_to(reader).filter(decision__in=list(decided)).order_by("position")
    ):
        found.setdefault(row.decision_id, []).append(
            EffectRow(
                decision=decided[row.decision_id],
                kind=EffectKind(row.kind),
                facts=row.facts,
                provision=row.provision,
                effective_on=row.effective_on,
                entry=row.entry,
            )
        )
    return found


def _statement(row: Statement) -> StatementRow:
    return StatementRow(
        added=Added(row.added),
        state=row.state_id,
        paragraphs=tuple(row.paragraphs),
        text=row.text,
        distribution=Distribution(row.distribution),
        made_at=row.made_at,
        is_late=row.is_late,
        entry=row.entry,
    )


def _frozen(reader: Reader, held: Sitting, rows: Mapping[int, Row]) -> tuple[FrozenRow, ...]:
    texts = (
        Frozen.objects.visible_to(reader)
        .filter(sitting=held)
        .select_related("version")
        .order_by("symbol", "language")
    )
    found: dict[str, FrozenRow] = {}
    for text in texts:
        row = found.setdefault(
            text.symbol, FrozenRow(text.symbol, rows.get(text.version.revision_id), {})
        )
        found[text.symbol] = FrozenRow(
            row.symbol, row.row, {**row.digests, text.language: bytes(text.digest).hex()}
        )
    return tuple(found.values())


def _words(row: object, prefix: str = "") -> Words:
    return {code: getattr(row, f"{prefix}{code}") for code in ("en", "ru", "kk")}
