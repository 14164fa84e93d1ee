"""The tables of plans and of what is submitted for them.

Every version of a submission is kept, and nothing is submitted once the plan is compiled.
PostgreSQL refuses everything else (``migrations/0002_lasting.sql``).
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.adoption.models import Effect
from clearinghouse.documents.models import visible
from clearinghouse.law.distribution import Reader, Standing, is_among_members
from clearinghouse.planning.models.columns import EventColumns, told_in_order


def whole(reader: Reader) -> bool:
    """Whether the reader may follow the making of a plan: Member States and the Secretariat may."""
    return is_among_members(reader)


def published(reader: Reader, path: str = "") -> Q:
    """Return the condition under which a plan is open to ``reader`` as an approved one.

    It is so where public sources tell it, or where it was approved as a document that the reader
    may read.  ``path`` leads to the plan ("plan__", or nothing).
    """
    approved = Effect.objects.filter(
        kind=EffectKind.APPROVE, document__document=OuterRef(f"{path}circulated__document")
    )
    is_open = visible(reader, f"{path}circulated__document__")
    return ~Q(**{f"{path}sources": ""}) | (is_open & Q(Exists(approved)))


class PlanQuerySet(models.QuerySet["Plan"]):
    """Plans, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the plans of which ``reader`` may know; an open call reaches organisations too."""
        if whole(reader):
            return self.all()
        called = Q(compiled_at=None, pk__isnull=not (reader.cleared and reader.participant))
        return self.filter(published(reader) | called)


class Plan(models.Model):
    """The plan of a year.

    ``decision`` is the one that called for it; ``circulated`` the issue that the Senior Officials
    are asked to approve.  ``sources`` and ``approved_as_written`` belong to plans of the past.
    """

    year = models.PositiveSmallIntegerField(unique=True)
    submit_before = models.DateField(null=True)
    decision = models.OneToOneField(
        "procedures.Decision", models.PROTECT, null=True, related_name="plan_called_for"
    )
    opened_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    compiled_at = models.DateTimeField(null=True)
    circulated = models.OneToOneField(
        "documents.Revision", models.PROTECT, null=True, related_name="plan"
    )
    circulated_at = models.DateTimeField(null=True)
    approved_on = models.DateField(null=True)
    approved_as_written = models.TextField(blank=True, db_collation="C")
    sources = models.TextField(blank=True)
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[PlanQuerySet] = PlanQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(year__gte=1992, year__lte=2200), name="plan_year_is_a_year"
            ),
            models.CheckConstraint(
                condition=Q(compiled_at=None) | Q(compiled_at__gte=F("opened_at")),
                name="plan_compiled_after_the_call",
            ),
            models.CheckConstraint(
                condition=Q(circulated=None, circulated_at=None)
                | Q(circulated__isnull=False, circulated_at__gte=F("compiled_at")),
                name="plan_circulated_once_it_is_compiled",
            ),
            models.CheckConstraint(
                condition=Q(approved_on=None) | ~Q(sources=""),
                name="plan_approval_is_told_by_sources_or_derived",
            ),
        )


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Submissions, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the reader's own; the Secretariat, which compiles them, sees what was submitted."""
        if not reader.cleared or reader.participant is None:
            return self.none()
        own = Q(participant=reader.participant)
        if reader.standing is not Standing.SECRETARIAT:
            return self.filter(own)
        made = SubmissionVersion.objects.filter(submission=OuterRef("pk"), is_draft=False)
        return self.filter(own | Q(Exists(made)))


class Submission(models.Model):
    """An event submitted for a plan, through all its versions; ``number`` counts in the plan."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField()
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    ground = models.TextField(blank=True)

    objects: ClassVar[SubmissionQuerySet] = SubmissionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["plan", "number"], name="submission_number_once"),
            models.CheckConstraint(
                condition=Q(ground="") | Q(withdrawn_at__isnull=False),
                name="submission_ground_is_of_a_withdrawal",
            ),
        )


class SubmissionVersion(EventColumns):
    """A version of a submission: kept as a draft, or submitted.  The last one counts."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    is_draft = models.BooleanField()
    written_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["submission", "number"], name="submission_version_once"
            ),
            *told_in_order("submission"),
            models.CheckConstraint(
                condition=Q(is_draft=True)
                | ~Q(title_en="", title_ru="", title_kk="") & ~Q(organisers=[]) & ~Q(time=""),
                name="submission_has_title_organisers_and_time",
            ),
        )


class NilReturn(models.Model):
    """A participant has said that it has no event for the plan."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="nil_returns")
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    returned_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["plan", "participant"], name="nil_return_once"),
        )
