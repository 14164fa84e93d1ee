"""What templates can say of papers of the areas: stages, remarks, what falls due."""

from enum import StrEnum
from typing import Any, Final

from django import template
from django.utils.functional import Promise
from django.utils.translation import get_language

from clearinghouse.law.concept_papers import Part
from clearinghouse.law.falling_due import FallsDue, Ground
from clearinghouse.law.ruling import Remark
from clearinghouse.papers.views import DraftView, PartView
from clearinghouse.web import dates
from clearinghouse.web.words import papers as words
from clearinghouse.web.words.rulings import Named, ruling_words

register = template.Library()

TABLES: Final[tuple[dict[Any, str | Promise], ...]] = (
    words.PARTS,
    words.STAGES,
    words.PAPER_STANDS,
    words.PAPER_KINDS,
    words.ANSWERS,
    words.DUE_STANDS,
)
BY_FAMILY: Final = {type(next(iter(table))): table for table in TABLES}


@register.filter
def paper_words(code: StrEnum) -> str:
    """Return a code of the room in words."""
    return str(BY_FAMILY[type(code)][code])


@register.filter
def guidance(part: Part) -> str:
    """Return what belongs into a part of the template."""
    return str(words.GUIDANCE[part])


@register.filter
def paper_remark(remark: Remark) -> str:
    """Return what the law remarks on a paper, its parts by their names."""
    about = dict(remark.about)
    if "part" in about:
        about["part"] = str(words.PARTS[Part(str(about["part"]))])
    return ruling_words(remark.reason, about)


@register.filter
def deed(due: FallsDue) -> str:
    """Return what is to be done."""
    return str(words.DEEDS[str(due.provision)])


@register.filter
def ground_words(ground: Ground) -> str:
    """Return a fact from which a day was reckoned."""
    day = dates.long_date(ground.on, get_language() or "en")
    return str(words.GROUNDS[ground.fact]) % Named(day=day)


@register.filter
def part_in(draft: DraftView, place: str) -> PartView:
    """Return a part of a draft by ``part/language``."""
    part, _slash, language = place.partition("/")
    return draft.part(Part(part), language)
