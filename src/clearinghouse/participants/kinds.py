"""The kinds that the room and its edges both speak of."""

from enum import StrEnum


class Precision(StrEnum):
    """How exactly the sources give a day."""

    DAY = "day"
    MONTH = "month"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"  # some day between two others, both included
    BY = "by"  # some day no later than the one given
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How far a source supports a statement."""

    STATED = "stated"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"
