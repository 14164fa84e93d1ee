"""Differences word by word within a paragraph: runs of words kept, added and removed.

Words, not letters, are compared, and a change is shown as one piece rather than as a flicker of
single words, so that the reader sees what was replaced by what.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz.distance import Indel


class Change(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share one fate; the text includes its spaces."""

    change: Change
    text: str


_TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_BRIDGED: Final = 3

_Span = tuple[int, int, int, int]


def compare_words(old: str, new: str) -> tuple[Run, ...]:
    """Return the runs that turn ``old`` into ``new``.

    The kept and removed runs spell ``old``, the kept and added ones ``new``.
    """
    if old == new:
        return (Run(Change.SAME, old),) if old else ()
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    runs: list[Run] = []
    at = 0
    for start, end, new_start, new_end in _spans(before, after):
        if start > at:
            runs.append(Run(Change.SAME, "".join(before[at:start])))
        if end > start:
            runs.append(Run(Change.REMOVED, "".join(before[start:end])))
        if new_end > new_start:
            runs.append(Run(Change.ADDED, "".join(after[new_start:new_end])))
        at = end
    if at < len(before):
        runs.append(Run(Change.SAME, "".join(before[at:])))
    return tuple(runs)


def spelled(runs: Iterable[Run], without: Change) -> str:
    """Return the text that the runs spell, those of one fate left out."""
    return "".join(run.text for run in runs if run.change is not without)


def _spans(before: Sequence[str], after: Sequence[str]) -> list[_Span]:
    """Return the changes as spans of both rows of words, near replacements joined."""
    spans: list[_Span] = []
    for step in Indel.opcodes(before, after):
        if step.tag == "equal":
            continue
        span = (step.src_start, step.src_end, step.dest_start, step.dest_end)
        if spans and _is_one(spans[-1], span, before):
            last = spans.pop()
            span = (last[0], span[1], last[2], span[3])
        spans.append(span)
    return _joined(spans, before)


def _is_one(one: _Span, other: _Span, before: Sequence[str]) -> bool:
    """Tell whether two spans touch, or both replace words with a mere gap between them."""
    if one[1] == other[0] and one[3] == other[2]:
        return True
    return (
        other[0] - one[1] <= _MOST_BRIDGED
        and one[0] < one[1]
        and one[2] < one[3]
        and other[0] < other[1]
        and other[2] < other[3]
        and not any(word[0].isalnum() for word in before[one[1] : other[0]])
    )


def _joined(spans: Sequence[_Span], before: Sequence[str]) -> list[_Span]:
    """Join once more: a span may have become a replacement only after it was added to."""
    joined: list[_Span] = []
    for span in spans:
        if joined and _is_one(joined[-1], span, before):
            last = joined.pop()
            joined.append((last[0], span[1], last[2], span[3]))
        else:
            joined.append(span)
    return joined
