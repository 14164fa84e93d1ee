"""The letters of an installation without a mail server, which are files: read back.

Only the demonstration shows them; in earnest nobody reads another's letters.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

_BETWEEN: Final = b"\n" + b"-" * 79 + b"\n"
_FILES_READ: Final = 200


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A letter as it was sent."""

    identity: str
    to: str
    subject: str
    language: str
    sent_at: datetime | None
    body: str
    attached: tuple[tuple[str, int], ...] = ()


def letters(directory: Path, *, limit: int) -> list[SentLetter]:
    """Return the letters in a directory, the latest first."""
    files = sorted(directory.glob("*.log"), key=_written_at, reverse=True)[:_FILES_READ]
    found = [letter for path in files for letter in reversed(list(_letters_in(path)))]
    found.sort(key=lambda letter: letter.sent_at.timestamp() if letter.sent_at else 0, reverse=True)
    return found[:limit]


def _written_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _letters_in(path: Path) -> Iterator[SentLetter]:
    try:
        told = path.read_bytes()
    except FileNotFoundError:
        return
    for part in told.split(_BETWEEN):
        message = message_from_bytes(part.strip(b"\n"), policy=policy.default)
        if message["To"]:
            yield _letter(message)


def _letter(message: EmailMessage) -> SentLetter:
    text = message.get_body(preferencelist=("plain",))
    try:
        sent_at = parsedate_to_datetime(str(message["Date"]))
        # "-0000" is Greenwich without saying whose clock it was; Python leaves the zone away.
        sent_at = sent_at if sent_at.tzinfo else sent_at.replace(tzinfo=UTC)
    except ValueError:
        sent_at = None
    return SentLetter(
        identity=str(message["Message-ID"] or ""),
        to=str(message["To"]),
        subject=str(message["Subject"] or ""),
        language=str(message["Content-Language"] or ""),
        sent_at=sent_at,
        body=str(text.get_content()) if text else "",
        attached=tuple(
            (each.get_filename() or "", len(each.get_payload(decode=True) or b""))
            for each in message.iter_attachments()
        ),
    )
