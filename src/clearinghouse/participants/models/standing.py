"""States and organisations: their names, standing and chairmanships, by date."""

from django.db import models
from django.db.models import Q

from clearinghouse.law.distribution import Standing
from clearinghouse.participants.models.periods import (
    CODE,
    Confidence,
    Precision,
    days,
    ends_after_start,
    enumerated,
    one_at_a_time,
    one_code,
)
from clearinghouse.text.languages import Language
from enum import StrEnum


class ParticipantKind(StrEnum):
    """What a participant is, whatever its standing."""

    STATE = "state"
    ORGANISATION = "organisation"
    SECRETARIAT = "secretariat"


class Participant(models.Model):
    """A State, an organisation, or the Secretariat itself.

    ``latitude`` and ``longitude`` are degrees (WGS 84) of the place that stands for it on the
    schematic map; they say nothing about territory.
    """

    code = models.CharField(primary_key=True, **CODE)
    kind = models.CharField(max_length=16)
    latitude = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    longitude = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="organs")

    class Meta:
        constraints = (
            enumerated("kind", ParticipantKind, "participant_kind_known"),
            models.CheckConstraint(
                condition=Q(code__regex=r"^[A-Z][A-Z0-9-]{1,15}$"), name="participant_code_form"
            ),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                name="participant_drawn_on_the_globe",
            ),
        )


class ParticipantName(models.Model):
    """The names of a participant during a period.

    ``en``, ``ru`` and ``kk`` are the usual names; ``sort_en`` is the key of the usual English
    order (Rules of Procedure, I.7).
    """

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="names")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    en = models.CharField(max_length=200)
    ru = models.CharField(max_length=200, blank=True)
    kk = models.CharField(max_length=200, blank=True)
    formal_en = models.CharField(max_length=300, blank=True)
    formal_ru = models.CharField(max_length=300, blank=True)
    formal_kk = models.CharField(max_length=300, blank=True)
    sort_en = models.CharField(max_length=200, db_collation="C")
    source = models.TextField(blank=True)

    class Meta:
        constraints = (
            ends_after_start("participant_name_ends_after_start"),
            models.CheckConstraint(
                condition=~Q(en="") & ~Q(sort_en=""), name="participant_name_has_english"
            ),
            one_at_a_time(
                one_code("participant"), period=days(), name="participant_one_name_at_a_time"
            ),
        )


class ParticipantAlias(models.Model):
    """Another way in which papers write a participant, in one language, at any date."""

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="aliases")
    language = models.CharField(max_length=2)
    text = models.CharField(max_length=300)
    folded = models.CharField(max_length=300, db_index=True, db_collation="C")

    class Meta:
        constraints = (
            enumerated("language", Language, "participant_alias_language_known"),
            models.UniqueConstraint(
                fields=["participant", "language", "folded"], name="participant_alias_once"
            ),
        )


class StandingPeriod(models.Model):
    """The standing of a participant during a period.

    ``decided_by`` is the body or meeting that decided; ``signed_on`` the day on which a new member
    signed, which differs from the day of accession (Kuwait: 11 and 13 October 2022).
    """

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="standings")
    standing = models.CharField(max_length=16)
    starts_on = models.DateField(null=True, blank=True)
    starts_precision = models.CharField(max_length=8, default=Precision.DAY.value)
    ends_on = models.DateField(null=True, blank=True)
    ends_precision = models.CharField(max_length=8, default=Precision.DAY.value)
    decided_by = models.CharField(max_length=200, blank=True)
    basis = models.CharField(max_length=300, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    confidence = models.CharField(max_length=16, default=Confidence.STATED.value)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("standing", Standing, "standing_known"),
            enumerated("starts_precision", Precision, "standing_starts_precision_known"),
            enumerated("ends_precision", Precision, "standing_ends_precision_known"),
            enumerated("confidence", Confidence, "standing_confidence_known"),
            ends_after_start("standing_ends_after_start"),
            models.CheckConstraint(
                condition=Q(starts_on=None, starts_precision=Precision.UNKNOWN.value)
                | Q(starts_on__isnull=False) & ~Q(starts_precision=Precision.UNKNOWN.value),
                name="standing_unknown_start_has_no_day",
            ),
            one_at_a_time(
                one_code("participant"), period=days(), name="participant_one_standing_at_a_time"
            ),
        )


class Chairmanship(models.Model):
    """A term in the chair.  It opens and ends with a meeting; the dates only follow from it."""

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="chairmanships")
    starts_on = models.DateField()
    starts_precision = models.CharField(max_length=8, default=Precision.DAY.value)
    ends_on = models.DateField(null=True, blank=True)
    ends_precision = models.CharField(max_length=8, default=Precision.DAY.value)
    opened_by = models.CharField(max_length=200)
    ended_by = models.CharField(max_length=200, blank=True)
    expected_end = models.CharField(max_length=200, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("starts_precision", Precision, "chairmanship_starts_precision_known"),
            enumerated("ends_precision", Precision, "chairmanship_ends_precision_known"),
            ends_after_start("chairmanship_ends_after_start"),
            models.CheckConstraint(
                condition=~Q(opened_by=""), name="chairmanship_opens_with_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None, ended_by="") | Q(ends_on__isnull=False) & ~Q(ended_by=""),
                name="chairmanship_ends_with_a_meeting",
            ),
            one_at_a_time(period=days(), name="chairmanship_one_at_a_time"),
        )


class OrganisationName(models.Model):
    """The names of CICA itself during a period; the Kazakh name changed between 2021 and 2023."""

    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    en = models.CharField(max_length=200)
    ru = models.CharField(max_length=200, blank=True)
    kk = models.CharField(max_length=200, blank=True)
    abbreviation_en = models.CharField(max_length=40, blank=True)
    abbreviation_ru = models.CharField(max_length=40, blank=True)
    abbreviation_kk = models.CharField(max_length=40, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            ends_after_start("organisation_name_ends_after_start"),
            one_at_a_time(period=days(), name="organisation_one_name_at_a_time"),
        )
