"""The tables of events as they are held: papers, those nominated, who was there.

Names of persons stand in one table only, and leave it when a nomination is withdrawn.
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from clearinghouse.documents.models import visible
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.planning.facts import PaperRole
from clearinghouse.planning.models.events import PlannedEvent


class EventPaperQuerySet(models.QuerySet["EventPaper"]):
    """Papers of events, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the papers that ``reader`` may read."""
        return self.filter(visible(reader, "revision__document__"))


class EventPaper(models.Model):
    """A document of the register that belongs to an event, and as what."""

    event = models.ForeignKey(PlannedEvent, models.PROTECT, related_name="papers")
    revision = models.ForeignKey("documents.Revision", models.PROTECT, related_name="of_events")
    role = models.TextField()
    placed_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[EventPaperQuerySet] = EventPaperQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["event", "revision", "role"], name="event_paper_once_in_a_role"
            ),
            enumerated("role", PaperRole, "event_paper_role_is_known"),
        )


class Nomination(models.Model):
    """Somebody whom a delegation sends to an event; withdrawn, only the office stays."""

    event = models.ForeignKey(PlannedEvent, models.PROTECT, related_name="nominations")
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    name = models.TextField(blank=True)
    office = models.TextField()
    nominated_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) & ~Q(name="")
                | Q(withdrawn_at__isnull=False, name=""),
                name="nomination_withdrawn_keeps_no_name",
            ),
            models.CheckConstraint(condition=~Q(office=""), name="nomination_has_an_office"),
        )


class EventAttendance(models.Model):
    """How many of a participant were at an event; zero says that it was not there."""

    event = models.ForeignKey(PlannedEvent, models.PROTECT, related_name="attendances")
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    size = models.PositiveSmallIntegerField()
    noted_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["event", "participant"], name="event_attendance_once_for_each"
            ),
        )
