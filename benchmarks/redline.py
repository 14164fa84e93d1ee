"""How fast and how right the redline is, beside the same structure with the standard library.

Run from the root of the repository: ``python benchmarks/redline.py [PARAGRAPHS]``.  Both sides run
in turns in one process on the same seeded revisions; the ratio of the medians is what counts.  It
fails below the floor of speed, or where fewer than 99 % of the paragraphs are found again.
"""

import argparse
import difflib
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from unittest.mock import patch

from clearinghouse.text import matching, words
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.matching import match
from clearinghouse.text.redline import redline

FLOOR = 3.0
RECALL = 0.99
LISTED = """
measure dialogue region training experts exchange border health trade transport energy security
culture youth finance tourism disaster water forum review report annual Member States Coordinator
Secretariat Committee shall may will of the and in on for to
"""
WORDS = [*LISTED.split(), *(f"term{number}" for number in range(900))]


@dataclass(frozen=True)
class Revision:
    old: Text
    new: Text
    truth: dict[int, int]


def sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(24, 54)))


def edited(text: str, chance: random.Random, share: float) -> str:
    written = text.split()
    for _ in range(max(1, round(len(written) * share))):
        written[chance.randrange(len(written))] = chance.choice(WORDS)
    return " ".join(written)


def revision(paragraphs: int, chance: random.Random) -> Revision:
    """Edit 15 %, rewrite 3 %, delete 3 %, insert 3 %, move 1 %, and number everything anew."""
    old = [sentence(chance) for _ in range(paragraphs)]
    order = [at for at in range(paragraphs) if chance.random() >= 0.03]
    for _ in range(paragraphs // 100):
        order.insert(chance.randrange(len(order)), order.pop(chance.randrange(len(order))))
    new: list[tuple[int, str]] = []
    for at in order:
        fate = chance.random()
        share = 0.08 if fate < 0.15 else 0.4 if fate < 0.18 else 0.0
        new.append((at, edited(old[at], chance, share) if share else old[at]))
        if chance.random() < 0.03:
            new.append((-1, sentence(chance)))
    return Revision(
        blocks(old),
        blocks([text for _, text in new]),
        {at: place for place, (at, _) in enumerate(new) if at >= 0},
    )


def blocks(texts: list[str]) -> Text:
    return tuple(
        Block(Kind.PARAGRAPH, text, number=str(number)) for number, text in enumerate(texts, 1)
    )


class Difflib:
    """The two comparisons that the redline asks of rapidfuzz, answered by the standard library."""

    @staticmethod
    def normalized_similarity(one: str, other: str, *, score_cutoff: float) -> float:
        ratio = difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
        return ratio if ratio >= score_cutoff else 0.0

    @staticmethod
    def opcodes(before: list[str], after: list[str]) -> list[SimpleNamespace]:
        names = ("tag", "src_start", "src_end", "dest_start", "dest_end")
        steps = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        return [SimpleNamespace(**dict(zip(names, step, strict=True))) for step in steps]


def with_difflib(old: Text, new: Text) -> object:
    """The same structure, compared by the standard library."""
    with patch.object(matching, "Indel", Difflib), patch.object(words, "Indel", Difflib):
        return redline(old, new)


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paragraphs", nargs="?", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    chance = random.Random(20231122)
    ours, theirs, right, wrong, pairs = [], [], 0, 0, 0
    for turn in range(options.rounds + 1):
        made = revision(options.paragraphs, chance)
        took = timed(lambda made=made: redline(made.old, made.new))
        peer = timed(lambda made=made: with_difflib(made.old, made.new))
        if turn:
            ours.append(took)
            theirs.append(peer)
        found = match(made.old, made.new)
        for i, j in (*found.in_order, *found.moved):
            right += made.truth.get(i) == j
            wrong += made.truth.get(i) != j
        pairs += len(made.truth)
    ratio = statistics.median(theirs) / statistics.median(ours)
    recall = right / pairs
    print(
        f"redline of {options.paragraphs} paragraphs: {statistics.median(ours) * 1000:.1f} ms, "
        f"difflib {statistics.median(theirs) * 1000:.1f} ms, "
        f"ratio {ratio:.1f} (floor {FLOOR:.0f}); "
        f"recall {recall:.4f} (floor {RECALL}), wrong pairs {wrong} of {pairs}"
    )
    return 0 if ratio >= FLOOR and recall >= RECALL else 1


if __name__ == "__main__":
    raise SystemExit(main())
