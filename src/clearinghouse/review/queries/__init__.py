"""Reads of the review room; the first parameter is the reader."""

from clearinghouse.review.queries.awaited import awaited
from clearinghouse.review.queries.choices import (
    choice,
    choice_figures,
    choices,
    measures_to_choose,
    own_choices,
)
from clearinghouse.review.queries.proposals import proposal, proposals, taken_up
from clearinghouse.review.queries.reviews import (
    areas,
    dimensions,
    figures,
    follows,
    history,
    next_by_turn,
    one_figure,
    places,
    review,
    reviews,
    scope,
)

__all__ = [
    "areas",
    "awaited",
    "choice",
    "choice_figures",
    "choices",
    "dimensions",
    "figures",
    "follows",
    "history",
    "measures_to_choose",
    "next_by_turn",
    "one_figure",
    "own_choices",
    "places",
    "proposal",
    "proposals",
    "review",
    "reviews",
    "scope",
    "taken_up",
]
