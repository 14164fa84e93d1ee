"""Mastheads that stand in several paragraphs, a line in each, put together again."""

from dataclasses import replace
from typing import Final

from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.roles import Cast, Role

_MOST_LINES: Final = 5


def gathered(casts: list[Cast]) -> list[Cast]:
    """Put mastheads together that stand in several paragraphs, a line in each."""
    kept: list[Cast] = []
    place = 0
    while place < len(casts):
        end = _masthead_end(casts, place)
        if end > place + 1:
            kept.append(_merged(casts[place:end]))
        else:
            kept.append(casts[place])
        place = max(end, place + 1)
    return kept


def _masthead_end(casts: list[Cast], place: int) -> int:
    """Return behind how many passages a masthead that begins here is complete."""
    text = ""
    for end in range(place, min(place + _MOST_LINES, len(casts))):
        each = casts[end]
        if not formulae.is_capitals(each.text) and not (end > place and text):
            break
        text = f"{text} {each.text}".strip()
        flat = formulae.flat(text)
        if formulae.MASTHEAD.fullmatch(flat) or formulae.SECRETARIAT_WHOLE.fullmatch(flat):
            return end + 1
        if not formulae.MASTHEAD_PART.match(flat):
            break
    return place


def _merged(casts: list[Cast]) -> Cast:
    first = casts[0].passage
    text = " ".join(each.text for each in casts)
    lines = tuple(line for each in casts for line in each.passage.lines)
    is_secretariat = formulae.SECRETARIAT_WHOLE.fullmatch(formulae.flat(text))
    role = Role.SECRETARIAT if is_secretariat else Role.CONFERENCE
    return Cast(replace(first, text=text, lines=lines, emphasis=()), role)
