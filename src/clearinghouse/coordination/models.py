"""The tables of what States submit about areas, and of acting Coordinators.

What was sent stays as it was sent, and goes forward only; PostgreSQL refuses everything else
(``migrations/0002_lasting.sql``).  Whether it was granted is in the List, and nowhere else.
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.law.coordination import Role, Seat, Term
from clearinghouse.law.distribution import Reader, Standing, is_among_members
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.participants.models.periods import ends_after_start, enumerated

_NEEDS_AN_END = [SubmissionKind.EXTENSION, SubmissionKind.EARLY_END]


def whole(reader: Reader) -> bool:
    """Whether the reader follows what Member States say among themselves about areas."""
    return is_among_members(reader)


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Submissions, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep what ``reader`` is told of.

        A draft is its delegation's own.  What was sent is with the Chairmanship of that day and
        the Secretariat; all Member States have it once it is circulated, a report at once.
        """
        if not reader.cleared or reader.participant is None:
            return self.none()
        sent = Q(sent_at__isnull=False)
        if reader.standing is Standing.SECRETARIAT:
            return self.filter(sent)
        seen = Q(participant=reader.participant) | sent & Q(chair=reader.participant)
        if reader.standing is Standing.MEMBER:
            seen |= Q(circulated_at__isnull=False) | sent & Q(kind=SubmissionKind.REPORT)
        return self.filter(seen)


class Submission(models.Model):
    """What a State submits about an area: drafted, sent, passed on, circulated, or taken back.

    ``chair`` is the State in the chair on the day of sending, ``note`` the note by which the
    Secretariat circulated it.  The term is half-open.
    """

    key = models.TextField(unique=True, db_collation="C")
    kind = models.TextField()
    area = models.ForeignKey("measures.Area", models.PROTECT, related_name="submissions")
    role = models.TextField()
    participant = models.ForeignKey(
        "participants.Participant", models.PROTECT, related_name="submissions"
    )
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    en = models.TextField(blank=True)
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    ahead_en = models.TextField(blank=True)
    ahead_ru = models.TextField(blank=True)
    ahead_kk = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    chair = models.ForeignKey(
        "participants.Participant", models.PROTECT, null=True, related_name="+"
    )
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    passed_on_at = models.DateTimeField(null=True)
    circulated_at = models.DateTimeField(null=True)
    note = models.ForeignKey(
        "documents.Revision", models.PROTECT, null=True, related_name="circulates"
    )
    withdrawn_at = models.DateTimeField(null=True)
    ground = models.TextField(blank=True)
    entry = models.BigIntegerField(unique=True, null=True)

    objects: ClassVar[SubmissionQuerySet] = SubmissionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("kind", SubmissionKind, "submission_kind_is_known"),
            enumerated("role", Role, "submission_role_is_known"),
            ends_after_start("submission_term_ends_after_it_starts"),
            models.CheckConstraint(
                condition=~Q(en="") | ~Q(ru="") | ~Q(kk=""), name="submission_has_a_text"
            ),
            models.CheckConstraint(
                condition=Q(kind=SubmissionKind.REPORT) | Q(ahead_en="", ahead_ru="", ahead_kk=""),
                name="submission_looks_ahead_in_a_report",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=_NEEDS_AN_END) | Q(ends_on__isnull=False),
                name="submission_to_extend_or_end_names_the_day",
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None, entry=None)
                | Q(sent_at__isnull=False, entry__isnull=False),
                name="submission_sent_is_in_the_record",
            ),
            models.CheckConstraint(
                condition=Q(passed_on_at=None) | Q(passed_on_at__gte=F("sent_at")),
                name="submission_passed_on_after_it_was_sent",
            ),
            models.CheckConstraint(
                condition=Q(circulated_at=None, note=None)
                | Q(circulated_at__gte=F("sent_at"), note__isnull=False),
                name="submission_circulated_by_a_note_after_it_was_sent",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, ground="") | Q(withdrawn_at__gte=F("sent_at")),
                name="submission_withdrawn_after_it_was_sent",
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=False)
                | Q(passed_on_at=None, circulated_at=None, withdrawn_at=None),
                name="submission_not_sent_goes_nowhere",
            ),
        )
        indexes = (
            models.Index(fields=["area", "-sent_at"], name="submission_of_area"),
            models.Index(fields=["participant", "-changed_at"], name="submission_of_state"),
        )

    @property
    def seat(self) -> Seat:
        """The seat that it is about."""
        return Seat(self.area_id, Role(self.role), self.participant_id)

    @property
    def term(self) -> Term:
        """The term proposed."""
        return Term(self.starts_on, self.ends_on)


class Comment(models.Model):
    """What a Member State says about a submission; said once, kept for ever."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="comments")
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    kind = models.TextField()
    text = models.TextField(blank=True)
    said_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            enumerated("kind", CommentKind, "comment_kind_is_known"),
            models.CheckConstraint(
                condition=Q(kind=CommentKind.SUPPORT) | ~Q(text=""), name="comment_has_words"
            ),
        )
        indexes = (models.Index(fields=["submission", "id"], name="comment_in_order"),)


class ActingQuerySet(models.QuerySet["Acting"]):
    """Proposals to act as Coordinator, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep them for Member States and the Secretariat."""
        return self.all() if whole(reader) else self.none()


class Acting(models.Model):
    """A Co-coordinator proposes to act as Coordinator of its area until one is appointed.

    Whether and how long it acts is reckoned (``law.succession.acting``), never entered.
    """

    key = models.TextField(unique=True, db_collation="C")
    area = models.ForeignKey("measures.Area", models.PROTECT, related_name="acting")
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    laid_down_at = models.DateTimeField(null=True)
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ActingQuerySet] = ActingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(laid_down_at=None) | Q(laid_down_at__gte=F("proposed_at")),
                name="acting_laid_down_after_it_was_proposed",
            ),
        )
        indexes = (models.Index(fields=["area", "-proposed_at"], name="acting_in_area"),)


class Consent(models.Model):
    """Another Co-coordinator consents to the proposal; once, and for as long as it lasts."""

    acting = models.ForeignKey(Acting, models.PROTECT, related_name="consents")
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["acting", "participant"], name="consent_given_once"),
        )
