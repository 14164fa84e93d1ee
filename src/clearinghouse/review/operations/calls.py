"""The note that asks for contributions is composed; its issue is what asks."""

from datetime import datetime

from django.db import transaction

from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.correspondence.operations import draft_note
from clearinghouse.law import reviews as law
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.distribution import Reader
from clearinghouse.review.faults import ReviewFault, refuse
from clearinghouse.review.keeping import demand_registry, lock, review_of, tell
from clearinghouse.review.models import Called


@transaction.atomic
def compose_call(*, review: str, facts: DraftFacts, by: Reader, at: datetime) -> int:
    """Keep the draft of the note that asks for contributions; return the key of the draft.

    It is cleared and issued like every note.  Nothing here waits for that: that the note has been
    issued is asked of the draft, so that no act can be forgotten.  Raises Refusal while a review
    has such a note that was not given up, or was opened by one.
    """
    demand_registry(by, at=at)
    lock()
    held = review_of(review, by=by)
    standing = held.calls.exclude(draft__state=DraftState.WITHDRAWN.value)
    if held.note_id is not None or standing.exists():
        refuse(ReviewFault.CALLED_ALREADY)
    written = draft_note(facts=facts, by=by, at=at)
    entry = tell(
        "review.called",
        {"draft": str(written.draft)},
        public={"review": review},
        by=by,
        at=at,
        provisions=(law.CONTRIBUTIONS,),
    )
    Called.objects.create(review=held, draft_id=written.draft, composed_at=at, entry=entry)
    return written.draft
