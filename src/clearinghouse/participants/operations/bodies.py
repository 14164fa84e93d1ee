"""Entering what is known of bodies and their meetings, as of participants: see ``reference``."""

from datetime import datetime

from django.db import transaction

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.facts import BodyFacts, MeetingFacts, spans, told
from clearinghouse.participants.models import Body, BodyName, Cadence, Meeting
from clearinghouse.participants.operations.stating import abbreviated, spoken, state
from clearinghouse.record.models import Entry


@transaction.atomic
def enter_body(*, facts: BodyFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a body with its names and cadences; return None if nothing is new."""
    entry = state("body.entered", "body.corrected", facts.code, told(facts), by=by, at=at)
    if entry is None:
        return None
    body, _ = Body.objects.update_or_create(
        code=facts.code,
        defaults={
            "kind": facts.kind,
            "position": facts.position,
            "founded_on": facts.founded.earliest,
            "founded_as_written": facts.founded.as_written,
            "reports_to_id": facts.reports_to or None,
            **{f"composition_{code}": text for code, text in spoken(facts.composition)},
            **{f"decides_{code}": text for code, text in spoken(facts.decides)},
            "source": facts.source,
            "note": facts.note,
        },
    )
    _write_body_names(body, facts)
    _write_cadences(body, facts)
    return entry


@transaction.atomic
def enter_meeting(*, facts: MeetingFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a meeting of a body; return None if nothing is new."""
    entry = state("meeting.entered", "meeting.corrected", facts.code, told(facts), by=by, at=at)
    if entry is None:
        return None
    Meeting.objects.update_or_create(
        code=facts.code,
        defaults={
            "body_id": facts.body,
            "kind": facts.kind,
            "ordinal": facts.ordinal or None,
            "session": facts.session,
            "first_day": facts.first.earliest,
            "first_as_written": facts.first.as_written,
            "last_day": facts.last.latest if facts.last else None,
            "last_as_written": facts.last.as_written if facts.last else "",
            "place_id": facts.place or None,
            "host_id": facts.host or None,
            "mode": facts.mode,
            "is_held": facts.is_held,
            **dict(spoken(facts.name)),
            "outcomes": list(facts.outcomes),
            "plans": [dict(plan) for plan in facts.plans],
            "confidence": facts.confidence,
            "source": facts.source,
            "note": facts.note,
        },
    )
    return entry


def _write_body_names(body: Body, facts: BodyFacts) -> None:
    body.names.all().delete()
    BodyName.objects.bulk_create(
        BodyName(
            body=body,
            starts_on=start,
            ends_on=end,
            **abbreviated(name),
            symbol_code=name.symbol,
            source=name.source,
        )
        for name, (start, end) in zip(facts.names, spans(facts.names), strict=True)
    )


def _write_cadences(body: Body, facts: BodyFacts) -> None:
    body.cadences.all().delete()
    Cadence.objects.bulk_create(
        Cadence(
            body=body,
            kind=cadence.kind,
            prevails=cadence.prevails,
            times=cadence.times or None,
            years=cadence.years or None,
            follows_id=cadence.follows or None,
            years_after=cadence.years_after if cadence.follows else None,
            source=cadence.source,
            note=cadence.note,
        )
        for cadence in facts.cadences
    )
