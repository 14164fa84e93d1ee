"""What every page is given: the house's name, the reader, the languages of this page."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.participants.queries import capacities_of


def house(request: HttpRequest) -> dict[str, Any]:
    """Return the values that ``base.html`` needs on every page."""
    reader = getattr(request, "reader", PUBLIC_READER)
    at = getattr(request, "received_at", None)
    here = request.get_full_path()
    return {
        "reader": reader,
        "capacities": capacities_of(request.user, at=at) if at else frozenset(),
        "is_demonstration": settings.CLEARINGHOUSE_DEMO,
        "page_language": get_language(),
        "languages": [
            {"code": code, "name": name, "address": translate_url(here, code)}
            for code, name in settings.LANGUAGES
        ],
    }
