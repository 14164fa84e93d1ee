"""The Chairmanship: it ends with a meeting, not on a calendar day.

Since 1 September 2009 the host of a regular Summit chairs until the next regular ministerial
meeting, and the host of that one until the next regular Summit.  When a meeting moves, the
chairmanship moves with it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from clearinghouse.law.periods import years_after
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling

TWO_YEARS: Final = provision("rules-2009", "1")
FROM_SUMMIT: Final = provision("rules-2009", "2")
FROM_MINISTERIAL: Final = provision("rules-2009", "3")


class MeetingKind(StrEnum):
    """The two kinds of meetings at which a chairmanship begins and ends."""

    SUMMIT = "summit"
    MINISTERIAL = "ministerial"


class ChairmanshipReason(Reason):
    """Why a chairmanship does not pass, or what is to be noticed about it."""

    NO_MEETING = "chairmanship_no_meeting"
    NOT_A_REGULAR_MEETING = "chairmanship_not_a_regular_meeting"
    OTHER_MEETING_ENDS_IT = "chairmanship_other_meeting_ends_it"
    BY_DECISION = "chairmanship_passed_by_decision"
    LONGER_THAN_TWO_YEARS = "chairmanship_longer_than_two_years"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of leaders or ministers; a special or informal one is not ``regular``."""

    kind: MeetingKind
    closed_on: date
    regular: bool = True


@dataclass(frozen=True, slots=True)
class Chairmanship:
    """A State in the chair since a day, on which a meeting of ``began_with`` put it there."""

    state: str
    since: date
    began_with: MeetingKind


@dataclass(frozen=True, slots=True)
class ChairmanshipPassed:
    """The chair passed from one State to another with a meeting."""

    ended: Chairmanship
    begun: Chairmanship


@implements(FROM_SUMMIT, FROM_MINISTERIAL)
def ends_with(serving: Chairmanship) -> MeetingKind:
    """Return the kind of regular meeting at which the chairmanship ends."""
    if serving.began_with is MeetingKind.SUMMIT:
        return MeetingKind.MINISTERIAL
    return MeetingKind.SUMMIT


@implements(FROM_SUMMIT, FROM_MINISTERIAL)
def ended_on(serving: Chairmanship, meetings: Iterable[Meeting]) -> date | None:
    """Return the day on which the chairmanship ended by rule; None while that meeting is ahead.

    The day belongs to the successor: the period of the chairmanship is half-open.
    """
    kind = ends_with(serving)
    closing = (
        meeting.closed_on
        for meeting in meetings
        if meeting.regular and meeting.kind is kind and serving.since < meeting.closed_on
    )
    return min(closing, default=None)


@implements(TWO_YEARS, FROM_SUMMIT, FROM_MINISTERIAL)
def pass_chairmanship(
    serving: Chairmanship, *, to: str, meeting: Meeting | None, decision: str = ""
) -> Ruling[ChairmanshipPassed]:
    """Rule on the passing of the chair to the State ``to``.

    A meeting other than the one the rule names may pass it only under a decision, as in 2018 and
    2020; a day by itself never does.
    """
    rule = FROM_SUMMIT if serving.began_with is MeetingKind.SUMMIT else FROM_MINISTERIAL
    if meeting is None:
        return Refused(rule, ChairmanshipReason.NO_MEETING)
    remarks: list[Remark] = []
    departure = _departure(serving, meeting)
    if departure and not decision:
        return Refused(rule, departure)
    if departure:
        remarks.append(Remark(rule, ChairmanshipReason.BY_DECISION, {"decision": decision}))
    if years_after(serving.since, 2) < meeting.closed_on:
        remarks.append(Remark(TWO_YEARS, ChairmanshipReason.LONGER_THAN_TWO_YEARS))
    begun = Chairmanship(to, meeting.closed_on, meeting.kind)
    return Permitted(ChairmanshipPassed(serving, begun), tuple(remarks))


def _departure(serving: Chairmanship, meeting: Meeting) -> ChairmanshipReason | None:
    if not meeting.regular:
        return ChairmanshipReason.NOT_A_REGULAR_MEETING
    if meeting.kind is not ends_with(serving):
        return ChairmanshipReason.OTHER_MEETING_ENDS_IT
    return None
