"""Bars side by side, drawn on the server: what was announced beside what came, year by year."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from clearinghouse.resources.views import YearOfGiving

WIDTH: Final = 760
LABELS: Final = 110
ROW: Final = 44
BAR: Final = 16
ROOM_FOR_WORDS: Final = 140


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar with where its words begin; ``style`` is "" for what came, "co" for what was said."""

    y: float
    width: float
    text_x: float
    text_y: float
    amount: Decimal
    style: str


@dataclass(frozen=True, slots=True)
class DrawnYear:
    """A year in one currency with its two bars."""

    label: str
    text_y: float
    currency: str
    bars: tuple[DrawnBar, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """All that ``parts/bars_of_giving.html`` draws; currencies are not compared."""

    width: int
    height: int
    left: int
    thickness: int
    years: tuple[DrawnYear, ...]


def bars(years: Sequence[YearOfGiving]) -> Bars | None:
    """Return the bars of the years; each currency has a scale of its own.  None for no years."""
    if not years:
        return None
    largest: dict[str, Decimal] = {}
    for year in years:
        higher = max(year.pledged, year.received, Decimal(1))
        largest[year.currency] = max(largest.get(year.currency, Decimal(1)), higher)
    room = WIDTH - LABELS - ROOM_FOR_WORDS
    drawn = []
    for place, year in enumerate(years):
        top = place * ROW + 4
        drawn.append(
            DrawnYear(
                label=f"{year.year} · {year.currency}",
                text_y=top + BAR + 4,
                currency=year.currency,
                bars=tuple(
                    _bar(top + step * (BAR + 2), amount, largest[year.currency], room, style)
                    for step, (amount, style) in enumerate(
                        ((year.pledged, "co"), (year.received, ""))
                    )
                ),
            )
        )
    return Bars(WIDTH, len(years) * ROW + 4, LABELS, BAR, tuple(drawn))


def _bar(y: float, amount: Decimal, largest: Decimal, room: int, style: str) -> DrawnBar:
    width = round(float(amount / largest) * room, 1)
    return DrawnBar(y, max(width, 1.0), LABELS + width + 8, y + BAR - 4, amount, style)
