"""Runs of pairs that rise in both members: what keeps its order when two texts are compared."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

Pair = tuple[int, int]


def increasing(pairs: Sequence[Pair]) -> list[Pair]:
    """Return a longest run of ``pairs``, given by their second member, whose first members rise."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (i, _) in enumerate(pairs):
        place = bisect_left(tails, i)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [i]
        ends[place : place + 1] = [index]
    return _traced(pairs, before, ends[-1] if ends else -1)


def heaviest(rated: Sequence[tuple[int, int, float]]) -> list[Pair]:
    """Return the run of pairs rising in both members whose weights, all positive, sum up highest.

    ``rated`` is given by the first member, and by falling second member where the first is equal.
    A tree of maxima over the second members finds the run in n log n steps.
    """
    places = {j: place for place, j in enumerate(sorted({j for _, j, _ in rated}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(places) + 1)
    before: list[int] = []
    top = (0.0, -1)
    for index, (_, j, weight) in enumerate(rated):
        place = places[j]
        weight_before, at = max(
            (best[prefix] for prefix in _prefixes(place - 1)), default=(0.0, -1)
        )
        before.append(at)
        reached = (weight_before + weight, index)
        top = max(top, reached)
        while place < len(best):
            best[place] = max(best[place], reached)
            place += place & -place
    return _traced([(i, j) for i, j, _ in rated], before, top[1])


def _prefixes(place: int) -> Iterator[int]:
    while place > 0:
        yield place
        place -= place & -place


def _traced(pairs: Sequence[Pair], before: Sequence[int], at: int) -> list[Pair]:
    run: list[Pair] = []
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]
