"""The note that asks for contributions to a review, as its draft stands."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

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
    row = CallRow(draft.pk, DraftState(draft.state), draft.issued_at)
    revisions = draft.note.document.revisions if draft.note else None
    return Calling(row, revisions.values_list("pk", flat=True).get() if revisions else None)


def asked_before(held: Review, at: datetime | None = None) -> date | None:
    """Return before which day contributions are asked for: as the note issued by ``at`` names it.

    Without such a note it is the day that was given when the review was opened.
    """
    drafts = (each.draft for each in held.calls.all())
    issued = [each for each in drafts if each.issued_at and (at is None or each.issued_at <= at)]
    until = _until(issued[-1]) if issued else None
    return until + timedelta(days=1) if until else held.asked_before


def _until(draft: NoteDraft) -> date | None:
    until = decoded(Purpose(draft.purpose), draft.fields).get("until")
    return until if isinstance(until, date) else None
