"""Drafts of notes: what they will say, who wrote and cleared them, what became of them."""

from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.law.correspondence import Drafted, DraftState
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

ONE = [each.value for each in Addressed if each.is_one]
CLEARED = [DraftState.CLEARED.value, DraftState.ISSUED.value]


class NoteDraftQuerySet(models.QuerySet["NoteDraft"]):
    """Drafts, kept to those whom a reader may see."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for the Secretariat's cleared officers, none for anybody else."""
        is_secretariat = reader.standing is Standing.SECRETARIAT
        return self if is_secretariat and reader.cleared else self.none()


class NoteDraft(models.Model):
    """A note to be issued.  ``version`` grows with every change; ``cleared`` is one of them."""

    state = models.CharField(max_length=10, default=DraftState.DRAFT.value)
    version = models.PositiveIntegerField(default=1)
    purpose = models.CharField(max_length=24)
    register = models.TextField(db_collation="C")
    suffix = models.CharField(max_length=8, blank=True, db_collation="C")
    addressed = models.CharField(max_length=20)
    participant = models.ForeignKey(
        "participants.Participant", models.PROTECT, null=True, related_name="+"
    )
    fields = models.JSONField(default=dict)
    own_words = models.JSONField(default=dict)
    without = ArrayField(models.CharField(max_length=2), default=list)
    ground = models.TextField(blank=True)
    drafter = models.ForeignKey("participants.Officer", models.PROTECT, related_name="+")
    changed_by = models.ForeignKey("participants.Officer", models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    clearer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    cleared = models.PositiveIntegerField(null=True)
    cleared_at = models.DateTimeField(null=True)
    returned = models.TextField(blank=True)
    issued_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    issued_at = models.DateTimeField(null=True)
    note = models.OneToOneField(
        "documents.Note", models.PROTECT, null=True, related_name="composed_as"
    )
    withdrawn = models.TextField(blank=True)

    objects: ClassVar[NoteDraftQuerySet] = NoteDraftQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("state", DraftState, "draft_state_is_known"),
            enumerated("purpose", Purpose, "draft_purpose_is_known"),
            enumerated("addressed", Addressed, "draft_addressee_is_known"),
            models.CheckConstraint(
                condition=Q(addressed__in=ONE, participant__isnull=False)
                | (~Q(addressed__in=ONE) & Q(participant=None)),
                name="draft_names_one_participant_if_one_is_addressed",
            ),
            models.CheckConstraint(
                condition=Q(cleared=None, clearer=None, cleared_at=None)
                | Q(cleared__isnull=False, clearer__isnull=False, cleared_at__isnull=False),
                name="draft_cleared_by_somebody_at_a_moment",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=CLEARED) | Q(cleared=F("version")),
                name="draft_goes_as_it_was_cleared",
            ),
            models.CheckConstraint(
                condition=~Q(state=DraftState.DRAFT) | Q(cleared=None),
                name="draft_changed_is_not_cleared",
            ),
            models.CheckConstraint(
                condition=Q(clearer=None)
                | (~Q(clearer=F("drafter")) & ~Q(clearer=F("changed_by"))),
                name="draft_cleared_by_other_hands",
            ),
            models.CheckConstraint(
                condition=Q(
                    state=DraftState.ISSUED,
                    note__isnull=False,
                    issued_at__isnull=False,
                    issued_by__isnull=False,
                )
                | (~Q(state=DraftState.ISSUED) & Q(note=None, issued_at=None, issued_by=None)),
                name="draft_issued_as_a_note",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn="") ^ Q(state=DraftState.WITHDRAWN),
                name="draft_withdrawn_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(without=[]) | ~Q(ground=""),
                name="draft_leaves_a_language_out_for_a_reason",
            ),
        )
        indexes = (models.Index(fields=["state", "-changed_at"], name="draft_by_state"),)

    def in_law(self) -> Drafted:
        """Return how the draft stands, as the law knows it."""
        return Drafted(
            state=DraftState(self.state),
            version=self.version,
            hands=frozenset({self.drafter_id, self.changed_by_id}),
            cleared=self.cleared,
        )


class DraftEnclosure(models.Model):
    """A revision that a draft encloses, with the pages counted and the texts they were counted of.

    ``pages`` and ``read_in`` are by language of the note; ``texts`` by language of the paper.
    """

    draft = models.ForeignKey(NoteDraft, models.PROTECT, related_name="enclosures")
    revision = models.ForeignKey("documents.Revision", models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    pages = models.JSONField()
    read_in = models.JSONField(default=dict)
    texts = models.JSONField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["draft", "revision"], name="draft_encloses_once"),
            models.UniqueConstraint(
                fields=["draft", "position"], name="draft_encloses_one_per_place"
            ),
        )


class DraftReference(models.Model):
    """A note to which a draft refers, in the order of its text."""

    draft = models.ForeignKey(NoteDraft, models.PROTECT, related_name="references")
    note = models.ForeignKey("documents.Note", models.PROTECT, related_name="referred_to_by")
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["draft", "note"], name="draft_refers_once"),
            models.UniqueConstraint(
                fields=["draft", "position"], name="draft_refers_one_per_place"
            ),
        )
