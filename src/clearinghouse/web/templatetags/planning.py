"""What templates can say of plans: times, places, organisers, areas, in the page's language."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django import template
from django.utils.translation import get_language, gettext

from clearinghouse.law.clashes import ClashKind
from clearinghouse.law.planned_times import When, parse_when
from clearinghouse.law.ruling import Remark
from clearinghouse.planning import printing
from clearinghouse.planning.facts import EventFacts
from clearinghouse.planning.views import Approval, EventRow, Labels
from clearinghouse.text.languages import Language
from clearinghouse.web import dates
from clearinghouse.web.words.planning import ASKED
from clearinghouse.web.words.rulings import ruling_words
from clearinghouse.writing.plan_times import time_in_words

register = template.Library()
_A_YEAR: Final = 2024


def _language() -> Language:
    return Language((get_language() or "en")[:2])


@register.filter
def said_in(words: Mapping[str, str]) -> dict[str, str]:
    """Return words for an attribute, which takes no markup, with the language that they are in."""
    order = (_language().value, *(each.value for each in Language))
    language = next((code for code in order if words.get(code)), "")
    return {"language": language, "words": words.get(language, "")}


@register.filter
def plan_time(when: When | None) -> str:
    """Return a time, no more of it than is known."""
    return time_in_words(when, _language()) if when else ""


@register.filter
def time_written(written: str) -> str:
    """Return a time in words, as it is kept in a submission."""
    return plan_time(parse_when(written))


@register.filter
def event_of(events: Mapping[str, EventRow], code: str) -> EventFacts:
    """Return what is told of the event that bears a code."""
    return events[code].facts


@register.filter
def clash_kinds(kinds: frozenset[ClashKind]) -> list[ClashKind]:
    """Return what two events share, always in the same order."""
    return [kind for kind in ClashKind if kind in kinds]


@register.filter
def event_title(facts: EventFacts) -> str:
    """Return the title of an event."""
    return printing.title_in(facts, _language())


@register.filter
def event_place(facts: EventFacts, labels: Labels) -> str:
    """Return where and how an event is held."""
    return printing.place_in(facts, labels, _language())


@register.filter
def event_organisers(facts: EventFacts, labels: Labels) -> str:
    """Return who holds an event."""
    return printing.organisers_in(facts, labels, _language())


@register.filter
def event_area(facts: EventFacts, labels: Labels) -> str:
    """Return the priority area of an event and its measures."""
    return printing.area_in(facts, labels, _language())


@register.filter
def dimension_name(labels: Labels, code: str) -> str:
    """Return the name of a dimension."""
    return printing.said(labels.dimensions.get(code, {}), _language())


@register.filter
def lane_name(labels: Labels, code: str) -> str:
    """Return the name of a dimension, or what is said of events across dimensions."""
    return dimension_name(labels, code) or gettext("Across dimensions")


@register.filter
def participant_name(labels: Labels, code: str) -> str:
    """Return the name of a participant, or its code."""
    return printing.said(labels.participants.get(code, {}), _language()) or code


@register.filter
def month_short(month: int) -> str:
    """Return a month in a few letters."""
    return dates.short_month(date(_A_YEAR, month, 1), _language())


@register.filter
def plan_remark(remark: Remark) -> str:
    """Return what the law remarks about a plan, what it is about in words too."""
    about = dict(remark.about)
    if "what" in about:
        about["what"] = str(ASKED[str(about["what"])])
    if "day" in about:
        about["day"] = dates.long_date(date.fromisoformat(str(about["day"])), _language())
    return ruling_words(remark.reason, about)


@register.filter
def approved_day(approval: Approval) -> str:
    """Return the day of an approval, no more of it than sources tell."""
    if not approval.as_written:
        return dates.long_date(approval.on, _language())
    known = dates.partial_date(approval.as_written)
    return dates.long_date(known.day, _language(), known.precision)
