"""The tables of meetings as they are run.

What was put, said and frozen is written once; a closed sitting stays as it is.  PostgreSQL refuses
everything else (``migrations/0002_lasting.sql``).
"""

from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import visible
from clearinghouse.law.distribution import Distribution, Reader, Standing, is_among_members
from clearinghouse.law.meetings import DECIDING, Added, Outcome, Part
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.models.periods import enumerated

_DECIDING = [outcome.value for outcome in DECIDING]


def whole(reader: Reader) -> bool:
    """Whether the reader may follow a meeting whole: Member States and the Secretariat may.

    Everybody else sees what the documents of the meeting let them see, and nothing more.
    """
    return is_among_members(reader)


class SittingQuerySet(models.QuerySet["Sitting"]):
    """Sittings, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the sittings that ``reader`` may follow, or of whose documents it may read one."""
        if whole(reader):
            return self.all()
        placed = Placed.objects.filter(visible(reader, "revision__document__"))
        return self.filter(pk__in=placed.values("point__sitting"))


class Sitting(models.Model):
    """A meeting as it is run: convened, opened, its agenda adopted, closed.

    ``listed_as`` is the symbol of its list of decisions, ``listed`` that list where it is in the
    register, ``amended`` the List of Coordinators as the meeting amended it, ``report`` its report.
    """

    meeting = models.OneToOneField("participants.Meeting", models.PROTECT, related_name="sitting")
    chair = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    convened_at = models.DateTimeField()
    convened_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    opened_at = models.DateTimeField(null=True)
    agenda_adopted_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    listed_as = models.TextField(blank=True, db_collation="C")
    listed = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    amended = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    report = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[SittingQuerySet] = SittingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(opened_at=None) | Q(opened_at__gte=F("convened_at")),
                name="sitting_opened_after_it_was_convened",
            ),
            models.CheckConstraint(
                condition=Q(agenda_adopted_at=None) | Q(agenda_adopted_at__gte=F("opened_at")),
                name="sitting_adopts_its_agenda_when_open",
            ),
            models.CheckConstraint(
                condition=Q(agenda_adopted_at=None) | Q(opened_at__isnull=False),
                name="sitting_with_an_agenda_was_opened",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None)
                | Q(opened_at__isnull=False, closed_at__gte=F("opened_at")),
                name="sitting_closed_after_it_was_opened",
            ),
            models.CheckConstraint(
                condition=Q(listed_as="") | Q(closed_at__isnull=False),
                name="sitting_lists_its_decisions_at_closure",
            ),
            models.CheckConstraint(
                condition=Q(listed=None) | ~Q(listed_as=""),
                name="sitting_list_has_its_symbol",
            ),
            models.CheckConstraint(
                condition=Q(amended=None) | ~Q(listed_as=""),
                name="sitting_amended_list_follows_the_decisions",
            ),
        )


class Point(models.Model):
    """A point of the agenda, provisional, adopted, or both."""

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="points")
    number = models.TextField(db_collation="C")
    position = models.PositiveSmallIntegerField()
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    is_provisional = models.BooleanField(default=True)
    is_adopted = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["sitting", "number"], name="point_number_once"),
            models.UniqueConstraint(
                fields=["sitting", "position"],
                name="point_one_at_a_position",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(condition=~Q(en=""), name="point_has_a_title"),
            models.CheckConstraint(condition=~Q(number=""), name="point_has_a_number"),
            models.CheckConstraint(
                condition=Q(is_provisional=True) | Q(is_adopted=True),
                name="point_is_on_some_agenda",
            ),
        )


class Placed(models.Model):
    """A document before the meeting under a point; ``in_session`` if it came while it sat."""

    point = models.ForeignKey(Point, models.PROTECT, related_name="placed")
    revision = models.ForeignKey("documents.Revision", models.PROTECT, related_name="placed_under")
    position = models.PositiveSmallIntegerField()
    in_session = models.BooleanField()
    placed_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["point", "revision"], name="placed_once_under_a_point"),
            models.UniqueConstraint(fields=["point", "position"], name="placed_one_at_a_position"),
        )


class Attendance(models.Model):
    """Who takes part and as what; ``standing`` is that of the day, ``head`` an office."""

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="attendances")
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    part = models.TextField()
    standing = models.TextField(blank=True)
    is_present = models.BooleanField()
    head_en = models.TextField(blank=True)
    head_ru = models.TextField(blank=True)
    head_kk = models.TextField(blank=True)
    size = models.PositiveSmallIntegerField(default=0)
    noted_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["sitting", "participant"], name="attendance_noted_once_for_each"
            ),
            enumerated("part", Part, "attendance_part_is_known"),
            models.CheckConstraint(
                condition=Q(standing="") | Q(standing__in=[each.value for each in Standing]),
                name="attendance_standing_is_known",
            ),
            models.CheckConstraint(
                condition=Q(part=Part.MEMBER, standing=Standing.MEMBER)
                | ~Q(part=Part.MEMBER) & ~Q(standing=Standing.MEMBER),
                name="attendance_of_members_is_as_members",
            ),
        )


class PutQuerySet(models.QuerySet["Put"]):
    """What was put, as a reader may see it."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep what concerns drafts that ``reader`` may read."""
        return self.filter(visible(reader, "revision__document__"))


class Put(models.Model):
    """A draft that was put to the meeting, and what became of it.

    ``present`` and ``members`` are the Member States of that moment; ``decision`` is the decision
    that exists by it, None where none does.
    """

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="puts")
    place = models.PositiveSmallIntegerField()
    point = models.ForeignKey(Point, models.PROTECT, related_name="puts")
    revision = models.ForeignKey("documents.Revision", models.PROTECT, related_name="puts")
    outcome = models.TextField()
    verb = models.TextField(blank=True)
    subject_en = models.TextField()
    subject_ru = models.TextField(blank=True)
    subject_kk = models.TextField(blank=True)
    addressed_to = models.TextField(blank=True, db_collation="C")
    becomes = models.TextField(blank=True)
    effects = models.JSONField(default=list)
    present = ArrayField(models.TextField())
    members = ArrayField(models.TextField())
    put_at = models.DateTimeField()
    decision = models.OneToOneField(
        "procedures.Decision", models.PROTECT, null=True, related_name="put"
    )
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[PutQuerySet] = PutQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["sitting", "place"], name="put_one_at_a_place"),
            models.UniqueConstraint(
                fields=["revision"],
                condition=Q(outcome=Outcome.ADOPTED),
                name="put_draft_is_adopted_once",
            ),
            enumerated("outcome", Outcome, "put_outcome_is_known"),
            models.CheckConstraint(condition=~Q(subject_en=""), name="put_has_a_subject"),
            models.CheckConstraint(
                condition=Q(
                    outcome__in=_DECIDING,
                    decision__isnull=False,
                    verb__in=[each.value for each in Verb],
                )
                | ~Q(outcome__in=_DECIDING) & Q(decision=None, verb=""),
                name="put_decides_with_a_verb_or_not_at_all",
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.RECOMMENDED) & ~Q(addressed_to="")
                | ~Q(outcome=Outcome.RECOMMENDED) & Q(addressed_to=""),
                name="put_recommends_to_a_body",
            ),
            models.CheckConstraint(
                condition=Q(
                    outcome=Outcome.CHANGED_TYPE, becomes__in=[each.value for each in DocumentKind]
                )
                | ~Q(outcome=Outcome.CHANGED_TYPE) & Q(becomes=""),
                name="put_changes_its_type_to_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.ADOPTED) | Q(effects=[]),
                name="put_has_effects_only_if_adopted",
            ),
        )


class StatementQuerySet(models.QuerySet["Statement"]):
    """Statements of States, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep those that are for ``reader``, on drafts that it may read."""
        drafts = visible(reader, "put__revision__document__")
        public = Q(distribution=Distribution.PUBLIC)
        if not reader.cleared or reader.participant is None:
            return self.filter(drafts & public)
        seen = public | Q(state=reader.participant)
        if reader.standing in (Standing.MEMBER, Standing.SECRETARIAT):
            seen = Q()
        elif reader.standing is Standing.OBSERVER:
            seen |= Q(distribution=Distribution.MEMBERS_AND_OBSERVERS)
        return self.filter(drafts & seen)


class Statement(models.Model):
    """A reservation, an interpretative statement or a dissociation of a State."""

    put = models.ForeignKey(Put, models.PROTECT, related_name="statements")
    added = models.TextField()
    state = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    paragraphs = ArrayField(models.TextField(), default=list)
    text = models.TextField(blank=True)
    distribution = models.TextField()
    made_at = models.DateTimeField()
    is_late = models.BooleanField()
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[StatementQuerySet] = StatementQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("added", Added, "statement_kind_is_known"),
            models.CheckConstraint(
                condition=Q(
                    distribution__in=[
                        each.value for each in Distribution if each is not Distribution.ADDRESSEES
                    ]
                ),
                name="statement_distribution_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(added=Added.DISSOCIATION) | ~Q(paragraphs=[]),
                name="statement_dissociates_from_paragraphs",
            ),
            models.CheckConstraint(
                condition=Q(added=Added.DISSOCIATION) | ~Q(text=""),
                name="statement_has_a_text",
            ),
        )


class FrozenQuerySet(models.QuerySet["Frozen"]):
    """Drafts as at closure, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the drafts that ``reader`` may read."""
        return self.filter(visible(reader, "version__revision__document__"))


class Frozen(models.Model):
    """A draft in one language as at the time of closure, by its digest, citable for ever.

    ``symbol`` is that of the issue or, where it has none, the address of its document.
    """

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="frozen")
    version = models.ForeignKey("documents.LanguageVersion", models.PROTECT, related_name="+")
    symbol = models.TextField(db_collation="C")
    language = models.TextField()
    digest = models.BinaryField()

    objects: ClassVar[FrozenQuerySet] = FrozenQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["sitting", "symbol", "language"], name="frozen_once_in_a_language"
            ),
        )
