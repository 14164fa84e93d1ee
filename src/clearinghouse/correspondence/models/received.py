"""Notes received: what the sender wrote on them, and how they came."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper

from clearinghouse.documents.models import visible
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models.periods import enumerated


class ReceivedNoteQuerySet(models.QuerySet["ReceivedNote"]):
    """Notes received, kept to those whom a reader may see."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the notes whose document ``reader`` may read: the Secretariat and the sender."""
        return self.filter(visible(reader, "note__document__"))


class ReceivedNote(models.Model):
    """A note of another, entered under our own number; ``number`` is the sender's."""

    note = models.OneToOneField("documents.Note", models.PROTECT, related_name="received")
    sender = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    number = models.CharField(max_length=80)
    dated_on = models.DateField()
    received_at = models.DateTimeField()
    received_on = models.DateField()
    channel = models.CharField(max_length=8)
    answers = models.ForeignKey(
        "documents.Note", models.PROTECT, null=True, related_name="answered_by"
    )
    received_by = models.ForeignKey("participants.Officer", models.PROTECT, related_name="+")

    objects: ClassVar[ReceivedNoteQuerySet] = ReceivedNoteQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("channel", Channel, "received_channel_is_known"),
            models.CheckConstraint(condition=~Q(number=""), name="received_note_has_a_number"),
            models.UniqueConstraint(
                "sender", Upper("number"), "dated_on", name="received_note_entered_once"
            ),
        )
