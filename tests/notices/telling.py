"""What the tests of notices stand on: delegations with officers, and something to tell."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.core.mail.backends.locmem import EmailBackend

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.notices.kinds import Digest, NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, Wishes, notify, prefer
from clearinghouse.participants.models import Officer
from clearinghouse.participants.readers import reader_of
from clearinghouse.text.languages import Language
from tests.participants.people import an_officer

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday, 14:00 in Astana
TICK = timedelta(microseconds=1)
REGISTRY = Reader("SEC", Standing.SECRETARIAT, cleared=True)
BACKEND = "tests.notices.telling."


def tell(
    *officers: Officer,
    key: str = "silence/1/opened",
    delegations: tuple[str, ...] = (),
    kind: NoticeKind = NoticeKind.SILENCE_OPENED,
    at: datetime = AT,
    **more: Any,
) -> int:
    """Tell officers and delegations of a silence procedure."""
    return notify(
        key=key,
        kind=kind,
        recipients=Recipients(
            frozenset(officer.pk for officer in officers), frozenset(delegations)
        ),
        facts={NoticeFact.SYMBOL: "MC/2026/DRAFT/7"},
        link="/decisions/silence/",
        at=at,
        **more,
    )


def a_reader_of(participant: str = "KAZ", language: str = "en") -> Officer:
    """Return an officer credentialed to read."""
    officer = an_officer(participant, Capacity.READ)
    officer.language = language
    officer.save()
    return officer


def wish(
    officer: Officer,
    *,
    digest: Digest = Digest.AT_ONCE,
    quiet: tuple[time, time] | None = None,
    by_email: bool = True,
    at: datetime = AT,
) -> None:
    """Let an officer choose how to be told."""
    prefer(
        wishes=Wishes(Language.EN, digest, *(quiet or (None, None)), by_email=by_email),
        by=reader_of(officer, at=at),
        at=at,
    )


class Dying(EmailBackend):
    """A mail server that takes a letter while the worker's process is killed."""

    def send_messages(self, messages: Any) -> int:
        super().send_messages(messages)
        raise SystemExit


class Away(EmailBackend):
    """A mail server that cannot be reached."""

    def send_messages(self, messages: Any) -> int:
        raise ConnectionRefusedError
