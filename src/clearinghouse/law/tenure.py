"""Coordinators and Co-coordinators: appointment, acting, extension, early end.

What is known of these rules is a draft, so nothing here refuses: every departure is remarked with
its provision, and the decision of the Senior Officials stands.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.law.coordination import Role, Seat, Tenure, Term
from clearinghouse.law.periods import years_after
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Remark

ONE_COORDINATOR: Final = provision("modalities-2023", "1.9")
IN_WRITING: Final = provision("modalities-2023", "1.10")
ACTING: Final = provision("modalities-2023", "1.11")
EXTENSION: Final = provision("modalities-2023", "1.12")
APPOINTING_BODY: Final = "SOC"
RECOMMENDED_YEARS: Final = 2


class TenureReason(Reason):
    """What is to be noticed about a tenure."""

    ANOTHER_COORDINATOR = "tenure_another_coordinator"
    NOT_BY_SENIOR_OFFICIALS = "tenure_not_by_senior_officials"
    NOT_OFFERED_IN_WRITING = "tenure_not_offered_in_writing"
    NO_TERM_PROPOSED = "tenure_no_term_proposed"
    SHORTER_THAN_RECOMMENDED = "tenure_shorter_than_recommended"
    COORDINATOR_SERVING = "tenure_coordinator_serving"
    NOT_A_CO_COORDINATOR = "tenure_not_a_co_coordinator"
    CONSENT_MISSING = "tenure_consent_missing"
    NO_NOTICE = "tenure_no_notice"
    NOTICE_AFTER_THE_END = "tenure_notice_after_the_end"


@dataclass(frozen=True, slots=True)
class TenureGiven:
    """A State holds a seat for a term."""

    seat: Seat
    term: Term


@dataclass(frozen=True, slots=True)
class ActingBegun:
    """A Co-coordinator acts as Coordinator until one is appointed."""

    area: str
    participant: str


@dataclass(frozen=True, slots=True)
class TenureEnded:
    """A State gives up a seat; ``ends_on`` is the first day without it."""

    seat: Seat
    ends_on: date


@implements(ONE_COORDINATOR, IN_WRITING)
def appoint(
    seat: Seat,
    term: Term,
    *,
    decided_on: date,
    tenures: Iterable[Tenure],
    offered_on: date | None,
    body: str = APPOINTING_BODY,
) -> Permitted[TenureGiven]:
    """Rule on an appointment; ``offered_on`` is the day of the candidate's written offer, if any.

    There is no limit to Co-coordinators, and a State that follows itself is not another one.
    """
    start = term.starts_on or decided_on
    remarks: list[Remark] = []
    if body != APPOINTING_BODY:
        remarks.append(Remark(ONE_COORDINATOR, TenureReason.NOT_BY_SENIOR_OFFICIALS))
    if seat.role is Role.COORDINATOR:
        remarks += [
            Remark(
                ONE_COORDINATOR,
                TenureReason.ANOTHER_COORDINATOR,
                {"participant": other.seat.participant},
            )
            for other in _coordinators(tenures, seat.area)
            if other.seat != seat and other.overlaps(start, term.ends_on)
        ]
    if offered_on is None or offered_on > decided_on:
        remarks.append(Remark(IN_WRITING, TenureReason.NOT_OFFERED_IN_WRITING))
    remarks += _remarks_on_length(start, term)
    return Permitted(TenureGiven(seat, term), tuple(remarks))


def _remarks_on_length(start: date, term: Term) -> list[Remark]:
    if term.ends_on is None:
        return [Remark(IN_WRITING, TenureReason.NO_TERM_PROPOSED)]
    if term.ends_on < years_after(start, RECOMMENDED_YEARS):
        return [Remark(IN_WRITING, TenureReason.SHORTER_THAN_RECOMMENDED)]
    return []


def _coordinators(tenures: Iterable[Tenure], area: str) -> list[Tenure]:
    return [
        tenure
        for tenure in tenures
        if tenure.seat.area == area and tenure.seat.role is Role.COORDINATOR
    ]


@implements(ACTING)
def act_as_coordinator(
    area: str,
    participant: str,
    *,
    on: date,
    tenures: Collection[Tenure],
    consenting: Collection[str],
) -> Permitted[ActingBegun]:
    """Rule on a Co-coordinator that takes the Coordinator's part while there is none."""
    remarks: list[Remark] = []
    if any(tenure.is_held(on) for tenure in _coordinators(tenures, area)):
        remarks.append(Remark(ACTING, TenureReason.COORDINATOR_SERVING))
    others = {
        tenure.seat.participant
        for tenure in tenures
        if tenure.seat.area == area
        and tenure.seat.role is Role.CO_COORDINATOR
        and tenure.is_held(on)
    }
    if participant not in others:
        remarks.append(Remark(ACTING, TenureReason.NOT_A_CO_COORDINATOR))
    remarks += [
        Remark(ACTING, TenureReason.CONSENT_MISSING, {"participant": other})
        for other in sorted(others - {participant} - set(consenting))
    ]
    return Permitted(ActingBegun(area, participant), tuple(remarks))


@implements(EXTENSION)
def extend(
    tenure: Tenure, *, ends_on: date, requested_on: date | None, body: str = APPOINTING_BODY
) -> Permitted[TenureGiven]:
    """Rule on a longer term; the request goes to all States before the present term ends."""
    remarks = _remarks_on_notice(requested_on, tenure.until)
    if body != APPOINTING_BODY:
        remarks.append(Remark(EXTENSION, TenureReason.NOT_BY_SENIOR_OFFICIALS))
    term = Term(tenure.term.starts_on, ends_on)
    return Permitted(TenureGiven(tenure.seat, term), tuple(remarks))


@implements(EXTENSION)
def give_up(tenure: Tenure, *, ends_on: date, notified_on: date | None) -> Permitted[TenureEnded]:
    """Rule on a voluntary early end, which is free at any time and announced beforehand."""
    remarks = _remarks_on_notice(notified_on, ends_on)
    return Permitted(TenureEnded(tenure.seat, ends_on), tuple(remarks))


def _remarks_on_notice(noticed_on: date | None, ends_on: date | None) -> list[Remark]:
    """How long "in advance" is, nobody has said (interpretation 0005): only its absence counts."""
    if noticed_on is None:
        return [Remark(EXTENSION, TenureReason.NO_NOTICE)]
    if ends_on is not None and noticed_on >= ends_on:
        return [Remark(EXTENSION, TenureReason.NOTICE_AFTER_THE_END)]
    return []
