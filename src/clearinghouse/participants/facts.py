"""What an act states about participants, bodies and places: plain values, before any table.

The reference files and the pages both hand these to the operations; the record keeps them as they
were stated.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from itertools import zip_longest
from json import dumps
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in the three languages of the house; what is not known is empty."""

    en: str = ""
    ru: str = ""
    kk: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A day as sources give it: within ``[earliest, latest]``, both included; None: not known."""

    earliest: date | None = None
    latest: date | None = None
    as_written: str = "unknown"

    @classmethod
    def exactly(cls, day: date) -> "Dated":
        """Return a day that is known."""
        return cls(day, day, day.isoformat())


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """Something that holds from one day, until another if it has ended."""

    since: Dated = Dated()
    until: Dated | None = None
    source: str = ""
    confidence: str = "stated"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpell(Spell):
    """The names of a participant, a body, a place or the organisation during a spell."""

    usual: Words
    formal: Words = Words()
    short: Words = Words()
    sort_en: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingSpell(Spell):
    """The standing of a participant during a spell, and by whom it was decided."""

    standing: str
    basis: str = ""
    decided_by: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProspectSeen(Spell):
    """A standing that was sought or prepared; ``since`` is when it was seen."""

    sought: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantFacts:
    """All that is stated about one participant.  ``spot`` is latitude and longitude as written."""

    code: str
    kind: str
    names: tuple[NameSpell, ...]
    standings: tuple[StandingSpell, ...] = ()
    prospects: tuple[ProspectSeen, ...] = ()
    aliases: Mapping[str, tuple[str, ...]] | None = None
    parent: str = ""
    spot: tuple[str, str] | None = None
    zone: str = ""
    weekend: tuple[str, ...] = ()
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFacts(Spell):
    """A term in the chair and the meetings with which it opens and ends."""

    participant: str
    opened_by: str
    ended_by: str = ""
    ends_with: str = ""
    expected_end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFacts:
    """A city, its names and its clock."""

    code: str
    zone: str
    names: tuple[NameSpell, ...]
    participant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatSpell(Spell):
    """Where the Secretariat sat during a spell."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PremisesSpell(Spell):
    """A building that the Secretariat used during a spell."""

    place: str
    name: Words
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CadenceFacts:
    """How often a body meets according to one source."""

    kind: str
    prevails: bool
    times: int = 0
    years: int = 0
    follows: str = ""
    years_after: int = 0
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFacts:
    """All that is stated about one body; ``position`` is its place in the list of bodies."""

    code: str
    kind: str
    position: int
    names: tuple[NameSpell, ...]
    cadences: tuple[CadenceFacts, ...] = ()
    composition: Words = Words()
    decides: Words = Words()
    founded: Dated = Dated()
    reports_to: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """A meeting of a body: its first and its last day, and what had been planned before."""

    code: str
    body: str
    name: Words
    first: Dated
    last: Dated | None = None
    kind: str = "regular"
    ordinal: int = 0
    session: str = ""
    place: str = ""
    host: str = ""
    mode: str = "unknown"
    is_held: bool = True
    outcomes: tuple[str, ...] = ()
    plans: tuple[Mapping[str, str], ...] = ()
    source: str = ""
    confidence: str = "stated"
    note: str = ""


def told(facts: Any) -> dict[str, Any]:
    """Return facts as plain values for the record; what is empty is left out."""
    plain = _plain(asdict(facts))
    assert isinstance(plain, dict)
    return plain


def digest_of(stated: Mapping[str, Any]) -> bytes:
    """Return the digest by which facts stated again are known to be the same."""
    return sha256(dumps(stated, sort_keys=True, ensure_ascii=False).encode()).digest()


def spans(spells: Sequence[Spell]) -> Iterator[tuple[date | None, date | None]]:
    """Return the half-open days of spells given in order, as long as they may have lasted.

    A spell begins on the first day it can have begun.  Where that would leave no day to the spell
    before it, or is not known, it begins on the last day it can have begun.
    """
    starts: list[date | None] = []
    for spell in spells:
        start = spell.since.earliest
        if starts and (start is None or (starts[-1] is not None and start <= starts[-1])):
            start = spell.since.latest
        starts.append(start)
    for spell, start, following in zip_longest(spells, starts, starts[1:]):
        ends = (spell.until.latest if spell.until else None, following)
        yield start, min((end for end in ends if end is not None), default=None)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        filled = {key: _plain(entry) for key, entry in value.items()}
        return {key: entry for key, entry in filled.items() if entry not in ("", None, [], {})}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    return value.isoformat() if isinstance(value, date) else value
