"""A picture of periods along the years: who coordinated what and when.

Only arithmetic: where each bar lies.  The drawing is ``parts/timeline.html``; a table with the
same facts must stand beside it, for those who cannot see the picture.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

WIDTH = 1120
LABELS = 260
ROW = 26
BAR = 20
HEAD = 28
LETTER = 7
TICKS = 12


@dataclass(frozen=True, slots=True)
class Span:
    """A period ``[starts_on, ends_on)`` to be drawn; an open end runs to the picture's edge.

    ``style`` becomes a class of the bar ("co" is drawn hollow and dashed).
    """

    starts_on: date
    ends_on: date | None
    label: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the picture: its name and its periods."""

    label: str
    spans: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A drawn period; ``shown`` is its label as far as there is room for it."""

    x: float
    y: float
    width: float
    height: float
    text_y: float
    label: str
    shown: str
    style: str


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn lane: where its name stands and where it ends."""

    label: str
    text_y: float
    end: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A year and where it begins."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that ``parts/timeline.html`` draws."""

    width: int
    height: float
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    today_x: float | None


def picture(lanes: Iterable[Lane], *, begin: date, end: date, today: date) -> Picture:
    """Return where everything lies when the years from ``begin`` to ``end`` fill the width.

    Raises :class:`ValueError` if ``end`` is not after ``begin``.
    """
    if end <= begin:
        raise ValueError("a timeline must end after it begins")
    scale = (WIDTH - LABELS) / (end - begin).days

    def across(day: date) -> float:
        return round(LABELS + (min(max(day, begin), end) - begin).days * scale, 1)

    lines: list[Line] = []
    top = float(HEAD)
    for lane in lanes:
        rows = _rows([span for span in lane.spans if _is_seen(span, begin, end)])
        bars = tuple(
            _bar(span, across(span.starts_on), across(span.ends_on or end), top + index * ROW)
            for index, row in enumerate(rows)
            for span in row
        )
        bottom = top + ROW * max(len(rows), 1) + 4
        lines.append(Line(lane.label, top + BAR - 5, bottom, bars))
        top = bottom
    return Picture(
        width=WIDTH,
        height=top + 4,
        lines=tuple(lines),
        ticks=tuple(Tick(across(day), day.year) for day in _years(begin, end)),
        today_x=across(today) if begin <= today <= end else None,
    )


def _is_seen(span: Span, begin: date, end: date) -> bool:
    return span.starts_on < end and (span.ends_on is None or span.ends_on > begin)


def _rows(spans: Iterable[Span]) -> list[list[Span]]:
    rows: list[list[Span]] = []
    for span in sorted(spans, key=lambda each: (each.starts_on, each.label)):
        for row in rows:
            ended = row[-1].ends_on
            if ended is not None and ended <= span.starts_on:
                row.append(span)
                break
        else:
            rows.append([span])
    return rows


def _bar(span: Span, left: float, right: float, top: float) -> Bar:
    width = max(round(right - left, 1), 2.0)
    room = int((width - 10) // LETTER)
    shown = span.label if len(span.label) <= room else ""
    if not shown and room > len("Abc…"):
        shown = span.label[: room - 1].rstrip() + "…"
    return Bar(left, top, width, BAR, top + BAR - 6, span.label, shown, span.style)


def _years(begin: date, end: date) -> Iterable[date]:
    step = max(1, -(-(end.year - begin.year) // TICKS))
    first = begin.year if begin == date(begin.year, 1, 1) else begin.year + 1
    return (date(year, 1, 1) for year in range(first, end.year + 1, step))
