"""The table of effects: what each adoption has changed, and what it rests on."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.procedures.models import carried


class EffectQuerySet(models.QuerySet["Effect"]):
    """Effects, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the effects of decisions that ``reader`` may see."""
        return self.filter(carried(reader, "decision__"))


class Effect(models.Model):
    """An effect that was carried out: under which decision and provision, from which day.

    ``document`` is the revision that it concerns, where it is one.
    """

    decision = models.ForeignKey("procedures.Decision", models.PROTECT, related_name="effects")
    position = models.PositiveSmallIntegerField()
    kind = models.TextField()
    facts = models.JSONField()
    provision = models.TextField()
    effective_on = models.DateField()
    document = models.ForeignKey(
        "documents.Revision", models.PROTECT, null=True, related_name="approvals"
    )
    entry = models.BigIntegerField(null=True)

    objects: ClassVar[EffectQuerySet] = EffectQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("kind", EffectKind, "effect_kind_is_known"),
            models.UniqueConstraint(fields=["decision", "position"], name="effect_once"),
            models.CheckConstraint(
                condition=Q(document=None) | Q(kind=EffectKind.APPROVE),
                name="effect_on_a_document_approves_it",
            ),
        )
        indexes = (models.Index(fields=["-effective_on"], name="effect_newest"),)
