"""Places with their names by date, their clocks, and the seat of the Secretariat."""

from django.db import models

from clearinghouse.participants.models.periods import (
    CODE,
    Precision,
    days,
    ends_after_start,
    enumerated,
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
    starts_precision = models.CharField(max_length=8, default=Precision.DAY.value)
    ends_on = models.DateField(null=True, blank=True)
    premises = models.CharField(max_length=300, blank=True)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (
            enumerated("starts_precision", Precision, "seat_starts_precision_known"),
            ends_after_start("seat_ends_after_start"),
            one_at_a_time(period=days(), name="seat_one_at_a_time"),
        )
