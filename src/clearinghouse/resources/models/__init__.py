"""The tables of the resources room, one module per subject."""

from clearinghouse.resources.models.follow_ups import FollowUp, Move
from clearinghouse.resources.models.fund import (
    Contribution,
    Project,
    ProjectStep,
    Receipt,
    Secondment,
)
from clearinghouse.resources.models.road_map import Progress

__all__ = [
    "Contribution",
    "FollowUp",
    "Move",
    "Progress",
    "Project",
    "ProjectStep",
    "Receipt",
    "Secondment",
]
