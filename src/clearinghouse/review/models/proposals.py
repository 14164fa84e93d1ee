"""The table of proposals to change the Catalogue."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.law.distribution import Reader
from clearinghouse.law.proposals import Origin
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.review.models.reviews import OFFICER, PARTICIPANT, Recommendation, whole


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Proposals, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for Member States and the Secretariat, none for others."""
        return self.all() if whole(reader) else self.none()


class Proposal(models.Model):
    """A measure to be added to an edition, or to be worded anew (``replaces``).

    ``revision`` is its draft in the register, once it has one.  How it stands is not kept: it
    follows from what meetings and silence procedures make of that draft.
    """

    key = models.TextField(unique=True, db_collation="C")
    edition = models.ForeignKey("measures.Edition", models.PROTECT, related_name="+")
    number = models.TextField(db_collation="C")
    replaces = models.BooleanField()
    dimension = models.ForeignKey("measures.Dimension", models.PROTECT, related_name="+")
    area = models.ForeignKey("measures.Area", models.PROTECT, null=True, related_name="+")
    title_en = models.TextField()
    title_ru = models.TextField(blank=True)
    title_kk = models.TextField(blank=True)
    reasons_en = models.TextField(blank=True)
    reasons_ru = models.TextField(blank=True)
    reasons_kk = models.TextField(blank=True)
    origin = models.TextField()
    proposer = models.ForeignKey(PARTICIPANT, models.PROTECT, related_name="+")
    recommendation = models.ForeignKey(
        Recommendation, models.PROTECT, null=True, related_name="proposals"
    )
    revision = models.OneToOneField(
        "documents.Revision", models.PROTECT, null=True, related_name="proposal"
    )
    proposed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    officer = models.ForeignKey(OFFICER, models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ProposalQuerySet] = ProposalQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("origin", Origin, "proposal_origin_is_known"),
            models.CheckConstraint(condition=~Q(title_en=""), name="proposal_has_a_title"),
            models.CheckConstraint(condition=~Q(number=""), name="proposal_has_a_number"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(withdrawn_at__gte=F("proposed_at")),
                name="proposal_withdrawn_after_it_was_made",
            ),
            models.CheckConstraint(
                condition=Q(recommendation=None) | Q(origin=Origin.REVIEW),
                name="proposal_of_a_recommendation_comes_from_a_review",
            ),
        )
