"""What is done about officers: credentials, offices, sessions, accounts, focal points.

An officer whom the actor may not see is answered like one who does not exist.
"""

from collections.abc import Mapping
from datetime import date, datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from clearinghouse.law import credentials
from clearinghouse.law.credentials import ADMINISTRATION, OWN_PEOPLE, Capacity, Offer, Person
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.participants.acting import (
    INSTALLATION,
    concerned,
    holders,
    lock,
    person_of,
)
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import Credential, FocalPoint, Officer, Participant
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
    return _record("credentialed", holder, stated, by=by, at=at)


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
    return _record("uncredentialed", holder, stated, by=by, at=at)


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
    return _record("closed", holder, {"ground": ground}, by=by, at=at)


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
    return _record("reopened", holder, {"ground": ground}, by=by, at=at)


@transaction.atomic
def change_office(*, officer: int, office: str, by: Reader, at: datetime) -> Entry:
    """Correct the office by which an officer is known; nobody corrects one's own."""
    holder = _locked(officer, by)
    settle(credentials.run_people(by=person_of(by, at=at), of=Person(holder.participant_id)))

    holder.office = office
    holder.save(update_fields=["office"])
    return _record("renamed", holder, {}, by=by, at=at, sealed={"office": office})


@transaction.atomic
def end_sessions(*, officer: int, by: Reader, at: datetime, ground: str = "") -> Entry:
    """Sign an officer out everywhere."""
    holder = _locked(officer, by)
    _settle_running(holder, by, at=at, ground=ground)

    _end_sessions(holder)
    return _record("signed_out", holder, {"ground": ground}, by=by, at=at)


@transaction.atomic
def reset_sign_in(*, officer: int, by: Reader, at: datetime, ground: str = "") -> Entry:
    """Forget an officer's password, passkeys and codes, after a loss.

    The officer signs in again by the letter that resets a password; until a second factor is set
    up anew, no credential counts.
    """
    holder = _locked(officer, by)
    _settle_running(holder, by, at=at, ground=ground)

    Authenticator.objects.filter(user=holder).delete()
    holder.set_unusable_password()
    holder.save(update_fields=["password"])
    _end_sessions(holder)
    end_tokens(holder, at=at)
    return _record("reset", holder, {"ground": ground}, by=by, at=at)


@transaction.atomic
def name_focal_point(
    *,
    participant: str,
    kind: str,
    office: str,
    starts_on: date,
    by: Reader,
    at: datetime,
    area: str = "general",
    email: str = "",
    phone: str = "",
    language: str = "en",
    ground: str = "",
) -> Entry:
    """Name the office that answers for a participant in an area, or in general."""
    try:
        lock(participant)
    except Participant.DoesNotExist:
        refuse(ParticipantFault.UNKNOWN_PARTICIPANT, participant=participant)
    person = person_of(by, at=at)
    settle(credentials.keep_focal_points(by=person, participant=participant, ground=ground))

    named = FocalPoint.objects.create(
        participant_id=participant,
        kind=kind,
        area=area,
        office=office,
        email=email,
        phone=phone,
        language=language,
        starts_on=starts_on,
    )
    sealed = {"office": office, "email": email, "phone": phone}
    return _record_focal_point("named", named, sealed, by=by, at=at)


@transaction.atomic
def end_focal_point(
    *, focal_point: int, ends_on: date, by: Reader, at: datetime, ground: str = ""
) -> Entry:
    """End a focal point on a day; it no longer answers from that day on."""
    named = FocalPoint.objects.visible_to(by).filter(pk=focal_point).first()
    if named is None:
        refuse(ParticipantFault.NO_SUCH_FOCAL_POINT)
    lock(named.participant_id)
    named.refresh_from_db()
    person = person_of(by, at=at)
    settle(
        credentials.keep_focal_points(by=person, participant=named.participant_id, ground=ground)
    )
    if named.ends_on is not None:
        refuse(ParticipantFault.ALREADY_ENDED, day=named.ends_on.isoformat())
    if ends_on <= named.starts_on:
        refuse(ParticipantFault.ENDS_BEFORE_IT_STARTS, day=ends_on.isoformat())

    named.ends_on = ends_on
    named.save(update_fields=["ends_on"])
    return _record_focal_point("ended", named, {"ends_on": ends_on.isoformat()}, by=by, at=at)


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
    what: str,
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
    return append(
        act=f"officer.{what}",
        actor=by.participant or delegation,
        at=at,
        public={
            "officer": str(officer.pk),
            "participant": delegation,
            **{name: value for name, value in stated.items() if value},
        },
        sealed=sealed,
        marking=Marking(Distribution.ADDRESSEES, delegation, entitled) if sealed else None,
        provisions=(str(OWN_PEOPLE),),
    )


def _record_focal_point(
    what: str, named: FocalPoint, sealed: Mapping[str, str], *, by: Reader, at: datetime
) -> Entry:
    """Append an act about a focal point; how it is reached is for Member States."""
    return append(
        act=f"focal_point.{what}",
        actor=by.participant or named.participant_id,
        at=at,
        public={
            "focal_point": str(named.pk),
            "participant": named.participant_id,
            "kind": named.kind,
            "area": named.area,
        },
        sealed={name: value for name, value in sealed.items() if value},
        marking=Marking(Distribution.MEMBER_STATES, named.participant_id),
        provisions=(str(OWN_PEOPLE),),
    )
