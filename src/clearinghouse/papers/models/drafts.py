"""Drafts of concept papers: their parts as they are written, rounds, comments and answers."""

from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.participants.models.periods import ends_after_start, enumerated
from clearinghouse.text.languages import Language


def followed(reader: Reader, path: str = "") -> Q:
    """Return the condition under which ``reader`` may follow a draft.

    The Secretariat may, its drafters may, and every Member State once it has been issued.
    """
    if not reader.cleared or reader.participant is None:
        return Q(pk__in=[])
    if reader.standing is Standing.SECRETARIAT:
        return Q()
    if reader.standing is not Standing.MEMBER:
        return Q(pk__in=[])
    own = Q(**{f"{path}hands__contains": [reader.participant]})
    return own | Q(**{f"{path}issued_at__isnull": False})


class PaperDraftQuerySet(models.QuerySet["PaperDraft"]):
    """Drafts, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the drafts that ``reader`` may follow."""
        return self.filter(followed(reader))


class PaperDraft(models.Model):
    """A concept paper in the making.

    ``hands`` are the States that write it: who began it and those with a seat in the area.
    ``starts_on`` and ``ends_on`` are the period in which it is to apply, half-open;
    ``period_version`` grows when they change.  ``document`` is what it became in the register.
    """

    address = models.TextField(unique=True, db_collation="C")
    area = models.ForeignKey("measures.Area", models.PROTECT, related_name="paper_drafts")
    state = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    hands = ArrayField(models.TextField())
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    period_version = models.PositiveIntegerField(default=1)
    issued_at = models.DateTimeField(null=True)
    document = models.OneToOneField(
        "documents.Document", models.PROTECT, null=True, related_name="drafted_as"
    )
    abandoned_at = models.DateTimeField(null=True)
    ground = models.TextField(blank=True)

    objects: ClassVar[PaperDraftQuerySet] = PaperDraftQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            ends_after_start("paper_draft_ends_after_start"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on__isnull=False),
                name="paper_draft_period_has_a_first_day",
            ),
            models.CheckConstraint(condition=~Q(hands=[]), name="paper_draft_is_in_some_hands"),
            models.CheckConstraint(
                condition=Q(issued_at=None) | Q(issued_at__gte=F("begun_at")),
                name="paper_draft_issued_after_it_was_begun",
            ),
            models.CheckConstraint(
                condition=Q(abandoned_at=None, ground="")
                | Q(abandoned_at__isnull=False) & ~Q(ground=""),
                name="paper_draft_abandoned_with_a_ground",
            ),
        )
        indexes = (models.Index(fields=["area", "-begun_at"], name="paper_draft_by_area"),)


class DraftPart(models.Model):
    """The text of one part in one language as it stands; ``version`` grows with every change."""

    draft = models.ForeignKey(PaperDraft, models.PROTECT, related_name="parts")
    part = models.TextField()
    language = models.CharField(max_length=2)
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    changed_for = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            enumerated("part", PaperPart, "draft_part_is_of_the_template"),
            enumerated("language", Language, "draft_part_language_is_known"),
            models.UniqueConstraint(
                fields=["draft", "part", "language"], name="draft_part_once_in_a_language"
            ),
        )


class Round(models.Model):
    """A draft as it was issued for comments, which are asked for until ``deadline``."""

    draft = models.ForeignKey(PaperDraft, models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    deadline = models.DateTimeField()
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    letter = models.TextField(blank=True)
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["draft", "number"], name="round_has_its_number"),
            models.CheckConstraint(
                condition=Q(deadline__gt=F("issued_at")), name="round_closes_after_it_opens"
            ),
        )


class RoundText(models.Model):
    """The text that went out in one language, by its digest."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="texts")
    language = models.CharField(max_length=2)
    title = models.TextField()
    blocks = models.JSONField()
    digest = models.BinaryField(max_length=32)

    class Meta:
        constraints = (
            enumerated("language", Language, "round_text_language_is_known"),
            models.UniqueConstraint(
                fields=["round", "language"], name="round_text_once_in_a_language"
            ),
        )


class Comment(models.Model):
    """What a delegation says on a part, with the words that it proposes."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="comments")
    place = models.PositiveSmallIntegerField()
    state = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    part = models.TextField()
    paragraph = models.TextField(blank=True)
    text = models.TextField(blank=True)
    proposal = models.TextField(blank=True)
    made_at = models.DateTimeField()
    is_late = models.BooleanField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            enumerated("part", PaperPart, "comment_part_is_of_the_template"),
            models.UniqueConstraint(fields=["round", "place"], name="comment_one_at_a_place"),
            models.CheckConstraint(
                condition=~Q(text="", proposal=""), name="comment_says_or_proposes_something"
            ),
        )


class Answer(models.Model):
    """What the drafters make of a comment."""

    comment = models.OneToOneField(Comment, models.PROTECT, related_name="answer")
    kind = models.TextField()
    text = models.TextField(blank=True)
    state = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    answered_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            enumerated("kind", AnswerKind, "answer_kind_is_known"),
            models.CheckConstraint(
                condition=Q(kind=AnswerKind.TAKEN_UP) | ~Q(text=""), name="answer_says_why"
            ),
        )


class Deliberation(models.Model):
    """That a meeting considered a draft, such as an expert meeting convened on it."""

    draft = models.ForeignKey(PaperDraft, models.PROTECT, related_name="deliberations")
    meeting = models.ForeignKey("participants.Meeting", models.PROTECT, related_name="+")
    named_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["draft", "meeting"], name="deliberation_named_once"),
        )
