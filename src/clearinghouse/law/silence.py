"""From which day a text holds that was adopted under silence.

Papers of the past tell how a procedure ended, and the Catalogue of any day depends on it; whether
silence was kept is ruled on in ``silence_procedure``.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Remark

FROM_ADOPTION: Final = provision("silence-practice", "S.4")


class SilenceReason(Reason):
    """What is to be noticed about the announcement of a text that was adopted."""

    ANNOUNCED_BEFORE_EFFECT = "silence_announced_before_effect"
    NOT_ANNOUNCED = "silence_not_announced"


@dataclass(frozen=True, slots=True)
class TakesEffect:
    """Something is in force from ``since``, whenever it was announced."""

    since: date


@implements(FROM_ADOPTION)
def take_effect(*, adopted_on: date, announced_on: date | None) -> Permitted[TakesEffect]:
    """Return from which day a text holds; the announcement follows and changes nothing."""
    remarks: tuple[Remark, ...] = ()
    if announced_on is None:
        remarks = (Remark(FROM_ADOPTION, SilenceReason.NOT_ANNOUNCED),)
    elif announced_on < adopted_on:
        remarks = (Remark(FROM_ADOPTION, SilenceReason.ANNOUNCED_BEFORE_EFFECT),)
    return Permitted(TakesEffect(adopted_on), remarks)
