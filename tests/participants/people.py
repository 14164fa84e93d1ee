"""People for the tests: delegations with officers, their credentials and second factors."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import count

from allauth.account.models import EmailAddress
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import (
    Credential,
    Officer,
    Participant,
    ParticipantName,
    StandingPeriod,
)
from clearinghouse.participants.readers import reader_of

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BEFORE = AT - timedelta(days=30)
PASSWORD = "a long password for tests"
NAMES = {
    "KAZ": ("state", "member", "Kazakhstan"),
    "CHN": ("state", "member", "China"),
    "IND": ("state", "member", "India"),
    "TUR": ("state", "member", "Türkiye"),
    "JPN": ("state", "observer", "Japan"),
    "SEC": ("secretariat", "secretariat", "Secretariat"),
}
_numbers = count(1)


def delegations(*codes: str) -> None:
    """Enter these participants, or a handful, with a name and their standing."""
    for code in codes or NAMES:
        kind, standing, name = NAMES[code]
        participant = Participant.objects.create(code=code, kind=kind)
        ParticipantName.objects.create(participant=participant, en=name, sort_en=name)
        StandingPeriod.objects.create(
            participant=participant,
            standing=standing,
            starts_on=date(1999, 9, 14),
            starts_by=date(1999, 9, 14),
            starts_as_written="1999-09-14",
        )


def an_officer(
    participant: str,
    *capacities: Capacity,
    secured: bool = True,
    email: str = "",
    password: str | None = None,
    is_active: bool = True,
) -> Officer:
    """Return an officer with these credentials in force, who signs in with a second factor."""
    number = next(_numbers)
    officer = Officer(
        email=email or f"officer-{number}@{participant.lower()}.example",
        office=f"Officer {number}, {NAMES[participant][2]}",
        participant_id=participant,
        joined_at=BEFORE,
        is_active=is_active,
    )
    if password:
        officer.set_password(password)
    else:
        officer.set_unusable_password()
    officer.save()
    EmailAddress.objects.create(user=officer, email=officer.email, verified=True, primary=True)
    with_credentials(officer, capacities)
    if secured:
        TOTP.activate(officer, generate_totp_secret())
    return officer


def with_credentials(
    officer: Officer, capacities: Iterable[Capacity], *, since: datetime = BEFORE
) -> None:
    """Give an officer credentials that have no end."""
    for capacity in capacities:
        Credential.objects.create(officer=officer, capacity=capacity.value, starts_at=since)


def reads_as(officer: Officer, at: datetime = AT) -> Reader:
    """Return the reader of an officer, as the database has the officer now."""
    return reader_of(Officer.objects.get(pk=officer.pk), at=at)


def code_of(officer: Officer) -> str:
    """Return the code that the officer's authenticator shows now."""
    kept = Authenticator.objects.get(user=officer, type=Authenticator.Type.TOTP)
    secret = get_adapter().decrypt(kept.data["secret"])
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
