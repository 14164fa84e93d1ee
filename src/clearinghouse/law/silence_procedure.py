"""A silence procedure while it runs: how it is opened, who may say what until when, how it stands.

How it stands is reckoned from what was said, the rules and the moment; nothing decides it.  What is
said breaks the silence or leaves it; an objection may be withdrawn while others can still object.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling

OPENED_BY_NOTE: Final = provision("silence-practice", "S.1")
MAY_OBJECT: Final = provision("silence-practice", "S.2")
CONSIDERED_ADOPTED: Final = provision("silence-practice", "S.3")
CASE_BY_CASE: Final = provision("silence-practice", "S.6")
MAY_SERVE: Final = provision("silence-practice", "S.7")
HEAD_APPROVED: Final = provision("eminent-persons-2021", "b")

# A request that came in before the deadline may still be on its way through the house.
CLOSING_WAITS: Final = timedelta(minutes=5)
# The shortest time between opening and adoption among the cases known.
SHORTEST_SEEN: Final = timedelta(days=5)
# The languages in which the Secretariat sends its notes (papers-practice).
WORKING_LANGUAGES: Final = ("en", "ru")
BODIES: Final = frozenset({"SOC", "MC"})


class Matter(StrEnum):
    """What is placed under silence; the first six have been seen."""

    MEASURE = "measure"
    PAPER = "paper"
    CHAIRMANSHIP = "chairmanship"
    STANDING = "standing"
    APPOINTMENT = "appointment"
    OUTCOME_DOCUMENT = "outcome_document"
    OTHER = "other"


# MEASURE            a measure of the Catalogue is added or amended
# PAPER              a concept paper or a plan of action
# STANDING           membership, or the standing of observer or partner
# APPOINTMENT        a Coordinator, the Head of a council
# OUTCOME_DOCUMENT   what a conference ends with


class Said(StrEnum):
    """What a Member State says in a silence procedure."""

    OBJECTED = "objected"
    PROPOSED = "proposed"
    ASKED_TIME = "asked_time"
    SUPPORTED = "supported"
    WITHDREW = "withdrew"


BREAKING: Final = frozenset({Said.OBJECTED, Said.PROPOSED})


class Stand(StrEnum):
    """How a silence procedure stands at a moment."""

    AWAITING_DELIVERY = "awaiting_delivery"
    RUNNING = "running"
    BROKEN = "broken"
    ADOPTED = "adopted"
    CANCELLED = "cancelled"


class ProcedureReason(Reason):
    """Why an act in a silence procedure is out of order, or what is to be noticed about it."""

    NO_TEXT = "silence_no_text"
    NO_MEMBERS = "silence_no_members"
    NO_NOTE = "silence_no_note"
    DEADLINE_PASSED_AT_OPENING = "silence_deadline_passed_at_opening"
    BODY_NOT_KNOWN_TO_USE_IT = "silence_body_not_known_to_use_it"
    MATTER_NOT_SEEN = "silence_matter_not_seen"
    SHORTER_THAN_SEEN = "silence_shorter_than_seen"
    LANGUAGE_MISSING = "silence_language_missing"
    NOT_ENTITLED = "silence_not_entitled"
    TOO_LATE = "silence_too_late"
    TOO_EARLY = "silence_too_early"
    NOT_RUNNING = "silence_not_running"
    NO_OBJECTION_TO_WITHDRAW = "silence_no_objection_to_withdraw"
    OBJECTS_ALREADY = "silence_objects_already"
    NOTHING_TOLD = "silence_nothing_told"
    DELIVERY_NOT_PROVEN = "silence_delivery_not_proven"
    DELIVERY_FAILED = "silence_delivery_failed"
    DELIVERY_FAILED_AT_OPENING = "silence_delivery_failed_at_opening"
    NOTHING_TO_RETURN = "silence_nothing_to_return"
    RETURNED_TOO_LATE = "silence_returned_too_late"
    RETURNED_BEFORE_DELIVERY = "silence_returned_before_delivery"
    CLOSING_TOO_EARLY = "silence_closing_too_early"


@dataclass(frozen=True, slots=True)
class Statement:
    """What a State said, and when it was received; ``place`` is its place in the procedure."""

    said: Said
    state: str
    received_at: datetime
    place: int = 0


@dataclass(frozen=True, slots=True)
class Procedure:
    """A silence procedure as the rules see it.

    ``roster`` are the codes of the Member States entitled; ``delivered_at`` tells when each was
    reached, and matters only where ``proves_delivery``: then the time for objecting runs only when
    all were reached.
    """

    opened_at: datetime
    deadline: datetime
    roster: frozenset[str]
    statements: tuple[Statement, ...] = ()
    delivered_at: Mapping[str, datetime] | None = None
    proves_delivery: bool = False
    cancelled_at: datetime | None = None

    @property
    def unreached(self) -> frozenset[str]:
        """Return the States whose delivery is demanded and not proven before the deadline."""
        if not self.proves_delivery:
            return frozenset()
        reached = self.delivered_at or {}
        return frozenset(
            state
            for state in self.roster
            if state not in reached or reached[state] >= self.deadline
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """A text is placed under silence from ``at`` until ``deadline``."""

    at: datetime
    deadline: datetime


@dataclass(frozen=True, slots=True)
class Returned:
    """What had been taken for a delivery to ``state`` had failed; that was known at ``at``."""

    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Closed:
    """A procedure has ended; ``stand`` is how, ``since`` from when."""

    stand: Stand
    since: datetime


@implements(OPENED_BY_NOTE, MAY_SERVE, CASE_BY_CASE, HEAD_APPROVED)
def open_silence(
    *,
    body: str,
    matter: Matter,
    languages: Collection[str],
    roster: Collection[str],
    has_note: bool,
    deadline: datetime,
    at: datetime,
    failed: Collection[str] = (),
) -> Ruling[Opened]:
    """Rule on placing texts under silence at ``at`` until ``deadline``.

    ``languages`` are the codes of those in which the text lies before the States.  A note has to
    open it, with a deadline still to come, for a body that has used silence; all else deserves a
    remark.  ``failed`` are the States to which the opening note could not be delivered.
    """
    refused = _impediment(body, languages, roster, has_note=has_note, late=deadline <= at)
    if refused is not None:
        return refused
    remarks: list[Remark] = []
    if matter is Matter.OTHER:
        remarks.append(Remark(MAY_SERVE, ProcedureReason.MATTER_NOT_SEEN))
    if deadline - at < SHORTEST_SEEN:
        seen = {"days": SHORTEST_SEEN.days}
        remarks.append(Remark(CASE_BY_CASE, ProcedureReason.SHORTER_THAN_SEEN, seen))
    remarks += [
        Remark(OPENED_BY_NOTE, ProcedureReason.LANGUAGE_MISSING, {"language": each})
        for each in WORKING_LANGUAGES
        if each not in languages
    ]
    if failed:
        about = {"states": ", ".join(sorted(failed))}
        remarks.append(Remark(OPENED_BY_NOTE, ProcedureReason.DELIVERY_FAILED_AT_OPENING, about))
    return Permitted(Opened(at, deadline), tuple(remarks))


def _impediment(
    body: str,
    languages: Collection[str],
    roster: Collection[str],
    *,
    has_note: bool,
    late: bool,
) -> Refused | None:
    if not has_note:
        return Refused(OPENED_BY_NOTE, ProcedureReason.NO_NOTE)
    if not languages:
        return Refused(OPENED_BY_NOTE, ProcedureReason.NO_TEXT)
    if not roster:
        return Refused(MAY_OBJECT, ProcedureReason.NO_MEMBERS)
    if late:
        return Refused(OPENED_BY_NOTE, ProcedureReason.DEADLINE_PASSED_AT_OPENING)
    if body not in BODIES:
        return Refused(MAY_SERVE, ProcedureReason.BODY_NOT_KNOWN_TO_USE_IT, {"body": body})
    return None


def standing_objections(
    procedure: Procedure, *, at: datetime | None = None
) -> tuple[Statement, ...]:
    """Return what breaks the silence at ``at``: said before the deadline and not withdrawn.

    A withdrawal takes back the last that the State said against the text; what it said before that
    stands until it is withdrawn too.
    """
    standing: dict[str, list[Statement]] = {}
    for statement in procedure.statements:
        received = statement.received_at
        if received >= procedure.deadline or (at is not None and received > at):
            continue
        if statement.said in BREAKING:
            standing.setdefault(statement.state, []).append(statement)
        elif statement.said is Said.WITHDREW and standing.get(statement.state):
            standing[statement.state].pop()
    return tuple(each for statements in standing.values() for each in statements)


@implements(CONSIDERED_ADOPTED)
def stand_of(procedure: Procedure, *, at: datetime) -> Stand:
    """Return how the procedure stands at ``at``; after the deadline it is the same for ever.

    Where delivery has to be proven and was not, the time for objecting has not run: nothing is
    adopted, whatever the clock says.
    """
    if procedure.cancelled_at is not None and procedure.cancelled_at <= at:
        return Stand.CANCELLED
    if standing_objections(procedure, at=at):
        return Stand.BROKEN
    if procedure.unreached and at >= procedure.deadline:
        return Stand.AWAITING_DELIVERY
    return Stand.ADOPTED if at >= procedure.deadline else Stand.RUNNING


@implements(MAY_OBJECT)
def receive(
    procedure: Procedure, said: Said, *, state: str, received_at: datetime, text: str = ""
) -> Ruling[Statement]:
    """Rule on what ``state`` says, received at ``received_at``.

    The deadline itself is too late (interpretation 0001).  An amendment has a text; only a State
    that objects can withdraw.
    """
    why = _not_heard(procedure, state, received_at) or _out_of_place(procedure, said, state, text)
    if why is not None:
        return Refused(MAY_OBJECT, why)
    return Permitted(Statement(said, state, received_at))


def _not_heard(procedure: Procedure, state: str, received_at: datetime) -> ProcedureReason | None:
    """Return why ``state`` cannot say anything here at all, or not at that moment."""
    if state not in procedure.roster:
        return ProcedureReason.NOT_ENTITLED
    if received_at < procedure.opened_at:
        return ProcedureReason.TOO_EARLY
    if received_at >= procedure.deadline:
        return ProcedureReason.TOO_LATE
    return ProcedureReason.NOT_RUNNING if procedure.cancelled_at is not None else None


def _out_of_place(
    procedure: Procedure, said: Said, state: str, text: str
) -> ProcedureReason | None:
    """Return why just this cannot be said by ``state`` as things stand."""
    objects = any(each.state == state for each in standing_objections(procedure))
    if said is Said.WITHDREW and not objects:
        return ProcedureReason.NO_OBJECTION_TO_WITHDRAW
    if said is Said.OBJECTED and objects:
        return ProcedureReason.OBJECTS_ALREADY
    if said is Said.PROPOSED and not text.strip():
        return ProcedureReason.NOTHING_TOLD
    return None


@implements(OPENED_BY_NOTE)
def prove_delivery(*, has_failed: bool) -> Permitted[None] | Refused:
    """Rule on noting that the texts reached a State by a way out of the house.

    What the opening note's own delivery says to have failed by that way proves nothing, until it
    is sent again.
    """
    if has_failed:
        return Refused(OPENED_BY_NOTE, ProcedureReason.DELIVERY_FAILED)
    return Permitted(None)


@implements(CONSIDERED_ADOPTED)
def return_delivery(procedure: Procedure, *, state: str, returned_at: datetime) -> Ruling[Returned]:
    """Rule on taking back that the texts reached a State, which was known at ``returned_at``.

    The State counts as not reached until it is reached again.  From the deadline on what was said
    and proven has decided (interpretation 0028): a failure known only then changes nothing here.
    """
    reached = (procedure.delivered_at or {}).get(state)
    if reached is None:
        return Refused(CONSIDERED_ADOPTED, ProcedureReason.NOTHING_TO_RETURN)
    if returned_at < reached:
        return Refused(CONSIDERED_ADOPTED, ProcedureReason.RETURNED_BEFORE_DELIVERY)
    if returned_at >= procedure.deadline:
        return Refused(CONSIDERED_ADOPTED, ProcedureReason.RETURNED_TOO_LATE)
    return Permitted(Returned(state, returned_at))


@implements(CONSIDERED_ADOPTED)
def close(procedure: Procedure, *, at: datetime) -> Ruling[Closed]:
    """Rule on writing down how a procedure ended.

    It waits a little beyond the deadline, for what was received before it and is still being
    entered.  The text is adopted since the deadline, not since the closing.
    """
    stand = stand_of(procedure, at=at)
    if stand is Stand.CANCELLED:
        return Refused(CONSIDERED_ADOPTED, ProcedureReason.NOT_RUNNING)
    if at < procedure.deadline + CLOSING_WAITS:
        return Refused(CONSIDERED_ADOPTED, ProcedureReason.CLOSING_TOO_EARLY)
    if stand is Stand.AWAITING_DELIVERY:
        states = ", ".join(sorted(procedure.unreached))
        return Refused(CONSIDERED_ADOPTED, ProcedureReason.DELIVERY_NOT_PROVEN, {"states": states})
    return Permitted(Closed(stand, procedure.deadline))
