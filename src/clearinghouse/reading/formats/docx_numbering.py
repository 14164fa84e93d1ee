"""The numbers that a word processor counts by itself: definitions of lists and their counters.

What a reader sees before a paragraph ("2.7", "(b)", "Chapter 3.") is not in its text but in the
definitions; here it is counted as the word processor would.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from clearinghouse.law.roman import RomanError, to_roman
from clearinghouse.reading.formats.package import Tree, child, children, value
from clearinghouse.reading.formats.sheetful import clean

_CYRILLIC: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_REFERENCE: Final = re.compile(r"%([1-9])")
_DEEPEST: Final = 9
_GREATEST_NUMBER: Final = 99_999
_LONGEST: Final = 6


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    is_legal: bool = False


@dataclass(slots=True)
class _List:
    """A list in use: its levels, and where counting begins anew."""

    abstract: str
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of one document and how far each has been counted."""

    def __init__(self, tree: Tree | None) -> None:
        abstracts = {
            value(each, "abstractNumId"): _levels(each) for each in children(tree, "abstractNum")
        }
        self._lists = {
            value(each, "numId"): _list(each, abstracts) for each in children(tree, "num")
        }
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def next(self, list_id: str, depth: int) -> str | None:
        """Count one paragraph; return its number as printed, "•" for a bullet, None for no list."""
        listed = self._lists.get(list_id)
        if listed is None or depth not in listed.levels or not 0 <= depth < _DEEPEST:
            return None
        counts = self._counts[listed.abstract]
        self._restart(list_id, listed, counts)
        level = listed.levels[depth]
        counts[depth] = min(counts.get(depth, level.start - 1) + 1, _GREATEST_NUMBER)
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if level.format == "bullet":
            return "•"
        return clean(
            _REFERENCE.sub(lambda hit: self._part(listed, counts, level, hit), level.pattern)
        )

    def _restart(self, list_id: str, listed: _List, counts: dict[int, int]) -> None:
        for depth, start in listed.restarts.items():
            if (list_id, depth) not in self._begun:
                self._begun.add((list_id, depth))
                counts[depth] = start - 1

    @staticmethod
    def _part(listed: _List, counts: dict[int, int], level: _Level, hit: re.Match[str]) -> str:
        depth = int(hit[1]) - 1
        other = listed.levels.get(depth, _Level())
        count = counts.setdefault(depth, other.start)
        return written(count, "decimal" if level.is_legal else other.format)


def _list(each: Tree, abstracts: dict[str, dict[int, _Level]]) -> _List:
    abstract = value(child(each, "abstractNumId"))
    levels = dict(abstracts.get(abstract, {}))
    restarts: dict[int, int] = {}
    for override in children(each, "lvlOverride"):
        depth = _number(value(override, "ilvl"), 0)
        own = child(override, "lvl")
        if own is not None:
            levels[depth] = _level(own)
        start = child(override, "startOverride")
        if start is not None:
            restarts[depth] = _number(value(start), 1)
    return _List(abstract, levels, restarts)


def _levels(abstract: Tree) -> dict[int, _Level]:
    return {_number(value(each, "ilvl"), 0): _level(each) for each in children(abstract, "lvl")}


def _level(each: Tree) -> _Level:
    return _Level(
        start=_number(value(child(each, "start")), 1),
        format=value(child(each, "numFmt")) or "decimal",
        pattern=value(child(each, "lvlText")),
        is_legal=child(each, "isLgl") is not None,
    )


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LONGEST else otherwise


def written(count: int, form: str) -> str:
    """Write a count in a word processor's number format; plain digits for those not known."""
    match form:
        case "lowerRoman":
            number = _roman(count).lower()
        case "upperRoman":
            number = _roman(count)
        case "lowerLetter" | "upperLetter":
            number = _lettered(count, _LATIN, is_capital=form == "upperLetter")
        case "russianLower" | "russianUpper":
            number = _lettered(count, _CYRILLIC, is_capital=form == "russianUpper")
        case "decimalZero":
            number = f"{count:02}"
        case _:
            number = "" if form == "none" else str(count)
    return number


def _roman(count: int) -> str:
    try:
        return to_roman(count)
    except RomanError:
        return str(count)


def _lettered(count: int, row: str, *, is_capital: bool) -> str:
    """Write a count with letters: after the last letter comes the first, twice."""
    if count < 1:
        return str(count)
    times, place = divmod(count - 1, len(row))
    letters = row[place] * min(times + 1, 9)
    return letters.upper() if is_capital else letters
