"""A meeting is closed: drafts are frozen as at that moment and its decisions are listed."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db import transaction
from django.db.models import Q

from clearinghouse.adoption.effects import SEATS
from clearinghouse.adoption.models import Effect
from clearinghouse.documents import entering
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import Document, LanguageVersion, Revision
from clearinghouse.documents.operations import allocate_symbol, register
from clearinghouse.documents.papers import Paper
from clearinghouse.law.distribution import Marking, Reader
from clearinghouse.law.meetings import AS_AT_CLOSURE, as_at_closure
from clearinghouse.law.roman import from_roman
from clearinghouse.law.symbols import Symbol
from clearinghouse.meetings.facts import ClosingFacts
from clearinghouse.meetings.faults import MeetingFault, refuse
from clearinghouse.meetings.keeping import (
    demand_open,
    demand_registry,
    digest_of,
    for_members_and,
    held,
    issue_of,
    tell,
)
from clearinghouse.meetings.models import Frozen, Sitting
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.participants.models import Meeting
from clearinghouse.participants.queries import body_names_on

DRAFTS: Final = frozenset(
    {DocumentKind.DRAFT_DECISION, DocumentKind.DRAFT_DECLARATION, DocumentKind.DRAFT_STATEMENT}
)
OF_DRAFTS: Final = "DRAFT"
OF_DECISIONS: Final = "DEC"


@dataclass(frozen=True, slots=True)
class Closure:
    """What a closure left: the symbol of the list, its key if registered, how many texts froze.

    ``amended_as`` is the symbol of the List of Coordinators, if the meeting amended it.
    """

    listed_as: str
    listed: int | None
    frozen: int
    amended_as: str = ""


@transaction.atomic
def close_sitting(*, sitting: str, closing: ClosingFacts, by: Reader, at: datetime) -> Closure:
    """Close the meeting: every draft stays citable as at this moment, its decisions have a list.

    The list takes its symbol at once; it is registered here where its texts are given.  The List of
    Coordinators, where it was amended, follows it in the same series.
    """
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    demand_open(found, at=at)
    last = found.puts.order_by("-place").first()
    if last is not None and at < last.put_at:
        refuse(MeetingFault.CLOCK_WENT_BACK)
    if closing.amended and not amends(found):
        refuse(MeetingFault.LIST_NOT_AMENDED)
    # As registering does it, before the counter of symbols: else two could wait for each other.
    entering.lock()
    frozen = _freeze(found, at=at)
    symbol = _symbol(found.meeting, by=by)
    listed, amended, amended_as = None, None, ""
    if closing.versions:
        decision = DocumentKind.DECISION
        listed = _register(found.meeting, symbol, closing, decision, by=by, at=at)
    if closing.amended:
        after = _symbol(found.meeting, by=by)
        coordinators = replace(closing, versions=closing.amended)
        kind = DocumentKind.LIST_OF_COORDINATORS
        amended = _register(found.meeting, after, coordinators, kind, by=by, at=at)
        amended_as = str(after)
    told = [[each.symbol, each.language, bytes(each.digest).hex()] for each in frozen]
    tell(
        "sitting.closed",
        sitting,
        {
            "list": str(symbol),
            "amended": amended_as,
            "decisions": str(found.puts.exclude(decision=None).count()),
            "drafts": digest_of(told),
        },
        by=by,
        at=at,
        provisions=(AS_AT_CLOSURE,),
    )
    found.closed_at, found.listed_as, found.listed_id = at, str(symbol), listed
    found.amended_id = amended
    found.save(update_fields=["closed_at", "listed_as", "listed", "amended"])
    return Closure(str(symbol), listed, len(frozen), amended_as)


def amends(found: Sitting) -> bool:
    """Whether a decision of the meeting changed the List of Coordinators."""
    changed = Effect.objects.filter(decision__put__sitting=found)
    return changed.filter(kind__in=[each.value for each in SEATS]).exists()


@transaction.atomic
def name_report(*, sitting: str, document: str, by: Reader, at: datetime) -> None:
    """Say which document of the register is the report of a closed meeting."""
    demand_registry(by, at=at)
    found = held(sitting, by=by)
    if found.closed_at is None:
        refuse(MeetingFault.NOT_OPEN)
    revision = issue_of(document, by=by)
    if found.report_id is not None:
        refuse(MeetingFault.REPORT_NAMED)
    tell(
        "sitting.reported",
        sitting,
        {"document": revision.symbol or revision.document.address},
        by=by,
        at=at,
        marking=for_members_and(revision.document.marking()),
    )
    found.report = revision
    found.save(update_fields=["report"])


def _freeze(found: Sitting, *, at: datetime) -> list[Frozen]:
    """Keep every draft of the meeting by its digest in each language."""
    issues = [issue for document in _drafts(found) for issue in _issues(document, at)]
    versions = (
        LanguageVersion.objects.filter(revision__in=issues, current=True, registered_at__lte=at)
        .select_related("revision__document")
        .order_by("revision__symbol", "revision", "language")
    )
    frozen = [
        Frozen(
            sitting=found,
            version=version,
            symbol=version.revision.symbol or version.revision.document.address,
            language=version.language,
            digest=bytes(version.digest),
        )
        for version in versions
    ]
    return list(Frozen.objects.bulk_create(frozen))


def _drafts(found: Sitting) -> list[Document]:
    """Return the drafts before the meeting, and those of its session that no point names."""
    meeting = found.meeting
    placed = Q(revisions__placed_under__point__sitting=found) & (
        Q(kind__in=[each.value for each in DRAFTS]) | Q(series=OF_DRAFTS)
    )
    wanted = placed | Q(revisions__puts__sitting=found)
    if meeting.session and meeting.first_day is not None:
        wanted |= Q(
            body=meeting.body_id,
            year=meeting.first_day.year,
            session=_number(meeting),
            series=OF_DRAFTS,
        )
    return list(Document.objects.filter(wanted).distinct().order_by("pk"))


def _issues(document: Document, at: datetime) -> list[Revision]:
    """Return the issue that stands at the closure, with its addenda and corrigenda."""
    known = {
        each.pk: each
        for each in document.revisions.order_by("revision", "addendum", "corrigendum")
        if each.registered_at <= at
    }
    texts = {
        key: each.registered_at
        for key, each in known.items()
        if not (each.addendum or each.corrigendum)
    }
    standing = as_at_closure(texts, closed_at=at)
    if standing is None:
        return list(known.values())
    latest = known[standing].revision
    return [each for each in known.values() if each.revision == latest]


def _symbol(meeting: Meeting, *, by: Reader) -> Symbol:
    day = meeting.first_day
    if day is None:
        refuse(MeetingFault.DAYS_UNKNOWN, meeting=meeting.code)
    names = body_names_on(by, day).get(meeting.body_id)
    body = (names.symbol_code if names else "") or meeting.body_id
    return allocate_symbol(
        body=body, year=day.year, session=_number(meeting) or None, series=OF_DECISIONS
    )


def _number(meeting: Meeting) -> int:
    numeral = meeting.session.partition("-")[2]
    return from_roman(numeral) if numeral else 0


def _register(
    meeting: Meeting,
    symbol: Symbol,
    closing: ClosingFacts,
    kind: DocumentKind,
    *,
    by: Reader,
    at: datetime,
) -> int:
    paper = Paper(
        kind=kind,
        marking=Marking(closing.distribution, SECRETARIAT),
        versions=closing.versions,
        symbol=symbol,
        dated_on=meeting.last_day or meeting.first_day,
        author=SECRETARIAT,
        body=meeting.body_id,
    )
    return register(paper=paper, by=by, at=at).revision
