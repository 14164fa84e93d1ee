"""Loading the reference files: participants, places, bodies, chairmanships, meetings.

The files are stated through the same operations as everything else.  Loading again states only
what has changed in the files, so that it may be run at every start.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from clearinghouse.participants import facts as stated
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.operations import (
    enter_body,
    enter_chairmanship,
    enter_meeting,
    enter_organisation_names,
    enter_participant,
    enter_place,
    enter_seats,
)
from clearinghouse.participants.queries import is_stated
from clearinghouse.reference.bodies import Body, load_bodies
from clearinghouse.reference.dating import Dating
from clearinghouse.reference.meetings import Meeting, load_meetings
from clearinghouse.reference.notes import load_notes
from clearinghouse.reference.organisation import (
    Chairmanship,
    load_chairmanships,
    load_organisation_names,
)
from clearinghouse.reference.participants import Participant, load_participants
from clearinghouse.reference.places import Place, load_places, load_premises, load_seats
from clearinghouse.reference.records import Cited, Spell, Words
from clearinghouse.reference.sources import load_sources


def is_loaded() -> bool:
    """Tell whether the reference data was entered before."""
    return is_stated(INSTALLATION, "seat")


@transaction.atomic
def load(*, at: datetime) -> int:
    """Enter the reference data; return how many statements were new."""
    load_notes()  # Nothing of them is entered, but a misspelt file must not wait for a reader.
    participants = load_participants()
    entered = [
        *_enter(enter_participant, map(participant_facts, _parents_first(participants)), at),
        *_enter(enter_place, map(place_facts, load_places()), at),
        *_enter(enter_body, map(body_facts, _above_first(load_bodies())), at),
        enter_seats(
            seats=tuple(
                stated.SeatSpell(place=seat.place, **_spell(seat)) for seat in load_seats()
            ),
            premises=tuple(
                stated.PremisesSpell(
                    place=one.place, name=_words(one.name), address=one.address, **_spell(one)
                )
                for one in load_premises()
            ),
            by=INSTALLATION,
            at=at,
        ),
        enter_organisation_names(
            names=tuple(
                stated.NameSpell(usual=_words(name.name), short=_words(name.short), **_spell(name))
                for name in load_organisation_names()
            ),
            by=INSTALLATION,
            at=at,
        ),
        *_enter(enter_meeting, map(meeting_facts, load_meetings()), at),
        *_enter(enter_chairmanship, map(term_facts, load_chairmanships()), at),
    ]
    return sum(entry is not None for entry in entered)


def participant_facts(filed: Participant) -> stated.ParticipantFacts:
    """Return what the file says of a participant, as the operation takes it."""
    drawn = filed.spot if filed.spot and filed.spot.drawn else None
    return stated.ParticipantFacts(
        code=filed.code,
        kind=filed.kind.value,
        names=tuple(
            stated.NameSpell(
                usual=_words(name.usual),
                formal=_words(name.formal),
                short=_words(name.short),
                sort_en=name.sort_en,
                **_spell(name),
            )
            for name in filed.names
        ),
        standings=tuple(
            stated.StandingSpell(
                standing=spell.standing.value,
                basis=spell.basis.value,
                decided_by=spell.decided_by,
                signed_on=spell.signed.day if spell.signed else None,
                **_spell(spell),
            )
            for spell in filed.standings
        ),
        prospects=tuple(
            stated.ProspectSeen(
                sought=seen.sought.value,
                since=_dated(seen.seen),
                source=_source(seen),
                confidence=seen.confidence.value,
                note=seen.note,
            )
            for seen in filed.prospects
        ),
        aliases={"en": filed.aliases.en, "ru": filed.aliases.ru, "kk": filed.aliases.kk},
        parent=filed.parent,
        spot=(f"{drawn.latitude:.4f}", f"{drawn.longitude:.4f}") if drawn else None,
        zone=filed.zone,
        weekend=filed.weekend,
        source=_source(filed),
        note=filed.note,
    )


def place_facts(filed: Place) -> stated.PlaceFacts:
    """Return what the file says of a city, as the operation takes it."""
    return stated.PlaceFacts(
        code=filed.code,
        zone=filed.zone,
        participant=filed.participant,
        names=tuple(
            stated.NameSpell(usual=_words(name.name), **_spell(name)) for name in filed.names
        ),
    )


def body_facts(filed: Body) -> stated.BodyFacts:
    """Return what the file says of a body, as the operation takes it."""
    return stated.BodyFacts(
        code=filed.code,
        kind=filed.kind.value,
        position=filed.rank,
        names=tuple(
            stated.NameSpell(
                usual=_words(name.name),
                short=_words(name.short),
                symbol=name.symbol,
                **_spell(name),
            )
            for name in filed.names
        ),
        cadences=tuple(
            stated.CadenceFacts(
                kind=cadence.rule.value,
                prevails=cadence.prevails,
                times=cadence.times,
                years=cadence.years,
                follows=cadence.after,
                years_after=cadence.offset_years,
                source=_source(cadence),
                note=cadence.note,
            )
            for cadence in filed.cadences
        ),
        composition=_words(filed.composition),
        decides=_words(filed.decides),
        founded=_dated(filed.established),
        reports_to=filed.reports_to,
        source=_source(filed),
        note=filed.note,
    )


def meeting_facts(filed: Meeting) -> stated.MeetingFacts:
    """Return what the file says of a meeting, as the operation takes it."""
    return stated.MeetingFacts(
        code=filed.code,
        body=filed.body,
        kind=filed.kind.value,
        name=_words(filed.title),
        first=_dated(filed.begins),
        last=_dated(filed.ends) if filed.ends else None,
        ordinal=filed.ordinal,
        session=filed.session,
        place=filed.place,
        host=filed.host,
        mode=filed.mode.value,
        is_held=filed.held,
        outcomes=filed.outcomes,
        plans=tuple(
            {"begins": plan.begins.written, "place": plan.place, "mode": plan.mode.value}
            for plan in filed.plans
        ),
        source=_source(filed),
        confidence=filed.confidence.value,
        note=filed.note,
    )


def term_facts(filed: Chairmanship) -> stated.TermFacts:
    """Return what the file says of a term in the chair, as the operation takes it."""
    return stated.TermFacts(
        participant=filed.participant,
        opened_by=filed.opened_by,
        ended_by=filed.ended_by,
        ends_with=filed.ends_with,
        expected_end=filed.expected_end.written if filed.expected_end else "",
        **_spell(filed),
    )


def _enter(operation: Callable[..., Any], facts: Iterable[Any], at: datetime) -> list[Any]:
    return [operation(facts=fact, by=INSTALLATION, at=at) for fact in facts]


def _parents_first(participants: Iterable[Participant]) -> list[Participant]:
    return sorted(participants, key=lambda one: one.parent != "")


def _above_first(bodies: tuple[Body, ...]) -> list[Body]:
    """Return the bodies in an order in which those referred to come before who refers."""
    known = {body.code: body for body in bodies}

    def depth(body: Body) -> int:
        above = {body.reports_to, *(cadence.after for cadence in body.cadences)} - {"", body.code}
        return 1 + max((depth(known[code]) for code in above), default=0)

    return sorted(bodies, key=lambda body: (depth(body), body.rank))


def _words(words: Words | None) -> stated.Words:
    return stated.Words(words.en, words.ru, words.kk) if words else stated.Words()


def _dated(dating: Dating) -> stated.Dated:
    return stated.Dated(dating.earliest, dating.latest, dating.written)


def _spell(spell: Spell) -> dict[str, Any]:
    return {
        "since": _dated(spell.from_),
        "until": _dated(spell.until) if spell.until else None,
        "source": _source(spell),
        "confidence": spell.confidence.value,
        "note": spell.note,
    }


def _source(cited: Cited) -> str:
    """Return the sources in words, one a line."""
    sources = load_sources()
    return "\n".join(sources[key].citation for key in cited.sources)
