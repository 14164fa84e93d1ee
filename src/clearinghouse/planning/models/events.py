"""The tables of planned events: each is one for ever, and every change of it is kept."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from clearinghouse.law.distribution import Reader
from clearinghouse.law.planning import PlanChange
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.planning.models.columns import EventColumns, told_in_order
from clearinghouse.planning.models.plans import Plan, Submission, published, whole


class EventQuerySet(models.QuerySet["PlannedEvent"]):
    """Events, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the events of plans that are open to ``reader``."""
        return self.all() if whole(reader) else self.filter(published(reader, "plan__"))


class PlannedEvent(models.Model):
    """An event of a plan; ``code`` names it for ever ("2027-04").

    ``sources`` belong to events of the past, which nobody submitted here.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="events")
    code = models.TextField(unique=True, db_collation="C")
    position = models.PositiveSmallIntegerField()
    submission = models.OneToOneField(Submission, models.PROTECT, null=True, related_name="planned")
    sources = models.TextField(blank=True)

    objects: ClassVar[EventQuerySet] = EventQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["plan", "position"], name="event_one_at_a_position"),
        )


class EventVersion(EventColumns):
    """An event as it stood from one change to the next; the ``current`` one stands now."""

    event = models.ForeignKey(PlannedEvent, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    change = models.TextField()
    reason = models.TextField(blank=True)
    current = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["event", "number"], name="event_version_once"),
            models.UniqueConstraint(
                fields=["event"], condition=Q(current=True), name="event_one_version_is_current"
            ),
            enumerated("change", PlanChange, "event_change_is_known"),
            *told_in_order("event"),
            models.CheckConstraint(
                condition=~Q(reason="") | Q(change__in=[PlanChange.COMPILED, PlanChange.REPORTED]),
                name="event_changes_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(title_en="", title_ru="", title_kk="") & ~Q(time=""),
                name="event_has_title_and_time",
            ),
        )
