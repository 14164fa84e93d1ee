"""The order of a text on the page: blocks, and the entries of one list gathered as a tree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from clearinghouse.text.blocks import Block, Kind, Text


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a list with the entries below it."""

    block: Block
    inner: tuple["Listed", ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Entries that stand one after another."""

    entries: tuple[Listed, ...]


Piece = Block | Listing

# Deeper lists than these are set as if they ended here.
_DEEPEST: Final = 6


def pieces(text: Iterable[Block]) -> Iterator[Piece]:
    """Yield the blocks in order, entries that follow each other as one listing."""
    for is_entry, blocks in groupby(text, key=lambda block: block.kind is Kind.ENTRY):
        if is_entry:
            yield Listing(_nested(tuple(blocks)))
        else:
            yield from blocks


def _nested(blocks: Text) -> tuple[Listed, ...]:
    """Put each entry below the last one of a lower level; the first is on top in any case."""
    nested: list[Listed] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and _depth(blocks[end]) > _depth(blocks[at]):
            end += 1
        nested.append(Listed(blocks[at], _nested(blocks[at + 1 : end])))
        at = end
    return tuple(nested)


def _depth(block: Block) -> int:
    return min(block.level, _DEEPEST)


def containers(text: Text) -> tuple[Text, ...]:
    """Return the text before the first annex, then each annex with what belongs to it."""
    starts = [place for place, block in enumerate(text) if block.kind is Kind.ANNEX]
    ends = [*starts, len(text)]
    return tuple(text[start:end] for start, end in zip([0, *starts], ends, strict=True))
