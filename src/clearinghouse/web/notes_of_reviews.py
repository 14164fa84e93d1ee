"""What notes about reviews and proposals can say already: whom they ask, what lies before them."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.participants.queries import names_on, spoken
from clearinghouse.review import queries
from clearinghouse.review.views import AskedRow, ReviewView
from clearinghouse.text.languages import Language
from clearinghouse.web.notes_of_coordination import REGISTER
from clearinghouse.writing.notes_verbales.purposes import Addressed

# Where the review was opened without a last day, contributions are asked for within a month.
USUAL: Final = timedelta(days=30)


def call_of(reader: Reader, key: str, *, at: datetime) -> dict[str, Any]:
    """Return what the note that asks for contributions can be filled with; {} for no review.

    It goes to all Member States, as any may contribute, and names those who are expected to.
    """
    shown = queries.review(reader, key) if key else None
    if shown is None:
        return {}
    until = shown.before - timedelta(days=1) if shown.before else day_at(at) + USUAL
    return {
        "register": REGISTER,
        "addressed": Addressed.ALL_MEMBER_STATES.value,
        "until": until,
        **{f"review_{language.value}": _title(shown, language) for language in Language},
        **{f"focus_{code}": words for code, words in shown.row.focus.items()},
        **{
            f"asked_{language.value}": _asked(reader, shown, language, at=at)
            for language in Language
        },
    }


def opening_of(reader: Reader, key: str) -> dict[str, Any]:
    """Return what the note that places a proposal under silence can be filled with."""
    shown = queries.proposal(reader, key) if key else None
    if shown is None or shown.draft is None:
        return {}
    return {
        "register": REGISTER,
        "addressed": Addressed.ALL_MEMBER_STATES.value,
        "symbol": shown.draft.symbol,
        "enclosed": shown.draft.symbol,
        **{
            f"subject_{language.value}": spoken(shown.title, language.value)
            for language in Language
        },
    }


def _title(shown: ReviewView, language: Language) -> str:
    with override(language.value):
        return _("Review of implementation in the dimension “%(dimension)s”, %(year)s") % {
            "dimension": spoken(shown.row.name, language),
            "year": shown.row.year,
        }


def _asked(reader: Reader, shown: ReviewView, language: Language, *, at: datetime) -> str:
    """Return the areas with the States that serve in them: "Tourism: Azerbaijan, Kazakhstan"."""
    names = names_on(reader, day_at(at))
    found: dict[str, list[AskedRow]] = {}
    for each in shown.asked:
        found.setdefault(each.area, []).append(each)
    areas = {area.code: spoken(area.name, language) for area in shown.areas}
    return "; ".join(
        f"{areas[area]}: "
        + ", ".join(spoken(names[row.participant].usual, language) for row in rows)
        for area, rows in found.items()
    )
