"""What every page is given: the house's name, the reader, the languages of this page."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.participants.queries import capacities_of
from clearinghouse.record.queries import Head, latest_checkpoint
from clearinghouse.web.lost_factors import RECOVERY_CODES, are_lost

SECONDS_KEPT = 10
_kept: dict[str, tuple[datetime, Head | None]] = {}


def house(request: HttpRequest) -> dict[str, Any]:
    """Return the values that ``base.html`` needs on every page."""
    reader = getattr(request, "reader", PUBLIC_READER)
    at = getattr(request, "received_at", None)
    here = request.get_full_path()
    return {
        "reader": reader,
        "capacities": capacities_of(request.user, at=at) if at else frozenset(),
        "checkpoint": checkpoint_for(reader, at) if at else None,
        "is_demonstration": settings.CLEARINGHOUSE_DEMO,
        # Asked by one page only, and looked up when it asks.
        "recovery_codes_are_lost": lambda: are_lost(request.user, RECOVERY_CODES),
        "page_language": get_language(),
        "languages": [
            {"code": code, "name": name, "address": translate_url(here, code)}
            for code, name in settings.LANGUAGES
        ],
    }


def checkpoint_for(reader: Reader, at: datetime) -> Head | None:
    """Return the latest checkpoint, asked for once in ten seconds and not for every page."""
    kept = _kept.get("head")
    if kept is None or not 0 <= (at - kept[0]).total_seconds() < SECONDS_KEPT:
        try:
            head: Head | None = latest_checkpoint(reader)
        except (ObjectDoesNotExist, DatabaseError):
            # Without a database the page that says so must still be made.
            head = None
        kept = _kept["head"] = (at, head)
    return kept[1]
