"""Reads of the papers room; the first parameter is the reader."""

from clearinghouse.papers.queries.areas import area, areas, follows_work, paper_of_document
from clearinghouse.papers.queries.drafts import draft, round_changes
from clearinghouse.papers.queries.kept_alive import kept_alive
from clearinghouse.papers.queries.networks import (
    contact_named,
    network,
    network_named,
    networks,
    own_places,
)
from clearinghouse.papers.queries.plans import activity, plan, plans

__all__ = [
    "activity",
    "area",
    "areas",
    "contact_named",
    "draft",
    "follows_work",
    "kept_alive",
    "network",
    "network_named",
    "networks",
    "own_places",
    "paper_of_document",
    "plan",
    "plans",
    "round_changes",
]
