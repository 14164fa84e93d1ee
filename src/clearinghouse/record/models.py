"""The tables of the record.

Leaves are stored as bytes and the bytes are the truth; the other columns are for finding.  What may
be written is decided by PostgreSQL: see ``migrations/0002_append_only.sql``.
"""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q

from clearinghouse.law.distribution import Distribution, Marking, Reader, may_read

_DISTRIBUTIONS = [distribution.value for distribution in Distribution]


def readable_by(reader: Reader) -> Q:
    """Return the condition on a row's marking under which ``reader`` may read it.

    The law in SQL: :func:`clearinghouse.law.distribution.may_read`.
    """
    by_standing = [
        distribution for distribution in Distribution if may_read(reader, Marking(distribution))
    ]
    readable = Q(distribution__in=by_standing)
    if reader.cleared and reader.participant is not None:
        readable |= Q(author=reader.participant)
        readable |= Q(
            distribution=Distribution.ADDRESSEES, addressees__contains=[reader.participant]
        )
    return readable


class Entry(models.Model):
    """One act.  ``subject`` is what it concerns (``document:abc``), for finding only."""

    index = models.BigIntegerField(primary_key=True)
    recorded = models.DateTimeField()
    at = models.DateTimeField()
    act = models.TextField(db_collation="C")
    subject = models.TextField(db_collation="C", blank=True)
    leaf = models.BinaryField()
    leaf_hash = models.BinaryField()

    class Meta:
        indexes = (models.Index(fields=["subject", "index"], name="record_entry_by_subject"),)

    def __str__(self) -> str:
        return f"entry {self.index}: {self.act}"


class Marked(models.Model):
    """What is marked as a document is: for whom it may be opened."""

    distribution = models.TextField()
    author = models.TextField(null=True)
    addressees = ArrayField(models.TextField(), default=list)

    class Meta:
        abstract = True


class Widening(Marked):
    """That the seals of a subject, entered before ``entry``, may be opened more widely."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="widenings")
    subject = models.TextField(db_collation="C")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["subject", "entry"], name="record_one_widening_of_a_subject_by_an_act"
            ),
            models.CheckConstraint(
                condition=Q(distribution__in=_DISTRIBUTIONS), name="record_widening_is_marked"
            ),
        )

    def __str__(self) -> str:
        return f"{self.subject} from entry {self.entry_id}"


class SealedQuerySet(models.QuerySet["Sealed"]):
    """Sealed values, in the scope of a reader."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep what ``reader`` may read by the marking of then, or by a later widening."""
        widened = Widening.objects.filter(
            readable_by(reader),
            subject=OuterRef("entry__subject"),
            entry__gt=OuterRef("entry"),
        )
        return self.filter(readable_by(reader) | (~Q(entry__subject="") & Exists(widened)))


class Sealed(Marked):
    """A restricted value and the salt that opens its commitment in the leaf of ``entry``."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="seals")
    field = models.TextField(db_collation="C")
    salt = models.BinaryField()
    value = models.TextField()
    commitment = models.BinaryField()

    objects = SealedQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["entry", "field"], name="record_one_seal_for_a_field"),
            models.CheckConstraint(
                condition=Q(distribution__in=_DISTRIBUTIONS), name="record_seal_is_marked"
            ),
        )

    def __str__(self) -> str:
        return f"{self.field} of entry {self.entry_id}"


class Tile(models.Model):
    """256 hashes of one level, complete; ``root`` is one hash of the level above."""

    pk = models.CompositePrimaryKey("level", "number")
    level = models.SmallIntegerField()
    number = models.BigIntegerField()
    hashes = models.BinaryField()
    root = models.BinaryField()

    def __str__(self) -> str:
        return f"tile {self.level}/{self.number}"


class Checkpoint(models.Model):
    """A signed head of the log; ``note`` is the whole signed note."""

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField()
    note = models.TextField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"checkpoint of {self.size}"


class Cosignature(models.Model):
    """That a witness saw a checkpoint: ``line`` is its signature as it stands under the note.

    ``verifier`` is the witness's key in writing, ``cosigned_at`` the moment by the witness's own
    clock, ``at`` ours when it was kept.
    """

    checkpoint = models.ForeignKey(Checkpoint, models.PROTECT, related_name="cosignatures")
    witness = models.TextField(db_collation="C")
    key_id = models.BinaryField()
    verifier = models.TextField(db_collation="C")
    line = models.TextField(db_collation="C")
    cosigned_at = models.DateTimeField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["checkpoint", "witness", "key_id"],
                name="record_one_cosignature_of_a_checkpoint_by_a_key",
            ),
        )
        indexes = (
            models.Index(fields=["verifier", "checkpoint"], name="record_cosigned_by_a_key"),
        )

    def __str__(self) -> str:
        return f"{self.witness} cosigned {self.checkpoint_id}"


class Asking(models.Model):
    """How the asking of a witness goes: these rows change, and are no part of the record.

    ``failures`` counts tries without a cosignature since the last one; ``reason`` is why the last
    failed, ``about`` what is known besides; nothing is asked before ``next_at``.
    """

    verifier = models.TextField(primary_key=True, db_collation="C")
    failures = models.PositiveIntegerField(default=0)
    reason = models.TextField(blank=True)
    about = models.TextField(blank=True)
    asked_at = models.DateTimeField()
    next_at = models.DateTimeField()

    class Meta:
        db_table = "witnesses_asking"
        constraints = (
            models.CheckConstraint(
                condition=Q(failures=0, reason="") | (Q(failures__gt=0) & ~Q(reason="")),
                name="record_asking_fails_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(next_at__gte=models.F("asked_at")), name="record_asking_goes_forward"
            ),
        )

    def __str__(self) -> str:
        return f"{self.verifier.partition('+')[0]}: {self.reason or 'cosigns'}"
