"""Acts of the measures room: the Catalogue is adopted and amended, the List is decided.

Each act is one transaction: lock, ask the law, write the row, append to the record.  The same
facts told again change nothing, so that an import can be run twice.
"""

from clearinghouse.measures.operations.amendments import amend_catalogue
from clearinghouse.measures.operations.catalogue import adopt_edition, enter_dimension
from clearinghouse.measures.operations.tenures import Ground, amend_list, appoint, end_tenure
from clearinghouse.measures.operations.texts import attach_text, relate_document

__all__ = [
    "Ground",
    "adopt_edition",
    "amend_catalogue",
    "amend_list",
    "appoint",
    "attach_text",
    "end_tenure",
    "enter_dimension",
    "relate_document",
]
