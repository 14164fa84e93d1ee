"""Where the languages of a note differ from one another, or leave something out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from clearinghouse.reading.doubts import Doubt, DoubtCode, Where
from clearinghouse.reading.note_versions import NoteVersion
from clearinghouse.reading.paper import NoteFound
from clearinghouse.reading.parties import is_same, order_of
from clearinghouse.text.languages import Language

# Letters of the Kazakh alphabet and the Russian letters typed instead of them.
_CONFUSED: Final = dict(zip("іүұөқғңәһ", "иууокгнах", strict=True))
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_CONFERENCE: Final = (
    "азиядағы өзара іс-қимыл және сенім шаралары кеңесі кеңесінің кеңесіне мүше мемлекеттер "
    "мемлекеттері хатшылығы хатшылығына елшіліктері министрлігі республикасының"
)


def differences(note: NoteFound, versions: list[NoteVersion]) -> list[Doubt]:
    """Return the doubts that the versions of a note give rise to."""
    return [
        *_numbers(note, versions),
        *_dates(note, versions),
        *_addressees(note, versions),
        *_enclosures(note, versions),
        *_letters(versions, note),
    ]


def _at(version: NoteVersion, note: NoteFound) -> Where:
    return replace(version.where, paper=note.where.paper)


def _numbers(note: NoteFound, versions: list[NoteVersion]) -> Iterator[Doubt]:
    if note.number is None:
        yield Doubt(DoubtCode.NOTE_WITHOUT_NUMBER, note.where)
        return
    for version in versions:
        language = version.language.value
        if version.number is None:
            yield Doubt(
                DoubtCode.NUMBER_MISSING_IN_LANGUAGE,
                _at(version, note),
                {"language": language, "inherited": str(note.number)},
            )
        elif version.number != note.number:
            params = {
                "language": language,
                "number": str(version.number),
                "other": str(note.number),
            }
            yield Doubt(DoubtCode.NUMBERS_DIFFER, _at(version, note), params)


def _dates(note: NoteFound, versions: list[NoteVersion]) -> Iterator[Doubt]:
    if note.dated_on is None:
        yield Doubt(DoubtCode.NOTE_WITHOUT_DATE, note.where)
        return
    for version in versions:
        params = {"language": version.language.value, "other": note.dated_on.isoformat()}
        if version.dated_on is None:
            yield Doubt(DoubtCode.DATE_MISSING_IN_LANGUAGE, _at(version, note), params)
        elif version.dated_on != note.dated_on:
            params["date"] = version.dated_on.isoformat()
            yield Doubt(DoubtCode.DATES_DIFFER, _at(version, note), params)


def _addressees(note: NoteFound, versions: list[NoteVersion]) -> Iterator[Doubt]:
    for version in versions:
        where = _at(version, note)
        language = version.language.value
        if not version.parties:
            yield Doubt(DoubtCode.ADDRESSEES_NOT_READ, where, {"language": language})
        elif not is_same(version.parties, note.addressees.parties):
            yield Doubt(DoubtCode.ADDRESSEES_DIFFER, where, {"language": language})
        elif order_of(version.parties) != order_of(note.addressees.parties):
            yield Doubt(
                DoubtCode.CITIES_IN_OTHER_ORDER,
                where,
                {"language": language, "cities": ", ".join(order_of(version.parties))},
            )
        for city in version.unknown_cities:
            yield Doubt(DoubtCode.CITY_NOT_KNOWN, where, {"written": city})
        if version.place_as_written and not note.place.city:
            yield Doubt(DoubtCode.CITY_NOT_KNOWN, where, {"written": version.place_as_written})
        if version.sender and (note.sender.party is None):
            yield Doubt(DoubtCode.PARTY_NOT_KNOWN, where, {"written": version.sender})


def _enclosures(note: NoteFound, versions: list[NoteVersion]) -> Iterator[Doubt]:
    stated = {language: each for language, each in note.enclosures.items() if each.count}
    if not note.enclosures:
        return
    for version in versions:
        if version.language not in note.enclosures:
            params = {"language": version.language.value}
            yield Doubt(DoubtCode.ENCLOSURE_MISSING_IN_LANGUAGE, _at(version, note), params)
    written: dict[str, int | str] = {
        language.value: f"{each.count} {each.unit_as_written}" for language, each in stated.items()
    }
    if len({each.unit for each in stated.values()}) > 1:
        yield Doubt(DoubtCode.ENCLOSURE_UNITS_DIFFER, note.where, written)
    if len({each.count for each in stated.values()}) > 1:
        yield Doubt(DoubtCode.ENCLOSURE_COUNTS_DIFFER, note.where, written)


def _letters(versions: list[NoteVersion], note: NoteFound) -> Iterator[Doubt]:
    """Yield symbols written with look-alike letters, and Kazakh words typed with Russian ones."""
    for version in versions:
        for symbol, written in dict.fromkeys(version.symbols):
            if not written.isascii():
                params = {
                    "written": written,
                    "read": str(symbol),
                    "language": version.language.value,
                }
                yield Doubt(DoubtCode.HOMOGLYPHS, _at(version, note), params)
        if version.language is Language.KK:
            yield from _typos(version, note)


def _typos(version: NoteVersion, note: NoteFound) -> Iterator[Doubt]:
    body = " ".join(each.text for each in version.part.body)
    known = {word.lower() for word in _WORD.findall(f"{_CONFERENCE} {body}")}
    plain = {_plain(word): word for word in known}
    display = [*version.part.masthead, *version.part.addressees]
    for each in display:
        for word in _WORD.findall(each.text):
            small = word.lower()
            meant = plain.get(_plain(small))
            if small not in known and meant and any(letter in _CONFUSED for letter in meant):
                where = Where(each.passage.line, each.passage.page, paper=note.where.paper)
                yield Doubt(DoubtCode.LIKELY_TYPO, where, {"written": word, "read": meant})


def _plain(word: str) -> str:
    """Return a word with Russian letters for the Kazakh ones that resemble them."""
    return "".join(_CONFUSED.get(letter, letter) for letter in word)
