"""The words of the review document, read from a file for each language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWords:
    """Headings, sentences and labels; names in braces are filled in when it is composed."""

    title: str
    purpose: str
    mandate: str
    period: str
    focus: str
    focus_open: str
    voluntary: str
    coordination: str
    area: str
    coordinator: str
    co_coordinators: str
    received: str
    expected: str
    figures: str
    reckoned: str
    under: str
    number: str
    chart: str
    choosing: str
    impact_and_lessons: str
    nothing_told: str
    contribution_of: str
    activities: str
    impact: str
    lessons: str
    strengthening: str
    assessment_open: str
    recommendations: str
    nothing_recommended: str
    kind: str
    recommendation: str
    source: str
    follow_up: str
    all_together: str
    decisions: str
    decisions_open: str
    figure_names: Mapping[str, str]
    kinds: Mapping[str, str]
    follow_ups: Mapping[str, str]


@cache
def review_words(language: Language) -> ReviewWords:
    """Return the words in a language; raises TypeError for a file that lacks some."""
    written = files("clearinghouse.writing.reviews").joinpath(f"{language}.toml").read_text("utf-8")
    return ReviewWords(**tomllib.loads(written))
