"""People and participants in words: capacities, standings, refusals, states of an invitation."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.chairmanship import ChairmanshipReason
from clearinghouse.law.credentials import Capacity, CredentialReason
from clearinghouse.law.distribution import Standing
from clearinghouse.law.standing import StandingReason
from clearinghouse.participants.faults import ParticipantFault
from clearinghouse.record.acts import OutOfOrder

Words = str | Promise

CAPACITIES: Mapping[Capacity, Words] = {
    Capacity.READ: _("Reads restricted papers, as far as they are open to the delegation"),
    Capacity.ANSWER: _("Speaks for the delegation: objects, supports, withdraws"),
    Capacity.REGISTRY: _("Keeps the registry: imports, registers, accepts"),
    Capacity.DELEGATION_ADMINISTRATOR: _("Administers the people of the delegation"),
    Capacity.ADMINISTRATOR: _("Administers the accounts of the installation; reads nothing by it"),
}
STANDINGS: Mapping[Standing, Words] = {
    Standing.MEMBER: _("Member State"),
    Standing.OBSERVER: _("Observer"),
    Standing.PARTNER: _("Partner organisation"),
    Standing.GUEST: _("Guest"),
    Standing.FORMER: pgettext_lazy("standing", "Former participant"),
    Standing.SECRETARIAT: _("Secretariat"),
}
STANDINGS_TOGETHER: Mapping[Standing, Words] = {
    Standing.MEMBER: _("Member States"),
    Standing.OBSERVER: _("Observers"),
    Standing.PARTNER: _("Partner organisations"),
    Standing.GUEST: _("Guests"),
    Standing.FORMER: _("Former participants"),
    Standing.SECRETARIAT: _("Secretariat"),
}
BASES: Mapping[str, Words] = {
    "founding": _("among the founding States"),
    "admission": _("admitted by consensus"),
    "decision": _("granted by decision"),
    "memorandum": _("by a memorandum of understanding"),
    "protocol": _("by a protocol of cooperation"),
    "unknown": _("how is not known"),
}
CONFIDENCE: Mapping[str, Words] = {
    "stated": _("stated by a source"),
    "inferred": _("inferred from sources"),
    "unverified": _("to be confirmed by the Secretariat"),
}
BODY_KINDS: Mapping[str, Words] = {
    "governing": _("Governing bodies"),
    "working": _("Working bodies"),
    "advisory": _("Advisory bodies"),
    "administrative": _("Administrative body"),
}
MEETING_KINDS: Mapping[str, Words] = {
    "regular": _("Regular meeting"),
    "special": _("Special meeting"),
    "informal": _("Informal meeting"),
}
MODES: Mapping[str, Words] = {
    "in_person": _("in person"),
    "online": _("online"),
    "hybrid": _("in person and online"),
    "unknown": "",
}
INVITATION_STATES: Mapping[str, Words] = {
    "open": pgettext_lazy("invitation", "Waits to be accepted"),
    "accepted": pgettext_lazy("invitation", "Accepted"),
    "withdrawn": pgettext_lazy("invitation", "Withdrawn"),
    "expired": pgettext_lazy("invitation", "Expired"),
}
FOCAL_POINT_KINDS: Mapping[str, Words] = {
    "national": _("National focal point"),
    "area": _("Focal point for an area"),
    "network": _("Focal point in a network"),
}
CREDENTIAL_REASONS: Mapping[CredentialReason, Words] = {
    CredentialReason.ANOTHER_DELEGATION: _(
        "You administer the people of your own delegation only."
    ),
    CredentialReason.NOT_AN_ADMINISTRATOR: _(
        "Only an administrator of the delegation may do this."
    ),
    CredentialReason.HAS_AN_ADMINISTRATOR: _(
        "The delegation has an administrator, who appoints any others."
    ),
    CredentialReason.NO_WRITTEN_REQUEST: _("Name the note by which the delegation asked for this."),
    CredentialReason.READING_IS_NOT_YOURS_TO_GRANT: _(
        "The right to read is granted by the delegation itself. Administering accounts gives no "
        "right to read, nor to let others read."
    ),
    CredentialReason.SPEAKS_FOR_NOBODY: _(
        "Your delegation has not entrusted you with speaking for it. Its administrator can."
    ),
    CredentialReason.OF_THE_SECRETARIAT_ONLY: _(
        "Only officers of the Secretariat can hold this credential."
    ),
    CredentialReason.TO_ONESELF: _("Nobody grants a credential to oneself."),
    CredentialReason.LAST_ADMINISTRATOR: _(
        "This is the last administrator. Appoint another first, so that nobody is locked out."
    ),
    CredentialReason.ADMINISTRATOR_WITH_AN_END: _(
        "An administrator's credential has no end date; it is revoked when another has been "
        "appointed."
    ),
    CredentialReason.ENDS_BEFORE_IT_STARTS: _("The credential would end before it starts."),
    CredentialReason.ALREADY_HELD: _("The officer holds this credential already."),
    CredentialReason.NOT_HELD: _("The officer does not hold this credential."),
    CredentialReason.INVITATION_USED: _("This invitation has been accepted already."),
    CredentialReason.INVITATION_WITHDRAWN: _("This invitation was withdrawn."),
    CredentialReason.INVITATION_EXPIRED: _("This invitation has expired."),
    CredentialReason.ALREADY_AN_OFFICER: _("This address already belongs to an officer."),
    CredentialReason.NOT_OF_THE_REGISTRY: _(
        "Only the registry of the Secretariat enters what is known of participants."
    ),
    CredentialReason.ACCOUNT_CLOSED: _("The account is closed."),
    CredentialReason.ACCOUNT_OPEN: _("The account is open."),
}
STANDING_REASONS: Mapping[StandingReason, Words] = {
    StandingReason.NOT_SIGNED: _("A document that a new Member State signs is not signed yet."),
    StandingReason.SIGNED_AFTER_DECISION: _("A document was signed only after the decision."),
    StandingReason.NO_CONSENSUS: _("Member States are admitted by consensus."),
    StandingReason.NO_TERRITORY_IN_ASIA: _("The State has no part of its territory in Asia."),
    StandingReason.BODY_MAY_NOT_ADMIT: _("This body does not grant the standing of an observer."),
    StandingReason.NO_INSTRUMENT: _("A partnership begins with the signature of an instrument."),
}
CHAIRMANSHIP_REASONS: Mapping[ChairmanshipReason, Words] = {
    ChairmanshipReason.NO_MEETING: _("The chair passes at a meeting, not on a calendar day."),
    ChairmanshipReason.NOT_A_REGULAR_MEETING: _(
        "The chair passes at a regular meeting, unless a decision says otherwise."
    ),
    ChairmanshipReason.OTHER_MEETING_ENDS_IT: _(
        "A meeting of another kind ends this Chairmanship, unless a decision says otherwise."
    ),
    ChairmanshipReason.BY_DECISION: _("The chair passed by a decision of its own."),
    ChairmanshipReason.LONGER_THAN_TWO_YEARS: _("The Chairmanship lasted longer than two years."),
}
PARTICIPANT_FAULTS: Mapping[ParticipantFault, Words] = {
    ParticipantFault.UNKNOWN_PARTICIPANT: _("There is no participant %(participant)s."),
    ParticipantFault.STARTS_BEFORE_THE_PRESENT_ONE: _(
        "%(day)s is not after the first day of what holds now."
    ),
    ParticipantFault.DAY_NOT_KNOWN: _("The day must be known exactly; “%(day)s” is not a day."),
    ParticipantFault.ENDS_BEFORE_IT_STARTS: _("%(day)s is not after the first day."),
    ParticipantFault.ALREADY_ENDED: _("It has ended already, on %(day)s."),
    ParticipantFault.ENDS_WITH_ITS_NETWORK: _(
        "This office answers in a network. Take it out on the page of the network."
    ),
    ParticipantFault.NO_SUCH_INVITATION: _("There is no such invitation."),
    ParticipantFault.NO_SUCH_OFFICER: _("There is no such officer."),
    ParticipantFault.NO_SUCH_FOCAL_POINT: _("There is no such focal point."),
    ParticipantFault.NO_SUCH_TOKEN: _("There is no such token."),
}


def refusal_words(out_of_order: OutOfOrder) -> str:
    """Return why the law refuses an act about people."""
    reason = out_of_order.refused.reason
    assert isinstance(reason, CredentialReason)
    return str(CREDENTIAL_REASONS[reason])
