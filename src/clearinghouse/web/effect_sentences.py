"""An effect of an adoption as a sentence: on pages, in lists of decisions, for programs."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.utils.translation import get_language, gettext

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Standing
from clearinghouse.participants.queries import spoken
from clearinghouse.web import dates
from clearinghouse.web.words.measures import ROLES
from clearinghouse.web.words.people import STANDINGS
from clearinghouse.web.words.silence import APPOINTED_FOR_A_TERM, EFFECT_KINDS

A_DAY: Final = timedelta(days=1)


def effect_sentence(
    effect: Mapping[str, Any],
    names: Mapping[str, Any],
    areas: Mapping[str, Mapping[str, str]],
) -> str:
    """Return in a sentence what an effect changes; ``areas`` are the names of priority areas."""
    language = get_language() or "en"
    area = str(effect.get("area", ""))
    told = {
        "state": _named(names, effect.get("state"), language),
        "participant": _named(names, effect.get("participant"), language),
        "role": str(ROLES[Role(effect["role"])]) if "role" in effect else "",
        "standing": str(STANDINGS[Standing(effect["standing"])]) if "standing" in effect else "",
        "title": spoken(_words(effect, "title"), language),
        "subject": spoken(_words(effect, "subject"), language),
        "area": spoken(areas.get(area, {}), language) or area,
        "number": effect.get("number", ""),
        "document": effect.get("document", ""),
        "meeting": effect.get("meeting", ""),
        "starts_on": _day(effect.get("starts_on"), language),
        "ends_on": _day(effect.get("ends_on"), language) or gettext("its day"),
        "last_on": _day(effect.get("ends_on"), language, before=A_DAY),
        "before": _day(effect.get("before"), language),
    }
    kind = EffectKind(effect["kind"])
    if kind is EffectKind.APPOINT and told["starts_on"] and told["last_on"]:
        return str(APPOINTED_FOR_A_TERM) % told
    return str(EFFECT_KINDS[kind]) % told


def _day(written: object, language: str, *, before: timedelta = timedelta()) -> str:
    return dates.long_date(date.fromisoformat(str(written)) - before, language) if written else ""


def _named(names: Mapping[str, Any], code: object, language: str) -> str:
    found = names.get(str(code)) if code else None
    return spoken(found.usual, language) if found else str(code or "")


def _words(effect: Mapping[str, Any], name: str) -> dict[str, str]:
    return {code: str(effect.get(f"{name}_{code}", "")) for code in ("en", "ru", "kk")}
