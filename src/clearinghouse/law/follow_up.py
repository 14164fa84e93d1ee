"""What decisions ask for: of whom, by when, how it stands on a day.

What a body recommends to another, or calls on States to do, is an invitation; what it requests of
the Secretariat is carried out.  Nothing here is ever out of order by being late.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from clearinghouse.law.provisions import Provision, implements, provision
from clearinghouse.law.verbs import Effect, Verb, effect_of

CARRIES_OUT: Final = provision("secretariat-2006", "2.6")
SECRETARIAT: Final = "SEC"
DAY: Final = timedelta(days=1)


class BearerKind(StrEnum):
    """Who is asked."""

    MEMBER_STATES = "member_states"
    STATE = "state"
    BODY = "body"
    SECRETARIAT = "secretariat"
    CHAIRMANSHIP = "chairmanship"
    COORDINATORS = "coordinators"


# The kinds that name whom they mean by a code: a State, a body, an area.
NAMED: Final = frozenset({BearerKind.STATE, BearerKind.BODY, BearerKind.COORDINATORS})


class FollowUpStand(StrEnum):
    """How what was asked for stands."""

    OPEN = "open"
    DONE = "done"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who is asked; ``code`` names a State, a body, or the area of Coordinators."""

    kind: BearerKind
    code: str = ""

    def __post_init__(self) -> None:
        if (self.kind in NAMED) != bool(self.code):
            raise ValueError(f"{self.kind} with code {self.code!r}")


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What is due: from whom, under which provision, by when, and what that is derived from.

    ``due_on`` is the last day on which it comes in time, None where no day is set.  An invitation
    binds nobody: when its day has passed, the day has passed, and no more is said.
    """

    bearer: Bearer
    provision: Provision
    due_on: date | None
    derived_from: tuple[str, ...]
    is_invitation: bool = True

    def is_past(self, on: date) -> bool:
        """Tell whether the last day has passed by ``on``."""
        return self.due_on is not None and self.due_on < on


@implements(CARRIES_OUT)
def asked_by(
    decision: str, verb: Verb, *, addressed_to: str = "", due_before: date | None = None
) -> AskedFor | None:
    """Return what a decision asks for by its verb, None where it asks for nothing.

    ``decision`` is its key, ``addressed_to`` the code of a body, ``due_before`` the first day too
    late.  It proposes: the registry enters what the paragraph says.
    """
    bearer = _bearer(verb, addressed_to)
    if bearer is None:
        return None
    return AskedFor(
        bearer=bearer,
        provision=CARRIES_OUT,
        due_on=None if due_before is None else due_before - DAY,
        derived_from=(decision,),
        is_invitation=is_invitation(bearer),
    )


def is_invitation(bearer: Bearer) -> bool:
    """Tell whether a bearer is free to follow: all but the Secretariat are."""
    return bearer.kind is not BearerKind.SECRETARIAT


def _bearer(verb: Verb, addressed_to: str) -> Bearer | None:
    effect = effect_of(verb)
    if effect in {Effect.IN_FORCE, Effect.NOTED}:
        return None
    if addressed_to == SECRETARIAT:
        return Bearer(BearerKind.SECRETARIAT)
    if addressed_to:
        return Bearer(BearerKind.BODY, addressed_to)
    if verb is Verb.REQUESTED:
        return Bearer(BearerKind.SECRETARIAT)
    return None if effect is Effect.PROPOSED else Bearer(BearerKind.MEMBER_STATES)


def stand_on(moves: Iterable[tuple[date, FollowUpStand]], on: date) -> FollowUpStand:
    """Return how something stood at the end of a day; ``moves`` are in the order of their entry."""
    known = [stand for moved_on, stand in moves if moved_on <= on]
    return known[-1] if known else FollowUpStand.OPEN
