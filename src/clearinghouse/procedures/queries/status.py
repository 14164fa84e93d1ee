"""How an instrument stood on a day, as far as its dated steps tell.

The status of an instrument was seen on some day.  From then on it is told as seen; before, it
follows from the last step that had been taken.  Where no step tells, it is told as known today,
and said to be so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.procedures.kinds import InstrumentStatus, StepKind
from clearinghouse.procedures.models import Instrument

Step = tuple[date, StepKind]
# Amending and updating change the text, not how it stands; of two on one day the later one counts.
MAKES: Final[Mapping[StepKind, InstrumentStatus]] = {
    StepKind.DRAFTED: InstrumentStatus.DRAFT,
    StepKind.READ: InstrumentStatus.DRAFT,
    StepKind.RECOMMENDED: InstrumentStatus.DRAFT,
    StepKind.SIGNED: InstrumentStatus.ADOPTED,
    StepKind.ADOPTED: InstrumentStatus.ADOPTED,
    StepKind.APPROVED: InstrumentStatus.ADOPTED,
    StepKind.ENDORSED: InstrumentStatus.ADOPTED,
    StepKind.IN_FORCE: InstrumentStatus.IN_FORCE,
    StepKind.SUPERSEDED: InstrumentStatus.SUPERSEDED,
}
_ORDER: Final = list(MAKES)
# What only drafts a text says nothing of one that stands: its amendments are drafted and read too.
_DRAFTS: Final = frozenset({StepKind.DRAFTED, StepKind.READ, StepKind.RECOMMENDED})


@dataclass(frozen=True, slots=True)
class Stood:
    """A status; ``seen_on`` is the day on which sources saw it, ``is_dated`` that days tell it."""

    status: InstrumentStatus
    seen_on: date | None
    is_dated: bool


def stood_on(row: Instrument, day: date | None) -> Stood:
    """Return how an instrument stood on ``day``, or stands; needs its steps fetched before."""
    present = InstrumentStatus(row.status)
    if day is None:
        return Stood(present, row.status_on, row.status_on is not None)
    if row.status_on is not None and row.status_on <= day:
        return Stood(present, row.status_on, is_dated=True)
    steps = _decisive(row)
    taken = [step for step in steps if step[0] <= day]
    if taken == steps:
        # Nothing is known to have happened since: it stood as it was seen later.
        return Stood(present, None, is_dated=False)
    if not taken:
        return Stood(InstrumentStatus.UNKNOWN, None, is_dated=False)
    return Stood(_made(taken, is_ratified=row.is_ratified), None, is_dated=True)


def _decisive(row: Instrument) -> list[Step]:
    steps = [
        (step.taken_on, StepKind(step.kind))
        for step in row.steps.all()
        if step.taken_on is not None and step.kind in MAKES
    ]
    for day, kind in ((row.adopted_on, StepKind.ADOPTED), (row.in_force_on, StepKind.IN_FORCE)):
        if day is not None:
            steps.append((day, kind))
    return _without_drafts_of_amendments(sorted(set(steps), key=_by_day))


def _without_drafts_of_amendments(steps: Iterable[Step]) -> list[Step]:
    kept: list[Step] = []
    for step in steps:
        stands = any(kind not in _DRAFTS for _day, kind in kept)
        if not (stands and step[1] in _DRAFTS):
            kept.append(step)
    return kept


def _made(taken: list[Step], *, is_ratified: bool) -> InstrumentStatus:
    status = MAKES[taken[-1][1]]
    if is_ratified and status is InstrumentStatus.ADOPTED:
        return InstrumentStatus.NOT_IN_FORCE
    return status


def _by_day(step: Step) -> tuple[date, int]:
    return step[0], _ORDER.index(step[1])
