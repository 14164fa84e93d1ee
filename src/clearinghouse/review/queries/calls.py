"""The note that asks for contributions to a review, as its draft stands."""

from dataclasses import dataclass
from datetime import date

from clearinghouse.correspondence.composition import decoded
from clearinghouse.correspondence.models import NoteDraft
from clearinghouse.law.correspondence import DraftState
from clearinghouse.review.models import Review
from clearinghouse.review.views import CallRow
from clearinghouse.writing.notes_verbales.purposes import Purpose


@dataclass(frozen=True, slots=True)
class Calling:
    """The note and, once it is issued, the revision under which the register has it."""

    row: CallRow
    revision: int | None


def call_of(held: Review) -> Calling | None:
    """Return the note composed last for a review, unless it was given up; None where none is."""
    last = (
        held.calls.exclude(draft__state=DraftState.WITHDRAWN.value)
        .select_related("draft__note__document")
        .order_by("-pk")
        .first()
    )
    if last is None:
        return None
    draft = last.draft
    row = CallRow(draft.pk, DraftState(draft.state), draft.issued_at, _until(draft))
    revisions = draft.note.document.revisions if draft.note else None
    return Calling(row, revisions.values_list("pk", flat=True).get() if revisions else None)


def _until(draft: NoteDraft) -> date | None:
    until = decoded(Purpose(draft.purpose), draft.fields).get("until")
    return until if isinstance(until, date) else None
