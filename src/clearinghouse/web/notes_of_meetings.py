"""What a note that forwards the decisions of a meeting can say already: its name, days, papers."""

from datetime import datetime
from typing import Any

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.meetings.queries import sitting
from clearinghouse.meetings.views import SittingView
from clearinghouse.writing.notes_verbales.purposes import Addressed


def prefilled(reader: Reader, code: str, *, at: datetime) -> dict[str, Any]:
    """Return what the form of a note can be filled with; nothing for a meeting not closed."""
    shown = sitting(reader, code, on=day_at(at)) if code else None
    if shown is None or shown.closed_at is None:
        return {}
    scheduled = shown.scheduled
    closed_on = day_at(shown.closed_at)
    return {
        "addressed": Addressed.ALL_MEMBER_STATES.value,
        **{f"meeting_{code}": words for code, words in scheduled.name.items()},
        "held_on": scheduled.last or scheduled.first,
        "closed_on": closed_on if _drafts(shown) else None,
        "enclosed": "\n".join([*_lists(shown), *_drafts(shown)]),
    }


def _lists(shown: SittingView) -> list[str]:
    return [row.symbol for row in (shown.listed, shown.amended) if row is not None]


def _drafts(shown: SittingView) -> list[str]:
    """Return the drafts with a symbol, as at closure; the Chair's words are in the decisions."""
    return [each.symbol for each in shown.frozen if each.row is not None and each.row.symbol]
