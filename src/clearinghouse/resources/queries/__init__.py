"""Reads of the resources room; the first parameter is the reader."""

from clearinghouse.resources.queries.follow_ups import (
    FollowUpFilters,
    area_names,
    due,
    follow_up,
    follow_ups,
    follow_ups_of,
)

__all__ = ["FollowUpFilters", "area_names", "due", "follow_up", "follow_ups", "follow_ups_of"]
