"""The Fund: projects and their steps, contributions and receipts, secondments.

Steps, contributions and receipts are written once (``migrations/0004_fund_lasting.sql``).
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.law import fund
from clearinghouse.law.distribution import Reader
from clearinghouse.law.fund import ProjectStepKind
from clearinghouse.law.verbs import Verb
from clearinghouse.meetings.models import whole
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity
from clearinghouse.resources.models.openness import openness_known, told_to


def _money(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(amount__gt=0, currency__regex=r"^[A-Z]{3}$"), name=name
    )


class ProjectQuerySet(models.QuerySet["Project"]):
    """Projects, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep those that are told so openly."""
        return self.filter(told_to(reader))


class Project(models.Model):
    """What a State or an organisation proposes that the Fund should pay for."""

    key = models.SlugField(unique=True, max_length=20, db_collation="C")
    proposer = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    title_en = models.TextField()
    title_ru = models.TextField(blank=True)
    title_kk = models.TextField(blank=True)
    purpose_en = models.TextField(blank=True)
    purpose_ru = models.TextField(blank=True)
    purpose_kk = models.TextField(blank=True)
    proposed_on = models.DateField()
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    currency = models.CharField(max_length=3)
    revision = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    distribution = models.TextField()
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ProjectQuerySet] = ProjectQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            openness_known("project_distribution_is_known"),
            _money("project_asks_for_an_amount"),
            models.CheckConstraint(condition=~Q(title_en=""), name="project_has_a_title"),
        )


class ProjectStep(models.Model):
    """A step of a project; that it was decided on is a decision, that it was reported a paper."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="steps")
    place = models.PositiveSmallIntegerField()
    kind = models.TextField()
    taken_on = models.DateField()
    decision = models.ForeignKey("procedures.Decision", models.PROTECT, null=True, related_name="+")
    revision = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    note = models.TextField(blank=True)
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            enumerated("kind", ProjectStepKind, "project_step_kind_is_known"),
            models.UniqueConstraint(
                fields=["project", "place"], name="project_step_one_at_a_place"
            ),
            models.CheckConstraint(
                condition=Q(kind=ProjectStepKind.DECIDED, decision__isnull=False)
                | ~Q(kind=ProjectStepKind.DECIDED) & Q(decision=None),
                name="project_step_decided_by_a_decision",
            ),
            models.CheckConstraint(
                condition=~Q(kind=ProjectStepKind.REPORTED) | Q(revision__isnull=False),
                name="project_step_reported_in_a_document",
            ),
        )

    def in_law(self) -> fund.ProjectStep:
        """Return the step as the law takes it; what was decided follows from the decision."""
        return fund.ProjectStep(
            kind=ProjectStepKind(self.kind),
            on=self.taken_on,
            verb=Verb(self.decision.verb) if self.decision else None,
            body=self.decision.body if self.decision else "",
        )


class ContributionQuerySet(models.QuerySet["Contribution"]):
    """Contributions, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep what donors chose to make public; Member States and the Secretariat see all.

        Whose an unnamed one is, the query tells only the donor and the Secretariat.
        """
        return self.all() if whole(reader) else self.filter(publicity=Publicity.PUBLIC)


class Contribution(models.Model):
    """What a State or organisation has announced, in money or in kind (reckoned in money)."""

    donor = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    kind = models.TextField()
    given_to = models.TextField()
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="contributions")
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    currency = models.CharField(max_length=3)
    pledged_on = models.DateField()
    due_before = models.DateField(null=True)
    purpose = models.TextField(blank=True)
    publicity = models.TextField()
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ContributionQuerySet] = ContributionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("kind", ContributionKind, "contribution_kind_is_known"),
            enumerated("given_to", ContributionTo, "contribution_goes_to_something_known"),
            enumerated("publicity", Publicity, "contribution_publicity_is_known"),
            _money("contribution_is_of_an_amount"),
            models.CheckConstraint(
                condition=Q(given_to=ContributionTo.PROJECT, project__isnull=False)
                | ~Q(given_to=ContributionTo.PROJECT) & Q(project=None),
                name="contribution_names_its_project",
            ),
            models.CheckConstraint(
                condition=Q(due_before=None) | Q(due_before__gt=F("pledged_on")),
                name="contribution_due_after_its_pledge",
            ),
        )


class Receipt(models.Model):
    """What has come of a contribution, in its currency."""

    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="receipts")
    received_on = models.DateField()
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    note = models.TextField(blank=True)
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(amount__gt=0), name="receipt_is_of_an_amount"),
        )


class SecondmentQuerySet(models.QuerySet["Secondment"]):
    """Secondments, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for Member States and the Secretariat, nothing for anybody else."""
        return self.all() if whole(reader) else self.none()


class Secondment(models.Model):
    """An officer whom a State offers to the Secretariat, and the time in post.

    ``name`` is for the Secretariat and that State alone, and never told to the record.
    """

    state = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    post_en = models.TextField()
    post_ru = models.TextField(blank=True)
    post_kk = models.TextField(blank=True)
    name = models.TextField(blank=True)
    pledged_on = models.DateField()
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    entered_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[SecondmentQuerySet] = SecondmentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~Q(post_en=""), name="secondment_names_its_post"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on__isnull=False, ends_on__gt=F("starts_on")),
                name="secondment_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(starts_on__gte=F("pledged_on")),
                name="secondment_begins_after_its_pledge",
            ),
        )
