"""The structured text of one language version: an ordered row of blocks with permanent addresses.

A block is the smallest thing a reader can cite.  Its ``address`` is unique within the document and
the same in every language, so that paragraph 2.7 is one address in English, Russian and Kazakh.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from typing import Any


class Kind(StrEnum):
    """What a block is, as a drafter would name it."""

    TITLE = "title"
    HEADING = "heading"
    PREAMBLE = "preamble"
    ENACTING = "enacting"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    TABLE = "table"
    FOOTNOTE = "footnote"
    ANNEX = "annex"


# TITLE      the title of the document or of one of its annexes
# HEADING    a heading: chapter, section, roman numeral (``number`` holds "I", "Chapter 1", …)
# PREAMBLE   a preambular paragraph (unnumbered, opens with a participle)
# ENACTING   the words that end the preamble ("Have adopted the following …:")
# PARAGRAPH  an operative or plain paragraph; ``number`` is as printed ("2.7", "3") or empty
# ENTRY      an element of a list below a paragraph ("a)", "iv.", a bullet has number "•")
# TABLE      rows of cells in ``rows``; the first ``heading_rows`` rows are headings
# FOOTNOTE   a note at the foot; ``number`` is its mark ("*", "1")
# ANNEX      the opening of an annex; the blocks that follow belong to it


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A run of emphasised text: characters ``[start, end)`` of the block's text."""

    start: int
    end: int
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One citable piece of a text.

    ``text`` is plain, without the printed number.  ``level`` is the depth of headings and list
    entries, from 1.  ``rows`` is filled for tables only.
    """

    kind: Kind
    text: str = ""
    address: str = ""
    number: str = ""
    level: int = 1
    emphasis: tuple[Emphasis, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    heading_rows: int = 1

    def as_json(self) -> dict[str, Any]:
        """Return the block as plain values; empty fields are left out."""
        filled: dict[str, Any] = {"kind": self.kind.value, "address": self.address}
        if self.text:
            filled["text"] = self.text
        if self.number:
            filled["number"] = self.number
        if self.level != 1:
            filled["level"] = self.level
        if self.emphasis:
            filled["emphasis"] = [[run.start, run.end, run.strong] for run in self.emphasis]
        if self.rows:
            filled["rows"] = [list(row) for row in self.rows]
            filled["heading_rows"] = self.heading_rows
        return filled

    def reworded(self, text: str) -> "Block":
        """Return the block with other words; emphasis stays on the words before and after them."""
        before = _alike(self.text, text)
        rest = _alike(self.text[before:][::-1], text[before:][::-1])
        grown = len(text) - len(self.text)
        kept = tuple(
            run if run.end <= before else replace(run, start=run.start + grown, end=run.end + grown)
            for run in self.emphasis
            if run.end <= before or run.start >= len(self.text) - rest
        )
        return replace(self, text=text, emphasis=kept)

    @classmethod
    def from_json(cls, filled: Mapping[str, Any]) -> "Block":
        """Return the block that :meth:`as_json` wrote."""
        return cls(
            kind=Kind(filled["kind"]),
            address=filled["address"],
            text=filled.get("text", ""),
            number=filled.get("number", ""),
            level=filled.get("level", 1),
            emphasis=tuple(Emphasis(*run) for run in filled.get("emphasis", ())),
            rows=tuple(tuple(row) for row in filled.get("rows", ())),
            heading_rows=filled.get("heading_rows", 1),
        )


def _alike(one: str, other: str) -> int:
    """Return how many letters both begin with."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


Text = tuple[Block, ...]
