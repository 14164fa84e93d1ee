"""What is due: to whom, by when, and under which provision, derived from the record on a day.

One pure function, :func:`derive`, reads a history and a day and returns what stands on that day.
Nothing of it is stored: ask with a day of the past for what was due then, or with a day to come for
what will be if nothing else happens.  Each entry names the facts that it is derived from, the
provision and its force, and how its day was reckoned, so that anybody can do it again by hand.

What a State is free to do or to leave is an invitation: it has a day, and is never late.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Final, TypeAlias

from clearinghouse.law.cadence import CADENCES, next_due
from clearinghouse.law.coordination import Role, Tenure
from clearinghouse.law.dues import (
    Doer,
    DoerPart,
    Ground,
    GroundKind,
    History,
    Obligation,
    Reckoning,
    Task,
    in_order,
    states,
)
from clearinghouse.law.dues_of_work import contributions_awaited, instruments_to_join
from clearinghouse.law.falling_due import OPEN
from clearinghouse.law.follow_up import Bearer, BearerKind
from clearinghouse.law.provisions import Provision, implements, instruments, provision
from clearinghouse.law.submissions import REPORT
from clearinghouse.law.succession import by_seat, goes_on_serving, reports_expected

OFFER: Final = provision("modalities-2023", "1.1")
ACTING: Final = provision("modalities-2023", "1.11")
EXTENSION: Final = provision("modalities-2023", "1.12")
SUBMISSIONS: Final = provision("soc-2023-ii-dec-1", "6")
CONSENSUS: Final = provision("rules-2004", "I.2")
OBJECTION: Final = provision("silence-practice", "S.2")
ADOPTION: Final = provision("silence-practice", "S.3")
A_DAY: Final = timedelta(days=1)


Derivation: TypeAlias = Callable[[History, date], Iterable[Obligation]]


def derive(history: History, *, on: date) -> tuple[Obligation, ...]:
    """Return what stands on a day, the nearest day first and what has none at the end.

    Nothing stands under an instrument before the day from which it is dated.
    """
    found = [
        each
        for derivation in DERIVATIONS
        for each in derivation(history, on)
        if _is_written(each.provision, on)
    ]
    return tuple(sorted(found, key=_order))


def _is_written(source: Provision, on: date) -> bool:
    dated = source.since or instruments()[source.instrument].dated
    return dated is None or dated <= on


def _order(each: Obligation) -> tuple[date, str]:
    return each.due_on or date.max, each.key


@implements(OFFER, ACTING)
def seats_vacant(history: History, on: date) -> Iterator[Obligation]:
    """Every State may offer itself where an area has no Coordinator; a Co-coordinator may act."""
    for area in history.areas:
        serving = [each for each in history.tenures if each.seat.area == area and each.is_held(on)]
        if any(each.seat.role is Role.COORDINATOR for each in serving):
            continue
        before = [
            each.until
            for each in history.tenures
            if each.seat.area == area and each.seat.role is Role.COORDINATOR and each.is_over(on)
        ]
        since = max((day for day in before if day), default=None)
        grounds = (Ground(GroundKind.AREA, area, since),)
        if serving:
            yield Obligation(
                task=Task.ACT_AS_COORDINATOR,
                doers=in_order(
                    Doer(DoerPart.CO_COORDINATOR, each.seat.participant) for each in serving
                ),
                provision=ACTING,
                reckoning=Reckoning.NO_DAY_SET,
                grounds=grounds,
                since=since,
                about={"area": area},
            )
        if not history.members:
            continue
        yield Obligation(
            task=Task.OFFER_TO_COORDINATE,
            doers=states(history.members),
            provision=OFFER,
            reckoning=Reckoning.NO_DAY_SET,
            grounds=grounds,
            since=since,
            about={"area": area},
        )


@implements(EXTENSION)
def terms_ending(history: History, on: date) -> Iterator[Obligation]:
    """Whoever wishes to serve on asks all States before its term ends.

    How long before, nobody has said (interpretation 0005): the last day of the term is the last.
    A State that is to follow itself has nothing left to ask.
    """
    seats = by_seat(history.tenures)
    for each in history.tenures:
        if each.until is None or not each.is_held(on):
            continue
        if goes_on_serving(each, seats[each.seat]):
            continue
        yield Obligation(
            task=Task.ASK_FOR_EXTENSION,
            doers=(_holder(each),),
            provision=EXTENSION,
            reckoning=Reckoning.END_OF_TERM,
            grounds=(_ground(each),),
            since=each.since,
            due_on=each.until - A_DAY,
            about={"area": each.seat.area, "role": each.seat.role},
        )


@implements(REPORT)
def reports_on_terms(history: History, on: date) -> Iterator[Obligation]:
    """A State that has completed its duties as Coordinator reports to all; no day is set.

    Only for tenures that have ended since the Modalities were adopted (interpretation 0029).
    """
    if history.reports is None:
        return
    issued = {key: tuple(day for day in days if day <= on) for key, days in history.reports.items()}
    for each in reports_expected(history.tenures, issued):
        if not each.is_outstanding(on):
            continue
        yield Obligation(
            task=Task.REPORT_ON_TERM,
            doers=(_holder(each.tenure),),
            provision=REPORT,
            reckoning=Reckoning.NO_DAY_SET,
            grounds=(_ground(each.tenure),),
            since=each.expected_on,
            about={"area": each.tenure.seat.area},
        )


@implements(*(cadence.source for cadence in CADENCES.values()))
def meetings_owed(history: History, on: date) -> Iterator[Obligation]:
    """Bodies meet as often as their cadence says."""
    for body, cadence in CADENCES.items():
        if body not in history.bodies:
            continue
        due = next_due(body, history.held, on=on)
        if not due.meetings or due.by is None:
            continue
        past = sorted(day for day in history.held.get(body, ()) if day <= on)
        leading = sorted(day for day in history.held.get(cadence.after, ()) if day <= on)
        last = max([*past[-1:], *leading[-1:]], default=None)
        is_yearly = bool(cadence.times_a_year)
        yield Obligation(
            task=Task.HOLD_MEETING,
            doers=(Doer(DoerPart.BODY, body),),
            provision=due.source,
            reckoning=Reckoning.TIMES_A_YEAR if is_yearly else Reckoning.YEARS_AFTER_MEETING,
            grounds=(Ground(GroundKind.MEETING, body, last),),
            since=date(on.year, 1, 1) if is_yearly else last,
            due_on=due.by,
            about={
                "body": body,
                "meetings": due.meetings,
                "times": cadence.times_a_year,
                "held": cadence.times_a_year - due.meetings if is_yearly else 0,
                "years": due.by.year - last.year if last and not is_yearly else 0,
            },
        )


@implements(SUBMISSIONS, CONSENSUS)
def calls_open(history: History, on: date) -> Iterator[Obligation]:
    """States that have not yet answered a call may do so until its day.

    A call that is no known instrument rests on the consensus by which it was decided.
    """
    for call in history.calls:
        waiting = [code for code in history.members if code not in call.answered]
        if not call.decided_on <= on < call.before or not waiting:
            continue
        yield Obligation(
            task=Task.ANSWER_CALL,
            doers=states(waiting),
            provision=call.provision or CONSENSUS,
            reckoning=Reckoning.DAY_BEFORE,
            grounds=(
                Ground(GroundKind.DECISION, call.decision, call.decided_on)
                if call.decision
                else Ground(GroundKind.ANNUAL_PLAN, str(call.year), call.decided_on),
            ),
            since=call.decided_on,
            due_on=call.before - A_DAY,
            about={"decision": call.decision, "year": call.year},
        )


@implements(OBJECTION, ADOPTION)
def silences_open(history: History, on: date) -> Iterator[Obligation]:
    """States may speak until the deadline; after it the Secretariat writes the end down."""
    for each in history.silences:
        if each.opened_on > on or (each.ended_on is not None and each.ended_on <= on):
            continue
        grounds = (Ground(GroundKind.SILENCE, each.key, each.opened_on),)
        if on > each.last_day:
            yield Obligation(
                task=Task.CLOSE_SILENCE,
                doers=(Doer(DoerPart.SECRETARIAT, "SEC"),),
                provision=ADOPTION,
                reckoning=Reckoning.NO_DAY_SET,
                grounds=grounds,
                since=each.last_day + A_DAY,
                about={"silence": each.key},
            )
        elif each.roster - each.spoken:
            yield Obligation(
                task=Task.ANSWER_SILENCE,
                doers=states(each.roster - each.spoken),
                provision=OBJECTION,
                reckoning=Reckoning.DEADLINE,
                grounds=grounds,
                since=each.opened_on,
                due_on=each.last_day,
                due_at=each.deadline,
                about={"silence": each.key},
            )


def falling_due(history: History, on: date) -> Iterator[Obligation]:
    """What other rules have reckoned stands while it is called for.

    They are those of concept papers (2.5, 2.6, 2.7), of action plans with their occasions, of
    networks and of events held; each names its own provision.
    """
    for each in history.falling:
        if each.due.stand(on) not in OPEN or not each.doers:
            continue
        yield Obligation(
            task=each.task,
            doers=each.doers,
            provision=each.due.provision,
            reckoning=each.reckoning,
            grounds=(each.ground,),
            since=each.due.called_from,
            due_on=each.due.due_on,
            about=each.about,
        )


@implements(SUBMISSIONS)
def plans_to_approve(history: History, on: date) -> Iterator[Obligation]:
    """The Senior Officials approve the annual plan before its year begins."""
    for plan in history.plans:
        if plan.opened_on > on:
            continue
        yield Obligation(
            task=Task.APPROVE_ANNUAL_PLAN,
            doers=(Doer(DoerPart.BODY, "SOC"),),
            provision=SUBMISSIONS,
            reckoning=Reckoning.BEFORE_THE_YEAR,
            grounds=(Ground(GroundKind.ANNUAL_PLAN, str(plan.year), plan.opened_on),),
            since=plan.opened_on,
            due_on=date(plan.year - 1, 12, 31),
            about={"year": plan.year},
        )


def asked_for(history: History, on: date) -> Iterator[Obligation]:
    """What decisions ask for stands until the follow-up register has it done or superseded."""
    for each in history.asked:
        if each.asked_on is not None and each.asked_on > on:
            continue
        doers = _asked(each.what.bearer, history, on)
        if not doers:
            continue
        yield Obligation(
            task=Task.FOLLOW_UP,
            doers=doers,
            provision=each.what.provision,
            reckoning=Reckoning.DAY_BEFORE if each.what.due_on else Reckoning.NO_DAY_SET,
            grounds=(Ground(GroundKind.FOLLOW_UP, str(each.number), each.asked_on),),
            since=each.asked_on,
            due_on=each.what.due_on,
            about={"asked": str(each.number)},
            is_free=each.what.is_invitation,
        )


def _asked(bearer: Bearer, history: History, on: date) -> tuple[Doer, ...]:
    """Return who is asked, by the codes of the day: Coordinators are those who serve then."""
    match bearer.kind:
        case BearerKind.MEMBER_STATES:
            return states(history.members)
        case BearerKind.STATE:
            return (Doer(DoerPart.STATE, bearer.code),)
        case BearerKind.BODY:
            return (Doer(DoerPart.BODY, bearer.code),)
        case BearerKind.SECRETARIAT:
            return (Doer(DoerPart.SECRETARIAT, "SEC"),)
        case BearerKind.CHAIRMANSHIP:
            return (Doer(DoerPart.CHAIR, history.chair),) if history.chair else ()
        case BearerKind.COORDINATORS:
            serving = (t for t in history.tenures if t.seat.area == bearer.code and t.is_held(on))
            return in_order(_holder(each) for each in serving)


DERIVATIONS: Final[tuple[Derivation, ...]] = (
    seats_vacant,
    terms_ending,
    reports_on_terms,
    meetings_owed,
    calls_open,
    silences_open,
    falling_due,
    plans_to_approve,
    asked_for,
    contributions_awaited,
    instruments_to_join,
)


def _holder(tenure: Tenure) -> Doer:
    is_first = tenure.seat.role is Role.COORDINATOR
    return Doer(
        DoerPart.COORDINATOR if is_first else DoerPart.CO_COORDINATOR, tenure.seat.participant
    )


def _ground(tenure: Tenure) -> Ground:
    seat = tenure.seat
    key = f"{seat.area}/{seat.role}/{seat.participant}/{tenure.since:%Y-%m-%d}"
    return Ground(GroundKind.TENURE, key, tenure.since)
