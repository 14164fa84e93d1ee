"""States and organisations: their names, standing and chairmanships, by date."""

from enum import StrEnum

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from clearinghouse.law.distribution import Standing
from clearinghouse.participants.models.periods import (
    CODE,
    Confidence,
    days,
    ends_after_start,
    enumerated,
    loosely_dated,
    one_at_a_time,
    one_code,
)
from clearinghouse.text.languages import Language


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
    zone = models.CharField(max_length=40, blank=True)
    weekend = ArrayField(models.CharField(max_length=9), default=list, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)
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
    short_en = models.CharField(max_length=40, blank=True)
    short_ru = models.CharField(max_length=40, blank=True)
    short_kk = models.CharField(max_length=40, blank=True)
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
    starts_by = models.DateField(null=True, blank=True)
    starts_as_written = models.CharField(max_length=24)
    ends_on = models.DateField(null=True, blank=True)
    ends_as_written = models.CharField(max_length=24, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    basis = models.CharField(max_length=300, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    confidence = models.CharField(max_length=16, default=Confidence.STATED.value)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("standing", Standing, "standing_known"),
            loosely_dated("starts_on", "starts_by", "standing_starts_between_two_days"),
            enumerated("confidence", Confidence, "standing_confidence_known"),
            ends_after_start("standing_ends_after_start"),
            one_at_a_time(
                one_code("participant"), period=days(), name="participant_one_standing_at_a_time"
            ),
        )


class Prospect(models.Model):
    """A standing that was sought or prepared and, as far as known, not obtained."""

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="prospects")
    sought = models.CharField(max_length=16)
    seen_as_written = models.CharField(max_length=24)
    source = models.TextField(blank=True)
    confidence = models.CharField(max_length=16, default=Confidence.STATED.value)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("sought", Standing, "prospect_standing_known"),
            enumerated("confidence", Confidence, "prospect_confidence_known"),
            models.UniqueConstraint(
                fields=["participant", "sought", "seen_as_written"], name="prospect_once"
            ),
        )


class Chairmanship(models.Model):
    """A term in the chair.  It opens and ends with a meeting; the dates only follow from it."""

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="chairmanships")
    starts_on = models.DateField()
    starts_by = models.DateField(null=True, blank=True)
    starts_as_written = models.CharField(max_length=24)
    ends_on = models.DateField(null=True, blank=True)
    ends_as_written = models.CharField(max_length=24, blank=True)
    opened_by = models.CharField(max_length=200)
    ended_by = models.CharField(max_length=200, blank=True)
    ends_with = models.CharField(max_length=200, blank=True)
    expected_end = models.CharField(max_length=24, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            loosely_dated("starts_on", "starts_by", "chairmanship_starts_between_two_days"),
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
