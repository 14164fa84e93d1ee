"""All records of the reference files, flat, so that what must hold for each is asked once."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

from clearinghouse.reference import (
    action_plans,
    bodies,
    catalogue,
    coordinators,
    events,
    glossary,
    instruments,
    meetings,
    organisation,
    papers,
    participants,
    places,
    practice,
)
from clearinghouse.reference.records import Cited, Spell, Words

SHELVES: dict[str, Callable[[], Any]] = {
    "participants": participants.load_participants,
    "places": places.load_places,
    "seats": places.load_seats,
    "premises": places.load_premises,
    "bodies": bodies.load_bodies,
    "editions": catalogue.load_editions,
    "amendments": catalogue.load_amendments,
    "chapters": catalogue.load_chapters,
    "parts": catalogue.load_parts,
    "dimensions": catalogue.load_dimensions,
    "areas": catalogue.load_areas,
    "entries": catalogue.load_entries,
    "organisation names": organisation.load_organisation_names,
    "office titles": organisation.load_office_titles,
    "office holders": organisation.load_office_holders,
    "chairmanships": organisation.load_chairmanships,
    "chairmanship rules": organisation.load_chairmanship_rules,
    "meetings": meetings.load_meetings,
    "timeline": meetings.load_timeline,
    "coordinator lists": coordinators.load_coordinator_lists,
    "tenures": coordinators.load_tenures,
    "instruments": instruments.load_instruments,
    "clusters": instruments.load_clusters,
    "advances": instruments.load_advances,
    "events": events.load_events,
    "glossary": glossary.load_glossary,
    "known papers": papers.load_known_papers,
    "area papers": papers.load_area_papers,
    "planned activities": action_plans.load_planned_activities,
    "past silences": practice.load_past_silences,
    "past reviews": practice.load_past_reviews,
    "past plans": practice.load_past_plans,
    "precedents": practice.load_precedents,
}


def every(kind: type) -> Iterator[Any]:
    """Yield every value of ``kind`` inside all reference files."""
    for load in SHELVES.values():
        yield from _within(load(), kind)


def _within(root: Any, kind: type) -> Iterator[Any]:
    if isinstance(root, kind):
        yield root
    if isinstance(root, tuple):
        for one in root:
            yield from _within(one, kind)
    elif is_dataclass(root):
        for field in fields(root):
            yield from _within(getattr(root, field.name), kind)


def all_cited() -> list[Cited]:
    return list(every(Cited))


def all_words() -> list[Words]:
    return list(every(Words))


def follows(earlier: Spell, later: Spell) -> bool:
    """Say whether ``later`` surely begins no sooner than ``earlier`` ends."""
    if earlier.until is None:
        return False
    if earlier.until.written == later.from_.written:
        return True
    return (
        earlier.until.latest is not None
        and later.from_.earliest is not None
        and earlier.until.latest <= later.from_.earliest
    )


def in_sequence(spells: tuple[Spell, ...]) -> bool:
    """Say whether each spell ends before the next begins."""
    return all(follows(earlier, later) for earlier, later in pairwise(spells))
