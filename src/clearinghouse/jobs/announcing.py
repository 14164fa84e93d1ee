"""Announcing what enters the registers: documents, notes and decisions, to those who may read them.

The record is looked through from where it was left, so that nothing is missed and nothing is told
twice, whichever worker looks.  Papers of years ago, entered for the archive, are told to nobody.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from urllib.parse import quote

from django.db import transaction

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.rows import document
from clearinghouse.documents.views import DocumentView
from clearinghouse.jobs.announcing_notes import REMINDED, tell_of_reminder
from clearinghouse.jobs.announcing_silences import tell_of_silence
from clearinghouse.law.distribution import Distribution, Standing
from clearinghouse.law.periods import day_at, end_of_day
from clearinghouse.notices.kinds import NoticeFact, NoticeKind, is_code
from clearinghouse.notices.operations import (
    Recipients,
    begin_watch,
    notify,
    watch_on,
    watched_to,
)
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.queries import participants
from clearinghouse.procedures.queries import decision
from clearinghouse.record import queries as record
from clearinghouse.record.queries import Recorded

SOURCE: Final = "registers"
AT_ONE_TIME: Final = 100
RECENT: Final = timedelta(days=60)
READER: Final = REGISTRY_AT_THE_MACHINE
_STANDINGS: Final[Mapping[Distribution, tuple[Standing, ...]]] = {
    Distribution.PUBLIC: (Standing.MEMBER, Standing.OBSERVER, Standing.SECRETARIAT),
    Distribution.MEMBERS_AND_OBSERVERS: (Standing.MEMBER, Standing.OBSERVER, Standing.SECRETARIAT),
    Distribution.MEMBER_STATES: (Standing.MEMBER, Standing.SECRETARIAT),
}


@dataclass(frozen=True, slots=True)
class News:
    """What is to be told of one entry of the record."""

    kind: NoticeKind
    fact: tuple[NoticeFact, str]
    link: str
    paper: DocumentView
    due_at: datetime | None = None


def watch_from_now(*, at: datetime) -> None:
    """Let what is entered from now on be announced; what was entered before is told to nobody."""
    begin_watch(source=SOURCE, looked_to=record.size(READER) - 1, at=at)


@transaction.atomic
def announce(*, at: datetime) -> bool:
    """Tell of what has entered the registers since the last time; return whether there is more."""
    left = watched_to(source=SOURCE, at=at)
    if left is None:
        # At the first round the watch begins; while another worker looks, there is nothing to do.
        watch_from_now(at=at)
        return False
    newest = record.size(READER) - 1
    last = min(newest, left + AT_ONE_TIME)
    if last <= left:
        return False
    found = record.entries(READER, below=last + 1, limit=last - left)
    for entry in reversed(found):
        if entry.leaf.act.startswith("silence."):
            tell_of_silence(entry, at=at)
        if entry.leaf.act == REMINDED:
            tell_of_reminder(entry, at=at)
        read = _READ.get(entry.leaf.act)
        news = read(entry) if read else None
        if news is not None and _is_recent(news.paper, at):
            _tell(entry, news, at=at)
    watch_on(source=SOURCE, looked_to=last, at=at)
    return last < newest


def _document(entry: Recorded) -> News | None:
    fields = entry.fields
    paper = document(READER, str(fields.get("document", "")), symbol=str(fields.get("symbol", "")))
    if paper is None:
        return None
    link = f"/documents/{paper.row.address}/"
    if paper.row.kind is DocumentKind.NOTE_VERBALE:
        number = (NoticeFact.NUMBER, paper.row.number)
        return News(NoticeKind.NOTE_RECEIVED, number, link, paper)
    symbol = (NoticeFact.SYMBOL, paper.issue.symbol)
    return News(NoticeKind.DOCUMENT_REGISTERED, symbol, link, paper)


def _decision(entry: Recorded) -> News | None:
    found = decision(READER, str(entry.fields.get("decision", "")))
    row = found.row.document if found else None
    paper = document(READER, row.address) if row else None
    if found is None or paper is None:
        return None
    key = found.row.key
    due_at = last_moment(found.row.due_before)
    fact = (NoticeFact.DECISION, key)
    return News(NoticeKind.DECISION_ADOPTED, fact, decision_link(key), paper, due_at)


def decision_link(key: str) -> str:
    """Return the way to a decision's page."""
    return f"/decisions/{quote(key, safe='/')}/"


def last_moment(due_before: date | None) -> datetime | None:
    """Return the moment from which it is too late for what is due before a day."""
    return end_of_day(due_before - timedelta(days=1)) if due_before else None


def _is_recent(paper: DocumentView, at: datetime) -> bool:
    dated_on = paper.issue.dated_on
    return dated_on is None or dated_on >= day_at(at - RECENT)


def _tell(entry: Recorded, news: News, *, at: datetime) -> None:
    name, code = news.fact
    notify(
        key=f"record/{entry.index}",
        kind=news.kind,
        recipients=Recipients(participants=readers_of(news.paper, at)),
        facts={name: code} if is_code(code) else {},
        link=news.link,
        at=at,
        due_at=news.due_at,
        is_public=news.paper.row.distribution is Distribution.PUBLIC,
    )


def readers_of(paper: DocumentView, at: datetime) -> frozenset[str]:
    """Return the delegations whose officers may read a paper, as they stand today."""
    if paper.row.distribution is Distribution.ADDRESSEES:
        return frozenset(paper.addressees)
    return frozenset(
        row.code
        for standing in _STANDINGS[paper.row.distribution]
        for row in participants(READER, day=day_at(at), standing=standing)
    )


_READ: Final[Mapping[str, Callable[[Recorded], News | None]]] = {
    "document.registered": _document,
    "decision.recorded": _decision,
}
