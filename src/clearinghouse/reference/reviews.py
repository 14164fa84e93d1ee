"""Reviews of implementation that the SOC has held so far, as sources report them."""

from dataclasses import dataclass
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PastReview(Cited):
    """A review: its dimension and year, the day of the meeting, and what it looked at."""

    code: str
    dimension: str
    year: int
    held: Dating
    focus: Words


@cache
def load_reviews() -> tuple[PastReview, ...]:
    """Return the reviews held so far, the earliest first."""
    return read_records(PastReview, "reviews.toml", "reviews")
