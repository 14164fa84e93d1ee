"""Reads of the procedures room; the first parameter is the reader."""

from clearinghouse.procedures.queries.coming import coming
from clearinghouse.procedures.queries.decisions import (
    DecisionFilters,
    called_for,
    deciding_bodies,
    decision,
    decisions,
    decisions_in,
    decisions_with,
    received,
    silences,
    took_effect_on,
)
from clearinghouse.procedures.queries.instruments import history, instrument, instruments
from clearinghouse.procedures.queries.matrix import due_to_join, statements_on, status_matrix

__all__ = [
    "DecisionFilters",
    "called_for",
    "coming",
    "deciding_bodies",
    "decision",
    "decisions",
    "decisions_in",
    "decisions_with",
    "due_to_join",
    "history",
    "instrument",
    "instruments",
    "received",
    "silences",
    "statements_on",
    "status_matrix",
    "took_effect_on",
]
