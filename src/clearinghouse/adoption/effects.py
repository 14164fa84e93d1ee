"""The effects that an adoption can have, as they are written down and read again."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeAlias, get_args

from clearinghouse.adoption.faults import AdoptionFault, refuse
from clearinghouse.law.coordination import Role


class EffectKind(StrEnum):
    """What an effect changes."""

    APPOINT = "appoint"
    EXTEND = "extend"
    END = "end"
    MEASURE = "measure"
    APPROVE = "approve"
    STANDING = "standing"
    CHAIRMANSHIP = "chairmanship"
    CALL = "call"


# APPOINT       a State becomes Coordinator or Co-coordinator of an area
# EXTEND        its term ends on a later day
# END           its term ends before its time
# MEASURE       a measure is added to an edition of the Catalogue, or has a new wording
# APPROVE       a document of the register is approved
# STANDING      a State or organisation becomes member, observer or partner
# CHAIRMANSHIP  the chair passes with a meeting
# CALL          participants are asked to send something before a day

# Those that change the List of Coordinators.
SEATS: Final = frozenset({EffectKind.APPOINT, EffectKind.EXTEND, EffectKind.END})


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A State takes a seat, from the day of adoption where no other day is given."""

    area: str
    role: str
    state: str
    starts_on: str = ""
    ends_on: str = ""
    kind: str = field(default=EffectKind.APPOINT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A seat is held until a later day."""

    area: str
    role: str
    state: str
    ends_on: str
    kind: str = field(default=EffectKind.EXTEND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A seat is given up on a day."""

    area: str
    role: str
    state: str
    ends_on: str
    kind: str = field(default=EffectKind.END)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEffect:
    """An entry of the Catalogue is added, or (``replaces``) reworded from the day of adoption."""

    edition: str
    number: str
    title_en: str
    title_ru: str = ""
    title_kk: str = ""
    dimension: str = ""
    area: str = ""
    replaces: bool = False
    kind: str = field(default=EffectKind.MEASURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A document is approved; ``document`` is its symbol or address."""

    document: str
    kind: str = field(default=EffectKind.APPROVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingEffect:
    """A participant gains a standing from the day of adoption."""

    participant: str
    standing: str
    kind: str = field(default=EffectKind.STANDING)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairmanshipEffect:
    """The chair passes to a State with a meeting (a code such as "MC-7")."""

    state: str
    meeting: str
    kind: str = field(default=EffectKind.CHAIRMANSHIP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Participants are asked for something before a day."""

    subject_en: str
    before: str
    subject_ru: str = ""
    subject_kk: str = ""
    kind: str = field(default=EffectKind.CALL)


Effect: TypeAlias = (
    Appointment
    | Extension
    | Ending
    | MeasureEffect
    | Approval
    | StandingEffect
    | ChairmanshipEffect
    | Call
)
_KINDS: Final = {str(each.__dataclass_fields__["kind"].default): each for each in get_args(Effect)}
_DAYS: Final = ("starts_on", "ends_on", "before")


def read_effect(written: Mapping[str, Any]) -> Effect:
    """Return the effect that is written; raises Refusal for what is none."""
    kind = str(written.get("kind", ""))
    if kind not in _KINDS:
        refuse(AdoptionFault.NO_SUCH_EFFECT, effect=kind)
    fields = _KINDS[kind].__dataclass_fields__
    told = {name: value for name, value in written.items() if name in fields}
    missing = [
        name
        for name, each in fields.items()
        if name not in told and not isinstance(each.default, str | bool)
    ]
    if missing or len(told) != len(written):
        refuse(AdoptionFault.EFFECT_INCOMPLETE, effect=kind, field=", ".join(missing))
    for name in _DAYS:
        _check_day(str(told.get(name, "")))
    if "role" in told and told["role"] not in set(Role):
        refuse(AdoptionFault.EFFECT_INCOMPLETE, effect=kind, field="role")
    effect: Effect = _KINDS[kind](**told)
    return effect


def written(effect: Effect) -> dict[str, Any]:
    """Return the effect as plain values; what is empty is left out."""
    return {name: value for name, value in asdict(effect).items() if value not in ("", False)}


def check_effects(effects: Iterable[Mapping[str, Any]]) -> tuple[Effect, ...]:
    """Return the effects that are written; raises Refusal at the first that cannot be read."""
    return tuple(read_effect(each) for each in effects)


def day_of(written_day: str) -> date | None:
    """Return the day that was written, None for none."""
    return date.fromisoformat(written_day) if written_day else None


def _check_day(typed: str) -> None:
    try:
        day_of(typed)
    except ValueError:
        refuse(AdoptionFault.NOT_A_DAY, day=typed)
