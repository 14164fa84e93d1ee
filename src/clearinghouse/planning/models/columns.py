"""What a submitted event and a planned one have in common, column by column."""

from typing import Any, Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from clearinghouse.law.planned_times import When
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models.bodies import MeetingMode
from clearinghouse.planning.facts import EventFacts, OrganiserFacts

CITED: Final[dict[str, Any]] = {"on_delete": models.PROTECT, "null": True, "related_name": "+"}


class EventColumns(models.Model):
    """An event as told: ``time`` as written, ``[first_on, last_on]`` the days it may take."""

    title_en = models.TextField(blank=True)
    title_ru = models.TextField(blank=True)
    title_kk = models.TextField(blank=True)
    concept = models.TextField(blank=True)
    purpose = models.TextField(blank=True)
    organisers = models.JSONField(default=list)
    time = models.TextField(blank=True, db_collation="C")
    first_on = models.DateField(null=True)
    last_on = models.DateField(null=True)
    is_to_the_day = models.BooleanField(default=False)
    mode = models.TextField(default=MeetingMode.IN_PERSON)
    place = models.ForeignKey("participants.Place", **CITED)
    place_as_written = models.TextField(blank=True)
    host = models.ForeignKey("participants.Participant", **CITED)
    dimension = models.ForeignKey("measures.Dimension", **CITED)
    area = models.ForeignKey("measures.Area", **CITED)
    measures = ArrayField(models.TextField(), default=list)
    languages = ArrayField(models.TextField(), default=list)
    participation = models.TextField(blank=True)
    financing = models.TextField(blank=True)

    class Meta:
        abstract = True

    def when(self) -> When | None:
        """Return when it is, None where nothing was said yet."""
        if self.first_on is None or self.last_on is None:
            return None
        return When(self.time, self.first_on, self.last_on, self.is_to_the_day)

    def holders(self) -> frozenset[str]:
        """Return the participants that hold it."""
        return frozenset(each.get("participant", "") for each in self.organisers) - {""}

    def facts(self) -> EventFacts:
        """Return what was told."""
        return EventFacts(
            title=Words(self.title_en, self.title_ru, self.title_kk),
            time=self.time,
            concept=self.concept,
            purpose=self.purpose,
            organisers=tuple(OrganiserFacts.from_json(each) for each in self.organisers),
            mode=self.mode,
            place=self.place_id or "",
            place_as_written=self.place_as_written,
            host=self.host_id or "",
            dimension=self.dimension_id or "",
            area=self.area_id or "",
            measures=tuple(self.measures),
            languages=tuple(self.languages),
            participation=self.participation,
            financing=self.financing,
        )


def columns_of(facts: EventFacts, when: When | None) -> dict[str, Any]:
    """Return the columns that hold these facts."""
    return {
        "title_en": facts.title.en,
        "title_ru": facts.title.ru,
        "title_kk": facts.title.kk,
        "concept": facts.concept,
        "purpose": facts.purpose,
        "organisers": [each.as_json() for each in facts.organisers],
        "time": when.written if when else "",
        "first_on": when.first if when else None,
        "last_on": when.last if when else None,
        "is_to_the_day": bool(when and when.is_to_the_day),
        "mode": facts.mode,
        "place_id": facts.place or None,
        "place_as_written": facts.place_as_written,
        "host_id": facts.host or None,
        "dimension_id": facts.dimension or None,
        "area_id": facts.area or None,
        "measures": list(facts.measures),
        "languages": list(facts.languages),
        "participation": facts.participation,
        "financing": facts.financing,
    }


def told_in_order(prefix: str) -> tuple[models.CheckConstraint, ...]:
    """Return the constraints on what is told of an event; names begin with ``prefix``."""
    return (
        models.CheckConstraint(
            condition=Q(first_on=None, last_on=None, time="")
            | Q(first_on__isnull=False, last_on__gte=F("first_on")) & ~Q(time=""),
            name=f"{prefix}_ends_after_it_begins",
        ),
        models.CheckConstraint(
            condition=Q(mode__in=[each.value for each in MeetingMode]),
            name=f"{prefix}_mode_is_known",
        ),
    )
