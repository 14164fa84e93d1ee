"""Telling States of silence procedures: opened, broken, about to end, ended.

What is told names no State and no text; who opens the link finds both.
"""

from datetime import datetime, timedelta
from typing import Final

from clearinghouse.law.silence_procedure import Stand
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.record.queries import Recorded
from clearinghouse.silence.queries import procedure, procedures
from clearinghouse.silence.views import ProcedureView
from clearinghouse.tlog.procedure_acts import ProcedureAct

READER: Final = REGISTRY_AT_THE_MACHINE
BREAKING: Final = frozenset({ProcedureAct.OBJECTED, ProcedureAct.PROPOSED})
ANSWERED: Final = frozenset(
    {ProcedureAct.ASKED_TIME, ProcedureAct.SUPPORTED, ProcedureAct.WITHDREW}
)
# So long before the deadline; the smaller stands for all the time after it.
REMINDED_BEFORE: Final = (timedelta(days=3), timedelta(days=1))
# A procedure of long ago, entered for the archive, is told to nobody.
RECENT: Final = timedelta(days=60)


def tell_of_silence(entry: Recorded, *, at: datetime) -> None:
    """Tell the States of the roster what an entry of the record says of a silence procedure."""
    key, place = str(entry.fields.get("silence", "")), entry.fields.get("place")
    shown = procedure(READER, key, at=at) if isinstance(place, int) else None
    if shown is None or shown.row.deadline < at - RECENT:
        return
    act = next((each for each in shown.acts if each.place == place), None)
    kind = _kind_of(act.act) if act else None
    if kind is not None:
        _tell(shown, kind, f"silence/{key}/{place}", at=at)


def remind_of_silences(*, at: datetime) -> None:
    """Remind the States of procedures that end soon, once for each of the times before."""
    for row in procedures(READER, at=at, running=True):
        left = row.deadline - at
        before = min((each for each in REMINDED_BEFORE if left <= each), default=None)
        if before is None or left <= timedelta() or row.stand is not Stand.RUNNING:
            continue
        shown = procedure(READER, row.key, at=at)
        if shown is not None:
            cause = f"silence/{row.key}/ends/{before.days}"
            _tell(shown, NoticeKind.SILENCE_REMINDER, cause, at=at)


def _kind_of(act: ProcedureAct) -> NoticeKind | None:
    if act in BREAKING:
        return NoticeKind.SILENCE_BROKEN
    if act in ANSWERED:
        return NoticeKind.SILENCE_ANSWER_REGISTERED
    return {
        ProcedureAct.OPENED: NoticeKind.SILENCE_OPENED,
        ProcedureAct.CLOSED: NoticeKind.SILENCE_CLOSED,
    }.get(act)


def _tell(shown: ProcedureView, kind: NoticeKind, cause: str, *, at: datetime) -> None:
    notify(
        key=cause,
        kind=kind,
        recipients=Recipients(participants=frozenset(each.state for each in shown.reached)),
        facts={NoticeFact.BODY: shown.row.body},
        link=f"/silence/{shown.row.key}/",
        at=at,
        due_at=shown.row.deadline,
    )
