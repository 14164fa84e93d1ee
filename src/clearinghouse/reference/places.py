"""Cities where CICA meets and signs, with their names by date, and the seat of the Secretariat."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Spell, Words, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName(Spell):
    """The name of a city for a period."""

    name: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Cited):
    """A city; ``participant`` is the code of its State and ``zone`` its IANA time zone."""

    code: str
    names: tuple[PlaceName, ...]
    zone: str
    participant: str = ""

    def name_on(self, day: date) -> PlaceName:
        """Return the name of the city on ``day``; before the first known name, the first."""
        return in_force(self.names, day) or self.names[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat(Spell):
    """Where the Secretariat sat for a period."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Premises(Spell):
    """A building the Secretariat used; ``address`` where it is known."""

    place: str
    name: Words
    address: str = ""


@cache
def load_places() -> tuple[Place, ...]:
    """Return the cities."""
    return read_records(Place, "places.toml", "places")


@cache
def load_seats() -> tuple[Seat, ...]:
    """Return the seats of the Secretariat, the oldest first."""
    return read_records(Seat, "places.toml", "seats")


@cache
def load_premises() -> tuple[Premises, ...]:
    """Return the premises of the Secretariat, the oldest first."""
    return read_records(Premises, "places.toml", "premises")


def seat_on(day: date) -> Place | None:
    """Return the city of the Secretariat's seat on ``day``; ``None`` before it was established."""
    seat = in_force(load_seats(), day)
    if seat is None:
        return None
    return next(place for place in load_places() if place.code == seat.place)
