"""How values are written as JSON: moments whole and in UTC, letters as they are."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, Final

from django.http import HttpRequest
from ninja.renderers import BaseRenderer

MEDIA_TYPE: Final = "application/json"


def written(value: Any) -> bytes:
    """Return ``value`` as JSON in UTF-8."""
    return json.dumps(
        value, default=_plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    ).encode()


class Renderer(BaseRenderer):
    """What the interface answers with."""

    media_type = MEDIA_TYPE

    def render(self, _request: HttpRequest, data: Any, *, response_status: int) -> bytes:  # noqa: ARG002
        """Return the answer's body."""
        return written(data)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
