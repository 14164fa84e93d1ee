"""Calendars as iCalendar (RFC 5545, RFC 7986): what is told comes in, bytes go out.

Days are days, without a clock; moments are in UTC, so that no rules of clocks are needed.  An
event keeps its identity for ever and grows in ``sequence`` when something about it is corrected.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
MAKER: Final = "-//CICA Secretariat//Clearing House//EN"
ASKED_AGAIN_AFTER: Final = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Happening:
    """What stands in a calendar: on days, or (``begins`` a moment) at one moment.

    ``last`` is the last day, itself included.  ``stated_at`` is when it was last told.  What
    ``is_off`` stays for a while, so that a program that has it learns that it does not take place.
    """

    identity: str
    title: str
    begins: date
    stated_at: datetime
    sequence: int = 0
    last: date | None = None
    address: str = ""
    place: str = ""
    told: str = ""
    is_certain: bool = True
    is_off: bool = False
    categories: tuple[str, ...] = ()


def written(
    happenings: Iterable[Happening], *, title: str, language: str, address: str = ""
) -> bytes:
    """Return the calendar as it is served."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", MAKER)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title, parameters={"LANGUAGE": language})
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", ASKED_AGAIN_AFTER, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    if address:
        calendar.add("url", address)
    for happening in happenings:
        calendar.add_component(_event(happening, language))
    told: bytes = calendar.to_ical()
    return told


def _event(happening: Happening, language: str) -> Event:
    event = Event()
    event.add("uid", happening.identity)
    event.add("dtstamp", happening.stated_at.astimezone(UTC))
    event.add("last-modified", happening.stated_at.astimezone(UTC))
    event.add("sequence", happening.sequence)
    event.add("summary", happening.title, parameters={"LANGUAGE": language})
    _when(event, happening)
    event.add("status", _status(happening))
    # A calendar of the Conference takes nobody's time: who attends decides that.
    event.add("transp", "TRANSPARENT")
    event.add("class", "PUBLIC")
    for name, value in (("location", happening.place), ("description", happening.told)):
        if value:
            event.add(name, value, parameters={"LANGUAGE": language})
    if happening.address:
        event.add("url", happening.address)
    if happening.categories:
        event.add("categories", list(happening.categories))
    return event


def _status(happening: Happening) -> str:
    if happening.is_off:
        return "CANCELLED"
    return "CONFIRMED" if happening.is_certain else "TENTATIVE"


def _when(event: Event, happening: Happening) -> None:
    """Write days as days, the end being the first day no longer, and a moment in UTC."""
    if isinstance(happening.begins, datetime):
        event.add("dtstart", happening.begins.astimezone(UTC))
        return
    event.add("dtstart", happening.begins)
    event.add("dtend", (happening.last or happening.begins) + timedelta(days=1))
