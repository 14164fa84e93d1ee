"""The tables of reviews.  A review and all that is said in it is for Member States.

What was said is written once; PostgreSQL refuses everything else (``migrations/0002_lasting.sql``).
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader, is_among_members
from clearinghouse.law.reviews import RecommendationKind
from clearinghouse.participants.models.periods import enumerated

OFFICER = "participants.Officer"
PARTICIPANT = "participants.Participant"


def whole(reader: Reader) -> bool:
    """Whether the reader follows reviews: Member States and the Secretariat do."""
    return is_among_members(reader)


class ReviewQuerySet(models.QuerySet["Review"]):
    """Reviews, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for Member States and the Secretariat, none for others."""
        return self.all() if whole(reader) else self.none()


class Review(models.Model):
    """The review of a dimension in a year, over the days from ``since_on`` to ``until_on``."""

    key = models.TextField(unique=True, db_collation="C")
    dimension = models.ForeignKey("measures.Dimension", models.PROTECT, related_name="reviews")
    year = models.PositiveSmallIntegerField()
    since_on = models.DateField()
    until_on = models.DateField()
    asked_before = models.DateField(null=True)
    focus_en = models.TextField(blank=True)
    focus_ru = models.TextField(blank=True)
    focus_kk = models.TextField(blank=True)
    note = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField()
    officer = models.ForeignKey(OFFICER, models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ReviewQuerySet] = ReviewQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["dimension", "year"], name="review_one_of_a_dimension_in_a_year"
            ),
            models.CheckConstraint(
                condition=Q(until_on__gte=F("since_on")), name="review_looks_at_some_days"
            ),
        )


class Called(models.Model):
    """That the registry composed the note that asks for contributions to a review.

    ``draft`` is the note while it is written and cleared; when it is issued, it is the note from
    which contributions count as asked for.  One that was given up may be followed by another.
    """

    review = models.ForeignKey(Review, models.PROTECT, related_name="calls")
    draft = models.OneToOneField(
        "correspondence.NoteDraft", models.PROTECT, related_name="calls_for"
    )
    composed_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)


class Asked(models.Model):
    """That a State was asked to contribute on an area, as the one that served there on the day."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="asked")
    area = models.ForeignKey("measures.Area", models.PROTECT, related_name="+")
    role = models.TextField()
    participant = models.ForeignKey(PARTICIPANT, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            enumerated("role", Role, "asked_role_is_known"),
            models.UniqueConstraint(
                fields=["review", "area", "role", "participant"], name="asked_once_for_a_role"
            ),
        )


class Contribution(models.Model):
    """What a State contributed on an area or, without one, on the whole dimension.

    A later contribution of the same State on the same area takes its place; all are kept.
    """

    review = models.ForeignKey(Review, models.PROTECT, related_name="contributions")
    state = models.ForeignKey(PARTICIPANT, models.PROTECT, related_name="+")
    area = models.ForeignKey("measures.Area", models.PROTECT, null=True, related_name="+")
    number = models.PositiveSmallIntegerField()
    activities = models.TextField(blank=True)
    impact = models.TextField(blank=True)
    lessons = models.TextField(blank=True)
    strengthening = models.TextField(blank=True)
    given_at = models.DateTimeField()
    officer = models.ForeignKey(OFFICER, models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["review", "state", "area", "number"],
                nulls_distinct=False,
                name="contribution_one_under_a_number",
            ),
            models.CheckConstraint(
                condition=~Q(activities="", impact="", lessons="", strengthening=""),
                name="contribution_says_something",
            ),
        )


class Recommendation(models.Model):
    """What is recommended in a review; ``source`` is the State that did, none for all together."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="recommendations")
    number = models.PositiveSmallIntegerField()
    kind = models.TextField()
    area = models.ForeignKey("measures.Area", models.PROTECT, null=True, related_name="+")
    measure = models.ForeignKey("measures.Measure", models.PROTECT, null=True, related_name="+")
    source = models.ForeignKey(PARTICIPANT, models.PROTECT, null=True, related_name="+")
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    made_at = models.DateTimeField()
    officer = models.ForeignKey(OFFICER, models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["review", "number"], name="recommendation_one_under_a_number"
            ),
            enumerated("kind", RecommendationKind, "recommendation_kind_is_known"),
            models.CheckConstraint(condition=~Q(en=""), name="recommendation_has_a_text"),
        )


class Followed(models.Model):
    """That a decision speaks of a recommendation."""

    recommendation = models.ForeignKey(Recommendation, models.PROTECT, related_name="followed")
    decision = models.ForeignKey("procedures.Decision", models.PROTECT, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["recommendation", "decision"], name="followed_once_by_a_decision"
            ),
        )


class Issued(models.Model):
    """A draft of the review document that was entered in the register for negotiation."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="issued")
    revision = models.OneToOneField("documents.Revision", models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)
