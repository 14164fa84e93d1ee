"""What templates can say of papers of the areas: stages, remarks, what falls due."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from django import template
from django.utils.functional import Promise
from django.utils.translation import get_language

from clearinghouse.law.action_plans import Progress
from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.falling_due import DatedFact, FallsDue
from clearinghouse.law.ruling import Remark
from clearinghouse.papers.views import DraftView, PartView, PlanView
from clearinghouse.web import dates
from clearinghouse.web.words import papers as words
from clearinghouse.web.words.rulings import Named, ruling_words

register = template.Library()
BAR_STEP, LONGEST_BAR = 26, 860

TABLES: Final[tuple[dict[Any, str | Promise], ...]] = (
    words.PARTS,
    words.STAGES,
    words.PAPER_STANDS,
    words.PAPER_KINDS,
    words.ANSWERS,
    words.DUE_STANDS,
    words.MODALITIES,
    words.PROGRESS,
)
BY_FAMILY: Final = {type(next(iter(table))): table for table in TABLES}


@register.filter
def paper_words(code: StrEnum) -> str:
    """Return a code of the room in words."""
    return str(BY_FAMILY[type(code)][code])


@register.filter
def guidance(part: PaperPart) -> str:
    """Return what belongs into a part of the template."""
    return str(words.GUIDANCE[part])


@register.filter
def paper_remark(remark: Remark) -> str:
    """Return what the law remarks on a paper, its parts by their names."""
    about = dict(remark.about)
    if "part" in about:
        about["part"] = str(words.PARTS[PaperPart(str(about["part"]))])
    return ruling_words(remark.reason, about)


@register.filter
def deed(due: FallsDue) -> str:
    """Return what is to be done."""
    return str(words.DEEDS[str(due.provision)])


@register.filter
def ground_words(ground: DatedFact) -> str:
    """Return a fact from which a day was reckoned."""
    day = dates.long_date(ground.on, get_language() or "en")
    return str(words.GROUNDS[ground.fact]) % Named(day=day)


@dataclass(frozen=True, slots=True)
class Share:
    """A bar of the picture of a plan: where it lies and what it counts."""

    y: int
    width: int
    label: str
    count: int
    is_open: bool


@register.filter
def shares(plan: PlanView) -> list[Share]:
    """Return the bars of the picture: how many activities have come how far."""
    counted = plan.counted()
    most = max((count for _progress, count in counted), default=0) or 1
    return [
        Share(
            y=place * BAR_STEP,
            width=round(count / most * LONGEST_BAR),
            label=str(words.PROGRESS[progress]),
            count=count,
            is_open=progress not in (Progress.CARRIED_OUT, Progress.UNDER_WAY),
        )
        for place, (progress, count) in enumerate(counted)
    ]


@register.filter
def hours(span: timedelta | None) -> str:
    """Return a span of time in hours and minutes, empty where there is none."""
    if span is None:
        return ""
    minutes = round(span.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


@register.filter
def part_in(draft: DraftView, place: str) -> PartView:
    """Return a part of a draft by ``part/language``."""
    part, _slash, language = place.partition("/")
    return draft.part(PaperPart(part), language)
