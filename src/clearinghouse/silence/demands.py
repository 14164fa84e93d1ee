"""What delegations demand of their answers, and what they state about the language they work in."""

from collections.abc import Mapping
from datetime import datetime

from allauth.mfa.models import Authenticator

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.translation import Translating
from clearinghouse.participants.models import Credential
from clearinghouse.silence.models import SignedVoices, Translation, TwoVoices
from clearinghouse.silence.views import Answering


def answering(reader: Reader, *, at: datetime) -> Answering:
    """Return what the reader's delegation demands of its answers, and who could give them."""
    held = Credential.objects.visible_to(reader).in_force(at)
    officers = held.filter(
        capacity=Capacity.ANSWER, officer__participant=reader.participant
    ).values("officer")
    passkeys = Authenticator.objects.filter(user__in=officers, type=Authenticator.Type.WEBAUTHN)
    return Answering(
        demands_two_voices=TwoVoices.objects.filter(participant=reader.participant).exists(),
        demands_signatures=SignedVoices.objects.filter(participant=reader.participant).exists(),
        officers=officers.distinct().count(),
        with_passkeys=passkeys.values("user").distinct().count(),
        translating=translating(reader).get(reader.participant or ""),
    )


def translating(reader: Reader) -> Mapping[str, Translating]:
    """Return, by State, in which language it works and how long a translation takes it.

    The registry is told of all, a delegation of its own.
    """
    rows = Translation.objects.all()
    if reader.standing is not Standing.SECRETARIAT:
        rows = rows.filter(participant=reader.participant)
    told = rows.values_list("participant", "language", "days")
    return {state: Translating(language, days) for state, language, days in told}
