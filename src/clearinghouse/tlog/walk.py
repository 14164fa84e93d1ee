"""The reading of a whole log: every entry and every tile, hashed again and compared."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, NoReturn, TypeVar

from clearinghouse.tlog.canonical import NotCanonical
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Code, Kind, Report
from clearinghouse.tlog.leaf import Leaf, LeafMalformed, format_moment
from clearinghouse.tlog.merkle import MemoryTree, hash_leaf, root
from clearinghouse.tlog.sources import Missing, Source, Unreachable, read_entries, read_tile
from clearinghouse.tlog.tiles import (
    TILE_WIDTH,
    TileMalformed,
    TileName,
    build_tile,
    bundles_of,
    split_tile,
    tiles_of,
)

LATE: Final = timedelta(days=1)
BEGINNING: Final = datetime.min.replace(tzinfo=UTC)

_Read = TypeVar("_Read")


class Stop(Exception):
    """Nothing further can be examined; the reason is in the report."""


def stop(report: Report, kind: Kind, code: Code, **facts: str | int) -> NoReturn:
    """Report a finding after which nothing further can be examined."""
    report.add(kind, code, **facts)
    raise Stop


@dataclass(slots=True)
class Walk:
    """One reading of the log under a verified checkpoint.

    ``wanted`` are the indexes of the leaves to keep in ``leaves``; ``procedure`` is the silence
    procedure whose leaves to keep in ``of_procedure``; ``sealed`` counts the commitments met.
    """

    source: Source
    head: Checkpoint
    report: Report
    wanted: frozenset[int] = frozenset()
    procedure: str | None = None
    tree: MemoryTree = field(default_factory=MemoryTree)
    leaves: dict[int, Leaf] = field(default_factory=dict)
    of_procedure: list[Leaf] = field(default_factory=list)
    sealed: int = 0
    _last: datetime = BEGINNING
    _malformed: bool = False
    _early: list[int] = field(default_factory=list)
    _late: list[int] = field(default_factory=list)

    def run(self) -> None:
        """Read entries, then tiles; raises :class:`Stop` if the log is not what was signed."""
        if self.head.size == 0:
            self.report.add(Kind.REMARK, Code.LOG_EMPTY)
        for name in bundles_of(self.head.size):
            for leaf in self._obtain(read_entries, name, Code.ENTRIES_MISSING):
                self._check(leaf)
                self.tree.append(hash_leaf(leaf))
        if root(self.tree, self.head.size) != self.head.root:
            self._blame()
        self._sum_up()
        self._compare_tiles()

    def _check(self, written: bytes) -> None:
        """Check one leaf against its place in the log."""
        index = self.tree.size
        try:
            leaf = Leaf.parse(written)
        except (NotCanonical, LeafMalformed) as error:
            self._refute(Code.LEAF_MALFORMED, index=index, reason=str(error))
            return
        if leaf.index != index:
            self._refute(Code.INDEX_WRONG, index=index, stated=leaf.index)
        if leaf.recorded < self._last:
            moment, before = format_moment(leaf.recorded), format_moment(self._last)
            self._refute(Code.BACK_DATED, index=index, moment=moment, before=before)
        self._last = max(self._last, leaf.recorded)
        self.sealed += len(leaf.sealed)
        if leaf.at > leaf.recorded:
            self._early.append(index)
        elif leaf.recorded - leaf.at > LATE:
            self._late.append(index)
        if index in self.wanted:
            self.leaves[index] = leaf
        if self.procedure is not None and leaf.public.get("silence") == self.procedure:
            self.of_procedure.append(leaf)

    def _refute(self, code: Code, **facts: str | int) -> None:
        self._malformed = True
        self.report.add(Kind.REFUTED, code, **facts)

    def _sum_up(self) -> None:
        count = self.head.size
        if count:
            self.report.add(Kind.VERIFIED, Code.ENTRIES_VERIFIED, count=count)
        if count and not self._malformed:
            self.report.add(Kind.VERIFIED, Code.LEAVES_VERIFIED, last=count - 1)
        for code, indexes in (
            (Code.AT_AFTER_RECORDED, self._early),
            (Code.RECORDED_LATE, self._late),
        ):
            if indexes:
                self.report.add(Kind.REMARK, code, count=len(indexes), index=indexes[0])

    def _blame(self) -> NoReturn:
        """Say which entries are not those of the signed tree, as far as its tiles can tell."""
        replaced = [
            name.number * TILE_WIDTH + at
            for name in tiles_of(self.head.size)
            if name.level == 0
            for at, promised in enumerate(self._hashes(name))
            if promised != self.tree.subtree(0, name.number * TILE_WIDTH + at)
        ]
        for index in replaced:
            self.report.add(Kind.REFUTED, Code.LEAF_REPLACED, index=index)
        stop(self.report, Kind.REFUTED, Code.ROOT_FORGED, size=self.head.size)

    def _compare_tiles(self) -> None:
        names = list(tiles_of(self.head.size))
        forged = [
            name for name in names if b"".join(self._hashes(name)) != build_tile(self.tree, name)
        ]
        for name in forged:
            self.report.add(Kind.REFUTED, Code.TILE_FORGED, path=name.path)
        if names and not forged:
            self.report.add(Kind.VERIFIED, Code.TILES_VERIFIED, count=len(names))

    def _hashes(self, name: TileName) -> tuple[bytes, ...]:
        tile = self._obtain(read_tile, name, Code.TILE_MISSING)
        try:
            return split_tile(tile, name)
        except TileMalformed as error:
            stop(self.report, Kind.REFUTED, Code.TILE_CUT, path=name.path, reason=str(error))

    def _obtain(
        self, read: Callable[[Source, TileName], _Read], name: TileName, missing: Code
    ) -> _Read:
        """Read one tile or bundle, or report why not and stop."""
        first = name.number * TILE_WIDTH
        try:
            return read(self.source, name)
        except Missing:
            stop(self.report, Kind.REFUTED, missing, path=name.path, index=first)
        except Unreachable as error:
            facts = {"path": error.path, "reason": error.reason}
            stop(self.report, Kind.UNREADABLE, Code.UNREACHABLE, **facts)
        except TileMalformed as error:
            stop(self.report, Kind.REFUTED, Code.TILE_CUT, path=name.path, reason=str(error))
