"""What the acceptance of a fact needs to know: its paper, what was entered from it, who acts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from clearinghouse.intake.amendments import Corrected
from clearinghouse.intake.faults import IntakeFault, refuse
from clearinghouse.law.distribution import Reader
from clearinghouse.reading.paper import Paper


@dataclass(frozen=True, slots=True)
class Context:
    """A fact's company: ``documents`` and ``notes`` are revisions by place in the paper."""

    paper: Paper
    documents: Mapping[int, int]
    notes: Mapping[int, int]
    corrected: Corrected
    by: Reader
    at: datetime

    def revision_of(self, document: int | None) -> int:
        """Return the revision entered for a document of the paper; refuses if it was not."""
        if document is None or document not in self.documents:
            refuse(IntakeFault.DOCUMENT_NOT_ACCEPTED)
        return self.documents[document]

    def note_revision(self, note: int | None) -> int:
        """Return the revision entered for a note of the paper; refuses if it was not."""
        if note is None or note not in self.notes:
            refuse(IntakeFault.DOCUMENT_NOT_ACCEPTED)
        return self.notes[note]
