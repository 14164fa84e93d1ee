"""Putting the language parts of a note verbale together."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from clearinghouse.law.symbols import NoteNumber
from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.grammar.names import cities
from clearinghouse.reading.note_doubts import differences
from clearinghouse.reading.note_versions import NoteVersion, read_version
from clearinghouse.reading.paper import Addressees, NoteFound, NoteReference, Place, Sender
from clearinghouse.reading.parties import PREFERRED, is_same, narrower, read_party
from clearinghouse.reading.segments import NotePart
from clearinghouse.reading.structure import build
from clearinghouse.text.addresses import assign
from clearinghouse.text.languages import Language


def put_together(versions: list[NoteVersion], place: int) -> tuple[NoteFound, list[Doubt]]:
    """Return the note that its language versions make, and the doubts they give rise to."""
    by_language = {each.language: each for each in versions}
    ordered = [by_language[one] for one in PREFERRED if one in by_language]
    number = next((each.number for each in ordered if each.number), None)
    paper = str(number) if number else f"note {place + 1}"
    where = replace(min((each.where for each in versions), key=lambda one: one.line), paper=paper)
    note = NoteFound(
        number=number,
        dated_on=next((each.dated_on for each in ordered if each.dated_on), None),
        place=_place(ordered),
        sender=_sender(ordered),
        addressees=Addressees(
            narrower([each.parties for each in ordered]),
            _texts(ordered, "addressed"),
            _texts(ordered, "in_text"),
        ),
        numbers=_texts(ordered, "number_as_written"),
        dates=_texts(ordered, "date_as_written"),
        on_behalf_of=_on_behalf_of(ordered),
        enclosures={each.language: each.enclosure for each in ordered if each.enclosure},
        references=_merged_references(ordered),
        symbols=tuple(dict.fromkeys(symbol for each in ordered for symbol, _ in each.symbols)),
        versions=assign(
            {
                each.language: build([one.passage for one in each.part.body], is_plain=True).blocks
                for each in ordered
            }
        ),
        where=where,
    )
    return note, differences(note, ordered)


def _texts(ordered: list[NoteVersion], name: str) -> Mapping[Language, str]:
    return {each.language: getattr(each, name) for each in ordered if getattr(each, name)}


def _place(ordered: list[NoteVersion]) -> Place:
    written = _texts(ordered, "place_as_written")
    found = [name for text in written.values() for name in cities().find(text)]
    return Place(found[0].code if found else "", written)


def _sender(ordered: list[NoteVersion]) -> Sender:
    written = _texts(ordered, "sender")
    parties = [read_party(text) for text in written.values()]
    if not written:
        mastheads = [each.text for one in ordered for each in one.part.masthead]
        parties = [read_party(text) for text in mastheads]
    return Sender(next((party for party in parties if party), None), written)


def _on_behalf_of(ordered: list[NoteVersion]) -> Sender | None:
    spoken = {each.language: each.on_behalf_of for each in ordered if each.on_behalf_of}
    if not spoken:
        return None
    party = next((party for _, party in spoken.values() if party), None)
    return Sender(party, {language: written for language, (written, _) in spoken.items()})


def _merged_references(ordered: list[NoteVersion]) -> tuple[NoteReference, ...]:
    merged: dict[NoteNumber, NoteReference] = {}
    for each in ordered:
        for number, dated_on, written in each.references:
            known = merged.get(number, NoteReference(number))
            merged[number] = NoteReference(
                number,
                known.dated_on or dated_on,
                {**known.as_written, each.language: known.as_written.get(each.language, written)},
            )
    return tuple(merged.values())


def group(parts: list[NotePart]) -> tuple[list[list[NoteVersion]], list[int | None], list[Doubt]]:
    """Return the versions of each note, and for each part the place of its note in that row.

    Parts with one number are one note, whatever its suffix says of where it went; a part without a
    number belongs to the note before it if that has no such language yet and no other date.
    """
    groups: list[list[NoteVersion]] = []
    places: list[int | None] = []
    doubts: list[Doubt] = []
    for part in parts:
        version = read_version(part)
        if version is None:
            places.append(None)
            where = Where(part.first.line, part.first.page)
            doubts.append(Doubt(DoubtCode.LANGUAGE_NOT_KNOWN, where))
            continue
        place = next((i for i, each in enumerate(groups) if _belongs(version, each)), None)
        if place is None:
            groups.append([])
            place = len(groups) - 1
        groups[place].append(version)
        places.append(place)
    return groups, places, [*doubts, *_perhaps_one(groups)]


def _perhaps_one(groups: list[list[NoteVersion]]) -> Iterator[Doubt]:
    """Doubt notes of other numbers that follow in other languages with the same day and parties.

    They are kept apart: a number misprinted in one language is for an officer to see.
    """
    for one, other in pairwise(groups):
        first, last = one[0], other[0]
        languages = {each.language for each in one}, {each.language for each in other}
        if (
            first.number
            and last.number
            and languages[0].isdisjoint(languages[1])
            and first.dated_on is not None
            and first.dated_on == last.dated_on
            and first.parties
            and is_same(first.parties, last.parties)
        ):
            params = {
                "language": last.language.value,
                "number": str(last.number),
                "other": str(first.number),
            }
            where = replace(last.where, paper=str(last.number))
            yield Doubt(DoubtCode.NUMBERS_DIFFER, where, params)


def _without_suffix(number: NoteNumber) -> tuple[str, int]:
    return number.register, number.serial


def _belongs(version: NoteVersion, group: list[NoteVersion]) -> bool:
    if any(version.language is each.language for each in group):
        return False
    numbers = {_without_suffix(each.number) for each in group if each.number}
    if version.number and numbers:
        return _without_suffix(version.number) in numbers
    dates = {each.dated_on for each in group if each.dated_on}
    return version.dated_on is None or not dates or version.dated_on in dates
