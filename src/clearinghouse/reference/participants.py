"""States and organisations of CICA: names, standing and spellings, each by date."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Spell, Words, in_force


class ParticipantKind(StrEnum):
    """What a participant is."""

    STATE = "state"
    ORGANISATION = "organisation"
    SECRETARIAT = "secretariat"


class StandingCode(StrEnum):
    """In what standing a participant takes part; the codes are those of ``law.distribution``."""

    MEMBER = "member"
    OBSERVER = "observer"
    PARTNER = "partner"
    GUEST = "guest"
    FORMER = "former"
    SECRETARIAT = "secretariat"


class Basis(StrEnum):
    """On what a standing rests."""

    FOUNDING = "founding"
    ADMISSION = "admission"
    DECISION = "decision"
    MEMORANDUM = "memorandum"
    PROTOCOL = "protocol"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantName(Spell):
    """The names a participant bore for a period.

    ``usual`` is the name in lists and tables, ``formal`` the full name, ``short`` an abbreviation.
    ``sort_en`` is the key of the English alphabetical order of usual names (Rules of Procedure,
    I.7): the Republic of Korea stands under R.
    """

    usual: Words
    formal: Words
    sort_en: str
    short: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aliases:
    """Other spellings met in papers and the press; they find a participant but are not shown."""

    en: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    kk: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingSpell(Spell):
    """A participant's standing for a period; signature, decision and effect may be three days."""

    standing: StandingCode
    basis: Basis
    signed: Dating | None = None
    decided: Dating | None = None
    decided_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect(Cited):
    """A standing that was sought or prepared and, as far as known, not obtained."""

    sought: StandingCode
    seen: Dating


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a participant's dot stands on the schematic map: it says nothing about status."""

    longitude: float
    latitude: float
    drawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Cited):
    """A State, an organisation or the Secretariat.

    ``code`` is ISO 3166-1 alpha-3 for a State.  ``zone`` is the IANA zone of its capital and
    ``weekend`` its usual days of rest; both are left out where they are not sure.
    """

    code: str
    kind: ParticipantKind
    names: tuple[ParticipantName, ...]
    aliases: Aliases = Aliases()
    standings: tuple[StandingSpell, ...] = ()
    prospects: tuple[Prospect, ...] = ()
    parent: str = ""
    spot: Spot | None = None
    zone: str = ""
    weekend: tuple[str, ...] = ()

    def name_on(self, day: date) -> ParticipantName:
        """Return the names in use on ``day``; before the first, the first."""
        return in_force(self.names, day) or self.names[0]

    def standing_on(self, day: date) -> StandingCode | None:
        """Return the standing the participant is known to have on ``day``."""
        for spell in self.standings:
            if spell.holds(day):
                return spell.standing
        return None


@cache
def load_participants() -> tuple[Participant, ...]:
    """Return the participants: members, observers, partners, former ones, the Secretariat."""
    return read_records(Participant, "participants.toml", "participants")


def members_on(day: date) -> tuple[Participant, ...]:
    """Return the States known to be members on ``day``, in the order of Rules of Procedure I.7."""
    return in_standing_on(StandingCode.MEMBER, day)


def in_standing_on(standing: StandingCode, day: date) -> tuple[Participant, ...]:
    """Return the participants known to have ``standing`` on ``day``, in English order."""
    found = (one for one in load_participants() if one.standing_on(day) is standing)
    return tuple(sorted(found, key=lambda one: one.name_on(day).sort_en))
