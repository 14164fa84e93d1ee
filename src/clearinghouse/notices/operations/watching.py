"""Watching: how far a duty has looked through the record for what is to be told.

Entries have no gaps and are never changed, so a number is enough to know what is new.
"""

from datetime import datetime

from django.db import transaction

from clearinghouse.notices.models import Watch


@transaction.atomic
def begin_watch(*, source: str, looked_to: int, at: datetime) -> None:
    """Begin after the entry ``looked_to``, unless the watch has begun."""
    Watch.objects.get_or_create(source=source, defaults={"looked_to": looked_to, "looked_at": at})


def watched_to(*, source: str, at: datetime) -> int | None:  # noqa: ARG001 - asked within an act
    """Return where to go on, held until the caller commits; None if another worker holds it."""
    held = Watch.objects.select_for_update(skip_locked=True).filter(source=source)
    return held.values_list("looked_to", flat=True).first()


@transaction.atomic
def watch_on(*, source: str, looked_to: int, at: datetime) -> None:
    """Note that everything up to the entry ``looked_to`` has been looked at."""
    Watch.objects.filter(source=source).update(looked_to=looked_to, looked_at=at)
