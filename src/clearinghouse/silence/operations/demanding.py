"""How a delegation answers is its own to decide: by two officers, with a passkey's signature."""

from datetime import datetime

from django.db import transaction

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.translation import MOST_DAYS, WORKED_IN, Translating
from clearinghouse.participants.acting import lock, person_of
from clearinghouse.record.operations import append
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.models import SignedVoices, Translation, TwoVoices


@transaction.atomic
def demand_two_voices(*, demanded: bool, by: Reader, at: datetime) -> bool:
    """Let answers of one's delegation count only with a second officer, or no longer."""
    return _demand(TwoVoices, "voices", demanded=demanded, by=by, at=at)


@transaction.atomic
def demand_signatures(*, demanded: bool, by: Reader, at: datetime) -> bool:
    """Let answers of one's delegation be taken only signed with a passkey, or no longer."""
    return _demand(SignedVoices, "signatures", demanded=demanded, by=by, at=at)


@transaction.atomic
def state_translation(*, translating: Translating | None, by: Reader, at: datetime) -> bool:
    """State in which language one's delegation works and how long a translation takes it.

    None takes the statement back.  It decides nothing; it is shown to who opens a procedure.
    """
    if Capacity.DELEGATION_ADMINISTRATOR not in person_of(by, at=at).capacities:
        refuse(SilenceFault.NOT_THE_ADMINISTRATOR)
    if translating is not None and not (
        translating.language in WORKED_IN and 0 <= translating.days <= MOST_DAYS
    ):
        refuse(SilenceFault.NOT_A_TRANSLATION, most=str(MOST_DAYS))
    participant = lock(by.participant or "")
    held = Translation.objects.filter(participant=participant).first()
    known = Translating(held.language, held.days) if held else None
    if known == translating:
        return False
    stated = {"language": translating.language, "days": translating.days} if translating else {}
    entry = append(
        act="translation.stated" if translating else "translation.released",
        actor=participant.code,
        at=at,
        public={"translation": participant.code, **stated},
    )
    Translation.objects.filter(participant=participant).delete()
    if translating is not None:
        Translation.objects.create(
            participant=participant,
            language=translating.language,
            days=translating.days,
            stated_at=at,
            entry=entry.index,
        )
    return True


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
