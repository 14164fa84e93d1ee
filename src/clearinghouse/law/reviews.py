"""The yearly review: who is asked, what a contribution weighs, what became of a recommendation.

What is known of these rules is a draft, so nothing here refuses.  Contributions are expected and
asked for; that one has not come is told, and is nobody's failure.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.coordination import Role, Tenure
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import About, Permitted, Reason, Remark
from clearinghouse.law.verbs import Effect

YEARLY: Final = provision("modalities-2023", "3.2")
WEIGHED: Final = provision("modalities-2023", "3.3")
CONSIDERED: Final = provision("modalities-2023", "3.4")
CONTRIBUTIONS: Final = provision("modalities-2023", "3.5")


class ReviewReason(Reason):
    """What is to be noticed about a review."""

    ANOTHER_IN_THE_YEAR = "review_another_in_the_year"
    WITHOUT_FOCUS = "review_without_focus"
    WITHOUT_IMPACT = "review_contribution_without_impact"
    WITHOUT_LESSONS = "review_contribution_without_lessons"
    NOTHING_NAMED = "review_recommendation_names_nothing"


class RecommendationKind(StrEnum):
    """What is recommended in a review."""

    UPDATE_PAPER = "update_paper"
    NEW_MEASURE = "new_measure"
    MODIFY_MEASURE = "modify_measure"
    CONTINUE = "continue"


class RecommendationStand(StrEnum):
    """What became of a recommendation, as far as decisions tell."""

    OPEN = "open"
    NOTED = "noted"
    CONTINUED = "continued"
    CALLED_FOR = "called_for"
    PROPOSED = "proposed"
    IN_FORCE = "in_force"


# OPEN         no decision speaks of it
# NOTED        a body has taken note of it
# CONTINUED    consultations on it continue
# CALLED_FOR   participants are asked to act on it
# PROPOSED     a body above is asked to decide
# IN_FORCE     it has been decided

_REACHED: Final[Mapping[Effect, RecommendationStand]] = {
    Effect.NOTED: RecommendationStand.NOTED,
    Effect.CONTINUED: RecommendationStand.CONTINUED,
    Effect.CALLED_FOR: RecommendationStand.CALLED_FOR,
    Effect.PROPOSED: RecommendationStand.PROPOSED,
    Effect.IN_FORCE: RecommendationStand.IN_FORCE,
}
_CHANGES: Final = frozenset({RecommendationKind.NEW_MEASURE, RecommendationKind.MODIFY_MEASURE})


@dataclass(frozen=True, slots=True)
class ReviewOpened:
    """The review of a dimension in a year is open."""

    dimension: str
    year: int


@dataclass(frozen=True, slots=True, order=True)
class Expected:
    """A State from which a contribution on an area is expected, and in which role."""

    area: str
    role: Role
    participant: str


@dataclass(frozen=True, slots=True)
class Contributed:
    """A State's contribution is before the Committee."""

    participant: str
    area: str


@dataclass(frozen=True, slots=True)
class Recommended:
    """Something is recommended in a review."""

    kind: RecommendationKind


@implements(YEARLY)
def open_review(
    dimension: str, year: int, *, focus: str, held: Iterable[tuple[str, int]]
) -> Permitted[ReviewOpened]:
    """Rule on opening a review; ``held`` are the reviews known already, by dimension and year."""
    remarks = []
    others = sorted(other for other, of in held if of == year and other != dimension)
    if others:
        told: About = {"dimension": others[0], "year": year}
        remarks.append(Remark(YEARLY, ReviewReason.ANOTHER_IN_THE_YEAR, told))
    if not focus.strip():
        remarks.append(Remark(YEARLY, ReviewReason.WITHOUT_FOCUS))
    return Permitted(ReviewOpened(dimension, year), tuple(remarks))


@implements(CONTRIBUTIONS)
def expected(
    tenures: Iterable[Tenure], *, areas: Collection[str], on: date
) -> tuple[Expected, ...]:
    """Return from whom contributions are expected: who serves in these areas on the day."""
    held = (tenure for tenure in tenures if tenure.seat.area in areas and tenure.is_held(on))
    return tuple(
        sorted({Expected(each.seat.area, each.seat.role, each.seat.participant) for each in held})
    )


@implements(CONTRIBUTIONS)
def answers(given_at: datetime, *, asked_at: datetime | None) -> bool:
    """Whether a contribution answers the note that asks for it: given when it was issued or later.

    One that came before is as welcome and weighs as much; only nobody had asked for it.
    """
    return asked_at is not None and given_at >= asked_at


@implements(CONTRIBUTIONS, WEIGHED)
def contribute(participant: str, area: str, *, impact: str, lessons: str) -> Permitted[Contributed]:
    """Rule on a written contribution of any Member State, asked or not."""
    remarks = []
    if not impact.strip():
        remarks.append(Remark(WEIGHED, ReviewReason.WITHOUT_IMPACT))
    if not lessons.strip():
        remarks.append(Remark(WEIGHED, ReviewReason.WITHOUT_LESSONS))
    return Permitted(Contributed(participant, area), tuple(remarks))


@implements(CONSIDERED)
def recommend(
    kind: RecommendationKind, *, area: str = "", measure: str = ""
) -> Permitted[Recommended]:
    """Rule on a recommendation; one that says neither area nor measure is remarked."""
    remarks: tuple[Remark, ...] = ()
    is_named = bool(measure) if kind is RecommendationKind.MODIFY_MEASURE else bool(area or measure)
    if not is_named:
        remarks = (Remark(CONSIDERED, ReviewReason.NOTHING_NAMED),)
    return Permitted(Recommended(kind), remarks)


@implements(CONSIDERED)
def follow_up(effects: Iterable[Effect]) -> RecommendationStand:
    """Return what became of a recommendation: the furthest that decisions on it have gone."""
    order = tuple(RecommendationStand)
    return max(
        (_REACHED[each] for each in effects), key=order.index, default=RecommendationStand.OPEN
    )


def proposes_a_measure(kind: RecommendationKind) -> bool:
    """Whether the recommendation asks for a change of the Catalogue."""
    return kind in _CHANGES


def suggest_next(dimensions: Collection[str], *, held: Iterable[tuple[str, int]]) -> str:
    """Return the dimension that was reviewed longest ago, those never reviewed first.

    That dimensions take turns is inferred from the past; no provision says it, and nobody is bound.
    """
    last: dict[str, int] = {}
    for dimension, year in held:
        last[dimension] = max(year, last.get(dimension, 0))
    return min(dimensions, key=lambda each: last.get(each, 0), default="")
