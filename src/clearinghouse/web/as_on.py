"""The date as on which a page shows the house: chosen by the visitor, otherwise today.

Every page that shows what changes in time takes ``?as_of=YYYY-MM-DD`` and prints the date box of
``_as_on.html`` from the value made here.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.core.exceptions import BadRequest
from django.http import HttpRequest

from clearinghouse.web.dates import ASTANA, local_day

PARAMETER = "as_of"
# Pages draw years beyond the day shown and look at the day after it; the date box ends here too.
LAST_DAY = date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class AsOn:
    """The day shown and the day of the visit, both as days in Astana."""

    day: date
    today: date

    @property
    def is_today(self) -> bool:
        """Whether the page shows the present."""
        return self.day == self.today

    @property
    def is_past(self) -> bool:
        """Whether the page shows a day before the visit."""
        return self.day < self.today

    @property
    def moment(self) -> datetime:
        """The last moment that belongs to the day: what had happened by its end is shown."""
        opened = datetime.combine(self.day + timedelta(days=1), time(), ASTANA)
        return opened - timedelta(microseconds=1)

    def reckoned_at(self, received_at: datetime) -> datetime:
        """Return up to when acts count: to the end of a day that is past, else to the visit."""
        return self.moment if self.is_past else received_at


def as_on(request: HttpRequest) -> AsOn:
    """Return the date that the request asks for.

    Raises :class:`~django.core.exceptions.BadRequest` if what is asked for is not a date,
    or one beyond :data:`LAST_DAY`.
    """
    today = local_day(request.received_at)  # type: ignore[attr-defined]
    asked = request.GET.get(PARAMETER, "").strip()
    if not asked:
        return AsOn(today, today)
    try:
        day = date.fromisoformat(asked)
    except ValueError as refused:
        raise BadRequest(PARAMETER) from refused
    if day > LAST_DAY:
        raise BadRequest(PARAMETER)
    return AsOn(day, today)
