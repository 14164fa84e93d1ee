"""Reads of the meetings room; the first parameter is the reader."""

from clearinghouse.meetings.queries.calendar import owed, regular_days, schedule
from clearinghouse.meetings.queries.sittings import frozen_text, put_of, sitting, sittings

__all__ = ["frozen_text", "owed", "put_of", "regular_days", "schedule", "sitting", "sittings"]
