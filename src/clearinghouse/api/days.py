"""The day as on which an endpoint answers: the one asked for, or today in Astana."""

from datetime import date

from clearinghouse.api.access import Asked
from clearinghouse.web.dates import local_day


def day_of(request: Asked, as_of: date | None) -> date:
    """Return the day to answer for."""
    return as_of or local_day(request.received_at)
