"""The tables of the List of Coordinators: the acts that change it, and the tenures they give.

An act on the List is seen by those who may read its decision, or by all where sources tell it.
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Func, Q, Value

from clearinghouse.documents.models import visible
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader
from clearinghouse.measures.kinds import ActKind
from clearinghouse.measures.models.catalogue import Area
from clearinghouse.participants.models.periods import (
    Confidence,
    Precision,
    ends_after_start,
    enumerated,
    one_at_a_time,
    one_code,
)
from clearinghouse.procedures.models import carried


class ListActQuerySet(models.QuerySet["ListAct"]):
    """Acts on the List of Coordinators, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the acts that public sources tell, or whose decision or note ``reader`` may see."""
        by_decision = Q(decision__isnull=False) & carried(reader, "decision__")
        by_note = Q(note__isnull=False) & visible(reader, "note__document__")
        return self.filter(~Q(sources="") | by_decision | by_note)


class ListAct(models.Model):
    """What changes the List: a decision that states it whole, an appointment, an end.

    ``note`` is the note that circulated a State's own notice of early termination, which needs no
    decision (interpretation 0031).  The List as on any day is folded from these acts; their order
    of arrival does not matter.
    """

    key = models.TextField(unique=True, db_collation="C")
    kind = models.TextField()
    decided_on = models.DateField()
    precision = models.CharField(max_length=8, default=Precision.DAY)
    decision = models.ForeignKey(
        "procedures.Decision", models.PROTECT, null=True, related_name="list_acts"
    )
    note = models.ForeignKey(
        "documents.Revision", models.PROTECT, null=True, related_name="list_acts"
    )
    sources = models.TextField(blank=True)
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ListActQuerySet] = ListActQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("kind", ActKind, "list_act_kind_is_known"),
            enumerated("precision", Precision, "list_act_precision_is_known"),
            enumerated("confidence", Confidence, "list_act_confidence_is_known"),
            models.CheckConstraint(
                condition=Q(decision__isnull=False) | ~Q(sources="") | Q(note__isnull=False),
                name="list_act_has_a_decision_a_note_or_a_source",
            ),
            models.CheckConstraint(
                condition=Q(note=None) | Q(kind=ActKind.END),
                name="list_act_by_a_note_is_an_end",
            ),
        )
        indexes = (models.Index(fields=["decided_on", "id"], name="list_act_by_day"),)


class ListRow(models.Model):
    """A State in a role in an area, as an act on the List names it.

    ``starts_on`` and ``ends_on`` are the term given, half-open, missing where none is given; for
    an end, ``ends_on`` is the first day without the role.  ``printed`` is the term as printed.
    """

    act = models.ForeignKey(ListAct, models.PROTECT, related_name="rows")
    position = models.PositiveSmallIntegerField()
    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    role = models.TextField()
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    printed = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("role", Role, "list_row_role_is_known"),
            ends_after_start("list_row_ends_after_start"),
            models.UniqueConstraint(
                fields=["act", "area", "role", "participant", "starts_on"],
                name="list_row_once",
                nulls_distinct=False,
            ),
        )


class Tenure(models.Model):
    """A tenure as all acts together give it: the fold of the acts, kept for its constraint.

    Held on ``[begun_on, over_on)``, on the List on ``[listed_on, delisted_on)``;
    ``starts_on`` and ``ends_on`` are the term as given, half-open.
    """

    area = models.ForeignKey(Area, models.PROTECT, related_name="tenures")
    role = models.TextField()
    participant = models.ForeignKey(
        "participants.Participant", models.PROTECT, related_name="tenures"
    )
    decided_on = models.DateField()
    act = models.ForeignKey(ListAct, models.PROTECT, related_name="tenures")
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    printed = models.TextField(blank=True)
    begun_on = models.DateField()
    over_on = models.DateField(null=True)
    listed_on = models.DateField()
    delisted_on = models.DateField(null=True)

    class Meta:
        constraints = (
            enumerated("role", Role, "tenure_role_is_known"),
            ends_after_start("tenure_term_ends_after_start"),
            models.CheckConstraint(
                condition=Q(over_on=None) | Q(over_on__gte=F("begun_on")),
                name="tenure_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(delisted_on=None) | Q(delisted_on__gt=F("listed_on")),
                name="tenure_leaves_the_list_after_entering_it",
            ),
            one_at_a_time(
                one_code("area"),
                one_code("role"),
                one_code("participant"),
                period=Func(F("begun_on"), F("over_on"), Value("[)"), function="daterange"),
                name="no_state_twice_in_one_role_at_once",
            ),
        )
        indexes = (
            models.Index(fields=["area", "role", "-begun_on"], name="tenure_as_held"),
            models.Index(fields=["participant", "-begun_on"], name="tenure_of_participant"),
        )
