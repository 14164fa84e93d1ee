"""What templates can say of silence procedures: answers, effects, clocks, the time that is left."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django import template
from django.utils.translation import get_language, ngettext

from clearinghouse.law.ruling import Remark
from clearinghouse.law.silence_procedure import Said
from clearinghouse.tlog.procedure_acts import VOICES, ProcedureAct
from clearinghouse.web import dates
from clearinghouse.web.effect_sentences import effect_sentence
from clearinghouse.web.words.rulings import ruling_words
from clearinghouse.web.words.silence import SAID

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


@register.simple_tag
def effect_words(
    effect: Mapping[str, Any],
    names: Mapping[str, Any],
    areas: Mapping[str, Mapping[str, str]],
) -> str:
    """Return in a sentence what an effect changes."""
    return effect_sentence(effect, names, areas)
