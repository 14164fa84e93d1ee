"""CICA itself: its names by date, who heads its Secretariat under which title, and who chairs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Spell, Words, in_force


class Office(StrEnum):
    """An office in the Secretariat."""

    HEAD = "head"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationName(Spell):
    """The full and the short name of CICA for a period."""

    name: Words
    short: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTitle(Spell):
    """What the holder of an office is called for a period."""

    office: Office
    title: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHolder(Spell):
    """Who held an office; ``nominee`` marks a nomination that is not known to have succeeded."""

    office: Office
    person: Words
    nationality: str
    aliases: tuple[str, ...] = ()
    nominee: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chairmanship(Spell):
    """A State's term in the chair.

    A term opens and ends with a meeting, never on a calendar date: ``ended_by`` is the meeting that
    ended it, ``ends_with`` the one that is to end it and ``expected_end`` when that is planned.
    """

    participant: str
    opened_by: str
    ended_by: str = ""
    ends_with: str = ""
    expected_end: Dating | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairmanshipRule(Spell):
    """How long a term lasts, in the Rules of Procedure as they stood for a period."""

    years: int
    rule: Words


@cache
def load_organisation_names() -> tuple[OrganisationName, ...]:
    """Return the names of CICA, the oldest first."""
    return read_records(OrganisationName, "organisation.toml", "names")


@cache
def load_office_titles() -> tuple[OfficeTitle, ...]:
    """Return the titles of the head of the Secretariat and of the deputy, by date."""
    return read_records(OfficeTitle, "organisation.toml", "titles")


@cache
def load_office_holders() -> tuple[OfficeHolder, ...]:
    """Return the office holders that sources name; nobody is named for the years before 2014."""
    return read_records(OfficeHolder, "organisation.toml", "holders")


@cache
def load_chairmanships() -> tuple[Chairmanship, ...]:
    """Return the terms in the chair, the oldest first."""
    return read_records(Chairmanship, "chairmanships.toml", "chairmanships")


@cache
def load_chairmanship_rules() -> tuple[ChairmanshipRule, ...]:
    """Return the rules on the length of a term, the oldest first."""
    return read_records(ChairmanshipRule, "chairmanships.toml", "rules")


def organisation_name_on(day: date) -> OrganisationName:
    """Return the names of CICA on ``day``; before the first, the first."""
    return in_force(load_organisation_names(), day) or load_organisation_names()[0]


def title_on(office: Office, day: date) -> OfficeTitle | None:
    """Return what the holder of ``office`` is called on ``day``."""
    return in_force((one for one in load_office_titles() if one.office is office), day)


def chair_on(day: date) -> Chairmanship | None:
    """Return the term running on ``day``; ``None`` before the first."""
    return in_force(load_chairmanships(), day)
