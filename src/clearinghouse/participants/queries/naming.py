"""Names as on a day.

Before the first known name, the first; of several that may hold, the last one begun.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import (
    BodyName,
    OrganisationName,
    ParticipantAlias,
    ParticipantName,
    PlaceName,
)
from clearinghouse.participants.queries.spells import name_by, names_by
from clearinghouse.participants.queries.views import Names, Words
from clearinghouse.participants.spelling import fold_name

LANGUAGES = ("en", "ru", "kk")
Row = TypeVar("Row", ParticipantName, BodyName, PlaceName, OrganisationName)


def names_on(reader: Reader, day: date) -> Mapping[str, Names]:  # noqa: ARG001 - public
    """Return the names of every participant on a day, by code, in one query."""
    rows = _by_key(ParticipantName.objects.all(), "participant_id")
    return {code: participant_names(_on(found, day)) for code, found in rows.items()}


def name_of(reader: Reader, code: str, *, on: date, language: str) -> str:
    """Return the usual name of a participant on a day; the code itself if it has none."""
    found = names_on(reader, on).get(code)
    return spoken(found.usual, language) if found else code


def body_names_on(reader: Reader, day: date) -> Mapping[str, Names]:  # noqa: ARG001 - public
    """Return the names of every body on a day, by code, in one query."""
    rows = _by_key(BodyName.objects.all(), "body_id")
    return {code: body_names(_on(found, day)) for code, found in rows.items()}


def bodies_written(reader: Reader, day: date) -> Mapping[str, Names]:  # noqa: ARG001 - public
    """Return the names of bodies by code, and by what stands for them in symbols of any date."""
    rows = _by_key(BodyName.objects.all(), "body_id")
    written = {row.symbol_code: body_names(row) for found in rows.values() for row in found}
    return written | {code: body_names(_on(found, day)) for code, found in rows.items()}


def place_names_on(reader: Reader, day: date) -> Mapping[str, Words]:  # noqa: ARG001 - public
    """Return the names of every place on a day, by code, in one query."""
    rows = _by_key(PlaceName.objects.all(), "place_id")
    return {code: _words(_on(found, day)) for code, found in rows.items()}


def place_histories(reader: Reader) -> Mapping[str, list[PlaceName]]:  # noqa: ARG001 - public
    """Return the names of every place in order of time, to be asked with :func:`place_on`."""
    return _by_key(PlaceName.objects.all(), "place_id")


def place_on(histories: Mapping[str, list[PlaceName]], place: str, day: date | None) -> Words:
    """Return the name of a place on a day, or its first one if the day is not known."""
    found = histories.get(place)
    if not found:
        return {}
    return _words(_on(found, day) if day else found[0])


def organisation_on(reader: Reader, day: date) -> Names | None:  # noqa: ARG001 - public
    """Return the names of CICA itself on a day."""
    rows = list(OrganisationName.objects.order_by("starts_on"))
    return name_by(body_names(_on(rows, day)), day) if rows else None


def organisation_names(reader: Reader, day: date) -> tuple[Names, ...]:  # noqa: ARG001 - public
    """Return the names that CICA itself had borne by a day, the oldest first."""
    return names_by((body_names(row) for row in OrganisationName.objects.all()), day)


def participants_named(reader: Reader, written: str) -> frozenset[str]:  # noqa: ARG001 - public
    """Return the codes of the participants that a paper may mean by ``written``, at any date.

    Names, formal names, abbreviations and aliases in the three languages count; case, accents and
    dashes do not.  Nothing for what is not known; several where a spelling is ambiguous.
    """
    sought = fold_name(written)
    if not sought:
        return frozenset()
    known = set(
        ParticipantAlias.objects.filter(folded=sought).values_list("participant", flat=True)
    )
    fields = [f"{kind}{code}" for kind in ("", "formal_", "short_") for code in LANGUAGES]
    for code, *names in ParticipantName.objects.values_list("participant", *fields):
        if code.casefold() == sought or any(fold_name(name) == sought for name in names if name):
            known.add(code)
    return frozenset(known)


def spoken(words: Words, language: str) -> str:
    """Return words in a language, in English where they lack it."""
    return words.get(language) or words.get("en") or ""


def participant_names(row: ParticipantName) -> Names:
    """Return a participant's names as a value."""
    return Names(
        usual=_words(row),
        formal=_words(row, "formal_"),
        short=_words(row, "short_"),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        sort_en=row.sort_en,
        source=row.source,
    )


def body_names(row: BodyName | OrganisationName) -> Names:
    """Return the names of a body or of the organisation as a value."""
    return Names(
        usual=_words(row),
        formal={},
        short=_words(row, "abbreviation_"),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        symbol_code=getattr(row, "symbol_code", ""),
        source=row.source,
        note=getattr(row, "note", ""),
    )


def _by_key(rows: Any, key: str) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in sorted(rows, key=lambda row: row.starts_on or date.min):
        found.setdefault(getattr(row, key), []).append(row)
    return found


def _on(rows: Iterable[Row], day: date) -> Row:
    known = list(rows)
    begun = [row for row in known if row.starts_on is None or row.starts_on <= day]
    return begun[-1] if begun else known[0]


def _words(row: Any, prefix: str = "") -> Words:
    return {code: getattr(row, f"{prefix}{code}") for code in LANGUAGES}
