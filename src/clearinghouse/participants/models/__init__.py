"""The tables of the participants room, one module per subject."""

from clearinghouse.participants.models.bodies import (
    Body,
    BodyKind,
    BodyName,
    Cadence,
    CadenceKind,
    Meeting,
    MeetingKind,
    MeetingMode,
)
from clearinghouse.participants.models.credentials import Credential, Invitation
from clearinghouse.participants.models.officers import FocalPoint, FocalPointKind, Officer
from clearinghouse.participants.models.passkeys import Passkey
from clearinghouse.participants.models.places import Place, PlaceName, Premises, Seat
from clearinghouse.participants.models.standing import (
    Chairmanship,
    OrganisationName,
    Participant,
    ParticipantAlias,
    ParticipantKind,
    ParticipantName,
    Prospect,
    StandingPeriod,
)
from clearinghouse.participants.models.statements import Statement
from clearinghouse.participants.models.tokens import ApiToken

__all__ = [
    "ApiToken",
    "Body",
    "BodyKind",
    "BodyName",
    "Cadence",
    "CadenceKind",
    "Chairmanship",
    "Credential",
    "FocalPoint",
    "FocalPointKind",
    "Invitation",
    "Meeting",
    "MeetingKind",
    "MeetingMode",
    "Officer",
    "OrganisationName",
    "Participant",
    "ParticipantAlias",
    "ParticipantKind",
    "ParticipantName",
    "Passkey",
    "Place",
    "PlaceName",
    "Premises",
    "Prospect",
    "Seat",
    "StandingPeriod",
    "Statement",
]
