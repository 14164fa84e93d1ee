"""What one language part of a note verbale says: number, date, parties, enclosure, references."""

from dataclasses import dataclass, field
from datetime import date

from clearinghouse.law.dated_notes import find_dated_notes
from clearinghouse.law.symbols import (
    NoteNumber,
    Symbol,
    find_symbols,
    parse_note_number,
)
from clearinghouse.law.written_dates import find_dates
from clearinghouse.reading.doubts import Where
from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.lines import date_line
from clearinghouse.reading.paper import Enclosure, Party, Unit
from clearinghouse.reading.parties import behalf, narrower, read_addressees
from clearinghouse.reading.roles import Role
from clearinghouse.reading.segments import NotePart
from clearinghouse.text.languages import Language


@dataclass(slots=True)
class NoteVersion:
    """What one language part of a note says."""

    language: Language
    part: NotePart
    number: NoteNumber | None = None
    number_as_written: str = ""
    dated_on: date | None = None
    date_as_written: str = ""
    place_as_written: str = ""
    sender: str = ""
    addressed: str = ""
    in_text: str = ""
    parties: tuple[Party, ...] = ()
    unknown_cities: tuple[str, ...] = ()
    on_behalf_of: tuple[str, Party | None] | None = None
    enclosure: Enclosure | None = None
    references: tuple[tuple[NoteNumber, date | None, str], ...] = ()
    symbols: tuple[tuple[Symbol, str], ...] = ()
    where: Where = field(default_factory=Where)


def read_version(part: NotePart) -> NoteVersion | None:
    """Return what a part says, or None if its language is not known."""
    language = part.language
    if language is None:
        return None
    text = " ".join(each.text for each in part.body)
    first = part.first
    version = NoteVersion(language, part, where=Where(first.line, first.page))
    if part.numbers:
        version.number_as_written = part.numbers[0].text
        version.number = parse_note_number(
            formulae.NUMBER_LINE.sub("", version.number_as_written).strip()
        )
    _read_date(version)
    _read_parties(version)
    version.on_behalf_of = behalf(text)
    version.enclosure = read_enclosure(part.enclosures[0].text) if part.enclosures else None
    version.references = tuple(_references(text, version.number))
    version.symbols = tuple(
        (found.symbol, found.as_written) for found in find_symbols(text) if found.symbol
    )
    return version


def _read_date(version: NoteVersion) -> None:
    if not version.part.dates:
        return
    line = date_line(version.part.dates[0].text)
    if line:
        version.place_as_written, version.date_as_written = line
        version.dated_on = find_dates(line[1])[0].first


def _read_parties(version: NoteVersion) -> None:
    opening = next((each for each in version.part.body if each.role is Role.OPENING), None)
    greeting = formulae.OPENINGS[version.language].search(opening.text) if opening else None
    if greeting:
        version.sender = greeting["sender"].strip()
        version.in_text = greeting["addressees"].strip(" ,")
    version.addressed = " ".join(each.text for each in version.part.addressees)
    read = read_addressees(version.addressed or version.in_text)
    greeted = read_addressees(version.in_text)
    version.parties = narrower([read.parties, greeted.parties])
    version.unknown_cities = read.unknown_cities


def read_enclosure(text: str) -> Enclosure:
    """Return what the words on an enclosure say: how many, of what, and any remark."""
    counted = formulae.enclosure_count(text)
    if counted is None:
        return Enclosure(text)
    unit = counted["unit"]
    is_sheets = formulae.SHEET_UNITS.fullmatch(unit) is not None
    remark = (counted["remark"] or "").strip(" ,()")
    return Enclosure(
        text, int(counted["count"]), Unit.SHEETS if is_sheets else Unit.PAGES, unit, remark
    )


def _references(text: str, own: NoteNumber | None) -> list[tuple[NoteNumber, date | None, str]]:
    """Return the other notes that a text names, with the date beside each."""
    return [
        (each.found.number, each.dated_on, each.found.as_written)
        for each in find_dated_notes(text)
        if each.found.number != own
    ]
