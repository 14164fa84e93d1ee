"""What an officer may correct in a finding before it is accepted, and how the correction is read.

A correction is a mapping of field names to what was typed; an empty value takes the field away.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
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
from clearinghouse.law.verbs import Verb
from clearinghouse.reading.facts import AppointmentFound, CoordinatorsFound, Fact, Tenure
from clearinghouse.text.blocks import Block, Text
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


def one_of(
    kinds: type[DocumentKind | Distribution | LanguageStatus | Verb],
) -> Callable[[str], str]:
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
    "sender": read_codes,
    "addressed_to": read_words,
    "on_behalf_of": read_words,
    **OF_PAPERS,
}
OF_FACTS: dict[str, Callable[[str], str]] = {
    "decided_on": read_date,
    "effective_on": read_date,
    "announced_on": read_date,
    "opened_on": read_date,
    "deadline": read_date,
    "subject": read_words,
}
# Facts that take effect on a day which no paper may tell: the officer can.
TAKE_EFFECT = ("SilenceApproval", "SilenceAdoption")


def of_fact(fact: Fact) -> dict[str, Callable[[str], str]]:
    """Return the fields by which this fact may be corrected."""
    fields = {name: read for name, read in OF_FACTS.items() if hasattr(fact, name)}
    if type(fact).__name__ in TAKE_EFFECT:
        fields["effective_on"] = read_date
    if getattr(fact, "verbs", None) is not None:
        fields["verb"] = one_of(Verb)
    if isinstance(fact, AppointmentFound):
        fields |= {"area": read_code, "appointed": read_tenures}
    if isinstance(fact, CoordinatorsFound):
        for place in range(len(fact.rows)):
            fields[row_field(place, "area")] = read_code
            fields[row_field(place, "coordinators")] = read_tenures
            fields[row_field(place, "co_coordinators")] = read_tenures
    return fields


def row_field(place: int, column: str) -> str:
    """Return the name of the field that corrects a cell of a List of Coordinators."""
    return f"row_{place + 1}_{column}"


def read_code(typed: str) -> str:
    """Return the code of an area."""
    return "_".join(typed.split()).casefold()


def read_tenures(typed: str) -> str:
    """Return States in a role, each with its days where they are known ("TUR 2023-01-01/").

    The day after the stroke is the first on which the State no longer serves.
    """
    return "; ".join(
        " ".join(part.upper().split()) for part in typed.split(";") if tenure_of(part) is not None
    )


def tenure_of(typed: str) -> Tenure | None:
    """Return the tenure typed, None for nothing; refuses what is none."""
    code, _space, days = " ".join(typed.upper().split()).partition(" ")
    if not code:
        return None
    since, _stroke, until = days.partition("/")
    if not code.isalpha():
        refuse(IntakeFault.NOT_A_ROW, typed=typed)
    return Tenure(
        state=code,
        as_written=typed,
        starts_on=date.fromisoformat(read_date(since)) if since.strip() else None,
        ends_on=date.fromisoformat(read_date(until)) if until.strip() else None,
    )


def written_tenures(tenures: Iterable[Tenure]) -> str:
    """Return tenures in the form in which they are corrected."""
    return "; ".join(
        f"{each.state} {each.starts_on or ''}/{each.ends_on or ''}".removesuffix(" /")
        for each in tenures
    )


def of_text(versions: Mapping[Language, Text]) -> dict[str, Callable[[str], str]]:
    """Return the fields by which the paragraphs and cells of these texts may be corrected."""
    return {
        name: read_words
        for language, text in versions.items()
        for block in text
        for name, _words in pieces(language, block)
    }


def pieces(language: Language, block: Block) -> list[tuple[str, str]]:
    """Return the field and the words of each piece of a block that can be corrected."""
    own = [(text_field(language, block.address), block.text)] if block.text else []
    cells = [
        (cell_field(language, block.address, row, column), cell)
        for row, cells in enumerate(block.rows)
        for column, cell in enumerate(cells)
    ]
    return own + cells


def text_field(language: Language, address: str) -> str:
    """Return the name of the field that corrects a paragraph; an empty value takes it out."""
    return f"{TEXT}{language}_{address}"


def cell_field(language: Language, address: str, row: int, column: int) -> str:
    """Return the name of the field that corrects a cell of a table."""
    return f"{text_field(language, address)}@{row}.{column}"


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
        reworded = (self._block(language, block) for block in found)
        return tuple(block for block in reworded if block.text or block.rows)

    def _block(self, language: Language, block: Block) -> Block:
        """Return a block with its words and cells as corrected."""
        name = text_field(language, block.address)
        if name in self.amended:
            block = block.reworded(self.amended[name])
        if not block.rows:
            return block
        rows = (
            tuple(
                self.words(cell_field(language, block.address, row, column), cell)
                for column, cell in enumerate(cells)
            )
            for row, cells in enumerate(block.rows)
        )
        return replace(block, rows=tuple(rows))

    def codes(self, name: str, found: frozenset[str]) -> frozenset[str]:
        """Return the participants' codes of a field."""
        return frozenset(self.amended[name].split()) if name in self.amended else found


def read(fields: Mapping[str, Callable[[str], str]], typed: Mapping[str, Any]) -> dict[str, str]:
    """Return the corrections in their one form; refuses what is no field or cannot be read."""
    unknown = next((name for name in typed if name not in fields), None)
    if unknown is not None:
        refuse(IntakeFault.CANNOT_BE_AMENDED, field=unknown)
    return {name: fields[name](str(value)) for name, value in typed.items()}
