"""Credentials: who may invite whom, grant and revoke what, and what an administrator may not.

The rules keep two powers apart.  A delegation decides who reads and acts in its name; those who run
the installation open its door once and never read through it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Ruling

OWN_PEOPLE: Final = provision("accounts", "1")
FIRST_ADMINISTRATOR: Final = provision("accounts", "2")
NO_RIGHT_TO_READ: Final = provision("accounts", "3")
SECRETARIAT_ONLY: Final = provision("accounts", "4")
NOT_ONESELF: Final = provision("accounts", "5")
NEVER_WITHOUT: Final = provision("accounts", "6")
INVITATION: Final = provision("accounts", "7")
SECOND_FACTOR: Final = provision("accounts", "8")
REFERENCE: Final = provision("accounts", "9")


class Capacity(StrEnum):
    """What a credential lets its officer do."""

    READ = "READ"
    ANSWER = "ANSWER"
    REGISTRY = "REGISTRY"
    DELEGATION_ADMINISTRATOR = "DELEGATION_ADMINISTRATOR"
    ADMINISTRATOR = "ADMINISTRATOR"


# READ                      reads restricted papers within the standing of the own participant
# ANSWER                    speaks for the own participant: objects, supports, withdraws
# REGISTRY                  keeps the Secretariat's register: imports, registers, accepts findings
# DELEGATION_ADMINISTRATOR  runs the people of the own participant, and nobody else's
# ADMINISTRATOR             runs the installation's accounts; reads nothing by it

ADMINISTRATION: Final = {Capacity.DELEGATION_ADMINISTRATOR, Capacity.ADMINISTRATOR}
_OF_THE_SECRETARIAT: Final = {Capacity.REGISTRY, Capacity.ADMINISTRATOR}


class CredentialReason(Reason):
    """Why an act about people is out of order."""

    ANOTHER_DELEGATION = "credential_of_another_delegation"
    NOT_AN_ADMINISTRATOR = "credential_needs_an_administrator"
    HAS_AN_ADMINISTRATOR = "delegation_has_an_administrator"
    NO_WRITTEN_REQUEST = "no_written_request_named"
    READING_IS_NOT_YOURS_TO_GRANT = "reading_granted_by_the_delegation_only"
    OF_THE_SECRETARIAT_ONLY = "capacity_of_the_secretariat_only"
    TO_ONESELF = "credential_to_oneself"
    LAST_ADMINISTRATOR = "last_administrator"
    ADMINISTRATOR_WITH_AN_END = "administrator_with_an_end_date"
    ENDS_BEFORE_IT_STARTS = "credential_ends_before_it_starts"
    ALREADY_HELD = "credential_already_held"
    NOT_HELD = "credential_not_held"
    INVITATION_USED = "invitation_already_accepted"
    INVITATION_WITHDRAWN = "invitation_withdrawn"
    INVITATION_EXPIRED = "invitation_expired"
    ALREADY_AN_OFFICER = "address_belongs_to_an_officer"
    NOT_OF_THE_REGISTRY = "reference_kept_by_the_registry"
    ACCOUNT_CLOSED = "account_is_closed"
    ACCOUNT_OPEN = "account_is_open"
    SPEAKS_FOR_NOBODY = "credential_to_answer_missing"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acts or whom an act concerns; ``officer`` is None while only invited.

    ``capacities`` are those held at the moment of the act: for who acts, only those that count
    (:func:`counting`).
    """

    participant: str
    of_secretariat: bool = False
    officer: int | None = None
    capacities: frozenset[Capacity] = frozenset()
    is_closed: bool = False


# Who stands at the machine itself appoints administrators of the installation, and nobody else.
INSTALLATION: Final = Person(
    participant="", of_secretariat=True, capacities=frozenset({Capacity.ADMINISTRATOR})
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A credential as it is offered: the capacity, its end if it has one, and the written request.

    ``ground`` names the paper by which a delegation asked the Secretariat to act.
    """

    capacity: Capacity
    until: datetime | None = None
    ground: str = ""


@dataclass(frozen=True, slots=True)
class CredentialGranted:
    """An officer may act in a capacity."""

    capacity: Capacity


@dataclass(frozen=True, slots=True)
class CredentialRevoked:
    """An officer may no longer act in a capacity."""

    capacity: Capacity


@dataclass(frozen=True, slots=True)
class OfficerInvited:
    """A person was invited to become an officer."""

    participant: str
    capacities: tuple[Capacity, ...]


@dataclass(frozen=True, slots=True)
class AccountClosed:
    """An officer may no longer sign in."""

    officer: int


@dataclass(frozen=True, slots=True)
class InvitationState:
    """What became of an invitation so far."""

    expires_at: datetime
    accepted: bool = False
    withdrawn: bool = False


@implements(SECOND_FACTOR)
def counting(held: Iterable[Capacity], *, secured: bool) -> frozenset[Capacity]:
    """Return the capacities that count: none unless the officer signs in ``secured``."""
    return frozenset(held) if secured else frozenset()


@implements(
    OWN_PEOPLE, FIRST_ADMINISTRATOR, NO_RIGHT_TO_READ, SECRETARIAT_ONLY, NOT_ONESELF, NEVER_WITHOUT
)
def grant(
    offer: Offer, *, by: Person, to: Person, administrators: int, at: datetime
) -> Ruling[CredentialGranted]:
    """Rule on the grant of a credential.

    ``administrators`` counts those who run the recipient's delegation at the moment ``at``.
    """
    refused = (
        _out_of_place(offer.capacity, by, to)
        or _ends_wrongly(offer, at)
        or _not_entitled(offer, by, to, administrators)
    )
    return refused or Permitted(CredentialGranted(offer.capacity))


@implements(OWN_PEOPLE, FIRST_ADMINISTRATOR, NEVER_WITHOUT)
def revoke(
    capacity: Capacity, *, by: Person, of: Person, others: int, ground: str = ""
) -> Ruling[CredentialRevoked]:
    """Rule on the revocation, or the laying down, of a credential.

    ``others`` counts those besides the holder who act in this capacity for the same delegation.
    Only at a delegation's written request may the Secretariat leave it without an administrator.
    """
    own = _is_same(by, of) or (capacity is not Capacity.ADMINISTRATOR and _runs(by, of.participant))
    if not own and (Capacity.ADMINISTRATOR not in by.capacities or capacity not in ADMINISTRATION):
        return _not_yours(by, of)
    if capacity in ADMINISTRATION and not others and (own or capacity is Capacity.ADMINISTRATOR):
        return Refused(NEVER_WITHOUT, CredentialReason.LAST_ADMINISTRATOR)
    if not own and capacity is Capacity.DELEGATION_ADMINISTRATOR and not ground:
        return Refused(FIRST_ADMINISTRATOR, CredentialReason.NO_WRITTEN_REQUEST)
    if capacity not in of.capacities:
        return Refused(OWN_PEOPLE, CredentialReason.NOT_HELD)
    return Permitted(CredentialRevoked(capacity))


@implements(OWN_PEOPLE, INVITATION)
def invite(
    offers: tuple[Offer, ...],
    *,
    by: Person,
    to: Person,
    administrators: int,
    is_officer: bool,
    at: datetime,
) -> Ruling[OfficerInvited]:
    """Rule on an invitation: everything that it offers must be the inviter's to grant.

    ``is_officer`` tells that the address already belongs to an officer of the same delegation.
    """
    if is_officer:
        return Refused(INVITATION, CredentialReason.ALREADY_AN_OFFICER)
    for offer in offers:
        ruling = grant(offer, by=by, to=to, administrators=administrators, at=at)
        if isinstance(ruling, Refused):
            return ruling
    if not offers and not _runs(by, to.participant):
        return _not_yours(by, to)
    return Permitted(OfficerInvited(to.participant, tuple(offer.capacity for offer in offers)))


@implements(INVITATION)
def accept(state: InvitationState, *, is_officer: bool, at: datetime) -> Ruling[InvitationState]:
    """Rule on the acceptance of an invitation; the moment it expires is already too late.

    Whether the inviter may still grant what it offers is asked by :func:`invite` once more.
    """
    if state.accepted:
        return Refused(INVITATION, CredentialReason.INVITATION_USED)
    if state.withdrawn:
        return Refused(INVITATION, CredentialReason.INVITATION_WITHDRAWN)
    if at >= state.expires_at:
        return Refused(INVITATION, CredentialReason.INVITATION_EXPIRED)
    if is_officer:
        return Refused(INVITATION, CredentialReason.ALREADY_AN_OFFICER)
    return Permitted(state)


@implements(OWN_PEOPLE)
def run_people(*, by: Person, of: Person, ground: str = "") -> Ruling[Person]:
    """Rule on the other acts about people: withdrawing invitations, ending sessions, offices.

    Administrators of the installation may act for another delegation at its written request.
    """
    if _runs(by, of.participant) or (by.officer is not None and by.officer == of.officer):
        return Permitted(of)
    if Capacity.ADMINISTRATOR not in by.capacities:
        return _not_yours(by, of)
    if not ground and of.participant != by.participant:
        return Refused(FIRST_ADMINISTRATOR, CredentialReason.NO_WRITTEN_REQUEST)
    return Permitted(of)


@implements(OWN_PEOPLE, FIRST_ADMINISTRATOR, NEVER_WITHOUT)
def close_account(
    *, by: Person, of: Person, others: int, ground: str = ""
) -> Ruling[AccountClosed]:
    """Rule on the closing of an officer's account.

    ``others`` counts those besides the officer who hold the administration that the officer holds.
    """
    assert of.officer is not None
    if of.is_closed:
        return Refused(OWN_PEOPLE, CredentialReason.ACCOUNT_CLOSED)
    ruling = run_people(by=by, of=of, ground=ground)
    if isinstance(ruling, Refused):
        return ruling
    own = _is_same(by, of) or _runs(by, of.participant)
    if (
        of.capacities & ADMINISTRATION
        and not others
        and (own or Capacity.ADMINISTRATOR in of.capacities)
    ):
        return Refused(NEVER_WITHOUT, CredentialReason.LAST_ADMINISTRATOR)
    return Permitted(AccountClosed(of.officer))


@implements(OWN_PEOPLE)
def keep_focal_points(*, by: Person, participant: str, ground: str = "") -> Ruling[str]:
    """Rule on naming or ending a focal point: the delegation does, or the registry on its note."""
    if _runs(by, participant):
        return Permitted(participant)
    if Capacity.REGISTRY not in by.capacities:
        return _not_yours(by, Person(participant))
    if not ground:
        return Refused(OWN_PEOPLE, CredentialReason.NO_WRITTEN_REQUEST)
    return Permitted(participant)


@implements(OWN_PEOPLE)
def answer(*, by: Person) -> Ruling[Person]:
    """Rule on speaking for a delegation: whom its administrators have entrusted with it may."""
    if Capacity.ANSWER in by.capacities and by.officer is not None:
        return Permitted(by)
    return Refused(OWN_PEOPLE, CredentialReason.SPEAKS_FOR_NOBODY)


@implements(REFERENCE)
def keep_reference(*, by: Person) -> Ruling[Person]:
    """Rule on entering or correcting what is known of participants, bodies, places, meetings."""
    if by == INSTALLATION or Capacity.REGISTRY in by.capacities:
        return Permitted(by)
    return Refused(REFERENCE, CredentialReason.NOT_OF_THE_REGISTRY)


@implements(OWN_PEOPLE)
def reopen_account(*, by: Person, of: Person, ground: str = "") -> Ruling[Person]:
    """Rule on reopening a closed account; it opens without any credential."""
    if not of.is_closed:
        return Refused(OWN_PEOPLE, CredentialReason.ACCOUNT_OPEN)
    return run_people(by=by, of=of, ground=ground)


def _out_of_place(capacity: Capacity, by: Person, to: Person) -> Refused | None:
    if capacity in _OF_THE_SECRETARIAT and not to.of_secretariat:
        return Refused(SECRETARIAT_ONLY, CredentialReason.OF_THE_SECRETARIAT_ONLY)
    if _is_same(by, to):
        return Refused(NOT_ONESELF, CredentialReason.TO_ONESELF)
    if to.is_closed:
        return Refused(OWN_PEOPLE, CredentialReason.ACCOUNT_CLOSED)
    if capacity in to.capacities:
        return Refused(OWN_PEOPLE, CredentialReason.ALREADY_HELD)
    return None


def _ends_wrongly(offer: Offer, at: datetime) -> Refused | None:
    if offer.until is not None and offer.capacity in ADMINISTRATION:
        return Refused(NEVER_WITHOUT, CredentialReason.ADMINISTRATOR_WITH_AN_END)
    if offer.until is not None and offer.until <= at:
        return Refused(OWN_PEOPLE, CredentialReason.ENDS_BEFORE_IT_STARTS)
    return None


def _not_entitled(offer: Offer, by: Person, to: Person, administrators: int) -> Refused | None:
    if offer.capacity is not Capacity.ADMINISTRATOR and _runs(by, to.participant):
        return None
    if Capacity.ADMINISTRATOR not in by.capacities:
        return _not_yours(by, to)
    if offer.capacity is Capacity.DELEGATION_ADMINISTRATOR:
        return _not_first(offer, by, to, administrators)
    if offer.capacity is Capacity.ADMINISTRATOR:
        return None
    return Refused(NO_RIGHT_TO_READ, CredentialReason.READING_IS_NOT_YOURS_TO_GRANT)


def _not_first(offer: Offer, by: Person, to: Person, administrators: int) -> Refused | None:
    if administrators:
        return Refused(FIRST_ADMINISTRATOR, CredentialReason.HAS_AN_ADMINISTRATOR)
    if not offer.ground and to.participant != by.participant:
        return Refused(FIRST_ADMINISTRATOR, CredentialReason.NO_WRITTEN_REQUEST)
    return None


def _is_same(one: Person, other: Person) -> bool:
    return one.officer is not None and one.officer == other.officer


def _runs(person: Person, participant: str) -> bool:
    return (
        Capacity.DELEGATION_ADMINISTRATOR in person.capacities and person.participant == participant
    )


def _not_yours(by: Person, of: Person) -> Refused:
    if Capacity.DELEGATION_ADMINISTRATOR in by.capacities and by.participant != of.participant:
        return Refused(OWN_PEOPLE, CredentialReason.ANOTHER_DELEGATION)
    return Refused(OWN_PEOPLE, CredentialReason.NOT_AN_ADMINISTRATOR)
