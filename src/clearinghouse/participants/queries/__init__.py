"""Reads of the participants room; the first parameter is the reader."""

from clearinghouse.participants.queries.bodies import (
    bodies,
    body,
    meeting_names,
    meetings,
    seat_on,
)
from clearinghouse.participants.queries.naming import (
    bodies_written,
    body_names_on,
    name_of,
    names_on,
    organisation_names,
    organisation_on,
    participants_named,
    place_names_on,
    spoken,
)
from clearinghouse.participants.queries.people import (
    accounts,
    focal_points,
    invitation_for,
    invitations,
    officer,
    officers,
    open_invitations,
)
from clearinghouse.participants.queries.statements import entry_about, is_stated
from clearinghouse.participants.queries.states import (
    chair_on,
    chairmanships,
    first_day_known,
    members_on,
    participant,
    participants,
    prospects,
    standings_on,
)
from clearinghouse.participants.queries.tokens import Bearer, TokenRow, bearer, tokens
from clearinghouse.participants.readers import capacities_of, mandate_of, reader_of

__all__ = [
    "Bearer",
    "TokenRow",
    "accounts",
    "bearer",
    "bodies",
    "bodies_written",
    "body",
    "body_names_on",
    "capacities_of",
    "chair_on",
    "chairmanships",
    "entry_about",
    "first_day_known",
    "focal_points",
    "invitation_for",
    "invitations",
    "is_stated",
    "mandate_of",
    "meeting_names",
    "meetings",
    "members_on",
    "name_of",
    "names_on",
    "officer",
    "officers",
    "open_invitations",
    "organisation_names",
    "organisation_on",
    "participant",
    "participants",
    "participants_named",
    "place_names_on",
    "prospects",
    "reader_of",
    "seat_on",
    "spoken",
    "standings_on",
    "tokens",
]
