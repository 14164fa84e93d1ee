"""Inviting at the machine itself: how the first administrator of an installation comes."""

from datetime import datetime
from urllib.parse import quote

from clearinghouse.law.credentials import Capacity
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.operations import invite_officer

GROUND = "command line of the installation"


def invite_at_the_machine(
    *,
    email: str,
    office: str,
    participant: str,
    capacities: tuple[Capacity, ...],
    at: datetime,
    language: str = "en",
) -> str:
    """Invite a person and return the path at which the invitation is accepted.

    Raises ``OutOfOrder`` for what the machine may not grant: it appoints administrators only.
    """
    invited = invite_officer(
        email=email,
        office=office,
        participant=participant,
        capacities=capacities,
        by=INSTALLATION,
        at=at,
        language=language,
        ground=GROUND,
    )
    return f"/{language}/invitation/{quote(invited.token)}/"
