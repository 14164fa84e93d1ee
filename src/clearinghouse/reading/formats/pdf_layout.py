"""The reading order of a page of a PDF: columns, margins, paragraphs.

A page is cut along its empty stretches, across and down in turn, until what is left is one column
of lines; those are parted into paragraphs by spacing, indents and the ends of sentences.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from clearinghouse.reading.formats.pdf_glyphs import Word
from clearinghouse.reading.formats.pdf_tables import Row, Table, columned_tables, rows_of
from clearinghouse.reading.formats.sheetful import Line, Piece, Shape
from clearinghouse.reading.grammar.markers import read_markers
from clearinghouse.text.blocks import Emphasis

_ENDS: Final = tuple('.;:!?»”"')
_LEAST_GUTTER: Final = 14.0
_DEEPEST: Final = 24


@dataclass(frozen=True, slots=True)
class Column:
    """Lines one below the other, with nothing beside them."""

    rows: list[Row]

    @property
    def top(self) -> float:
        """The upper edge of the first line."""
        return max(word.top for word in self.rows[0])


def arrange(words: list[Word], tables: list[Table]) -> list[Column | Table]:
    """Return the columns and tables of a page in reading order."""
    loose = [word for word in words if not any(table.holds(word) for table in tables)]
    bands: list[Column | Table] = []
    for table in sorted(tables, key=lambda table: -table.top):
        above = [word for word in loose if word.bottom >= table.bottom]
        loose = [word for word in loose if word.bottom < table.bottom]
        bands += [*_cut(above), table]
    return [*bands, *_cut(loose)]


def _cut(words: list[Word], depth: int = 0) -> Iterator[Column | Table]:
    """Cut some words across and down until single columns are left."""
    if not words:
        return
    rows = rows_of(words)
    found = columned_tables(rows) if depth == 0 else []
    if found:
        at = 0
        for start, end, table in found:
            yield from _cut([word for row in rows[at:start] for word in row], depth + 1)
            yield table
            at = end
        yield from _cut([word for row in rows[at:] for word in row], depth + 1)
        return
    gutter = _gutter(words, rows)
    if gutter is not None and depth < _DEEPEST:
        yield from _cut([word for word in words if word.right <= gutter], depth + 1)
        yield from _cut([word for word in words if word.right > gutter], depth + 1)
        return
    bands = _bands(rows)
    if len(bands) > 1 and depth < _DEEPEST:
        for band in bands:
            yield from _cut([word for row in band for word in row], depth + 1)
        return
    yield Column(rows)


def _gutter(words: list[Word], rows: list[Row]) -> float | None:
    """Return where an empty stretch runs down between two columns, or None."""
    least = max(_LEAST_GUTTER, 1.3 * median(word.size for word in words))
    edge, best = -1.0, (0.0, 0.0)
    for word in sorted(words, key=lambda word: word.left):
        if edge >= 0 and word.left - edge > best[0]:
            best = (word.left - edge, (word.left + edge) / 2)
        edge = max(edge, word.right)
    width, middle = best
    if width < least:
        return None
    left = sum(any(word.right <= middle for word in row) for row in rows)
    right = sum(any(word.left >= middle for word in row) for row in rows)
    # One line with a gap in it ("symbol ... date") is no two columns.
    return middle if min(left, right) > 1 else None


def _bands(rows: list[Row]) -> list[list[Row]]:
    """Return the lines grouped where more than a paragraph's space lies between them."""
    pitches = sorted(_pitch(above, below) for above, below in pairwise(rows))
    usual = pitches[len(pitches) // 4] if pitches else 0.0
    bands = [[rows[0]]]
    for above, below in pairwise(rows):
        if _pitch(above, below) > 1.25 * usual:
            bands.append([])
        bands[-1].append(below)
    return bands


def _pitch(above: Row, below: Row) -> float:
    return above[0].bottom - below[0].bottom


def pieces_of(columns: list[Column | Table], page: int, first_line: int) -> Iterator[Piece]:
    """Yield the paragraphs and tables of a page; lines are numbered from ``first_line``."""
    number = first_line
    is_first = True
    for column in columns:
        if isinstance(column, Table):
            yield Piece(
                line=number,
                page=page,
                shape=Shape.TABLE,
                rows=column.rows,
                gap=1,
                new_page=is_first and page > 1,
            )
            number += len(column.rows)
            is_first = False
            continue
        for rows in _paragraphs(column.rows):
            lines = tuple(_line(row, number + place) for place, row in enumerate(rows))
            yield Piece(lines, number, page, gap=1, new_page=is_first and page > 1)
            number += len(rows)
            is_first = False


def _paragraphs(rows: list[Row]) -> Iterator[list[Row]]:
    pitches = [_pitch(above, below) for above, below in pairwise(rows)]
    # Where every line is a paragraph of its own the usual distance is no measure; the type is.
    pitch = min(median(pitches), 1.6 * median(row[0].size for row in rows)) if pitches else 0.0
    left = min(row[0].left for row in rows)
    right = max(row[-1].right for row in rows)
    run = [rows[0]]
    for place, row in enumerate(rows[1:], start=1):
        after = rows[place + 1] if place + 1 < len(rows) else None
        if _begins(row, run, after, (left, right), pitch):
            yield run
            run = []
        run.append(row)
    yield run


def _begins(
    row: Row, run: list[Row], after: Row | None, edges: tuple[float, float], pitch: float
) -> bool:
    """Tell whether a line opens a paragraph."""
    above, size = run[-1], row[0].size
    left, right = edges
    if above[0].bottom - row[0].bottom > 1.3 * pitch:
        return True
    if abs(above[0].size - size) > 0.15 * size or _is_strong(above) != _is_strong(row):
        return True
    ended = above[-1].text.endswith(_ENDS)
    short = above[-1].right < right - 3 * size
    if ended and (short or bool(read_markers(_text(row)))):
        return True
    indented = row[0].left > left + 0.8 * size and above[0].left < left + 0.5 * size
    returns = after is None or after[0].left < row[0].left - 0.5 * size
    return indented and returns and (ended or short)


def _is_strong(row: Row) -> bool:
    return all(word.strong for word in row)


def _text(row: Row) -> str:
    return " ".join(word.text for word in row)


def _line(row: Row, number: int) -> Line:
    runs: list[Emphasis] = []
    at = 0
    for word in row:
        end = at + len(word.text)
        if word.strong or word.slanted:
            if runs and runs[-1].end == at - 1 and runs[-1].strong == word.strong:
                runs[-1] = Emphasis(runs[-1].start, end, word.strong)
            else:
                runs.append(Emphasis(at, end, word.strong))
        at = end + 1
    return Line(_text(row), number, tuple(runs))
