"""Tokens by which programs read: made, revoked, and noted as used.

The token itself is shown once, to the officer who makes it; only its digest is kept.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Final

from django.db import transaction
from django.db.models import Q

from clearinghouse.law import tokens
from clearinghouse.law.distribution import Reader
from clearinghouse.law.tokens import TOKENS, Scope
from clearinghouse.participants.acting import concerned, lock, person_of
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import ApiToken, Officer
from clearinghouse.participants.readers import mandate_of
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append

# So that a token that has strayed into a file or a letter can be recognised by those who look.
BEGINNING: Final = "cica_"
_SHOWN: Final = len(BEGINNING) + 6
_LONGEST_NAME: Final = 80
# Reading must not become writing: the moment of last use is kept to the hour.
_NOTED_EVERY: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Made:
    """A token that was made: ``written`` is the token itself, which nobody will see again."""

    token: int
    written: str
    entry: Entry


@transaction.atomic
def make_token(
    *, officer: int, name: str, until: datetime, by: Reader, at: datetime, scope: Scope = Scope.READ
) -> Made:
    """Make a token with which a program reads as ``officer`` does, until ``until``.

    Raises ``OutOfOrder`` if the law does not let ``by`` make it.
    """
    holder = _locked(officer, by)
    held = ApiToken.objects.filter(officer=holder, revoked_at=None, expires_at__gt=at).count()
    settle(
        tokens.make_token(
            by=person_of(by, at=at),
            of=concerned(holder, at=at),
            secured=mandate_of(holder, at=at).secured,
            held=held,
            until=until,
            at=at,
        )
    )

    written = BEGINNING + token_urlsafe(32)
    token = ApiToken.objects.create(
        officer=holder,
        digest=digest_of(written),
        beginning=written[:_SHOWN],
        name=name.strip()[:_LONGEST_NAME] or written[:_SHOWN],
        scope=scope.value,
        made_at=at,
        expires_at=until,
    )
    entry = _record("made", token, {"scope": scope.value, "until": until.isoformat()}, at=at)
    return Made(token.pk, written, entry)


@transaction.atomic
def revoke_token(*, token: int, by: Reader, at: datetime) -> Entry:
    """End a token at once."""
    found = ApiToken.objects.visible_to(by).filter(pk=token).first()
    if found is None:
        refuse(ParticipantFault.NO_SUCH_TOKEN)
    holder = _locked(found.officer_id, by)
    found = ApiToken.objects.select_related("officer").get(pk=token)
    settle(
        tokens.revoke_token(
            by=person_of(by, at=at), of=concerned(holder, at=at), state=found.in_law()
        )
    )

    found.revoked_at = at
    found.save(update_fields=["revoked_at"])
    return _record("revoked", found, {}, at=at)


def note_use(*, token: int, at: datetime) -> None:
    """Note when a token was last used, to the hour; it is no act and enters no record."""
    ApiToken.objects.filter(
        Q(last_used_at=None) | Q(last_used_at__lt=at - _NOTED_EVERY), pk=token
    ).update(last_used_at=at)


def end_tokens(officer: Officer, *, at: datetime) -> None:
    """End every token of an officer, as part of closing the account or resetting its sign-in."""
    ApiToken.objects.filter(officer=officer, revoked_at=None).update(revoked_at=at)


def digest_of(written: str) -> bytes:
    """Return the digest by which a token is found."""
    return sha256(written.encode()).digest()


def _locked(officer: int, by: Reader) -> Officer:
    """Return an officer whom ``by`` may see, locked behind the delegation."""
    found = Officer.objects.visible_to(by).filter(pk=officer).first()
    if found is None:
        refuse(ParticipantFault.NO_SUCH_OFFICER)
    lock(found.participant_id)
    locked: Officer = Officer.objects.select_related("participant").get(pk=officer)
    return locked


def _record(what: str, token: ApiToken, stated: dict[str, str], *, at: datetime) -> Entry:
    """Append an act about a token, by number; what the officer calls it is not told."""
    participant = token.officer.participant_id
    return append(
        act=f"token.{what}",
        actor=participant,
        at=at,
        public={
            "token": str(token.pk),
            "officer": str(token.officer_id),
            "participant": participant,
            **stated,
        },
        provisions=(str(TOKENS),),
    )
