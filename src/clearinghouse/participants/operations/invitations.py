"""How people come: they are invited, and accept once.

Only the digest of an invitation's token is kept; the token itself goes to the invited person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any, Final

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from clearinghouse.law import credentials
from clearinghouse.law.credentials import (
    INVITATION,
    OWN_PEOPLE,
    Capacity,
    CredentialReason,
    InvitationState,
    Offer,
    Person,
)
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.ruling import Refused
from clearinghouse.participants.acting import (
    INSTALLATION,
    apart,
    holders,
    is_secretariat,
    lock,
    person_of,
)
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import Credential, Invitation, Officer, Participant
from clearinghouse.record.acts import OutOfOrder, settle
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append

VALID_FOR: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that was sent: its number, and the token that only its bearer is to know."""

    invitation: int
    token: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Joined:
    """An officer who has accepted an invitation."""

    officer: Officer
    entry: Entry


@transaction.atomic
def invite_officer(
    *,
    email: str,
    office: str,
    participant: str,
    capacities: tuple[Capacity, ...],
    by: Reader,
    at: datetime,
    language: str = "en",
    ground: str = "",
    expires_at: datetime | None = None,
) -> Invited:
    """Invite a person to become an officer; an earlier invitation of the same person lapses.

    ``ground`` names the written request when the Secretariat acts for another delegation.
    Raises ``OutOfOrder`` if what is offered is not the inviter's to grant.
    """
    delegation = _lock(participant)
    settle(
        credentials.invite(
            _offers(capacities, ground),
            by=person_of(by, at=at),
            to=_invited(delegation),
            administrators=holders(Capacity.DELEGATION_ADMINISTRATOR, participant, at=at),
            is_officer=delegation.officers.filter(email__iexact=email).exists(),
            at=at,
        )
    )

    pending = delegation.invitations.filter(email__iexact=email, accepted_at=None)
    pending.filter(withdrawn_at=None).update(withdrawn_at=at, withdrawn_by=by.officer)
    token = token_urlsafe(32)
    invitation = Invitation.objects.create(
        digest=digest_of(token),
        email=email,
        office=office,
        participant=delegation,
        capacities=[capacity.value for capacity in capacities],
        language=language,
        ground=ground,
        invited_by_id=by.officer,
        invited_at=at,
        expires_at=expires_at or at + VALID_FOR,
    )
    offered = {"capacities": list(invitation.capacities), "ground": ground}
    entry = _record(
        "invitation.sent", invitation, offered, {"office": office}, by=by.participant, at=at
    )
    return Invited(invitation.pk, token, entry)


@transaction.atomic
def withdraw_invitation(*, invitation: int, by: Reader, at: datetime, ground: str = "") -> Entry:
    """Withdraw an invitation that was not accepted; its token opens nothing any more."""
    found = _visible(by).filter(pk=invitation).first()
    if found is None:
        refuse(ParticipantFault.NO_SUCH_INVITATION)
    lock(found.participant_id)
    found = Invitation.objects.select_for_update().get(pk=invitation)
    concerned = Person(participant=found.participant_id)
    settle(credentials.run_people(by=person_of(by, at=at), of=concerned, ground=ground))
    if found.accepted_at is not None:
        raise OutOfOrder(Refused(INVITATION, CredentialReason.INVITATION_USED))
    if found.withdrawn_at is not None:
        raise OutOfOrder(Refused(INVITATION, CredentialReason.INVITATION_WITHDRAWN))

    found.withdrawn_at, found.withdrawn_by_id = at, by.officer
    found.save(update_fields=["withdrawn_at", "withdrawn_by"])
    return _record("invitation.withdrawn", found, {"ground": ground}, {}, by=by.participant, at=at)


@transaction.atomic
def accept_invitation(*, token: str, at: datetime, password: str | None = None) -> Joined:
    """Become an officer by the invitation with this token, once.

    Without a ``password`` the officer signs in by passkey.  Raises ``OutOfOrder`` if the
    invitation was used or withdrawn, has expired, or offers what its inviter may no longer grant.
    """
    invitation = _locked(token)
    officers = Officer.objects.filter(email__iexact=invitation.email)
    state = InvitationState(
        expires_at=invitation.expires_at,
        accepted=invitation.accepted_at is not None,
        withdrawn=invitation.withdrawn_at is not None,
    )
    settle(credentials.accept(state, is_officer=officers.exists(), at=at))
    _settle_offers(invitation, at=at)

    officer = _open_account(invitation, password, at=at)
    Credential.objects.bulk_create(
        Credential(
            officer=officer,
            capacity=capacity,
            starts_at=at,
            granted_by_id=invitation.invited_by_id,
            ground=invitation.ground,
        )
        for capacity in invitation.capacities
    )
    invitation.accepted_at, invitation.accepted_by = at, officer
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    joined = {"officer": str(officer.pk), "capacities": list(invitation.capacities)}
    entry = _record(
        "invitation.accepted", invitation, joined, {}, by=invitation.participant_id, at=at
    )
    return Joined(officer, entry)


def digest_of(token: str) -> bytes:
    """Return the digest by which an invitation is found."""
    return sha256(token.encode()).digest()


def _locked(token: str) -> Invitation:
    """Return the invitation with this token, locked behind its delegation."""
    found = Invitation.objects.filter(digest=digest_of(token)).first()
    if found is None:
        refuse(ParticipantFault.NO_SUCH_INVITATION)
    lock(found.participant_id)
    return (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("participant", "invited_by")
        .get(pk=found.pk)
    )


def _settle_offers(invitation: Invitation, *, at: datetime) -> None:
    """Ask once more whether the inviter may grant what is offered: much may have changed."""
    inviter = (
        INSTALLATION
        if invitation.invited_by_id is None
        else Reader(None, None, officer=invitation.invited_by_id)
    )
    settle(
        credentials.invite(
            _offers(map(Capacity, invitation.capacities), invitation.ground),
            by=person_of(inviter, at=at),
            to=_invited(invitation.participant),
            administrators=holders(
                Capacity.DELEGATION_ADMINISTRATOR, invitation.participant_id, at=at
            ),
            is_officer=False,
            at=at,
        )
    )


def _open_account(invitation: Invitation, password: str | None, *, at: datetime) -> Officer:
    officer = Officer(
        email=invitation.email,
        office=invitation.office,
        participant=invitation.participant,
        language=invitation.language,
        joined_at=at,
    )
    if password is None:
        officer.set_unusable_password()
    else:
        officer.set_password(password)
    try:
        with transaction.atomic():
            officer.save(force_insert=True)
    except IntegrityError as taken:
        # Another delegation's invitation to the same address was accepted at the same moment.
        refused = Refused(INVITATION, CredentialReason.ALREADY_AN_OFFICER)
        raise OutOfOrder(refused) from taken
    EmailAddress.objects.create(user=officer, email=officer.email, verified=True, primary=True)
    return officer


def _offers(capacities: Any, ground: str) -> tuple[Offer, ...]:
    return tuple(Offer(capacity, ground=ground) for capacity in capacities)


def _invited(delegation: Participant) -> Person:
    return Person(participant=delegation.code, of_secretariat=is_secretariat(delegation))


def _visible(by: Reader) -> Any:
    return Invitation.objects.all() if by == INSTALLATION else Invitation.objects.visible_to(by)


def _lock(participant: str) -> Participant:
    try:
        return lock(participant)
    except Participant.DoesNotExist:
        refuse(ParticipantFault.UNKNOWN_PARTICIPANT, participant=participant)


def _record(
    act: str,
    invitation: Invitation,
    stated: Mapping[str, Any],
    sealed: Mapping[str, str],
    *,
    by: str | None,
    at: datetime,
) -> Entry:
    """Append an act about an invitation; the person's office is sealed for those concerned."""
    delegation = invitation.participant_id
    entitled = frozenset({delegation, by or delegation})
    public, to_seal = apart(stated, sealed)
    return append(
        act=act,
        actor=by or delegation,
        at=at,
        public={
            "invitation": str(invitation.pk),
            "participant": delegation,
            **public,
        },
        sealed=to_seal,
        marking=Marking(Distribution.ADDRESSEES, delegation, entitled) if to_seal else None,
        provisions=(str(OWN_PEOPLE), str(INVITATION)),
    )
