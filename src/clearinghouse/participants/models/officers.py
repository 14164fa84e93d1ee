"""Officers, who sign in and act for a participant, and the focal points it has named."""

from enum import StrEnum
from typing import ClassVar, Self

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants.models.periods import ends_after_start, enumerated
from clearinghouse.participants.models.standing import Participant
from clearinghouse.text.languages import Language


class OfficerQuerySet(models.QuerySet["Officer"]):
    """Officers, kept to those whom a reader may see."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the officers of the reader's own delegation; all for who runs the accounts."""
        if reader.officer is None:
            return self.none()
        if reader.administers:
            return self.all()
        return self.filter(participant=reader.participant)


class Officers(BaseUserManager["Officer"].from_queryset(OfficerQuerySet)):  # type: ignore[misc]
    """Officers, found by their address in any case of letters."""

    def get_by_natural_key(self, username: str | None) -> "Officer":
        """Return the officer with this address (asked for by Django when a person signs in)."""
        officer: Officer = self.get(email__iexact=username)
        return officer


class Officer(AbstractBaseUser):
    """A person who signs in, known by office: "Officer, Ministry of Foreign Affairs of …"."""

    email = models.EmailField(max_length=254, unique=True)
    office = models.CharField(max_length=200)
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="officers")
    language = models.CharField(max_length=2, default=Language.EN.value)
    zone = models.CharField(max_length=40, blank=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()

    objects: ClassVar[Officers] = Officers()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["office"]

    class Meta:
        constraints = (
            models.UniqueConstraint(Lower("email"), name="officer_email_once_in_any_case"),
            models.CheckConstraint(condition=~Q(office=""), name="officer_has_an_office"),
            enumerated("language", Language, "officer_language_known"),
        )

    def __str__(self) -> str:
        return self.office


class FocalPointKind(StrEnum):
    """For what a focal point answers."""

    NATIONAL = "national"
    AREA = "area"
    NETWORK = "network"


class FocalPointQuerySet(models.QuerySet["FocalPoint"]):
    """Focal points, kept to those whom a reader may see."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the reader's own; all for cleared readers of Member States and the Secretariat.

        Those of a network are for its own members and the Secretariat only.
        """
        if reader.officer is None:
            return self.none()
        if reader.cleared and reader.standing is Standing.SECRETARIAT:
            return self.all()
        if reader.cleared and reader.standing is Standing.MEMBER:
            networks = FocalPoint.objects.filter(
                kind=FocalPointKind.NETWORK, participant=reader.participant, ends_on=None
            )
            return self.filter(
                ~Q(kind=FocalPointKind.NETWORK)
                | Q(participant=reader.participant)
                | Q(area__in=networks.values("area"))
            )
        return self.filter(participant=reader.participant)


class FocalPoint(models.Model):
    """The office that answers for a participant in one area, or in general."""

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="focal_points")
    kind = models.CharField(max_length=16)
    area = models.CharField(max_length=40, default="general", db_collation="C")
    office = models.CharField(max_length=300)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=2, default=Language.EN.value)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects: ClassVar[models.Manager["FocalPoint"]] = FocalPointQuerySet.as_manager()

    class Meta:
        constraints = (
            enumerated("kind", FocalPointKind, "focal_point_kind_known"),
            enumerated("language", Language, "focal_point_language_known"),
            ends_after_start("focal_point_ends_after_start"),
            models.CheckConstraint(condition=~Q(office=""), name="focal_point_has_an_office"),
            models.CheckConstraint(
                condition=~Q(email="") | ~Q(phone=""), name="focal_point_can_be_reached"
            ),
        )
