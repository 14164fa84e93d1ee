"""Instruments and their provisions: the texts as addressable units, and which rule applies which.

The units are read from ``instruments/*.toml``, one file per instrument and version; the wording is
ours, in three languages, and each provision says how far it binds and what became of it here.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, TypeVar

Rule = TypeVar("Rule", bound=Callable[..., Any])


class Force(StrEnum):
    """How far a provision binds."""

    ADOPTED = "adopted"
    PRACTICE = "practice"
    RECOMMENDED = "recommended"
    DRAFT = "draft"

    @property
    def binds(self) -> bool:
        """Tell whether an act may be refused under a provision of this force."""
        return self in {Force.ADOPTED, Force.PRACTICE}


class Status(StrEnum):
    """What became of a provision in the software."""

    IMPLEMENTED = "implemented"
    ADVISES = "advises"
    WAITS = "waits"
    NOT_FOR_SOFTWARE = "not_for_software"


class Later(StrEnum):
    """The part of the work that a waiting provision belongs to."""

    CARRYING_OUT = "carrying_the_measures_out"
    EXCHANGE = "exchange_of_information"


class Outside(StrEnum):
    """Why a provision is not for software."""

    PRINCIPLE = "principle"
    POLITICAL = "political_statement"
    STATES = "for_member_states_to_carry_out"
    ORGANISATION = "organisation_of_the_secretariat"
    RECORDED = "kept_as_a_dated_record"
    PROGRAMME = "programme_of_work"
    CONDUCT = "conduct_of_a_meeting"
    TREATY = "treaty_formality"
    WHOLE = "served_by_the_whole"


@dataclass(frozen=True, slots=True)
class Wording:
    """A short wording of our own, in the three languages of the interface."""

    en: str
    ru: str
    kk: str

    def in_language(self, language: str) -> str:
        """Return the wording in "en", "ru" or "kk"; any other language reads English."""
        return {"ru": self.ru, "kk": self.kk}.get(language, self.en)


@dataclass(frozen=True, slots=True)
class Provision:
    """An addressable unit of an instrument: ``provision("rules-2004", "I.7")``.

    ``since`` is the day from which it belongs to the instrument, where that differs from the
    instrument's own date.  ``later`` is set for what waits, ``outside`` for what is not for
    software.
    """

    instrument: str
    number: str
    force: Force
    status: Status
    wording: Wording = field(compare=False)
    source: str = field(compare=False)
    since: date | None = None
    later: Later | None = None
    outside: Outside | None = None

    def __str__(self) -> str:
        return f"{self.instrument} {self.number}"

    @property
    def slug(self) -> str:
        """The provision as it is named in tests and in the fragments of addresses."""
        return _slug(str(self))


@cache
def _slug(name: str) -> str:
    # The tables of provisions ask it of every provision for every rule and every test.
    return "".join(letter if letter.isalnum() else "_" for letter in name.casefold())


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument in one version: its title, force, date and sources, and its provisions."""

    key: str
    title: Wording
    version: str
    force: Force
    dated: date | None
    sources: tuple[str, ...]
    provisions: Mapping[str, Provision] = field(compare=False, hash=False)


class DefectiveInstrument(ValueError):
    """An instrument's file says too little or contradicts itself; the message names the place."""


def read_instrument(key: str, text: str) -> Instrument:
    """Read an instrument from TOML; raises :class:`DefectiveInstrument` naming what is wrong."""
    try:
        written = tomllib.loads(text)
        force = Force(written["force"])
        provisions = {
            number: _read_provision(key, number, force, entry, written["sources"][0])
            for number, entry in written["provisions"].items()
        }
        title = Wording(**written["title"])
        sources = tuple(written["sources"])
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise DefectiveInstrument(f"{key}: {error!r}") from error
    return Instrument(
        key=key,
        title=title,
        version=written.get("version", ""),
        force=force,
        dated=written.get("dated"),
        sources=sources,
        provisions=MappingProxyType(provisions),
    )


def _read_provision(
    key: str, number: str, force: Force, entry: dict[str, Any], source: str
) -> Provision:
    status = Status(entry["status"])
    later, outside = entry.get("later"), entry.get("outside")
    if (later is not None) != (status is Status.WAITS):
        raise DefectiveInstrument(f"{number}: 'later' belongs to what waits, and only there")
    if (outside is not None) != (status is Status.NOT_FOR_SOFTWARE):
        raise DefectiveInstrument(f"{number}: 'outside' belongs to what is not for software")
    return Provision(
        instrument=key,
        number=number,
        force=Force(entry.get("force", force)),
        status=status,
        wording=Wording(entry["en"], entry["ru"], entry["kk"]),
        source=entry.get("source", source),
        since=entry.get("since"),
        later=None if later is None else Later(later),
        outside=None if outside is None else Outside(outside),
    )


@cache
def instruments() -> Mapping[str, Instrument]:
    """Return all instruments by key, in the order of their keys."""
    found = sorted(
        (entry.name.removesuffix(".toml"), entry.read_text(encoding="utf-8"))
        for entry in files("clearinghouse.law").joinpath("instruments").iterdir()
        if entry.name.endswith(".toml")
    )
    return MappingProxyType({key: read_instrument(key, text) for key, text in found})


def all_provisions() -> Iterator[Provision]:
    """Return every provision of every instrument."""
    return chain.from_iterable(entry.provisions.values() for entry in instruments().values())


def provision(instrument: str, number: str) -> Provision:
    """Return a provision; raises LookupError, at import, where the text does not exist."""
    try:
        return instruments()[instrument].provisions[number]
    except KeyError:
        raise LookupError(f"no provision {number!r} in {instrument!r}") from None


def parse_citation(citation: str) -> Provision:
    """Return the provision that ``str(provision)`` names; raises LookupError for any other text."""
    instrument, _, number = citation.partition(" ")
    return provision(instrument, number)


_RULES: Final[dict[Provision, list[str]]] = {}


def implements(*applied: Provision) -> Callable[[Rule], Rule]:
    """Enter a rule in the table as applying these provisions; the rule itself stays as it is."""

    def enter(rule: Rule) -> Rule:
        for unit in applied:
            _RULES.setdefault(unit, []).append(f"{rule.__module__}.{rule.__qualname__}")
        return rule

    return enter


def rules_applying(unit: Provision) -> tuple[str, ...]:
    """Return the dotted names of the rules entered for a provision, in alphabetical order."""
    return tuple(sorted(_RULES.get(unit, ())))


def provisions_applied_by(rule: str) -> tuple[Provision, ...]:
    """Return the provisions that a rule, given by its dotted name, is entered for."""
    return tuple(unit for unit, rules in _RULES.items() if rule in rules)
