"""Reads of the measures room; the first parameter is the reader."""

from clearinghouse.measures.queries.catalogue import catalogue, editions
from clearinghouse.measures.queries.changes import changes_between
from clearinghouse.measures.queries.coordinators import (
    area_names,
    coordinators,
    plan_list_amendment,
    tenures,
    tenures_timeline,
)
from clearinghouse.measures.queries.measure import (
    documents_concerning,
    measure,
    measures_concerned_by,
)

__all__ = [
    "area_names",
    "catalogue",
    "changes_between",
    "coordinators",
    "documents_concerning",
    "editions",
    "measure",
    "measures_concerned_by",
    "plan_list_amendment",
    "tenures",
    "tenures_timeline",
]
