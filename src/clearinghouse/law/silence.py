"""What stands after a silence procedure: adopted or not, and from which day.

Only the outcome is ruled on here: papers of the past tell how a procedure ended, and the Catalogue
of any day depends on it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling

CONSIDERED_ADOPTED: Final = provision("silence-practice", "S.3")
FROM_ADOPTION: Final = provision("silence-practice", "S.4")


class SilenceReason(Reason):
    """Why a text is not considered adopted, or what is to be noticed about it."""

    BEFORE_DEADLINE = "silence_before_deadline"
    BROKEN = "silence_broken"
    ANNOUNCED_BEFORE_EFFECT = "silence_announced_before_effect"
    NOT_ANNOUNCED = "silence_not_announced"


@dataclass(frozen=True, slots=True)
class ConsideredAdopted:
    """Nobody objected: the text is considered adopted since the deadline."""

    since: datetime


@dataclass(frozen=True, slots=True)
class TakesEffect:
    """Something is in force from ``since``, whenever it was announced."""

    since: date


@implements(CONSIDERED_ADOPTED)
def consider_adopted(
    *, deadline: datetime, objected_at: Iterable[datetime], at: datetime
) -> Ruling[ConsideredAdopted]:
    """Rule at the moment ``at`` on a text under silence.

    The deadline itself no longer belongs to the time for objecting (interpretation 0001): an
    objection received at that very moment is too late, and at that moment the text is adopted.
    """
    if any(moment < deadline and moment <= at for moment in objected_at):
        return Refused(CONSIDERED_ADOPTED, SilenceReason.BROKEN)
    if at < deadline:
        return Refused(CONSIDERED_ADOPTED, SilenceReason.BEFORE_DEADLINE)
    return Permitted(ConsideredAdopted(deadline))


@implements(FROM_ADOPTION)
def take_effect(*, adopted_on: date, announced_on: date | None) -> Permitted[TakesEffect]:
    """Return from which day a text holds; the announcement follows and changes nothing."""
    remarks: tuple[Remark, ...] = ()
    if announced_on is None:
        remarks = (Remark(FROM_ADOPTION, SilenceReason.NOT_ANNOUNCED),)
    elif announced_on < adopted_on:
        remarks = (Remark(FROM_ADOPTION, SilenceReason.ANNOUNCED_BEFORE_EFFECT),)
    return Permitted(TakesEffect(adopted_on), remarks)
