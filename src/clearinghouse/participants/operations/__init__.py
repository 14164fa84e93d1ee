"""Acts of the participants room: reference data, invitations, credentials, focal points.

Each act is one transaction: lock, ask the law, write the rows, append to the record.
"""

from clearinghouse.participants.operations.bodies import enter_body, enter_meeting
from clearinghouse.participants.operations.focal_points import end_focal_point, name_focal_point
from clearinghouse.participants.operations.invitations import (
    Invited,
    Joined,
    accept_invitation,
    invite_officer,
    withdraw_invitation,
)
from clearinghouse.participants.operations.passkeys import bind_passkeys
from clearinghouse.participants.operations.people import (
    change_office,
    close_account,
    end_sessions,
    grant_credential,
    reopen_account,
    reset_sign_in,
    revoke_credential,
)
from clearinghouse.participants.operations.reference import (
    enter_chairmanship,
    enter_organisation_names,
    enter_participant,
    enter_place,
    enter_seats,
)
from clearinghouse.participants.operations.standing import (
    Admission,
    give_name,
    pass_chairmanship,
    set_standing,
)
from clearinghouse.participants.operations.tokens import (
    Made,
    make_token,
    note_use,
    revoke_token,
)

__all__ = [
    "Admission",
    "Invited",
    "Joined",
    "Made",
    "accept_invitation",
    "bind_passkeys",
    "change_office",
    "close_account",
    "end_focal_point",
    "end_sessions",
    "enter_body",
    "enter_chairmanship",
    "enter_meeting",
    "enter_organisation_names",
    "enter_participant",
    "enter_place",
    "enter_seats",
    "give_name",
    "grant_credential",
    "invite_officer",
    "make_token",
    "name_focal_point",
    "note_use",
    "pass_chairmanship",
    "reopen_account",
    "reset_sign_in",
    "revoke_credential",
    "revoke_token",
    "set_standing",
    "withdraw_invitation",
]
