"""Reads of the papers room; the first parameter is the reader."""

from clearinghouse.papers.queries.areas import area, areas, paper_of_document
from clearinghouse.papers.queries.drafts import draft, round_changes

__all__ = ["area", "areas", "draft", "paper_of_document", "round_changes"]
