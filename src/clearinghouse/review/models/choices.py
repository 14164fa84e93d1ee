"""The tables of what States choose to tell, and of how they may be counted.

A choice is seen by those for whom its State told it.  Consent is seen by nobody but the State: who
knew how each may be counted could learn more from figures.
"""

from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.documents.models import Marked, visible
from clearinghouse.law.counting import Consent as How
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.review.models.reviews import OFFICER, PARTICIPANT


class ChoiceQuerySet(models.QuerySet["Choice"]):
    """Choices, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep what was told for ``reader``."""
        return self.filter(visible(reader))


class Choice(Marked):
    """What a State told of a measure that it carries out; ``marked_by`` is that State.

    It is changed by another that ``replaces`` it, and withdrawn; neither removes what was told.
    """

    key = models.TextField(unique=True, db_collation="C")
    measure = models.ForeignKey("measures.Measure", models.PROTECT, related_name="choices")
    partners = ArrayField(models.TextField(), default=list)
    since_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    text = models.TextField(blank=True)
    told_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    officer = models.ForeignKey(OFFICER, models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ChoiceQuerySet] = ChoiceQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("distribution", Distribution, "choice_distribution_is_known"),
            models.CheckConstraint(
                condition=Q(marked_by__isnull=False), name="choice_is_told_by_a_state"
            ),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(since_on=None) | Q(until_on__gt=F("since_on")),
                name="choice_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(distribution=Distribution.ADDRESSEES) | ~Q(addressees=[]),
                name="choice_for_some_names_them",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(withdrawn_at__gte=F("told_at")),
                name="choice_withdrawn_after_it_was_told",
            ),
        )


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Consents, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep those of the reader's own State."""
        if not reader.cleared or reader.participant is None:
            return self.none()
        return self.filter(state=reader.participant)


class Consent(models.Model):
    """How a State may be counted, from a moment until it says otherwise."""

    state = models.ForeignKey(PARTICIPANT, models.PROTECT, related_name="+")
    how = models.TextField()
    given_at = models.DateTimeField()
    officer = models.ForeignKey(OFFICER, models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ConsentQuerySet] = ConsentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (enumerated("how", How, "consent_is_known"),)
        indexes = (models.Index(fields=["state", "-given_at"], name="consent_latest"),)
