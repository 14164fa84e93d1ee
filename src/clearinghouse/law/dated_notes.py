"""Notes named in a text with their day: "№ 17-1/388emb of 29 December 2020".

A number comes again every year, so only the day beside it tells which note is meant.  It stands
behind the number in English and Russian and before it in Kazakh; a date that other words part from
the number is no day of the note.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.law.note_numbers import FoundNote, find_note_numbers
from clearinghouse.law.written_dates import FoundDate, find_dates

_BEHIND: Final = re.compile(
    r"\s*,?\s*\(?\s*(?:(?:dated|of|from|dd\.?|от|датированн\w{1,3})\s+){0,2}", re.IGNORECASE
)
# As in "2023 жылғы 13 желтоқсандағы № …", "note of 13 December 2023 (№ …".
_BEFORE: Final = re.compile(
    r"\s*,?\s*\(?\s*(?:(?:верба\w{1,6}|ноталық|нота\w{0,8}|under|за)\s+)?\(?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DatedNote:
    """A note named at ``[start, end)`` of a text; ``dated_on`` is None where no day is beside."""

    found: FoundNote
    dated_on: date | None


def find_dated_notes(text: str) -> tuple[DatedNote, ...]:
    """Return the notes that a text names, in their order, each with the day beside its number."""
    return tuple(
        DatedNote(note, day.first if day else None) for note, day in _with_days(text).items()
    )


def days_of_notes(text: str) -> frozenset[int]:
    """Return where the days begin that only say of which day a note is."""
    return frozenset(day.start for day in _with_days(text).values() if day)


def _with_days(text: str) -> dict[FoundNote, FoundDate | None]:
    notes = find_note_numbers(text)
    days = [each for each in find_dates(text) if each.last is None] if notes else []
    behind = {
        note: next((day for day in days if _is_behind(text, note, day)), None) for note in notes
    }
    # A day behind one number is not the day before the next.
    free = [day for day in days if day not in behind.values()]
    before = {
        note: next((day for day in free if _is_before(text, note, day)), None) for note in notes
    }
    return {note: behind[note] or before[note] for note in notes}


def _is_behind(text: str, note: FoundNote, day: FoundDate) -> bool:
    return note.end <= day.start and bool(_BEHIND.fullmatch(text, note.end, day.start))


def _is_before(text: str, note: FoundNote, day: FoundDate) -> bool:
    return day.end <= note.start and bool(_BEFORE.fullmatch(text, day.end, note.start))
