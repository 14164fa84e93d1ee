"""What a State submits about an area, and how it stands; nothing here refuses.

An offer, a request for extension, a notice of early termination, a recommendation, a report: each
goes in writing to all Member States.  How it stands on a day is reckoned from what happened until
then and from the List; nothing has to be entered for it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from clearinghouse.law import tenure as tenure_law
from clearinghouse.law.coordination import Seat, Tenure, Term
from clearinghouse.law.provisions import Provision, implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Remark
from clearinghouse.law.tenure import EXTENSION, IN_WRITING, TenureReason

ANY_STATE: Final = provision("modalities-2023", "1.1")
REPORT: Final = provision("modalities-2023", "1.3")
RECOMMENDATIONS: Final = provision("modalities-2023", "1.5")


class SubmissionKind(StrEnum):
    """What a State submits."""

    OFFER = "offer"
    EXTENSION = "extension"
    EARLY_END = "early_end"
    RECOMMENDATION = "recommendation"
    REPORT = "report"


class SubmissionStand(StrEnum):
    """How a submission stands on a day."""

    DRAFT = "draft"
    SENT = "sent"
    CIRCULATED = "circulated"
    PLACED = "placed"
    UNDER_SILENCE = "under_silence"
    GRANTED = "granted"
    TO_TAKE_EFFECT = "to_take_effect"
    IN_EFFECT = "in_effect"
    ISSUED = "issued"
    WITHDRAWN = "withdrawn"


# DRAFT           only its own delegation sees it
# SENT            with the Chairmanship and the Secretariat, not yet before all Member States
# CIRCULATED      before all Member States, who may comment
# PLACED          before a meeting
# UNDER_SILENCE   a silence procedure whose adoption would grant it is running
# GRANTED         the List shows it: appointed, or the term extended
# TO_TAKE_EFFECT  an early termination whose day has not come
# IN_EFFECT       an early termination whose day has come
# ISSUED          a report before all Member States
# WITHDRAWN       taken back by the State

OPEN: Final = frozenset(
    {
        SubmissionStand.SENT,
        SubmissionStand.CIRCULATED,
        SubmissionStand.PLACED,
        SubmissionStand.UNDER_SILENCE,
    }
)
# Through whom each goes, and under which provision.
UNDER: Final[dict[SubmissionKind, Provision]] = {
    SubmissionKind.OFFER: IN_WRITING,
    SubmissionKind.EXTENSION: EXTENSION,
    SubmissionKind.EARLY_END: EXTENSION,
    SubmissionKind.RECOMMENDATION: RECOMMENDATIONS,
    SubmissionKind.REPORT: REPORT,
}
THROUGH_THE_CHAIRMANSHIP: Final = frozenset({SubmissionKind.OFFER, SubmissionKind.RECOMMENDATION})
# What the List answers: by a tenure that was decided since.
ANSWERED_BY_THE_LIST: Final = frozenset({SubmissionKind.OFFER, SubmissionKind.EXTENSION})


class SubmissionReason(Reason):
    """What is to be noticed about a submission."""

    HELD_ALREADY = "submission_seat_held_already"
    SEAT_NOT_HELD = "submission_seat_not_held"
    NOT_THROUGH_THE_CHAIRMANSHIP = "submission_not_through_the_chairmanship"
    TERM_NOT_LONGER = "submission_term_not_longer"


@dataclass(frozen=True, slots=True)
class Submitted:
    """A State has submitted something about a seat."""

    kind: SubmissionKind
    seat: Seat
    term: Term


@dataclass(frozen=True, slots=True)
class Circulated:
    """A submission goes to all Member States."""

    kind: SubmissionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What happened to a submission, by the day of each event; None for what did not happen.

    ``silent_on`` and ``silence_ended_on`` are of the silence procedure that would grant it.
    """

    kind: SubmissionKind
    sent_on: date | None = None
    circulated_on: date | None = None
    placed_on: date | None = None
    silent_on: date | None = None
    silence_ended_on: date | None = None
    withdrawn_on: date | None = None
    granted_on: date | None = None
    ends_on: date | None = None


@implements(ANY_STATE, IN_WRITING, EXTENSION, RECOMMENDATIONS, REPORT)
def submit(
    kind: SubmissionKind, seat: Seat, term: Term, *, on: date, tenures: Collection[Tenure]
) -> Permitted[Submitted]:
    """Rule on what a State submits; whoever may not hold the seat yet is only told so."""
    held = [each for each in tenures if each.seat == seat and not each.is_over(on)]
    served = [each for each in tenures if each.seat == seat]
    remarks: list[Remark] = []
    match kind:
        case SubmissionKind.OFFER:
            remarks = _on_an_offer(seat, term, on=on, tenures=tenures)
        case SubmissionKind.EXTENSION if held:
            last = max(held, key=lambda each: each.since)
            remarks = _on_an_extension(last, term, on=on)
        case SubmissionKind.EARLY_END if held and term.ends_on:
            last = max(held, key=lambda each: each.since)
            given_up = tenure_law.give_up(last, ends_on=term.ends_on, notified_on=on)
            remarks = list(given_up.remarks)
        case SubmissionKind.REPORT if served:
            remarks = []
        case SubmissionKind.RECOMMENDATION if held:
            remarks = []
        case _:
            remarks = [Remark(UNDER[kind], SubmissionReason.SEAT_NOT_HELD)]
    return Permitted(Submitted(kind, seat, term), tuple(remarks))


def _on_an_offer(seat: Seat, term: Term, *, on: date, tenures: Collection[Tenure]) -> list[Remark]:
    offered = tenure_law.appoint(seat, term, decided_on=on, tenures=tenures, offered_on=on)
    remarks = list(offered.remarks)
    start = term.starts_on or on
    if any(each.seat == seat and each.overlaps(start, term.ends_on) for each in tenures):
        remarks.append(Remark(ANY_STATE, SubmissionReason.HELD_ALREADY))
    return remarks


def _on_an_extension(held: Tenure, term: Term, *, on: date) -> list[Remark]:
    if term.ends_on is None:
        return [Remark(EXTENSION, TenureReason.NO_TERM_PROPOSED)]
    if term.ends_on <= (held.until or held.since):
        return [Remark(EXTENSION, SubmissionReason.TERM_NOT_LONGER)]
    return list(tenure_law.extend(held, ends_on=term.ends_on, requested_on=on).remarks)


@implements(IN_WRITING, RECOMMENDATIONS, EXTENSION)
def circulate(kind: SubmissionKind, *, is_passed_on: bool) -> Permitted[Circulated]:
    """Rule on sending a submission to all Member States through the Secretariat.

    Offers and recommendations come through the Chairmanship; that one has not is only remarked.
    """
    remarks: tuple[Remark, ...] = ()
    if kind in THROUGH_THE_CHAIRMANSHIP and not is_passed_on:
        remarks = (Remark(UNDER[kind], SubmissionReason.NOT_THROUGH_THE_CHAIRMANSHIP),)
    return Permitted(Circulated(kind), remarks)


@implements(IN_WRITING, EXTENSION)
def answer_in_list(
    kind: SubmissionKind, seat: Seat, *, sent_on: date, tenures: Iterable[Tenure], on: date
) -> Tenure | None:
    """Return the tenure by which the List answers an offer or a request, as known on a day.

    It is the first that was decided for the same seat since; its term may differ from the one that
    was proposed, for the decision is what counts.
    """
    if kind not in ANSWERED_BY_THE_LIST:
        return None
    answers = [each for each in tenures if each.seat == seat and sent_on <= each.decided_on <= on]
    return min(answers, key=lambda each: (each.decided_on, each.since), default=None)


@implements(IN_WRITING, EXTENSION, REPORT, RECOMMENDATIONS)
def stand(course: Course, on: date) -> SubmissionStand:
    """Return how a submission stands on a day, from what had happened until then."""
    if course.sent_on is None or on < course.sent_on:
        return SubmissionStand.DRAFT
    if _was(course.granted_on, on):
        return SubmissionStand.GRANTED
    if _was(course.withdrawn_on, on):
        return SubmissionStand.WITHDRAWN
    if course.kind is SubmissionKind.REPORT:
        return SubmissionStand.ISSUED
    return _before_all(course, on) if _was(course.circulated_on, on) else SubmissionStand.SENT


def _before_all(course: Course, on: date) -> SubmissionStand:
    if course.kind is SubmissionKind.EARLY_END and course.ends_on is not None:
        return SubmissionStand.IN_EFFECT if course.ends_on <= on else SubmissionStand.TO_TAKE_EFFECT
    if _was(course.silent_on, on) and not _was(course.silence_ended_on, on):
        return SubmissionStand.UNDER_SILENCE
    return SubmissionStand.PLACED if _was(course.placed_on, on) else SubmissionStand.CIRCULATED


def _was(day: date | None, on: date) -> bool:
    return day is not None and day <= on
