"""What follows from tenures: who acts as Coordinator, what would fall vacant, who owes a report.

Everything is reckoned from the tenures and from what States have said; nothing has to be ended by
anybody: an acting Coordinator is none from the day on which one is appointed.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from clearinghouse.law.coordination import Role, Seat, Tenure
from clearinghouse.law.provisions import implements
from clearinghouse.law.submissions import REPORT
from clearinghouse.law.tenure import ACTING, EXTENSION, ONE_COORDINATOR

# The day on which the Modalities were adopted (interpretation 0029).
REPORTS_EXPECTED_SINCE: Final = date(2024, 12, 17)


class ActingState(StrEnum):
    """How the proposal of a Co-coordinator to act as Coordinator stands."""

    WAITING = "waiting"
    ACTING = "acting"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class ActingProposal:
    """A Co-coordinator proposes to act; ``consents`` are the days on which others agreed."""

    area: str
    participant: str
    proposed_on: date
    consents: Mapping[str, date] = field(default_factory=dict)
    laid_down_on: date | None = None


@dataclass(frozen=True, slots=True)
class ActingSpell:
    """When the State acts: ``[since, until)``; ``missing`` are those whose consent is awaited."""

    state: ActingState
    since: date | None = None
    until: date | None = None
    missing: tuple[str, ...] = ()

    def is_acting(self, on: date) -> bool:
        """Tell whether the State acts as Coordinator on a day."""
        begun = self.since is not None and self.since <= on
        return begun and (self.until is None or on < self.until)


@implements(ACTING)
def acting(proposal: ActingProposal, tenures: Iterable[Tenure], on: date) -> ActingSpell:
    """Return how a proposal stands on a day.

    The State acts from the first day on which the area has no Coordinator and every other
    Co-coordinator of that day has consented; one appointed later need not (interpretation 0030).
    It ends when a Coordinator serves, when the State is no longer a Co-coordinator, or when it
    lays the part down.
    """
    ours = [each for each in tenures if each.seat.area == proposal.area]
    days = sorted(day for day in _turns(proposal, ours) if proposal.proposed_on <= day)
    since = next((day for day in days if day <= on and _may_act(proposal, ours, day)), None)
    if since is None:
        is_given_up = proposal.laid_down_on is not None and proposal.laid_down_on <= on
        state = ActingState.OVER if is_given_up else ActingState.WAITING
        return ActingSpell(state, missing=() if is_given_up else _missing(proposal, ours, on))
    until = next((day for day in days if day > since and not _goes_on(proposal, ours, day)), None)
    is_over = until is not None and until <= on
    return ActingSpell(ActingState.OVER if is_over else ActingState.ACTING, since, until)


def _turns(proposal: ActingProposal, tenures: Iterable[Tenure]) -> set[date]:
    """Return the days on which anything about the proposal can change."""
    days = {proposal.proposed_on, *proposal.consents.values()}
    if proposal.laid_down_on is not None:
        days.add(proposal.laid_down_on)
    for each in tenures:
        days.add(each.since)
        if each.until is not None:
            days.add(each.until)
    return days


def _may_act(proposal: ActingProposal, tenures: Iterable[Tenure], day: date) -> bool:
    return _goes_on(proposal, tenures, day) and not _missing(proposal, tenures, day)


def _goes_on(proposal: ActingProposal, tenures: Iterable[Tenure], day: date) -> bool:
    serving = {each.seat for each in tenures if each.is_held(day)}
    has_coordinator = any(seat.role is Role.COORDINATOR for seat in serving)
    own = Seat(proposal.area, Role.CO_COORDINATOR, proposal.participant)
    is_given_up = proposal.laid_down_on is not None and proposal.laid_down_on <= day
    return own in serving and not has_coordinator and not is_given_up


def _missing(proposal: ActingProposal, tenures: Iterable[Tenure], day: date) -> tuple[str, ...]:
    others = {
        each.seat.participant
        for each in tenures
        if each.seat.role is Role.CO_COORDINATOR and each.is_held(day)
    } - {proposal.participant}
    agreed = {code for code, agreed_on in proposal.consents.items() if agreed_on <= day}
    return tuple(sorted(others - agreed))


class Left(StrEnum):
    """How an area would stand without a State."""

    LED = "led"
    WITHOUT_COORDINATOR = "without_coordinator"
    WITHOUT_ANYBODY = "without_anybody"


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A seat that a State would leave, and who would stay in its area."""

    tenure: Tenure
    left: Left
    coordinators: tuple[str, ...]
    co_coordinators: tuple[str, ...]


@implements(ONE_COORDINATOR, ACTING, EXTENSION)
def vacancies(
    participant: str, tenures: Collection[Tenure], *, leaving_on: date
) -> tuple[Vacancy, ...]:
    """Return the seats that a State would leave on a day, and how their areas would stand then.

    ``leaving_on`` is the first day without it.  Seats that it is to take later are among them.
    An area without a Coordinator is in order: it is told, not lamented.
    """
    seats = [
        each
        for each in tenures
        if each.seat.participant == participant and not each.is_over(leaving_on)
    ]
    return tuple(_vacancy(each, tenures, leaving_on) for each in seats)


def _vacancy(seat: Tenure, tenures: Iterable[Tenure], on: date) -> Vacancy:
    day = max(on, seat.since)
    staying = [
        each.seat
        for each in tenures
        if each.seat.area == seat.seat.area
        and each.seat.participant != seat.seat.participant
        and each.is_held(day)
    ]
    leading = tuple(sorted(s.participant for s in staying if s.role is Role.COORDINATOR))
    helping = tuple(sorted(s.participant for s in staying if s.role is not Role.COORDINATOR))
    left = Left.WITHOUT_COORDINATOR if helping else Left.WITHOUT_ANYBODY
    return Vacancy(seat, Left.LED if leading else left, leading, helping)


@dataclass(frozen=True, slots=True)
class ReportExpected:
    """A report that a State is invited to issue on its tenure, from a day on."""

    tenure: Tenure
    expected_on: date

    def is_outstanding(self, on: date) -> bool:
        """Tell whether the day has come."""
        return self.expected_on <= on


@implements(REPORT)
def reports_expected(
    tenures: Collection[Tenure],
    issued: Mapping[tuple[str, str], Collection[date]],
    *,
    since: date = REPORTS_EXPECTED_SINCE,
) -> tuple[ReportExpected, ...]:
    """Return the reports that Coordinators have not issued on tenures that end.

    ``issued`` are the days of reports by area and State.  A State that goes on in the same seat
    has not completed its duties; a report issued during the tenure or later is enough.
    """
    seats = by_seat(tenures)
    return tuple(
        ReportExpected(each, each.until)
        for each in tenures
        if each.seat.role is Role.COORDINATOR
        and each.until is not None
        and each.until >= since
        and each.until > each.since
        and not goes_on_serving(each, seats[each.seat])
        and not any(
            day >= each.since for day in issued.get((each.seat.area, each.seat.participant), ())
        )
    )


def by_seat(tenures: Iterable[Tenure]) -> Mapping[Seat, Sequence[Tenure]]:
    """Return the tenures of each seat, in their order."""
    found: dict[Seat, list[Tenure]] = {}
    for each in tenures:
        found.setdefault(each.seat, []).append(each)
    return found


def goes_on_serving(tenure: Tenure, tenures: Iterable[Tenure]) -> bool:
    """Tell whether the State holds the same seat on the day after its tenure.

    ``tenures`` may be all, or those of the seat, which is much quicker over many years.
    """
    until = tenure.until
    if until is None:
        return False
    return any(
        other is not tenure and other.seat == tenure.seat and other.is_held(until)
        for other in tenures
    )


class NextStepKind(StrEnum):
    """What comes next for those who lead an area; nothing of it is a duty that could be failed."""

    TERM_BEGINS = "term_begins"
    TERM_ENDS = "term_ends"
    REPORT = "report"
    NO_COORDINATOR = "no_coordinator"


# TERM_BEGINS     a decided term has not begun
# TERM_ENDS       a term runs out: ask for an extension well before, or let others offer themselves
# REPORT          a report on the completed tenure is expected
# NO_COORDINATOR  any State may offer itself, and a Co-coordinator may act meanwhile


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next in an area: for whom, and on which day; no day for what may be done now."""

    kind: NextStepKind
    area: str
    participant: str = ""
    role: Role | None = None
    on: date | None = None


@implements(ONE_COORDINATOR, EXTENSION, REPORT)
def next_steps(
    area: str,
    tenures: Collection[Tenure],
    reports: Iterable[ReportExpected],
    *,
    on: date,
    is_led: bool = False,
) -> tuple[Step, ...]:
    """Return what comes next in an area, in the order of days; ``is_led`` by an acting State."""
    ours = [each for each in tenures if each.seat.area == area]
    steps = [
        Step(
            NextStepKind.REPORT,
            area,
            each.tenure.seat.participant,
            Role.COORDINATOR,
            each.expected_on,
        )
        for each in reports
        if each.tenure.seat.area == area
    ]
    for each in ours:
        seat = each.seat
        if each.since > on:
            steps.append(
                Step(NextStepKind.TERM_BEGINS, area, seat.participant, seat.role, each.since)
            )
        elif each.is_held(on) and each.until and not goes_on_serving(each, ours):
            steps.append(
                Step(NextStepKind.TERM_ENDS, area, seat.participant, seat.role, each.until)
            )
    leads = any(each.seat.role is Role.COORDINATOR and each.is_held(on) for each in ours)
    if not leads and not is_led:
        steps.append(Step(NextStepKind.NO_COORDINATOR, area))
    return tuple(sorted(steps, key=lambda step: (step.on or date.min, step.kind, step.participant)))
