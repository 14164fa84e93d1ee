"""Passages: the pieces of a sheetful with their lines joined, their language and their number read.

This is the last step that knows how a paper was printed; what follows knows only what it says.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.formats.sheetful import Line, Piece, Shape, Sheetful
from clearinghouse.reading.mending import Mender
from clearinghouse.reading.running_heads import without_heads
from clearinghouse.text.blocks import Emphasis
from clearinghouse.text.languages import Language, detect_language

_SPACED: Final = re.compile(r"[ \t]{2,}|\t")
_SPACES: Final = re.compile(r"[ \t]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or table as a reader sees it; ``lines`` are those printed."""

    text: str
    lines: tuple[str, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    line: int = 0
    page: int = 0
    shape: Shape = Shape.TEXT
    heading: int = 0
    bullet: bool = False
    number: str = ""
    level: int = 1
    gap: int = 0
    new_page: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    language: Language | None = None

    @property
    def where(self) -> Where:
        """The place of the passage in the file."""
        return Where(self.line, self.page)

    @property
    def is_table(self) -> bool:
        """Tell whether the passage is a table."""
        return self.shape is Shape.TABLE

    @property
    def is_strong(self) -> bool:
        """Tell whether the whole passage is emphasised strongly."""
        covered = sum(run.end - run.start for run in self.emphasis if run.strong)
        return bool(self.text) and covered >= len(self.text.replace(" ", "")) * 0.9

    def without(self, start: int) -> "Passage":
        """Return the passage from the character ``start`` on."""
        text = self.text[start:]
        lead = start + len(text) - len(text.lstrip())
        return replace(
            self, text=text.strip(), lines=(text.strip(),), emphasis=shifted(self.emphasis, -lead)
        )


@dataclass(slots=True)
class Pages:
    """The passages of a paper and what was doubtful in getting them."""

    passages: list[Passage]
    doubts: list[Doubt] = field(default_factory=list)


def shifted(emphasis: Iterable[Emphasis], by: int) -> tuple[Emphasis, ...]:
    """Return runs of emphasis moved by some characters; what falls before the text is dropped."""
    return tuple(
        Emphasis(max(run.start + by, 0), run.end + by, run.strong)
        for run in emphasis
        if run.end + by > 0
    )


def passages_of(sheetful: Sheetful) -> Pages:
    """Return the passages of a sheetful: lines and words mended, tables joined, languages told."""
    doubts = [
        Doubt(DoubtCode(remark.code), Where(remark.line, remark.page), dict(remark.params))
        for remark in sheetful.remarks
    ]
    pieces, removed = without_heads(sheetful.pieces)
    doubts += removed
    mender = Mender(_words(sheetful))
    passages = [_passage(piece, mender) for piece in pieces]
    doubts += mender.doubts
    passages, joined = _join_tables([each for each in passages if each.text or each.rows], mender)
    passages, continued = _join_sentences(passages, mender)
    return Pages(passages, [*doubts, *joined, *continued])


def _words(sheetful: Sheetful) -> Iterator[str]:
    for piece in sheetful.pieces:
        for line in piece.lines:
            yield line.text
        for row in piece.rows:
            yield from row


def _passage(piece: Piece, mender: Mender) -> Passage:
    where = Where(piece.line, piece.page)
    if piece.shape is Shape.TABLE:
        cells = tuple(tuple(_SPACES.sub(" ", cell).strip() for cell in row) for row in piece.rows)
        rows = mender.mend_table(cells, where)
        text = " ".join(cell for row in rows for cell in row)
        emphasis: tuple[Emphasis, ...] = ()
        text_shown = ""
    else:
        text, emphasis = _joined(piece.lines, mender, where)
        rows, text_shown = (), text
    return Passage(
        text=text_shown,
        lines=tuple(_single_spaced(line).text.strip() for line in piece.lines),
        emphasis=emphasis,
        line=piece.line,
        page=piece.page,
        shape=piece.shape,
        heading=piece.heading,
        bullet=piece.bullet,
        number=piece.number.strip(),
        level=piece.level,
        gap=piece.gap,
        new_page=piece.new_page,
        rows=rows,
        language=detect_language(text),
    )


def _joined(
    lines: tuple[Line, ...], mender: Mender, where: Where
) -> tuple[str, tuple[Emphasis, ...]]:
    """Return the text of some lines and its emphasis."""
    text = ""
    runs: list[Emphasis] = []
    for line in map(_single_spaced, lines):
        bare = line.text.strip()
        lead = len(line.text) - len(line.text.lstrip())
        text = mender.join(text, bare, where) if text else bare
        at = len(text) - len(bare)
        for run in shifted(line.emphasis, at - lead):
            if runs and run.start - runs[-1].end <= 1 and runs[-1].strong == run.strong:
                runs[-1] = Emphasis(runs[-1].start, run.end, run.strong)
            else:
                runs.append(run)
    mended = mender.mend(text, where)
    return (text, tuple(runs)) if mended == text else (mended, _fitted(runs, text, mended))


def _single_spaced(line: Line) -> Line:
    """Return a line without tabs and double spaces; its emphasis is dropped if it had any."""
    if not _SPACED.search(line.text):
        return line
    return Line(_SPACED.sub(" ", line.text), line.number)


def _fitted(runs: list[Emphasis], old: str, new: str) -> tuple[Emphasis, ...]:
    """Return runs of emphasis of the old text that can be found in the new one."""
    fitted = []
    for run in runs:
        start = new.find(old[run.start : run.end])
        if start >= 0:
            fitted.append(Emphasis(start, start + run.end - run.start, run.strong))
    return tuple(fitted)


def _join_tables(passages: list[Passage], mender: Mender) -> tuple[list[Passage], list[Doubt]]:
    """Join tables that only a page's end parted: they are as wide and nothing stands between."""
    kept: list[Passage] = []
    doubts: list[Doubt] = []
    for passage in passages:
        before = kept[-1] if kept else None
        if before and before.is_table and passage.is_table and _width(before) == _width(passage):
            rows = passage.rows[passage.rows[0] == before.rows[0] :]
            kept[-1] = replace(before, rows=_rows_joined(before, rows, mender))
            doubts.append(Doubt(DoubtCode.TABLE_JOINED, passage.where, {"rows": len(rows)}))
        else:
            kept.append(passage)
    return kept, doubts


def _rows_joined(
    before: Passage, rows: tuple[tuple[str, ...], ...], mender: Mender
) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table and of its continuation; a row cut in two becomes one again."""
    last = before.rows[-1]
    if not rows or not _goes_on(last, rows[0]):
        return before.rows + rows
    whole = tuple(
        mender.join(cell, more, before.where) if cell and more else cell or more
        for cell, more in zip(last, rows[0], strict=True)
    )
    return (*before.rows[:-1], whole, *rows[1:])


def _goes_on(last: tuple[str, ...], row: tuple[str, ...]) -> bool:
    """Tell whether a row only goes on with the last one: its cells begin with small letters."""
    pairs = [(cell, more) for cell, more in zip(last, row, strict=True) if more]
    return bool(pairs) and all(cell and more[0].islower() for cell, more in pairs)


def _width(passage: Passage) -> int:
    return len(passage.rows[0]) if passage.rows else 0


def _join_sentences(passages: list[Passage], mender: Mender) -> tuple[list[Passage], list[Doubt]]:
    """Join paragraphs that only a page's end parted in the middle of a sentence."""
    kept: list[Passage] = []
    doubts: list[Doubt] = []
    for passage in passages:
        before = kept[-1] if kept else None
        if before and mender.goes_on(before, passage):
            text = mender.join(before.text, passage.text, passage.where)
            lead = len(text) - len(passage.text)
            emphasis = (*before.emphasis, *shifted(passage.emphasis, lead))
            lines = before.lines + passage.lines
            kept[-1] = replace(before, text=text, lines=lines, emphasis=emphasis)
            doubts.append(
                Doubt(DoubtCode.PARAGRAPH_JOINED, passage.where, {"at": passage.text[:40]})
            )
        else:
            kept.append(passage)
    return kept, doubts
