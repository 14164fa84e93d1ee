"""Reads of the participants room; the first parameter is the reader."""

from clearinghouse.participants.queries.statements import is_stated
from clearinghouse.participants.readers import capacities_of, mandate_of, reader_of

__all__ = ["capacities_of", "is_stated", "mandate_of", "reader_of"]
