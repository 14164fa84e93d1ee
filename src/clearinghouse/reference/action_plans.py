"""Activities of the action plans that are known, in short words of ours, and their networks."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Words


class ActivityModality(StrEnum):
    """In which way a plan wants an activity carried out."""

    EXPERT_MEETING = "expert_meeting"
    SEMINAR = "seminar"
    TRAINING = "training"
    NETWORK = "network"
    NEEDS_ASSESSMENT = "needs_assessment"
    EXCHANGE = "exchange"
    AWARENESS = "awareness"
    STUDY = "study"
    GROUNDWORK = "groundwork"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedActivity(Cited):
    """An activity of a plan (``plan`` is the code of the paper), under the number it has there.

    ``measures`` are entries of the Catalogue.  No plan seen gives days, States or indicators.
    ``network`` is the code of the network of focal points that it asks for.
    """

    code: str
    plan: str
    area: str
    number: str
    title: Words
    modality: ActivityModality
    times_a_year: int = 0
    measures: tuple[str, ...] = ()
    network: str = ""


@cache
def load_planned_activities() -> tuple[PlannedActivity, ...]:
    """Return the activities in the order of their plans."""
    return read_records(PlannedActivity, "action_plans.toml", "activities")
