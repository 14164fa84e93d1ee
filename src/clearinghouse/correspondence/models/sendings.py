"""Sendings: a note on its way out of the house, and the ways that delegations have chosen."""

from datetime import datetime
from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from clearinghouse.correspondence.models.deliveries import Delivery
from clearinghouse.law.deliveries import (
    ON_THE_WAY,
    SENDABLE,
    Channel,
    Failure,
    SendingState,
)
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.text.languages import Language

_EN_ROUTE = sorted(state.value for state in ON_THE_WAY)
_SENDABLE = [channel.value for channel in SENDABLE]
_CHANNELS = [channel.value for channel in Channel]


class SendingQuerySet(models.QuerySet["Sending"]):
    """Sendings, kept to those that are due."""

    def due(self, at: datetime) -> Self:
        """Keep the e-mails that wait to be sent at the moment ``at``."""
        return self.filter(channel=Channel.EMAIL, state=SendingState.QUEUED, next_try_at__lte=at)


class Sending(models.Model):
    """One way of a note to one delegation, out of the house.

    ``number`` names the letter, so that a second sending of the same is known as the same.
    ``last_fault`` is why the last try failed; ``failure`` and ``words`` why it did not arrive.
    """

    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="sendings")
    channel = models.CharField(max_length=8)
    address = models.TextField(blank=True)
    number = models.TextField(unique=True, db_collation="C")
    state = models.CharField(max_length=10, default=SendingState.QUEUED.value)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    last_fault = models.CharField(max_length=32, blank=True)
    is_attached = models.BooleanField(null=True)
    sent_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=20, blank=True)
    words = models.TextField(blank=True)

    objects: ClassVar[SendingQuerySet] = SendingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(channel__in=_SENDABLE), name="sending_leaves_the_house"
            ),
            enumerated("state", SendingState, "sending_state_is_known"),
            models.CheckConstraint(
                condition=Q(channel=Channel.EMAIL) & ~Q(address="")
                | Q(channel=Channel.PAPER, address=""),
                name="sending_by_email_has_an_address",
            ),
            models.CheckConstraint(
                condition=Q(
                    channel=Channel.EMAIL, state=SendingState.QUEUED, next_try_at__isnull=False
                )
                | Q(next_try_at=None) & (Q(channel=Channel.PAPER) | ~Q(state=SendingState.QUEUED)),
                name="sending_that_waits_has_its_next_try",
            ),
            models.CheckConstraint(
                condition=~Q(state=SendingState.SENT) | Q(sent_at__isnull=False),
                name="sending_sent_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state=SendingState.DELIVERED, delivered_at__isnull=False)
                | ~Q(state=SendingState.DELIVERED) & Q(delivered_at=None),
                name="sending_delivered_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(
                    state=SendingState.FAILED,
                    failed_at__isnull=False,
                    failure__in=[each.value for each in Failure],
                )
                | ~Q(state=SendingState.FAILED) & Q(failed_at=None, failure="", words=""),
                name="sending_failed_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(failure=Failure.OTHER) | ~Q(words=""),
                name="sending_failed_otherwise_says_how",
            ),
            models.UniqueConstraint(
                fields=["delivery", "channel"],
                condition=Q(state__in=_EN_ROUTE),
                name="sending_under_way_once_by_each_way",
            ),
        )
        indexes = (
            models.Index(
                fields=["next_try_at", "id"],
                condition=Q(channel="email", state="queued"),
                name="sending_waiting",
            ),
        )


class NoteWaysQuerySet(models.QuerySet["NoteWays"]):
    """What delegations have chosen, kept to those whom a reader may see."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for the Secretariat, and to a delegation its own."""
        if reader.standing is Standing.SECRETARIAT and reader.cleared:
            return self.all()
        return self.filter(participant=reader.participant) if reader.officer else self.none()


class NoteWays(models.Model):
    """By which ways a delegation is sent its notes; without a row, here, or else on paper.

    ``request`` names the delegation's written request where the registry has entered the choice.
    """

    participant = models.OneToOneField(
        "participants.Participant", models.PROTECT, primary_key=True, related_name="+"
    )
    channels = ArrayField(models.CharField(max_length=8))
    address = models.TextField(blank=True)
    language = models.CharField(max_length=2)
    wishes_papers = models.BooleanField(default=False)
    request = models.TextField(blank=True)
    chosen_at = models.DateTimeField()
    chosen_by = models.ForeignKey("participants.Officer", models.PROTECT, related_name="+")
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[NoteWaysQuerySet] = NoteWaysQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(channels=[]) & Q(channels__contained_by=_CHANNELS),
                name="note_ways_are_known",
            ),
            models.CheckConstraint(
                condition=~Q(channels__contains=[Channel.EMAIL.value]) | ~Q(address=""),
                name="note_ways_by_email_have_an_address",
            ),
            enumerated("language", Language, "note_ways_language_is_known"),
        )
