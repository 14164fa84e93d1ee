"""A schematic map: a dot for each participant, no borders, no territory.

Only arithmetic: degrees become places on the picture, and each name finds room beside its dot.
The drawing is ``participants/_map.html``; the list with the same facts stands beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

# The window, in degrees: from Minsk and Cairo to Tokyo, from Java to Moscow.
WEST, EAST, SOUTH, NORTH = 24.0, 150.0, -10.0, 60.0
SCALE: Final = 9.0
MARGIN: Final = 10.0
LETTER: Final = 6.4
LINE: Final = 13.0
DOT: Final = 4.0
SQUARE: Final = 7.0
STEP: Final = 30.0
EVERY: Final = 10
KEPT: Final = 32


@dataclass(frozen=True, slots=True)
class Spot:
    """A dot to be drawn: degrees north and east, its name, and a class for its look."""

    latitude: float
    longitude: float
    label: str
    style: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A drawn dot and its name; ``leader`` tells that a line must join the two."""

    x: float
    y: float
    label: str
    label_x: float
    label_y: float
    anchor: str
    leader: bool
    style: str
    address: str

    @property
    def corner(self) -> tuple[float, float]:
        """The upper left corner of the square that stands for an observer."""
        return round(self.x - SQUARE / 2, 1), round(self.y - SQUARE / 2, 1)


@dataclass(frozen=True, slots=True)
class Map:
    """Everything that the picture shows, and the spots that lie outside its window."""

    width: float
    height: float
    dots: tuple[Dot, ...]
    parallels: tuple[tuple[float, int], ...]
    meridians: tuple[tuple[float, int], ...]
    outside: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "_Box") -> float:
        """Return the area that both cover."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0.0) * max(down, 0.0)


def schematic(spots: Iterable[Spot]) -> Map:
    """Return the picture of these spots; names keep clear of dots and of each other."""
    return _drawn(tuple(spots))


# The same participants are asked for again and again: finding room for their names takes time.
@lru_cache(maxsize=KEPT)
def _drawn(known: tuple[Spot, ...]) -> Map:
    inside = [spot for spot in known if _is_inside(spot)]
    taken = [_around(*_place(spot)) for spot in inside]
    dots: dict[int, Dot] = {}
    # Where dots crowd there is least choice, so the most crowded choose first.
    for index in sorted(range(len(inside)), key=lambda one: -_crowd(inside[one], inside)):
        dot, box = _named(inside[index], taken)
        taken.append(box)
        dots[index] = dot
    width, height = (EAST - WEST) * SCALE + 2 * MARGIN, (NORTH - SOUTH) * SCALE + 2 * MARGIN
    return Map(
        width=width,
        height=height,
        dots=tuple(dots[index] for index in range(len(inside))),
        parallels=tuple(
            (MARGIN + (NORTH - degree) * SCALE, degree)
            for degree in range(int(SOUTH), int(NORTH) + 1, EVERY)
        ),
        meridians=tuple(
            (MARGIN + (degree - WEST) * SCALE, degree) for degree in range(30, int(EAST) + 1, EVERY)
        ),
        outside=tuple(spot for spot in known if not _is_inside(spot)),
    )


def _is_inside(spot: Spot) -> bool:
    return WEST <= spot.longitude <= EAST and SOUTH <= spot.latitude <= NORTH


def _place(spot: Spot) -> tuple[float, float]:
    return MARGIN + (spot.longitude - WEST) * SCALE, MARGIN + (NORTH - spot.latitude) * SCALE


def _around(x: float, y: float) -> _Box:
    return _Box(x - DOT - 1, y - DOT - 1, x + DOT + 1, y + DOT + 1)


def _crowd(spot: Spot, others: Sequence[Spot]) -> int:
    x, y = _place(spot)
    near = (_place(other) for other in others)
    return sum(abs(x - left) < 6 * STEP and abs(y - top) < STEP for left, top in near)


def _named(spot: Spot, taken: Sequence[_Box]) -> tuple[Dot, _Box]:
    """Return the dot with its name where it covers least, the nearest place first."""
    x, y = _place(spot)
    length = len(spot.label) * LETTER
    best: tuple[float, float, Dot, _Box] | None = None
    for far, side, lift in product(range(5), (1, -1), (0, -1, 1, -2, 2)):
        away = DOT + 3 + far * STEP / 2
        start = x + side * away
        left = start if side > 0 else start - length
        middle = y + lift * (LINE * 0.75 + far * LINE / 2)
        box = _Box(left, middle - LINE / 2, left + length, middle + LINE / 2)
        covered = sum(box.overlaps(other) for other in taken) + 10 * _beyond(box)
        if best is None or (covered, far) < best[:2]:
            anchor = "start" if side > 0 else "end"
            is_far = far > 0 or abs(lift) > 1
            dot = Dot(
                round(x, 1),
                round(y, 1),
                spot.label,
                round(start, 1),
                round(middle + LINE / 3, 1),
                anchor,
                is_far,
                spot.style,
                spot.address,
            )
            best = (covered, far, dot, box)
    assert best is not None
    return best[2], best[3]


def _beyond(box: _Box) -> float:
    width, height = (EAST - WEST) * SCALE + 2 * MARGIN, (NORTH - SOUTH) * SCALE + 2 * MARGIN
    return (
        max(-box.left, 0.0)
        + max(box.right - width, 0.0)
        + max(-box.top, 0.0)
        + max(box.bottom - height, 0.0)
    )
