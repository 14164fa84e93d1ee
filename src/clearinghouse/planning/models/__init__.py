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
from clearinghouse.planning.models.remembering import (
    EventInvitation,
    EventLessons,
    EventPhotograph,
)

__all__ = [
    "EventAttendance",
    "EventInvitation",
    "EventLessons",
    "EventPaper",
    "EventPhotograph",
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
