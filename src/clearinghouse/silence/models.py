"""The tables of silence procedures.

The acts are the truth: each is a leaf of its procedure's own log, stored as bytes.  PostgreSQL
refuses a leaf that is changed, skipped or misstated (``migrations/0002_lasting.sql``).
"""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.silence_procedure import Matter, Said
from clearinghouse.law.translation import MOST_DAYS, WORKED_IN
from clearinghouse.participants.models.periods import enumerated
from clearinghouse.participants.queries import chair_on
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct


def concerned(reader: Reader, path: str = "") -> Q:
    """Return the condition under which ``reader`` may see a procedure.

    Its States may, whatever becomes of their membership, and the Secretariat; nobody else.
    """
    if not reader.cleared or reader.participant is None:
        return Q(pk__in=[])
    if reader.standing is Standing.SECRETARIAT:
        return Q()
    return Q(**{f"{path}roster__contains": [reader.participant]})


def decided_by(key: str) -> str:
    """Return the key of the decision that the procedure of this key is, if nobody breaks it."""
    return f"silence/{key}"


class ProcedureQuerySet(models.QuerySet["Procedure"]):
    """Procedures, as a reader may see them."""

    def visible_to(self, reader: Reader) -> Self:
        """Keep the procedures of which ``reader`` is told."""
        return self.filter(concerned(reader))


class Procedure(models.Model):
    """A silence procedure as it was opened; ``closed_at`` and ``outcome`` when it is written down.

    ``civil``, ``zone`` and ``tzdata`` say how the deadline was set; ``deadline`` is the moment.
    """

    key = models.TextField(unique=True, db_collation="C")
    body = models.TextField(db_collation="C")
    matter = models.TextField()
    title_en = models.TextField()
    title_ru = models.TextField(blank=True)
    title_kk = models.TextField(blank=True)
    note = models.ForeignKey("documents.Revision", models.PROTECT, related_name="+")
    roster = ArrayField(models.TextField())
    opened_at = models.DateTimeField()
    deadline = models.DateTimeField()
    civil = models.TextField()
    zone = models.TextField()
    tzdata = models.TextField()
    proves_delivery = models.BooleanField()
    names_objectors = models.BooleanField()
    ancestor = models.ForeignKey("self", models.PROTECT, null=True, related_name="descendants")
    effects = models.JSONField(default=list)
    opened_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True)
    outcome = models.TextField(blank=True)

    objects: ClassVar[ProcedureQuerySet] = ProcedureQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            enumerated("matter", Matter, "procedure_matter_is_known"),
            models.CheckConstraint(
                condition=Q(deadline__gt=F("opened_at")), name="procedure_deadline_after_opening"
            ),
            models.CheckConstraint(condition=~Q(roster=[]), name="procedure_has_a_roster"),
            models.CheckConstraint(condition=~Q(title_en=""), name="procedure_has_a_title"),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="")
                | Q(closed_at__isnull=False, outcome__in=[each.value for each in Outcome]),
                name="procedure_closed_with_an_outcome",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None)
                | Q(outcome=Outcome.CANCELLED)
                | Q(closed_at__gte=F("deadline")),
                name="procedure_closed_after_its_deadline",
            ),
            models.UniqueConstraint(fields=["note"], name="procedure_opened_by_a_note_once"),
        )
        indexes = (
            models.Index(fields=["deadline"], name="procedure_open", condition=Q(closed_at=None)),
            models.Index(fields=["deadline", "id"], name="procedure_by_deadline"),
        )


class ProcedureText(models.Model):
    """A text that lies under silence, by its digest in each language."""

    procedure = models.ForeignKey(Procedure, models.PROTECT, related_name="texts")
    version = models.ForeignKey("documents.LanguageVersion", models.PROTECT, related_name="+")
    digest = models.BinaryField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["procedure", "version"], name="procedure_text_lies_once"
            ),
        )


class Act(models.Model):
    """One act: the leaf of the procedure's log, where it stands in the record, and its receipt.

    ``state`` is the State that spoke or was reached, "" for the Secretariat's acts.  ``salt`` opens
    the sealed name of the State.  ``signature`` is the file of the passkey's signature, ``token``
    what came with the form: sent again, it is the same act.  ``attempt`` counts the deliveries to a
    State that turned out to have failed.
    """

    procedure = models.ForeignKey(Procedure, models.PROTECT, related_name="acts")
    place = models.PositiveIntegerField()
    act = models.TextField()
    at = models.DateTimeField()
    received_at = models.DateTimeField()
    state = models.TextField(blank=True, db_collation="C")
    channel = models.TextField(default=Channel.PORTAL)
    text = models.TextField(blank=True)
    signature = models.TextField(blank=True)
    salt = models.BinaryField(default=b"")
    leaf = models.BinaryField()
    leaf_hash = models.BinaryField()
    receipt = models.TextField()
    entry = models.BigIntegerField(unique=True)
    token = models.TextField(blank=True, db_collation="C")
    attempt = models.PositiveSmallIntegerField(default=0)
    officer = models.ForeignKey("participants.Officer", models.PROTECT, null=True, related_name="+")
    confirmed_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["procedure", "place"], name="act_one_at_a_place"),
            enumerated("act", ProcedureAct, "act_is_known"),
            enumerated("channel", Channel, "act_channel_is_known"),
            models.UniqueConstraint(
                fields=["procedure", "state", "attempt"],
                condition=Q(act=ProcedureAct.DELIVERED),
                name="act_delivered_to_a_state_once",
            ),
            models.UniqueConstraint(
                fields=["procedure", "state", "attempt"],
                condition=Q(act=ProcedureAct.RETURNED),
                name="act_returned_from_a_state_once",
            ),
            models.UniqueConstraint(
                fields=["procedure"],
                condition=Q(act=ProcedureAct.CLOSED),
                name="act_closed_once",
            ),
            models.UniqueConstraint(
                fields=["procedure", "state", "token"],
                condition=~Q(token=""),
                name="act_sent_again_is_one",
            ),
        )

    def may_be_named_to(self, reader: Reader) -> bool:
        """Whether the reader is told whose act it is: the State itself, and the Chair of that day.

        Interpretation 0007; the day is that on which it was said.
        """
        return bool(nameable([self], reader))


def nameable(acts: Iterable[Act], reader: Reader) -> frozenset[int]:
    """Return the places of those acts whose State may be named to the reader.

    Who has the chair is asked once for each day, however many acts there are.
    """
    chairs: dict[date, str] = {}
    places = set()
    for act in acts:
        day = act.at.date()
        if reader.participant != act.state and day not in chairs:
            chair = chair_on(reader, day)
            chairs[day] = chair.participant if chair else ""
        if reader.participant in {act.state, chairs.get(day, "")} - {""}:
            places.add(act.place)
    return frozenset(places)


class Waiting(models.Model):
    """What one officer has entered and a second has to confirm before it counts.

    On paper or by e-mail it is the registry's second officer, in the portal the delegation's, where
    the delegation demands one.
    """

    procedure = models.ForeignKey(Procedure, models.PROTECT, related_name="waiting")
    state = models.TextField(db_collation="C")
    said = models.TextField()
    text = models.TextField(blank=True)
    channel = models.TextField()
    signature = models.TextField(blank=True)
    received_at = models.DateTimeField()
    token = models.TextField(blank=True, db_collation="C")
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey("participants.Officer", models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        "participants.Officer", models.PROTECT, null=True, related_name="+"
    )
    confirmed = models.BooleanField(default=False)

    class Meta:
        constraints = (
            enumerated("said", Said, "waiting_said_is_known"),
            enumerated("channel", Channel, "waiting_channel_is_known"),
            models.CheckConstraint(
                condition=Q(confirmed=False) | ~Q(settled_by=F("entered_by")),
                name="waiting_confirmed_by_another",
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None, confirmed=False)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="waiting_settled_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["procedure", "state", "token"],
                condition=~Q(token=""),
                name="waiting_sent_again_is_one",
            ),
        )


class TwoVoices(models.Model):
    """A delegation that demands a second officer's confirmation for what it says in the portal."""

    participant = models.OneToOneField("participants.Participant", models.PROTECT, related_name="+")
    demanded_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)


class Translation(models.Model):
    """In which language a delegation works, and the working days that a translation takes it."""

    participant = models.OneToOneField("participants.Participant", models.PROTECT, related_name="+")
    language = models.CharField(max_length=3)
    days = models.PositiveSmallIntegerField()
    stated_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(language__in=WORKED_IN), name="translation_language_is_known"
            ),
            models.CheckConstraint(
                condition=Q(days__lte=MOST_DAYS), name="translation_takes_no_longer_than_seen"
            ),
        )


class SignedVoices(models.Model):
    """A delegation that demands a passkey's signature under what it says in the portal."""

    participant = models.OneToOneField("participants.Participant", models.PROTECT, related_name="+")
    demanded_at = models.DateTimeField()
    entry = models.BigIntegerField(unique=True)
