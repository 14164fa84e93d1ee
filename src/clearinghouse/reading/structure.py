"""From passages to structured text: headings, preamble, numbered paragraphs, entries, tables.

The numbers printed decide wherever there are any; where a number may be a heading or a paragraph,
what follows it decides.
"""

from dataclasses import dataclass, field
from typing import Final

from clearinghouse.reading.formats.sheetful import Shape
from clearinghouse.reading.grammar.formulae import is_capitals
from clearinghouse.reading.grammar.markers import (
    Marker,
    Series,
    asterisk,
    choose,
    read_markers,
)
from clearinghouse.reading.grammar.resolutions import (
    ANNEX,
    CHAPEAU,
    ENACTING,
    ENDS,
    PREAMBLE,
    RUN_IN,
)
from clearinghouse.reading.lines import date_line
from clearinghouse.reading.passages import Passage, shifted
from clearinghouse.text.blocks import Block, Emphasis, Kind, Text

_HEADING_LENGTH: Final = 110
_HEADING_WORDS: Final = 14
_PLAIN_HEADING_WORDS: Final = 9
_CHAPTER_LENGTH: Final = 200
_ENTRIES: Final = frozenset({Series.LETTER, Series.CYRILLIC, Series.SMALL_ROMAN, Series.BULLET})
_MAY_HEAD: Final = frozenset(
    {Series.CHAPTER, Series.GREAT_ROMAN, Series.SMALL_ROMAN, Series.NUMBER, Series.PARTS}
)


@dataclass(frozen=True, slots=True)
class Built:
    """A structured text, the passage behind each block, and the signs that refer to foot notes."""

    blocks: Text
    passages: tuple[Passage, ...]
    marks: dict[int, str] = field(default_factory=dict)


def build(
    passages: list[Passage], *, title: Passage | None = None, is_plain: bool = False
) -> Built:
    """Return the structured text of some passages.

    ``is_plain`` is for papers that are no resolutions and have no headings of their own (a
    leaflet): their passages stay paragraphs.
    """
    builder = _Builder(passages, is_plain=is_plain)
    if title:
        builder.add(Block(Kind.TITLE, title.text, emphasis=()), title)
    for place in range(len(passages)):
        builder.step(place)
    return Built(tuple(builder.blocks), tuple(builder.sources), builder.marks)


class _Builder:
    """Goes through the passages and knows the rows of numbers that are open."""

    def __init__(self, passages: list[Passage], *, is_plain: bool) -> None:
        self.passages = passages
        self.is_plain = is_plain
        self.blocks: list[Block] = []
        self.sources: list[Passage] = []
        self.marks: dict[int, str] = {}
        self.in_preamble = not is_plain
        self.enacts_at = None if is_plain else _enacting_place(passages)
        self.heading_series: list[Series] = []
        self.last_heading: dict[Series, Marker] = {}
        self.paragraph: Marker | None = None
        self.entries: list[Marker] = []

    def add(self, block: Block, passage: Passage) -> None:
        """Write a block."""
        self.blocks.append(block)
        self.sources.append(passage)

    def step(self, place: int) -> None:
        """Turn the passage at a place into a block."""
        passage = self.passages[place]
        if passage.is_table:
            self.add(_table(passage), passage)
            return
        if passage.shape is Shape.FOOTNOTE:
            self.add(_block(Kind.FOOTNOTE, passage, 0, passage.number), passage)
            return
        mark, at = asterisk(passage.text)
        if mark and self._footnoted(passage, mark, at):
            return
        if self._annex(passage):
            return
        marker = self._marker(passage, at)
        if marker:
            self._numbered(place, marker, mark)
        else:
            self._unnumbered(place)

    def _footnoted(self, passage: Passage, mark: str, at: int) -> bool:
        """Write a note at the foot, unless the sign stands before a number."""
        if read_markers(passage.text[at:]) and not passage.text[at:].startswith(("-", "–", "—")):
            return False
        self.add(_block(Kind.FOOTNOTE, passage, at, mark), passage)
        return True

    def _annex(self, passage: Passage) -> bool:
        found = ANNEX.match(passage.text)
        if not found or passage.bullet or passage.number:
            return False
        number = found["number"] or found["number_kk"] or ""
        is_set_off = passage.heading or passage.is_strong or is_capitals(passage.text)
        if not (number or is_set_off) or (found["title"] and not is_set_off and not number):
            return False
        if len(found["title"]) > _HEADING_LENGTH or found["title"].endswith(ENDS):
            return False
        self.add(Block(Kind.ANNEX, found["title"].strip(), number=number), passage)
        self.paragraph = None
        self.entries.clear()
        self.heading_series.clear()
        self.in_preamble = False
        return True

    def _marker(self, passage: Passage, at: int) -> Marker | None:
        """Return the number of a passage, printed in its text or counted by its format."""
        if passage.number:
            readings = tuple(
                one for one in read_markers(f"{passage.number} ") if one.series is not Series.BULLET
            )
            chosen = self._chosen(readings)
            return (
                Marker(chosen.series, chosen.printed, chosen.value, 0, chosen.closing)
                if chosen
                else None
            )
        readings = read_markers(passage.text[at:])
        chosen = self._chosen(readings)
        if chosen is None or chosen.end + at > len(passage.text):
            return None
        return Marker(chosen.series, chosen.printed, chosen.value, chosen.end + at, chosen.closing)

    def _chosen(self, readings: tuple[Marker, ...]) -> Marker | None:
        if not readings:
            return None
        for before in (*reversed(self.entries), self.paragraph, *self.last_heading.values()):
            if before and any(one.follows(before) for one in readings):
                return choose(readings, before)
        return choose(readings, None)

    def _numbered(self, place: int, marker: Marker, mark: str) -> None:
        passage = self.passages[place]
        if marker.series is not Series.BULLET and self._is_heading(place, marker):
            self._head(passage, marker)
            return
        if marker.series is Series.BULLET and self._is_preamble(place, marker.end):
            self.add(_block(Kind.PREAMBLE, passage, marker.end), passage)
            return
        if mark:
            self.marks[len(self.blocks)] = mark
        if self._is_entry(marker):
            self._entry(passage, marker)
            return
        self.in_preamble = False
        self.paragraph = marker
        self.entries.clear()
        self.add(_block(Kind.PARAGRAPH, passage, marker.end, _cited(marker)), passage)

    def _is_entry(self, marker: Marker) -> bool:
        """Tell an entry of a list from a numbered paragraph."""
        if marker.series in _ENTRIES:
            return True
        if marker.series is not Series.NUMBER or self.paragraph is None:
            return False
        if self.paragraph.series is Series.PARTS:
            return True
        return marker.closing == ")" and self.paragraph.closing == "."

    def _entry(self, passage: Passage, marker: Marker) -> None:
        for depth, before in enumerate(self.entries):
            if marker.follows(before) and (
                marker.series is not Series.BULLET or passage.level <= depth + 1
            ):
                del self.entries[depth:]
                break
        self.entries.append(marker)
        number = "•" if marker.series is Series.BULLET else marker.printed
        level = max(len(self.entries), passage.level if marker.series is Series.BULLET else 1)
        self.add(_block(Kind.ENTRY, passage, marker.end, number, level), passage)

    def _is_heading(self, place: int, marker: Marker) -> bool:
        passage = self.passages[place]
        text = passage.text[marker.end :].strip()
        if passage.heading or (not text and marker.series in _MAY_HEAD):
            return True
        if marker.series is Series.CHAPTER:
            return len(text) <= _CHAPTER_LENGTH and not text.endswith((";", ","))
        if len(text) <= _HEADING_LENGTH and self._holds_parts(place, marker):
            return True
        if marker.series not in _MAY_HEAD or not _is_short_title(text):
            return False
        known = self.last_heading.get(marker.series)
        continues = marker.opens or (known is not None and marker.follows(known))
        return continues and self._opens_section(place, marker)

    def _holds_parts(self, place: int, marker: Marker) -> bool:
        """Tell whether the next number is the first below this one: 2.1 below 2."""
        after = self.passages[place + 1] if place + 1 < len(self.passages) else None
        if after is None or marker.series is not Series.NUMBER:
            return False
        readings = read_markers(f"{after.number} " if after.number else after.text)
        return any(one.value == (*marker.value, 1) for one in readings)

    def _opens_section(self, place: int, marker: Marker) -> bool:
        """Tell whether text comes below a numbered line, rather than the next line of a list."""
        after = self.passages[place + 1] if place + 1 < len(self.passages) else None
        if after is None or after.is_table:
            return after is not None
        readings = read_markers(f"{after.number} " if after.number else after.text)
        return not any(one.follows(marker) for one in readings)

    def _head(self, passage: Passage, marker: Marker | None) -> None:
        """Write a heading; headings numbered alike stand at one level."""
        if marker is None:
            level = len(self.heading_series) + 1 if self.heading_series else max(passage.heading, 1)
            self.add(_block(Kind.HEADING, passage, 0, "", level), passage)
        else:
            if marker.series not in self.heading_series:
                self.heading_series.append(marker.series)
            level = self.heading_series.index(marker.series) + 1
            del self.heading_series[level:]
            self.last_heading[marker.series] = marker
            self.add(_block(Kind.HEADING, passage, marker.end, _cited(marker), level), passage)
        self.in_preamble = self.in_preamble and place_before(self.enacts_at, passage, self.passages)
        self.entries.clear()
        if marker is None or self.paragraph is None or self.paragraph.series is not Series.PARTS:
            self.paragraph = None

    def _unnumbered(self, place: int) -> None:
        passage = self.passages[place]
        if self.is_plain:
            self.add(_block(Kind.PARAGRAPH, passage, 0), passage)
        elif place == self.enacts_at:
            self.in_preamble = False
            self.entries.clear()
            self.add(_block(Kind.ENACTING, passage, 0), passage)
        elif self._is_annex_title(passage):
            self.add(_block(Kind.TITLE, passage, 0), passage)
        elif self._is_plain_heading(place):
            self._head(passage, None)
        elif self._is_preamble(place, 0):
            self.entries.clear()
            self.add(_block(Kind.PREAMBLE, passage, 0), passage)
        elif passage.bullet:
            self._entry(passage, Marker(Series.BULLET, "•", (1,), 0))
        else:
            self.entries.clear()
            self.paragraph = None
            self.add(_block(Kind.PARAGRAPH, passage, 0), passage)

    def _is_annex_title(self, passage: Passage) -> bool:
        """Tell whether a passage right below the word "Annex" is the annex's title."""
        if not self.blocks or self.blocks[-1].kind is not Kind.ANNEX or self.blocks[-1].text:
            return False
        return len(passage.text) <= _CHAPTER_LENGTH and not passage.text.endswith(ENDS)

    def _is_preamble(self, place: int, at: int) -> bool:
        """Tell whether a passage belongs to a preamble."""
        passage = self.passages[place]
        text = passage.text[at:]
        if not self.in_preamble or (self.enacts_at is not None and place > self.enacts_at):
            return False
        enacts = ENACTING.search(text)
        if enacts and enacts.start() > RUN_IN:
            return True
        if passage.bullet or at:
            return bool(PREAMBLE.match(text)) and self.enacts_at is not None
        if self.enacts_at is not None:
            return True
        return text.endswith((",", ";")) and bool(PREAMBLE.match(text) or CHAPEAU.match(text))

    def _is_plain_heading(self, place: int) -> bool:
        """Tell whether an unnumbered passage is a heading: short, unended, and text comes below."""
        passage = self.passages[place]
        text = passage.text
        after = self.passages[place + 1] if place + 1 < len(self.passages) else None
        if passage.bullet or after is None or not text[0].isupper() or text.endswith(ENDS):
            return False
        if date_line(text):
            return False
        if passage.heading:
            return True
        if self.in_preamble and self.enacts_at is not None and place < self.enacts_at:
            return False
        is_set_off = passage.is_strong or is_capitals(text)
        most = _HEADING_WORDS if is_set_off else _PLAIN_HEADING_WORDS
        if len(text.split()) > most or len(text) > _HEADING_LENGTH:
            return False
        return is_set_off or after.is_table or len(after.text) > len(text) or bool(after.number)


def place_before(enacts_at: int | None, passage: Passage, passages: list[Passage]) -> bool:
    """Tell whether a passage stands before the words that enact."""
    return enacts_at is not None and passages.index(passage) < enacts_at


def _is_short_title(text: str) -> bool:
    """Tell whether a text is as short as a heading, begins like one and ends without a stop."""
    if not text or text.endswith(ENDS) or not text[0].isupper():
        return False
    return len(text) <= _HEADING_LENGTH and len(text.split()) <= _HEADING_WORDS


def _enacting_place(passages: list[Passage]) -> int | None:
    """Return where the words that end the preamble stand, or None if there is no preamble."""
    for place, passage in enumerate(passages):
        if passage.is_table or passage.shape is Shape.FOOTNOTE:
            continue
        if passage.number or passage.heading:
            return None
        markers = [one for one in read_markers(passage.text) if one.series is not Series.BULLET]
        if markers:
            return None
        found = ENACTING.search(passage.text)
        if found and found.start() <= RUN_IN and not passage.bullet:
            return place
    return None


def _cited(marker: Marker) -> str:
    return marker.number


def _block(kind: Kind, passage: Passage, at: int, number: str = "", level: int = 1) -> Block:
    text = passage.text[at:].strip()
    lead = at + len(passage.text[at:]) - len(passage.text[at:].lstrip())
    emphasis = tuple(
        Emphasis(run.start, min(run.end, len(text)), run.strong)
        for run in shifted(passage.emphasis, -lead)
        if run.start < min(run.end, len(text))
    )
    if emphasis == (Emphasis(0, len(text), strong=True),):
        emphasis = ()
    return Block(kind, text, number=number, level=level, emphasis=emphasis)


def _table(passage: Passage) -> Block:
    first = passage.rows[0] if passage.rows else ()
    has_heading = not any(cell.strip().rstrip(".").isdigit() for cell in first)
    return Block(Kind.TABLE, rows=passage.rows, heading_rows=int(has_heading))
