"""What a procedure's acts come to, reported: deadline, closing, deliveries, objections, outcome."""

from collections.abc import Sequence
from datetime import datetime

from clearinghouse.tlog.deadline import ZoneUnknown, tables_for
from clearinghouse.tlog.findings import Code, Facts, Kind, Report
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.procedure import ProcedureLeaf, deadline_of
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.proceedings import (
    Proceedings,
    delivered_at,
    received_at,
    returned_at,
)
from clearinghouse.tlog.walk import stop


def judge(
    report: Report,
    proceedings: Proceedings,
    closing_recorded: datetime | None,
    cosigned: Sequence[tuple[str, datetime]],
) -> None:
    """Report what the acts come to.

    ``closing_recorded`` is when the record entered the closing; ``cosigned`` says when each
    witness saw the checkpoint that holds it.
    """
    closing = proceedings.closing
    if closing is None or closing_recorded is None:
        stop(report, Kind.REFUTED, Code.NOT_CLOSED)
    _name(report, proceedings)
    for leaf in proceedings.after_closing():
        report.add(Kind.REFUTED, Code.ACT_AFTER_CLOSING, place=leaf.place)
    _judge_deadline(report, proceedings)
    _judge_closing(report, proceedings, closing)
    if proceedings.outcome is Outcome.NOT_BREACHED:
        _judge_waiting(report, proceedings, min(closing.at, closing_recorded), cosigned)
    _judge_deliveries(report, proceedings)
    for leaf in proceedings.voices():
        _judge_voice(report, proceedings, leaf)
    _judge_effects(report, proceedings)
    for leaf in proceedings.standing():
        facts: Facts = {"place": leaf.place, "moment": format_moment(received_at(leaf))}
        report.add(Kind.VERIFIED, Code.OBJECTION_STANDS, **facts)


def _name(report: Report, proceedings: Proceedings) -> None:
    """Say which procedure this is: a true certificate of another one proves nothing of this."""
    body = proceedings.opening.body
    title = body["title"]
    report.add(
        Kind.VERIFIED,
        Code.PROCEDURE_NAMED,
        procedure=proceedings.opening.procedure,
        title=" / ".join(map(str, title.values())) if isinstance(title, dict) else "–",
        body=str(body["body"]),
        note=str(body["note"]) or "–",
        count=len(proceedings.roster),
        roster=", ".join(proceedings.roster),
    )


def _judge_deadline(report: Report, proceedings: Proceedings) -> None:
    """Compute the deadline again from the clocks of its zone."""
    deadline = proceedings.deadline
    tables = tables_for(deadline.edition)
    facts = {
        "civil": deadline.civil,
        "zone": deadline.zone,
        "instant": format_moment(deadline.instant),
    }
    editions = {"edition": deadline.edition or "?", "here": tables.edition or "?"}
    same = deadline.edition == tables.edition
    try:
        holds = deadline.holds(tables)
    except ZoneUnknown:
        report.add(Kind.UNREADABLE, Code.ZONE_UNKNOWN, zone=deadline.zone)
        return
    except (ValueError, OverflowError):
        report.add(Kind.REFUTED, Code.DEADLINE_WRONG, **facts)
        return
    if holds:
        report.add(Kind.VERIFIED, Code.DEADLINE_VERIFIED, **facts)
        if not same:
            report.add(Kind.REMARK, Code.OTHER_EDITION, **editions)
    elif same:
        report.add(Kind.REFUTED, Code.DEADLINE_WRONG, **facts)
    else:
        # The clocks of a zone may have been changed since: its own edition must tell.
        report.add(Kind.UNREADABLE, Code.EDITION_NEEDED, **facts, **editions)


def _judge_closing(report: Report, proceedings: Proceedings, closing: ProcedureLeaf) -> None:
    """Hold what the closing says to the opening, to its place, and to the acts."""
    due = deadline_of(proceedings.opening)
    if closing.body["deadline"] != due:
        facts = {"stated": str(closing.body["deadline"]), "instant": due}
        report.add(Kind.REFUTED, Code.DEADLINE_CHANGED, **facts)
    if closing.body["size"] != closing.place + 1:
        size = str(closing.body["size"])
        report.add(Kind.REFUTED, Code.ACT_MISPLACED, place=closing.place, stated=size)
    if closing.body["outcome"] != proceedings.outcome:
        claimed = {"claimed": str(closing.body["outcome"]), "shown": proceedings.outcome.value}
        report.add(Kind.REFUTED, Code.OUTCOME_FALSE, **claimed)


def _judge_waiting(
    report: Report,
    proceedings: Proceedings,
    closed: datetime,
    cosigned: Sequence[tuple[str, datetime]],
) -> None:
    """Check that silence was waited for to the end, also by the clocks of witnesses."""
    due = proceedings.deadline.instant
    facts = {"moment": format_moment(closed), "instant": format_moment(due)}
    if closed < due:
        report.add(Kind.REFUTED, Code.CLOSED_EARLY, **facts)
    else:
        report.add(Kind.VERIFIED, Code.CLOSED_AFTER_DEADLINE, **facts)
    for name, time in cosigned:
        seen = {"name": name, "time": format_moment(time), "instant": format_moment(due)}
        if time < due.replace(microsecond=0):
            report.add(Kind.REFUTED, Code.WITNESS_BEFORE_DEADLINE, **seen)
        else:
            report.add(Kind.VERIFIED, Code.WITNESS_AFTER_DEADLINE, **seen)


_TOLD_OF = {ProcedureAct.DELIVERED: delivered_at, ProcedureAct.RETURNED: returned_at}


def _judge_deliveries(report: Report, proceedings: Proceedings) -> None:
    """Check that the text reached every State, and none later than it was entered."""
    for leaf in proceedings.leaves:
        told = _TOLD_OF.get(leaf.act)
        if told is not None and told(leaf) > leaf.at:
            moments = {"moment": format_moment(told(leaf)), "at": format_moment(leaf.at)}
            report.add(Kind.REFUTED, Code.RECEIVED_LATER, place=leaf.place, **moments)
    if proceedings.proves_delivery and not proceedings.undelivered:
        report.add(Kind.VERIFIED, Code.ALL_DELIVERED, count=len(proceedings.roster))
    elif proceedings.proves_delivery and proceedings.outcome is Outcome.NOT_BREACHED:
        # Nobody's silence says anything where somebody was not asked.
        states = ", ".join(proceedings.undelivered)
        report.add(Kind.REFUTED, Code.UNDELIVERED, states=states)


def _judge_voice(report: Report, proceedings: Proceedings, leaf: ProcedureLeaf) -> None:
    """Check the moments of one State's act, and that the State was asked."""
    received, due = received_at(leaf), proceedings.deadline.instant
    facts: Facts = {
        "place": leaf.place,
        "moment": format_moment(received),
        "at": format_moment(leaf.at),
    }
    if received > leaf.at:
        report.add(Kind.REFUTED, Code.RECEIVED_LATER, **facts)
    elif received < proceedings.opening.at:
        report.add(Kind.REFUTED, Code.RECEIVED_EARLIER, **facts)
    elif received < due <= leaf.at:
        report.add(Kind.REMARK, Code.ENTERED_LATE, **facts)
    state = proceedings.state(leaf)
    if state is not None and state not in proceedings.roster:
        report.add(Kind.REMARK, Code.VOICE_FOREIGN, place=leaf.place, state=state)


def _judge_effects(report: Report, proceedings: Proceedings) -> None:
    """Report the acts that change nothing, and those that take back, with the reason."""
    for leaf in proceedings.false_withdrawals():
        report.add(Kind.REFUTED, Code.WITHDRAWAL_FALSE, place=leaf.place, of=str(leaf.body["of"]))
    for leaf in proceedings.late_withdrawals():
        report.add(Kind.REMARK, Code.WITHDRAWAL_LATE, place=leaf.place)
    for leaf in proceedings.timely_withdrawals():
        pair: Facts = {"place": leaf.place, "of": str(leaf.body["of"])}
        named = proceedings.state(leaf) is not None and all(
            proceedings.state(objection) is not None
            for objection in proceedings.objections()
            if objection.place == leaf.body["of"]
        )
        code = Code.OBJECTION_WITHDRAWN if named else Code.WITHDRAWAL_UNNAMED
        report.add(Kind.REMARK, code, **pair)
    for leaf in proceedings.leaves:
        if leaf.act is ProcedureAct.CANCELLED and not proceedings.cancels(leaf):
            report.add(Kind.REMARK, Code.CANCELLED_LATE, place=leaf.place)
    for leaf in proceedings.objections():
        if not proceedings.in_time(leaf):
            facts: Facts = {"place": leaf.place, "moment": format_moment(received_at(leaf))}
            report.add(Kind.REMARK, Code.OBJECTION_LATE, **facts)
