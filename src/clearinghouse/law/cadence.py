"""How often bodies meet, and what is due next.  It advises: nothing is out of order by being late.

"Twice a year" is read as twice in a calendar year, "every four years" as four years after the last
regular meeting.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.law.periods import years_after
from clearinghouse.law.provisions import Provision, implements, provision


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often a body meets: so many times a calendar year, or once in so many years.

    ``after`` names the body after whose meeting it meets, ``years_later``.  All zero: as needed.
    """

    source: Provision
    times_a_year: int = 0
    every_years: int = 0
    after: str = ""
    years_later: int = 0


def _cadence(body: str, **rhythm: int | str) -> Cadence:
    return Cadence(provision("brochure-2025", f"B.{body}"), **rhythm)  # type: ignore[arg-type]


_YEARLY: Final = ("BC", "YC", "TTF", "PNLU", "FS", "WC")
_AS_NEEDED: Final = ("EXPERT", "SPECIALIZED", "PRC", "CEP")
CADENCES: Final[Mapping[str, Cadence]] = {
    "SUMMIT": _cadence("SUMMIT", every_years=4),
    "MC": _cadence("MC", every_years=4, after="SUMMIT", years_later=2),
    "SOC": _cadence("SOC", times_a_year=2),
    "SWG": _cadence("SWG", times_a_year=2),
    **{body: _cadence(body, times_a_year=1) for body in _YEARLY},
    **{body: _cadence(body) for body in _AS_NEEDED},
}


@dataclass(frozen=True, slots=True)
class MeetingsDue:
    """What a body owes: ``meetings`` more, the last of them on ``by`` at the latest.

    ``meetings`` is 0, and ``by`` None, where nothing is due or nothing can be reckoned.
    """

    body: str
    source: Provision
    meetings: int = 0
    by: date | None = None

    def is_overdue(self, on: date) -> bool:
        """Tell whether the day has passed."""
        return self.by is not None and self.by < on


@implements(*(cadence.source for cadence in CADENCES.values()))
def next_due(body: str, held: Mapping[str, Iterable[date]], *, on: date) -> MeetingsDue:
    """Return what is due next of a body on a day; ``held`` gives the days of regular meetings.

    Meetings after ``on`` do not count.  Raises KeyError for a body that has no known cadence.
    """
    cadence = CADENCES[body]
    past = {code: sorted(day for day in days if day <= on) for code, days in held.items()}
    if cadence.times_a_year:
        return _due_this_year(body, cadence, past.get(body, []), on)
    by = _once_in_years(cadence, past.get(body, []), past.get(cadence.after, []))
    return MeetingsDue(body, cadence.source, meetings=1 if by else 0, by=by)


def _due_this_year(body: str, cadence: Cadence, past: list[date], on: date) -> MeetingsDue:
    met = sum(day.year == on.year for day in past)
    owed = max(0, cadence.times_a_year - met)
    return MeetingsDue(body, cadence.source, owed, date(on.year, 12, 31) if owed else None)


def _once_in_years(cadence: Cadence, own: list[date], leading: list[date]) -> date | None:
    """The leading body's last meeting decides, unless the body has met since."""
    if leading and (not own or own[-1] <= leading[-1]):
        return years_after(leading[-1], cadence.years_later)
    if own and cadence.every_years:
        return years_after(own[-1], cadence.every_years)
    return None
