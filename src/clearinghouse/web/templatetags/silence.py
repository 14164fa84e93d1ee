"""What templates can say of silence procedures: answers, effects, clocks, the time that is left."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django import template
from django.utils.translation import get_language, gettext, ngettext

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Standing
from clearinghouse.law.ruling import Remark
from clearinghouse.law.silence_procedure import Said
from clearinghouse.tlog.procedure_acts import VOICES, ProcedureAct
from clearinghouse.web import dates
from clearinghouse.web.templatetags.house import day, in_language
from clearinghouse.web.templatetags.people import named
from clearinghouse.web.words.measures import ROLES
from clearinghouse.web.words.people import STANDINGS
from clearinghouse.web.words.rulings import ruling_words
from clearinghouse.web.words.silence import EFFECT_KINDS, SAID

register = template.Library()
HOURS_COUNT_FROM = 2


@register.filter
def said_word(said: Said) -> str:
    """Return what a State has said, as a noun."""
    return str(SAID[said])


@register.filter
def is_voice(act: ProcedureAct) -> bool:
    """Whether an act is one of a State's own."""
    return act in VOICES


@register.filter
def remark_words(remark: Remark) -> str:
    """Return what the law remarks."""
    return ruling_words(remark.reason, remark.about)


@register.filter
def civil_time(shown: datetime) -> str:
    """Return the day and hour that a clock shows, whatever its zone."""
    language = get_language() or "en"
    return f"{dates.long_date(shown.date(), language)}, {shown:%H:%M}"


@register.filter
def left_until(deadline: datetime, at: datetime) -> str:
    """Return how much time is left, in the largest unit that still counts."""
    left = max(deadline - at, timedelta())
    if left >= timedelta(days=2):
        return ngettext("%(count)s day", "%(count)s days", left.days) % {"count": left.days}
    hours = int(left.total_seconds() // 3600)
    if hours >= HOURS_COUNT_FROM:
        return ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours}
    minutes = int(left.total_seconds() // 60)
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}


@register.filter
def effect_words(effect: Mapping[str, Any], names: Mapping[str, Any]) -> str:
    """Return in a sentence what an effect changes."""
    told = {
        "state": _named(names, effect.get("state")),
        "participant": _named(names, effect.get("participant")),
        "role": str(ROLES[Role(effect["role"])]) if "role" in effect else "",
        "standing": str(STANDINGS[Standing(effect["standing"])]) if "standing" in effect else "",
        "title": in_language(_words(effect, "title")),
        "subject": in_language(_words(effect, "subject")),
        "area": effect.get("area", ""),
        "number": effect.get("number", ""),
        "document": effect.get("document", ""),
        "meeting": effect.get("meeting", ""),
        "ends_on": day(effect["ends_on"]) if effect.get("ends_on") else gettext("its day"),
        "before": day(effect["before"]) if effect.get("before") else "",
    }
    return str(EFFECT_KINDS[EffectKind(effect["kind"])]) % told


def _named(names: Mapping[str, Any], code: object) -> str:
    return named(names, str(code)) if code else ""


def _words(effect: Mapping[str, Any], name: str) -> dict[str, str]:
    return {code: str(effect.get(f"{name}_{code}", "")) for code in ("en", "ru", "kk")}
