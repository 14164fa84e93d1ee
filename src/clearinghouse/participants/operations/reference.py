"""Entering what is known of participants, places, bodies and meetings.

Stating the same facts again changes nothing; stating others replaces the rows, and the record
keeps both statements.
"""

from datetime import datetime
from typing import Any

from django.db import transaction

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.facts import (
    NameSpell,
    ParticipantFacts,
    PlaceFacts,
    PremisesSpell,
    SeatSpell,
    TermFacts,
    spans,
    told,
)
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import (
    Chairmanship,
    OrganisationName,
    Participant,
    ParticipantAlias,
    ParticipantName,
    Place,
    PlaceName,
    Premises,
    Prospect,
    Seat,
    StandingPeriod,
)
from clearinghouse.participants.operations.stating import abbreviated, loose, spoken, state
from clearinghouse.participants.spelling import fold_name
from clearinghouse.record.models import Entry


@transaction.atomic
def enter_participant(*, facts: ParticipantFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a participant with its names and standing; return None if nothing is new."""
    entry = state(
        "participant.entered", "participant.corrected", facts.code, told(facts), by=by, at=at
    )
    if entry is None:
        return None
    participant, _ = Participant.objects.update_or_create(
        code=facts.code,
        defaults={
            "kind": facts.kind,
            "zone": facts.zone,
            "weekend": list(facts.weekend),
            "latitude": facts.spot[0] if facts.spot else None,
            "longitude": facts.spot[1] if facts.spot else None,
            "parent_id": facts.parent or None,
            "source": facts.source,
            "note": facts.note,
        },
    )
    _write_names(participant, facts.names)
    _write_aliases(participant, facts)
    _write_standings(participant, facts)
    return entry


@transaction.atomic
def enter_place(*, facts: PlaceFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a city with its names and clock; return None if nothing is new."""
    entry = state("place.entered", "place.corrected", facts.code, told(facts), by=by, at=at)
    if entry is None:
        return None
    place, _ = Place.objects.update_or_create(
        code=facts.code,
        defaults={"zone": facts.zone, "participant_id": facts.participant or None},
    )
    place.names.all().delete()
    PlaceName.objects.bulk_create(
        PlaceName(
            place=place,
            starts_on=start,
            ends_on=end,
            en=name.usual.en,
            ru=name.usual.ru,
            kk=name.usual.kk,
            source=name.source,
        )
        for name, (start, end) in zip(facts.names, spans(facts.names), strict=True)
    )
    return entry


@transaction.atomic
def enter_seats(
    *,
    seats: tuple[SeatSpell, ...],
    premises: tuple[PremisesSpell, ...],
    by: Reader,
    at: datetime,
) -> Entry | None:
    """Enter where the Secretariat sat, city and building; return None if nothing is new."""
    stated = {"seats": [told(seat) for seat in seats], "premises": [told(one) for one in premises]}
    entry = state("seat.entered", "seat.corrected", "", stated, by=by, at=at)
    if entry is None:
        return None
    Seat.objects.all().delete()
    Premises.objects.all().delete()
    Seat.objects.bulk_create(
        Seat(place_id=seat.place, **loose(seat), starts_on=start, ends_on=end)
        for seat, (start, end) in zip(seats, spans(seats), strict=True)
    )
    Premises.objects.bulk_create(
        Premises(
            place_id=one.place,
            **loose(one),
            starts_on=start,
            ends_on=end,
            en=one.name.en,
            ru=one.name.ru,
            kk=one.name.kk,
            address=one.address,
        )
        for one, (start, end) in zip(premises, spans(premises), strict=True)
    )
    return entry


@transaction.atomic
def enter_organisation_names(
    *, names: tuple[NameSpell, ...], by: Reader, at: datetime
) -> Entry | None:
    """Enter the names of CICA itself, by date; return None if nothing is new."""
    stated = {"names": [told(name) for name in names]}
    entry = state("organisation.entered", "organisation.corrected", "", stated, by=by, at=at)
    if entry is None:
        return None
    OrganisationName.objects.all().delete()
    OrganisationName.objects.bulk_create(
        OrganisationName(
            starts_on=start, ends_on=end, **abbreviated(name), source=name.source, note=name.note
        )
        for name, (start, end) in zip(names, spans(names), strict=True)
    )
    return entry


@transaction.atomic
def enter_chairmanship(*, facts: TermFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a term in the chair; return None if nothing is new.

    A term that is entered again with its end is the same term: it is known by its first day.
    """
    start = facts.since.earliest
    if start is None:
        refuse(ParticipantFault.DAY_NOT_KNOWN, day=facts.since.as_written)
    entry = state(
        "chairmanship.entered",
        "chairmanship.corrected",
        f"{facts.participant} {start}",
        told(facts),
        by=by,
        at=at,
    )
    if entry is None:
        return None
    Chairmanship.objects.update_or_create(
        participant_id=facts.participant,
        starts_on=start,
        defaults={
            "starts_by": facts.since.latest,
            "starts_as_written": facts.since.as_written,
            "ends_on": facts.until.earliest if facts.until else None,
            "ends_as_written": facts.until.as_written if facts.until else "",
            "opened_by": facts.opened_by,
            "ended_by": facts.ended_by,
            "ends_with": facts.ends_with,
            "expected_end": facts.expected_end,
            "source": facts.source,
            "note": facts.note,
        },
    )
    return entry


def _write_names(participant: Participant, names: tuple[NameSpell, ...]) -> None:
    participant.names.all().delete()
    ParticipantName.objects.bulk_create(
        name_row(participant, name, *span) for name, span in zip(names, spans(names), strict=True)
    )


def name_row(
    participant: Participant, name: NameSpell, starts_on: Any, ends_on: Any
) -> ParticipantName:
    """Return the row of a participant's names for a period."""
    return ParticipantName(
        participant=participant,
        starts_on=starts_on,
        ends_on=ends_on,
        **dict(spoken(name.usual)),
        **{f"formal_{code}": text for code, text in spoken(name.formal)},
        **{f"short_{code}": text for code, text in spoken(name.short)},
        sort_en=name.sort_en or name.usual.en,
        source=name.source,
    )


def _write_aliases(participant: Participant, facts: ParticipantFacts) -> None:
    participant.aliases.all().delete()
    spellings = {
        (language, fold_name(text)): text
        for language, texts in (facts.aliases or {}).items()
        for text in texts
    }
    ParticipantAlias.objects.bulk_create(
        ParticipantAlias(participant=participant, language=language, text=text, folded=folded)
        for (language, folded), text in spellings.items()
    )


def _write_standings(participant: Participant, facts: ParticipantFacts) -> None:
    participant.standings.all().delete()
    participant.prospects.all().delete()
    StandingPeriod.objects.bulk_create(
        StandingPeriod(
            participant=participant,
            standing=spell.standing,
            **loose(spell),
            starts_on=start,
            ends_on=end,
            ends_as_written=spell.until.as_written if spell.until else "",
            decided_by=spell.decided_by,
            basis=spell.basis,
            signed_on=spell.signed_on,
            confidence=spell.confidence,
        )
        for spell, (start, end) in zip(facts.standings, spans(facts.standings), strict=True)
    )
    Prospect.objects.bulk_create(
        Prospect(
            participant=participant,
            sought=seen.sought,
            seen_as_written=seen.since.as_written,
            confidence=seen.confidence,
            source=seen.source,
            note=seen.note,
        )
        for seen in facts.prospects
    )
