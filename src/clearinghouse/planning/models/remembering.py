"""The tables of what stays of an event: invitations, photographs, what was learnt.

A photograph is kept byte for byte, beside the same picture without what the camera wrote into it;
only that is ever shown.  Taken down, both are gone and the digest stays.
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.law.distribution import Reader
from clearinghouse.planning.models.events import PlannedEvent
from clearinghouse.planning.models.plans import published, whole


class EventInvitation(models.Model):
    """A note verbale composed to invite to an event."""

    event = models.ForeignKey(PlannedEvent, models.PROTECT, related_name="invitations")
    draft = models.OneToOneField(
        "correspondence.NoteDraft", models.PROTECT, related_name="of_event"
    )
    drafted_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)


class EventPhotographQuerySet(models.QuerySet["EventPhotograph"]):
    """Photographs, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep those of events that are open to ``reader`` and that were not taken down."""
        standing = self.filter(withdrawn_at=None)
        return standing if whole(reader) else standing.filter(published(reader, "event__plan__"))


class EventPhotograph(models.Model):
    """A photograph of an event with what it shows, told in words."""

    event = models.ForeignKey(PlannedEvent, models.PROTECT, related_name="photographs")
    number = models.PositiveSmallIntegerField()
    digest = models.BinaryField()
    media_type = models.TextField()
    content = models.BinaryField()
    shown = models.BinaryField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    alt_en = models.TextField(blank=True)
    alt_ru = models.TextField(blank=True)
    alt_kk = models.TextField(blank=True)
    added_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[EventPhotographQuerySet] = EventPhotographQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["event", "number"], name="photograph_number_once"),
            models.UniqueConstraint(
                fields=["event", "digest"],
                condition=Q(withdrawn_at=None),
                name="photograph_shown_once",
            ),
            models.CheckConstraint(
                condition=~Q(alt_en="", alt_ru="", alt_kk=""), name="photograph_is_described"
            ),
            models.CheckConstraint(
                condition=Q(media_type__in=["image/jpeg", "image/png"]),
                name="photograph_media_type_is_known",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=False, content=b"", shown=b"")
                | Q(
                    withdrawn_at=None,
                    digest=models.Func(
                        F("content"), function="sha256", output_field=models.BinaryField()
                    ),
                ),
                name="photograph_digest_is_of_its_bytes",
            ),
        )


class EventLessons(models.Model):
    """What was learnt from an event, version by version; the last one counts."""

    event = models.ForeignKey(PlannedEvent, models.PROTECT, related_name="lessons")
    number = models.PositiveSmallIntegerField()
    text_en = models.TextField(blank=True)
    text_ru = models.TextField(blank=True)
    text_kk = models.TextField(blank=True)
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["event", "number"], name="lessons_version_once"),
            models.CheckConstraint(
                condition=~Q(text_en="", text_ru="", text_kk=""), name="lessons_say_something"
            ),
        )
