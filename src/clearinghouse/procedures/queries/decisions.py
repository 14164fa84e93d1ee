"""Decisions and outcomes of silence procedures, as a reader may know them."""

import base64
import binascii
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from clearinghouse.documents.models import Document
from clearinghouse.documents.rows import rows_of
from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Reader
from clearinghouse.law.verbs import EFFECTS, Effect, Manner, Verb
from clearinghouse.participants.models.periods import Precision
from clearinghouse.procedures.kinds import SilenceEnd, Wording
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.procedures.views import (
    DecisionPage,
    DecisionRow,
    DecisionView,
    SilenceRow,
    Words,
)

PAGE = 25
UNDATED = date(1, 1, 1)
LANGUAGES = ("en", "ru", "kk")


@dataclass(frozen=True, slots=True)
class DecisionFilters:
    """What a reader narrows the decisions down to; empty means everything."""

    body: str = ""
    verb: Verb | None = None
    effect: Effect | None = None
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    document: str = ""
    words: str = ""


def decisions(
    reader: Reader,
    filters: DecisionFilters | None = None,
    *,
    after: str = "",
    size: int = PAGE,
) -> DecisionPage:
    """Return a page of the decisions that ``reader`` may see, the newest first.

    ``until`` is the first day no longer wanted; ``as_of`` the last day whose decisions are known.
    A decision without a day stays whatever ``as_of`` is, unless it is known to be of a later
    meeting.
    """
    narrowed = filters or DecisionFilters()
    found = Decision.objects.visible_to(reader).filter(_wanted(narrowed))
    if narrowed.document:
        # A decision that sources tell may stand in a document that the reader must not know of.
        open_to = Document.objects.visible_to(reader).filter(address=narrowed.document)
        found = found.filter(revision__document__in=open_to)
    dated = found.annotate(day=Coalesce("decided_on", UNDATED)).order_by("-day", "-pk")
    place = _read_cursor(after)
    if place is not None:
        day, key = place
        dated = dated.filter(Q(day__lt=day) | Q(day=day, pk__lt=key))
    held = list(dated[: size + 1])
    shown = held[:size]
    last = shown[-1] if len(held) > size else None
    return DecisionPage(
        rows=_rows(reader, shown),
        following=_cursor(last.decided_on or UNDATED, last.pk) if last else "",
    )


def received(reader: Reader, *, after: str = "", size: int = PAGE) -> DecisionPage:
    """Return a page of the decisions that ``reader`` may see, those recorded last first."""
    found = Decision.objects.visible_to(reader).order_by("-received_at", "-pk")
    moment, _at, key = after.partition("@")
    if key.isdecimal():
        at = datetime.fromisoformat(moment)
        found = found.filter(Q(received_at__lt=at) | Q(received_at=at, pk__lt=int(key)))
    held = list(found[: size + 1])
    shown = held[:size]
    return DecisionPage(
        rows=_rows(reader, shown),
        following=f"{shown[-1].received_at.isoformat()}@{shown[-1].pk}" if len(held) > size else "",
    )


def decision(reader: Reader, key: str) -> DecisionView | None:
    """Return a decision by its key; None if ``reader`` may not know of it."""
    held = Decision.objects.visible_to(reader).select_related("meeting").filter(key=key).first()
    if held is None:
        return None
    (row,) = _rows(reader, [held])
    return DecisionView(
        row=row,
        meeting=words_of(held.meeting) if held.meeting else {},
        meeting_code=held.meeting.code if held.meeting else "",
        received_at=held.received_at,
        entry=held.entry,
        sources=lines_of(held.sources),
        confidence=held.confidence,
    )


def decisions_in(reader: Reader, revision: int) -> tuple[DecisionRow, ...]:
    """Return the decisions that a document carries, in the order of its paragraphs."""
    held = Decision.objects.visible_to(reader).filter(revision=revision).order_by("pk")
    return _rows(reader, list(held))


def decisions_with(reader: Reader, keys: Iterable[int]) -> Mapping[int, DecisionRow]:
    """Return the decisions of these numbers that ``reader`` may see, by number."""
    held = list(Decision.objects.visible_to(reader).filter(pk__in=set(keys)))
    return dict(zip((row.pk for row in held), _rows(reader, held), strict=True))


def called_for(reader: Reader, on: date) -> tuple[DecisionRow, ...]:
    """Return the decisions that call for something before a day that has not come by ``on``."""
    held = Decision.objects.visible_to(reader).filter(due_before__gt=on, decided_on__lte=on)
    return _rows(reader, list(held.order_by("due_before", "pk")))


def deciding_bodies(reader: Reader, as_of: date | None = None) -> tuple[tuple[str, int], ...]:
    """Return the bodies whose decisions ``reader`` may see, with their number by ``as_of``."""
    wanted = _wanted(DecisionFilters(as_of=as_of))
    found = Decision.objects.visible_to(reader).filter(wanted).exclude(body="").order_by("body")
    return tuple(found.values_list("body").annotate(count=Count("pk")))


def silences(reader: Reader, as_of: date | None = None) -> tuple[SilenceRow, ...]:
    """Return the outcomes of silence procedures known to have begun by ``as_of``, newest first.

    What came of one later was not known on that day and is not told.
    """
    held = SilenceOutcome.objects.visible_to(reader).annotate(
        began=Coalesce("opened_on", "effective_on", "announced_on", UNDATED)
    )
    if as_of is not None:
        held = held.filter(began__lte=as_of)
    found = list(held.order_by("-began", "key"))
    documents = documents_of(reader, (row.revision_id for row in found))
    told = (_silence(row, documents.get(row.revision_id or 0)) for row in found)
    return tuple(silence if as_of is None else _by(silence, as_of) for silence in told)


def took_effect_on(reader: Reader, silence: str) -> date | None:
    """Return the day from which what a silence adopted holds, None where it is not known."""
    held = SilenceOutcome.objects.visible_to(reader).filter(key=silence)
    return held.values_list("effective_on", flat=True).first()


def _silence(row: SilenceOutcome, document: Row | None) -> SilenceRow:
    return SilenceRow(
        key=row.key,
        subject=words_of(row, "subject_"),
        body=row.body,
        outcome=SilenceEnd(row.outcome),
        opened_on=row.opened_on,
        opened_by=row.opened_by,
        deadline_on=row.deadline_on,
        effective_on=row.effective_on,
        announced_on=row.announced_on,
        announced_by=row.announced_by,
        document=document,
        received_at=row.received_at,
        entry=row.entry,
        sources=lines_of(row.sources),
        confidence=row.confidence,
        note=row.note,
    )


def _by(silence: SilenceRow, day: date) -> SilenceRow:
    """Return a silence procedure as it was known on ``day``."""
    known = silence
    if known.announced_on is not None and known.announced_on > day:
        known = replace(known, announced_on=None, announced_by="", document=None)
    ended = silence.effective_on or silence.announced_on
    if ended is not None and ended > day:
        known = replace(known, outcome=SilenceEnd.UNKNOWN, effective_on=None)
    return known


def documents_of(reader: Reader, revisions: Iterable[int | None]) -> Mapping[int, Row]:
    """Return the documents of these revisions that ``reader`` may read, by revision."""
    keys = {key for key in revisions if key is not None}
    return {row.revision: row for row in rows_of(reader, sorted(keys))}


def words_of(row: object, prefix: str = "") -> Words:
    """Return the words of a row by language; ``prefix`` stands before the language."""
    return {code: getattr(row, f"{prefix}{code}") for code in LANGUAGES}


def _wanted(filters: DecisionFilters) -> Q:
    wanted = Q()
    if filters.body:
        wanted &= Q(body=filters.body)
    if filters.verb is not None:
        wanted &= Q(verb=filters.verb)
    if filters.effect is not None:
        wanted &= Q(verb__in=verbs_with(filters.effect))
    if filters.since is not None:
        wanted &= Q(decided_on__gte=filters.since)
    if filters.until is not None:
        wanted &= Q(decided_on__lt=filters.until)
    if filters.as_of is not None:
        undated = Q(decided_on=None) & (
            Q(meeting=None) | Q(meeting__first_day=None) | Q(meeting__first_day__lte=filters.as_of)
        )
        wanted &= Q(decided_on__lte=filters.as_of) | undated
    for word in filters.words.split():
        wanted &= (
            Q(subject_en__icontains=word)
            | Q(subject_ru__icontains=word)
            | Q(subject_kk__icontains=word)
        )
    return wanted


def verbs_with(effect: Effect) -> list[str]:
    """Return the verbs from which ``effect`` follows."""
    return [verb.value for verb, follows in EFFECTS.items() if follows is effect]


def _rows(reader: Reader, held: list[Decision]) -> tuple[DecisionRow, ...]:
    documents = documents_of(reader, (row.revision_id for row in held))
    return tuple(_row(row, documents.get(row.revision_id or 0)) for row in held)


def _row(row: Decision, document: Row | None) -> DecisionRow:
    """Return a decision as a list shows it; where it stands in a document follows the document."""
    return DecisionRow(
        key=row.key,
        verb=Verb(row.verb),
        subject=words_of(row, "subject_"),
        body=row.body,
        decided_on=row.decided_on,
        precision=Precision(row.precision),
        manner=Manner(row.manner),
        number=row.number if document else "",
        address=row.address if document else "",
        document=document,
        addressed_to=row.addressed_to,
        effective_on=row.effective_on,
        announced_on=row.announced_on,
        due_before=row.due_before,
        is_printed=row.wording == Wording.AS_PRINTED,
        received_at=row.received_at,
    )


def lines_of(sources: str) -> tuple[str, ...]:
    """Return the sources of a row, one a line."""
    return tuple(sources.splitlines())


def _cursor(day: date, key: int) -> str:
    return base64.urlsafe_b64encode(f"{day.isoformat()}.{key}".encode()).decode().rstrip("=")


def _read_cursor(written: str) -> tuple[date, int] | None:
    try:
        padded = written + "=" * (-len(written) % 4)
        day, _dot, key = base64.urlsafe_b64decode(padded).decode().partition(".")
        return date.fromisoformat(day), int(key)
    except (ValueError, binascii.Error, UnicodeDecodeError):
        return None
