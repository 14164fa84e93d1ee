"""Entering what is known of participants, places, bodies and meetings.

Stating the same facts again changes nothing; stating others replaces the rows, and the record
keeps both statements.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from clearinghouse.law.credentials import REFERENCE
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import INSTALLATION, keep_reference
from clearinghouse.participants.facts import (
    BodyFacts,
    MeetingFacts,
    NameSpell,
    ParticipantFacts,
    PlaceFacts,
    PremisesSpell,
    SeatSpell,
    TermFacts,
    digest_of,
    spans,
    told,
)
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import (
    Body,
    BodyName,
    Cadence,
    Chairmanship,
    Meeting,
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
    Statement,
)
from clearinghouse.participants.spelling import fold_name
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append


@transaction.atomic
def enter_participant(*, facts: ParticipantFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a participant with its names and standing; return None if nothing is new."""
    entry = _state("participant", facts.code, told(facts), by=by, at=at)
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
    entry = _state("place", facts.code, told(facts), by=by, at=at)
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
    entry = _state("seat", "", stated, by=by, at=at)
    if entry is None:
        return None
    Seat.objects.all().delete()
    Premises.objects.all().delete()
    Seat.objects.bulk_create(
        Seat(place_id=seat.place, **_loose(seat), starts_on=start, ends_on=end)
        for seat, (start, end) in zip(seats, spans(seats), strict=True)
    )
    Premises.objects.bulk_create(
        Premises(
            place_id=one.place,
            **_loose(one),
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
    entry = _state("organisation", "", stated, by=by, at=at)
    if entry is None:
        return None
    OrganisationName.objects.all().delete()
    OrganisationName.objects.bulk_create(
        OrganisationName(
            starts_on=start, ends_on=end, **_abbreviated(name), source=name.source, note=name.note
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
    entry = _state("chairmanship", f"{facts.participant} {start}", told(facts), by=by, at=at)
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


@transaction.atomic
def enter_body(*, facts: BodyFacts, by: Reader, at: datetime) -> Entry | None:
    """Enter a body with its names and cadences; return None if nothing is new."""
    entry = _state("body", facts.code, told(facts), by=by, at=at)
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
            **{f"composition_{code}": text for code, text in _spoken(facts.composition)},
            **{f"decides_{code}": text for code, text in _spoken(facts.decides)},
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
    entry = _state("meeting", facts.code, told(facts), by=by, at=at)
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
            **dict(_spoken(facts.name)),
            "outcomes": list(facts.outcomes),
            "plans": [dict(plan) for plan in facts.plans],
            "confidence": facts.confidence,
            "source": facts.source,
            "note": facts.note,
        },
    )
    return entry


def _state(
    kind: str, name: str, stated: Mapping[str, Any], *, by: Reader, at: datetime
) -> Entry | None:
    """Append the statement to the record unless it was the last one about its subject.

    The files give way to officers: what was stated by hand is not overwritten from a file.
    """
    keep_reference(by, at=at)
    subject = f"{kind} {name}".strip()
    digest = digest_of(stated)
    last = Statement.objects.select_for_update().filter(subject=subject).first()
    if last is not None and bytes(last.digest) == digest:
        return None
    if last is not None and by == INSTALLATION and not last.by_files:
        return None
    entry = append(
        act=f"{kind}.entered" if last is None else f"{kind}.corrected",
        actor=by.participant or "",
        at=at,
        public={kind: name, "stated": dict(stated)},
        provisions=(str(REFERENCE),),
    )
    Statement.objects.update_or_create(
        subject=subject,
        defaults={"digest": digest, "entry": entry.index, "by_files": by == INSTALLATION},
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
        **dict(_spoken(name.usual)),
        **{f"formal_{code}": text for code, text in _spoken(name.formal)},
        **{f"short_{code}": text for code, text in _spoken(name.short)},
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
            **_loose(spell),
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


def _write_body_names(body: Body, facts: BodyFacts) -> None:
    body.names.all().delete()
    BodyName.objects.bulk_create(
        BodyName(
            body=body,
            starts_on=start,
            ends_on=end,
            **_abbreviated(name),
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


def _loose(spell: Any) -> dict[str, Any]:
    return {
        "starts_by": spell.since.latest,
        "starts_as_written": spell.since.as_written,
        "source": spell.source,
        "note": spell.note,
    }


def _abbreviated(name: NameSpell) -> dict[str, str]:
    return {
        **dict(_spoken(name.usual)),
        **{f"abbreviation_{code}": text for code, text in _spoken(name.short)},
    }


def _spoken(words: Any) -> tuple[tuple[str, str], ...]:
    return (("en", words.en), ("ru", words.ru), ("kk", words.kk))
