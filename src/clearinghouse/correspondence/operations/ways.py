"""By which ways a delegation is sent notes: its own choice, or the registry's on its request."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from clearinghouse.correspondence.faults import NoteFault, refuse
from clearinghouse.correspondence.models import NoteWays
from clearinghouse.correspondence.telling import between, hand_of, tell
from clearinghouse.law import deliveries as law
from clearinghouse.law.deliveries import WAYS, Channel
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import SECRETARIAT, lock, person_of
from clearinghouse.participants.models import Participant
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is chosen; ``request`` names the delegation's writing where the registry enters it."""

    channels: frozenset[Channel]
    address: str = ""
    language: Language = Language.EN
    wishes_papers: bool = False
    request: str = ""


@transaction.atomic
def choose_ways(*, participant: str, choice: Choice, by: Reader, at: datetime) -> Entry:
    """Let a delegation be sent its notes by these ways from now on.

    What is under way already goes on as it was sent.
    """
    if participant == SECRETARIAT or not Participant.objects.filter(pk=participant).exists():
        refuse(NoteFault.NO_SUCH_ADDRESSEE, participant=participant)
    held = lock(participant)
    is_own = by.participant == participant
    request = "" if is_own else choice.request.strip()
    chosen = settle(
        law.choose_ways(
            participant,
            choice.channels,
            address=choice.address,
            request=request,
            by=person_of(by, at=at),
        )
    )
    told = {
        "ways": participant,
        "channels": " ".join(chosen.channels),
        "address": choice.address,
        "papers": "attached" if choice.wishes_papers else "",
        "request": request,
    }
    marking = between(participant)
    entry = tell("ways.chosen", told, by=by, at=at, marking=marking, provisions=(WAYS,))
    NoteWays.objects.update_or_create(
        participant=held,
        defaults={
            "channels": [channel.value for channel in chosen.channels],
            "address": choice.address,
            "language": choice.language.value,
            "wishes_papers": choice.wishes_papers,
            "request": request,
            "chosen_at": at,
            "chosen_by_id": hand_of(by),
            "entry": entry.index,
        },
    )
    return entry
