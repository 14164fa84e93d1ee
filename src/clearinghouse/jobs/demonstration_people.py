"""The officers of the demonstration, one for each role, invited and credentialed like others."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth import get_user_model

from clearinghouse.jobs.people import GROUND
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.operations import accept_invitation, invite_officer
from clearinghouse.participants.queries import reader_of

# Known to everybody, like everything in a demonstration; no other installation has these officers.
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105
PASSWORD = "a demonstration, nothing secret"  # noqa: S105
WRITTEN_REQUEST = "note of the delegation"


@dataclass(frozen=True, slots=True)
class Role:
    """An officer of the demonstration; ``invited_by`` is the address of who invites."""

    name: str
    office: str
    participant: str
    capacities: tuple[Capacity, ...]
    invited_by: str = ""
    language: str = "en"

    @property
    def email(self) -> str:
        """The address by which the officer signs in."""
        return f"{self.name}@example.org"


ROLES = (
    Role(
        "administrator",
        "Administrator, CICA Secretariat",
        "SEC",
        (Capacity.ADMINISTRATOR,),
    ),
    Role(
        "head.registry",
        "Head of the Registry, CICA Secretariat",
        "SEC",
        (Capacity.DELEGATION_ADMINISTRATOR,),
    ),
    Role(
        "registry",
        "Registry officer, CICA Secretariat",
        "SEC",
        (Capacity.REGISTRY, Capacity.READ),
        "head.registry",
    ),
    Role(
        "second.registry",
        "Second registry officer, CICA Secretariat",
        "SEC",
        (Capacity.REGISTRY, Capacity.READ),
        "head.registry",
    ),
    Role(
        "kaz.administrator",
        "Administrator, Ministry of Foreign Affairs of Kazakhstan",
        "KAZ",
        (Capacity.DELEGATION_ADMINISTRATOR,),
        "administrator",
        "kk",
    ),
    Role(
        "kaz.officer",
        "Officer, Ministry of Foreign Affairs of Kazakhstan",
        "KAZ",
        (Capacity.READ, Capacity.ANSWER),
        "kaz.administrator",
        "kk",
    ),
    Role(
        "aze.administrator",
        "Administrator, Ministry of Foreign Affairs of Azerbaijan",
        "AZE",
        (Capacity.DELEGATION_ADMINISTRATOR,),
        "administrator",
    ),
    Role(
        "aze.officer",
        "Officer of the Chairmanship, Ministry of Foreign Affairs of Azerbaijan",
        "AZE",
        (Capacity.READ, Capacity.ANSWER),
        "aze.administrator",
    ),
    Role(
        "tur.administrator",
        "Administrator, Ministry of Foreign Affairs of Türkiye",
        "TUR",
        (Capacity.DELEGATION_ADMINISTRATOR,),
        "administrator",
    ),
    Role(
        "tur.officer",
        "Coordinator's desk officer, Ministry of Foreign Affairs of Türkiye",
        "TUR",
        (Capacity.READ, Capacity.ANSWER),
        "tur.administrator",
    ),
    Role(
        "rus.administrator",
        "Administrator, Ministry of Foreign Affairs of the Russian Federation",
        "RUS",
        (Capacity.DELEGATION_ADMINISTRATOR,),
        "administrator",
        "ru",
    ),
    Role(
        "rus.officer",
        "Officer, Ministry of Foreign Affairs of the Russian Federation",
        "RUS",
        (Capacity.READ, Capacity.ANSWER),
        "rus.administrator",
        "ru",
    ),
    Role(
        "kgz.administrator",
        "Administrator, Ministry of Foreign Affairs of Kyrgyzstan",
        "KGZ",
        (Capacity.DELEGATION_ADMINISTRATOR,),
        "administrator",
        "ru",
    ),
    Role(
        "kgz.officer",
        "Co-coordinator's desk officer, Ministry of Foreign Affairs of Kyrgyzstan",
        "KGZ",
        (Capacity.READ, Capacity.ANSWER),
        "kgz.administrator",
        "ru",
    ),
    Role(
        "jpn.administrator",
        "Administrator, Ministry of Foreign Affairs of Japan",
        "JPN",
        (Capacity.DELEGATION_ADMINISTRATOR,),
        "administrator",
    ),
    Role(
        "jpn.officer",
        "Observer's officer, Ministry of Foreign Affairs of Japan",
        "JPN",
        (Capacity.READ,),
        "jpn.administrator",
    ),
)


def is_peopled() -> bool:
    """Whether the officers of the demonstration are there."""
    return bool(get_user_model().objects.filter(email=ROLES[-1].email).exists())


def people(*, at: datetime) -> None:
    """Invite the officers of the demonstration and let them accept."""
    officers = get_user_model().objects
    for role in ROLES:
        if officers.filter(email=role.email).exists():
            continue
        invited = invite_officer(
            email=role.email,
            office=role.office,
            participant=role.participant,
            capacities=role.capacities,
            by=_inviter(role, at=at),
            at=at,
            language=role.language,
            ground=WRITTEN_REQUEST if role.invited_by else GROUND,
        )
        joined = accept_invitation(token=invited.token, at=at, password=PASSWORD)
        TOTP.activate(joined.officer, SECRET)


def reader_of_role(name: str, *, at: datetime) -> Reader:
    """Return the reader that the officer of a role is."""
    return reader_of(get_user_model().objects.get(email=f"{name}@example.org"), at=at)


def _inviter(role: Role, *, at: datetime) -> Reader:
    if not role.invited_by:
        return INSTALLATION
    return reader_of_role(role.invited_by, at=at)
