"""The tables of the planning room."""

from clearinghouse.planning.models.columns import columns_of
from clearinghouse.planning.models.events import EventVersion, PlannedEvent
from clearinghouse.planning.models.holding import EventAttendance, EventPaper, Nomination
from clearinghouse.planning.models.plans import (
    NilReturn,
    Plan,
    Submission,
    SubmissionVersion,
    published,
    whole,
)

__all__ = [
    "EventAttendance",
    "EventPaper",
    "EventVersion",
    "NilReturn",
    "Nomination",
    "Plan",
    "PlannedEvent",
    "Submission",
    "SubmissionVersion",
    "columns_of",
    "published",
    "whole",
]
