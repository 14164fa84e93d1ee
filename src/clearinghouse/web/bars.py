"""A picture of a figure: a bar for each line.  The table with the same numbers stands beside it.

Only arithmetic: where each bar lies.  The drawing is ``parts/bars.html``.
"""

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH = 1120
LABELS = 380
ROW = 24
BAR = 15
NUMBERS = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its label and number."""

    label: str
    count: int
    y: int
    text_y: int
    width: float
    number_x: float


@dataclass(frozen=True, slots=True)
class Bars:
    """The whole picture."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    left: int = LABELS
    thick: int = BAR


def bars(lines: Iterable[tuple[str, int]]) -> Bars | None:
    """Return the picture of labelled numbers; None where there is nothing to draw."""
    drawn = list(lines)
    most = max((count for _label, count in drawn), default=0)
    if most <= 0:
        return None
    room = WIDTH - LABELS - NUMBERS
    made = []
    for place, (label, count) in enumerate(drawn):
        width = round(room * count / most, 1)
        y = place * ROW + 5
        made.append(Bar(label, count, y, y + BAR - 3, width, LABELS + width + 8))
    return Bars(tuple(made), WIDTH, len(drawn) * ROW + 8)
