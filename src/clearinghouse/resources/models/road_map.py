"""The progress of the Road Map's items; all of it public.  A key stated again is corrected."""

from django.db import models
from django.db.models import Q

from clearinghouse.law.road_map import POINTS, RoadMapStage
from clearinghouse.participants.models.periods import Confidence, Precision, enumerated


class Progress(models.Model):
    """What happened to an item of the Road Map, and how far it has come by that."""

    key = models.TextField(unique=True, db_collation="C")
    number = models.PositiveSmallIntegerField()
    happened_on = models.DateField()
    precision = models.CharField(max_length=8, default=Precision.DAY)
    stage = models.TextField()
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    decision = models.ForeignKey(
        "procedures.Decision", models.PROTECT, null=True, related_name="progress"
    )
    revision = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    sources = models.TextField(blank=True)
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            enumerated("stage", RoadMapStage, "progress_stage_is_known"),
            enumerated("precision", Precision, "progress_precision_is_known"),
            enumerated("confidence", Confidence, "progress_confidence_is_known"),
            models.CheckConstraint(
                condition=Q(number__gte=min(POINTS), number__lte=max(POINTS)),
                name="progress_is_of_one_of_eight_points",
            ),
            models.CheckConstraint(condition=~Q(en=""), name="progress_has_english"),
            models.CheckConstraint(
                condition=Q(decision__isnull=False) | Q(revision__isnull=False) | ~Q(sources=""),
                name="progress_has_its_ground",
            ),
        )
        indexes = (models.Index(fields=["number", "happened_on"], name="progress_by_day"),)
