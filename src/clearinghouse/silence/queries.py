"""Reads of the silence room; the first parameter is the reader, the moment is told."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Prefetch
from fido2.utils import websafe_encode

from clearinghouse.documents.models import LanguageVersion
from clearinghouse.documents.rows import rows_of
from clearinghouse.documents.views import Row
from clearinghouse.law.deliveries import Channel, Failure
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.ruling import Permitted
from clearinghouse.law.silence_procedure import CLOSING_WAITS, Matter, Said, receive, stand_of
from clearinghouse.participants.passkeys import passkeys_of
from clearinghouse.record.queries import signed_size
from clearinghouse.silence.certificates import certificate_file
from clearinghouse.silence.demands import answering, translating
from clearinghouse.silence.keeping import in_law
from clearinghouse.silence.lying import lying
from clearinghouse.silence.models import (
    Act,
    Procedure,
    ProcedureText,
    Waiting,
    concerned,
    nameable,
)
from clearinghouse.silence.operations.opening import issue_of
from clearinghouse.silence.signing import signed_act
from clearinghouse.silence.views import (
    ActRow,
    LyingText,
    ProcedureRow,
    ProcedureView,
    Reached,
    Signable,
    Unanswered,
    WaitingRow,
)
from clearinghouse.tlog import canonical
from clearinghouse.tlog.note import Note
from clearinghouse.tlog.procedure_acts import STATE, VOICES, ProcedureAct
from clearinghouse.tlog.receipt import Receipt
from clearinghouse.tlog.seal import Opening

__all__ = [
    "answerable",
    "answering",
    "certificate_file",
    "closable",
    "is_certified",
    "languages_of",
    "lying",
    "pending",
    "procedure",
    "procedures",
    "receipt_file",
    "signable",
    "signature_file",
    "translating",
    "unanswered",
    "waiting",
]
LISTED = 100
# Acts of States whose text all States are told; the reason of an objection is the Chair's.
TOLD_TO_ALL = frozenset({ProcedureAct.PROPOSED, ProcedureAct.ASKED_TIME, ProcedureAct.SUPPORTED})


def procedures(
    reader: Reader,
    *,
    at: datetime,
    running: bool | None = None,
    first: int = 0,
    size: int = LISTED,
) -> tuple[ProcedureRow, ...]:
    """Return ``size`` procedures of which the reader is told, the latest deadline first.

    ``running`` keeps those that are open, with the nearest deadline first, or those that have
    ended.  ``first`` leaves so many out.
    """
    found = Procedure.objects.visible_to(reader).order_by("-deadline", "-pk")
    if running is not None:
        found = found.filter(closed_at__isnull=running)
    if running:
        found = found.order_by("deadline", "pk")
    acts = Act.objects.defer("leaf", "receipt").order_by("place")
    waiting = Waiting.objects.filter(settled_at=None, state=reader.participant)
    whole = found.prefetch_related(Prefetch("acts", acts), Prefetch("waiting", waiting))
    return tuple(_row(each, reader, at=at) for each in whole[first : first + size])


def ended_early(reader: Reader, *, at: datetime) -> tuple[ProcedureRow, ...]:
    """Return the procedures that ended before a deadline that is still to come."""
    return tuple(row for row in procedures(reader, at=at, running=False) if row.deadline > at)


def answerable(reader: Reader, *, at: datetime) -> tuple[ProcedureRow, ...]:
    """Return the procedures that wait for a word of the reader's State, or for its silence."""
    if reader.standing is not Standing.MEMBER:
        return ()
    return tuple(row for row in procedures(reader, at=at, running=True) if row.deadline > at)


def procedure(reader: Reader, key: str, *, at: datetime) -> ProcedureView | None:
    """Return a procedure whole, or None where the reader is told of none."""
    acts = Act.objects.defer("leaf", "receipt").order_by("place")
    held = (
        Procedure.objects.visible_to(reader)
        .select_related("note__document__note", "ancestor")
        .prefetch_related(Prefetch("acts", acts))
        .filter(key=key)
        .first()
    )
    if held is None:
        return None
    told = list(held.acts.all())
    texts = list(
        held.texts.select_related("version__revision__document").order_by(
            "version__revision", "version__language"
        )
    )
    rows = rows_of(reader, [held.note_id, *dict.fromkeys(t.version.revision_id for t in texts)])
    by_name = {row.symbol or row.address: row for row in rows}
    return ProcedureView(
        row=_row(held, reader, at=at),
        note=by_name.get(held.note.document.address),
        note_number=str(held.note.document.note.number),
        civil=held.civil,
        zone=held.zone,
        tzdata=held.tzdata,
        proves_delivery=held.proves_delivery,
        names_objectors=held.names_objectors,
        texts=tuple(_lying(texts, by_name)),
        reached=tuple(_reached(held, told)),
        acts=tuple(_acts(told, reader)),
        waiting=tuple(_waiting(held, reader)),
        effects=tuple(held.effects),
        ancestor=held.ancestor.key if held.ancestor else "",
        descendants=tuple(held.descendants.values_list("key", flat=True)),
        sayable=_sayable(held, told, reader, at=at),
    )


def receipt_file(reader: Reader, key: str, place: int) -> bytes | None:
    """Return the receipt of an act; who spoke can open in it what is sealed for the others."""
    act = (
        Act.objects.select_related("procedure")
        .filter(procedure__in=Procedure.objects.visible_to(reader).filter(key=key), place=place)
        .first()
    )
    if act is None:
        return None
    sealed = (Opening(STATE, bytes(act.salt), act.state),) if act.salt else ()
    openings = sealed if act.may_be_named_to(reader) else ()
    return Receipt(Note.parse(act.receipt.encode()), bytes(act.leaf), openings).to_bytes()


def signature_file(reader: Reader, key: str, place: int) -> bytes | None:
    """Return the passkey's signature under an act, for those who are told whose act it is."""
    act = (
        Act.objects.exclude(signature="")
        .filter(procedure__in=Procedure.objects.visible_to(reader).filter(key=key), place=place)
        .first()
    )
    return act.signature.encode() if act is not None and act.may_be_named_to(reader) else None


def languages_of(reader: Reader, names: Iterable[str]) -> frozenset[str]:
    """Return the languages in which every one of these texts lies in the register."""
    found = [
        {
            str(language)
            for language in LanguageVersion.objects.visible_to(reader)
            .filter(revision=issue, current=True)
            .values_list("language", flat=True)
        }
        for name in names
        if (issue := issue_of(name)) is not None
    ]
    return frozenset(set.intersection(*found)) if found else frozenset()


def is_certified(reader: Reader, key: str) -> bool:
    """Whether a checkpoint covers the end of the procedure, so that it can be certified."""
    closed = Act.objects.filter(
        procedure__in=Procedure.objects.visible_to(reader).filter(key=key),
        act=ProcedureAct.CLOSED,
    )
    entry = closed.values_list("entry", flat=True).first()
    return entry is not None and signed_size(reader) > entry


def closable(reader: Reader, *, at: datetime) -> tuple[str, ...]:
    """Return the procedures whose end can be written down at ``at``; for the duty that does it.

    All of them: those that have to wait for somebody keep back none that follow.
    """
    due = Procedure.objects.visible_to(reader).filter(
        closed_at=None, deadline__lte=at - CLOSING_WAITS
    )
    return tuple(due.order_by("deadline", "pk").values_list("key", flat=True))


def unanswered(reader: Reader, *, at: datetime) -> Unanswered:
    """Count what waits for the reader's State, in one question; nothing for whoever is none."""
    if reader.standing is not Standing.MEMBER:
        return Unanswered(0, 0)
    of_procedure = {"procedure": OuterRef("pk"), "state": reader.participant}
    spoken = Exists(Act.objects.filter(act__in=VOICES, **of_procedure))
    pending = Exists(
        Waiting.objects.filter(settled_at=None, channel=Channel.PORTAL, **of_procedure)
    )
    running = Procedure.objects.visible_to(reader).filter(closed_at=None, deadline__gt=at)
    counted = running.aggregate(
        procedures=Count("pk", filter=~spoken & ~pending),
        confirmations=Count("pk", filter=pending),
    )
    return Unanswered(**counted)


def pending(reader: Reader, *, at: datetime) -> tuple[WaitingRow, ...]:
    """Return what can still be confirmed by a second officer of the reader's delegation."""
    if reader.standing is not Standing.MEMBER:
        return ()
    rows = Waiting.objects.filter(
        procedure__in=Procedure.objects.visible_to(reader).filter(closed_at=None, deadline__gt=at),
        settled_at=None,
        channel=Channel.PORTAL,
        state=reader.participant,
    )
    found = rows.select_related("entered_by", "procedure").order_by("procedure__deadline", "pk")
    return tuple(_waiting_row(row, reader) for row in found)


def waiting(reader: Reader, number: int) -> WaitingRow | None:
    """Return what an officer of the reader's delegation entered, whatever has become of it."""
    row = (
        Waiting.objects.select_related("entered_by", "procedure")
        .filter(
            concerned(reader, "procedure__"),
            pk=number,
            channel=Channel.PORTAL,
            state=reader.participant,
        )
        .first()
    )
    return None if row is None else _waiting_row(row, reader)


def signable(reader: Reader, key: str, said: Said, *, token: str) -> Signable | None:
    """Return what the reader's passkeys may sign, None where the reader has none."""
    passkeys = passkeys_of(reader.officer) if reader.officer else []
    held = Procedure.objects.visible_to(reader).filter(key=key).first()
    if not passkeys or held is None:
        return None
    act = signed_act(held, state=reader.participant or "", said=said, text="", nonce=token)
    names = tuple(websafe_encode(passkey.credential_id) for passkey in passkeys)
    return Signable(canonical.encode(act.plain).decode(), names)


def _row(held: Procedure, reader: Reader, *, at: datetime) -> ProcedureRow:
    told = list(held.acts.all())
    ours = [act for act in told if act.state == reader.participant and _is_voice(act)]
    return ProcedureRow(
        key=held.key,
        body=held.body,
        matter=Matter(held.matter),
        title=_title(held),
        opened_at=held.opened_at,
        deadline=held.deadline,
        stand=stand_of(in_law(held, told), at=at),
        is_closed=held.closed_at is not None and held.closed_at <= at,
        outcome=held.outcome,
        closed_at=held.closed_at,
        said=Said(ours[-1].act) if ours else None,
        waits=any(
            each.settled_at is None and each.state == reader.participant
            for each in held.waiting.all()
        ),
        sayable=_sayable(held, told, reader, at=at),
    )


def _lying(texts: list[ProcedureText], rows: Mapping[str, Row]) -> Iterable[LyingText]:
    for name in dict.fromkeys(_name(text) for text in texts):
        digests = {
            str(text.version.language): bytes(text.digest).hex()
            for text in texts
            if _name(text) == name
        }
        yield LyingText(rows.get(name), name, digests)


def _name(text: ProcedureText) -> str:
    revision = text.version.revision
    return revision.symbol or revision.document.address


def _reached(held: Procedure, told: list[Act]) -> Iterable[Reached]:
    delivered: dict[str, Act] = {}
    failed: dict[str, Act] = {}
    for act in told:
        if act.act == ProcedureAct.DELIVERED:
            delivered[act.state] = act
        elif act.act == ProcedureAct.RETURNED:
            failed[act.state] = act
            delivered.pop(act.state, None)
    for state in held.roster:
        proof, failure = delivered.get(state), failed.get(state)
        yield Reached(
            state,
            at=proof.received_at if proof else None,
            channel=Channel(proof.channel) if proof else None,
            failed_at=failure.received_at if failure else None,
            failed_by=Channel(failure.channel) if failure else None,
            failure=Failure(failure.text) if failure else None,
        )


def _acts(told: list[Act], reader: Reader) -> Iterable[ActRow]:
    named = nameable([act for act in told if act.salt], reader)
    for act in told:
        yield _act(act, reader, named=not act.salt or act.place in named)


def _act(act: Act, reader: Reader, *, named: bool) -> ActRow:
    kind = ProcedureAct(act.act)
    is_told = kind in TOLD_TO_ALL or kind not in VOICES or named
    return ActRow(
        place=act.place,
        act=kind,
        at=act.at,
        received_at=act.received_at,
        state=act.state if named else "",
        is_ours=act.state != "" and act.state == reader.participant,
        channel=Channel(act.channel),
        text=act.text if is_told else "",
        entry=act.entry,
        is_signed=bool(act.signature) and act.may_be_named_to(reader),
    )


def _waiting(held: Procedure, reader: Reader) -> Iterable[WaitingRow]:
    """Return what waits for a second officer of the reader's house."""
    rows = held.waiting.filter(settled_at=None).select_related("entered_by").order_by("pk")
    if reader.standing is Standing.SECRETARIAT:
        rows = rows.exclude(channel=Channel.PORTAL)
    else:
        rows = rows.filter(channel=Channel.PORTAL, state=reader.participant)
    for row in rows:
        yield _waiting_row(row, reader)


def _waiting_row(row: Waiting, reader: Reader) -> WaitingRow:
    held = row.procedure
    return WaitingRow(
        key=row.pk,
        state=row.state,
        said=Said(row.said),
        text=row.text,
        channel=Channel(row.channel),
        received_at=row.received_at,
        entered_at=row.entered_at,
        office=row.entered_by.office,
        is_mine=row.entered_by_id == reader.officer,
        is_settled=row.settled_at is not None,
        is_signed=bool(row.signature),
        procedure=held.key,
        title=_title(held),
        deadline=held.deadline,
    )


def _title(held: Procedure) -> dict[str, str]:
    return {"en": held.title_en, "ru": held.title_ru, "kk": held.title_kk}


def _sayable(held: Procedure, told: list[Act], reader: Reader, *, at: datetime) -> tuple[Said, ...]:
    """Return what the reader's State can say now; the law is asked as when it is said."""
    if reader.standing is not Standing.MEMBER or held.closed_at is not None:
        return ()
    seen = in_law(held, told)
    state = reader.participant or ""
    return tuple(
        said
        for said in Said
        if isinstance(
            receive(seen, said, state=state, received_at=at, text="as will be told"), Permitted
        )
    )


def _is_voice(act: Act) -> bool:
    return ProcedureAct(act.act) in VOICES
