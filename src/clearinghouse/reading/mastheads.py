"""Mastheads and addressees that stand in several paragraphs, put together again."""

from dataclasses import replace
from typing import Final

from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.grammar.names import cities
from clearinghouse.reading.roles import Cast, Role

_MOST_LINES: Final = 5
_MOST_ADDRESSEES: Final = 12
_LONGEST_LIST: Final = 320
_JOINTS: Final = frozenset({"И", "AND", "ЖӘНЕ", "МЕН"})


def gathered(casts: list[Cast]) -> list[Cast]:
    """Put mastheads and blocks of addressees together that stand in several paragraphs."""
    kept: list[Cast] = []
    place = 0
    while place < len(casts):
        end = _masthead_end(casts, place)
        role = None
        if end == place and kept and kept[-1].role is Role.DATE_LINE:
            end, role = _addressees_end(casts, place), Role.ADDRESSEES
        if end > place + 1:
            kept.append(_merged(casts[place:end], role))
        else:
            kept.append(casts[place])
        place = max(end, place + 1)
    return kept


def _addressees_end(casts: list[Cast], place: int) -> int:
    """Return behind how many lines a block of addressees under a date ends; none: ``place``."""
    first = casts[place]
    end = place
    while end < min(place + _MOST_ADDRESSEES, len(casts)) and _is_address_line(casts[end], first):
        end += 1
    text = formulae.flat(" ".join(each.text for each in casts[place:end]))
    return end if formulae.ADDRESSED.search(text) else place


def _is_address_line(each: Cast, first: Cast) -> bool:
    if each.role not in {Role.TEXT, Role.ADDRESSEES, Role.CONFERENCE} or each.passage.is_table:
        return False
    if each.passage.number or each.passage.bullet or each.passage.heading:
        return False
    if formulae.is_capitals(each.text) or each.text in _JOINTS:
        return _is_latin(each.text) == _is_latin(first.text)
    return each is not first and is_list_of_cities(each.text)


def _is_latin(text: str) -> bool:
    return any("A" <= letter <= "Z" for letter in text)


def is_list_of_cities(text: str) -> bool:
    """Tell whether a line holds nothing but names of cities."""
    names = [name.strip(" .") for name in text.split(",")]
    return len(text) < _LONGEST_LIST and all(cities().code(name) for name in names if name)


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


def _merged(casts: list[Cast], role: Role | None) -> Cast:
    first = casts[0].passage
    text = " ".join(each.text for each in casts)
    lines = tuple(line for each in casts for line in each.passage.lines)
    if role is None:
        is_secretariat = formulae.SECRETARIAT_WHOLE.fullmatch(formulae.flat(text))
        role = Role.SECRETARIAT if is_secretariat else Role.CONFERENCE
    return Cast(replace(first, text=text, lines=lines, emphasis=()), role)
