"""What an officer may correct in a finding before it is accepted, and how the correction is read.

A correction is a mapping of field names to what was typed; an empty value takes the field away.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.intake.faults import IntakeFault, refuse
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.symbols import (
    NoteNumberError,
    SymbolError,
    parse_note_number,
    parse_symbol,
)
from clearinghouse.text.blocks import Text
from clearinghouse.text.languages import Language


def read_symbol(typed: str) -> str:
    """Return the symbol in its one form."""
    try:
        return str(parse_symbol(typed)) if typed.strip() else ""
    except SymbolError:
        refuse(IntakeFault.NOT_A_SYMBOL, typed=typed)


def read_number(typed: str) -> str:
    """Return the note number in its one form."""
    try:
        return str(parse_note_number(typed)) if typed.strip() else ""
    except NoteNumberError:
        refuse(IntakeFault.NOT_A_NOTE_NUMBER, typed=typed)


def read_date(typed: str) -> str:
    """Return the date as ISO 8601."""
    try:
        return date.fromisoformat(typed.strip()).isoformat() if typed.strip() else ""
    except ValueError:
        refuse(IntakeFault.NOT_A_DATE, typed=typed)


def read_words(typed: str) -> str:
    """Return the words with their spaces in order."""
    return " ".join(typed.split())


def one_of(kinds: type[DocumentKind | Distribution | LanguageStatus]) -> Callable[[str], str]:
    """Return the reader of a choice."""

    def read(typed: str) -> str:
        if typed not in {kind.value for kind in kinds}:
            refuse(IntakeFault.NOT_A_CHOICE, typed=typed)
        return typed

    return read


def read_codes(typed: str) -> str:
    """Return participants' codes in capitals, separated by spaces."""
    return " ".join(sorted({code.upper() for code in typed.replace(",", " ").split()}))


TITLES = {f"title_{language}": read_words for language in Language}
STATUSES = {f"status_{language}": one_of(LanguageStatus) for language in Language}
TEXT = "text_"
OF_PAPERS: dict[str, Callable[[str], str]] = {
    "dated_on": read_date,
    "place": read_words,
    "distribution": one_of(Distribution),
    "addressees": read_codes,
    "leave_out": read_words,
    **STATUSES,
}
OF_DOCUMENTS: dict[str, Callable[[str], str]] = {
    "kind": one_of(DocumentKind),
    "symbol": read_symbol,
    "author": read_words,
    "body": read_words,
    **TITLES,
    **OF_PAPERS,
}
OF_NOTES: dict[str, Callable[[str], str]] = {
    "number": read_number,
    "on_behalf_of": read_words,
    **OF_PAPERS,
}
OF_FACTS: dict[str, Callable[[str], str]] = {
    "effective_on": read_date,
    "announced_on": read_date,
    "decided_on": read_date,
}


def of_text(versions: Mapping[Language, Text]) -> dict[str, Callable[[str], str]]:
    """Return the fields by which the paragraphs of these texts may be corrected."""
    return {
        text_field(language, block.address): read_words
        for language, text in versions.items()
        for block in text
        if block.text
    }


def text_field(language: Language, address: str) -> str:
    """Return the name of the field that corrects a paragraph; an empty value takes it out."""
    return f"{TEXT}{language}_{address}"


@dataclass(frozen=True, slots=True)
class Corrected:
    """Reads a field as corrected, or as found."""

    amended: Mapping[str, Any]

    def words(self, name: str, found: str) -> str:
        """Return the words of a field."""
        return str(self.amended.get(name, found))

    def day(self, name: str, found: date | None) -> date | None:
        """Return the day of a field, None where it is taken away."""
        if name not in self.amended:
            return found
        return date.fromisoformat(self.amended[name]) if self.amended[name] else None

    def text(self, language: Language, found: Text) -> Text:
        """Return a text with its paragraphs as corrected, less those that were taken out."""
        told = {block.address: text_field(language, block.address) for block in found}
        reworded = (
            block.reworded(self.amended[told[block.address]])
            if told[block.address] in self.amended
            else block
            for block in found
        )
        return tuple(block for block in reworded if block.text or block.rows)

    def codes(self, name: str, found: frozenset[str]) -> frozenset[str]:
        """Return the participants' codes of a field."""
        return frozenset(self.amended[name].split()) if name in self.amended else found


def read(fields: Mapping[str, Callable[[str], str]], typed: Mapping[str, Any]) -> dict[str, str]:
    """Return the corrections in their one form; refuses what is no field or cannot be read."""
    unknown = next((name for name in typed if name not in fields), None)
    if unknown is not None:
        refuse(IntakeFault.CANNOT_BE_AMENDED, field=unknown)
    return {name: fields[name](str(value)) for name, value in typed.items()}
