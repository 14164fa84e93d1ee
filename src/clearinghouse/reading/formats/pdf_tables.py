"""Tables on a page of a PDF: those with ruled lines, and those that only their columns show."""

import itertools
from dataclasses import dataclass
from statistics import median
from typing import Final

from clearinghouse.reading.formats.pdf_glyphs import Rule, Word

_NEAR: Final = 4.0
_LEAST_LINES: Final = 3
_LEAST_GUTTER: Final = 7.0
_LEAST_GUTTERS: Final = 2
Row = list[Word]


@dataclass(frozen=True, slots=True)
class Table:
    """A table found on a page: its rows of cells and the box it stands in."""

    rows: tuple[tuple[str, ...], ...]
    left: float
    bottom: float
    right: float
    top: float

    def holds(self, word: Word) -> bool:
        """Tell whether the word stands within the table."""
        x, y = (word.left + word.right) / 2, (word.bottom + word.top) / 2
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def rows_of(words: list[Word]) -> list[Row]:
    """Return the printed lines of some words, from the top, each from the left."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda word: -(word.bottom + word.top)):
        middle = (word.bottom + word.top) / 2
        if rows and any(other.bottom <= middle <= other.top for other in rows[-1][:1]):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def ruled_tables(rules: list[Rule], words: list[Word]) -> list[Table]:
    """Return the tables that ruled lines draw: two columns and two rows, or three and one."""
    tables = []
    for grid in _grids(rules):
        columns = _places([rule.at for rule in grid if rule.is_upright])
        levels = _places([rule.at for rule in grid if not rule.is_upright])
        if len(columns) < _LEAST_LINES or len(columns) + len(levels) < 2 * _LEAST_LINES:
            continue
        levels.reverse()
        box = (columns[0] - 1, levels[-1] - 1, columns[-1] + 1, levels[0] + 1)
        rows = _filled(columns, levels, grid, words)
        if any(any(row) for row in rows):
            tables.append(Table(rows, *box))
    return tables


def _grids(rules: list[Rule]) -> list[list[Rule]]:
    """Return the groups of lines that touch one another."""
    grids: list[list[Rule]] = []
    for rule in rules:
        touching = [grid for grid in grids if any(_touch(rule, other) for other in grid)]
        merged = [rule, *(other for grid in touching for other in grid)]
        grids = [grid for grid in grids if grid not in touching]
        grids.append(merged)
    return grids


def _touch(one: Rule, other: Rule) -> bool:
    if one.is_upright == other.is_upright:
        overlap = one.low - _NEAR <= other.high and other.low - _NEAR <= one.high
        return abs(one.at - other.at) <= _NEAR and overlap
    return (
        one.low - _NEAR <= other.at <= one.high + _NEAR
        and other.low - _NEAR <= one.at <= other.high + _NEAR
    )


def _places(places: list[float]) -> list[float]:
    """Return the distinct places among many, those that lie near being one."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return kept


def _filled(
    columns: list[float], levels: list[float], grid: list[Rule], words: list[Word]
) -> tuple[tuple[str, ...], ...]:
    """Put the words into the cells; a cell without a line beside it goes on in the next."""
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        x, y = (word.left + word.right) / 2, (word.bottom + word.top) / 2
        column = next((i for i in range(len(columns) - 1) if columns[i] <= x <= columns[i + 1]), -1)
        row = next((i for i in range(len(levels) - 1) if levels[i] >= y >= levels[i + 1]), -1)
        if column < 0 or row < 0:
            continue
        middle = (levels[row] + levels[row + 1]) / 2
        while column and not _is_ruled(grid, True, columns[column], middle):
            column -= 1
        across = (columns[column] + columns[column + 1]) / 2
        while row and not _is_ruled(grid, False, levels[row], across):
            row -= 1
        cells.setdefault((row, column), []).append(word)
    return tuple(
        tuple(_text(cells.get((row, column), [])) for column in range(len(columns) - 1))
        for row in range(len(levels) - 1)
    )


def _is_ruled(grid: list[Rule], is_upright: bool, at: float, crossing: float) -> bool:
    return any(
        rule.is_upright == is_upright
        and abs(rule.at - at) <= _NEAR
        and rule.low - 1 <= crossing <= rule.high + 1
        for rule in grid
    )


def _text(words: list[Word]) -> str:
    return "\n".join(" ".join(word.text for word in row) for row in rows_of(words))


def columned_tables(rows: list[Row]) -> list[tuple[int, int, Table]]:
    """Return the tables that no lines draw: first and last line, and the table.

    At least three columns must run through at least three lines.
    """
    found: list[tuple[int, int, Table]] = []
    start = 0
    while start + _LEAST_LINES <= len(rows):
        end, gutters = _run(rows, start)
        if end - start >= _LEAST_LINES and len(gutters) >= _LEAST_GUTTERS:
            found.append((start, end, _columned(rows[start:end], gutters)))
            start = end
        else:
            start += 1
    return found


def _run(rows: list[Row], start: int) -> tuple[int, list[tuple[float, float]]]:
    """Return how far the gutters of the line at ``start`` run down, and those gutters."""
    gutters = _gutters(rows[start])
    end = start + 1
    while end < len(rows) and len(gutters) > 1:
        low = rows[end][0].bottom
        if rows[end - 1][0].bottom - low > 4 * (rows[end][0].top - low):
            break
        narrowed = _narrowed(gutters, rows[end])
        if len(narrowed) < _LEAST_GUTTERS:
            break
        gutters = narrowed
        end += 1
    return end, gutters


def _gutters(row: Row) -> list[tuple[float, float]]:
    return [
        (left.right, right.left)
        for left, right in itertools.pairwise(row)
        if right.left - left.right >= max(_LEAST_GUTTER, left.size * 0.9)
    ]


def _narrowed(gutters: list[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """Return what a further line leaves open of the gutters."""
    kept = []
    for low, high in gutters:
        edge, best = low, (0.0, 0.0)
        for word in row:
            if word.right <= low or word.left >= high:
                continue
            if word.left - edge > best[1] - best[0]:
                best = (edge, word.left)
            edge = max(edge, word.right)
        if high - edge > best[1] - best[0]:
            best = (edge, high)
        if best[1] - best[0] >= _LEAST_GUTTER:
            kept.append(best)
    return kept


def _columned(rows: list[Row], gutters: list[tuple[float, float]]) -> Table:
    edges = [(low + high) / 2 for low, high in gutters]
    pitch = median([above[0].bottom - below[0].bottom for above, below in itertools.pairwise(rows)])
    lines: list[list[list[str]]] = []
    for place, row in enumerate(rows):
        cells: list[list[str]] = [[] for _ in range(len(edges) + 1)]
        for word in row:
            cells[sum(word.left >= edge for edge in edges)].append(word.text)
        is_new = (
            place == 0 or bool(cells[0]) or rows[place - 1][0].bottom - row[0].bottom > pitch * 1.2
        )
        if is_new:
            lines.append([[" ".join(cell)] for cell in cells])
        else:
            for cell, more in zip(lines[-1], cells, strict=True):
                cell.append(" ".join(more))
    words = [word for row in rows for word in row]
    box = (
        min(word.left for word in words),
        min(word.bottom for word in words),
        max(word.right for word in words),
        max(word.top for word in words),
    )
    return Table(
        tuple(tuple("\n".join(filter(None, cell)) for cell in line) for line in lines), *box
    )
