"""Reads of the resources room; the first parameter is the reader."""

from clearinghouse.resources.queries.follow_ups import (
    FollowUpFilters,
    area_names,
    due,
    follow_up,
    follow_ups,
    follow_ups_of,
)
from clearinghouse.resources.queries.fund import (
    contributions,
    due_to_give,
    giving_by_year,
    project,
    projects,
    secondments,
)
from clearinghouse.resources.queries.road_map import road_map

__all__ = [
    "FollowUpFilters",
    "area_names",
    "contributions",
    "due",
    "due_to_give",
    "follow_up",
    "follow_ups",
    "follow_ups_of",
    "giving_by_year",
    "project",
    "projects",
    "road_map",
    "secondments",
]
