"""The tables of instruments, what happened to them, and the history; all of it public."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models.periods import Confidence, Precision, enumerated
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    StatementKind,
    StepKind,
)
from clearinghouse.procedures.models.carrying import day_known


class InstrumentQuerySet(models.QuerySet["Instrument"]):
    """Instruments, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all: that an instrument exists is public; its text follows its document."""
        del reader
        return self.all()


class Instrument(models.Model):
    """A text by which the Conference lives: treaty, declaration, rules, regulations.

    ``is_ratified`` tells that participants sign and ratify it, so that its status is also a table;
    ``whole_on`` is the last day as on which the depositary's list of their acts was entered whole.
    """

    code = models.TextField(primary_key=True, db_collation="C")
    kind = models.TextField()
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    body = models.TextField(blank=True, db_collation="C")
    adopted_on = models.DateField(null=True)
    precision = models.CharField(max_length=8, default=Precision.DAY)
    status = models.TextField()
    status_on = models.DateField(null=True)
    in_force_on = models.DateField(null=True)
    is_ratified = models.BooleanField(default=False)
    depositary = models.TextField(blank=True)
    whole_on = models.DateField(null=True)
    revision = models.ForeignKey(
        "documents.Revision", models.PROTECT, null=True, related_name="instruments"
    )
    note = models.TextField(blank=True)
    sources = models.TextField()
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    position = models.PositiveSmallIntegerField(default=0)
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[InstrumentQuerySet] = InstrumentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("kind", InstrumentKind, "instrument_kind_is_known"),
            enumerated("status", InstrumentStatus, "instrument_status_is_known"),
            enumerated("precision", Precision, "instrument_precision_is_known"),
            enumerated("confidence", Confidence, "instrument_confidence_is_known"),
            day_known("adopted_on", "precision", "instrument_unknown_day_is_missing"),
            models.CheckConstraint(condition=~Q(en=""), name="instrument_has_english"),
        )
        indexes = (models.Index(fields=["-adopted_on", "code"], name="instrument_newest"),)


class InstrumentStep(models.Model):
    """What happened to an instrument as a whole, and when."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="steps")
    kind = models.TextField()
    taken_on = models.DateField(null=True)
    precision = models.CharField(max_length=8, default=Precision.DAY)
    body = models.TextField(blank=True, db_collation="C")
    meeting = models.TextField(blank=True, db_collation="C")
    symbol = models.TextField(blank=True, db_collation="C")
    note = models.TextField(blank=True)
    sources = models.TextField()
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    entry = models.BigIntegerField()

    class Meta:
        constraints = (
            enumerated("kind", StepKind, "instrument_step_kind_is_known"),
            enumerated("precision", Precision, "instrument_step_precision_is_known"),
            enumerated("confidence", Confidence, "instrument_step_confidence_is_known"),
            day_known("taken_on", "precision", "instrument_step_unknown_day_is_missing"),
            models.UniqueConstraint(
                fields=["instrument", "kind", "taken_on", "meeting", "body"],
                name="instrument_step_once",
                nulls_distinct=False,
            ),
        )


class InstrumentAct(models.Model):
    """That a participant signed, ratified or acceded to an instrument, and when.

    ``notified_on`` is the day on which the depositary was notified of it, ``revision`` the note by
    which that came.  Without ``registered_at`` it is what the reference files tell.
    """

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="acts")
    participant = models.ForeignKey(
        "participants.Participant", models.PROTECT, related_name="instrument_acts"
    )
    deed = models.TextField()
    done_on = models.DateField(null=True)
    precision = models.CharField(max_length=8, default=Precision.DAY)
    note = models.TextField(blank=True)
    sources = models.TextField()
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    notified_on = models.DateField(null=True)
    revision = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    registered_at = models.DateTimeField(null=True)
    registered_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    entry = models.BigIntegerField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(notified_on=None)
                | Q(done_on=None)
                | ~Q(precision=Precision.DAY)
                | Q(notified_on__gte=F("done_on")),
                name="instrument_act_notified_after_it_was_done",
            ),
            models.CheckConstraint(
                condition=Q(registered_at=None, revision=None, registered_by=None)
                | Q(registered_at__isnull=False, revision__isnull=False),
                name="instrument_act_registered_with_its_note",
            ),
            enumerated("deed", Deed, "instrument_deed_is_known"),
            enumerated("precision", Precision, "instrument_act_precision_is_known"),
            enumerated("confidence", Confidence, "instrument_act_confidence_is_known"),
            day_known("done_on", "precision", "instrument_act_unknown_day_is_missing"),
            models.UniqueConstraint(
                fields=["instrument", "participant", "deed"], name="instrument_deed_once"
            ),
        )


class InstrumentStatement(models.Model):
    """What a participant said of an instrument on signing or ratifying it, in its own words."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="statements")
    participant = models.ForeignKey("participants.Participant", models.PROTECT, related_name="+")
    kind = models.TextField()
    made_on = models.DateField()
    text = models.TextField()
    language = models.CharField(max_length=2)
    revision = models.ForeignKey("documents.Revision", models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            enumerated("kind", StatementKind, "instrument_statement_kind_is_known"),
            models.CheckConstraint(condition=~Q(text=""), name="instrument_statement_has_a_text"),
            models.CheckConstraint(
                condition=Q(language__in=["en", "ru", "kk"]),
                name="instrument_statement_language_is_known",
            ),
            models.UniqueConstraint(
                fields=["instrument", "participant", "kind", "made_on"],
                name="instrument_statement_once_a_day",
            ),
        )


class Milestone(models.Model):
    """A line of the history, public.  ``last_on`` is the last day of what lasted several.

    ``meeting`` is the code of the meeting where it happened, if at one.
    """

    key = models.TextField(unique=True, db_collation="C")
    happened_on = models.DateField()
    last_on = models.DateField(null=True)
    precision = models.CharField(max_length=8, default=Precision.DAY)
    meeting = models.TextField(blank=True, db_collation="C")
    body = models.TextField(blank=True, db_collation="C")
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    sources = models.TextField()
    confidence = models.CharField(max_length=16, default=Confidence.STATED)
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            enumerated("precision", Precision, "milestone_precision_is_known"),
            enumerated("confidence", Confidence, "milestone_confidence_is_known"),
            models.CheckConstraint(
                condition=Q(last_on=None) | Q(last_on__gt=F("happened_on")),
                name="milestone_ends_after_it_begins",
            ),
            models.CheckConstraint(condition=~Q(en=""), name="milestone_has_english"),
        )
        indexes = (models.Index(fields=["happened_on", "key"], name="milestone_by_day"),)
