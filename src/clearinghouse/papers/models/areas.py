"""Documents bound to areas as their papers, and the periods in which these apply."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from clearinghouse.documents.models import visible
from clearinghouse.law.distribution import Reader
from clearinghouse.papers.kinds import AreaPaperKind
from clearinghouse.participants.models.periods import ends_after_start, enumerated


class AreaPaperQuerySet(models.QuerySet["AreaPaper"]):
    """Papers of areas, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the papers whose document ``reader`` may read."""
        return self.filter(visible(reader, "document__"))


class AreaPaper(models.Model):
    """A document that is the concept paper or the action plan of an area.

    ``author`` is the State that prepared it.  Whether it is approved stands nowhere here: that
    follows from decisions.
    """

    document = models.OneToOneField(
        "documents.Document", models.PROTECT, related_name="paper_of_area"
    )
    area = models.ForeignKey("measures.Area", models.PROTECT, related_name="papers")
    kind = models.TextField()
    author = models.ForeignKey(
        "participants.Participant", models.PROTECT, null=True, related_name="+"
    )
    bound_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[AreaPaperQuerySet] = AreaPaperQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (enumerated("kind", AreaPaperKind, "area_paper_kind_is_known"),)
        indexes = (models.Index(fields=["area", "kind"], name="area_paper_by_area"),)


class Applicability(models.Model):
    """A period in which a paper applies, half-open, as stated; the last one stated counts.

    ``decision`` names what extended it, where it is not the paper itself that says so.
    """

    paper = models.ForeignKey(AreaPaper, models.PROTECT, related_name="periods")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    decision = models.TextField(blank=True, db_collation="C")
    stated_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            ends_after_start("applicability_ends_after_start"),
            models.CheckConstraint(
                condition=Q(decision="") | Q(ends_on__isnull=False),
                name="applicability_extended_to_a_day",
            ),
        )
