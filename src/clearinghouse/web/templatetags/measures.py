"""What the templates of the Catalogue, the List, decisions and instruments can say."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from clearinghouse.measures.views import MeasureRow
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.views import DecisionRow
from clearinghouse.web import dates
from clearinghouse.web.templatetags.documents import document_address
from clearinghouse.web.templatetags.house import day, in_language
from clearinghouse.web.templatetags.people import source_lines
from clearinghouse.web.words.coordination import (
    ACTING_STATES,
    COMMENT_KINDS,
    LEFT,
    NEXT_STEPS,
    SUBMISSION_KINDS,
    SUBMISSION_STANDS,
)
from clearinghouse.web.words.measures import (
    COMPLETENESS,
    CONCERNS,
    DIFFERENCES,
    LIST_CHANGES,
    MEASURE_KINDS,
    ROLES,
    TENURE_STATES,
)
from clearinghouse.web.words.meetings import ADDED, CADENCE_STANDS, OUTCOMES, PARTS, STAGES
from clearinghouse.web.words.planning import (
    ANSWERS,
    CHANGES,
    CLASHES,
    PAPER_ROLES,
    PLAN_STAGES,
    SUBMISSION_STATES,
)
from clearinghouse.web.words.procedures import (
    DEEDS,
    EFFECTS,
    FORCE_STANDS,
    INSTRUMENT_KINDS,
    INSTRUMENT_STATUSES,
    MANNERS,
    MISSING,
    SILENCE_ENDS,
    STATEMENT_KINDS,
    STEPS,
    VERBS,
)
from clearinghouse.web.words.resources import (
    CONTRIBUTION_KINDS,
    FOLLOW_UP_STANDS,
    GIVEN_TO,
    PROJECT_STAGES,
    PROJECT_STEPS,
    PUBLICITIES,
    ROAD_MAP_STAGES,
)
from clearinghouse.web.words.review import (
    CONSENTS,
    FIGURES,
    FOLLOW_UPS,
    HOWS,
    ORIGINS,
    PROPOSAL_STANDS,
    RECOMMENDATION_KINDS,
)
from clearinghouse.web.words.silence import (
    ACTS_OF_PROCEDURES,
    CHANNELS,
    MATTERS,
    SAYINGS,
    STANDS,
)

register = template.Library()

TABLES: Final[tuple[Mapping[Any, str | Promise], ...]] = (
    COMPLETENESS,
    CONCERNS,
    DIFFERENCES,
    LIST_CHANGES,
    MEASURE_KINDS,
    ROLES,
    TENURE_STATES,
    DEEDS,
    EFFECTS,
    INSTRUMENT_KINDS,
    INSTRUMENT_STATUSES,
    MANNERS,
    SILENCE_ENDS,
    STEPS,
    VERBS,
    MATTERS,
    STANDS,
    SAYINGS,
    ACTS_OF_PROCEDURES,
    CHANNELS,
    ADDED,
    CADENCE_STANDS,
    OUTCOMES,
    PARTS,
    STAGES,
    ACTING_STATES,
    COMMENT_KINDS,
    LEFT,
    NEXT_STEPS,
    SUBMISSION_KINDS,
    SUBMISSION_STANDS,
    CONSENTS,
    FIGURES,
    FOLLOW_UPS,
    HOWS,
    ORIGINS,
    PROPOSAL_STANDS,
    RECOMMENDATION_KINDS,
    PLAN_STAGES,
    ANSWERS,
    SUBMISSION_STATES,
    CHANGES,
    CLASHES,
    PAPER_ROLES,
    FOLLOW_UP_STANDS,
    CONTRIBUTION_KINDS,
    GIVEN_TO,
    PROJECT_STAGES,
    PROJECT_STEPS,
    PUBLICITIES,
    ROAD_MAP_STAGES,
    FORCE_STANDS,
    MISSING,
    STATEMENT_KINDS,
)
BY_FAMILY: Final = {type(next(iter(table))): table for table in TABLES}
# How exactly a day is known, in the fewer degrees that dates in words have.
SHOWN: Final = {
    Precision.DAY: dates.Precision.DAY,
    Precision.MONTH: dates.Precision.MONTH,
    Precision.HALF: dates.Precision.YEAR,
    Precision.YEAR: dates.Precision.YEAR,
    Precision.SPAN: dates.Precision.ATTESTED,
    Precision.BY: dates.Precision.ATTESTED,
    Precision.UNKNOWN: dates.Precision.UNKNOWN,
}


@register.filter
def in_words(code: StrEnum) -> str:
    """Return a code of these rooms in words; its family says which table has them."""
    return str(BY_FAMILY[type(code)][code])


@register.filter
def worded(words: Mapping[str, Mapping[str, str]], code: str) -> str:
    """Return the words that a code has in a mapping, or the code itself."""
    return in_language(words[code]) if words.get(code) else code


@register.filter
def cited(lines: Sequence[str]) -> list[SafeString]:
    """Return sources as links where they have an address."""
    return source_lines("\n".join(lines))


@register.filter
def known_day(value: date | None, precision: str) -> str:
    """Return a day in words, no more of it than is known."""
    return day(value, SHOWN[Precision(precision)]) if value else gettext("date not known")


def known_day_words(value: date | None, precision: str) -> str:
    """Return a day in words without marks, no more of it than is known."""
    if value is None:
        return gettext("date not known")
    return dates.long_date(value, get_language() or "en", SHOWN[Precision(precision)])


@register.filter
def last_day(until: date | None) -> str:
    """Return the last day of a period whose end is given as the first day after it."""
    return day(until - timedelta(days=1)) if until else ""


@register.filter
def at_place(row: Sequence[Any], place: int) -> Any:
    """Return what stands at a place, from 0."""
    return row[place]


@register.filter
def measure_address(row: MeasureRow) -> str:
    """Return the page of a measure."""
    return reverse("measure", args=[row.edition, row.key])


@register.filter
def measure_number(row: MeasureRow) -> SafeString:
    """Return the number of a measure, or say that it is not known."""
    if row.number:
        return format_html('<span class="symbol">{}</span>', row.number)
    return format_html('<span class="meta">{}</span>', gettext("number not known"))


@register.filter
def decision_address(key: str) -> str:
    """Return the page of a decision, by its key."""
    return reverse("decision", args=[key])


@register.filter
def place_in_document(row: DecisionRow, language: str = "") -> str:
    """Return the page of the document that carries a decision, at its paragraph."""
    if row.document is None:
        return ""
    return document_address(row.document, language) + (f"#{row.address}" if row.address else "")


@register.simple_tag(takes_context=True)
def on_same_day(context: template.Context, address: str) -> str:
    """Return an address for the day as on which this page is shown."""
    shown_on = context.get("as_on")
    if shown_on is None or shown_on.is_today:
        return address
    return f"{address}?{urlencode({'as_of': shown_on.day.isoformat()})}"
