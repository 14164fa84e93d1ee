"""The tables of the Catalogue: editions, amendments, dimensions, areas, entries.

The Catalogue is a public paper: that a measure exists, its number and our short title are public;
its full text follows the distribution of the document that carries it.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.measures.kinds import Completeness, ConcernKind, MeasureKind
from clearinghouse.participants.models.periods import (
    Confidence,
    Precision,
    days,
    ends_after_start,
    enumerated,
    one_at_a_time,
    one_code,
    one_number,
)


class Edition(models.Model):
    """A full text of the Catalogue with its own numbers, in force on ``[starts_on, ends_on)``."""

    code = models.TextField(primary_key=True, db_collation="C")
    starts_on = models.DateField(unique=True)
    ends_on = models.DateField(null=True)
    announced_on = models.DateField(null=True)
    completeness = models.TextField()
    adopted_by = models.TextField(blank=True, db_collation="C")
    decision = models.ForeignKey(
        "procedures.Decision", models.PROTECT, null=True, related_name="editions"
    )
    revision = models.ForeignKey(
        "documents.Revision", models.PROTECT, null=True, related_name="editions"
    )
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    note = models.TextField(blank=True)
    sources = models.TextField(blank=True)
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            enumerated("completeness", Completeness, "edition_completeness_is_known"),
            ends_after_start("edition_ends_after_start"),
            one_at_a_time(period=days(), name="one_edition_at_a_time"),
        )


class Amendment(models.Model):
    """A change of an edition: in effect on one day, announced on another."""

    key = models.TextField(unique=True, db_collation="C")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="amendments")
    opened_on = models.DateField(null=True)
    effective_on = models.DateField()
    announced_on = models.DateField(null=True)
    decision = models.ForeignKey(
        "procedures.Decision", models.PROTECT, null=True, related_name="amendments"
    )
    silence = models.ForeignKey(
        "procedures.SilenceOutcome", models.PROTECT, null=True, related_name="amendments"
    )
    sources = models.TextField(blank=True)
    entry = models.BigIntegerField(unique=True)

    class Meta:
        indexes = (models.Index(fields=["edition", "effective_on"], name="amendment_by_day"),)


class Dimension(models.Model):
    """A dimension of the Catalogue; ``position`` is its place in the List of Coordinators."""

    code = models.TextField(primary_key=True, db_collation="C")
    position = models.PositiveSmallIntegerField(unique=True)
    aliases = ArrayField(models.TextField(), default=list)


class DimensionName(models.Model):
    """What a dimension is called during a period."""

    dimension = models.ForeignKey(Dimension, models.PROTECT, related_name="names")
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)

    class Meta:
        constraints = (
            ends_after_start("dimension_name_ends_after_start"),
            one_at_a_time(
                one_code("dimension"), period=days(), name="dimension_one_name_at_a_time"
            ),
        )


class Area(models.Model):
    """A priority area; or a dimension that has none, as one row (``is_whole_dimension``).

    ``seen_on`` is the day by which the sources first show it, as exactly as they say.
    """

    code = models.TextField(primary_key=True, db_collation="C")
    dimension = models.ForeignKey(Dimension, models.PROTECT, related_name="areas")
    position = models.PositiveSmallIntegerField()
    is_whole_dimension = models.BooleanField(default=False)
    aliases = ArrayField(models.TextField(), default=list)
    seen_on = models.DateField(null=True)
    seen_precision = models.CharField(max_length=8, default=Precision.UNKNOWN)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("seen_precision", Precision, "area_seen_precision_is_known"),
            ends_after_start("area_ends_after_start"),
            models.UniqueConstraint(
                fields=["dimension"],
                condition=Q(is_whole_dimension=True),
                name="area_one_for_a_whole_dimension",
            ),
            one_at_a_time(
                one_code("dimension"),
                one_number("position"),
                period=days(),
                name="area_one_in_each_place",
            ),
        )


class Chapter(models.Model):
    """A chapter of an edition, as numbered there, with the dimensions that it covers."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="chapters")
    number = models.TextField(blank=True, db_collation="C")
    position = models.PositiveSmallIntegerField()
    dimensions = ArrayField(models.TextField(), default=list)
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["edition", "position"], name="chapter_one_in_each_place"
            ),
        )


class Part(models.Model):
    """How far a part of an edition is known to the house.

    ``scope`` is a dimension, an area, "chapter N" or "edition"; ``counted`` is how many measures a
    source counts there, whether or not they were seen.
    """

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="parts")
    scope = models.TextField(db_collation="C")
    completeness = models.TextField()
    counted = models.PositiveSmallIntegerField(null=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("completeness", Completeness, "part_completeness_is_known"),
            models.UniqueConstraint(fields=["edition", "scope"], name="part_judged_once"),
        )


class Measure(models.Model):
    """An entry of an edition, in force on ``[starts_on, ends_on)``, named by edition and key.

    ``key`` is the number as it stands in addresses ("2.1.a"); where the number is not known
    (``number`` is then empty) it is a name of ours ("NCT-GEN-1").
    """

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="measures")
    key = models.TextField(db_collation="C")
    number = models.TextField(blank=True, db_collation="C")
    kind = models.TextField()
    chapter = models.ForeignKey(Chapter, models.PROTECT, null=True, related_name="measures")
    dimension = models.ForeignKey(Dimension, models.PROTECT, null=True, related_name="measures")
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="measures")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="items")
    position = models.PositiveSmallIntegerField()
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    introduced_by = models.ForeignKey(
        Amendment, models.PROTECT, null=True, related_name="introduced"
    )
    ended_by = models.ForeignKey(Amendment, models.PROTECT, null=True, related_name="ended")
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    note = models.TextField(blank=True)
    sources = models.TextField(blank=True)
    revision = models.ForeignKey(
        "documents.Revision", models.PROTECT, null=True, related_name="measures"
    )
    address = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("kind", MeasureKind, "measure_kind_is_known"),
            enumerated("confidence", Confidence, "measure_confidence_is_known"),
            ends_after_start("measure_ends_after_start"),
            one_at_a_time(
                one_code("edition"),
                one_code("key"),
                period=days(),
                name="measure_one_under_a_key_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(kind=MeasureKind.PROVISION, dimension=None)
                | ~Q(kind=MeasureKind.PROVISION) & Q(dimension__isnull=False),
                name="measure_has_a_dimension_and_a_provision_none",
            ),
            models.CheckConstraint(
                condition=Q(kind=MeasureKind.ITEM, parent__isnull=False)
                | ~Q(kind=MeasureKind.ITEM) & Q(parent=None),
                name="measure_item_belongs_to_a_measure",
            ),
            models.CheckConstraint(
                condition=Q(address="", revision=None) | ~Q(address="") & Q(revision__isnull=False),
                name="measure_text_is_at_an_address",
            ),
        )
        indexes = (
            # One descent finds what an edition, or one measure of it, was on a day.
            models.Index(fields=["edition", "key", "-starts_on"], name="measure_as_on"),
            models.Index(fields=["area"], name="measure_by_area"),
        )


class Descent(models.Model):
    """That an entry continues one of an earlier edition, and how surely."""

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="descents")
    predecessor = models.ForeignKey(Measure, models.PROTECT, related_name="continuations")
    confidence = models.CharField(max_length=16, default=Confidence.STATED)

    class Meta:
        constraints = (
            enumerated("confidence", Confidence, "descent_confidence_is_known"),
            models.UniqueConstraint(fields=["measure", "predecessor"], name="descent_stated_once"),
            models.CheckConstraint(
                condition=~Q(measure=F("predecessor")), name="descent_is_from_another"
            ),
        )


class Concern(models.Model):
    """That a document, or a paragraph of it, concerns a measure."""

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="concerns")
    revision = models.ForeignKey(
        "documents.Revision", models.PROTECT, related_name="measure_concerns"
    )
    address = models.TextField(blank=True)
    kind = models.TextField()
    entry = models.BigIntegerField()

    class Meta:
        constraints = (
            enumerated("kind", ConcernKind, "concern_kind_is_known"),
            models.UniqueConstraint(
                fields=["measure", "revision", "address", "kind"], name="concern_stated_once"
            ),
        )
