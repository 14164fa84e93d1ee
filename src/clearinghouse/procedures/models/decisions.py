"""The tables of decisions and of the outcomes of silence procedures."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.law.distribution import PUBLIC, Marking, Reader
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.participants.models.periods import Confidence, Precision, enumerated
from clearinghouse.procedures.kinds import SilenceEnd, Wording
from clearinghouse.procedures.models.carrying import carried, day_known


def marking_of(row: "Decision | SilenceOutcome") -> Marking:
    """Return how a row is marked: as the document that carries it, or public."""
    if row.sources or row.revision is None:
        return PUBLIC
    return row.revision.document.marking()


class CarriedQuerySet(models.QuerySet["Decision"]):
    """Decisions, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the decisions whose document ``reader`` may read."""
        return self.filter(carried(reader))


class Decision(models.Model):
    """What a body decided: a verb, a subject, and the days that belong to it.

    ``key`` names the decision for ever ("SOC/2023-II/DEC/1#4").  ``address`` is the paragraph of
    the document that carries it; ``number`` is as printed there.
    """

    key = models.TextField(unique=True, db_collation="C")
    body = models.TextField(blank=True, db_collation="C")
    meeting = models.ForeignKey(
        "participants.Meeting", models.PROTECT, null=True, related_name="decisions"
    )
    decided_on = models.DateField(null=True)
    precision = models.CharField(max_length=8, default=Precision.DAY)
    revision = models.ForeignKey(
        "documents.Revision", models.PROTECT, null=True, related_name="decisions"
    )
    address = models.TextField(blank=True)
    number = models.TextField(blank=True)
    verb = models.TextField()
    manner = models.TextField(default=Manner.UNKNOWN)
    wording = models.TextField(default=Wording.OURS)
    subject_en = models.TextField(blank=True)
    subject_ru = models.TextField(blank=True)
    subject_kk = models.TextField(blank=True)
    addressed_to = models.TextField(blank=True, db_collation="C")
    effective_on = models.DateField(null=True)
    announced_on = models.DateField(null=True)
    due_before = models.DateField(null=True)
    sources = models.TextField(blank=True)
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    received_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[CarriedQuerySet] = CarriedQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("verb", Verb, "decision_verb_is_known"),
            enumerated("manner", Manner, "decision_manner_is_known"),
            enumerated("wording", Wording, "decision_wording_is_known"),
            enumerated("precision", Precision, "decision_precision_is_known"),
            enumerated("confidence", Confidence, "decision_confidence_is_known"),
            day_known("decided_on", "precision", "decision_unknown_day_is_missing"),
            models.CheckConstraint(
                condition=~Q(subject_en="", subject_ru="", subject_kk=""),
                name="decision_has_a_subject",
            ),
            models.CheckConstraint(
                condition=Q(address="") | Q(revision__isnull=False),
                name="decision_address_is_in_a_document",
            ),
            models.CheckConstraint(
                condition=Q(revision__isnull=False) | ~Q(sources=""),
                name="decision_has_a_document_or_a_source",
            ),
        )
        indexes = (
            models.Index(fields=["-decided_on", "-id"], name="decision_newest"),
            models.Index(fields=["body", "-decided_on"], name="decision_by_body"),
            models.Index(
                fields=["due_before"], name="decision_due", condition=Q(due_before__isnull=False)
            ),
        )

    def marking(self) -> Marking:
        """Return how the decision is marked: as its document, or public where sources tell it."""
        return marking_of(self)


class SilenceQuerySet(models.QuerySet["SilenceOutcome"]):
    """Outcomes of silence procedures, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the outcomes whose announcing document ``reader`` may read."""
        return self.filter(carried(reader))


class SilenceOutcome(models.Model):
    """A silence procedure of the past, as far as the papers tell of it.

    ``revision`` is the note that announced the outcome.  A missing deadline is not known to us; it
    is never computed.
    """

    key = models.TextField(unique=True, db_collation="C")
    body = models.TextField(blank=True, db_collation="C")
    subject_en = models.TextField(blank=True)
    subject_ru = models.TextField(blank=True)
    subject_kk = models.TextField(blank=True)
    opened_on = models.DateField(null=True)
    opened_by = models.TextField(blank=True, db_collation="C")
    deadline_on = models.DateField(null=True)
    outcome = models.TextField()
    effective_on = models.DateField(null=True)
    announced_on = models.DateField(null=True)
    announced_by = models.TextField(blank=True, db_collation="C")
    revision = models.ForeignKey(
        "documents.Revision", models.PROTECT, null=True, related_name="silence_outcomes"
    )
    sources = models.TextField(blank=True)
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    note = models.TextField(blank=True)
    received_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[SilenceQuerySet] = SilenceQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("outcome", SilenceEnd, "silence_outcome_is_known"),
            enumerated("confidence", Confidence, "silence_confidence_is_known"),
            models.CheckConstraint(
                condition=~Q(subject_en="", subject_ru="", subject_kk=""),
                name="silence_has_a_subject",
            ),
            models.CheckConstraint(
                condition=Q(opened_on=None)
                | Q(deadline_on=None)
                | Q(deadline_on__gt=F("opened_on")),
                name="silence_deadline_after_opening",
            ),
            models.CheckConstraint(
                condition=Q(opened_on=None)
                | Q(announced_on=None)
                | Q(announced_on__gte=F("opened_on")),
                name="silence_announced_after_opening",
            ),
            models.CheckConstraint(
                condition=Q(revision__isnull=False) | ~Q(sources=""),
                name="silence_has_a_document_or_a_source",
            ),
        )
        indexes = (models.Index(fields=["-announced_on", "-id"], name="silence_newest"),)

    def marking(self) -> Marking:
        """Return how the outcome is marked: as its note, or public where sources tell it."""
        return marking_of(self)
