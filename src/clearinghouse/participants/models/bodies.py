"""Governing, working and advisory bodies: names and cadence by date, and their meetings."""

from enum import StrEnum

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.participants.models.periods import (
    CODE,
    Confidence,
    days,
    ends_after_start,
    enumerated,
    one_at_a_time,
    one_code,
)
from clearinghouse.participants.models.places import Place
from clearinghouse.participants.models.standing import Participant


class BodyKind(StrEnum):
    """The rank of a body."""

    GOVERNING = "governing"
    WORKING = "working"
    ADVISORY = "advisory"
    ADMINISTRATIVE = "administrative"


class Body(models.Model):
    """A body of CICA, whatever it is called at a date.  ``position`` is its place in the list."""

    code = models.CharField(primary_key=True, **CODE)
    kind = models.CharField(max_length=16)
    position = models.PositiveSmallIntegerField()
    founded_on = models.DateField(null=True, blank=True)
    founded_as_written = models.CharField(max_length=24, blank=True)
    reports_to = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="reported_by"
    )
    composition_en = models.CharField(max_length=400, blank=True)
    composition_ru = models.CharField(max_length=400, blank=True)
    composition_kk = models.CharField(max_length=400, blank=True)
    decides_en = models.CharField(max_length=400, blank=True)
    decides_ru = models.CharField(max_length=400, blank=True)
    decides_kk = models.CharField(max_length=400, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (enumerated("kind", BodyKind, "body_kind_known"),)


class BodyName(models.Model):
    """The names, abbreviations and symbol code of a body during a period (MM, then MC)."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="names")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    en = models.CharField(max_length=200)
    ru = models.CharField(max_length=200, blank=True)
    kk = models.CharField(max_length=200, blank=True)
    abbreviation_en = models.CharField(max_length=40, blank=True)
    abbreviation_ru = models.CharField(max_length=40, blank=True)
    abbreviation_kk = models.CharField(max_length=40, blank=True)
    symbol_code = models.CharField(max_length=16, blank=True, db_collation="C")
    source = models.TextField(blank=True)

    class Meta:
        constraints = (
            ends_after_start("body_name_ends_after_start"),
            models.CheckConstraint(condition=~Q(en=""), name="body_name_has_english"),
            one_at_a_time(one_code("body"), period=days(), name="body_one_name_at_a_time"),
            one_at_a_time(
                one_code("symbol_code"),
                period=days(),
                name="body_symbol_code_of_one_body_at_a_time",
                condition=~Q(symbol_code=""),
            ),
        )


class CadenceKind(StrEnum):
    """How often a body meets."""

    EVERY = "every"  # one meeting every ``years`` years
    AT_LEAST = "at_least"  # no fewer than ``times`` meetings in ``years`` years
    IN_PRACTICE = "in_practice"  # usually ``times`` meetings in ``years`` years, by no rule
    AD_HOC = "ad_hoc"
    PERMANENT = "permanent"


IRREGULAR = [CadenceKind.AD_HOC.value, CadenceKind.PERMANENT.value]
REGULAR = [CadenceKind.EVERY.value, CadenceKind.AT_LEAST.value, CadenceKind.IN_PRACTICE.value]


class Cadence(models.Model):
    """How often a body meets, as one source says it; ``prevails`` marks the one to go by."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="cadences")
    prevails = models.BooleanField()
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    kind = models.CharField(max_length=16)
    times = models.PositiveSmallIntegerField(null=True, blank=True)
    years = models.PositiveSmallIntegerField(null=True, blank=True)
    follows = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="followed_by"
    )
    years_after = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("kind", CadenceKind, "cadence_kind_known"),
            ends_after_start("cadence_ends_after_start"),
            models.CheckConstraint(
                condition=Q(kind__in=IRREGULAR, times=None, years=None)
                | Q(kind__in=REGULAR, times__gte=1, years__gte=1),
                name="cadence_counts_when_it_is_regular",
            ),
            models.CheckConstraint(
                condition=Q(follows=None, years_after=None)
                | Q(follows__isnull=False, years_after__isnull=False),
                name="cadence_follows_a_body_by_years",
            ),
            one_at_a_time(
                one_code("body"),
                period=days(),
                name="body_one_prevailing_cadence_at_a_time",
                condition=Q(prevails=True),
            ),
        )


class MeetingMode(StrEnum):
    """How those who took part met."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"
    UNKNOWN = "unknown"


class MeetingKind(StrEnum):
    """How a meeting stands to the cadence of its body."""

    REGULAR = "regular"
    SPECIAL = "special"
    INFORMAL = "informal"


class Meeting(models.Model):
    """A meeting of a body, held or planned.

    Both days are days of the meeting, the last None while not known; ``session`` is the year and
    the roman number as symbols write them ("2023-II"); ``outcomes`` are codes of instruments and
    ``plans`` what had been planned before the meeting was moved.
    """

    code = models.CharField(max_length=24, unique=True, db_collation="C")
    body = models.ForeignKey(Body, models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=8, default=MeetingKind.REGULAR.value)
    ordinal = models.PositiveSmallIntegerField(null=True, blank=True)
    session = models.CharField(max_length=16, blank=True, db_collation="C")
    first_day = models.DateField(null=True, blank=True)
    first_as_written = models.CharField(max_length=24)
    last_day = models.DateField(null=True, blank=True)
    last_as_written = models.CharField(max_length=24, blank=True)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True)
    host = models.ForeignKey(Participant, models.PROTECT, null=True, blank=True)
    mode = models.CharField(max_length=16, default=MeetingMode.UNKNOWN.value)
    is_held = models.BooleanField(default=True)
    en = models.CharField(max_length=300)
    ru = models.CharField(max_length=300, blank=True)
    kk = models.CharField(max_length=300, blank=True)
    outcomes = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    plans = models.JSONField(default=list, blank=True)
    confidence = models.CharField(max_length=16, default=Confidence.STATED.value)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("kind", MeetingKind, "meeting_kind_known"),
            enumerated("mode", MeetingMode, "meeting_mode_known"),
            enumerated("confidence", Confidence, "meeting_confidence_known"),
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="meeting_ends_after_it_opens",
            ),
            models.UniqueConstraint(
                fields=["body", "session"], condition=~Q(session=""), name="meeting_session_once"
            ),
            models.UniqueConstraint(
                fields=["body", "ordinal"],
                condition=Q(ordinal__isnull=False, kind="regular"),
                name="meeting_regular_ordinal_once",
            ),
        )
