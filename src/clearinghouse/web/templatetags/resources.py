"""What the pages about follow-up, the Road Map and the Fund can say."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.translation import get_language, gettext

from clearinghouse.law.follow_up import Bearer, BearerKind
from clearinghouse.participants.kinds import Precision
from clearinghouse.web import dates
from clearinghouse.web.templatetags.house import in_language
from clearinghouse.web.words.resources import BEARER_KINDS

register = template.Library()
Names = Mapping[str, Any]


def bearer_words(bearer: Bearer, names: Names) -> str:
    """Return who is asked; ``names`` holds those of States, bodies and areas by kind."""
    if not bearer.code:
        return str(BEARER_KINDS[bearer.kind])
    found = names[bearer.kind.value].get(bearer.code)
    written = in_language(found) if found else bearer.code
    if bearer.kind is BearerKind.COORDINATORS:
        return gettext("Coordinators: %(area)s") % {"area": written}
    return written


@register.filter
def asked(bearer: Bearer, names: Names) -> str:
    """Return who is asked, in words."""
    return bearer_words(bearer, names)


@register.filter
def due_words(row: Any) -> str:
    """Return by when something is due, no more exactly than is known."""
    return due_in_words(row.due_before, row.precision)


@register.filter
def money(amount: Decimal) -> str:
    """Return an amount as it is written in the language of the page, without empty cents."""
    places = 0 if amount == amount.to_integral_value() else 2
    return number_format(amount, decimal_pos=places, use_l10n=True, force_grouping=True)


def due_in_words(due_before: date | None, precision: str) -> str:
    """Return "before" a day, or "in" a month; nothing where no day is set."""
    if due_before is None:
        return gettext("no day set")
    language = get_language() or "en"
    if precision == Precision.MONTH:
        last = due_before - timedelta(days=1)
        month = dates.long_date(last, language, dates.Precision.MONTH)
        return gettext("within %(month)s") % {"month": month}
    return gettext("before %(day)s") % {"day": dates.long_date(due_before, language)}
