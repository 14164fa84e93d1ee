"""What the templates can say of the law and of the record's acts."""

from django import template
from django.utils.translation import get_language

from clearinghouse.law.provisions import Provision
from clearinghouse.law.provisions import Wording as LawWording
from clearinghouse.web.words.acts import ACTS
from clearinghouse.web.words.law import FORCES, LATER, OUTSIDE, STATUSES

register = template.Library()


@register.filter
def act_words(act: str) -> str:
    """Return an act of the record in words."""
    return str(ACTS.get(act, act))


@register.filter
def spoken(wording: LawWording) -> str:
    """Return a wording of the law in the language of the page."""
    return wording.in_language(get_language() or "en")


@register.filter
def force_words(unit: Provision) -> str:
    """Return how far a provision binds."""
    return str(FORCES[unit.force])


@register.filter
def status_words(unit: Provision) -> str:
    """Return what became of a provision."""
    return str(STATUSES[unit.status])


@register.filter
def reason_words(unit: Provision) -> str:
    """Return for which later work a provision waits, or why it is not for software."""
    if unit.later:
        return str(LATER[unit.later])
    return str(OUTSIDE[unit.outside]) if unit.outside else ""
