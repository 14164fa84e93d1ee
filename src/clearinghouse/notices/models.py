"""The tables of the notices room: what is told to whom, by which ways, and how they wish it."""

from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Func, Q
from django.db.models.fields.json import JSONField

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.notices.kinds import (
    NOT_ARRIVED,
    WAITING,
    Channel,
    Digest,
    PostingState,
    WebhookState,
)
from clearinghouse.participants.models import Officer, Participant
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.text.languages import Language

# Facts are codes, in which nothing can be said: letters, figures and a few signs, no spaces.
_NO_CODE = (
    "jsonb_path_exists(%(expressions)s, "
    """'$.* ? (@.type() != "string" || !(@ like_regex "^[[:alnum:]_./:#+-]{1,80}$"))')"""
)


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Notices, kept to those whom they are for."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the reader's own, and those told to the delegation if the reader may read them."""
        if reader.officer is None:
            return self.none()
        own = Q(officer=reader.officer)
        told = Q() if reader.cleared else Q(is_public=True)
        return self.filter(own | Q(officer=None, participant=reader.participant) & told)


class Notice(models.Model):
    """Something told to an officer, or to a delegation as such (``officer`` empty).

    ``key`` names the cause, so that one cause never makes two notices for the same recipient.
    ``facts`` are plain codes; ``is_public`` says that they may be told outside the house.
    ``due_at`` is the deadline it speaks of.
    """

    address = models.TextField(unique=True, db_collation="C")
    key = models.TextField(db_collation="C")
    kind = models.TextField(db_collation="C")
    facts = JSONField(default=dict)
    is_public = models.BooleanField(default=False)
    link = models.TextField()
    happened_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="notices")
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="notices")
    read_at = models.DateTimeField(null=True)

    objects: ClassVar[NoticeQuerySet] = NoticeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["key", "officer"],
                condition=Q(officer__isnull=False),
                name="notice_once_to_an_officer",
            ),
            models.UniqueConstraint(
                fields=["key", "participant"],
                condition=Q(officer=None),
                name="notice_once_to_a_delegation",
            ),
            models.CheckConstraint(
                condition=~Q(key="") & Q(kind__regex=r"^[a-z]+(_[a-z]+)*$"),
                name="notice_names_its_cause_and_kind",
            ),
            models.CheckConstraint(
                condition=Q(link__regex=r"^/([^/\\].*)?$"), name="notice_leads_into_the_house"
            ),
            models.CheckConstraint(
                condition=~Q(
                    Func(F("facts"), template=_NO_CODE, output_field=models.BooleanField())
                ),
                name="notice_facts_are_codes",
            ),
        )
        indexes = (
            models.Index(fields=["officer", "-happened_at", "-id"], name="notice_of_officer"),
            models.Index(
                fields=["officer"], condition=Q(read_at=None), name="notice_unread_by_officer"
            ),
        )


class WebhookQuerySet(models.QuerySet["Webhook"]):
    """Webhooks, kept to those whose they are."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the reader's own and those of the reader's delegation."""
        if reader.officer is None:
            return self.none()
        return self.filter(
            Q(officer=reader.officer) | Q(officer=None, participant=reader.participant)
        )


class Webhook(models.Model):
    """An address of a delegation's, or an officer's, program that is called with each notice.

    ``salt`` makes its secret together with a key of the installation; the secret is not kept.
    """

    address = models.TextField(unique=True, db_collation="C")
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="webhooks")
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="webhooks")
    url = models.TextField()
    salt = models.BinaryField(max_length=32)
    state = models.CharField(max_length=8, default=WebhookState.OPEN.value)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)

    objects: ClassVar[WebhookQuerySet] = WebhookQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("state", WebhookState, "webhook_state_known"),
            models.CheckConstraint(
                condition=Q(url__regex=r"^https?://[^\s@]+$"), name="webhook_has_an_address"
            ),
            models.CheckConstraint(
                condition=Q(state=WebhookState.OPEN, closed_at=None)
                | Q(state=WebhookState.CLOSED, closed_at__isnull=False),
                name="webhook_closed_at_a_moment",
            ),
        )


class PostingQuerySet(models.QuerySet["Posting"]):
    """Postings, by reader and by moment."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep all for the registry, none for others."""
        is_registry = reader.standing is Standing.SECRETARIAT and reader.cleared
        return self.all() if is_registry else self.none()

    def due(self, at: datetime) -> Self:
        """Keep those that wait to be sent at the moment ``at``."""
        return self.filter(state__in=WAITING, next_try_at__lte=at)


class Posting(models.Model):
    """The way of one notice through one channel.

    ``letter`` is the posting in whose letter this one goes, itself included: once gathered, a
    letter never changes, so that a second sending is recognised as the same.  ``due_at`` is when it
    was first to be sent.
    """

    notice = models.ForeignKey(Notice, models.PROTECT, related_name="postings")
    channel = models.CharField(max_length=8)
    webhook = models.ForeignKey(Webhook, models.PROTECT, null=True, related_name="postings")
    letter = models.ForeignKey("self", models.PROTECT, null=True, related_name="gathered")
    state = models.CharField(max_length=8, default=PostingState.QUEUED.value)
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()
    next_try_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    last_fault = models.CharField(max_length=32, blank=True)

    objects: ClassVar[PostingQuerySet] = PostingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("channel", Channel, "posting_channel_known"),
            enumerated("state", PostingState, "posting_state_known"),
            models.UniqueConstraint(
                fields=["notice", "channel", "webhook"],
                nulls_distinct=False,
                name="posting_once_by_each_way",
            ),
            models.CheckConstraint(
                condition=Q(channel=Channel.WEBHOOK, webhook__isnull=False)
                | ~Q(channel=Channel.WEBHOOK) & Q(webhook=None),
                name="posting_by_webhook_names_it",
            ),
            models.CheckConstraint(
                condition=Q(state=PostingState.SENT, sent_at__isnull=False)
                | ~Q(state=PostingState.SENT) & Q(sent_at=None),
                name="posting_sent_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state__in=WAITING, next_try_at__isnull=False)
                | ~Q(state__in=WAITING) & Q(next_try_at=None),
                name="posting_that_waits_has_its_next_try",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=NOT_ARRIVED) | ~Q(last_fault=""),
                name="posting_that_did_not_arrive_says_why",
            ),
        )
        indexes = (
            models.Index(
                fields=["next_try_at", "id"],
                condition=Q(state__in=WAITING),
                name="posting_waiting",
            ),
            models.Index(
                fields=["-due_at"],
                condition=Q(state__in=NOT_ARRIVED),
                name="posting_not_arrived",
            ),
        )


class NoticePreference(models.Model):
    """How an officer wishes to be told; without a row, in the account's language and at once."""

    officer = models.OneToOneField(
        Officer, models.PROTECT, primary_key=True, related_name="notice_preference"
    )
    language = models.CharField(max_length=2)
    digest = models.CharField(max_length=8, default=Digest.AT_ONCE.value)
    quiet_from = models.TimeField(null=True)
    quiet_until = models.TimeField(null=True)
    by_email = models.BooleanField(default=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = (
            enumerated("language", Language, "notice_preference_language_known"),
            enumerated("digest", Digest, "notice_preference_digest_known"),
            models.CheckConstraint(
                condition=Q(quiet_from=None, quiet_until=None)
                | Q(quiet_from__isnull=False, quiet_until__isnull=False)
                & ~Q(quiet_from=F("quiet_until")),
                name="notice_preference_quiet_hours_have_both_ends",
            ),
        )


class Subscription(models.Model):
    """A secret address at which an officer's program reads the notices; its digest is kept."""

    officer = models.ForeignKey(Officer, models.PROTECT, related_name="subscriptions")
    digest = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["officer"],
                condition=Q(ended_at=None),
                name="subscription_one_of_an_officer_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="subscription_expires_later"
            ),
        )


class Watch(models.Model):
    """How far a duty has looked through the record for what is to be told: to ``looked_to``."""

    source = models.TextField(primary_key=True, db_collation="C")
    looked_to = models.BigIntegerField()
    looked_at = models.DateTimeField()
