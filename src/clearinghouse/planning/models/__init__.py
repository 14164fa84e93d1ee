"""The tables of the planning room."""

from clearinghouse.planning.models.columns import columns_of
from clearinghouse.planning.models.events import EventVersion, PlannedEvent
from clearinghouse.planning.models.plans import (
    NilReturn,
    Plan,
    Submission,
    SubmissionVersion,
    published,
    whole,
)

__all__ = [
    "EventVersion",
    "NilReturn",
    "Plan",
    "PlannedEvent",
    "Submission",
    "SubmissionVersion",
    "columns_of",
    "published",
    "whole",
]
