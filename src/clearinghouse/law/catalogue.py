"""The Catalogue through time: its editions and entries as on a day, and how it is changed.

An entry is known by its edition and number.  A change takes effect on one day and may be announced
on another; as on any day, the day of effect counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol, TypeVar

from clearinghouse.law.periods import Period
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Ruling
from clearinghouse.law.silence import take_effect
from clearinghouse.law.verbs import Manner

BY_CONSENSUS: Final = provision("catalogue-2004", "1.8")


class CatalogueReason(Reason):
    """Why the Catalogue is not changed."""

    NOT_BY_CONSENSUS = "catalogue_not_by_consensus"
    NUMBER_IN_USE = "catalogue_number_in_use"
    NUMBER_NOT_IN_USE = "catalogue_number_not_in_use"
    EDITION_NOT_LATER = "catalogue_edition_not_later"


class Edition(Protocol):
    """An edition, in force from its day until the next edition's."""

    @property
    def in_force_on(self) -> date:
        """The day on which the edition takes effect."""


AnyEdition = TypeVar("AnyEdition", bound=Edition)


@dataclass(frozen=True, slots=True, order=True)
class EntryKey:
    """An entry of the Catalogue: ``edition`` is a code, ``number`` as printed."""

    edition: str
    number: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry in the wording it has for a half-open period of days."""

    key: EntryKey
    period: Period[date]


@dataclass(frozen=True, slots=True)
class EntryAdded:
    """An entry belongs to an edition from ``since``."""

    key: EntryKey
    since: date


@dataclass(frozen=True, slots=True)
class EntryModified:
    """An entry has a new wording from ``since``."""

    key: EntryKey
    since: date


@dataclass(frozen=True, slots=True)
class EditionAdopted:
    """A new edition is in force from ``since``."""

    edition: str
    since: date


@implements(BY_CONSENSUS)
def edition_on(editions: Iterable[AnyEdition], on: date) -> AnyEdition | None:
    """Return the edition in force on a day; None before the first."""
    begun = [edition for edition in editions if edition.in_force_on <= on]
    return max(begun, key=lambda edition: edition.in_force_on, default=None)


@implements(BY_CONSENSUS)
def entries_on(entries: Iterable[Entry], edition: str, on: date) -> tuple[Entry, ...]:
    """Return the entries that an edition holds on a day, in the order of their numbers."""
    held = (entry for entry in entries if entry.key.edition == edition and on in entry.period)
    return tuple(sorted(held, key=lambda entry: number_key(entry.key.number)))


def number_key(number: str) -> tuple[tuple[int, str], ...]:
    """Return the key by which numbers are ordered: 2.9 before 2.10, and 2.4 before 2.4.a."""
    return tuple(
        (int(part), "") if part.isdecimal() else (0, part)
        for part in number.replace(" ", ".").split(".")
    )


@implements(BY_CONSENSUS)
def add_entry(
    key: EntryKey,
    *,
    entries: Iterable[Entry],
    manner: Manner,
    adopted_on: date,
    announced_on: date | None,
) -> Ruling[EntryAdded]:
    """Rule on adding an entry, by consensus in a meeting or by silence."""
    if manner is Manner.UNKNOWN:
        return Refused(BY_CONSENSUS, CatalogueReason.NOT_BY_CONSENSUS)
    if any(entry.key == key and adopted_on in entry.period for entry in entries):
        return Refused(BY_CONSENSUS, CatalogueReason.NUMBER_IN_USE, {"number": key.number})
    effect = take_effect(adopted_on=adopted_on, announced_on=announced_on)
    return Permitted(EntryAdded(key, effect.fact.since), effect.remarks)


@implements(BY_CONSENSUS)
def modify_entry(
    key: EntryKey,
    *,
    entries: Iterable[Entry],
    manner: Manner,
    adopted_on: date,
    announced_on: date | None,
) -> Ruling[EntryModified]:
    """Rule on a new wording of an entry that the edition holds on the day."""
    if manner is Manner.UNKNOWN:
        return Refused(BY_CONSENSUS, CatalogueReason.NOT_BY_CONSENSUS)
    if not any(entry.key == key and adopted_on in entry.period for entry in entries):
        return Refused(BY_CONSENSUS, CatalogueReason.NUMBER_NOT_IN_USE, {"number": key.number})
    effect = take_effect(adopted_on=adopted_on, announced_on=announced_on)
    return Permitted(EntryModified(key, effect.fact.since), effect.remarks)


@implements(BY_CONSENSUS)
def adopt_edition(
    code: str,
    *,
    editions: Iterable[Edition],
    manner: Manner,
    adopted_on: date,
    announced_on: date | None,
) -> Ruling[EditionAdopted]:
    """Rule on a new edition of the whole Catalogue; it comes after every earlier one."""
    if manner is Manner.UNKNOWN:
        return Refused(BY_CONSENSUS, CatalogueReason.NOT_BY_CONSENSUS)
    if any(adopted_on <= edition.in_force_on for edition in editions):
        return Refused(BY_CONSENSUS, CatalogueReason.EDITION_NOT_LATER)
    effect = take_effect(adopted_on=adopted_on, announced_on=announced_on)
    return Permitted(EditionAdopted(code, effect.fact.since), effect.remarks)
