"""Instruments of CICA: what was signed, adopted or approved, when, and who has bound itself."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Words


class InstrumentKind(StrEnum):
    """What an instrument is."""

    TREATY = "treaty"
    DECLARATION = "declaration"
    STATEMENT = "statement"
    RULES = "rules"
    REGULATIONS = "regulations"
    CATALOGUE = "catalogue"
    GUIDELINES = "guidelines"
    PLAN = "plan"
    DECISION = "decision"
    MEMORANDUM = "memorandum"
    CHARTER = "charter"


class InstrumentStatus(StrEnum):
    """How an instrument stands."""

    ADOPTED = "adopted"
    PROVISIONAL = "provisional"
    NOT_IN_FORCE = "not_in_force"
    DRAFT = "draft"
    UNKNOWN = "unknown"


# ADOPTED        adopted or approved and not known to have ended
# PROVISIONAL    applied provisionally; entry into force not established
# NOT_IN_FORCE   signed, and ratifications are missing


class StepKind(StrEnum):
    """A step in the life of an instrument."""

    DRAFTED = "drafted"
    RECOMMENDED = "recommended"
    SIGNED = "signed"
    ADOPTED = "adopted"
    APPROVED = "approved"
    ENDORSED = "endorsed"
    AMENDED = "amended"
    UPDATED = "updated"
    READ = "read"


class PartyAct(StrEnum):
    """What a State did towards an instrument."""

    SIGNED = "signed"
    RATIFIED = "ratified"
    ACCEDED = "acceded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Cited):
    """A step in the life of an instrument; ``by`` is a meeting or a body."""

    step: StepKind
    on: Dating
    by: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Cited):
    """An act of one State; ``reference`` is its national act."""

    participant: str
    act: PartyAct
    on: Dating
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Cited):
    """An instrument, its steps in order, and the acts of States as far as they are known."""

    code: str
    kind: InstrumentKind
    title: Words
    status: InstrumentStatus
    status_seen: Dating
    steps: tuple[Step, ...]
    parties: tuple[Party, ...] = ()
    depositary: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(Cited):
    """One of the eight clusters of the Road Map for CICA Transformation."""

    number: int
    title: Words


class PointStage(StrEnum):
    """How far an item of the Road Map has come."""

    UNDER_DISCUSSION = "under_discussion"
    DRAFTED = "drafted"
    DECIDED_IN_PART = "decided_in_part"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance(Cited):
    """What happened to an item of the Road Map, and how far it had come by that."""

    code: str
    number: int
    on: Dating
    stage: PointStage
    text: Words


@cache
def load_instruments() -> tuple[Instrument, ...]:
    """Return the instruments, by the day of their first step."""
    return read_records(Instrument, "instruments.toml", "instruments")


@cache
def load_clusters() -> tuple[Cluster, ...]:
    """Return the eight clusters of the Road Map."""
    return read_records(Cluster, "instruments.toml", "clusters")


@cache
def load_advances() -> tuple[Advance, ...]:
    """Return what happened to the items of the Road Map, item by item, the earliest first."""
    return read_records(Advance, "instruments.toml", "progress")
