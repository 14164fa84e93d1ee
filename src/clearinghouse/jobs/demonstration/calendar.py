"""The days of the made-up year, counted back from the day on which it is filled in.

``year/calendar.toml`` names days ("soc1" is so many days before) and the meetings held on them.
Papers are dated by these names: "soc1-21" is the working day three weeks before.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from importlib.resources import files
from typing import Any, Final
from zoneinfo import ZoneInfo

from clearinghouse.law.roman import to_roman
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Dated, MeetingFacts, Words
from clearinghouse.participants.operations import enter_meeting

ASTANA: Final = ZoneInfo("Asia/Almaty")
MADE_UP: Final = "Made up for the demonstration"
_EXPRESSION: Final = re.compile(r"(?P<name>[a-z]+\d*)(?P<shift>[+-]\d+)?")
_TUESDAY: Final = 1
_SATURDAY: Final = 5
_SUNDAY: Final = 6


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting of the made-up year; ``session`` counts those of its body in a calendar year."""

    name: str
    body: str
    first: date
    last: date
    session: int
    told: Mapping[str, Any]

    @property
    def session_as_written(self) -> str:
        """The year and the session as symbols write them: "2026-II"."""
        return f"{self.first.year}-{to_roman(self.session)}"


@dataclass(frozen=True)
class Year:
    """The year before ``at``: its named days and its meetings."""

    at: datetime
    anchors: Mapping[str, date]
    written: Mapping[str, Mapping[str, Any]]

    @classmethod
    def before(cls, at: datetime) -> "Year":
        """Return the year that ends on the day of ``at``."""
        written = tomllib.loads(
            (files(__package__) / "year" / "calendar.toml").read_text(encoding="utf-8")
        )
        today = at.astimezone(ASTANA).date()
        anchors = {
            name: _tuesday(today + timedelta(days=days)) for name, days in written["days"].items()
        }
        return cls(at, anchors, written["meetings"])

    def day(self, expression: str) -> date:
        """Return the working day that ``expression`` names; raises ValueError for others."""
        read = _EXPRESSION.fullmatch(expression)
        if read is None or read["name"] not in self.anchors:
            raise ValueError(expression)
        named = self.anchors[read["name"]]
        return _working_day(named + timedelta(days=int(read["shift"] or 0)))

    def moment(self, expression: str, hour: int) -> datetime:
        """Return the moment at ``hour`` of that day in Astana, never later than now."""
        begun = datetime.combine(self.day(expression), time(hour), ASTANA)
        return min(begun.astimezone(UTC), self.at)

    @cached_property
    def meetings(self) -> Mapping[str, Gathering]:
        """The meetings by name, in the order of their days."""
        counted: Counter[tuple[str, int]] = Counter()
        found: dict[str, Gathering] = {}
        for name in sorted(self.written, key=lambda name: self.anchors[name]):
            told = self.written[name]
            first = self.anchors[name]
            counted[told["body"], first.year] += 1
            found[name] = Gathering(
                name=name,
                body=told["body"],
                first=first,
                last=self.day(f"{name}+{told.get('days', 1) - 1}"),
                session=counted[told["body"], first.year],
                told=told,
            )
        return found

    def enter_meetings(self) -> None:
        """State the meetings, those to come too."""
        for met in self.meetings.values():
            enter_meeting(facts=self._facts(met), by=INSTALLATION, at=self.at)

    def _facts(self, met: Gathering) -> MeetingFacts:
        has_sessions = met.body in {"SOC", "SWG"}
        return MeetingFacts(
            code=f"{met.body}-{met.first.isoformat()}",
            body=met.body,
            name=Words(**met.told["title"]),
            first=Dated.exactly(met.first),
            last=Dated.exactly(met.last) if met.last > met.first else None,
            session=met.session_as_written if has_sessions else "",
            place=met.told.get("place", ""),
            mode=met.told["mode"],
            is_held=met.first <= self.at.date(),
            source=MADE_UP,
        )


def _tuesday(day: date) -> date:
    """Return the Tuesday on or before ``day``: meetings are not held on days of rest."""
    return day - timedelta(days=(day.weekday() - _TUESDAY) % 7)


def _working_day(day: date) -> date:
    if day.weekday() == _SATURDAY:
        return day - timedelta(days=1)
    return day + timedelta(days=1) if day.weekday() == _SUNDAY else day
