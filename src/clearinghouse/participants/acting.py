"""Who acts: the person behind a reader, with the capacities that count at the moment of the act.

The capacities are read anew in the transaction of the act, never taken from the request: a
credential revoked a moment ago no longer counts.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from clearinghouse.law import credentials
from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants.models import Credential, Officer, Participant, ParticipantKind
from clearinghouse.participants.readers import mandate_of
from clearinghouse.record.acts import settle

SECRETARIAT: Final = "SEC"
GROUND: Final = "ground"
# Who stands at the machine: the command line that loads reference data and invites the first
# administrator.  No request can become this reader, since requests have an officer or are public.
INSTALLATION: Final = Reader(SECRETARIAT, Standing.SECRETARIAT, administers=True)
# The registry at the machine: the command line that imports papers.  It too has no officer, which
# no request can have together with a standing.
REGISTRY_AT_THE_MACHINE: Final = Reader(SECRETARIAT, Standing.SECRETARIAT, cleared=True)


def person_of(by: Reader, *, at: datetime) -> Person:
    """Return who acts, with the capacities that count at the moment ``at``."""
    if by == INSTALLATION:
        return credentials.INSTALLATION
    if by == REGISTRY_AT_THE_MACHINE:
        registry = frozenset({Capacity.REGISTRY})
        return Person(participant=SECRETARIAT, of_secretariat=True, capacities=registry)
    officer = Officer.objects.select_related("participant").filter(pk=by.officer).first()
    if officer is None:
        return Person(participant="")
    return Person(
        participant=officer.participant_id,
        of_secretariat=is_secretariat(officer.participant),
        officer=officer.pk,
        capacities=mandate_of(officer, at=at).capacities,
    )


def is_registry(by: Reader, *, at: datetime) -> bool:
    """Whether who acts keeps the registry of the Secretariat at the moment ``at``."""
    return Capacity.REGISTRY in person_of(by, at=at).capacities


def apart(
    stated: Mapping[str, Any], sealed: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return what an act about people states to everybody, and what only those concerned may open.

    The ground is free text, in which a note for a few or a person may be named: it is sealed.
    """
    public = {name: value for name, value in stated.items() if value and name != GROUND}
    told = {**sealed, GROUND: str(stated.get(GROUND, ""))}
    return public, {name: value for name, value in told.items() if value}


def concerned(officer: Officer, *, at: datetime) -> Person:
    """Return an officer whom an act concerns, with the credentials held at the moment ``at``."""
    held = (
        Credential.objects.in_force(at).filter(officer=officer).values_list("capacity", flat=True)
    )
    return Person(
        participant=officer.participant_id,
        of_secretariat=is_secretariat(officer.participant),
        officer=officer.pk,
        capacities=frozenset(Capacity(code) for code in held),
        is_closed=not officer.is_active,
    )


def is_secretariat(participant: Participant) -> bool:
    """Whether the participant is the Secretariat."""
    return participant.kind == ParticipantKind.SECRETARIAT


def lock(participant: str) -> Participant:
    """Lock a delegation, so that acts about its people come one after the other."""
    return Participant.objects.select_for_update().get(code=participant)


def holders(
    capacity: Capacity, participant: str, *, at: datetime, besides: int | None = None
) -> int:
    """Return how many officers of a delegation act in a capacity, without ``besides``."""
    found = Credential.objects.in_force(at).filter(
        capacity=capacity.value, officer__participant=participant, ends_at=None
    )
    return found.exclude(officer=besides).count()


def keep_reference(by: Reader, *, at: datetime) -> None:
    """Refuse anyone but the registry and the installation; raises ``OutOfOrder``."""
    settle(credentials.keep_reference(by=person_of(by, at=at)))
