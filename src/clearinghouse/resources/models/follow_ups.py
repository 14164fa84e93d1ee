"""The follow-up register: what decisions ask for, and how it stands.

Both tables are written once: a follow-up moves by a further move (``migrations/0002_lasting.sql``).
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from clearinghouse.law.distribution import Reader
from clearinghouse.law.follow_up import NAMED, BearerKind, FollowUpStand
from clearinghouse.participants.models.periods import Precision, enumerated
from clearinghouse.procedures.models import carried
from clearinghouse.resources.models.openness import openness_known, told_to

_NAMED = sorted(kind.value for kind in NAMED)


class FollowUpQuerySet(models.QuerySet["FollowUp"]):
    """Follow-ups, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep those of decisions that ``reader`` may know of, if they are told so openly."""
        return self.filter(carried(reader, "decision__") & told_to(reader))


class FollowUp(models.Model):
    """One thing that a decision asks for, of one bearer.

    ``bearer`` is the code of a State, a body or an area; ``due_before`` the first day too late.
    """

    decision = models.ForeignKey("procedures.Decision", models.PROTECT, related_name="follow_ups")
    place = models.PositiveSmallIntegerField()
    bearer_kind = models.TextField()
    bearer = models.TextField(blank=True, db_collation="C")
    task_en = models.TextField()
    task_ru = models.TextField(blank=True)
    task_kk = models.TextField(blank=True)
    due_before = models.DateField(null=True)
    precision = models.CharField(max_length=8, default=Precision.UNKNOWN)
    distribution = models.TextField()
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[FollowUpQuerySet] = FollowUpQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["decision", "place"], name="follow_up_one_at_a_place"),
            models.UniqueConstraint(
                fields=["decision", "bearer_kind", "bearer", "task_en"],
                name="follow_up_asked_once_of_a_bearer",
            ),
            enumerated("bearer_kind", BearerKind, "follow_up_bearer_kind_is_known"),
            openness_known("follow_up_distribution_is_known"),
            models.CheckConstraint(
                condition=Q(bearer_kind__in=_NAMED) & ~Q(bearer="")
                | ~Q(bearer_kind__in=_NAMED) & Q(bearer=""),
                name="follow_up_names_its_bearer",
            ),
            models.CheckConstraint(condition=~Q(task_en=""), name="follow_up_has_a_task"),
            models.CheckConstraint(
                condition=Q(due_before=None, precision=Precision.UNKNOWN)
                | Q(due_before__isnull=False, precision__in=[Precision.DAY, Precision.MONTH]),
                name="follow_up_due_to_the_day_or_month",
            ),
        )
        indexes = (
            models.Index(fields=["bearer_kind", "bearer"], name="follow_up_by_bearer"),
            models.Index(fields=["due_before"], name="follow_up_by_day"),
        )


class Move(models.Model):
    """How a follow-up stands from a day on, and what shows it."""

    follow_up = models.ForeignKey(FollowUp, models.PROTECT, related_name="moves")
    place = models.PositiveSmallIntegerField()
    stand = models.TextField()
    moved_on = models.DateField()
    revision = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    note = models.TextField(blank=True)
    superseded_by = models.ForeignKey(
        "procedures.Decision", models.PROTECT, null=True, related_name="+"
    )
    moved_at = models.DateTimeField()
    moved_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["follow_up", "place"], name="move_one_at_a_place"),
            enumerated("stand", FollowUpStand, "move_stand_is_known"),
            models.CheckConstraint(
                condition=~Q(stand=FollowUpStand.DONE) | Q(revision__isnull=False) | ~Q(note=""),
                name="move_done_has_its_evidence",
            ),
            models.CheckConstraint(
                condition=Q(stand=FollowUpStand.SUPERSEDED, superseded_by__isnull=False)
                | ~Q(stand=FollowUpStand.SUPERSEDED) & Q(superseded_by=None),
                name="move_superseded_by_a_decision",
            ),
            models.CheckConstraint(
                condition=~Q(stand=FollowUpStand.OPEN) | ~Q(note=""),
                name="move_reopened_for_a_reason",
            ),
        )
