"""What is due from carrying the measures out: contributions to reviews, instruments to be joined.

Derivations as in :mod:`clearinghouse.law.obligations`, which gathers them all.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from clearinghouse.law.coordination import Role
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
from clearinghouse.law.entry_into_force import REQUESTED, Missing
from clearinghouse.law.follow_up import AskedFor
from clearinghouse.law.provisions import implements
from clearinghouse.law.reviews import CONTRIBUTIONS, Expected

_A_DAY: Final = timedelta(days=1)
_PARTS: Final = {
    Role.COORDINATOR: DoerPart.COORDINATOR,
    Role.CO_COORDINATOR: DoerPart.CO_COORDINATOR,
}


@implements(CONTRIBUTIONS)
def contributions_awaited(history: History, on: date) -> Iterator[Obligation]:
    """Whoever was asked to contribute to a review does so; one obligation for each area.

    A contribution is waited for until the year of the review is over (interpretation 0038).
    """
    for review in history.reviews:
        if review.opened_on > on or on.year > review.year:
            continue
        waiting: dict[str, list[Expected]] = {}
        for each in review.waiting:
            waiting.setdefault(each.area, []).append(each)
        for area, asked in sorted(waiting.items()):
            yield Obligation(
                task=Task.CONTRIBUTE_TO_REVIEW,
                doers=in_order(Doer(_PARTS[each.role], each.participant) for each in asked),
                provision=CONTRIBUTIONS,
                reckoning=Reckoning.DAY_BEFORE if review.before else Reckoning.NO_DAY_SET,
                grounds=(Ground(GroundKind.REVIEW, f"{review.key}/{area}", review.opened_on),),
                since=review.opened_on,
                due_on=review.before - _A_DAY if review.before else None,
                about={"area": area, "review": review.key},
            )


@implements(REQUESTED)
def instruments_to_join(history: History, on: date) -> Iterator[Obligation]:  # noqa: ARG001 - the lists are those of the day
    """States that have not joined an instrument are invited to; it has no day and is never late.

    Whoever has not signed is invited to sign first.
    """
    for each in history.joining:
        to_sign = [asked for asked in each.asked if Missing.SIGNATURE in asked.derived_from]
        to_ratify = [asked for asked in each.asked if Missing.SIGNATURE not in asked.derived_from]
        for task, asked in (
            (Task.SIGN_INSTRUMENT, to_sign),
            (Task.RATIFY_INSTRUMENT, to_ratify),
        ):
            if asked:
                yield Obligation(
                    task=task,
                    doers=_states_of(asked),
                    provision=REQUESTED,
                    reckoning=Reckoning.NO_DAY_SET,
                    grounds=(Ground(GroundKind.INSTRUMENT, each.instrument, each.whole_on),),
                    about={"instrument": each.instrument},
                )


def _states_of(asked: Iterable[AskedFor]) -> tuple[Doer, ...]:
    return states(each.bearer.code for each in asked)
