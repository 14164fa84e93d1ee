"""Reads of the meetings room; the first parameter is the reader."""

from clearinghouse.meetings.queries.calendar import owed, schedule
from clearinghouse.meetings.queries.sittings import frozen_text, put_of, sitting, sittings

__all__ = ["frozen_text", "owed", "put_of", "schedule", "sitting", "sittings"]
