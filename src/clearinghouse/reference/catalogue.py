"""The Catalogue of Confidence Building Measures through time, as far as its editions are known.

A measure is known by its edition and its number, since the same measure bears another number in
another edition; ``predecessors`` is the cross-walk.  Titles are ours: the Catalogue has none.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Confidence, Spell, Words, in_force


class EntryKind(StrEnum):
    """What an entry of the Catalogue is."""

    GENERAL_PROVISION = "general_provision"
    MEASURE = "measure"
    POINT = "point"


# POINT   a lettered point of a measure: "2.1 a"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Spell):
    """The Catalogue as adopted on one day; ``known`` tells whether its whole text is held."""

    code: str
    title: Words
    adopted_by: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Cited):
    """A change within an edition; it takes effect on one day and is announced on another."""

    edition: str
    opened: Dating
    effective: Dating
    announced: Dating
    adds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter(Cited):
    """A chapter of an edition; ``number`` is as printed, empty where it was not seen."""

    edition: str
    title: Words
    dimensions: tuple[str, ...]
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Cited):
    """How far a part of an edition is known: ``scope`` is a dimension, an area or "chapter N".

    ``known`` means that all of it is held; ``counted`` is how many measures a source counts there.
    """

    edition: str
    scope: str
    known: bool
    counted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionName(Spell):
    """The name of a dimension for a period."""

    name: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension(Cited):
    """A dimension; ``order`` is that of SOC/2023-II/DEC/2, ``brochure_order`` the brochure's."""

    code: str
    order: int
    brochure_order: int
    since: Dating
    names: tuple[DimensionName, ...]
    aliases: tuple[str, ...] = ()

    def name_on(self, day: date) -> DimensionName:
        """Return the name of the dimension on ``day``; before the first, the first."""
        return in_force(self.names, day) or self.names[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Cited):
    """A priority area of a dimension; ``since`` is when it is first seen in the sources."""

    code: str
    dimension: str
    order: int
    name: Words
    since: Dating
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Predecessor:
    """The entry of an earlier edition that an entry continues."""

    entry: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Spell):
    """A general provision, a measure or a lettered point of one edition.

    ``code`` is the edition and the number ("2004/3.6").  Where the number was not seen, ``number``
    is empty and the code counts the places in the area ("2021/NCT-GEN/1").
    """

    code: str
    edition: str
    kind: EntryKind
    title: Words
    number: str = ""
    dimension: str = ""
    area: str = ""
    parent: str = ""
    predecessors: tuple[Predecessor, ...] = ()


@cache
def load_editions() -> tuple[Edition, ...]:
    """Return the editions, the oldest first."""
    return read_records(Edition, "catalogue.toml", "editions")


@cache
def load_amendments() -> tuple[Amendment, ...]:
    """Return the amendments within editions."""
    return read_records(Amendment, "catalogue.toml", "amendments")


@cache
def load_chapters() -> tuple[Chapter, ...]:
    """Return the chapters of the editions, in the order of the text."""
    return read_records(Chapter, "catalogue.toml", "chapters")


@cache
def load_parts() -> tuple[Part, ...]:
    """Return how far the parts of the editions of 2021 and 2024 are known."""
    return read_records(Part, "catalogue.toml", "parts")


@cache
def load_dimensions() -> tuple[Dimension, ...]:
    """Return the five dimensions in the order of SOC/2023-II/DEC/2."""
    return read_records(Dimension, "catalogue.toml", "dimensions")


@cache
def load_areas() -> tuple[Area, ...]:
    """Return the sixteen priority areas in the order of SOC/2023-II/DEC/2."""
    return read_records(Area, "catalogue.toml", "areas")


@cache
def load_entries() -> tuple[Entry, ...]:
    """Return the entries of all editions, in the order of the texts."""
    return read_records(Entry, "catalogue.toml", "entries")


def edition_on(day: date) -> Edition | None:
    """Return the edition in force on ``day``; ``None`` before the first was adopted."""
    return in_force(load_editions(), day)


def entries_on(day: date) -> tuple[Entry, ...]:
    """Return the entries in force on ``day`` as far as they are known."""
    return tuple(entry for entry in load_entries() if entry.holds(day))
