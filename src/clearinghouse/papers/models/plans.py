"""Action plans: activities with their timeline, how far they came, what was held, reviews."""

from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from clearinghouse.documents.models import visible
from clearinghouse.law.action_plans import Modality, Progress
from clearinghouse.law.distribution import Reader, is_among_members
from clearinghouse.papers.models.areas import AreaPaper
from clearinghouse.participants.models.periods import Precision, ends_after_start, enumerated


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Activities, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for Member States and the Secretariat, for others those of open plans."""
        if is_among_members(reader):
            return self.all()
        return self.filter(Q(plan__isnull=False) & visible(reader, "plan__document__"))


class Activity(models.Model):
    """An activity of the action plan of an area; ``code`` is as the plan counts it ("i.2").

    Its timeline is half-open and may be unknown; ``times_a_year`` is set for what has a cadence.
    """

    area = models.ForeignKey("measures.Area", models.PROTECT, related_name="activities")
    code = models.TextField(db_collation="C")
    position = models.PositiveSmallIntegerField()
    plan = models.ForeignKey(AreaPaper, models.PROTECT, null=True, related_name="activities")
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    modality = models.TextField()
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    precision = models.CharField(max_length=8, default=Precision.UNKNOWN)
    states = ArrayField(models.TextField(), default=list)
    organisations = models.TextField(blank=True)
    indicators = models.TextField(blank=True)
    times_a_year = models.PositiveSmallIntegerField(default=0)
    sources = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    entry = models.BigIntegerField()

    objects: ClassVar[ActivityQuerySet] = ActivityQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["area", "code"], name="activity_once_in_an_area"),
            enumerated("modality", Modality, "activity_modality_is_known"),
            enumerated("precision", Precision, "activity_precision_is_known"),
            ends_after_start("activity_ends_after_start"),
            models.CheckConstraint(condition=~Q(en=""), name="activity_has_a_title"),
            models.CheckConstraint(
                condition=Q(starts_on=None, ends_on=None, precision=Precision.UNKNOWN)
                | Q(starts_on__isnull=False, ends_on__isnull=False)
                & ~Q(precision=Precision.UNKNOWN),
                name="activity_timeline_is_known_or_missing",
            ),
        )


class ActivityMeasure(models.Model):
    """That an activity puts a measure of the Catalogue into effect."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="measures")
    measure = models.ForeignKey("measures.Measure", models.PROTECT, related_name="activities")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["activity", "measure"], name="activity_measure_named_once"
            ),
        )


class ActivityStep(models.Model):
    """How far an activity had come on a day."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="steps")
    progress = models.TextField()
    noted_on = models.DateField()
    note = models.TextField(blank=True)
    noted_at = models.DateTimeField()
    state = models.ForeignKey(
        "participants.Participant", models.PROTECT, null=True, related_name="+"
    )
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (enumerated("progress", Progress, "activity_step_progress_is_known"),)


class Occasion(models.Model):
    """That something of an activity was held on a day: a seminar, an assessment."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="occasions")
    held_on = models.DateField()
    title = models.TextField(blank=True)
    noted_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["activity", "held_on"], name="occasion_once_a_day"),
        )


class PlanReview(models.Model):
    """That a body reviewed the action plan of an area."""

    area = models.ForeignKey("measures.Area", models.PROTECT, related_name="plan_reviews")
    body = models.ForeignKey("participants.Body", models.PROTECT, related_name="+")
    reviewed_on = models.DateField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["area", "body", "reviewed_on"], name="plan_reviewed_once_a_day"
            ),
        )
