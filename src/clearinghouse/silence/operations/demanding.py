"""How a delegation answers is its own to decide: by two officers, with a passkey's signature."""

from datetime import datetime

from django.db import transaction

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import lock, person_of
from clearinghouse.record.operations import append
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.models import SignedVoices, TwoVoices


@transaction.atomic
def demand_two_voices(*, demanded: bool, by: Reader, at: datetime) -> bool:
    """Let answers of one's delegation count only with a second officer, or no longer."""
    return _demand(TwoVoices, "voices", demanded=demanded, by=by, at=at)


@transaction.atomic
def demand_signatures(*, demanded: bool, by: Reader, at: datetime) -> bool:
    """Let answers of one's delegation be taken only signed with a passkey, or no longer."""
    return _demand(SignedVoices, "signatures", demanded=demanded, by=by, at=at)


def _demand(
    table: type[TwoVoices] | type[SignedVoices],
    name: str,
    *,
    demanded: bool,
    by: Reader,
    at: datetime,
) -> bool:
    """Write the demand down, or that it is no more; nothing is recorded where nothing changes."""
    if Capacity.DELEGATION_ADMINISTRATOR not in person_of(by, at=at).capacities:
        refuse(SilenceFault.NOT_THE_ADMINISTRATOR)
    participant = lock(by.participant or "")
    held = table.objects.filter(participant=participant).first()
    if (held is not None) == demanded:
        return demanded
    entry = append(
        act=f"{name}.demanded" if demanded else f"{name}.released",
        actor=participant.code,
        at=at,
        public={name: participant.code},
    )
    if held is not None:
        held.delete()
    else:
        table.objects.create(participant=participant, demanded_at=at, entry=entry.index)
    return demanded
