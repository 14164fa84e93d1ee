"""Effects as an officer types them, one to a line, and as they are read.

``approve SOC/2026-I/DRAFT/4`` · ``appoint AREA ROLE STATE [FROM [UNTIL]]`` (or the years, as the
List prints them: ``2024-2025``) ·
``extend AREA ROLE STATE UNTIL`` · ``end AREA ROLE STATE ON`` ·
``measure EDITION NUMBER [DIMENSION [AREA]] | English | Russian | Kazakh`` (``reword`` likewise) ·
``standing CODE STANDING`` · ``chairmanship STATE MEETING`` ·
``call BEFORE | English | Russian | Kazakh``
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from clearinghouse.adoption.effects import EffectKind, read_effect, written
from clearinghouse.adoption.faults import AdoptionFault, refuse

Fields = Mapping[str, str | bool]
_YEARS: Final = re.compile(r"(\d{4})[-–](\d{4})", re.ASCII)


def read_lines(typed: str) -> tuple[dict[str, Any], ...]:
    """Return the effects typed, one to a line; raises Refusal at the first that cannot be read."""
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    return tuple(written(read_effect(_read(line))) for line in lines)


def _read(line: str) -> Fields:
    head, *titles = (part.strip() for part in line.split("|"))
    word, *rest = head.split() or [""]
    reading = _LINES.get(word.casefold())
    if reading is None:
        refuse(AdoptionFault.NO_SUCH_EFFECT, effect=word)
    try:
        fields = reading(rest, [*titles, "", "", ""])
    except IndexError:
        refuse(AdoptionFault.EFFECT_INCOMPLETE, effect=word, field=line)
    return {name: value for name, value in fields.items() if value != ""}


def _seat(kind: EffectKind, days: Sequence[str]) -> Callable[[list[str], list[str]], Fields]:
    """Return the reader of a line about a seat, followed by days of these names."""

    def read(rest: list[str], _titles: list[str]) -> Fields:
        area, role, state, *told = rest[0], rest[1], rest[2], *rest[3:]
        named = dict(zip(days, _days(told, len(days)), strict=False))
        return {
            "kind": kind.value,
            "area": area.upper(),
            "role": role.casefold().replace("-", "_"),
            "state": state.upper(),
            **named,
        }

    return read


def _days(told: list[str], asked: int) -> list[str]:
    """Return the days told; years "2024-2025" are their first day and the first day after them.

    Where one day is ``asked``, it is that on which the years end.
    """
    years = _YEARS.fullmatch(told[0]) if told else None
    if years is None:
        return told
    return [f"{years[1]}-01-01", f"{int(years[2]) + 1}-01-01"][-asked:]


def _measure(*, replaces: bool) -> Callable[[list[str], list[str]], Fields]:
    def read(rest: list[str], titles: list[str]) -> Fields:
        return {
            "kind": EffectKind.MEASURE.value,
            "edition": rest[0],
            "number": rest[1],
            "dimension": rest[2].upper() if rest[2:] else "",
            "area": rest[3].upper() if rest[3:] else "",
            "title_en": titles[0],
            "title_ru": titles[1],
            "title_kk": titles[2],
            **({"replaces": True} if replaces else {}),
        }

    return read


def _approve(rest: list[str], _titles: list[str]) -> Fields:
    return {"kind": EffectKind.APPROVE.value, "document": rest[0]}


def _stand(rest: list[str], _titles: list[str]) -> Fields:
    return {
        "kind": EffectKind.STANDING.value,
        "participant": rest[0].upper(),
        "standing": rest[1].casefold(),
    }


def _chair(rest: list[str], _titles: list[str]) -> Fields:
    return {
        "kind": EffectKind.CHAIRMANSHIP.value,
        "state": rest[0].upper(),
        "meeting": rest[1].upper(),
    }


def _call(rest: list[str], titles: list[str]) -> Fields:
    return {
        "kind": EffectKind.CALL.value,
        "before": rest[0],
        "subject_en": titles[0],
        "subject_ru": titles[1],
        "subject_kk": titles[2],
    }


_LINES: Final[Mapping[str, Callable[[list[str], list[str]], Fields]]] = {
    "appoint": _seat(EffectKind.APPOINT, ("starts_on", "ends_on")),
    "extend": _seat(EffectKind.EXTEND, ("ends_on",)),
    "end": _seat(EffectKind.END, ("ends_on",)),
    "measure": _measure(replaces=False),
    "reword": _measure(replaces=True),
    "approve": _approve,
    "standing": _stand,
    "chairmanship": _chair,
    "call": _call,
}
