"""What the tests of notices stand on: delegations with officers, and something to tell."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import psycopg
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection

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


class Restarting(EmailBackend):
    """A mail server that takes a letter while the database is restarted."""

    def send_messages(self, messages: Any) -> int:
        sent = super().send_messages(messages)
        with psycopg.connect(settings_of_the_database(), autocommit=True) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                " AND application_name = 'clearinghouse'"
            )
        return sent


def settings_of_the_database() -> str:
    """Return where the tests' database is, for a connection beside Django's."""
    given = connection.get_connection_params()
    kept = {
        name: given[name]
        for name in ("dbname", "user", "password", "host", "port")
        if given.get(name)
    }
    return psycopg.conninfo.make_conninfo(**kept)
