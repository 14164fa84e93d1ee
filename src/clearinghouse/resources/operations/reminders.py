"""Notes that remind are drafted together, all or none; officers clear and issue them."""

from datetime import datetime

from django.db import transaction

from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.correspondence.operations import draft_note
from clearinghouse.law.distribution import Reader


@transaction.atomic
def draft_reminders(*, notes: tuple[DraftFacts, ...], by: Reader, at: datetime) -> tuple[int, ...]:
    """Draft the notes; return their keys.  Nothing is sent by it."""
    return tuple(draft_note(facts=facts, by=by, at=at).draft for facts in notes)
