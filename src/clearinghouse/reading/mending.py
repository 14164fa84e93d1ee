"""Mending what printing and extraction broke: lines, hyphens, words cut in two, sentences.

Every repair that is not plain typography is listed as a doubt.  What a paper's other words tell
decides: a joined word must occur elsewhere in the paper, or be the only sensible reading.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final, Protocol

from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.formats.sheetful import Shape
from clearinghouse.reading.grammar.formulae import ENCLOSURE, is_capitals
from clearinghouse.reading.grammar.markers import asterisk, read_markers
from clearinghouse.text.languages import Language

Rows = tuple[tuple[str, ...], ...]

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_HYPHEN_END: Final = re.compile(r"([^\W\d_]+)[-‐‑]$")
_HYPHEN_SPACE: Final = re.compile(r"(?<![\w-])([^\W\d_]{2,60})-\s+([^\W\d_]{2,60})(?!\w)")
_WORD_START: Final = re.compile(r"[^\W\d_]+")
_PREFIXES: Final = frozenset(["non", "co", "self", "ex", "well", "so", "со", "экс"])
_SUSPENDED: Final = frozenset(["and", "or", "to", "и", "или", "до", "және", "немесе", "мен", "пен"])
_CUT: Final = re.compile(r"(?<![\w-])([^\W\d_]{2,60})\s([^\W\d_]{2,60})(?![\w-])")
_ENDS: Final = tuple('.;:!?»”")…')
_LEAST_LENGTH: Final = 60
_LEAST_WORD: Final = 6
_LONGEST_WORD: Final = 60
_MANY_WORDS: Final = 9


class Printed(Protocol):
    """What mending needs to know of a passage."""

    @property
    def text(self) -> str:
        """The text with its lines joined."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as printed."""

    @property
    def shape(self) -> Shape:
        """Text, table or note at the foot."""

    @property
    def heading(self) -> int:
        """The depth of a heading, or 0."""

    @property
    def bullet(self) -> bool:
        """Whether it is an entry of a list."""

    @property
    def number(self) -> str:
        """The number that the format counted."""

    @property
    def language(self) -> Language | None:
        """The language of the text."""

    @property
    def is_strong(self) -> bool:
        """Whether all of it is emphasised strongly."""


class Mender:
    """Mends texts by the words of the paper they belong to, and lists what it did."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.doubts: list[Doubt] = []
        self._words: Counter[str] = Counter()
        for text in texts:
            self._words.update(word.lower() for word in _WORD.findall(text))

    def join(self, text: str, line: str, where: Where) -> str:
        """Return a text with a further line behind it."""
        cut = _HYPHEN_END.search(text[-_LONGEST_WORD:])
        begin = _WORD_START.match(line)
        if not cut or not begin:
            return f"{text} {line}"
        first, second = cut[1], begin.group()
        if second.lower() in _SUSPENDED and self._words[(first + second).lower()] == 0:
            return f"{text} {line}"
        if self._is_compound(first, second):
            return text + line
        if second.islower():
            self._doubt(DoubtCode.WORD_MENDED, where, f"{first}-{second}", first + second)
            return text[:-1] + line
        return text + line

    def mend(self, text: str, where: Where) -> str:
        """Return a text without the breaks that extraction left within its words."""
        text = _HYPHEN_SPACE.sub(lambda hit: self._rejoin(hit, where), text)
        self._look_for_lost_hyphens(text, where)
        return _CUT.sub(lambda hit: self._uncut(hit, where), text)

    def mend_table(self, rows: Rows, where: Where) -> Rows:
        """Return the rows of a table, with words that a column's edge cut put together again."""
        mended = []
        for row in rows:
            cells = [self.mend(cell, where) for cell in row]
            for place in range(1, len(cells)):
                if self._is_cut_by_column(rows, cells, place):
                    whole = cells[place - 1] + cells[place]
                    self._doubt(
                        DoubtCode.WORD_MENDED, where, f"{cells[place - 1]} {cells[place]}", whole
                    )
                    cells[place - 1], cells[place] = whole, ""
            mended.append(tuple(cells))
        return tuple(mended)

    def _is_cut_by_column(self, rows: Rows, cells: list[str], place: int) -> bool:
        """Tell whether a cell holds but the end of the word in the cell before it.

        It begins with a small letter in a column that is otherwise empty or holds numbers only.
        """
        before, cell = cells[place - 1], cells[place]
        if not re.match(r"[^\W\d_]", cell) or not cell[0].islower() or not before[-1:].isalpha():
            return False
        others = [row[place].strip() for row in rows if row[place].strip() != cell]
        return all(not other or other.rstrip(".)").isdigit() for other in others)

    def goes_on(self, before: Printed, after: Printed) -> bool:
        """Tell whether a passage goes on in the next one, in the middle of a sentence."""
        if not (self._may_break_off(before) and self._may_go_on(after)):
            return False
        if before.language is not after.language:
            return False
        is_long = len(before.text) >= _LEAST_LENGTH
        if after.text[0].islower():
            return is_long or bool(before.number or before.bullet)
        is_ended = after.text.endswith(_ENDS) or len(after.text) >= _LEAST_LENGTH
        return is_long and is_ended and before.text[-1].isalnum() and self._is_sentence(before.text)

    @staticmethod
    def _may_break_off(before: Printed) -> bool:
        """Tell whether a passage may have been cut: it is text, not ended, and set as no title."""
        if before.shape is not Shape.TEXT or before.heading or before.is_strong:
            return False
        first = before.lines[0] if before.lines else before.text
        opening = " ".join(_WORD.findall(before.text)[:2])
        is_title = is_capitals(first) or (is_capitals(opening) and len(opening) > _LEAST_WORD)
        return not before.text.endswith(_ENDS) and not is_title

    @staticmethod
    def _may_go_on(after: Printed) -> bool:
        """Tell whether a passage opens nothing of its own: no list, heading, note or enclosure."""
        if after.shape is not Shape.TEXT or not after.text:
            return False
        if after.bullet or after.number or after.heading or is_capitals(after.text):
            return False
        return not (
            ENCLOSURE.match(after.text) or read_markers(after.text) or asterisk(after.text)[0]
        )

    @staticmethod
    def _is_sentence(text: str) -> bool:
        """Tell a cut sentence from a title: it has many words in small letters at its end."""
        words = _WORD.findall(text)
        small = sum(word[0].islower() for word in words)
        return len(words) > _MANY_WORDS and small * 2 > len(words)

    def _is_compound(self, first: str, second: str) -> bool:
        whole, joined = f"{first}-{second}".lower(), (first + second).lower()
        if self._words[whole] != self._words[joined]:
            return self._words[whole] > self._words[joined]
        return first.lower() in _PREFIXES or not second.islower()

    def _rejoin(self, hit: re.Match[str], where: Where) -> str:
        first, second = hit[1], hit[2]
        if second.lower() in _SUSPENDED or not second.islower():
            return hit.group()
        whole = f"{first}-{second}" if self._is_compound(first, second) else first + second
        self._doubt(DoubtCode.WORD_MENDED, where, hit.group(), whole)
        return whole

    def _uncut(self, hit: re.Match[str], where: Where) -> str:
        """Join two words that make one which the paper has elsewhere, and that it has not alone."""
        first, second = hit[1].lower(), hit[2]
        joined = first + second
        if (
            len(joined) < _LEAST_WORD
            or not second.islower()
            or not self._words[joined]
            or self._words[first] > 1
            or self._words[second] > 1
        ):
            return hit.group()
        self._doubt(DoubtCode.WORD_MENDED, where, hit.group(), hit[1] + hit[2])
        return hit[1] + hit[2]

    def _look_for_lost_hyphens(self, text: str, where: Where) -> None:
        """Remark words that the paper elsewhere writes with a hyphen ("Cocoordinator")."""
        for word in {found.lower() for found in _WORD.findall(text)}:
            for prefix in ("co", "non", "со"):
                whole = f"{prefix}-{word[len(prefix) :]}"
                if word.startswith(prefix) and self._words[whole] > self._words[word]:
                    self._doubt(DoubtCode.HYPHEN_LOST, where, word, whole)

    def _doubt(self, code: DoubtCode, where: Where, written: str, read: str) -> None:
        self.doubts.append(Doubt(code, where, {"written": written, "read": read}))
