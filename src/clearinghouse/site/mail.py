"""By which server letters are sent: ``CLEARINGHOUSE_SMTP``, or files in the data directory."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

SUBMISSION = 587
SUBMISSION_OVER_TLS = 465


class MailUnusable(ValueError):
    """The address of the mail server cannot be used; the message says why."""


def from_address(address: str, data: Path) -> dict[str, Any]:
    """Return Django's settings for the mail server at ``address``.

    ``smtp://USER:PASSWORD@HOST:587`` speaks TLS after STARTTLS, ``smtps://…:465`` from the start.
    Without an address letters are written into ``data``.
    """
    if not address:
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(data / "mail"),
        }
    parts = urlsplit(address)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise MailUnusable("CLEARINGHOUSE_SMTP must be smtp://USER:PASSWORD@HOST:PORT or smtps://…")
    is_wrapped = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (SUBMISSION_OVER_TLS if is_wrapped else SUBMISSION),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": is_wrapped,
        "EMAIL_USE_TLS": not is_wrapped,
        "EMAIL_TIMEOUT": 20,
    }
