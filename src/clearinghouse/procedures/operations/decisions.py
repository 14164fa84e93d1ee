"""Decisions and the outcomes of silence procedures are recorded, and gain their documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction

from clearinghouse.documents.models import LanguageVersion, Revision
from clearinghouse.law.distribution import PUBLIC, Marking, Reader
from clearinghouse.law.ruling import Remark
from clearinghouse.law.silence import FROM_ADOPTION, take_effect
from clearinghouse.participants.acting import keep_reference
from clearinghouse.procedures.columns import (
    decision_columns,
    silence_columns,
    told_of_decision,
    told_of_silence,
)
from clearinghouse.procedures.facts import DecisionFacts, SilenceFacts
from clearinghouse.procedures.faults import ProcedureFault, refuse
from clearinghouse.procedures.kinds import SilenceEnd
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.procedures.telling import rewrite, tell
from clearinghouse.record.acts import settle

# Two officers who accept the same decision at once must agree on who was first.
PROCEDURES_LOCK = 0x5052_4F43
# What the papers of one silence procedure tell, each a part.
FROM_SEVERAL_PAPERS = (
    "opened_on",
    "deadline_on",
    "effective_on",
    "announced_on",
    "announced_by",
    "outcome",
)
UNTOLD = (None, "", SilenceEnd.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of recording: the key, the entry if anything was new, and the law's remarks."""

    key: str
    entry: int | None
    remarks: tuple[Remark, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether the house has learnt anything."""
        return self.entry is not None


@transaction.atomic
def record_decision(*, decision: DecisionFacts, by: Reader, at: datetime) -> Recorded:
    """Record what a body decided, as a document or a public source tells it.

    A decision known from sources gains its document when that comes in, and is corrected when they
    are.  Raises
    :class:`~clearinghouse.procedures.faults.Refusal` if the key stands for another decision, or if
    the document or the paragraph does not exist for ``by``.
    """
    lock()
    keep_reference(by, at=at)
    revision = revision_for(decision.revision, by=by)
    _check_paragraph(revision, decision.address)
    key = decision.key or _key(revision, decision.address)
    held = Decision.objects.filter(key=key).first()
    if held is not None:
        return _recorded_again(held, decision, revision, by=by, at=at)

    entry = tell(
        "decision.recorded",
        told_of_decision(key, decision),
        by=by,
        at=at,
        marking=_marking(decision.sources, revision),
    )
    Decision.objects.create(
        key=key,
        revision=revision,
        entry=entry.index,
        received_at=at,
        **decision_columns(decision),
    )
    return Recorded(key, entry.index)


@transaction.atomic
def record_silence_outcome(*, silence: SilenceFacts, by: Reader, at: datetime) -> Recorded:
    """Record how a silence procedure of the past ended, as its closing note tells it.

    Raises :class:`~clearinghouse.procedures.faults.Refusal` if the opening note stands for another
    procedure, or if neither note nor key says which procedure it is.
    """
    lock()
    keep_reference(by, at=at)
    revision = revision_for(silence.revision, by=by)
    key = silence.own_key
    if not key:
        refuse(ProcedureFault.SILENCE_WITHOUT_A_NOTE)
    held = SilenceOutcome.objects.filter(key=key).first()
    if held is not None:
        return _silence_again(held, silence, revision, by=by, at=at)
    remarks: list[Remark] = []
    if silence.effective_on is not None:
        settle(
            take_effect(adopted_on=silence.effective_on, announced_on=silence.announced_on),
            remarks=remarks,
        )

    entry = tell(
        "silence.recorded",
        told_of_silence(key, silence),
        by=by,
        at=at,
        marking=_marking(silence.sources, revision),
        provisions=(str(FROM_ADOPTION),),
    )
    SilenceOutcome.objects.create(
        key=key,
        revision=revision,
        entry=entry.index,
        received_at=at,
        **silence_columns(silence),
    )
    return Recorded(key, entry.index, tuple(remarks))


@transaction.atomic
def announce_decision(*, decision: str, announced_on: date, by: Reader, at: datetime) -> Recorded:
    """Add the day on which the decision of this key was announced; it held before that day too.

    Raises :class:`~clearinghouse.procedures.faults.Refusal` if another day is recorded.
    """
    lock()
    keep_reference(by, at=at)
    held = Decision.objects.filter(key=decision).first()
    if held is None or held.announced_on == announced_on:
        return Recorded(decision, None)
    if held.announced_on is not None:
        refuse(ProcedureFault.DECISION_RECORDED_OTHERWISE, decision=decision)
    entry = tell(
        "decision.announced",
        {"decision": decision, "announced_on": announced_on},
        by=by,
        at=at,
        marking=_marking(held.sources, held.revision),
    )
    rewrite(held, announced_on=announced_on)
    return Recorded(decision, entry.index)


def lock() -> None:
    """Let one act of this room at a time decide what is new; held to the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PROCEDURES_LOCK])


def revision_for(key: int | None, *, by: Reader) -> Revision | None:
    """Return the revision that ``by`` names; raise Refusal if it does not exist for ``by``."""
    if key is None:
        return None
    found = Revision.objects.visible_to(by).select_related("document").filter(pk=key).first()
    if found is None:
        refuse(ProcedureFault.NO_SUCH_DOCUMENT)
    return found


def _check_paragraph(revision: Revision | None, address: str) -> None:
    if revision is None or not address:
        return
    versions = LanguageVersion.objects.filter(
        revision=revision, current=True, blocks__contains=[{"address": address}]
    )
    if not versions.exists():
        refuse(ProcedureFault.NO_SUCH_PARAGRAPH, paragraph=address)


def _key(revision: Revision | None, address: str) -> str:
    if revision is None or not address:
        refuse(ProcedureFault.DECISION_WITHOUT_A_KEY)
    return f"{revision.symbol or revision.document.address}#{address}"


def _marking(sources: str, revision: Revision | None) -> Marking:
    return PUBLIC if sources or revision is None else revision.document.marking()


def _recorded_again(
    held: Decision, told: DecisionFacts, revision: Revision | None, *, by: Reader, at: datetime
) -> Recorded:
    """Add what is new: what public sources tell, or the document that came in."""
    entry = None
    if told.sources:
        columns, stated = decision_columns(told), told_of_decision(held.key, told)
        entry = _correct(held, "decision", columns, stated, by=by, at=at)
    elif (held.verb, held.decided_on, held.body) != (told.verb, told.decided.on, told.body):
        refuse(ProcedureFault.DECISION_RECORDED_OTHERWISE, decision=held.key)
    if revision is not None and held.revision_id is None:
        place = {"address": told.address, "number": told.number}
        entry = _document(held, "decision", revision, place, by=by, at=at)
    return Recorded(held.key, entry)


def _silence_again(
    held: SilenceOutcome,
    told: SilenceFacts,
    revision: Revision | None,
    *,
    by: Reader,
    at: datetime,
) -> Recorded:
    """Add what is new: what public sources tell, or the note that came in."""
    entry = None
    if told.sources:
        columns, stated = silence_columns(told), told_of_silence(held.key, told)
        entry = _correct(held, "silence", columns, stated, by=by, at=at)
    else:
        entry = _complete(held, told, revision, by=by, at=at)
    if revision is not None and held.revision_id is None:
        entry = _document(held, "silence", revision, {}, by=by, at=at)
    return Recorded(held.key, entry)


def _complete(
    held: SilenceOutcome,
    told: SilenceFacts,
    revision: Revision | None,
    *,
    by: Reader,
    at: datetime,
) -> int | None:
    """Add what another paper of the same procedure tells; refuses what it tells otherwise.

    The opening note tells of the deadline, the closing one of the outcome and its day.
    """
    gained: dict[str, object] = {}
    for name in FROM_SEVERAL_PAPERS:
        known, now = getattr(held, name), getattr(told, name)
        if now in UNTOLD or known == now:
            continue
        if known not in UNTOLD:
            refuse(ProcedureFault.SILENCE_RECORDED_OTHERWISE, procedure=held.key)
        gained[name] = now
    if not gained or held.sources:
        return None
    entry = tell(
        "silence.completed",
        {"silence": held.key, **{name: str(value) for name, value in gained.items()}},
        by=by,
        at=at,
        marking=_marking("", revision or held.revision),
    )
    # The note that announces the outcome is the one to read, also where the house knew it before.
    tells_the_end = not gained.keys().isdisjoint({"outcome", "announced_by"})
    closing = {"revision": revision} if tells_the_end and revision is not None else {}
    rewrite(held, **gained, **closing)
    return entry.index


def _document(
    held: Decision | SilenceOutcome,
    noun: str,
    revision: Revision,
    place: Mapping[str, str],
    *,
    by: Reader,
    at: datetime,
) -> int:
    """Add the document that carries what sources told before."""
    entry = tell(
        f"{noun}.documented",
        {noun: held.key, "document": revision.document.address, "paragraph": place.get("address")},
        by=by,
        at=at,
        marking=revision.document.marking(),
    )
    rewrite(held, revision=revision, **place)
    return entry.index


def _correct(
    held: Decision | SilenceOutcome,
    noun: str,
    columns: Mapping[str, object],
    told: Mapping[str, object],
    *,
    by: Reader,
    at: datetime,
) -> int | None:
    """Tell in the words of public sources what they tell, which opens it to everybody.

    Where it stands in its document is not theirs to tell.
    """
    kept = ("address", "number") if held.revision_id is not None else ()
    changed = {
        name: value
        for name, value in columns.items()
        if name not in kept and getattr(held, name) != value
    }
    if not changed:
        return None
    entry = tell(f"{noun}.corrected", told, by=by, at=at)
    rewrite(held, **changed)
    return entry.index
