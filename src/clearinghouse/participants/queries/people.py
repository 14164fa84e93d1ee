"""Officers, invitations and focal points, each within what the reader may see of people."""

from datetime import date, datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import (
    Credential,
    FocalPoint,
    Invitation,
    Officer,
    Participant,
)
from clearinghouse.participants.models.periods import on
from clearinghouse.participants.operations.invitations import digest_of
from clearinghouse.participants.queries.views import (
    AccountsRow,
    FocalPointRow,
    Held,
    InvitationRow,
    OfficerRow,
)
from clearinghouse.participants.readers import SECOND_FACTORS


def officers(reader: Reader, *, participant: str, at: datetime) -> tuple[OfficerRow, ...]:
    """Return the officers of a delegation, those who may sign in first, with their credentials."""
    rows = _officers(Officer.objects.visible_to(reader).filter(participant=participant))
    return tuple(_officer(row, at) for row in rows)


def officer(reader: Reader, number: int, *, at: datetime) -> OfficerRow | None:
    """Return an officer; None if there is none, or none whom the reader may see."""
    row = _officers(Officer.objects.visible_to(reader).filter(pk=number)).first()
    return _officer(row, at) if row else None


def invitations(reader: Reader, *, participant: str, at: datetime) -> tuple[InvitationRow, ...]:
    """Return the invitations of a delegation, the latest first."""
    rows = (
        Invitation.objects.visible_to(reader)
        .filter(participant=participant)
        .select_related("invited_by")
        .order_by("-invited_at", "-pk")
    )
    return tuple(_invitation(row, at) for row in rows)


def invitation_for(reader: Reader, token: str, *, at: datetime) -> InvitationRow | None:  # noqa: ARG001 - whoever bears the token is its reader
    """Return the invitation that this token opens, whatever became of it."""
    row = Invitation.objects.filter(digest=digest_of(token)).select_related("invited_by").first()
    return _invitation(row, at) if row else None


def open_invitations(reader: Reader, *, at: datetime) -> tuple[InvitationRow, ...]:
    """Return the invitations that wait, of every delegation whose people the reader may see."""
    rows = Invitation.objects.visible_to(reader).open(at).select_related("invited_by")
    return tuple(_invitation(row, at) for row in rows.order_by("participant", "email"))


def accounts(reader: Reader, *, at: datetime) -> tuple[AccountsRow, ...]:
    """Return every delegation with its administrators, for who runs the accounts; else nothing.

    Costs three queries.
    """
    if not reader.administers:
        return ()
    administrators: dict[str, list[str]] = {}
    held = Credential.objects.in_force(at).filter(capacity=Capacity.DELEGATION_ADMINISTRATOR.value)
    for code, office in held.values_list("officer__participant", "officer__office"):
        administrators.setdefault(code, []).append(office)
    waiting = dict(
        Invitation.objects.open(at).values_list("participant").annotate(Count("pk")).order_by()
    )
    rows = Participant.objects.annotate(
        people=Count("officers", filter=Q(officers__is_active=True))
    ).order_by("code")
    return tuple(
        AccountsRow(
            row.code,
            row.people,
            tuple(sorted(administrators.get(row.code, ()))),
            waiting.get(row.code, 0),
        )
        for row in rows
    )


def focal_points(
    reader: Reader, *, day: date, participant: str = "", area: str = ""
) -> tuple[FocalPointRow, ...]:
    """Return the focal points that answer on a day, by participant and area."""
    rows = FocalPoint.objects.visible_to(reader).filter(on(day))
    if participant:
        rows = rows.filter(participant=participant)
    if area:
        rows = rows.filter(area=area)
    return tuple(
        FocalPointRow(
            number=row.pk,
            participant=row.participant_id,
            kind=row.kind,
            area=row.area,
            office=row.office,
            email=row.email,
            phone=row.phone,
            language=row.language,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
        )
        for row in rows.order_by("participant", "kind", "area", "office")
    )


def _officers(rows: QuerySet[Officer]) -> QuerySet[Officer]:
    factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_FACTORS)
    sessions = UserSession.objects.filter(user=OuterRef("pk")).order_by().values("user")
    return (
        rows.annotate(
            is_secured=Exists(factors),
            session_count=sessions.annotate(many=Count("pk")).values("many"),
            seen_at=sessions.annotate(latest=Max("last_seen_at")).values("latest"),
        )
        .prefetch_related("credentials__granted_by", "credentials__revoked_by")
        .order_by("-is_active", "office", "pk")
    )


def _officer(row: Officer, at: datetime) -> OfficerRow:
    held = sorted(row.credentials.all(), key=lambda one: (one.starts_at, one.pk), reverse=True)
    return OfficerRow(
        number=row.pk,
        email=row.email,
        office=row.office,
        participant=row.participant_id,
        is_active=row.is_active,
        is_secured=row.is_secured,  # type: ignore[attr-defined]
        joined_at=row.joined_at,
        last_seen_at=row.seen_at,  # type: ignore[attr-defined]
        sessions=row.session_count or 0,  # type: ignore[attr-defined]
        credentials=tuple(_held(one, at) for one in held),
    )


def _held(row: Credential, at: datetime) -> Held:
    return Held(
        capacity=Capacity(row.capacity),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        ground=row.ground,
        granted_by=row.granted_by.office if row.granted_by else "",
        revoked_by=row.revoked_by.office if row.revoked_by else "",
        is_in_force=row.starts_at <= at and (row.ends_at is None or at < row.ends_at),
    )


def _invitation(row: Invitation, at: datetime) -> InvitationRow:
    return InvitationRow(
        number=row.pk,
        email=row.email,
        office=row.office,
        participant=row.participant_id,
        capacities=tuple(map(Capacity, row.capacities)),
        language=row.language,
        ground=row.ground,
        invited_at=row.invited_at,
        invited_by=row.invited_by.office if row.invited_by else "",
        expires_at=row.expires_at,
        state=_state(row, at),
    )


def _state(row: Invitation, at: datetime) -> str:
    if row.accepted_at is not None:
        return "accepted"
    if row.withdrawn_at is not None:
        return "withdrawn"
    return "open" if at < row.expires_at else "expired"
