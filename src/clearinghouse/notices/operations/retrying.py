"""Trying again what was given up, when the Secretariat has seen to the cause."""

from datetime import datetime

from django.db import connection, transaction
from django.db.models import Q

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.notices.faults import NoticeFault, refuse
from clearinghouse.notices.kinds import NOT_ARRIVED, PostingState
from clearinghouse.notices.models import Posting
from clearinghouse.notices.operations.telling import WAKE


@transaction.atomic
def try_again(*, posting: int, by: Reader, at: datetime) -> None:
    """Send a posting that failed or was given up, with all of its letter, as if due at ``at``.

    The letter keeps its Message-ID.  It tells nobody anything new, so it enters no record.
    """
    if by.standing is not Standing.SECRETARIAT or not by.cleared:
        refuse(NoticeFault.NOT_THE_REGISTRY)
    visible = Posting.objects.visible_to(by).filter(state__in=NOT_ARRIVED)
    found = visible.filter(pk=posting).first()
    if found is None:
        refuse(NoticeFault.NO_SUCH_POSTING)
    # As a worker does: whoever holds the first posting of a letter holds the letter.
    first = found.letter_id or found.pk
    Posting.objects.select_for_update(of=("self",)).get(pk=first)
    together = visible.filter(Q(pk=first) | Q(letter=first))
    if not together.exists():
        refuse(NoticeFault.NO_SUCH_POSTING)
    together.update(state=PostingState.QUEUED, tries=0, due_at=at, next_try_at=at, last_fault="")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, '')", [WAKE])
