"""What the pages about notes verbales can say."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from clearinghouse.correspondence.views import SendingRow
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.deliveries import Channel, DeliveryState, Failure, SendingState
from clearinghouse.law.ruling import Remark
from clearinghouse.notices.faults import PostingFault
from clearinghouse.web.templatetags.people import named
from clearinghouse.web.words import correspondence as words
from clearinghouse.web.words.notices import POSTING_FAULTS
from clearinghouse.web.words.rulings import ruling_words
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

register = template.Library()
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


@register.filter
def purpose(code: str) -> str:
    """Return what a note is for."""
    return str(words.PURPOSES[Purpose(code)])


@register.filter
def addressed(row: Any, names: Mapping[str, Any]) -> str | SafeString:
    """Return to whom a draft goes, with the State's name where it goes to one."""
    said = str(words.ADDRESSED[Addressed(row.addressed)])
    if not row.participant:
        return said
    return gettext("%(addressee)s: %(state)s") % {
        "addressee": said,
        "state": named(names, row.participant),
    }


@register.filter
def draft_state(code: str) -> str:
    """Return how far a note has come."""
    return str(words.DRAFT_STATES[DraftState(code)])


@register.filter
def delivery_state(code: str) -> str:
    """Return how far a note has come on its way."""
    return str(words.DELIVERY_STATES[DeliveryState(code)])


@register.filter
def channel(code: str) -> str:
    """Return by which way a note goes."""
    return str(words.CHANNELS[Channel(code)])


@register.filter
def sending_state(row: SendingRow) -> str:
    """Return how far a note has come by one way out of the house; nobody sends paper."""
    if row.channel is Channel.PAPER and row.state is SendingState.QUEUED:
        return str(words.DELIVERY_STATES[DeliveryState.QUEUED])
    return str(words.SENDING_STATES[row.state])


@register.filter
def failure(code: str) -> str:
    """Return why a note did not arrive."""
    return str(words.FAILURES[Failure(code)])


@register.filter
def posting_fault(code: str) -> str:
    """Return why the last try of the outbox failed."""
    return str(POSTING_FAULTS[PostingFault(code)])


@register.filter
def remark_words(remark: Remark) -> str:
    """Return a remark of the law in words."""
    return ruling_words(remark.reason, words.in_full(remark.about))


@register.filter
def lasting(value: timedelta | None) -> str:
    """Return a span of time in its largest whole unit."""
    if value is None:
        return ""
    seconds = int(value.total_seconds())
    if seconds < _MINUTE:
        return gettext("less than a minute")
    if seconds >= _DAY:
        days = seconds // _DAY
        return ngettext("%(count)s day", "%(count)s days", days) % {"count": days}
    if seconds >= _HOUR:
        hours = seconds // _HOUR
        return ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours}
    minutes = seconds // _MINUTE
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}


@register.filter
def line_of(lines: Mapping[str, str], language: str) -> str:
    """Return the line about enclosures in a language."""
    return lines.get(language, "")
