"""What the pages about people and participants can say."""

import re
from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Standing
from clearinghouse.participants.queries.views import Rhythm, When, Words
from clearinghouse.web.dates import long_date, partial_date
from clearinghouse.web.templatetags.house import in_language, noted
from clearinghouse.web.words import people as words

register = template.Library()
ADDRESS = re.compile(r"^(?P<title>.*?)\s*(?P<address>https?://\S+)?$")


@register.filter
def named(names: Mapping[str, Any], code: str) -> str:
    """Return the usual name that a code has in a mapping of names, or the code itself."""
    found = names.get(code)
    return in_language(found.usual) if found else code


@register.filter
def worded(meetings: Mapping[str, Words], code: str) -> str:
    """Return the name of a meeting by its code, or what was written instead of a code."""
    found = meetings.get(code)
    return in_language(found) if found else code


@register.filter
def capacity(code: str) -> str:
    """Return what a credential lets its officer do."""
    return str(words.CAPACITIES[Capacity(code)])


@register.filter
def standing(code: str) -> str:
    """Return a standing in words."""
    return str(words.STANDINGS[Standing(code)])


@register.filter
def basis(code: str) -> str:
    """Return on what a standing rests."""
    return str(words.BASES.get(code, code))


@register.filter
def confidence(code: str) -> str:
    """Return how far a source carries a statement."""
    return str(words.CONFIDENCE.get(code, code))


@register.filter
def meeting_kind(code: str) -> str:
    """Return how a meeting stands to the cadence of its body."""
    return str(words.MEETING_KINDS[code])


@register.filter
def mode(code: str) -> str:
    """Return how those present were present."""
    return str(words.MODES.get(code, ""))


@register.filter
def invitation_state(code: str) -> str:
    """Return what became of an invitation."""
    return str(words.INVITATION_STATES[code])


@register.filter
def focal_point_kind(code: str) -> str:
    """Return for what a focal point answers."""
    return str(words.FOCAL_POINT_KINDS[code])


@register.filter
def since(when: When) -> str:
    """Return a day in words, no more of it than sources give."""
    return dated(when.as_written)


@register.filter
def dated(written: str) -> str:
    """Return in words a day as the reference files write it: 2011, ../2006, 2018/2019, unknown."""
    if not written:
        return ""
    if written == "unknown":
        return gettext("day not known")
    start, bar, end = written.partition("/")
    if not bar:
        return _loosely(written)
    if start == "..":
        return gettext("%(date)s or earlier") % {"date": _loosely(end)}
    return gettext("between %(start)s and %(end)s") % {
        "start": _loosely(start),
        "end": _loosely(end),
    }


@register.filter
def rhythm(cadence: Rhythm) -> str:
    """Return in words how often a body meets."""
    times, years = cadence.times or 0, cadence.years or 0
    if cadence.kind == "ad_hoc":
        return gettext("when needed")
    if cadence.kind == "permanent":
        return gettext("permanent")
    if cadence.kind == "every":
        return ngettext("once a year", "every %(years)d years", years) % {"years": years}
    if cadence.kind == "at_least":
        return ngettext("at least once a year", "at least %(times)d times a year", times) % {
            "times": times
        }
    return ngettext("once a year in practice", "%(times)d times a year in practice", times) % {
        "times": times
    }


@register.filter
def source_lines(source: str) -> list[SafeString]:
    """Return sources, one for each line, as links where they have an address.

    Those of the reference files are named in the language of the page, others as they were typed.
    """
    return [_cited(line) for line in source.splitlines()]


def _cited(line: str) -> SafeString:
    match = ADDRESS.match(line)
    title, address = (match["title"], match["address"]) if match else (line, None)
    if not address:
        return noted(title)
    shown = noted(title) if title else address
    return format_html('<a href="{}" rel="noreferrer">{}</a>', address, shown)


def _loosely(written: str) -> str:
    half = re.fullmatch(r"(\d{4})-H([12])", written)
    if half:
        which = {
            "1": gettext("first half of %(year)s"),
            "2": gettext("second half of %(year)s"),
        }
        return which[half[2]] % {"year": half[1]}
    try:
        partial = partial_date(written)
    except ValueError:
        return written
    return long_date(partial.day, get_language() or "en", partial.precision)
