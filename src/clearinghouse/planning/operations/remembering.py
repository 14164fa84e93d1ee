"""What stays of an event: photographs with what they show in words, and what was learnt."""

from datetime import datetime
from hashlib import sha256
from typing import Final

from django.db import transaction
from django.db.models import Max

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import person_of
from clearinghouse.participants.facts import Words
from clearinghouse.planning.faults import PlanningFault, refuse
from clearinghouse.planning.keeping import (
    demand_begun,
    demand_organiser,
    digest_of,
    event_held,
    tell,
)
from clearinghouse.planning.models import EventLessons, EventPhotograph
from clearinghouse.reading.photographs import KINDS, NotAPhotograph, Photograph, look_at

LARGEST: Final = 8 * 2**20
"""How many bytes a photograph may have."""
MOST: Final = 40
"""How many photographs may stand with an event."""


@transaction.atomic
def add_photograph(*, code: str, content: bytes, alt: Words, by: Reader, at: datetime) -> int:
    """Place a photograph with an event, as an organiser or as the registry; return its number.

    ``alt`` says what it shows, in one language at least.  The bytes are kept as they came; what is
    shown of them tells neither where nor when nor by what they were taken.
    """
    event, now = event_held(code, by=by)
    demand_organiser(now, person_of(by, at=at))
    demand_begun(now, code=code, at=at)
    said = _said(alt, missing=PlanningFault.DESCRIPTION_MISSING)
    seen = _seen(content)
    digest = sha256(content).digest()
    held = EventPhotograph.objects.filter(event=event)
    standing = held.filter(withdrawn_at=None)
    if standing.filter(digest=digest).exists():
        refuse(PlanningFault.SHOWN_ALREADY)
    if standing.count() >= MOST:
        refuse(PlanningFault.PHOTOGRAPHS_ENOUGH, most=str(MOST))
    number = (held.aggregate(last=Max("number"))["last"] or 0) + 1
    told = {"photograph": number, "digest": digest.hex(), "said": digest_of(_plain(said))}
    EventPhotograph.objects.create(
        event=event,
        number=number,
        digest=digest,
        media_type=seen.media_type,
        content=content,
        shown=seen.shown,
        width=seen.width,
        height=seen.height,
        **_columns(said, "alt"),
        added_at=at,
        officer_id=by.officer,
        entry=tell("event.photographed", code, told, by=by, at=at),
    )
    return number


@transaction.atomic
def describe_photograph(*, code: str, number: int, alt: Words, by: Reader, at: datetime) -> None:
    """Say anew what a photograph shows, as in a further language."""
    row = _standing(code, number, by=by, at=at)
    said = _said(alt, missing=PlanningFault.DESCRIPTION_MISSING)
    told = {"photograph": number, "said": digest_of(_plain(said))}
    tell("event.described", code, told, by=by, at=at)
    row.alt_en, row.alt_ru, row.alt_kk = said.en, said.ru, said.kk
    row.save(update_fields=["alt_en", "alt_ru", "alt_kk"])


@transaction.atomic
def take_photograph_down(*, code: str, number: int, by: Reader, at: datetime) -> None:
    """Take a photograph down; its bytes are gone at once, its digest stays in the record."""
    row = _standing(code, number, by=by, at=at)
    tell("event.unphotographed", code, {"photograph": number}, by=by, at=at)
    row.content, row.shown, row.withdrawn_at = b"", b"", at
    row.save(update_fields=["content", "shown", "withdrawn_at"])


@transaction.atomic
def write_lessons(*, code: str, text: Words, seen: int, by: Reader, at: datetime) -> int:
    """Write what was learnt from an event, or write it anew; return the version.

    ``seen`` is the version that was looked at, 0 for none.  Every version is kept.
    """
    event, now = event_held(code, by=by)
    person = person_of(by, at=at)
    demand_organiser(now, person)
    demand_begun(now, code=code, at=at)
    said = _said(text, missing=PlanningFault.LESSONS_MISSING)
    last = EventLessons.objects.filter(event=event).order_by("-number").first()
    if seen != (last.number if last else 0):
        refuse(PlanningFault.CHANGED_MEANWHILE, number=code)
    if last is not None and _plain(said) == {
        "en": last.text_en,
        "ru": last.text_ru,
        "kk": last.text_kk,
    }:
        return int(last.number)
    told = {"version": seen + 1, "text": digest_of(_plain(said)), "participant": person.participant}
    EventLessons.objects.create(
        event=event,
        number=seen + 1,
        **_columns(said, "text"),
        participant_id=person.participant,
        written_at=at,
        officer_id=by.officer,
        entry=tell("event.learnt", code, told, by=by, at=at),
    )
    return seen + 1


def _standing(code: str, number: int, *, by: Reader, at: datetime) -> EventPhotograph:
    event, now = event_held(code, by=by)
    demand_organiser(now, person_of(by, at=at))
    row = EventPhotograph.objects.visible_to(by).filter(event=event, number=number).first()
    if row is None:
        refuse(PlanningFault.NO_SUCH_PHOTOGRAPH)
    return row


def _seen(content: bytes) -> Photograph:
    if len(content) > LARGEST:
        refuse(PlanningFault.PHOTOGRAPH_TOO_LARGE, most=str(LARGEST // 2**20))
    try:
        return look_at(content)
    except NotAPhotograph:
        refuse(PlanningFault.NOT_A_PHOTOGRAPH, kinds=KINDS)


def _said(words: Words, *, missing: PlanningFault) -> Words:
    said = Words(*(each.strip().replace("\r\n", "\n") for each in (words.en, words.ru, words.kk)))
    if not (said.en or said.ru or said.kk):
        refuse(missing)
    return said


def _plain(words: Words) -> dict[str, str]:
    return {"en": words.en, "ru": words.ru, "kk": words.kk}


def _columns(words: Words, begun: str) -> dict[str, str]:
    return {f"{begun}_{language}": text for language, text in _plain(words).items()}
