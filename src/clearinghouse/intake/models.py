"""The tables of the intake: batches of files, what was read, what is proposed and what is doubted.

Everything here is provisional: the registers' truth is in the other rooms.
"""

from typing import Self

from django.db import models
from django.db.models import Q

from clearinghouse.intake.kinds import ProposalState, Subject
from clearinghouse.law.distribution import Reader, Standing


def may_handle(reader: Reader) -> bool:
    """Whether the reader works in the Secretariat's registry and may read what comes in."""
    return reader.standing is Standing.SECRETARIAT and reader.cleared


class BatchQuerySet(models.QuerySet["Batch"]):
    """Batches, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the batches for a reader of the registry, none for others."""
        return self.all() if may_handle(reader) else self.none()


class Batch(models.Model):
    """Files handed in together."""

    address = models.TextField(unique=True, db_collation="C")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    via = models.TextField()

    objects = BatchQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=["-opened_at"], name="batch_newest"),)


class Upload(models.Model):
    """One file of a batch: its bytes, which stay whatever is decided, and what was read in it.

    A file that could not be read leaves its name, size and fault only.
    """

    batch = models.ForeignKey(Batch, models.PROTECT, related_name="uploads")
    position = models.PositiveSmallIntegerField()
    name = models.TextField()
    size = models.BigIntegerField()
    digest = models.TextField(blank=True, db_collation="C")
    media_type = models.TextField(blank=True)
    content = models.BinaryField(null=True)
    read_at = models.DateTimeField()
    paper = models.JSONField(null=True)
    fault = models.TextField(blank=True)
    named = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["batch", "position"], name="upload_one_per_place"),
            models.CheckConstraint(
                condition=Q(fault="", paper__isnull=False) | (~Q(fault="") & Q(paper=None)),
                name="upload_read_or_faulty",
            ),
        )
        indexes = (models.Index(fields=["digest"], name="upload_by_digest"),)


class Proposal(models.Model):
    """A document, note or fact that was read and that an officer accepts or sets aside.

    ``place`` is its place in the paper's row of that subject; ``amended`` holds what the officer
    corrected; ``outcome`` tells what acceptance entered, ``fault`` why it was refused.
    """

    upload = models.ForeignKey(Upload, models.PROTECT, related_name="proposals")
    subject = models.TextField()
    kind = models.TextField()
    place = models.PositiveSmallIntegerField()
    amended = models.JSONField(default=dict)
    amended_at = models.DateTimeField(null=True)
    state = models.TextField(default=ProposalState.PROPOSED)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    outcome = models.JSONField(default=dict)
    fault = models.TextField(blank=True)
    named = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["upload", "subject", "place"], name="proposal_one_per_finding"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in ProposalState]),
                name="proposal_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(subject__in=[subject.value for subject in Subject]),
                name="proposal_subject_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state=ProposalState.PROPOSED, decided_at=None)
                | (~Q(state=ProposalState.PROPOSED) & Q(decided_at__isnull=False)),
                name="proposal_decided_when_not_proposed",
            ),
        )


class Doubt(models.Model):
    """Something in a paper that an officer should look at; settled when one has."""

    upload = models.ForeignKey(Upload, models.PROTECT, related_name="doubts")
    position = models.PositiveSmallIntegerField()
    code = models.TextField()
    where = models.JSONField(default=dict)
    named = models.JSONField(default=dict)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["upload", "position"], name="doubt_one_per_place"),
        )
