"""Networks of focal points: contacts, their yearly confirmation, monthly calls and answers."""

from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.law.distribution import Reader, Standing, is_among_members


class NetworkQuerySet(models.QuerySet["Network"]):
    """Networks, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for Member States and the Secretariat."""
        if is_among_members(reader):
            return self.all()
        return self.none()


class Network(models.Model):
    """A network of focal points in an area; ``provision`` is what asks for it."""

    code = models.TextField(unique=True, db_collation="C")
    area = models.ForeignKey("measures.Area", models.PROTECT, related_name="networks")
    provision = models.TextField()
    en = models.TextField()
    ru = models.TextField(blank=True)
    kk = models.TextField(blank=True)
    opened_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[NetworkQuerySet] = NetworkQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (models.CheckConstraint(condition=~Q(en=""), name="network_has_a_name"),)


class ContactQuerySet(models.QuerySet["Contact"]):
    """Contacts of networks, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the contacts of networks of which the reader's State is a member.

        How people are reached is for those who answer in turn; the Secretariat runs the calls.
        Their own contact is known to all officers of a delegation, as its focal points are.
        """
        if reader.cleared and reader.standing is Standing.SECRETARIAT:
            return self.all()
        if reader.standing is not Standing.MEMBER or reader.officer is None:
            return self.none()
        if not reader.cleared:
            return self.filter(focal_point__participant=reader.participant)
        own = Contact.objects.filter(focal_point__participant=reader.participant, ended_on=None)
        return self.filter(network__in=own.values("network"))


class Contact(models.Model):
    """A focal point in a network: its deputy, the languages it speaks, its working hours.

    ``focal_point`` is the office as the delegation named it; hours are on the clocks of ``zone``.
    """

    network = models.ForeignKey(Network, models.PROTECT, related_name="contacts")
    focal_point = models.OneToOneField(
        "participants.FocalPoint", models.PROTECT, related_name="contact"
    )
    deputy_office = models.TextField(blank=True)
    deputy_email = models.EmailField(max_length=254, blank=True)
    deputy_phone = models.CharField(max_length=40, blank=True)
    languages = ArrayField(models.TextField(), default=list)
    opens = models.TimeField()
    closes = models.TimeField()
    zone = models.TextField()
    joined_at = models.DateTimeField()
    ended_on = models.DateField(null=True)
    entry = models.BigIntegerField(unique=True)

    objects: ClassVar[ContactQuerySet] = ContactQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(opens=F("closes")), name="contact_hours_have_a_length"
            ),
            models.CheckConstraint(condition=~Q(languages=[]), name="contact_speaks_a_language"),
            models.CheckConstraint(
                condition=Q(deputy_office="", deputy_email="", deputy_phone="")
                | ~Q(deputy_office="") & (~Q(deputy_email="") | ~Q(deputy_phone="")),
                name="contact_deputy_can_be_reached",
            ),
        )


class Confirmation(models.Model):
    """That a contact was confirmed to be as it is told."""

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="confirmations")
    confirmed_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)


class Call(models.Model):
    """That a network was called, so that every contact answers; once in a month."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="calls")
    month_day = models.DateField()
    called_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["network", "month_day"], name="call_once_a_month"),
        )


class CallAnswer(models.Model):
    """That a contact answered a call, and when."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="answers")
    contact = models.ForeignKey(Contact, models.PROTECT, related_name="answers")
    answered_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["call", "contact"], name="call_answered_once"),
        )
