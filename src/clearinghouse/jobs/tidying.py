"""Tidying: what has expired and is of no use to anybody goes, once a day.

Nothing of the registers or the record is touched: only sessions that have ended by themselves,
and what the cache holds beyond its time, such as codes that were used.
"""

import contextlib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import DEFAULT_CACHE_ALIAS, cache, caches
from django.core.cache.backends.filebased import FileBasedCache
from django.db import transaction

_A_DAY: Final = 86_400


def tidy(*, at: datetime) -> bool:
    """Clear what has expired at ``at``, unless it was done that day; return whether it was done."""
    if not cache.add(f"tidied-on-{at:%Y-%m-%d}", 1, timeout=_A_DAY):
        return False
    clear_sessions(at=at)
    clear_cache()
    return True


@transaction.atomic
def clear_sessions(*, at: datetime) -> int:
    """Delete the sessions that ended by ``at``, with what was kept about them; return how many."""
    ended = Session.objects.filter(expire_date__lte=at).delete()[0]
    # A session's row is written before what is kept about it: what is younger may be on its way.
    longest = timedelta(seconds=settings.SESSION_COOKIE_AGE)
    UserSession.objects.filter(last_seen_at__lte=at - longest).exclude(
        session_key__in=Session.objects.values("session_key")
    ).delete()
    return int(ended)


def clear_cache() -> None:
    """Delete from a cache of files what is beyond its time; other caches see to it themselves."""
    kept = caches[DEFAULT_CACHE_ALIAS]
    if not isinstance(kept, FileBasedCache):
        return
    # The backend has no public way to do it; a file that is expired goes when it is looked at.
    for path in kept._list_cache_files():  # type: ignore[attr-defined]  # noqa: SLF001 - see above
        # Another worker may have removed it between our look and our reading.
        with contextlib.suppress(FileNotFoundError), Path(path).open("rb") as stream:
            kept._is_expired(stream)  # type: ignore[attr-defined]  # noqa: SLF001 - see above
