"""The log beside pymerkle: appending, roots, proofs, memory; and its flatness as it grows.

    python benchmarks/log.py            100,000 leaves, under a minute
    python benchmarks/log.py --full     1,000,000 leaves

Both sides run in turn in one process, on the same machine, with the same leaves; the medians of
three rounds and their ratios are printed.  Roots are compared, and sampled proofs verified, so that
nobody is fast by being wrong.  The exit code tells whether the goals were met.
"""

import argparse
import gc
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pymerkle import InmemoryTree

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from clearinghouse.tlog.merkle import (
    MemoryTree,
    consistency_proof,
    hash_leaf,
    inclusion_proof,
    root,
    verify_consistency,
    verify_inclusion,
)

Grow = Callable[[list[bytes]], object]

ROUNDS = 3
SAMPLES = 2000
GOALS = {"append": 4.0, "inclusion": 4.0, "consistency": 4.0, "memory": 4.0}
FLAT = 1.5  # how much slower a proof may be at ten times the size


def timed(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(ROUNDS))


def grow_ours(leaves: list[bytes]) -> MemoryTree:
    tree = MemoryTree()
    for leaf in leaves:
        tree.append(hash_leaf(leaf))
    root(tree, tree.size)
    return tree


def grow_theirs(leaves: list[bytes]) -> InmemoryTree:
    tree = InmemoryTree(algorithm="sha256")
    for leaf in leaves:
        tree.append_entry(leaf)
    tree.get_root()
    return tree


def memory(grow: Grow, leaves: list[bytes]) -> int:
    gc.collect()
    tracemalloc.start()
    tree = grow(leaves)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del tree
    return held


def spread(size: int) -> list[int]:
    return [1 + (number * 7919) % (size - 1) for number in range(SAMPLES)]


def proofs(tree: MemoryTree, size: int) -> tuple[float, float]:
    """Return seconds for one inclusion and one consistency proof."""
    places = spread(size)
    inclusion = median(lambda: timed(lambda: [inclusion_proof(tree, i, size) for i in places]))
    consistency = median(lambda: timed(lambda: [consistency_proof(tree, m, size) for m in places]))
    return inclusion / SAMPLES, consistency / SAMPLES


def their_proofs(tree: InmemoryTree, size: int) -> tuple[float, float]:
    places = spread(size)
    inclusion = median(lambda: timed(lambda: [tree.prove_inclusion(i + 1, size) for i in places]))
    consistency = median(lambda: timed(lambda: [tree.prove_consistency(m, size) for m in places]))
    return inclusion / SAMPLES, consistency / SAMPLES


def check(ours: MemoryTree, theirs: InmemoryTree, leaves: list[bytes]) -> None:
    size = len(leaves)
    head = root(ours, size)
    assert head == theirs.get_root()
    for place in spread(size)[:200]:
        path = inclusion_proof(ours, place, size)
        assert verify_inclusion(hash_leaf(leaves[place]), place, size, path, head)
        old = consistency_proof(ours, place, size)
        assert verify_consistency(place, size, old, root(ours, place), head)


def compare(size: int) -> dict[str, float]:
    """Print the comparison and return the ratios."""
    leaves = [b'{"index":%d}' % number for number in range(size)]
    growing: tuple[Grow, Grow] = (grow_ours, grow_theirs)
    append = [median(partial(timed, partial(grow, leaves))) for grow in growing]
    ours, theirs = grow_ours(leaves), grow_theirs(leaves)
    check(ours, theirs, leaves)
    small = MemoryTree([ours.subtree(0, number) for number in range(max(2, size // 10))])
    of_ours, of_theirs, of_small = (
        proofs(ours, size),
        their_proofs(theirs, size),
        proofs(small, small.size),
    )
    del theirs
    part = leaves[: min(size, 100_000)]
    held = memory(grow_ours, part), memory(grow_theirs, part)
    rows = {
        "append": (append[0] / size, append[1] / size, "µs a leaf, with the root at the end"),
        "inclusion": (of_ours[0], of_theirs[0], "µs a proof"),
        "consistency": (of_ours[1], of_theirs[1], "µs a proof"),
    }
    print(f"{size:,} leaves; medians of {ROUNDS} rounds\n")
    print(f"{'':14}{'ours':>10}{'pymerkle':>10}{'ratio':>8}")
    ratios = {}
    for name, (mine, other, unit) in rows.items():
        ratios[name] = other / mine
        print(f"{name:14}{mine * 1e6:10.2f}{other * 1e6:10.2f}{ratios[name]:8.1f}  {unit}")
    ratios["memory"] = held[1] / held[0]
    bytes_each = [found / len(part) for found in held]
    columns = f"{bytes_each[0]:10.0f}{bytes_each[1]:10.0f}{ratios['memory']:8.1f}"
    print(f"{'memory':14}{columns}  bytes a leaf")
    ratios["flatness"] = max(of_ours[0] / of_small[0], of_ours[1] / of_small[1])
    print(f"\na proof at {size:,} takes {ratios['flatness']:.2f} times one at {small.size:,}")
    return ratios


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--full", action="store_true", help="1,000,000 leaves")
    parser.add_argument("--leaves", type=int, help="any other number")
    asked = parser.parse_args()
    ratios = compare(asked.leaves or (1_000_000 if asked.full else 100_000))
    missed = [name for name, goal in GOALS.items() if ratios[name] < goal]
    if ratios["flatness"] > FLAT:
        missed.append("flatness")
    print("goals missed: " + ", ".join(missed) if missed else "all goals met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
