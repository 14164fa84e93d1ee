"""Passkeys are bound to their delegation in the record, so that a stranger knows whose key signed.

Only digests of public keys are told; which officer of the delegation holds one is told by number.
"""

import logging
from datetime import datetime

from django.db import transaction

from clearinghouse.participants.acting import lock
from clearinghouse.participants.models import Officer, Passkey
from clearinghouse.participants.passkeys import digest_of_key, passkeys_of
from clearinghouse.record.operations import append

logger = logging.getLogger(__name__)


@transaction.atomic
def bind_passkeys(*, officer: int, at: datetime) -> None:
    """Enter in the record which passkeys are now the officer's, and which no longer are.

    Nothing is entered where nothing changed.  A key that is bound to another officer stays theirs:
    who registers it has copied it, and cannot sign with it.
    """
    holder = Officer.objects.get(pk=officer)
    lock(holder.participant_id)
    held = {digest_of_key(passkey): passkey for passkey in passkeys_of(officer)}
    for row in Passkey.objects.filter(officer=holder, released_at=None):
        if bytes(row.digest) not in held:
            _append("released", holder, bytes(row.digest), at=at)
            row.released_at = max(at, row.bound_at)
            row.save(update_fields=["released_at"])
    known = {bytes(row.digest): row for row in Passkey.objects.filter(digest__in=list(held))}
    for digest in held:
        bound = known.get(digest)
        if bound is not None and bound.officer_id != officer:
            logger.info("Officer %s holds a key of officer %s", officer, bound.officer_id)
        elif bound is None or bound.released_at is not None:
            _bind(holder, digest, bound, at=at)


def _bind(holder: Officer, digest: bytes, known: Passkey | None, *, at: datetime) -> None:
    row = known or Passkey(officer=holder, digest=digest)
    row.bound_at, row.released_at = at, None
    row.entry = _append("bound", holder, digest, at=at)
    row.save()


def _append(what: str, holder: Officer, digest: bytes, *, at: datetime) -> int:
    """Append that a key was bound to a delegation or is no more, and return the entry's index."""
    entry = append(
        act=f"passkey.{what}",
        actor=holder.participant_id,
        at=at,
        public={
            "passkey": digest.hex(),
            "officer": str(holder.pk),
            "participant": holder.participant_id,
        },
    )
    return int(entry.index)
