"""The eight items of the Road Map for CICA Transformation, and how far each has come."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

from clearinghouse.law.provisions import Provision, provision

POINTS: Final[dict[int, Provision]] = {
    number: provision("brochure-2025", f"R.{number}") for number in range(1, 9)
}


class RoadMapStage(StrEnum):
    """How far an item has come."""

    NOT_BEGUN = "not_begun"
    UNDER_DISCUSSION = "under_discussion"
    DRAFTED = "drafted"
    DECIDED_IN_PART = "decided_in_part"
    DECIDED = "decided"


def stage_on(progress: Iterable[tuple[date, RoadMapStage]], on: date) -> RoadMapStage:
    """Return how far an item had come by a day: as its last progress told, whatever came before.

    Of two on one day the one entered later counts.
    """
    known = [(day, place, stage) for place, (day, stage) in enumerate(progress) if day <= on]
    return max(known, key=lambda each: each[:2])[2] if known else RoadMapStage.NOT_BEGUN
