"""The tables of the participants room, one module per subject."""

from clearinghouse.participants.models.bodies import (
    Body,
    BodyName,
    Cadence,
    CadenceKind,
    Meeting,
    MeetingMode,
)
from clearinghouse.participants.models.credentials import Credential, Invitation
from clearinghouse.participants.models.officers import FocalPoint, FocalPointKind, Officer
from clearinghouse.participants.models.places import Place, PlaceName, Seat
from clearinghouse.participants.models.standing import (
    Chairmanship,
    OrganisationName,
    Participant,
    ParticipantAlias,
    ParticipantKind,
    ParticipantName,
    StandingPeriod,
)

__all__ = [
    "Body",
    "BodyName",
    "Cadence",
    "CadenceKind",
    "Chairmanship",
    "Credential",
    "FocalPoint",
    "FocalPointKind",
    "Invitation",
    "Meeting",
    "MeetingMode",
    "Officer",
    "OrganisationName",
    "Participant",
    "ParticipantAlias",
    "ParticipantKind",
    "ParticipantName",
    "Place",
    "PlaceName",
    "Seat",
    "StandingPeriod",
]
