"""What is under way in carrying the measures out, brought into the form that the law reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from clearinghouse.law.action_plans import Progress
from clearinghouse.law.concept_papers import APPLICABILITY, NEW_COORDINATOR, SIX_MONTHS
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader
from clearinghouse.law.dues import (
    Doer,
    DoerPart,
    Falling,
    Ground,
    GroundKind,
    InReview,
    Reckoning,
    Task,
    ToJoin,
    in_order,
    states,
)
from clearinghouse.papers.queries import areas, follows_work, kept_alive, plans
from clearinghouse.papers.views import ActivityView, AreaRow, KeptAlive, PlanView
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.planning.queries import reports_due
from clearinghouse.planning.views import ReportDueRow
from clearinghouse.procedures.queries import due_to_join
from clearinghouse.review.queries import awaited

Names = Mapping[str, Mapping[str, Mapping[str, str]]]
# Which rule of the papers has reckoned a day: what is to be done by it, and how it was found.
RULES: Final = {
    NEW_COORDINATOR: (Task.PROPOSE_PAPER, Reckoning.AFTER_APPOINTMENT),
    SIX_MONTHS: (Task.CONVENE_EXPERTS, Reckoning.AFTER_FIRST_DRAFT),
    APPLICABILITY: (Task.RENEW_PAPER, Reckoning.PAPER_ENDS),
}
# An activity that has come so far holds nothing more.
SETTLED: Final = frozenset({Progress.CARRIED_OUT, Progress.POSTPONED, Progress.DROPPED})


@dataclass(frozen=True, slots=True)
class Work:
    """What is under way on a day, with the names of what it speaks of."""

    falling: tuple[Falling, ...]
    reviews: tuple[InReview, ...]
    joining: tuple[ToJoin, ...]
    names: Names


def work_on(reader: Reader, on: date, *, at: datetime, members: tuple[str, ...]) -> Work:
    """Return what ``reader`` may know; nothing for whoever does not follow the work.

    ``members`` are the Member States on the day.
    """
    if not follows_work(reader):
        return Work((), (), (), {})
    of_areas = areas(reader, at=at)
    leading = {area.code: _leading(area) for area in of_areas}
    of_plans = plans(reader, at=at)
    networks = kept_alive(reader, at=at)
    events = reports_due(reader, on=on, at=at)
    to_join = due_to_join(reader, on=on, members=members)
    falling = [
        *_papers(of_areas, leading),
        *_plans(of_plans, leading, on),
        *_networks(networks),
        *_events(events),
    ]
    return Work(
        falling=tuple(falling),
        reviews=tuple(
            InReview(
                key=each.key,
                year=each.year,
                opened_on=each.opened_on,
                before=each.before,
                waiting=each.waiting,
            )
            for each in awaited(reader, at=at)
        ),
        joining=tuple(
            ToJoin(instrument=each.code, asked=each.asked, whole_on=each.whole_on)
            for each in to_join
        ),
        # What is more special comes first: an activity has an area too.
        names={
            "activity": {
                _activity_key(each): each.title for plan in of_plans for each in plan.activities
            },
            "network": {each.code: each.name for each in networks},
            "event": {each.code: each.title for each in events},
            "instrument": {each.code: each.title for each in to_join},
        },
    )


def _leading(area: AreaRow) -> tuple[Doer, ...]:
    return tuple(
        Doer(DoerPart.COORDINATOR, code)
        for code, roles in sorted(area.seats.items())
        if Role.COORDINATOR in roles
    )


def _papers(
    of_areas: tuple[AreaRow, ...], leading: Mapping[str, tuple[Doer, ...]]
) -> Iterator[Falling]:
    """Yield what falls due for papers; whoever leads the area is to do it."""
    for area in of_areas:
        for each in area.due:
            task, reckoning = RULES[each.due.provision]
            own = Doer(DoerPart.COORDINATOR, each.state)
            yield Falling(
                task=task,
                reckoning=reckoning,
                doers=(own,) if each.state else leading[area.code],
                due=each.due,
                ground=Ground(GroundKind.PAPERS, area.code, each.due.derived_from[0].on),
                about={"area": area.code},
            )


def _plans(
    of_plans: tuple[PlanView, ...], leading: Mapping[str, tuple[Doer, ...]], on: date
) -> Iterator[Falling]:
    """Yield the yearly reviews of plans, and what activities hold so many times a year."""
    for plan in of_plans:
        if plan.due is not None:
            yield Falling(
                task=Task.REVIEW_PLAN,
                reckoning=Reckoning.YEAR_AFTER_REVIEW,
                doers=(Doer(DoerPart.BODY, "SOC"), Doer(DoerPart.BODY, "SWG")),
                due=plan.due.due,
                ground=Ground(GroundKind.ACTION_PLAN, plan.area, plan.due.due.derived_from[0].on),
                about={"area": plan.area},
            )
        for each in plan.activities:
            if each.due is None or not _is_under_way(each, on):
                continue
            held = sum(day.year == on.year and day <= on for day, _title in each.occasions)
            yield Falling(
                task=Task.HOLD_OCCASION,
                reckoning=Reckoning.OCCASIONS_A_YEAR,
                doers=states(each.states) or leading.get(plan.area, ()),
                due=each.due.due,
                ground=Ground(GroundKind.ACTIVITY, _activity_key(each), each.first),
                about={"activity": _activity_key(each), "times": each.times_a_year, "held": held},
            )


def _is_under_way(activity: ActivityView, on: date) -> bool:
    """Whether an activity goes on on a day, by its timeline and by what was noted until then."""
    if (activity.first and on < activity.first) or (activity.last and activity.last < on):
        return False
    known = [step.progress for step in activity.steps if step.noted_on <= on]
    return not known or known[-1] not in SETTLED


def _activity_key(activity: ActivityView) -> str:
    return f"{activity.area}/{activity.code}"


def _networks(networks: tuple[KeptAlive, ...]) -> Iterator[Falling]:
    """Yield the contacts that States confirm, and the calls of the Secretariat."""
    for network in networks:
        for each in network.contacts:
            yield Falling(
                task=Task.CONFIRM_CONTACT,
                reckoning=Reckoning.YEAR_AFTER_CONFIRMATION,
                doers=states((each.state,)),
                due=each.due,
                ground=Ground(
                    GroundKind.NETWORK,
                    f"{network.code}/{each.about}",
                    each.due.derived_from[0].on,
                ),
                about={"network": network.code},
            )
        yield Falling(
            task=Task.CALL_NETWORK,
            reckoning=Reckoning.MONTHLY,
            doers=(Doer(DoerPart.SECRETARIAT, SECRETARIAT),),
            due=network.call.due,
            ground=Ground(GroundKind.NETWORK, network.code, network.call.due.derived_from[0].on),
            about={"network": network.code},
        )


def _events(events: tuple[ReportDueRow, ...]) -> Iterator[Falling]:
    """Yield the outcomes that organisers are to tell."""
    for each in events:
        yield Falling(
            task=Task.REPORT_ON_EVENT,
            reckoning=Reckoning.MONTH_AFTER_EVENT,
            doers=in_order(Doer(DoerPart.ORGANISER, code) for code in each.organisers),
            due=each.due,
            ground=Ground(GroundKind.EVENT, each.code, each.due.derived_from[0].on),
            about={"event": each.code},
        )
