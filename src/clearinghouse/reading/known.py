"""What a paper says against what is known already: names of cities, meetings, symbols.

Reading has no register; whoever has one hands over what it knows, and gets doubts back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from clearinghouse.law.symbols import Symbol, find_symbols
from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.facts import MeetingFound
from clearinghouse.reading.grammar.bodies import body_of
from clearinghouse.reading.grammar.formulae import flat
from clearinghouse.reading.paper import DocumentFound, NoteFound, Paper
from clearinghouse.text.blocks import Text
from clearinghouse.text.languages import Language

_SAME_MEETING: Final = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class KnownCityName:
    """A name of a city in all languages, in use on ``[starts_on, ends_on)``; None is open."""

    city: str
    names: tuple[str, ...]
    starts_on: date | None = None
    ends_on: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether the name was in use on a day."""
        begun = self.starts_on is None or self.starts_on <= day
        return begun and (self.ends_on is None or day < self.ends_on)


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A meeting of a body: its first and last day, and its city ("" if not known)."""

    body: str
    first: date
    last: date
    city: str = ""
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known already.  ``symbols`` are those in the register, as printed."""

    cities: tuple[KnownCityName, ...] = ()
    meetings: tuple[KnownMeeting, ...] = ()
    symbols: frozenset[str] | None = None


def doubts_against(paper: Paper, known: Known) -> tuple[Doubt, ...]:
    """Return what a paper says that does not agree with what is known."""
    return (
        *_cities(paper, known),
        *_meetings(paper, known),
        *_quoted(paper, known),
        *_predecessors(paper, known),
    )


def _cities(paper: Paper, known: Known) -> Iterator[Doubt]:
    """Doubt names of cities that were not in use on the day beside them."""
    for written, city, day, where in _dated_places(paper):
        doubt = _city_doubt(written, city, day, where, known)
        if doubt:
            yield doubt


def _dated_places(paper: Paper) -> Iterator[tuple[str, str, date, Where]]:
    found: list[NoteFound | DocumentFound] = [*paper.notes, *paper.documents]
    for each in found:
        if each.dated_on and each.place.city:
            for written in each.place.as_written.values():
                yield written, each.place.city, each.dated_on, each.where
    for fact in paper.facts:
        if isinstance(fact, MeetingFound) and fact.city and fact.first:
            yield fact.place, fact.city, fact.first, _where(paper, fact)


def _where(paper: Paper, fact: MeetingFound) -> Where:
    if fact.document is not None:
        return replace(paper.documents[fact.document].where, address=fact.address)
    if fact.note is not None:
        return replace(paper.notes[fact.note].where, address=fact.address)
    return Where(address=fact.address)


def _city_doubt(written: str, city: str, day: date, where: Where, known: Known) -> Doubt | None:
    spells = [spell for spell in known.cities if spell.city == city]
    in_use = [spell for spell in spells if spell.holds(day)]
    if not in_use:
        return None
    used = {_stem(name) for spell in in_use for name in spell.names}
    others = {_stem(name) for spell in spells for name in spell.names} - used
    if _stem(written) in used or _stem(written) not in others:
        return None
    params = {"written": written, "on": day.isoformat(), "name": in_use[0].names[0]}
    return Doubt(DoubtCode.CITY_NAME_NOT_IN_USE, where, params)


def _stem(name: str) -> str:
    """Return what a name of a city keeps in every case: its first letters."""
    return flat(name).rstrip("аеуыі")


def _meetings(paper: Paper, known: Known) -> Iterator[Doubt]:
    """Doubt meetings whose days or place differ from the known meeting of the body nearby."""
    for fact in paper.facts:
        if not isinstance(fact, MeetingFound) or fact.first is None:
            continue
        first, last = fact.first, fact.last or fact.first
        same = [each for each in known.meetings if body_of(each.body) == body_of(fact.body)]
        near = [each for each in same if abs(each.first - first) <= _SAME_MEETING]
        if not near or any(each.first <= last and first <= each.last for each in near):
            yield from _place_doubts(paper, fact, near)
            continue
        nearest = min(near, key=lambda each: abs(each.first - first))
        params = {
            "body": fact.body,
            "first": first.isoformat(),
            "last": last.isoformat(),
            "known_first": nearest.first.isoformat(),
            "known_last": nearest.last.isoformat(),
        }
        yield Doubt(DoubtCode.MEETING_DATES_CONTRADICT, _where(paper, fact), params)
        yield from _place_doubts(paper, fact, [nearest])


def _place_doubts(paper: Paper, fact: MeetingFound, near: list[KnownMeeting]) -> Iterator[Doubt]:
    cities = {each.city for each in near if each.city}
    if fact.city and cities and fact.city not in cities:
        params = {"body": fact.body, "city": fact.city, "known": ", ".join(sorted(cities))}
        yield Doubt(DoubtCode.MEETING_PLACE_CONTRADICTS, _where(paper, fact), params)


def _quoted(paper: Paper, known: Known) -> Iterator[Doubt]:
    """Doubt symbols quoted in texts that neither the register nor the paper has."""
    if known.symbols is None:
        return
    own = {str(each.symbol) for each in paper.documents if each.symbol}
    for where, versions in _texts(paper):
        seen: set[str] = set()
        for text in versions.values():
            for block in text:
                for found in find_symbols(block.text):
                    key = str(found.symbol) if found.symbol else ""
                    if not key or key in seen or key in own or key in known.symbols:
                        continue
                    seen.add(key)
                    place = replace(where, address=block.address)
                    yield Doubt(DoubtCode.SYMBOL_NOT_FOUND, place, {"symbol": key})


def _texts(paper: Paper) -> Iterator[tuple[Where, dict[Language, Text]]]:
    for note in paper.notes:
        yield note.where, dict(note.versions)
    for document in paper.documents:
        yield document.where, dict(document.versions)


def _predecessors(paper: Paper, known: Known) -> Iterator[Doubt]:
    """Doubt serials and revisions before which one is missing."""
    if known.symbols is None:
        return
    own = {str(each.symbol) for each in paper.documents if each.symbol}
    every = known.symbols | own
    for document in paper.documents:
        symbol = document.symbol
        for missing in _before(symbol) if symbol else ():
            if str(missing) not in every and not _has_later(missing, symbol, every):
                params = {"symbol": str(symbol), "missing": str(missing)}
                yield Doubt(DoubtCode.SERIAL_WITHOUT_PREDECESSOR, document.where, params)


def _before(symbol: Symbol) -> Iterator[Symbol]:
    """Yield the symbols that should be there before one: the last revision and the last serial."""
    if symbol.revision:
        yield replace(symbol, revision=symbol.revision - 1)
    if symbol.serial > 1:
        yield replace(symbol.origin, serial=symbol.serial - 1)


def _has_later(missing: Symbol, symbol: Symbol | None, every: frozenset[str]) -> bool:
    """Tell whether the document of a missing serial is there in a later revision."""
    if symbol is None or missing.origin == symbol.origin:
        return False
    return any(each.startswith(f"{missing}/") for each in every)
