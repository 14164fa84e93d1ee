"""Deliveries: a note on its way to each delegation, and when it was called to mind."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.law.deliveries import ON_THE_WAY, REACHED, Channel, DeliveryState, Way
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants.models.periods import enumerated

OPENED = sorted(state.value for state in REACHED)


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Deliveries, kept to those whom a reader may see."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for the Secretariat, and to a delegation what goes to it alone."""
        if not reader.cleared or reader.participant is None:
            return self.none()
        if reader.standing is Standing.SECRETARIAT:
            return self.all()
        return self.filter(participant=reader.participant)


class Delivery(models.Model):
    """That a note goes to a delegation: by which channel, since when, and first opened when.

    A delivery out of the house bears the two officers of the registry who attest it.
    """

    note = models.ForeignKey("documents.Note", models.PROTECT, related_name="deliveries")
    participant = models.ForeignKey(
        "participants.Participant", models.PROTECT, related_name="deliveries"
    )
    channel = models.CharField(max_length=8)
    state = models.CharField(max_length=12)
    available_at = models.DateTimeField()
    first_opened_at = models.DateTimeField(null=True)
    opened_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    attested_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    witnessed_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    acknowledged_at = models.DateTimeField(null=True)

    objects: ClassVar[DeliveryQuerySet] = DeliveryQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("channel", Channel, "delivery_channel_is_known"),
            enumerated("state", DeliveryState, "delivery_state_is_known"),
            models.UniqueConstraint(
                fields=["note", "participant"], name="delivery_once_to_each_delegation"
            ),
            models.CheckConstraint(
                condition=Q(state__in=OPENED, first_opened_at__isnull=False)
                | (~Q(state__in=OPENED) & Q(first_opened_at=None)),
                name="delivery_opened_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(first_opened_at=None) | Q(first_opened_at__gte=F("available_at")),
                name="delivery_opened_after_the_issue",
            ),
            models.CheckConstraint(
                condition=Q(first_opened_at=None, opened_by=None, attested_by=None)
                | Q(first_opened_at__isnull=False, opened_by__isnull=False, attested_by=None)
                | Q(first_opened_at__isnull=False, opened_by=None, attested_by__isnull=False),
                name="delivery_opened_by_an_officer_or_attested",
            ),
            models.CheckConstraint(
                condition=Q(attested_by=None, witnessed_by=None)
                | (
                    Q(attested_by__isnull=False, witnessed_by__isnull=False)
                    & ~Q(attested_by=F("witnessed_by"))
                ),
                name="delivery_on_paper_attested_by_two",
            ),
            models.CheckConstraint(
                condition=Q(state=DeliveryState.ACKNOWLEDGED, acknowledged_at__isnull=False)
                | (~Q(state=DeliveryState.ACKNOWLEDGED) & Q(acknowledged_at=None)),
                name="delivery_acknowledged_at_a_moment",
            ),
        )
        indexes = (models.Index(fields=["participant", "-available_at"], name="delivery_inbox"),)

    def in_law(self) -> Way:
        """Return the delivery as the law knows it."""
        rows = self.sendings.filter(state__in=[state.value for state in ON_THE_WAY])
        under_way = frozenset(map(Channel, rows.values_list("channel", flat=True)))
        return Way(self.participant_id, DeliveryState(self.state), self.available_at, under_way)


class Reminder(models.Model):
    """That a delegation was reminded of a note which it had not opened."""

    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="reminders")
    reminded_at = models.DateTimeField()
    reminded_by = models.ForeignKey("participants.Officer", models.PROTECT, related_name="+")
    entry = models.BigIntegerField(unique=True)
