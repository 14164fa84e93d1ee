"""The tables of the measures room, one module per subject."""

from clearinghouse.measures.models.catalogue import (
    Amendment,
    Area,
    Chapter,
    Concern,
    Descent,
    Dimension,
    DimensionName,
    Edition,
    Measure,
    Part,
)
from clearinghouse.measures.models.tenures import ListAct, ListActQuerySet, ListRow, Tenure

__all__ = [
    "Amendment",
    "Area",
    "Chapter",
    "Concern",
    "Descent",
    "Dimension",
    "DimensionName",
    "Edition",
    "ListAct",
    "ListActQuerySet",
    "ListRow",
    "Measure",
    "Part",
    "Tenure",
]
