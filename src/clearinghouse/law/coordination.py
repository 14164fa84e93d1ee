"""The List of Coordinators and Co-coordinators, folded from the acts that make it.

Three acts change the List: a decision that states it whole, an appointment, and the end of a
tenure.  The List as on any day is the fold of the acts decided until then; the order in which the
papers reach the house does not matter, because acts are folded by the day of decision.  That an
act is decided on one day and a tenure starts on another is kept apart throughout.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, TypeAlias


class Role(StrEnum):
    """In which role a State leads an area."""

    COORDINATOR = "coordinator"
    CO_COORDINATOR = "co_coordinator"


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """A role of a State in an area; ``area`` and ``participant`` are codes."""

    area: str
    role: Role
    participant: str


@dataclass(frozen=True, slots=True)
class Term:
    """The term given to a tenure, half-open; both days are missing where none is given.

    Raises ValueError for a term that would hold nothing.
    """

    starts_on: date | None = None
    ends_on: date | None = None

    def __post_init__(self) -> None:
        if self.starts_on and self.ends_on and self.ends_on <= self.starts_on:
            raise ValueError(f"a term ends after it starts: {self.starts_on}, {self.ends_on}")


NO_TERM: Final = Term()
_NEW_YEAR: Final = (1, 1)


def printed_term(term: Term) -> str:
    """Return a term as the List prints it: whole years as "2024-2025", other days in full.

    The last day is printed, as people read it; what is open stays open ("01.12.2026-").
    """
    days = [day for day in (term.starts_on, term.ends_on) if day is not None]
    if not days:
        return ""
    if len(days) > 1 and all((day.month, day.day) == _NEW_YEAR for day in days):
        first, last = days[0].year, days[1].year - 1
        return str(first) if first == last else f"{first}-{last}"
    first_day = f"{term.starts_on:%d.%m.%Y}" if term.starts_on else ""
    last_day = f"{term.ends_on - timedelta(days=1):%d.%m.%Y}" if term.ends_on else ""
    return f"{first_day}-{last_day}"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the List: a seat, the term given, and the term as printed ("2024-2025")."""

    seat: Seat
    term: Term = NO_TERM
    printed: str = field(default="", compare=False)


def printed_years(term: Term) -> str:
    """Return a term of whole years as the List prints it ("2024-2025"); empty for any other."""
    first, after = term.starts_on, term.ends_on
    if first is None or after is None or {(d.month, d.day) for d in (first, after)} != {(1, 1)}:
        return ""
    last = after.year - 1
    return str(last) if first.year == last else f"{first.year}-{last}"


@dataclass(frozen=True, slots=True)
class ListAgreed:
    """The whole List as a decision states it: who is not in ``rows`` is no longer on it."""

    decided_on: date
    rows: tuple[Row, ...]
    act: int = 0


@dataclass(frozen=True, slots=True)
class Appointed:
    """States appointed to seats; nothing else of the List changes."""

    decided_on: date
    rows: tuple[Row, ...]
    act: int = 0


@dataclass(frozen=True, slots=True)
class Ended:
    """The tenure of a seat ends: ``ends_on`` is the first day without it."""

    decided_on: date
    seat: Seat
    ends_on: date
    act: int = 0


Act: TypeAlias = ListAgreed | Appointed | Ended


@dataclass(frozen=True, slots=True)
class Tenure:
    """A tenure as the acts give it.

    Held on ``[since, until)``, on the List on ``[listed_from, listed_until)``.
    ``ended_on`` is an end before the term or without one; ``act`` names the act that began it.
    """

    seat: Seat
    term: Term
    decided_on: date
    since: date
    listed_from: date
    printed: str = ""
    act: int = 0
    ended_on: date | None = None
    listed_until: date | None = None

    @property
    def until(self) -> date | None:
        """The first day after the tenure; None while no end is known.  Never before ``since``."""
        ends = [day for day in (self.term.ends_on, self.ended_on) if day is not None]
        return max(min(ends), self.since) if ends else None

    def is_held(self, on: date) -> bool:
        """Tell whether the State serves on that day."""
        return self.since <= on and not self.is_over(on)

    def is_over(self, on: date) -> bool:
        """Tell whether the tenure has ended by that day."""
        return self.until is not None and self.until <= on

    def is_listed(self, on: date) -> bool:
        """Tell whether the List shows the tenure on that day."""
        return self.listed_from <= on and (self.listed_until is None or on < self.listed_until)

    def overlaps(self, start: date, until: date | None) -> bool:
        """Tell whether the tenure is held on some day of ``[start, until)``."""
        return (until is None or self.since < until) and not self.is_over(max(start, self.since))


def fold(acts: Iterable[Act]) -> tuple[Tenure, ...]:
    """Return all tenures that the acts give, past ones too, in the order in which they began.

    Of acts decided on one day, appointments come first, then ends, then the whole List, which
    states the outcome of that day.  Tenures that would have been empty (withdrawn before they
    began and off the List on the same day) are left out.
    """
    seats: _Seats = {}
    for act in sorted(acts, key=_turn):
        match act:
            case Appointed():
                _with_rows(seats, act)
            case Ended():
                seats[act.seat] = [_ended(tenure, act) for tenure in seats.get(act.seat, ())]
            case ListAgreed():
                _with_rows(seats, act)
                _without_the_rest(seats, act)
    kept = [
        tenure
        for tenures in seats.values()
        for tenure in tenures
        if tenure.listed_until != tenure.listed_from
    ]
    return tuple(sorted(kept, key=lambda tenure: (tenure.listed_from, tenure.since, tenure.seat)))


def listed(tenures: Iterable[Tenure], on: date) -> tuple[Tenure, ...]:
    """Return the tenures that the List shows on a day."""
    return tuple(tenure for tenure in tenures if tenure.is_listed(on))


def held(tenures: Iterable[Tenure], on: date) -> tuple[Tenure, ...]:
    """Return the tenures held on a day, whether or not the List of that day shows them."""
    return tuple(tenure for tenure in tenures if tenure.is_held(on))


class ChangeKind(StrEnum):
    """What an act changes for a seat."""

    APPOINTED = "appointed"
    RENEWED = "renewed"
    TERM_CHANGED = "term_changed"
    ENDED = "ended"
    DELISTED = "delisted"


# APPOINTED     a State that did not hold the seat receives it
# RENEWED       a State that holds the seat receives a further term, after the present one
# TERM_CHANGED  the present term is replaced by another
# ENDED         the State no longer holds the seat from ``on``
# DELISTED      a term that has run out, or runs out by itself, is no longer shown


@dataclass(frozen=True, slots=True)
class Change:
    """What an act changes for a seat; ``on`` is the first day of the new state."""

    kind: ChangeKind
    seat: Seat
    on: date
    term: Term = NO_TERM


def changes(before: Iterable[Tenure], after: Iterable[Tenure]) -> tuple[Change, ...]:
    """Return what differs between two folds, seat by seat, in the order of seats."""
    old = {(tenure.seat, tenure.term, tenure.listed_from): tenure for tenure in before}
    new = {(tenure.seat, tenure.term, tenure.listed_from): tenure for tenure in after}
    begun = [tenure for key, tenure in new.items() if key not in old]
    starts = {tenure.seat for tenure in begun}
    found = [_beginning(tenure, new.values()) for tenure in begun]
    for key, tenure in old.items():
        change = _ending(tenure, new.get(key))
        if change and not (change.kind is ChangeKind.ENDED and tenure.seat in starts):
            found.append(change)
    return tuple(sorted(found, key=lambda change: (change.seat, change.on, change.kind)))


_TURNS: Final = {Appointed: 0, Ended: 1, ListAgreed: 2}


def _turn(act: Act) -> tuple[date, int, int]:
    return act.decided_on, _TURNS[type(act)], act.act


# The tenures of each seat in the order in which they were begun: no act on one touches another, so
# that decades of Lists are folded in the time that their rows take.
_Seats: TypeAlias = dict[Seat, list[Tenure]]


def _with_rows(seats: _Seats, act: ListAgreed | Appointed) -> None:
    for row in act.rows:
        earlier = seats.get(row.seat, [])
        if any(_is_stated_by(tenure, row, act.decided_on) for tenure in earlier):
            continue
        begun = _begun(row, act, earlier)
        seats[row.seat] = [_giving_way(tenure, begun) for tenure in earlier] + [begun]


def _is_stated_by(tenure: Tenure, row: Row, on: date) -> bool:
    """Tell whether a row states a tenure of its seat that is listed already: nothing changes.

    A row without a term states whatever the State holds, or is to hold.
    """
    if not tenure.is_listed(on):
        return False
    if row.term == NO_TERM:
        return not tenure.is_over(on)
    return tenure.term == row.term and (tenure.ended_on is None or on < tenure.ended_on)


def _begun(row: Row, act: ListAgreed | Appointed, earlier: list[Tenure]) -> Tenure:
    """Return the tenure that a row begins; what was held before the decision is not rewritten."""
    since = row.term.starts_on or act.decided_on
    if any(tenure.overlaps(since, act.decided_on) for tenure in earlier):
        since = max(since, act.decided_on)
    return Tenure(
        seat=row.seat,
        term=row.term,
        decided_on=act.decided_on,
        since=since,
        listed_from=act.decided_on,
        printed=row.printed,
        act=act.act,
    )


def _giving_way(old: Tenure, new: Tenure) -> Tenure:
    """Return an earlier tenure as a new one of the same seat leaves it."""
    if not old.overlaps(new.since, new.until):
        return old
    return replace(old, ended_on=new.since)


def _ended(tenure: Tenure, act: Ended) -> Tenure:
    if tenure.is_over(act.ends_on):
        return tenure
    off = max(act.ends_on, act.decided_on, tenure.listed_from)
    if tenure.listed_until is not None:
        off = min(off, tenure.listed_until)
    return replace(tenure, ended_on=act.ends_on, listed_until=off)


def _without_the_rest(seats: _Seats, act: ListAgreed) -> None:
    stated: dict[Seat, list[Row]] = {}
    for row in act.rows:
        stated.setdefault(row.seat, []).append(row)
    for seat, tenures in seats.items():
        rows = stated.get(seat, ())
        seats[seat] = [_as_seen_by(tenure, rows, act.decided_on) for tenure in tenures]


def _as_seen_by(tenure: Tenure, rows: Collection[Row], on: date) -> Tenure:
    """Return a tenure as a whole List leaves it; ``rows`` are those that state its seat.

    A seat that is no longer stated ends with the decision.  A term that is no longer shown beside
    another one of the same seat runs out by itself.
    """
    if any(_is_stated_by(tenure, row, on) for row in rows):
        return tenure
    if tenure.is_listed(on):
        tenure = replace(tenure, listed_until=on)
    if not rows and not tenure.is_over(on):
        tenure = replace(tenure, ended_on=on)
    return tenure


def _beginning(tenure: Tenure, after: Iterable[Tenure]) -> Change:
    before = [other for other in after if other.seat == tenure.seat and other is not tenure]
    kind = ChangeKind.APPOINTED
    if any(other.ended_on == tenure.since for other in before):
        kind = ChangeKind.TERM_CHANGED
    elif any(other.until == tenure.since for other in before):
        kind = ChangeKind.RENEWED
    return Change(kind, tenure.seat, tenure.since, tenure.term)


def _ending(old: Tenure, new: Tenure | None) -> Change | None:
    if new is None:
        return Change(ChangeKind.ENDED, old.seat, old.since, old.term)
    if new.ended_on != old.ended_on and new.ended_on is not None:
        return Change(ChangeKind.ENDED, old.seat, new.ended_on, old.term)
    if new.listed_until != old.listed_until and new.listed_until is not None:
        return Change(ChangeKind.DELISTED, old.seat, new.listed_until, old.term)
    return None
