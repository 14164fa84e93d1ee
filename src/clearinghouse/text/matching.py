"""Which paragraph of an old text became which of the new one.

Paragraphs with the same words anchor the two texts.  Between anchors the likeliest pairs are taken
in order; what is then left over and found elsewhere has moved.  Printed numbers do not count, so a
text that was only renumbered is unchanged.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz.distance import Indel

from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.sequences import Pair, heaviest, increasing

# Likeness runs from 0 to 1 and counts words.
_ALIKE: Final = 0.5
_MOVED: Final = 0.7
_REWRITTEN: Final = 0.3
_SAME_NUMBER: Final = 0.15
_FEWEST_WORDS: Final = 4
# Up to so many pairs are all tried; beyond, only those that share uncommon words.
_ALL_PAIRS: Final = 4096
_CANDIDATES: Final = 6
_FREQUENT: Final = 40
_SURROGATES: Final = 0xD800
_AFTER_SURROGATES: Final = 0xE000
_LETTERS: Final = 0x110000 - _AFTER_SURROGATES
_SOLITARY: Final = frozenset({Kind.TABLE, Kind.FOOTNOTE, Kind.ANNEX})


@dataclass(frozen=True, slots=True)
class Match:
    """Positions that belong together: those in order, and those whose place has changed."""

    in_order: tuple[Pair, ...]
    moved: tuple[Pair, ...]


class _Vocabulary(dict[str, str]):
    """Gives each word a character of its own, so that rows of words compare as strings."""

    def __missing__(self, word: str) -> str:
        number = len(self)
        # The surrogates are no characters; beyond the last one characters would repeat.
        letter = chr(number if number < _SURROGATES else number % _LETTERS + _AFTER_SURROGATES)
        self[word] = letter
        return letter


class _Shape:
    """A block as matching sees it; its words are read when they are first needed."""

    def __init__(self, block: Block, vocabulary: _Vocabulary) -> None:
        cells = "\n".join("\t".join(row) for row in block.rows)
        self.text = f"{block.text}\n{cells}".strip() if cells else block.text.strip()
        self.group = block.kind.value if block.kind in _SOLITARY else ""
        self.number = block.number
        self._vocabulary = vocabulary

    @cached_property
    def words(self) -> str:
        """The words of the block, one character each."""
        return "".join(map(self._vocabulary.__getitem__, self.text.casefold().split()))


def match(old: Text, new: Text) -> Match:
    """Return the pairs of positions in ``old`` and ``new``; no position is in two pairs."""
    vocabulary = _Vocabulary()
    before = [_Shape(block, vocabulary) for block in old]
    after = [_Shape(block, vocabulary) for block in new]
    same = _exact(before, after)
    in_order = increasing(same)
    moved = sorted(set(same) - set(in_order))
    in_order = _filled(before, after, in_order, moved, _ALIKE)
    moved += _moves(before, after, in_order, moved)
    in_order = _filled(before, after, in_order, moved, _REWRITTEN)
    return Match(tuple(in_order), tuple(moved))


def _exact(before: Sequence[_Shape], after: Sequence[_Shape]) -> list[Pair]:
    """Return the pairs of equal texts that occur once on each side, by their second member."""
    old, new = _unique(before), _unique(after)
    return [(old[key], at) for key, at in new.items() if key in old]


def _unique(shapes: Sequence[_Shape]) -> dict[tuple[str, str], int]:
    count = Counter((shape.group, shape.text) for shape in shapes)
    return {
        (shape.group, shape.text): at
        for at, shape in enumerate(shapes)
        if shape.text and count[shape.group, shape.text] == 1
    }


def _filled(
    before: Sequence[_Shape],
    after: Sequence[_Shape],
    in_order: Sequence[Pair],
    moved: Sequence[Pair],
    least: float,
) -> list[Pair]:
    """Return ``in_order`` with the pairs found between its members."""
    gone, come = {i for i, _ in moved}, {j for _, j in moved}
    filled: list[Pair] = []
    start_i = start_j = 0
    for end_i, end_j in [*in_order, (len(before), len(after))]:
        if start_i < end_i and start_j < end_j:
            left = [i for i in range(start_i, end_i) if i not in gone]
            right = [j for j in range(start_j, end_j) if j not in come]
            filled += _likeliest(before, after, (left, right), least)
        if end_i < len(before):
            filled.append((end_i, end_j))
        start_i, start_j = end_i + 1, end_j + 1
    return filled


def _likeliest(
    before: Sequence[_Shape],
    after: Sequence[_Shape],
    gap: tuple[Sequence[int], Sequence[int]],
    least: float,
) -> list[Pair]:
    """Return the pairs in order whose likenesses sum up highest (heaviest increasing run)."""
    rated: list[tuple[int, int, float]] = []
    for i, j in sorted(_candidates(before, after, gap), key=lambda pair: (pair[0], -pair[1])):
        likeness = _likeness(before[i], after[j], least)
        if likeness >= least:
            rated.append((i, j, likeness))
    if len(rated) <= 1:
        return [(i, j) for i, j, _ in rated]
    return heaviest(rated)


def _candidates(
    before: Sequence[_Shape], after: Sequence[_Shape], gap: tuple[Sequence[int], Sequence[int]]
) -> Iterable[Pair]:
    """Return pairs worth rating: all of a small gap, else those that share uncommon words."""
    left, right = gap
    if len(left) * len(right) <= _ALL_PAIRS:
        return [(i, j) for i in left for j in right]
    users: dict[str, list[int]] = defaultdict(list)
    for i in left:
        for word in set(before[i].words):
            users[word].append(i)
    found = _repeated(before, after, gap)
    for j in right:
        shared = Counter(
            i
            for word in set(after[j].words)
            if len(users.get(word, ())) <= _FREQUENT
            for i in users.get(word, ())
        )
        found += [(i, j) for i, _ in shared.most_common(_CANDIDATES)]
    return set(found)


def _repeated(
    before: Sequence[_Shape], after: Sequence[_Shape], gap: tuple[Sequence[int], Sequence[int]]
) -> list[Pair]:
    """Return the first with the first and the last with the last of texts that occur often."""
    places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, shapes in enumerate((before, after)):
        for at in gap[side]:
            places[shapes[at].text][side].append(at)
    return sorted(
        {
            pair
            for left, right in places.values()
            for pair in (
                *zip(left, right, strict=False),
                *zip(reversed(left), reversed(right), strict=False),
            )
        }
    )


def _likeness(one: _Shape, other: _Shape, least: float) -> float:
    if one.group != other.group:
        return 0.0
    bonus = _SAME_NUMBER if one.number and one.number == other.number else 0.0
    if not one.words and not other.words:
        return 1.0 if one.text == other.text else bonus
    return bonus + Indel.normalized_similarity(
        one.words, other.words, score_cutoff=max(0.0, least - bonus)
    )


def _moves(
    before: Sequence[_Shape],
    after: Sequence[_Shape],
    in_order: Sequence[Pair],
    moved: Sequence[Pair],
) -> list[Pair]:
    """Return pairs among what is left over that are too much alike to be a coincidence."""
    used_left = {i for i, _ in (*in_order, *moved)}
    used_right = {j for _, j in (*in_order, *moved)}
    left = [i for i in range(len(before)) if i not in used_left and _is_telling(before[i])]
    right = [j for j in range(len(after)) if j not in used_right and _is_telling(after[j])]
    rated = [
        (_likeness(before[i], after[j], _MOVED), -i, -j)
        for i, j in _candidates(before, after, (left, right))
    ]
    found: list[Pair] = []
    for likeness, i, j in sorted(rated, reverse=True):
        if likeness < _MOVED:
            break
        if -i not in used_left and -j not in used_right:
            found.append((-i, -j))
            used_left.add(-i)
            used_right.add(-j)
    return found


def _is_telling(shape: _Shape) -> bool:
    return len(shape.words) >= _FEWEST_WORDS
