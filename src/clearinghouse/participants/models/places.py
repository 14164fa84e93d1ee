"""Places with their names by date, their clocks, and the seat of the Secretariat."""

from django.db import models

from clearinghouse.participants.models.periods import (
    CODE,
    days,
    ends_after_start,
    loosely_dated,
    one_at_a_time,
    one_code,
)
from clearinghouse.participants.models.standing import Participant


class Place(models.Model):
    """A city.  Its clock is the zone's identifier, never an offset: Astana's changed in 2024."""

    code = models.CharField(primary_key=True, **CODE)
    participant = models.ForeignKey(Participant, models.PROTECT, null=True, blank=True)
    zone = models.CharField(max_length=40)
    latitude = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    longitude = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)


class PlaceName(models.Model):
    """The names of a place during a period (Astana, Nur-Sultan, Astana)."""

    place = models.ForeignKey(Place, models.PROTECT, related_name="names")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    en = models.CharField(max_length=100)
    ru = models.CharField(max_length=100, blank=True)
    kk = models.CharField(max_length=100, blank=True)
    source = models.TextField(blank=True)

    class Meta:
        constraints = (
            ends_after_start("place_name_ends_after_start"),
            one_at_a_time(one_code("place"), period=days(), name="place_one_name_at_a_time"),
        )


class Seat(models.Model):
    """Where the Secretariat sits during a period."""

    place = models.ForeignKey(Place, models.PROTECT, related_name="seats")
    starts_on = models.DateField(null=True, blank=True)
    starts_by = models.DateField(null=True, blank=True)
    starts_as_written = models.CharField(max_length=24)
    ends_on = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            loosely_dated("starts_on", "starts_by", "seat_starts_between_two_days"),
            ends_after_start("seat_ends_after_start"),
            one_at_a_time(period=days(), name="seat_one_at_a_time"),
        )


class Premises(models.Model):
    """A building that the Secretariat used during a period."""

    place = models.ForeignKey(Place, models.PROTECT, related_name="premises")
    starts_on = models.DateField(null=True, blank=True)
    starts_by = models.DateField(null=True, blank=True)
    starts_as_written = models.CharField(max_length=24)
    ends_on = models.DateField(null=True, blank=True)
    en = models.CharField(max_length=200)
    ru = models.CharField(max_length=200, blank=True)
    kk = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            loosely_dated("starts_on", "starts_by", "premises_start_between_two_days"),
            ends_after_start("premises_end_after_start"),
            one_at_a_time(period=days(), name="premises_one_at_a_time"),
        )
