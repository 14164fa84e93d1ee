"""What officers may do, from when until when, and the invitations by which they come."""

from datetime import datetime
from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models.officers import Officer
from clearinghouse.participants.models.periods import (
    enumerated,
    in_force,
    moments,
    one_at_a_time,
    one_code,
    one_number,
)
from clearinghouse.participants.models.standing import Participant
from clearinghouse.text.languages import Language


class CredentialQuerySet(models.QuerySet["Credential"]):
    """Credentials, by reader and by moment."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the credentials of the officers whom the reader may see."""
        return self.filter(officer__in=Officer.objects.visible_to(reader))

    def in_force(self, at: datetime) -> Self:
        """Keep the credentials that hold at the moment ``at``, of officers who may sign in."""
        return self.filter(in_force(at), officer__is_active=True)


class Credential(models.Model):
    """A capacity of an officer for a time.  A revoked credential ends when it is revoked."""

    officer = models.ForeignKey(Officer, models.PROTECT, related_name="credentials")
    capacity = models.CharField(max_length=32, db_collation="C")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    granted_by = models.ForeignKey(
        Officer, models.PROTECT, null=True, blank=True, related_name="granted"
    )
    ground = models.CharField(max_length=300, blank=True)
    revoked_by = models.ForeignKey(
        Officer, models.PROTECT, null=True, blank=True, related_name="revoked"
    )
    revoked_ground = models.CharField(max_length=300, blank=True)

    objects: ClassVar[CredentialQuerySet] = CredentialQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("capacity", Capacity, "credential_capacity_known"),
            # A credential revoked before it begins has never held: start and end coincide.
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")),
                name="credential_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(revoked_by=None) | Q(ends_at__isnull=False),
                name="credential_revoked_has_ended",
            ),
            one_at_a_time(
                one_number("officer"),
                one_code("capacity"),
                period=moments(),
                name="credential_once_at_a_time",
            ),
        )


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations, by reader and by moment."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the invitations of the reader's own delegation; all for who runs the accounts."""
        if reader.officer is None:
            return self.none()
        if reader.administers:
            return self.all()
        return self.filter(participant=reader.participant)

    def open(self, at: datetime) -> Self:
        """Keep the invitations that can still be accepted at the moment ``at``."""
        return self.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=at)


class Invitation(models.Model):
    """An offer to a person to become an officer.  Only the digest of its token is kept."""

    digest = models.BinaryField(max_length=32, unique=True)
    email = models.EmailField(max_length=254)
    office = models.CharField(max_length=200)
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="invitations")
    capacities = ArrayField(models.CharField(max_length=32))
    language = models.CharField(max_length=2, default=Language.EN.value)
    ground = models.CharField(max_length=300, blank=True)
    invited_by = models.ForeignKey(
        Officer, models.PROTECT, null=True, blank=True, related_name="invitations_sent"
    )
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.OneToOneField(
        Officer, models.PROTECT, null=True, blank=True, related_name="invitation"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        Officer, models.PROTECT, null=True, blank=True, related_name="invitations_withdrawn"
    )

    objects: ClassVar[InvitationQuerySet] = InvitationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("invited_at")), name="invitation_expires_later"
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None, accepted_by=None)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False, withdrawn_at=None),
                name="invitation_accepted_by_an_officer_or_withdrawn",
            ),
            models.CheckConstraint(
                condition=Q(capacities__contained_by=[capacity.value for capacity in Capacity]),
                name="invitation_capacities_known",
            ),
            models.UniqueConstraint(
                "participant",
                Lower("email"),
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="invitation_one_pending_per_address_and_delegation",
            ),
        )
