"""The redline between two revisions: what was kept, amended, inserted, deleted, moved, renumbered.

The passages stand in the order in which a reader meets them, deletions before what replaced them.
Applied to the old text a redline yields the new one; reverted it yields the old one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.matching import match
from clearinghouse.text.sequences import Pair
from clearinghouse.text.words import Change, Run, compare_words, spelled


class Fate(StrEnum):
    """What became of a block.  ``LEFT`` marks the old place of a block that ``MOVED``."""

    KEPT = "kept"
    AMENDED = "amended"
    INSERTED = "inserted"
    DELETED = "deleted"
    LEFT = "left"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of a table: its fate, the runs of its cells, and how many cells it had and has."""

    fate: Fate
    cells: tuple[tuple[Run, ...], ...]
    old_width: int
    new_width: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of the redline with the runs of its text, or the rows of its table.

    ``old`` and ``new`` are the block before and after, None where it did not or does not exist;
    ``old_place`` is its position in the old text.
    """

    fate: Fate
    old: Block | None
    new: Block | None
    runs: tuple[Run, ...] = ()
    rows: tuple[RowChange, ...] = ()
    old_place: int | None = None

    @property
    def is_renumbered(self) -> bool:
        """Whether the printed number has changed."""
        return bool(self.old and self.new and self.old.number != self.new.number)

    @property
    def is_restyled(self) -> bool:
        """Whether the block changed its kind, level or emphasis while its words stayed."""
        if not self.old or not self.new or self.fate in (Fate.AMENDED, Fate.LEFT):
            return False
        return _style(self.old) != _style(self.new)

    @property
    def is_changed(self) -> bool:
        """Whether a reader of the redline must look at this passage."""
        return self.fate is not Fate.KEPT or self.is_renumbered or self.is_restyled


class DoesNotFit(ValueError):
    """The redline was not made from this text."""


def redline(old: Text, new: Text) -> tuple[Passage, ...]:
    """Return the passages that lead from ``old`` to ``new``."""
    matched = match(old, new)
    passages: list[Passage] = []
    start_i = start_j = 0
    moved_from = dict(matched.moved)
    moved_to = {j: i for i, j in matched.moved}
    for end_i, end_j in [*matched.in_order, (len(old), len(new))]:
        passages += [_gone(old, new, i, moved_from.get(i)) for i in range(start_i, end_i)]
        passages += [_come(old, new, moved_to.get(j), j) for j in range(start_j, end_j)]
        if end_i < len(old):
            passages.append(_stayed(old, new, (end_i, end_j)))
        start_i, start_j = end_i + 1, end_j + 1
    return tuple(passages)


def apply(passages: Sequence[Passage], old: Text) -> Text:
    """Return the new text.  Raises :class:`DoesNotFit` unless the redline was made from ``old``."""
    new: list[Block] = []
    for passage in passages:
        if passage.old_place is not None:
            _demand(passage, old, passage.old_place)
        if passage.new is not None and passage.fate is not Fate.LEFT:
            new.append(_written(passage.new, passage, Change.REMOVED))
    return tuple(new)


def revert(passages: Sequence[Passage]) -> Text:
    """Return the old text."""
    placed = {
        passage.old_place: _written(passage.old, passage, Change.ADDED)
        for passage in passages
        if passage.old is not None and passage.fate is not Fate.LEFT
    }
    return tuple(block for _, block in sorted(placed.items(), key=lambda pair: pair[0] or 0))


def _demand(passage: Passage, old: Text, place: int) -> None:
    if place >= len(old) or old[place] != passage.old:
        raise DoesNotFit(place)


def _written(block: Block, passage: Passage, without: Change) -> Block:
    """Return the block with the words that the runs spell."""
    absent = Fate.DELETED if without is Change.REMOVED else Fate.INSERTED
    return replace(
        block,
        text=spelled(passage.runs, without),
        rows=tuple(
            tuple(spelled(cell, without) for cell in row.cells)[: _width(row, without)]
            for row in passage.rows
            if row.fate is not absent
        ),
    )


def _gone(old: Text, new: Text, i: int, to: int | None) -> Passage:
    block = old[i]
    runs, rows = _whole(block, Change.REMOVED)
    if to is None:
        return Passage(Fate.DELETED, block, None, runs, rows, i)
    return Passage(Fate.LEFT, block, new[to], runs, rows, i)


def _come(old: Text, new: Text, source: int | None, j: int) -> Passage:
    if source is None:
        runs, rows = _whole(new[j], Change.ADDED)
        return Passage(Fate.INSERTED, None, new[j], runs, rows)
    return replace(_stayed(old, new, (source, j)), fate=Fate.MOVED)


def _stayed(old: Text, new: Text, pair: Pair) -> Passage:
    before, after = old[pair[0]], new[pair[1]]
    is_same = before.text == after.text and before.rows == after.rows
    return Passage(
        Fate.KEPT if is_same else Fate.AMENDED,
        before,
        after,
        compare_words(before.text, after.text),
        _compare_rows(before, after),
        pair[0],
    )


def _style(block: Block) -> tuple[object, ...]:
    return block.kind, block.level, block.emphasis, block.heading_rows


def _run(change: Change, text: str) -> tuple[Run, ...]:
    return (Run(change, text),) if text else ()


def _width(row: RowChange, without: Change) -> int:
    return row.new_width if without is Change.REMOVED else row.old_width


def _whole(block: Block, change: Change) -> tuple[tuple[Run, ...], tuple[RowChange, ...]]:
    return _run(change, block.text), tuple(_whole_row(row, change) for row in block.rows)


def _whole_row(row: tuple[str, ...], change: Change) -> RowChange:
    cells = tuple(_run(change, cell) for cell in row)
    if change is Change.ADDED:
        return RowChange(Fate.INSERTED, cells, 0, len(row))
    return RowChange(Fate.DELETED, cells, len(row), 0)


def _compare_rows(before: Block, after: Block) -> tuple[RowChange, ...]:
    """Return the rows of a table with their fates; a row that moved left and came anew."""
    if not before.rows and not after.rows:
        return ()
    pairs = match(_as_text(before.rows), _as_text(after.rows)).in_order
    changes: list[RowChange] = []
    start_i = start_j = 0
    for end_i, end_j in [*pairs, (len(before.rows), len(after.rows))]:
        changes += [_whole_row(row, Change.REMOVED) for row in before.rows[start_i:end_i]]
        changes += [_whole_row(row, Change.ADDED) for row in after.rows[start_j:end_j]]
        if end_i < len(before.rows):
            changes.append(_compare_cells(before.rows[end_i], after.rows[end_j]))
        start_i, start_j = end_i + 1, end_j + 1
    return tuple(changes)


def _as_text(rows: tuple[tuple[str, ...], ...]) -> Text:
    return tuple(Block(Kind.PARAGRAPH, "\t".join(row)) for row in rows)


def _compare_cells(before: tuple[str, ...], after: tuple[str, ...]) -> RowChange:
    cells = tuple(compare_words(old, new) for old, new in zip_longest(before, after, fillvalue=""))
    fate = Fate.KEPT if before == after else Fate.AMENDED
    return RowChange(fate, cells, len(before), len(after))
