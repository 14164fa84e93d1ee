"""What is done about officers: credentials, offices, sessions, accounts.

An officer whom the actor may not see is answered like one who does not exist.
"""

from collections.abc import Mapping
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from clearinghouse.law import credentials
from clearinghouse.law.credentials import ADMINISTRATION, OWN_PEOPLE, Capacity, Offer, Person
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.participants.acting import (
    INSTALLATION,
    apart,
    concerned,
    holders,
    lock,
    person_of,
)
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import Credential, Officer
from clearinghouse.participants.operations.passkeys import bind_passkeys
from clearinghouse.participants.operations.tokens import end_tokens
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append


@transaction.atomic
def grant_credential(
    *,
    officer: int,
    capacity: Capacity,
    by: Reader,
    at: datetime,
    until: datetime | None = None,
    ground: str = "",
) -> Entry:
    """Grant an officer a credential from ``at`` on, with an end or without."""
    holder = _locked(officer, by)
    settle(
        credentials.grant(
            Offer(capacity, until, ground),
            by=person_of(by, at=at),
            to=concerned(holder, at=at),
            administrators=holders(Capacity.DELEGATION_ADMINISTRATOR, holder.participant_id, at=at),
            at=at,
        )
    )

    Credential.objects.create(
        officer=holder,
        capacity=capacity.value,
        starts_at=at,
        ends_at=until,
        granted_by_id=by.officer,
        ground=ground,
    )
    stated = {
        "capacity": capacity.value,
        "until": until.isoformat() if until else "",
        "ground": ground,
    }
    return _record("officer.credentialed", holder, stated, by=by, at=at)


@transaction.atomic
def revoke_credential(
    *, officer: int, capacity: Capacity, by: Reader, at: datetime, ground: str = ""
) -> Entry:
    """End an officer's credential at the moment ``at``.

    Raises ``OutOfOrder`` if it would leave the delegation without an administrator by its own act.
    """
    holder = _locked(officer, by)
    others = holders(capacity, holder.participant_id, at=at, besides=holder.pk)
    settle(
        credentials.revoke(
            capacity,
            by=person_of(by, at=at),
            of=concerned(holder, at=at),
            others=others,
            ground=ground,
        )
    )

    _end(holder, by, at=at, ground=ground, capacity=capacity.value)
    stated = {"capacity": capacity.value, "ground": ground}
    return _record("officer.uncredentialed", holder, stated, by=by, at=at)


@transaction.atomic
def close_account(*, officer: int, by: Reader, at: datetime, ground: str = "") -> Entry:
    """Close an officer's account: credentials, sessions and tokens end; nobody signs in."""
    holder = _locked(officer, by)
    person = concerned(holder, at=at)
    others = min(
        (
            holders(capacity, holder.participant_id, at=at, besides=holder.pk)
            for capacity in person.capacities & ADMINISTRATION
        ),
        default=0,
    )
    settle(
        credentials.close_account(by=person_of(by, at=at), of=person, others=others, ground=ground)
    )

    _end(holder, by, at=at, ground=ground)
    holder.is_active = False
    holder.save(update_fields=["is_active"])
    _end_sessions(holder)
    end_tokens(holder, at=at)
    return _record("officer.closed", holder, {"ground": ground}, by=by, at=at)


@transaction.atomic
def reopen_account(*, officer: int, by: Reader, at: datetime, ground: str = "") -> Entry:
    """Open a closed account again, without any credential."""
    holder = _locked(officer, by)
    settle(
        credentials.reopen_account(
            by=person_of(by, at=at), of=concerned(holder, at=at), ground=ground
        )
    )

    holder.is_active = True
    holder.save(update_fields=["is_active"])
    return _record("officer.reopened", holder, {"ground": ground}, by=by, at=at)


@transaction.atomic
def change_office(*, officer: int, office: str, by: Reader, at: datetime) -> Entry:
    """Correct the office by which an officer is known; nobody corrects one's own."""
    holder = _locked(officer, by)
    settle(credentials.run_people(by=person_of(by, at=at), of=Person(holder.participant_id)))

    holder.office = office
    holder.save(update_fields=["office"])
    return _record("officer.renamed", holder, {}, by=by, at=at, sealed={"office": office})


@transaction.atomic
def end_sessions(*, officer: int, by: Reader, at: datetime, ground: str = "") -> Entry:
    """Sign an officer out everywhere."""
    holder = _locked(officer, by)
    _settle_running(holder, by, at=at, ground=ground)

    _end_sessions(holder)
    return _record("officer.signed_out", holder, {"ground": ground}, by=by, at=at)


@transaction.atomic
def reset_sign_in(*, officer: int, by: Reader, at: datetime, ground: str = "") -> Entry:
    """Forget an officer's password, passkeys and codes, after a loss.

    The officer signs in again by the letter that resets a password; until a second factor is set
    up anew, no credential counts.
    """
    holder = _locked(officer, by)
    _settle_running(holder, by, at=at, ground=ground)

    Authenticator.objects.filter(user=holder).delete()
    bind_passkeys(officer=holder.pk, at=at)
    holder.set_unusable_password()
    holder.save(update_fields=["password"])
    _end_sessions(holder)
    end_tokens(holder, at=at)
    return _record("officer.reset", holder, {"ground": ground}, by=by, at=at)


def _locked(officer: int, by: Reader) -> Officer:
    """Return an officer whom ``by`` may see, locked behind the delegation."""
    seen = Officer.objects.all() if by == INSTALLATION else Officer.objects.visible_to(by)
    found = seen.filter(pk=officer).first()
    if found is None:
        refuse(ParticipantFault.NO_SUCH_OFFICER)
    lock(found.participant_id)
    locked: Officer = (
        Officer.objects.select_for_update(of=("self",))
        .select_related("participant")
        .get(pk=officer)
    )
    return locked


def _settle_running(holder: Officer, by: Reader, *, at: datetime, ground: str) -> None:
    settle(
        credentials.run_people(by=person_of(by, at=at), of=concerned(holder, at=at), ground=ground)
    )


def _end(holder: Officer, by: Reader, *, at: datetime, ground: str, **only: str) -> None:
    Credential.objects.in_force(at).filter(officer=holder, **only).update(
        ends_at=at, revoked_by=by.officer, revoked_ground=ground
    )


def _end_sessions(holder: Officer) -> None:
    for session in UserSession.objects.filter(user=holder):
        session.end()


def _record(
    act: str,
    officer: Officer,
    stated: Mapping[str, str],
    *,
    by: Reader,
    at: datetime,
    sealed: Mapping[str, str] | None = None,
) -> Entry:
    """Append an act about an officer, by number; what tells the person is sealed."""
    delegation = officer.participant_id
    entitled = frozenset({delegation, by.participant or delegation})
    public, to_seal = apart(stated, sealed or {})
    return append(
        act=act,
        actor=by.participant or delegation,
        at=at,
        public={
            "officer": str(officer.pk),
            "participant": delegation,
            **public,
        },
        sealed=to_seal,
        marking=Marking(Distribution.ADDRESSEES, delegation, entitled) if to_seal else None,
        provisions=(str(OWN_PEOPLE),),
    )
